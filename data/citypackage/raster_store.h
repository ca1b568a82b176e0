// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/terrain.h"
#include "core/result.h"

#include <string>
#include <vector>

namespace twin::data {

/// terrain.tif and ground.tif of a package: Cloud Optimized GeoTIFF in EPSG:25832 with overviews.
Status writeTerrainCog(const HeightGrid& grid, const std::string& path);
Status writeGroundCog(const GroundImage& image, const std::string& path);
/// An empty grid or image where the file is not there.
Result<HeightGrid> readTerrainCog(const std::string& path);
Result<GroundImage> readGroundCog(const std::string& path);

/// One grid over all of them; later ones win where they have data. The cell is the finest of the inputs, at
/// least `leastCell`, coarser where the whole would exceed 16 million cells.
HeightGrid mergeTerrain(const std::vector<HeightGrid>& grids, double leastCell);
/// One picture over all of them, at most `maxPixels` a side; later ones win. Black counts as "no picture
/// here".
GroundImage mergeGround(const std::vector<GroundImage>& images, int maxPixels);

/// Says where grids far apart made the merged one coarser than the finest of them.
void warnIfCoarsened(const HeightGrid& merged, const std::vector<HeightGrid>& grids, double leastCell,
                     Diagnostics& diagnostics);

} // namespace twin::data
