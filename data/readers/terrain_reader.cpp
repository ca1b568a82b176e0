// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/las_grid.h"
#include "data/readers/probes.h"
#include "data/readers/raster_warp.h"
#include "data/readers/readers.h"
#include "data/readers/xyz_grid.h"

#include <gdal_priv.h>
#include <ogr_spatialref.h>

#include <cmath>
#include <filesystem>

namespace twin::data {
namespace {

constexpr double kMaxCells = 16e6;

void dropImpossible(std::vector<float>& heights)
{
    for (float& height : heights) {
        // -9999, -32768 and 3.4e38 stand for "no data" also where the file does not say so.
        if (!(height > -1000.0F && height < 9000.0F))
            height = std::numeric_limits<float>::quiet_NaN();
    }
}

/// The cell size to read with: the wanted one or the source's own, coarser where the grid would be too large.
double chooseCell(const RasterFrame& frame, const Envelope& extent, double wanted)
{
    double cell = wanted;
    if (cell <= 0) {
        const double perPixel =
            std::sqrt(extent.width() * extent.height() / (static_cast<double>(frame.columns) * frame.rows));
        const double own = std::abs(frame.transform[1]);
        // The own cell size where the source is in metres of about the same length, a round one else.
        cell = std::abs(own - perPixel) < 0.05 * perPixel ? own : perPixel;
    }
    const double cells = extent.width() / cell * (extent.height() / cell);
    return cells > kMaxCells ? cell * std::sqrt(cells / kMaxCells) * 1.001 : cell;
}

bool fitsAsItIs(const RasterFrame& frame, const CoordinateTransformer& transformer, double cell)
{
    const auto& t = frame.transform;
    return transformer.identity() && t[2] == 0 && t[4] == 0 && t[1] > 0 &&
           std::abs(t[1] + t[5]) < 1e-6 * t[1] && std::abs(cell - t[1]) < 1e-6 * cell;
}

Result<HeightGrid> copyBand(const std::string& path, GDALDataset& dataset)
{
    GdalMessages messages;
    const RasterFrame frame = frameOf(dataset);
    GDALRasterBand* band = dataset.GetRasterBand(1);
    HeightGrid grid;
    grid.west = frame.transform[0];
    grid.north = frame.transform[3];
    grid.cellSize = frame.transform[1];
    grid.columns = frame.columns;
    grid.rows = frame.rows;
    grid.heights.resize(static_cast<std::size_t>(frame.columns) * static_cast<std::size_t>(frame.rows));
    if (band->RasterIO(GF_Read, 0, 0, frame.columns, frame.rows, grid.heights.data(), frame.columns,
                       frame.rows, GDT_Float32, 0, 0, nullptr) != CE_None)
        return Error{
            ErrorKind::Malformed,
            TWIN_MSG(
                "The heights of %1 cannot be read (%2). The file is damaged or incomplete: fetch it again."),
            {path, messages.last()}};
    int hasNoData = 0;
    const double noData = band->GetNoDataValue(&hasNoData);
    int hasScale = 0;
    int hasOffset = 0;
    const double scale = band->GetScale(&hasScale);
    const double offset = band->GetOffset(&hasOffset);
    const std::string unit = band->GetUnitType();
    const double metres = unit == "ft" || unit == "foot" ? 0.3048 : unit == "cm" ? 0.01 : 1.0;
    for (float& height : grid.heights) {
        if (hasNoData && static_cast<double>(height) == noData)
            height = std::numeric_limits<float>::quiet_NaN();
        else if ((hasScale && scale != 1) || (hasOffset && offset != 0) || metres != 1.0)
            height =
                static_cast<float>((height * (hasScale ? scale : 1) + (hasOffset ? offset : 0)) * metres);
    }
    dropImpossible(grid.heights);
    return grid;
}

Result<HeightGrid> gridOf(const std::string& path, GDALDataset& dataset,
                          const CoordinateTransformer& transformer, double targetCell,
                          const Progress& progress)
{
    const RasterFrame frame = frameOf(dataset);
    const Envelope extent = mapExtent(frame, transformer);
    if (extent.empty() || extent.width() <= 0 || extent.height() <= 0)
        return contradictingCrsError(path, transformer.name(), cornersOf(frame).front());
    const double cell = chooseCell(frame, extent, targetCell);
    Result<HeightGrid> grid = Error{};
    if (fitsAsItIs(frame, transformer, cell)) {
        grid = copyBand(path, dataset);
    } else {
        const Result<DatasetPtr> warped =
            warpToMap(path, dataset, transformer, {cell, true, false, {}, 0, 0}, progress);
        if (!warped)
            return warped.error();
        grid = copyBand(path, *warped.value());
    }
    if (grid &&
        std::all_of(grid->heights.begin(), grid->heights.end(), [](float h) { return std::isnan(h); }))
        return Error{ErrorKind::Malformed,
                     TWIN_MSG("%1 holds no heights at all, only 'no data'. Check that it is the right file."),
                     {path}};
    return grid;
}

/// A grid of points as an in-memory raster, so that one way leads to the map.
DatasetPtr asDataset(const XyzGrid& grid)
{
    GDALDriver* memory = GetGDALDriverManager()->GetDriverByName("MEM");
    DatasetPtr dataset(memory ? memory->Create("", grid.columns, grid.rows, 1, GDT_Float32, nullptr)
                              : nullptr);
    if (!dataset)
        return nullptr;
    std::array<double, 6> transform{grid.firstX - grid.stepX / 2, grid.stepX, 0,
                                    grid.firstY + grid.stepY / 2, 0,          -grid.stepY};
    dataset->SetGeoTransform(transform.data());
    GDALRasterBand* band = dataset->GetRasterBand(1);
    band->SetNoDataValue(std::numeric_limits<double>::quiet_NaN());
    const CPLErr written =
        band->RasterIO(GF_Write, 0, 0, grid.columns, grid.rows, const_cast<float*>(grid.heights.data()),
                       grid.columns, grid.rows, GDT_Float32, 0, 0, nullptr);
    return written == CE_None ? std::move(dataset) : nullptr;
}

Result<HeightGrid> gridOf(const std::string& path, const XyzGrid& points,
                          const CoordinateTransformer& transformer, double targetCell,
                          const Progress& progress)
{
    const DatasetPtr dataset = asDataset(points);
    if (!dataset)
        return Error{ErrorKind::Internal,
                     TWIN_MSG("There is not enough memory for the terrain of %1. Read smaller tiles."),
                     {path}};
    return gridOf(path, *dataset, transformer, targetCell, progress);
}

Result<HeightGrid> readXyzTerrain(const std::string& path, const ReadOptions& options, double targetCell,
                                  Diagnostics& diagnostics, const Progress& progress)
{
    initialiseGdal();
    const Result<XyzGrid> points = readXyz(path, diagnostics, progress);
    if (!points)
        return points.error();
    const Result<CoordinateTransformer> transformer =
        transformerFor(path, std::string(), options.assumedCrs, AxisConvention::Traditional,
                       {{points->firstX, points->firstY}}, diagnostics);
    if (!transformer)
        return transformer.error();
    return gridOf(path, points.value(), transformer.value(), targetCell, progress);
}

Result<CoordinateTransformer> transformerOf(const std::string& path, const LasHeader& header,
                                            const ReadOptions& options, Diagnostics& diagnostics)
{
    return transformerFor(path, header.crs, options.assumedCrs, AxisConvention::Traditional,
                          {{header.least[0], header.least[1]}, {header.most[0], header.most[1]}},
                          diagnostics);
}

Result<HeightGrid> readLasTerrain(const std::string& path, const ReadOptions& options, double targetCell,
                                  Diagnostics& diagnostics, const Progress& progress)
{
    initialiseGdal();
    const Result<LasHeader> header = readLasHeader(path);
    if (!header)
        return header.error();
    const Result<CoordinateTransformer> transformer = transformerOf(path, *header, options, diagnostics);
    if (!transformer)
        return transformer.error();
    const Result<XyzGrid> points =
        readLasGrid(path, *header, transformer.value(), targetCell, diagnostics, progress);
    if (!points)
        return points.error();
    // Its cells are as wanted already, or coarser where there are few points.
    return gridOf(path, points.value(), transformer.value(), 0, progress);
}

} // namespace

Result<SourceInfo> probePointCloud(const std::string& path, const ReadOptions& options)
{
    initialiseGdal();
    const Result<LasHeader> header = readLasHeader(path);
    if (!header)
        return header.error();
    SourceInfo info;
    info.kind = SourceKind::PointCloud;
    info.format = "LAS " + std::to_string(header->major) + "." + std::to_string(header->minor);
    LayerInfo layer;
    layer.name = std::filesystem::path(path).stem().string();
    layer.geometry = "Points";
    layer.count = static_cast<long long>(header->points);
    placeLayer(layer, path, transformerOf(path, *header, options, info.diagnostics),
               {header->least[0], header->least[1], header->most[0], header->most[1]}, info.diagnostics);
    info.layers.push_back(std::move(layer));
    return info;
}

Result<HeightGrid> readTerrain(const std::string& path, const ReadOptions& options, double targetCell,
                               Diagnostics& diagnostics, const Progress& progress)
{
    const Result<std::string> absolute = checkedPath(path);
    if (!absolute)
        return absolute.error();
    const std::string head = fileHead(*absolute, 4096);
    if (looksLikeLas(head))
        return readLasTerrain(path, options, targetCell, diagnostics, progress);
    if (looksLikeXyz(head))
        return readXyzTerrain(path, options, targetCell, diagnostics, progress);
    const Result<DatasetPtr> opened = openRaster(path, Purpose::Terrain, diagnostics);
    if (!opened)
        return opened.error();
    GDALDataset& dataset = *opened.value();
    if (dataset.GetRasterCount() != 1)
        return Error{
            ErrorKind::Unsupported,
            TWIN_MSG(
                "%1 has %2 bands: it is a picture, not a terrain of heights. Import it as a ground image."),
            {path, std::to_string(dataset.GetRasterCount())}};
    const Result<CoordinateTransformer> transformer =
        transformerOf(path, dataset, options.assumedCrs, diagnostics);
    if (!transformer)
        return transformer.error();
    return gridOf(path, dataset, transformer.value(), targetCell, progress);
}

} // namespace twin::data
