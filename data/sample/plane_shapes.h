// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/map_point.h"
#include "core/geo/raster_frame.h"
#include "data/sample/fact_tables.h"

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

/// A point `along` metres from the line's beginning and the direction there (unit vector).
struct LinePosition
{
    MapPoint2 at;
    MapPoint2 direction{1, 0};
};
LinePosition positionAt(const Line2& line, double along);

} // namespace twin::data
