// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"
#include "data/crs/coordinate_transformer.h"
#include "data/gdal/gdal_session.h"
#include "data/gdal/vector_stream.h"
#include "data/readers/attribute_fields.h"
#include "data/readers/csv_table.h"
#include "data/readers/measure_builder.h"
#include "data/readers/readers.h"

#include <cmath>
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

/// The columns of a place in a CSV, and the system they are in.
struct PlaceColumns
{
    std::string x;
    std::string y;
    std::string system;
};

PlaceColumns placeColumns(const std::vector<std::string>& columns, const ReadOptions& options)
{
    PlaceColumns found{findField(columns, {"lon", "longitude", "laenge", "länge"}),
                       findField(columns, {"lat", "latitude", "breite"}), "EPSG:4326"};
    if (!found.x.empty() && !found.y.empty())
        return found;
    // easting and northing are the words of the map's own system; another one can be given.
    found = {findField(columns, {"easting", "rechtswert", "ostwert"}),
             findField(columns, {"northing", "hochwert", "nordwert"}),
             options.assumedCrs.empty() ? "EPSG:25832" : options.assumedCrs};
    return found.x.empty() || found.y.empty() ? PlaceColumns{} : found;
}

std::vector<std::string> linkTables(const std::string& path)
{
    const fs::path file(path);
    return {(file.parent_path() / (file.stem().string() + "_links.csv")).string(),
            (file.parent_path() / "measure_links.csv").string()};
}

void addPlace(MeasureRecord& record, const PlaceColumns& place, const CoordinateTransformer* transformer,
              const std::string& path, Diagnostics& diagnostics)
{
    if (!transformer)
        return;
    const std::string& xs = fieldValue(record.cells, place.x);
    const std::string& ys = fieldValue(record.cells, place.y);
    if (xs.empty() && ys.empty())
        return;
    const std::optional<double> x = parseDecimal(xs);
    const std::optional<double> y = parseDecimal(ys);
    const bool fits = x && y && transformer->plausible(*x, *y);
    const MapPoint2 point = fits ? transformer->transform(*x, *y) : MapPoint2{std::nan(""), 0};
    if (std::isfinite(point.easting) && std::isfinite(point.northing))
        record.points.push_back(point);
    else
        diagnostics.warn(path, record.where,
                         TWIN_MSG("The place (%1, %2) cannot be in %3 and was left out. Check the numbers."),
                         {xs, ys, transformer->name()});
}

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
    const PlaceColumns place = placeColumns(table->columns, options);
    std::optional<CoordinateTransformer> transformer;
    if (!place.system.empty()) {
        Result<CoordinateTransformer> made =
            CoordinateTransformer::fromText(place.system, AxisConvention::Traditional);
        if (!made)
            return made.error();
        transformer = std::move(made).value();
    }
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
        addPlace(record, place, transformer ? &*transformer : nullptr, path, diagnostics);
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
