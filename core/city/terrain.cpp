// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/city/terrain.h"

namespace twin {

double HeightGrid::sample(MapPoint2 point) const
{
    if (columns < 2 || rows < 2)
        return std::numeric_limits<double>::quiet_NaN();
    // Half a cell of grace at the edge: the outermost cell centres are extended to the border.
    const double x = (point.easting - west) / cellSize - 0.5;
    const double y = (north - point.northing) / cellSize - 0.5;
    if (!(x >= -0.5 && y >= -0.5 && x <= columns - 0.5 && y <= rows - 0.5))
        return std::numeric_limits<double>::quiet_NaN();
    const int column = std::clamp(static_cast<int>(std::floor(x)), 0, columns - 2);
    const int row = std::clamp(static_cast<int>(std::floor(y)), 0, rows - 2);
    const double fx = std::clamp(x - column, 0.0, 1.0);
    const double fy = std::clamp(y - row, 0.0, 1.0);
    return (at(column, row) * (1 - fx) + at(column + 1, row) * fx) * (1 - fy) +
           (at(column, row + 1) * (1 - fx) + at(column + 1, row + 1) * fx) * fy;
}

} // namespace twin
