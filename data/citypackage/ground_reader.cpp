// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/citypackage/ground_reader.h"

#include "data/citypackage/package_source.h"
#include "data/citypackage/raster_store.h"

#include <gdal_priv.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace twin::data {
namespace {

/// Which of `count` cells of `step` that begin at `start` lie within 0 and `end`: first and one past the
/// last.
std::array<int, 2> inside(double start, double step, int count, double end)
{
    const int first = std::clamp(static_cast<int>(std::ceil(-start / step - 1e-6)), 0, count - 1);
    const int last = std::clamp(static_cast<int>(std::floor((end - start) / step + 1e-6)), first + 1, count);
    return {first, last};
}

} // namespace

GroundReader::GroundReader(DatasetPtr dataset, GroundPyramid pyramid)
    : mDataset(std::move(dataset)), mPyramid(std::move(pyramid))
{
}

Result<std::unique_ptr<GroundReader>> GroundReader::open(const std::string& path)
{
    Result<PlacedRaster> opened = openGroundCog(path);
    if (!opened)
        return opened.error();
    const double cell = opened->extent.width() / opened->dataset->GetRasterXSize();
    GroundPyramid pyramid = GroundPyramid::of(path, opened->extent, cell);
    return std::unique_ptr<GroundReader>(new GroundReader(std::move(opened->dataset), std::move(pyramid)));
}

Status GroundReader::readWindow(double left, double top, double width, double height, int columns, int rows,
                                std::vector<std::uint8_t>& rgb) const
{
    GdalMessages messages;
    GDALRasterIOExtraArg extra;
    INIT_RASTERIO_EXTRA_ARG(extra);
    extra.eResampleAlg = GRIORA_Bilinear;
    extra.bFloatingPointWindowValidity = TRUE;
    extra.dfXOff = std::max(left, 0.0);
    extra.dfYOff = std::max(top, 0.0);
    extra.dfXSize = std::min(left + width, double(mDataset->GetRasterXSize())) - extra.dfXOff;
    extra.dfYSize = std::min(top + height, double(mDataset->GetRasterYSize())) - extra.dfYOff;
    const int x = static_cast<int>(extra.dfXOff);
    const int y = static_cast<int>(extra.dfYOff);
    const int across = std::max(1, static_cast<int>(std::ceil(extra.dfXOff + extra.dfXSize - 1e-9)) - x);
    const int down = std::max(1, static_cast<int>(std::ceil(extra.dfYOff + extra.dfYSize - 1e-9)) - y);
    rgb.resize(static_cast<std::size_t>(columns) * rows * 3);
    std::array<int, 3> bands{1, 2, 3};
    bool read = mDataset->RasterIO(GF_Read, x, y, across, down, rgb.data(), columns, rows, GDT_Byte, 3,
                                   bands.data(), 3, 3 * GSpacing{columns}, 1, &extra) == CE_None;
    GDALRasterBand* band = mDataset->GetRasterBand(1);
    if (read && (band->GetMaskFlags() & GMF_ALL_VALID) == 0) {
        std::vector<std::uint8_t> mask(static_cast<std::size_t>(columns) * rows);
        extra.eResampleAlg = GRIORA_NearestNeighbour;
        read = band->GetMaskBand()->RasterIO(GF_Read, x, y, across, down, mask.data(), columns, rows,
                                             GDT_Byte, 0, 0, &extra) == CE_None;
        for (std::size_t i = 0; read && i < mask.size(); ++i) {
            if (mask[i] == 0)
                std::copy(kPaleGround.begin(), kPaleGround.end(),
                          rgb.begin() + static_cast<std::ptrdiff_t>(3 * i));
        }
    }
    if (read)
        return Done{};
    return Error{
        ErrorKind::Malformed,
        TWIN_MSG("A part of %1 cannot be read (%2). The ground stays coarse there: import the imagery "
                 "again."),
        {mPyramid.path, messages.last()}};
}

Result<GroundPage> GroundReader::read(const GroundPageKey& key) const
{
    constexpr int kSide = GroundPage::kSide;
    const Envelope extent = extentOf(mPyramid, key);
    const double perColumn = mPyramid.extent.width() / mDataset->GetRasterXSize();
    const double perRow = mPyramid.extent.height() / mDataset->GetRasterYSize();
    const double cell = mPyramid.cellMetres * (1 << key.level);
    const double left =
        (extent.minEasting - mPyramid.extent.minEasting - GroundPage::kRim * cell) / perColumn;
    const double top = (mPyramid.extent.maxNorthing - extent.maxNorthing - GroundPage::kRim * cell) / perRow;
    const double stepX = cell / perColumn;
    const double stepY = cell / perRow;
    const auto [firstColumn, endColumn] = inside(left, stepX, kSide, mDataset->GetRasterXSize());
    const auto [firstRow, endRow] = inside(top, stepY, kSide, mDataset->GetRasterYSize());
    const int columns = endColumn - firstColumn;
    const int rows = endRow - firstRow;
    std::vector<std::uint8_t> part;
    if (const Status done = readWindow(left + firstColumn * stepX, top + firstRow * stepY, columns * stepX,
                                       rows * stepY, columns, rows, part);
        !done)
        return done.error();
    // Beyond the edge of the picture its last pixels go on.
    std::vector<std::uint8_t> pixels(static_cast<std::size_t>(kSide) * kSide * 3);
    std::uint8_t* out = pixels.data();
    for (int row = 0; row < kSide; ++row) {
        const int from = std::clamp(row - firstRow, 0, rows - 1);
        for (int column = 0; column < kSide; ++column, out += 3) {
            const int at = std::clamp(column - firstColumn, 0, columns - 1);
            std::copy_n(part.data() + (static_cast<std::size_t>(from) * columns + at) * 3, 3, out);
        }
    }
    return pageOf(key, std::move(pixels));
}

Result<GroundImage> GroundReader::whole(int longestSide) const
{
    const int columns = mDataset->GetRasterXSize();
    const int rows = mDataset->GetRasterYSize();
    const double shrink = std::max(1.0, static_cast<double>(std::max(columns, rows)) / longestSide);
    GroundImage image;
    image.extent = mPyramid.extent;
    image.width = std::max(1, static_cast<int>(std::lround(columns / shrink)));
    image.height = std::max(1, static_cast<int>(std::lround(rows / shrink)));
    if (const Status done = readWindow(0, 0, columns, rows, image.width, image.height, image.rgb); !done)
        return done.error();
    return image;
}

} // namespace twin::data
