// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"
#include "data/gdal/archive.h"
#include "data/gdal/gdal_session.h"
#include "data/readers/city_json_file.h"
#include "data/readers/csv_table.h"
#include "data/readers/las_file.h"
#include "data/readers/measure_columns.h"
#include "data/readers/osm_stream.h"
#include "data/readers/probes.h"
#include "data/readers/sheet_table.h"
#include "data/readers/xyz_grid.h"

#include <cmath>
#include <cstdio>
#include <filesystem>

namespace twin::data {
namespace {

bool startsWith(const std::string& head, std::string_view magic)
{
    return head.compare(0, magic.size(), magic) == 0;
}

bool isRaster(const std::string& head)
{
    using namespace std::string_view_literals;
    for (const std::string_view magic : {"II*\0"sv, "MM\0*"sv, "II+\0"sv, "MM\0+"sv, "\x89PNG"sv,
                                         "\xFF\xD8\xFF"sv, "\0\0\0\x0cjP  "sv, "\xFF\x4F\xFF\x51"sv}) {
        if (startsWith(head, magic))
            return true;
    }
    return foldCase(head.substr(0, 5)) == "ncols" || foldCase(head.substr(0, 5)) == "nrows";
}

bool isXml(const std::string& head)
{
    const auto start = head.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    return start != std::string::npos && head[start] == '<';
}

/// CityGML in UTF-16 is rare, but its namespace must still be found.
bool namesCityGml(std::string head)
{
    std::erase(head, '\0');
    return head.find("opengis.net/citygml") != std::string::npos ||
           head.find("citygml/building") != std::string::npos;
}

bool isTable(const std::string& path)
{
    const std::string extension = foldCase(std::filesystem::path(path).extension().string());
    return extension == ".csv" || extension == ".tsv" || extension == ".txt" || extension == ".xyz" ||
           extension == ".asc";
}

/// A GeoPackage holds layers, pictures or grids of heights. Where it has both, the layers are what it is.
Result<SourceInfo> probeGeoPackage(const std::string& path, const ReadOptions& options)
{
    Result<SourceInfo> layers = probeVector(path, options);
    Result<SourceInfo> raster = probeRaster(path, options);
    if (!raster)
        return layers;
    if (!layers || layers->layers.empty())
        return raster;
    layers->diagnostics.warn(path, {},
                             TWIN_MSG("Beside its layers the file holds pictures or heights, which are left "
                                      "out. Export them into a file of their own."));
    return layers;
}

} // namespace

std::string sourceKindKey(SourceKind kind)
{
    switch (kind) {
    case SourceKind::CityGml:
        return "citygml";
    case SourceKind::CityJson:
        return "cityjson";
    case SourceKind::Tileset:
        return "3dtiles";
    case SourceKind::Model:
        return "model";
    case SourceKind::PointCloud:
        return "pointcloud";
    case SourceKind::OpenStreetMap:
        return "osm";
    case SourceKind::Vector:
        return "vector";
    case SourceKind::Terrain:
        return "terrain";
    case SourceKind::Imagery:
        return "imagery";
    case SourceKind::Measures:
        return "measures";
    case SourceKind::Archive:
        return "archive";
    case SourceKind::Unknown:
        return "unknown";
    }
    return "unknown";
}

bool looksLikeMeasures(const std::vector<std::string>& columns)
{
    const MeasureColumns found = MeasureColumns::guess(columns);
    if (!found.missing().empty())
        return false;
    int typical = 0;
    for (const char* key :
         {"status", "goals", "depends_on", "field", "districts", "quarters", "budget_eur", "indicator",
          "responsible", "status_history", "start", "end", "period", "resolution_paper"})
        typical += found.has(key);
    // "Stand" is also the date of any table of a statistics office.
    const int needed = foldCase(found.of("status")) == "stand" ? 3 : 2;
    return typical >= needed && (found.has("status") || found.has("status_history"));
}

std::string extentText(const SourceExtent& extent)
{
    std::array<char, 160> text{};
    std::snprintf(text.data(), text.size(), "%.9g,%.9g,%.9g,%.9g", extent[0], extent[1], extent[2],
                  extent[3]);
    return text.data();
}

void placeLayer(LayerInfo& layer, const std::string& path, Result<CoordinateTransformer> transformer,
                const SourceExtent& extent, Diagnostics& diagnostics)
{
    layer.sourceExtent = extentText(extent);
    if (!transformer) {
        diagnostics.add({Severity::Problem, path, layer.name, transformer.error().message,
                         transformer.error().arguments});
        return;
    }
    layer.crs = transformer.value().fullName();
    layer.verticalCrs = transformer.value().vertical();
    constexpr int kSteps = 8;
    for (int i = 0; i <= kSteps; ++i) {
        const double x = extent[0] + (extent[2] - extent[0]) * i / kSteps;
        const double y = extent[1] + (extent[3] - extent[1]) * i / kSteps;
        for (const MapPoint2 p : {MapPoint2{x, extent[1]}, MapPoint2{x, extent[3]}, MapPoint2{extent[0], y},
                                  MapPoint2{extent[2], y}}) {
            const MapPoint2 onMap = transformer.value().transform(p.easting, p.northing);
            if (std::isfinite(onMap.easting) && std::isfinite(onMap.northing))
                layer.extent.include(onMap);
        }
    }
}

Result<SourceInfo> probe(const std::string& path, const ReadOptions& options)
{
    const Result<std::string> absolute = checkedPath(path);
    if (!absolute)
        return absolute.error();
    const std::string head = fileHead(*absolute, 64 * 1024);
    if (looksLikeOsm(head)) {
        Result<SourceInfo> osm = probeOpenStreetMap(path);
        // Points of interest alone are a layer to be laid over a city.
        return osm && osm->kind == SourceKind::Vector ? probeVector(path, options) : osm;
    }
    if (looksLikeLas(head))
        return probePointCloud(path, options);
    if (isXml(head) || startsWith(head, "\xFF\xFE") || startsWith(head, "\xFE\xFF")) {
        if (namesCityGml(head))
            return probeCityGml(path, options);
        return probeVector(path, options);
    }
    if (startsWith(head, "SQLite format 3"))
        return probeGeoPackage(path, options);
    if (looksLikeTileset(path, head))
        return probeTileset(path, options);
    if (looksLikeArchive(head) && isWorkbook(path))
        return probeWorkbook(path);
    if (looksLikeArchive(head))
        return probeArchive(path, options);
    if (looksLikeModel(path, head))
        return probeModel(path, options);
    if (looksLikeCityJson(head))
        return probeCityJson(path, options);
    if (isRaster(head))
        return probeRaster(path, options);
    if (looksLikeXyz(head.substr(0, 4096))) {
        Result<SourceInfo> grid = probeXyz(path, options);
        // A table of scattered points looks the same in its first lines.
        if (grid || !isTable(path) || grid.error().kind != ErrorKind::Unsupported)
            return grid;
    }
    if (isTable(path))
        return probeTable(path, options);
    return probeVector(path, options);
}

Result<SourceInfo> probeXyz(const std::string& path, const ReadOptions& options)
{
    initialiseGdal();
    SourceInfo info;
    info.kind = SourceKind::Terrain;
    info.format = "XYZ";
    const Progress progress;
    const Result<XyzGrid> grid = measureXyz(path, info.diagnostics, progress);
    if (!grid)
        return grid.error();
    LayerInfo layer;
    layer.name = std::filesystem::path(path).stem().string();
    layer.geometry = "Raster " + std::to_string(grid->columns) + "x" + std::to_string(grid->rows);
    layer.count = static_cast<long long>(grid->columns) * grid->rows;
    const SourceExtent extent{grid->firstX - grid->stepX / 2, grid->firstY - (grid->rows - 0.5) * grid->stepY,
                              grid->firstX + (grid->columns - 0.5) * grid->stepX,
                              grid->firstY + grid->stepY / 2};
    placeLayer(layer, path,
               transformerFor(path, std::string(), options.assumedCrs, AxisConvention::Traditional,
                              {{extent[0], extent[1]}}, info.diagnostics),
               extent, info.diagnostics);
    info.layers.push_back(std::move(layer));
    return info;
}

} // namespace twin::data
