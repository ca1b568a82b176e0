// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mesh/ground_pages.h"
#include "core/result.h"
#include "data/gdal/gdal_session.h"

#include <memory>

namespace twin::data {

/// Pages of the ground.tif of a package, from disk or over HTTP: only the parts of the file that hold them
/// are read. One thread at a time.
class GroundReader
{
public:
    static Result<std::unique_ptr<GroundReader>> open(const std::string& path);

    const GroundPyramid& pyramid() const { return mPyramid; }
    Result<GroundPage> read(const GroundPageKey& key) const;
    /// The whole picture, no side of it longer than `longestSide`.
    Result<GroundImage> whole(int longestSide) const;

private:
    GroundReader(DatasetPtr dataset, GroundPyramid pyramid);
    /// A part of the raster given in its pixels, as columns x rows pixels of RGB; pale where there is
    /// nothing.
    Status readWindow(double left, double top, double width, double height, int columns, int rows,
                      std::vector<std::uint8_t>& rgb) const;

    DatasetPtr mDataset;
    GroundPyramid mPyramid;
};

} // namespace twin::data
