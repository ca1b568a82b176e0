// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/map_point.h"

#include <compare>
#include <string>

namespace twin {

/// A 500 m square of the map: four of them make one official 1 km tile (LoD2_32_<E>_<N>_1_SH).
struct TileKey
{
    static constexpr double kSize = 500.0; ///< metres
    int column = 0;                        ///< floor(easting / 500)
    int row = 0;                           ///< floor(northing / 500)

    static TileKey at(MapPoint2 point);
    Envelope envelope() const;
    MapPoint2 origin() const { return {column * kSize, row * kSize}; }
    int kilometreEast() const { return column >= 0 ? column / 2 : (column - 1) / 2; }
    int kilometreNorth() const { return row >= 0 ? row / 2 : (row - 1) / 2; }
    std::string name() const; ///< "1221_11939"
    auto operator<=>(const TileKey&) const = default;
};

} // namespace twin
