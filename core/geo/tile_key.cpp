// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/tile_key.h"

#include <cmath>

namespace twin {

TileKey TileKey::at(MapPoint2 point)
{
    return {static_cast<int>(std::floor(point.easting / kSize)),
            static_cast<int>(std::floor(point.northing / kSize))};
}

Envelope TileKey::envelope() const
{
    const MapPoint2 low = origin();
    return {low.easting, low.northing, low.easting + kSize, low.northing + kSize};
}

std::string TileKey::name() const
{
    return std::to_string(column) + "_" + std::to_string(row);
}

} // namespace twin
