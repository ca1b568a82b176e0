// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/probes.h"
#include "data/readers/raster_warp.h"

#include <gdal_priv.h>

#include <filesystem>

namespace twin::data {
namespace {

std::string formatName(GDALDataset& dataset)
{
    const std::string driver = dataset.GetDriverName();
    const char* layout = dataset.GetMetadataItem("LAYOUT", "IMAGE_STRUCTURE");
    if (driver == "GTiff")
        return layout && std::string(layout) == "COG" ? "Cloud Optimized GeoTIFF" : "GeoTIFF";
    if (driver == "AAIGrid")
        return "ASCII Grid";
    if (driver == "GPKG")
        return "GeoPackage";
    return driver == "JP2OpenJPEG" ? "JPEG 2000" : driver;
}

/// Heights come in one band of numbers; one band of bytes is a grey or coloured picture.
SourceKind kindOf(GDALDataset& dataset)
{
    if (dataset.GetRasterCount() != 1)
        return SourceKind::Imagery;
    GDALRasterBand* band = dataset.GetRasterBand(1);
    return band->GetRasterDataType() == GDT_Byte || band->GetColorTable() ? SourceKind::Imagery
                                                                          : SourceKind::Terrain;
}

} // namespace

Result<SourceInfo> probeRaster(const std::string& path, const ReadOptions& options)
{
    SourceInfo info;
    Result<DatasetPtr> opened = openRaster(path, Purpose::Imagery, info.diagnostics);
    if (!opened)
        opened = openRaster(path, Purpose::Terrain, info.diagnostics);
    if (!opened)
        return opened.error();
    GDALDataset& dataset = *opened.value();
    info.kind = kindOf(dataset);
    info.format = formatName(dataset);
    const RasterFrame frame = frameOf(dataset);
    LayerInfo layer;
    layer.name = std::filesystem::path(path).stem().string();
    layer.geometry = "Raster " + std::to_string(frame.columns) + "x" + std::to_string(frame.rows);
    layer.count = static_cast<long long>(frame.columns) * frame.rows;
    for (int band = 1; band <= frame.bands; ++band)
        layer.fields.push_back("band " + std::to_string(band) + " " +
                               GDALGetDataTypeName(dataset.GetRasterBand(band)->GetRasterDataType()));
    SourceExtent extent{std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity(),
                        -std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
    for (const MapPoint2& corner : cornersOf(frame))
        extent = {std::min(extent[0], corner.easting), std::min(extent[1], corner.northing),
                  std::max(extent[2], corner.easting), std::max(extent[3], corner.northing)};
    placeLayer(layer, path, transformerOf(path, dataset, options.assumedCrs, info.diagnostics), extent,
               info.diagnostics);
    info.layers.push_back(std::move(layer));
    return info;
}

} // namespace twin::data
