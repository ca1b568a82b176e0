// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/map_point.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace twin {

/// A digital terrain model as a regular grid of cell centres, heights in metres NHN. Row 0 is the
/// northernmost.
struct HeightGrid
{
    double west = 0;  ///< easting of the left edge of the first cell
    double north = 0; ///< northing of the upper edge of the first cell
    double cellSize = 25;
    int columns = 0;
    int rows = 0;
    std::vector<float> heights; ///< columns*rows, NaN = no data

    bool empty() const { return heights.empty(); }
    float at(int column, int row) const { return heights[static_cast<std::size_t>(row) * columns + column]; }
    Envelope envelope() const { return {west, north - rows * cellSize, west + columns * cellSize, north}; }
    /// Bilinear height; NaN outside or beside missing cells.
    double sample(MapPoint2 point) const;
    /// The same for everything that stands on the ground: beyond the grid the height of its nearest border
    /// (not sea level, which may be far below), `fallback` where the cells have no data.
    double sample(MapPoint2 point, double fallback) const
    {
        const Envelope e = envelope();
        const double height = sample(MapPoint2{std::clamp(point.easting, e.minEasting, e.maxEasting),
                                               std::clamp(point.northing, e.minNorthing, e.maxNorthing)});
        return std::isnan(height) ? fallback : height;
    }
};

/// A picture of the ground, 8-bit RGB rows from north to south.
struct GroundImage
{
    Envelope extent;
    int width = 0;
    int height = 0;
    std::vector<unsigned char> rgb;
    bool empty() const { return rgb.empty(); }
};

} // namespace twin
