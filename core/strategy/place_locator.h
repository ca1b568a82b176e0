// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/map_point.h"
#include "core/strategy/strategy.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace twin {

/// Gives measures of the catalogue their place on the map from the text of
/// resources/luebeck/measure_places.csv (columns id, easting, northing, approximate, several lines a
/// measure): fills Placement::points and sets the scope to Place. A citywide measure, one that has a geometry
/// already and one that is not in the table stay as they are. Bad lines are left out. Returns how many
/// measures were located.
std::size_t locatePlaces(Strategy& strategy, std::string_view table);

/// Name and point of every line of a table with the columns name, easting, northing and, where it has one,
/// height_m (metres above ground, 0 where none is stated): resources/luebeck/landmarks.csv. Lines beginning
/// with # are comments.
std::vector<std::pair<std::string, MapPoint>> readNamedPlaces(std::string_view table);

} // namespace twin
