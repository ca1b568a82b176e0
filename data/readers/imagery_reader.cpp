// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/raster_warp.h"
#include "data/readers/readers.h"

#include <gdal_priv.h>

#include <cmath>

namespace twin::data {
namespace {

/// Reads red, green and blue (or grey three times) where the alpha says there is something; nothing is left
/// white.
bool readPixels(GDALDataset& dataset, GroundImage& image)
{
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
    std::vector<unsigned char> alpha(size);
    if (dataset.GetRasterBand(colours + 1)
            ->RasterIO(GF_Read, 0, 0, image.width, image.height, alpha.data(), image.width, image.height,
                       GDT_Byte, 0, 0, nullptr) != CE_None)
        return false;
    for (std::size_t i = 0; i < size; ++i) {
        if (alpha[i] == 0)
            image.rgb[3 * i] = image.rgb[3 * i + 1] = image.rgb[3 * i + 2] = 255;
    }
    return true;
}

void applyPalette(const GDALColorTable& palette, GroundImage& image)
{
    for (std::size_t i = 0; i + 2 < image.rgb.size(); i += 3) {
        if (const GDALColorEntry* colour = palette.GetColorEntry(image.rgb[i])) {
            image.rgb[i] = static_cast<unsigned char>(colour->c1);
            image.rgb[i + 1] = static_cast<unsigned char>(colour->c2);
            image.rgb[i + 2] = static_cast<unsigned char>(colour->c3);
        }
    }
}

} // namespace

Result<GroundImage> readImagery(const std::string& path, const ReadOptions& options, int maxPixels,
                                Diagnostics& diagnostics)
{
    const Result<DatasetPtr> opened = openRaster(path, Purpose::Imagery, diagnostics);
    if (!opened)
        return opened.error();
    GDALDataset& dataset = *opened.value();
    if (dataset.GetRasterBand(1)->GetRasterDataType() != GDT_Byte)
        return Error{ErrorKind::Unsupported,
                     TWIN_MSG("%1 is not an 8-bit picture. Export it with 8 bits per colour, or import it as "
                              "terrain if it holds heights."),
                     {path}};
    const Result<CoordinateTransformer> transformer =
        transformerOf(path, dataset, options.assumedCrs, diagnostics);
    if (!transformer)
        return transformer.error();
    const RasterFrame frame = frameOf(dataset);
    const Envelope extent = mapExtent(frame, transformer.value());
    if (extent.empty() || extent.width() <= 0 || extent.height() <= 0)
        return contradictingCrsError(path, transformer.value().name(), cornersOf(frame).front());
    const double finest =
        std::sqrt(extent.width() * extent.height() / (static_cast<double>(frame.columns) * frame.rows));
    const double cell = std::max(finest, std::max(extent.width(), extent.height()) / std::max(maxPixels, 1));
    const GDALColorTable* palette = dataset.GetRasterBand(1)->GetColorTable();
    const Progress progress;
    const Result<DatasetPtr> warped =
        warpToMap(path, dataset, transformer.value(), {cell, false, palette != nullptr}, progress);
    if (!warped)
        return warped.error();
    const RasterFrame placed = frameOf(*warped.value());
    GroundImage image;
    image.width = placed.columns;
    image.height = placed.rows;
    const auto& t = placed.transform;
    image.extent = {t[0], t[3] + placed.rows * t[5], t[0] + placed.columns * t[1], t[3]};
    GdalMessages messages;
    if (!readPixels(*warped.value(), image))
        return Error{
            ErrorKind::Malformed,
            TWIN_MSG(
                "The pixels of %1 cannot be read (%2). The file is damaged or incomplete: fetch it again."),
            {path, messages.last()}};
    if (palette)
        applyPalette(*palette, image);
    return image;
}

} // namespace twin::data
