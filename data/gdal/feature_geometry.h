// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/crs/coordinate_transformer.h"
#include "data/gdal/vector_layer.h"

class OGRGeometry;

namespace twin::data {

enum class GeometryState
{
    Good,
    Mended,     ///< rings touched or crossed by a hair; made valid, the area as it was
    Repaired,   ///< rings crossed; made valid, with another area
    Broken,     ///< rings cross and could not be repaired, or nothing is left
    NotFinite,  ///< NaN or infinite coordinates
    OutOfRange, ///< the coordinates cannot be transformed
};

/// The geometry made valid, null where that fails; `sameShape` tells whether the area is what it was, within
/// a thousandth.
std::unique_ptr<OGRGeometry> madeValid(const OGRGeometry& geometry, bool& sameShape);

/// Puts a geometry into a feature, in map coordinates: curves as lines, rings without their repeated last
/// point.
GeometryState addGeometry(const OGRGeometry& geometry, const CoordinateTransformer& transformer,
                          VectorFeature& feature);

/// Names what was repaired or must be left out; false where the geometry is of no use.
bool keepGeometry(GeometryState state, const std::string& path, const std::string& object,
                  Diagnostics& diagnostics);

/// The first point of a geometry in source coordinates, if it has one.
std::optional<MapPoint2> firstPoint(const OGRGeometry& geometry);

void include(Envelope& extent, const VectorFeature& feature);

} // namespace twin::data
