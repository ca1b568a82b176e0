// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/map_point.h"

namespace twin {

/// Signed area [m²], positive for counter-clockwise rings (shoelace).
double signedArea(const Ring2& ring);
double area(const MultiPolygon2& polygons);
/// Even-odd rule; a point on the border may fall on either side.
bool contains(const Ring2& ring, MapPoint2 point);
bool contains(const MultiPolygon2& polygons, MapPoint2 point);
/// Area centroid of the largest outer ring, moved inside the polygon where it falls outside (for a label).
MapPoint2 labelPoint(const MultiPolygon2& polygons);
Envelope envelope(const Ring2& ring);
Envelope envelope(const MultiPolygon2& polygons);
double length(const Line2& line);
double distance(MapPoint2 a, MapPoint2 b);
/// Distance from a point to a polyline [m]; infinity for an empty line.
double distance(MapPoint2 point, const Line2& line);

} // namespace twin
