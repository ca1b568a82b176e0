// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/tile_key.h"
#include "data/crs/affine.h"
#include "data/crs/geoid.h"
#include "data/crs/transformation.h"

#include <array>
#include <optional>

/// Where things of the map lie on the globe, for 3D Tiles (EPSG:4978 and regions in radians).
namespace twin::data {

/// From EPSG:25832 with ellipsoidal height; null where PROJ lacks what it needs.
TransformationPtr mapTo(int epsg);

/// The linear map that fits ETRS89/UTM to the earth about the middle of a square of `tiles` x `tiles` tiles
/// with `key` in its south-west: its columns are the map's axes as differences, so meridian convergence and
/// scale are in it. The curvature over 500 m (5 mm; 30 cm over a block of outlines) is not.
std::optional<Matrix> earthTransform(OGRCoordinateTransformation& toEarth, TileKey key, double undulation,
                                     int tiles = 1);

/// Geoid above ellipsoid at a place of the map [m]: what lifts heights above NHN onto the ellipsoid. Nothing
/// without a grid there.
std::optional<double> undulationAt(const Geoid& geoid, MapPoint2 place);

/// West, south, east, north in radians, then least and greatest height: the box around an extent of the map
/// and a margin.
std::optional<std::array<double, 6>> regionOf(OGRCoordinateTransformation& toDegrees, const Envelope& extent,
                                              double low, double high);

/// `inner` as seen from `outer`, since the transform of a child is relative to that of its parent.
Matrix relativeTo(const Matrix& outer, const Matrix& inner);

} // namespace twin::data
