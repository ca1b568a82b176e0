// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"
#include "data/crs/coordinate_transformer.h"
#include "data/gdal/csv_geometry.h"
#include "data/gdal/feature_geometry.h"
#include "data/gdal/gdal_session.h"
#include "data/gdal/vector_stream.h"
#include "data/readers/attribute_fields.h"
#include "data/readers/cell_guard.h"
#include "data/readers/csv_table.h"
#include "data/readers/measure_builder.h"
#include "data/readers/measure_catalogue.h"
#include "data/readers/readers.h"
#include "data/readers/related_tables.h"
#include "data/readers/sheet_table.h"

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

/// A table beside the catalogue: "<stem>_links.csv" or "measure_links.csv". Empty where there is none.
std::string companion(const std::string& path, const std::string& what)
{
    const fs::path file(path);
    for (const std::string& stem : {file.stem().string(), std::string("measure")}) {
        const fs::path candidate = file.parent_path() / (stem + "_" + what + ".csv");
        std::error_code code;
        if (fs::is_regular_file(candidate, code))
            return candidate.string();
    }
    return {};
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

constexpr std::size_t kShownRows = 5;

void keepHeadings(CatalogueReading& reading, const CsvTable& table)
{
    reading.headings = table.columns;
    reading.rows = table.rows.size();
    for (std::size_t i = 0; i < std::min(kShownRows, table.rows.size()); ++i)
        reading.firstRows.push_back(table.rows[i].cells);
}

/// The rows of a table as measures, whatever file it stood in.
Status buildFrom(const CsvTable& table, const std::string& path, const CatalogueOptions& options,
                 const std::vector<District>& districts, Date asOf, CatalogueReading& reading,
                 Diagnostics& diagnostics)
{
    reading.columns = MeasureColumns::find(table.columns, options.columns, path, diagnostics);
    keepHeadings(reading, table);
    if (!reading.columns.missing().empty())
        return missingColumns(path, reading.columns, table.columns);
    initialiseGdal();
    const GdalMessages quiet;
    const TablePlaces places(path, table, options.read, diagnostics);
    MeasureBuilder builder(path, reading.columns, districts, asOf, diagnostics);
    for (const CsvRow& row : table.rows) {
        MeasureRecord record;
        record.where = "line " + std::to_string(row.line);
        for (std::size_t i = 0; i < row.cells.size() && i < table.columns.size(); ++i)
            record.cells.emplace(table.columns[i], unguardedCell(row.cells[i]));
        const auto surplus = [&](const std::string& cell) { return !cell.empty(); };
        if (row.cells.size() > table.columns.size() &&
            std::any_of(row.cells.begin() + static_cast<std::ptrdiff_t>(table.columns.size()),
                        row.cells.end(), surplus))
            diagnostics.warn(
                path, record.where,
                TWIN_MSG("The row has more cells than there are columns; the surplus was left out. Check its "
                         "separators and quotation marks."));
        places.addTo(record, row);
        builder.add(record);
    }
    if (const std::string links = companion(path, "links"); !links.empty())
        builder.applyLinks(links);
    if (const std::string details = companion(path, "details"); !details.empty())
        builder.applyDetails(details);
    reading.strategy = builder.finish();
    return Done{};
}

Result<CatalogueReading> readText(const std::string& path, const CatalogueOptions& options,
                                  const std::vector<District>& districts, Date asOf, Diagnostics& diagnostics)
{
    CsvLimits limits;
    limits.bytes = std::size_t{64} << 20;
    limits.rows = 100'000;
    const Result<CsvTable> table = readCsv(path, limits, diagnostics);
    if (!table)
        return table.error();
    CatalogueReading reading;
    CsvTable found = *table;
    if (!MeasureColumns::guess(found.columns).missing().empty()) {
        // Perhaps a title stands above the headings.
        Sheet sheet{{}, std::move(found.rows), {}};
        sheet.rows.insert(sheet.rows.begin(), {1, std::move(found.columns)});
        found = tableOf(sheet, path, diagnostics);
    }
    const Status built = buildFrom(found, path, options, districts, asOf, reading, diagnostics);
    return built ? Result<CatalogueReading>(std::move(reading)) : built.error();
}

Result<CatalogueReading> readSheets(const std::string& path, const CatalogueOptions& options,
                                    const std::vector<District>& districts, Date asOf,
                                    Diagnostics& diagnostics)
{
    const Result<std::vector<Sheet>> sheets = readWorkbook(path, diagnostics);
    if (!sheets)
        return sheets.error();
    CatalogueReading reading;
    const Sheet* chosen = nullptr;
    for (const Sheet& sheet : *sheets) {
        reading.sheets.push_back(sheet.name);
        const bool better = options.read.layer.empty()
                                ? !chosen || catalogueScore(sheet) > catalogueScore(*chosen)
                                : sheet.name == options.read.layer;
        if (better)
            chosen = &sheet;
    }
    if (!chosen)
        return Error{ErrorKind::NotFound,
                     TWIN_MSG("%1 has no sheet \"%2\". It has: %3."),
                     {path, options.read.layer, join(reading.sheets, ", ")}};
    reading.sheet = chosen->name;
    const CsvTable table = tableOf(*chosen, path, diagnostics);
    const Status built = buildFrom(table, path, options, districts, asOf, reading, diagnostics);
    return built ? Result<CatalogueReading>(std::move(reading)) : built.error();
}

Result<CatalogueReading> readLayer(const std::string& path, const CatalogueOptions& options,
                                   const std::vector<District>& districts, Date asOf,
                                   Diagnostics& diagnostics)
{
    CatalogueReading reading;
    std::optional<MeasureBuilder> builder;
    std::optional<Error> failure;
    const RelatedTables related = RelatedTables::of(path, diagnostics);
    VectorHandlers handlers;
    handlers.withoutGeometry = true;
    handlers.layer = [&](const LayerHeader& header) {
        if (related.isRelated(header.name))
            return false;
        std::vector<std::string> headings = header.fields;
        headings.insert(headings.end(), related.keys().begin(), related.keys().end());
        Diagnostics mapping;
        const MeasureColumns columns = MeasureColumns::find(headings, options.columns, path, mapping);
        if (builder || !columns.missing().empty()) {
            if (!failure)
                failure = missingColumns(path, columns, header.fields);
            return false;
        }
        diagnostics.append(mapping);
        reading.sheet = header.name;
        reading.headings = headings;
        reading.columns = columns;
        builder.emplace(path, columns, districts, asOf, diagnostics);
        return true;
    };
    handlers.feature = [&](VectorFeature&& feature) {
        MeasureRecord record;
        record.where = "feature " + feature.id;
        record.cells = std::move(feature.attributes);
        related.addTo(record.cells, fieldValue(record.cells, reading.columns.of("id")));
        for (const MapPoint& point : feature.points)
            record.points.push_back(point.plan());
        record.lines = std::move(feature.lines);
        record.areas = std::move(feature.polygons);
        if (reading.firstRows.size() < kShownRows) {
            reading.firstRows.emplace_back();
            for (const std::string& heading : reading.headings)
                reading.firstRows.back().push_back(fieldValue(record.cells, heading));
        }
        ++reading.rows;
        builder->add(record);
        return true;
    };
    const Progress progress;
    const Result<VectorCounts> counts = streamVector(path, options.read, handlers, diagnostics, progress);
    if (!counts)
        return counts.error();
    if (!builder)
        return failure.value_or(
            Error{ErrorKind::Unsupported, TWIN_MSG("%1 holds no catalogue of measures."), {path}});
    reading.strategy = builder->finish();
    return reading;
}

} // namespace

