// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/imagery_file.h"
#include "data/readers/raster_warp.h"

#include <gdal_priv.h>

#include <cmath>

namespace twin::data {
namespace {

/// Reads red, green and blue (or grey three times) and where the alpha says there is something; nothing is
/// left white.
bool readPixels(GDALDataset& dataset, ImagePatch& patch)
{
    GroundImage& image = patch.image;
    const auto size = static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height);
    image.rgb.resize(size * 3);
    const int colours = dataset.GetRasterCount() - 1;
    for (int band = 0; band < 3; ++band) {
        const int source = colours >= 3 ? band + 1 : 1;
        if (dataset.GetRasterBand(source)->RasterIO(
                GF_Read, 0, 0, image.width, image.height, image.rgb.data() + band, image.width, image.height,
                GDT_Byte, 3, 3 * static_cast<GSpacing>(image.width), nullptr) != CE_None)
            return false;
    }
    patch.filled.resize(size);
    if (dataset.GetRasterBand(colours + 1)
            ->RasterIO(GF_Read, 0, 0, image.width, image.height, patch.filled.data(), image.width,
                       image.height, GDT_Byte, 0, 0, nullptr) != CE_None)
        return false;
    for (std::size_t i = 0; i < size; ++i) {
        if (patch.filled[i] == 0)
            image.rgb[3 * i] = image.rgb[3 * i + 1] = image.rgb[3 * i + 2] = 255;
    }
    return true;
}

void applyPalette(const GDALColorTable& palette, ImagePatch& patch)
{
    GroundImage& image = patch.image;
    for (std::size_t i = 0; i + 2 < image.rgb.size(); i += 3) {
        if (patch.filled[i / 3] == 0)
            continue;
        if (const GDALColorEntry* colour = palette.GetColorEntry(image.rgb[i])) {
            image.rgb[i] = static_cast<unsigned char>(colour->c1);
            image.rgb[i + 1] = static_cast<unsigned char>(colour->c2);
            image.rgb[i + 2] = static_cast<unsigned char>(colour->c3);
        }
    }
}

} // namespace

Result<ImageryFile> ImageryFile::open(const std::string& path, const ReadOptions& options,
                                      Diagnostics& diagnostics)
{
    Result<DatasetPtr> opened = openRaster(path, Purpose::Imagery, diagnostics);
    if (!opened)
        return opened.error();
    GDALDataset& dataset = *opened.value();
    if (dataset.GetRasterBand(1)->GetRasterDataType() != GDT_Byte)
        return Error{ErrorKind::Unsupported,
                     TWIN_MSG("%1 is not an 8-bit picture. Export it with 8 bits per colour, or import it as "
                              "terrain if it holds heights."),
                     {path}};
    Result<CoordinateTransformer> transformer = transformerOf(path, dataset, options.assumedCrs, diagnostics);
    if (!transformer)
        return transformer.error();
    const RasterFrame frame = frameOf(dataset);
    const Envelope extent = mapExtent(frame, transformer.value());
    if (extent.empty() || extent.width() <= 0 || extent.height() <= 0)
        return contradictingCrsError(path, transformer.value().name(), cornersOf(frame).front());
    ImageryFile file(path, std::move(opened).value(), std::move(transformer).value());
    file.mExtent = extent;
    file.mCell =
        std::sqrt(extent.width() * extent.height() / (static_cast<double>(frame.columns) * frame.rows));
    return file;
}

long long ImageryFile::pixels() const
{
    return static_cast<long long>(mDataset->GetRasterXSize()) * mDataset->GetRasterYSize();
}

Result<ImagePatch> ImageryFile::read(const Envelope& window, int columns, int rows,
                                     const Progress& progress) const
{
    const GDALColorTable* palette = mDataset->GetRasterBand(1)->GetColorTable();
    WarpRequest request;
    request.cell = window.width() / columns;
    request.heights = false;
    request.nearest = palette != nullptr;
    request.window = window;
    request.columns = columns;
    request.rows = rows;
    const Result<DatasetPtr> warped = warpToMap(mPath, *mDataset, mTransformer, request, progress);
    if (!warped)
        return warped.error();
    ImagePatch patch;
    patch.image.width = columns;
    patch.image.height = rows;
    patch.image.extent = window;
    GdalMessages messages;
    if ((*warped)->GetRasterXSize() != columns || (*warped)->GetRasterYSize() != rows ||
        !readPixels(*warped.value(), patch))
        return Error{
            ErrorKind::Malformed,
            TWIN_MSG(
                "The pixels of %1 cannot be read (%2). The file is damaged or incomplete: fetch it again."),
            {mPath, messages.last()}};
    if (palette)
        applyPalette(*palette, patch);
    return patch;
}

} // namespace twin::data
