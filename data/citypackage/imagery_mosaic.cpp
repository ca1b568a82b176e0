// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/citypackage/imagery_mosaic.h"

#include "data/citypackage/raster_store.h"

#include <cpl_conv.h>
#include <cpl_string.h>
#include <gdal_priv.h>

#include <algorithm>
#include <cmath>
#include <filesystem>

namespace twin::data {
namespace {

constexpr int kPatch = 2048;
/// About 4 GB as JPEG; a city of 160 km2 at 20 cm.
constexpr double kMostPixels = 4e9;
constexpr double kMostASide = 200'000;
constexpr double kFinestCell = 0.02;

/// RGB of a part of the mosaic and where it is filled.
struct Patch
{
    std::vector<std::uint8_t> rgb;
    std::vector<std::uint8_t> filled;
};

void overlay(const ImagePatch& patch, Patch& below)
{
    for (std::size_t i = 0; i < patch.filled.size(); ++i) {
        const std::uint8_t* colour = patch.image.rgb.data() + 3 * i;
        const bool black = colour[0] == 0 && colour[1] == 0 && colour[2] == 0;
        if (patch.filled[i] == 0 || (black && below.filled[i] != 0))
            continue;
        std::copy_n(colour, 3, below.rgb.begin() + static_cast<std::ptrdiff_t>(3 * i));
        below.filled[i] = 255;
    }
}

} // namespace

ImageryMosaic::~ImageryMosaic()
{
    mDataset.reset();
    std::error_code ignored;
    std::filesystem::remove(mPath + ".mosaic.tif", ignored);
}

Error ImageryMosaic::notWritten(const std::string& reason) const
{
    return {ErrorKind::Unreadable,
            TWIN_MSG("%1 could not be written (%2). The import stopped there: check free space and "
                     "permissions, then repeat it."),
            {mPath, reason}};
}

void ImageryMosaic::announce(const Envelope& extent, double cellMetres)
{
    mExtent.include(extent);
    const double cell = std::max(cellMetres, kFinestCell);
    mFinest = mFinest > 0 ? std::min(mFinest, cell) : cell;
}

Status ImageryMosaic::create()
{
    mCell = std::max({mFinest, std::sqrt(mExtent.width() * mExtent.height() / kMostPixels),
                      std::max(mExtent.width(), mExtent.height()) / kMostASide});
    const auto snapped = [this](double value, bool up) {
        const double cells = value / mCell;
        return (up ? std::ceil(cells - 1e-3) : std::floor(cells + 1e-3)) * mCell;
    };
    mExtent = {snapped(mExtent.minEasting, false), snapped(mExtent.minNorthing, false),
               snapped(mExtent.maxEasting, true), snapped(mExtent.maxNorthing, true)};
    mColumns = std::max(1, static_cast<int>(std::lround(mExtent.width() / mCell)));
    mRows = std::max(1, static_cast<int>(std::lround(mExtent.height() / mCell)));
    GdalMessages messages;
    CPLStringList options;
    for (const char* option : {"TILED=YES", "BLOCKXSIZE=512", "BLOCKYSIZE=512", "SPARSE_OK=TRUE",
                               "COMPRESS=DEFLATE", "ZLEVEL=1", "BIGTIFF=IF_SAFER", "INTERLEAVE=PIXEL"})
        options.AddString(option);
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GTiff");
    mDataset.reset(
        driver ? driver->Create((mPath + ".mosaic.tif").c_str(), mColumns, mRows, 3, GDT_Byte, options.List())
               : nullptr);
    // Not an alpha band: the COG driver would turn that into a mask through a VRT, a driver we do not load.
    const CPLConfigOptionSetter within("GDAL_TIFF_INTERNAL_MASK", "YES", false);
    if (!mDataset || mDataset->CreateMaskBand(GMF_PER_DATASET) != CE_None)
        return notWritten(messages.last());
    describeRaster(*mDataset, mExtent.minEasting, mExtent.maxNorthing, mCell, mCell);
    return Done{};
}

Status ImageryMosaic::copyPatch(const ImageryFile& file, int column, int row, int columns, int rows)
{
    const double west = mExtent.minEasting + column * mCell;
    const double north = mExtent.maxNorthing - row * mCell;
    const Progress progress;
    const Result<ImagePatch> patch =
        file.read({west, north - rows * mCell, west + columns * mCell, north}, columns, rows, progress);
    if (!patch)
        return patch.error();
    const std::size_t size = static_cast<std::size_t>(columns) * rows;
    Patch here{std::vector<std::uint8_t>(size * 3), std::vector<std::uint8_t>(size)};
    GdalMessages messages;
    GDALRasterBand* mask = mDataset->GetRasterBand(1)->GetMaskBand();
    const auto transfer = [&](GDALRWFlag direction) {
        return mDataset->RasterIO(direction, column, row, columns, rows, here.rgb.data(), columns, rows,
                                  GDT_Byte, 3, nullptr, 3, 3 * GSpacing{columns}, 1, nullptr) == CE_None &&
               mask->RasterIO(direction, column, row, columns, rows, here.filled.data(), columns, rows,
                              GDT_Byte, 0, 0, nullptr) == CE_None;
    };
    if (!transfer(GF_Read))
        return notWritten(messages.last());
    overlay(*patch, here);
    return transfer(GF_Write) ? Status(Done{}) : Status(notWritten(messages.last()));
}

Status ImageryMosaic::add(const ImageryFile& file, const Report& report)
{
    if (!mDataset) {
        if (const Status created = create(); !created)
            return created;
    }
    const Envelope& extent = file.extent();
    const auto column = [&](double easting, double rounded) {
        return std::clamp(static_cast<int>(rounded + (easting - mExtent.minEasting) / mCell), 0, mColumns);
    };
    const auto row = [&](double northing, double rounded) {
        return std::clamp(static_cast<int>(rounded + (mExtent.maxNorthing - northing) / mCell), 0, mRows);
    };
    const int left = column(extent.minEasting, 1e-3);
    const int right = column(extent.maxEasting, 0.999);
    const int top = row(extent.maxNorthing, 1e-3);
    const int bottom = row(extent.minNorthing, 0.999);
    // Along the blocks of the file, or each of them would be packed several times.
    for (int y = top; y < bottom; y = (y / kPatch + 1) * kPatch) {
        for (int x = left; x < right; x = (x / kPatch + 1) * kPatch) {
            if (!report(static_cast<double>(y - top) / std::max(1, bottom - top)))
                return Error{ErrorKind::Cancelled, TWIN_MSG("Writing %1 was cancelled."), {mPath}};
            const Status copied = copyPatch(file, x, y, std::min((x / kPatch + 1) * kPatch, right) - x,
                                            std::min((y / kPatch + 1) * kPatch, bottom) - y);
            if (!copied)
                return copied;
        }
    }
    return Done{};
}

Status ImageryMosaic::finish(const Report& report, Diagnostics& diagnostics)
{
    if (!mDataset)
        return Done{};
    if (mCell > mFinest * 1.01)
        diagnostics.warn(
            mPath, {},
            TWIN_MSG("The pictures cover so much that the ground was written with pixels of %1 m "
                     "instead of %2 m. Import a smaller area for the full resolution."),
            {CPLSPrintf("%.2f", mCell), CPLSPrintf("%.2f", mFinest)});
    return copyGroundToCog(*mDataset, mPath, report);
}

} // namespace twin::data
