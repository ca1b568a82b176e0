// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/terrain.h"
#include "core/jobs/progress.h"
#include "data/crs/coordinate_transformer.h"
#include "data/gdal/gdal_session.h"
#include "data/gdal/vector_layer.h"

#include <cstdint>
#include <string>
#include <vector>

namespace twin::data {

/// A part of a picture on the map.
struct ImagePatch
{
    GroundImage image;                ///< white where there is nothing
    std::vector<std::uint8_t> filled; ///< per pixel: 0 where there is nothing
};

/// A picture of the ground from GeoTIFF, GeoPackage, JPEG 2000, PNG or JPEG with world file, read in parts of
/// any size so that memory does not grow with it.
class ImageryFile
{
public:
    static Result<ImageryFile> open(const std::string& path, const ReadOptions& options,
                                    Diagnostics& diagnostics);

    const Envelope& extent() const { return mExtent; } ///< on the map
    double cellMetres() const { return mCell; }        ///< of the file itself, about
    long long pixels() const;
    Result<ImagePatch> read(const Envelope& window, int columns, int rows, const Progress& progress) const;

private:
    ImageryFile(std::string path, DatasetPtr dataset, CoordinateTransformer transformer)
        : mPath(std::move(path)), mDataset(std::move(dataset)), mTransformer(std::move(transformer))
    {
    }

    std::string mPath;
    DatasetPtr mDataset;
    CoordinateTransformer mTransformer;
    Envelope mExtent;
    double mCell = 0;
};

} // namespace twin::data
