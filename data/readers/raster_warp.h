// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/terrain.h"
#include "core/jobs/progress.h"
#include "data/crs/coordinate_transformer.h"
#include "data/gdal/gdal_session.h"

#include <array>

namespace twin::data {

/// Where the pixels of a raster lie, in its own system.
struct RasterFrame
{
    std::array<double, 6> transform{};
    int columns = 0;
    int rows = 0;
    int bands = 0;
    bool referenced = false; ///< it states where it lies
};

/// Opens a raster for `purpose`. Of a GeoPackage with several the first is taken, and the others are named.
Result<DatasetPtr> openRaster(const std::string& path, Purpose purpose, Diagnostics& diagnostics);

RasterFrame frameOf(GDALDataset& dataset);
/// The four corners in source coordinates.
std::vector<MapPoint2> cornersOf(const RasterFrame& frame);
/// The raster's extent on the map, its borders followed.
Envelope mapExtent(const RasterFrame& frame, const CoordinateTransformer& transformer);
/// The transformer for a raster's own reference or the assumed one.
Result<CoordinateTransformer> transformerOf(const std::string& path, GDALDataset& dataset,
                                            const std::string& assumed, Diagnostics& diagnostics);

struct WarpRequest
{
    double cell = 0;      ///< metres
    bool heights = true;  ///< floats with NaN for no data; else bytes with an alpha band
    bool nearest = false; ///< values are codes (a palette) and must not be mixed
    Envelope window;      ///< on the map; empty = all
    int columns = 0;      ///< of the window
    int rows = 0;
};

/// The raster in EPSG:25832, north up, square cells, in memory. Heights pass unchanged, whatever vertical
/// datum is stated.
Result<DatasetPtr> warpToMap(const std::string& path, GDALDataset& dataset,
                             const CoordinateTransformer& transformer, const WarpRequest& request,
                             const Progress& progress);

} // namespace twin::data
