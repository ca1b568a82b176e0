// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/citypackage/raster_store.h"

#include "data/citypackage/package_source.h"
#include "data/gdal/gdal_session.h"

#include <cpl_string.h>
#include <gdal_priv.h>
#include <ogr_spatialref.h>

#include <array>
#include <cmath>
#include <filesystem>
#include <functional>
#include <limits>
#include <optional>

namespace twin::data {
namespace {

namespace fs = std::filesystem;

constexpr float kNoData = -9999.0f;

Error notWritten(const std::string& path, const GdalMessages& messages)
{
    return {ErrorKind::Unreadable,
            TWIN_MSG("%1 could not be written (%2). The import stopped there: check free space and "
                     "permissions, then repeat it."),
            {path, messages.last()}};
}

Error notRead(const std::string& path, const GdalMessages& messages)
{
    return {ErrorKind::Malformed,
            TWIN_MSG("%1 is damaged (%2). The city is shown without it: import its source again."),
            {path, messages.last()}};
}

int CPL_STDCALL relay(double fraction, const char*, void* data)
{
    const auto* report = static_cast<const std::function<bool(double)>*>(data);
    return !*report || (*report)(fraction) ? 1 : 0;
}

DatasetPtr inMemory(int columns, int rows, int bands, GDALDataType type)
{
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("MEM");
    return DatasetPtr(driver ? driver->Create("", columns, rows, bands, type, nullptr) : nullptr);
}

/// The COG driver copies only; the file appears under its name when it is complete.
Status copyToCog(GDALDataset& source, const std::string& path, const CPLStringList& options,
                 const GdalMessages& messages, const std::function<bool(double)>& report = {})
{
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("COG");
    if (!driver)
        return notWritten(path, messages);
    const std::string temporary = path + ".part.tif";
    DatasetPtr written(driver->CreateCopy(temporary.c_str(), &source, FALSE, options.List(), relay,
                                          const_cast<std::function<bool(double)>*>(&report)));
    const bool made = written != nullptr;
    written.reset();
    std::error_code code;
    if (made)
        fs::rename(temporary, path, code);
    if (made && !code)
        return Done{};
    fs::remove(temporary, code);
    return notWritten(path, messages);
}

DatasetPtr openTiff(const std::string& path)
{
    const char* const allowed[] = {"GTiff", nullptr};
    const char* const options[] = {"NUM_THREADS=2", nullptr};
    return DatasetPtr(GDALDataset::Open(gdalPath(path).c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY, allowed,
                                        options, nullptr));
}

/// West, north and cell size of a north-up raster.
std::optional<std::array<double, 4>> placement(GDALDataset& dataset)
{
    std::array<double, 6> t{};
    if (dataset.GetGeoTransform(t.data()) != CE_None || t[2] != 0 || t[4] != 0 || !(t[1] > 0) || !(t[5] < 0))
        return std::nullopt;
    return std::array<double, 4>{t[0], t[3], t[1], -t[5]};
}

} // namespace

void describeRaster(GDALDataset& dataset, double west, double north, double cellX, double cellY)
{
    OGRSpatialReference map;
    map.importFromEPSG(kMapEpsg);
    map.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    std::array<double, 6> transform{west, cellX, 0, north, 0, -cellY};
    dataset.SetGeoTransform(transform.data());
    dataset.SetSpatialRef(&map);
}

Status writeTerrainCog(const HeightGrid& grid, const std::string& path)
{
    initialiseGdal();
    GdalMessages messages;
    DatasetPtr memory = inMemory(grid.columns, grid.rows, 1, GDT_Float32);
    if (!memory)
        return notWritten(path, messages);
    describeRaster(*memory, grid.west, grid.north, grid.cellSize, grid.cellSize);
    std::vector<float> heights = grid.heights;
    for (float& height : heights)
        height = std::isnan(height) ? kNoData : height;
    GDALRasterBand* band = memory->GetRasterBand(1);
    band->SetNoDataValue(kNoData);
    band->SetUnitType("m");
    if (band->RasterIO(GF_Write, 0, 0, grid.columns, grid.rows, heights.data(), grid.columns, grid.rows,
                       GDT_Float32, 0, 0) != CE_None)
        return notWritten(path, messages);
    CPLStringList options;
    options.SetNameValue("COMPRESS", "DEFLATE");
    options.SetNameValue("PREDICTOR", "YES");
    options.SetNameValue("LEVEL", "3");
    options.SetNameValue("RESAMPLING", "AVERAGE");
    options.SetNameValue("NUM_THREADS", "2");
    return copyToCog(*memory, path, options, messages);
}

Status writeGroundCog(const GroundImage& image, const std::string& path)
{
    initialiseGdal();
    GdalMessages messages;
    DatasetPtr memory = inMemory(image.width, image.height, 3, GDT_Byte);
    if (!memory)
        return notWritten(path, messages);
    describeRaster(*memory, image.extent.minEasting, image.extent.maxNorthing,
                   image.extent.width() / image.width, image.extent.height() / image.height);
    // The call wants a pointer it may write to but only reads from it when writing.
    auto* pixels = const_cast<unsigned char*>(image.rgb.data());
    if (memory->RasterIO(GF_Write, 0, 0, image.width, image.height, pixels, image.width, image.height,
                         GDT_Byte, 3, nullptr, 3, 3 * image.width, 1) != CE_None)
        return notWritten(path, messages);
    return copyGroundToCog(*memory, path);
}

Status copyGroundToCog(GDALDataset& source, const std::string& path,
                       const std::function<bool(double)>& report)
{
    GdalMessages messages;
    CPLStringList options;
    options.SetNameValue("COMPRESS", "JPEG");
    options.SetNameValue("QUALITY", "90");
    options.SetNameValue("RESAMPLING", "AVERAGE");
    options.SetNameValue("NUM_THREADS", "2");
    options.SetNameValue("BIGTIFF", "IF_SAFER");
    return copyToCog(source, path, options, messages, report);
}

Result<HeightGrid> readTerrainCog(const std::string& path)
{
    initialiseGdal();
    HeightGrid grid;
    if (!packageFileExists(path))
        return grid;
    GdalMessages messages;
    const DatasetPtr dataset = openTiff(path);
    const auto place = dataset ? placement(*dataset) : std::nullopt;
    if (!place || dataset->GetRasterCount() != 1 ||
        static_cast<double>(dataset->GetRasterXSize()) * dataset->GetRasterYSize() > 64e6)
        return notRead(path, messages);
    grid.west = (*place)[0];
    grid.north = (*place)[1];
    grid.cellSize = (*place)[2];
    grid.columns = dataset->GetRasterXSize();
    grid.rows = dataset->GetRasterYSize();
    grid.heights.resize(static_cast<std::size_t>(grid.columns) * grid.rows);
    if (dataset->GetRasterBand(1)->RasterIO(GF_Read, 0, 0, grid.columns, grid.rows, grid.heights.data(),
                                            grid.columns, grid.rows, GDT_Float32, 0, 0) != CE_None)
        return notRead(path, messages);
    for (float& height : grid.heights) {
        if (height == kNoData)
            height = std::numeric_limits<float>::quiet_NaN();
    }
    return grid;
}

Result<PlacedRaster> openGroundCog(const std::string& path)
{
    initialiseGdal();
    GdalMessages messages;
    PlacedRaster raster;
    raster.dataset = openTiff(path);
    const auto place = raster.dataset ? placement(*raster.dataset) : std::nullopt;
    if (!place || raster.dataset->GetRasterCount() < 3)
        return notRead(path, messages);
    raster.extent = {(*place)[0], (*place)[1] - raster.dataset->GetRasterYSize() * (*place)[3],
                     (*place)[0] + raster.dataset->GetRasterXSize() * (*place)[2], (*place)[1]};
    return raster;
}

HeightGrid mergeTerrain(const std::vector<HeightGrid>& grids, double leastCell)
{
    constexpr double kMaxCells = 16e6;
    HeightGrid merged;
    Envelope extent;
    double cell = std::numeric_limits<double>::infinity();
    for (const HeightGrid& grid : grids) {
        if (grid.empty())
            continue;
        extent.include(grid.envelope());
        cell = std::min(cell, grid.cellSize);
        merged = grid;
    }
    if (extent.empty())
        return merged;
    cell = std::max({cell, leastCell, std::sqrt(extent.width() * extent.height() / kMaxCells)});
    if (merged.envelope() == extent && merged.cellSize == cell && grids.size() == 1)
        return merged;
    merged = {};
    merged.cellSize = cell;
    merged.west = extent.minEasting;
    merged.north = extent.maxNorthing;
    merged.columns = static_cast<int>(std::ceil(extent.width() / cell - 1e-6));
    merged.rows = static_cast<int>(std::ceil(extent.height() / cell - 1e-6));
    merged.heights.assign(static_cast<std::size_t>(merged.columns) * merged.rows,
                          std::numeric_limits<float>::quiet_NaN());
    for (const HeightGrid& grid : grids) {
        if (grid.empty())
            continue;
        const Envelope part = grid.envelope();
        const int firstColumn = std::max(0, static_cast<int>((part.minEasting - merged.west) / cell) - 1);
        const int lastColumn =
            std::min(merged.columns - 1, static_cast<int>((part.maxEasting - merged.west) / cell) + 1);
        const int firstRow = std::max(0, static_cast<int>((merged.north - part.maxNorthing) / cell) - 1);
        const int lastRow =
            std::min(merged.rows - 1, static_cast<int>((merged.north - part.minNorthing) / cell) + 1);
        for (int row = firstRow; row <= lastRow; ++row) {
            for (int column = firstColumn; column <= lastColumn; ++column) {
                const double height =
                    grid.sample({merged.west + (column + 0.5) * cell, merged.north - (row + 0.5) * cell});
                if (!std::isnan(height))
                    merged.heights[static_cast<std::size_t>(row) * merged.columns + column] =
                        static_cast<float>(height);
            }
        }
    }
    return merged;
}

void warnIfCoarsened(const HeightGrid& merged, const std::vector<HeightGrid>& grids, double leastCell,
                     Diagnostics& diagnostics)
{
    double finest = merged.cellSize;
    for (const HeightGrid& grid : grids)
        finest = std::min(finest, std::max(grid.cellSize, leastCell));
    if (merged.cellSize > 1.01 * finest)
        diagnostics.warn("terrain.tif", {},
                         TWIN_MSG("The terrain files lie so far apart that the heights were kept every "
                                  "%1 m only. Leave out the ones that are no "
                                  "part of the city and import again."),
                         {std::to_string(static_cast<int>(std::lround(merged.cellSize)))});
}

} // namespace twin::data
