// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/building.h"

#include <array>
#include <span>
#include <string>

class OGRGeometry;

namespace twin::data {

/// The exact hull of an object as a row of `building_surfaces`: what the triangles of a tile no longer tell.
struct SurfaceRow
{
    std::string geometry;     ///< MULTIPOLYGON Z as a GeoPackage stores it; empty without surfaces
    std::string kinds;        ///< one letter per polygon
    std::string polygonIds;   ///< JSON array, empty where no polygon has an identifier
    std::string polygonParts; ///< JSON array of numbers into partIds from 1, empty where there are no parts
    std::string colours;      ///< JSON array of "#rrggbb" or null, empty where no surface has one
    std::array<double, 6> extent{}; ///< least and greatest easting, northing, height
};

/// A footprint as the GeoPackage stores it; empty for an empty one.
std::string geometryOf(const MultiPolygon2& footprint);

/// W wall, R roof, G ground, C closure, L outer ceiling, F outer floor, U unknown.
char kindLetter(SurfaceKind kind);
SurfaceKind kindOf(char letter);

/// Surfaces with rings of fewer than three points are left out.
SurfaceRow surfaceRowOf(std::span<const BoundarySurface> surfaces);

/// The reverse. Columns that do not fit the geometry leave what they say unknown; polygons of fewer than
/// three points are left out.
std::vector<BoundarySurface> surfacesOf(const OGRGeometry* geometry, const SurfaceRow& columns);

} // namespace twin::data
