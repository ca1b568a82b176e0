// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"
#include "data/gdal/feature_geometry.h"
#include "data/gdal/gdal_session.h"
#include "data/gdal/vector_stream.h"
#include "data/readers/csv_table.h"

#include <ogr_geometry.h>

#include <array>
#include <cmath>
#include <filesystem>

namespace twin::data {
namespace {

struct CoordinateColumns
{
    int x = -1;
    int y = -1;
    int height = -1;
    int wkt = -1;
    std::string stated; ///< lon and lat name their system, geographic coordinates of WGS 84

    bool found() const { return wkt >= 0 || (x >= 0 && y >= 0); }
};

CoordinateColumns findColumns(const CsvTable& table)
{
    struct Names
    {
        const char* x;
        const char* y;
        const char* crs;
    };
    static constexpr std::array<Names, 16> kPairs{{{"lon", "lat", "EPSG:4326"},
                                                   {"longitude", "latitude", "EPSG:4326"},
                                                   {"lng", "lat", "EPSG:4326"},
                                                   {"laenge", "breite", "EPSG:4326"},
                                                   {"länge", "breite", "EPSG:4326"},
                                                   {"laengengrad", "breitengrad", "EPSG:4326"},
                                                   {"längengrad", "breitengrad", "EPSG:4326"},
                                                   {"geo_lon", "geo_lat", "EPSG:4326"},
                                                   {"stop_lon", "stop_lat", "EPSG:4326"},
                                                   {"easting", "northing", ""},
                                                   {"rechtswert", "hochwert", ""},
                                                   {"ostwert", "nordwert", ""},
                                                   {"east", "north", ""},
                                                   {"e", "n", ""},
                                                   {"x", "y", ""},
                                                   {"x_coord", "y_coord", ""}}};
    CoordinateColumns columns;
    columns.wkt = table.column({"wkt", "geometry", "geom", "the_geom", "geometrie"});
    columns.height = table.column({"height", "z", "hoehe", "höhe", "elevation"});
    for (const Names& names : kPairs) {
        columns.x = table.column({names.x});
        columns.y = table.column({names.y});
        if (columns.x >= 0 && columns.y >= 0) {
            columns.stated = names.crs;
            break;
        }
    }
    return columns;
}

/// A system column such as "EPSG:25832" in every row, or the one the column names state.
std::string statedSystem(const CsvTable& table, const CoordinateColumns& columns)
{
    if (!columns.stated.empty() && columns.wkt < 0)
        return columns.stated;
    const int crs = table.column({"crs", "srs", "epsg", "srid"});
    return crs >= 0 && !table.rows.empty() ? table.cell(table.rows.front(), crs) : std::string();
}

std::unique_ptr<OGRGeometry> geometryOf(const CsvTable& table, const CsvRow& row,
                                        const CoordinateColumns& columns)
{
    if (columns.wkt >= 0) {
        const std::string& text = table.cell(row, columns.wkt);
        constexpr std::size_t kMaxWkt = std::size_t{16} << 20;
        OGRGeometry* geometry = nullptr;
        if (text.empty() || text.size() > kMaxWkt ||
            OGRGeometryFactory::createFromWkt(text.c_str(), nullptr, &geometry) != OGRERR_NONE) {
            OGRGeometryFactory::destroyGeometry(geometry);
            return nullptr;
        }
        return std::unique_ptr<OGRGeometry>(geometry);
    }
    const std::optional<double> x = parseDecimal(table.cell(row, columns.x));
    const std::optional<double> y = parseDecimal(table.cell(row, columns.y));
    if (!x || !y)
        return nullptr;
    auto point = std::make_unique<OGRPoint>(*x, *y);
    if (const std::optional<double> height = parseDecimal(table.cell(row, columns.height)))
        point->setZ(*height);
    return point;
}

Error noCoordinates(const std::string& path, const CsvTable& table)
{
    std::vector<std::string> shown(
        table.columns.begin(),
        table.columns.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(table.columns.size(), 20)));
    return Error{ErrorKind::Unsupported,
                 TWIN_MSG("%1 has no columns with coordinates (its columns: %2). Name them lon and lat, "
                          "easting and northing, x and y, or WKT."),
                 {path, join(shown, ", ")}};
}

std::vector<MapPoint2> sampleOf(const CsvTable& table, const CoordinateColumns& columns)
{
    std::vector<MapPoint2> sample;
    for (std::size_t i = 0; i < table.rows.size() && i < 50 && sample.size() < 5; ++i) {
        if (const std::unique_ptr<OGRGeometry> geometry = geometryOf(table, table.rows[i], columns)) {
            if (const std::optional<MapPoint2> point = firstPoint(*geometry))
                sample.push_back(*point);
        }
    }
    return sample;
}

} // namespace

Result<VectorCounts> streamCsvPoints(const std::string& path, const ReadOptions& options,
                                     const VectorHandlers& handlers, Diagnostics& diagnostics,
                                     const Progress& progress)
{
    initialiseGdal();
    const GdalMessages quiet;
    const Result<CsvTable> read = readCsv(path, {}, diagnostics);
    if (!read)
        return read.error();
    const CsvTable& table = read.value();
    const CoordinateColumns columns = findColumns(table);
    if (!columns.found())
        return noCoordinates(path, table);
    const Result<CoordinateTransformer> transformer =
        transformerFor(path, statedSystem(table, columns), options.assumedCrs, AxisConvention::Traditional,
                       sampleOf(table, columns), diagnostics);
    if (!transformer)
        return transformer.error();
    LayerHeader header;
    header.name = std::filesystem::path(path).stem().string();
    header.crs = transformer.value().fullName();
    header.vertical = transformer.value().vertical();
    header.geometry = columns.wkt >= 0 ? "Geometry" : "Point";
    header.fields = table.columns;
    header.count = static_cast<long long>(table.rows.size());
    VectorCounts counts;
    if (handlers.layer && !handlers.layer(header))
        return counts;
    for (const CsvRow& row : table.rows) {
        VectorFeature feature;
        feature.id = std::to_string(row.line);
        const std::unique_ptr<OGRGeometry> geometry = geometryOf(table, row, columns);
        const GeometryState state =
            geometry ? addGeometry(*geometry, transformer.value(), feature) : GeometryState::NotFinite;
        if (state != GeometryState::Good && state != GeometryState::Mended &&
            state != GeometryState::Repaired) {
            ++counts.skipped;
            diagnostics.problem(path, "line " + feature.id,
                                TWIN_MSG("The row was skipped: its coordinates are missing, not numbers or "
                                         "outside the coordinate system."));
            continue;
        }
        for (std::size_t i = 0; i < table.columns.size() && i < row.cells.size(); ++i) {
            if (!row.cells[i].empty())
                feature.attributes.emplace(table.columns[i], row.cells[i]);
        }
        ++counts.read;
        if (!handlers.feature(std::move(feature)) ||
            static_cast<std::size_t>(counts.read) >= options.maxFeatures)
            break;
        if (counts.read % 1000 == 0)
            progress.report(static_cast<double>(counts.read) / static_cast<double>(table.rows.size()),
                            header.name);
        if (progress.cancelled())
            return Error{ErrorKind::Cancelled, TWIN_MSG("Reading %1 was cancelled."), {path}};
    }
    return counts;
}

} // namespace twin::data
