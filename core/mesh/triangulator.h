// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/building.h"
#include "core/geo/map_point.h"

#include <array>
#include <optional>
#include <vector>

namespace twin {

struct TriangulatedPolygon
{
    std::vector<MapPoint> points; ///< input points first, then points made where rings cross
    std::vector<std::array<std::uint32_t, 3>> triangles; ///< counter-clockwise seen from the outward side
    std::array<double, 3> normal{};                      ///< unit, Newell's method
};

/// Triangulates a planar polygon with holes in space (GLU tessellator, odd winding rule, so that crossing
/// rings give a defined result). Nothing for fewer than three distinct points, no area or a coordinate that
/// is not finite.
std::optional<TriangulatedPolygon> triangulate(const Ring3& outer, const std::vector<Ring3>& inner);

/// The same on the map; z is 0, triangles counter-clockwise from above.
std::optional<TriangulatedPolygon> triangulate(const Polygon2& polygon);

} // namespace twin
