// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/readers/tile_content.h"

namespace twin::data {

/// Says what of the contents of a tileset or model was not read.
void noteContent(const std::string& path, const ContentNotes& notes, Diagnostics& diagnostics);

} // namespace twin::data
