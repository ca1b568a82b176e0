// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/ground_features.h"
#include "core/city/terrain.h"

#include <vector>

namespace twin::data {

/// The ground as a quiet map, for a city without imagery: land cover in the colours of the sample city. Empty
/// without land cover. Cells of a metre or more, at most `maxPixels` along the longer side.
GroundImage drawnGround(const std::vector<LandCover>& covers, const Envelope& city, int maxPixels);

} // namespace twin::data
