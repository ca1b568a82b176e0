// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/district.h"
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

/// An object of the city's own data that has a name: a building, an address, a street, a water.
struct NamedPlace
{
    std::string name;
    MapPoint2 place;
    double heightMetres = 0; ///< of a building; 0 where none is known
    std::string id;          ///< of a building, else empty
};

/// Gives a measure whose source names its place in words, but no coordinates, the place of the object of that
/// name ("Rathaus", "Marktplatz 1"), marked approximate. A name that stands for several objects far from each
/// other locates nothing, and a citywide measure stays citywide. Returns how many it located.
std::size_t locateByNames(Strategy& strategy, const std::vector<NamedPlace>& places);
/// Whether locateByNames could do anything: a measure has a place in words only.
bool hasPlacesInWords(const Strategy& strategy);

/// Writes the districts of measures as the city spells them, and adds those in which their places lie.
void settleDistricts(Strategy& strategy, const std::vector<District>& districts);

} // namespace twin
