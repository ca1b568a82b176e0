// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/terrain.h"
#include "core/result.h"
#include "data/gdal/gdal_session.h"

#include <array>
#include <functional>
#include <string>
#include <vector>

namespace twin::data {

/// terrain.tif and ground.tif of a package: Cloud Optimized GeoTIFF in EPSG:25832 with overviews.
Status writeTerrainCog(const HeightGrid& grid, const std::string& path);
Status writeGroundCog(const GroundImage& image, const std::string& path);
/// A dataset that is complete, as ground.tif with its mask. `report` gets 0 to 1, its false
/// stops.
Status copyGroundToCog(GDALDataset& source, const std::string& path,
                       const std::function<bool(double)>& report = {});
/// Where a new raster lies: EPSG:25832, north up.
void describeRaster(GDALDataset& dataset, double west, double north, double cellX, double cellY);
/// An empty grid where the file is not there.
Result<HeightGrid> readTerrainCog(const std::string& path);

struct PlacedRaster
{
    DatasetPtr dataset;
    Envelope extent;
};
/// ground.tif, opened only: GroundReader reads it.
Result<PlacedRaster> openGroundCog(const std::string& path);
/// Where a picture has nothing.
inline constexpr std::array<unsigned char, 3> kPaleGround{226, 222, 210};

/// One grid over all of them; later ones win where they have data. The cell is the finest of the inputs, at
/// least `leastCell`, coarser where the whole would exceed 16 million cells.
HeightGrid mergeTerrain(const std::vector<HeightGrid>& grids, double leastCell);
/// Says where grids far apart made the merged one coarser than the finest of them.
void warnIfCoarsened(const HeightGrid& merged, const std::vector<HeightGrid>& grids, double leastCell,
                     Diagnostics& diagnostics);

} // namespace twin::data
