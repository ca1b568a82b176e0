// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/map_point.h"

#include <ogr_geometry.h>

namespace twin::data {

OGRMultiPolygon toOgr(const MultiPolygon2& polygons);
OGRLineString toOgr(const Line2& line);

/// Polygons of any polygonal geometry; empty for another kind or null.
MultiPolygon2 polygonsOf(const OGRGeometry* geometry);
/// The first line of a line or multi-line; empty for another kind or null.
Line2 lineOf(const OGRGeometry* geometry);

} // namespace twin::data
