// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"
#include "data/crs/coordinate_transformer.h"
#include "data/gdal/csv_geometry.h"
#include "data/gdal/feature_geometry.h"
#include "data/gdal/gdal_session.h"
#include "data/gdal/vector_stream.h"
#include "data/readers/attribute_fields.h"
#include "data/readers/csv_table.h"
#include "data/readers/measure_builder.h"
#include "data/readers/readers.h"

#include <ogr_geometry.h>

#include <algorithm>
#include <filesystem>

namespace twin::data {
namespace {

namespace fs = std::filesystem;

Error missingColumns(const std::string& path, const MeasureColumns& columns,
                     const std::vector<std::string>& present)
{
    const std::vector<std::string> shown(
        present.begin(),
        present.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(present.size(), 20)));
    return Error{ErrorKind::Malformed,
                 TWIN_MSG("%1 is no catalogue of measures: the column %2 is missing (found: %3). Rename or "
                          "add it; README of resources/luebeck "
                          "names all columns."),
                 {path, join(columns.missing(), ", "), join(shown, ", ")}};
}

std::vector<std::string> linkTables(const std::string& path)
{
    const fs::path file(path);
    return {(file.parent_path() / (file.stem().string() + "_links.csv")).string(),
            (file.parent_path() / "measure_links.csv").string()};
}

/// The places of a table in map coordinates.
class TablePlaces
{
public:
    TablePlaces(const std::string& path, const CsvTable& table, const ReadOptions& options,
                Diagnostics& diagnostics)
        : mPath(path), mGeometry(table), mDiagnostics(diagnostics)
    {
        if (!mGeometry.found() || table.rows.empty())
            return;
        std::string stated = mGeometry.statedSystem();
        // In a catalogue, easting and northing are the words of the map's own system (README); it is no
        // guess, and another one can be given.
        const bool mapWords = table.column({"easting", "rechtswert", "ostwert"}) >= 0 && !mGeometry.isWkt();
        if (stated.empty() && options.assumedCrs.empty() && mapWords)
            stated = "EPSG:25832";
        const auto placed = std::any_of(table.rows.begin(), table.rows.end(),
                                        [&](const CsvRow& row) { return !mGeometry.empty(row); });
        if (!placed)
            return;
        // Each row is checked for itself: one wrong number must not take the place of all the others.
        const std::vector<MapPoint2> unchecked;
        Result<CoordinateTransformer> made = transformerFor(
            path, stated, options.assumedCrs, AxisConvention::Traditional, unchecked, diagnostics);
        if (made)
            mTransformer = std::move(made).value();
        else if (made.error().kind == ErrorKind::MissingCrs)
            // The measures themselves are good: they are listed, only not on the map.
            diagnostics.problem(path, {},
                                TWIN_MSG("The table gives places but no coordinate system, so the measures "
                                         "are listed without a place. Name the columns lon and lat, add a "
                                         "column crs (such as EPSG:25832), or give the system with --crs."));
        else
            diagnostics.problem(path, made.error());
    }

    void addTo(MeasureRecord& record, const CsvRow& row) const
    {
        if (!mTransformer || mGeometry.empty(row))
            return;
        const std::unique_ptr<OGRGeometry> geometry = mGeometry.of(row);
        VectorFeature feature;
        const GeometryState state = geometry && !geometry->IsEmpty() && fits(*geometry)
                                        ? addGeometry(*geometry, *mTransformer, feature)
                                        : GeometryState::NotFinite;
        if (state != GeometryState::Good && state != GeometryState::Repaired) {
            mDiagnostics.warn(mPath, record.where,
                              TWIN_MSG("The place (%1) cannot be in %2 and was left out. Check the numbers."),
                              {mGeometry.text(row), mTransformer->name()});
            return;
        }
        for (const MapPoint& point : feature.points)
            record.points.push_back(point.plan());
        record.lines = std::move(feature.lines);
        record.areas = std::move(feature.polygons);
    }

private:
    bool fits(const OGRGeometry& geometry) const
    {
        const std::optional<MapPoint2> point = firstPoint(geometry);
        return point && mTransformer->plausible(point->easting, point->northing);
    }

