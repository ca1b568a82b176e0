// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/map_point.h"
#include "data/sample/fact_tables.h"

#include <functional>

namespace twin::data {

/// A Catmull-Rom curve through the points, about one point every `step` metres; widths run along.
std::vector<WidthPoint> smoothed(const std::vector<WidthPoint>& line, double step);
/// The area that a circle of the line's changing width sweeps.
MultiPolygon2 sweptArea(const std::vector<WidthPoint>& line);
/// The area with its corners rounded.
MultiPolygon2 roundedArea(const MultiPolygon2& area, double radius);
MultiPolygon2 difference(const MultiPolygon2& a, const MultiPolygon2& b);
MultiPolygon2 unite(const MultiPolygon2& a, const MultiPolygon2& b);
MultiPolygon2 grown(const MultiPolygon2& a, double metres);

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

/// A point `along` metres from the line's beginning and the direction there (unit vector).
struct LinePosition
{
    MapPoint2 at;
    MapPoint2 direction{1, 0};
};
LinePosition positionAt(const Line2& line, double along);

} // namespace twin::data