Result<CatalogueReading> readCatalogue(const std::string& path, const CatalogueOptions& options,
                                       const std::vector<District>& districts, Date asOf,
                                       Diagnostics& diagnostics)
{
    const Result<std::string> absolute = checkedPath(path);
    if (!absolute)
        return absolute.error();
    const std::string extension = foldCase(fs::path(path).extension().string());
    const bool text = extension == ".csv" || extension == ".tsv" || extension == ".txt";
    const bool workbook = isWorkbook(path);
    Result<CatalogueReading> reading = text       ? readText(path, options, districts, asOf, diagnostics)
                                       : workbook ? readSheets(path, options, districts, asOf, diagnostics)
                                                  : readLayer(path, options, districts, asOf, diagnostics);
    if (reading && reading->strategy.measures.empty())
        return Error{ErrorKind::Malformed,
                     TWIN_MSG("%1 holds no usable measure. Each needs at least an id and a title."),
                     {path}};
    return reading;
}

Result<Strategy> readMeasures(const std::string& path, const ReadOptions& options,
                              const std::vector<District>& districts, Date asOf, Diagnostics& diagnostics)
{
    Result<CatalogueReading> reading = readCatalogue(path, {options, {}}, districts, asOf, diagnostics);
    if (!reading)
        return reading.error();
    return std::move(reading.value().strategy);
}

} // namespace twin::data
