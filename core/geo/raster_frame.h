// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/map_point.h"

#include <functional>

namespace twin {

/// Cells of a raster, row 0 in the north.
struct RasterFrame
{
    double west = 0;
    double north = 0;
    double cell = 1;
    int columns = 0;
    int rows = 0;
};
/// Calls `span(row, firstColumn, lastColumn)` for the cells whose centres lie inside (even-odd over all
/// rings).
void eachSpan(const MultiPolygon2& polygons, const RasterFrame& frame,
              const std::function<void(int, int, int)>& span);

} // namespace twin
