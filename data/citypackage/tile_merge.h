// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mesh/city_tile.h"

#include <set>
#include <string>

namespace twin::data {

/// The tile without the buildings named; feature indices and triangles are renumbered.
CityTile without(const CityTile& tile, const std::set<std::string>& ids);

/// Adds the buildings of `other` (same key) behind those of `tile`.
void append(CityTile& tile, const CityTile& other);

} // namespace twin::data
