// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "data/readers/imagery_file.h"

#include <functional>
#include <string>
#include <vector>

namespace twin::data {

/// Builds the ground.tif of a package out of many pictures at the finest of their resolutions, part by part:
/// the memory it takes does not depend on how large it becomes.
class ImageryMosaic
{
public:
    /// Tells the part that is done, 0 to 1; false stops.
    using Report = std::function<bool(double)>;

    explicit ImageryMosaic(std::string path) : mPath(std::move(path)) {}
    ~ImageryMosaic();
    ImageryMosaic(const ImageryMosaic&) = delete;
    ImageryMosaic& operator=(const ImageryMosaic&) = delete;

    /// First every picture, so that the whole is known; those that give nothing need no announcement.
    void announce(const Envelope& extent, double cellMetres);
    /// Then each again; later ones lie on top, but their black and empty pixels leave what is there.
    Status add(const ImageryFile& file, const Report& report);
    /// Replaces the file at the path. Says in `diagnostics` where the whole had to be coarser than its parts.
    Status finish(const Report& report, Diagnostics& diagnostics);

private:
    Status create();
    Status copyPatch(const ImageryFile& file, int column, int row, int columns, int rows);
    Error notWritten(const std::string& reason) const;

    std::string mPath;
    Envelope mExtent;
    double mFinest = 0;
    double mCell = 0;
    int mColumns = 0;
    int mRows = 0;
    DatasetPtr mDataset;
};

} // namespace twin::data
