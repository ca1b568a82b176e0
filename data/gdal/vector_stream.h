// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/progress.h"
#include "data/gdal/vector_layer.h"

#include <functional>

namespace twin::data {

/// What is known of a layer before its features.
struct LayerHeader
{
    std::string name;
    std::string crs; ///< "EPSG:4647", with the vertical code where one is stated
    std::string vertical;
    std::string geometry; ///< "Polygon", "Point" …
    std::vector<std::string> fields;
    long long count = -1; ///< -1: only reading tells
};

struct VectorHandlers
{
    /// Before the features of each layer; return false to leave the layer out.
    std::function<bool(const LayerHeader&)> layer;
    /// Each feature in map coordinates; return false to stop.
    std::function<bool(VectorFeature&&)> feature;
    bool withoutGeometry =
        false; ///< also hand out features and layers that have none (tables in a GeoPackage)
};

struct VectorCounts
{
    long long read = 0;
    long long skipped = 0;
    long long repaired = 0; ///< polygons with crossing rings that were made valid
    long long empty = 0;    ///< features without a geometry
};

/// Reads layer by layer, feature by feature; memory does not grow with the file (formats such as GeoJSON
/// excepted, which GDAL loads). Also reads CSV with coordinate columns.
Result<VectorCounts> streamVector(const std::string& path, const ReadOptions& options,
                                  const VectorHandlers& handlers, Diagnostics& diagnostics,
                                  const Progress& progress);

/// The same for a CSV with coordinates, columns named lon/lat, easting/northing, x/y, Rechtswert/Hochwert or
/// WKT.
Result<VectorCounts> streamCsvPoints(const std::string& path, const ReadOptions& options,
                                     const VectorHandlers& handlers, Diagnostics& diagnostics,
                                     const Progress& progress);

} // namespace twin::data