    const std::string& mPath;
    CsvGeometry mGeometry;
    Diagnostics& mDiagnostics;
    std::optional<CoordinateTransformer> mTransformer;
};

Result<Strategy> readTable(const std::string& path, const ReadOptions& options,
                           const std::vector<District>& districts, Date asOf, Diagnostics& diagnostics)
{
    CsvLimits limits;
    limits.bytes = std::size_t{64} << 20;
    limits.rows = 100'000;
    const Result<CsvTable> table = readCsv(path, limits, diagnostics);
    if (!table)
        return table.error();
    const MeasureColumns columns = MeasureColumns::find(table->columns);
    if (!columns.missing().empty())
        return missingColumns(path, columns, table->columns);
    initialiseGdal();
    const GdalMessages quiet;
    const TablePlaces places(path, *table, options, diagnostics);
    MeasureBuilder builder(path, columns, districts, asOf, diagnostics);
    for (const CsvRow& row : table->rows) {
        MeasureRecord record;
        record.where = "line " + std::to_string(row.line);
        for (std::size_t i = 0; i < row.cells.size() && i < table->columns.size(); ++i)
            record.cells.emplace(table->columns[i], row.cells[i]);
        if (row.cells.size() > table->columns.size())
            diagnostics.warn(
                path, record.where,
                TWIN_MSG("The row has more cells than there are columns; the surplus was left out. Check its "
                         "separators and quotation marks."));
        places.addTo(record, row);
        builder.add(record);
    }
    for (const std::string& links : linkTables(path)) {
        std::error_code code;
        if (fs::is_regular_file(links, code)) {
            builder.applyLinks(links);
            break;
        }
    }
    return builder.finish();
}

Result<Strategy> readLayer(const std::string& path, const ReadOptions& options,
                           const std::vector<District>& districts, Date asOf, Diagnostics& diagnostics)
{
    std::optional<MeasureBuilder> builder;
    std::optional<Error> failure;
    VectorHandlers handlers;
    handlers.withoutGeometry = true;
    handlers.layer = [&](const LayerHeader& header) {
        const MeasureColumns columns = MeasureColumns::find(header.fields);
        if (builder || !columns.missing().empty()) {
            if (!failure)
                failure = missingColumns(path, columns, header.fields);
            return false;
        }
        builder.emplace(path, columns, districts, asOf, diagnostics);
        return true;
    };
    handlers.feature = [&](VectorFeature&& feature) {
        MeasureRecord record;
        record.where = "feature " + feature.id;
        record.cells = std::move(feature.attributes);
        for (const MapPoint& point : feature.points)
            record.points.push_back(point.plan());
        record.lines = std::move(feature.lines);
        record.areas = std::move(feature.polygons);
        builder->add(record);
        return true;
    };
    const Progress progress;
    const Result<VectorCounts> counts = streamVector(path, options, handlers, diagnostics, progress);
    if (!counts)
        return counts.error();
    if (!builder)
        return failure.value_or(
            Error{ErrorKind::Unsupported, TWIN_MSG("%1 holds no catalogue of measures."), {path}});
    return builder->finish();
}

} // namespace

Result<Strategy> readMeasures(const std::string& path, const ReadOptions& options,
                              const std::vector<District>& districts, Date asOf, Diagnostics& diagnostics)
{
    const Result<std::string> absolute = checkedPath(path);
    if (!absolute)
        return absolute.error();
    const std::string extension = foldCase(fs::path(path).extension().string());
    const bool table = extension == ".csv" || extension == ".tsv" || extension == ".txt";
    Result<Strategy> strategy = table ? readTable(path, options, districts, asOf, diagnostics)
                                      : readLayer(path, options, districts, asOf, diagnostics);
    if (strategy && strategy->measures.empty())
        return Error{ErrorKind::Malformed,
                     TWIN_MSG("%1 holds no usable measure. Each needs at least an id and a title."),
                     {path}};
    return strategy;
}

} // namespace twin::data
