// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"
#include "data/gdal/csv_geometry.h"
#include "data/gdal/feature_geometry.h"
#include "data/gdal/gdal_session.h"
#include "data/gdal/vector_stream.h"
#include "data/readers/csv_table.h"

#include <ogr_geometry.h>

#include <filesystem>

namespace twin::data {
namespace {

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
    const CsvGeometry columns(table);
    if (!columns.found())
        return noCoordinates(path, table);
    const Result<CoordinateTransformer> transformer =
        transformerFor(path, columns.statedSystem(), options.assumedCrs, AxisConvention::Traditional,
                       columns.sample(), diagnostics);
    if (!transformer)
        return transformer.error();
    LayerHeader header;
    header.name = std::filesystem::path(path).stem().string();
    header.crs = transformer.value().fullName();
    header.vertical = transformer.value().vertical();
    header.geometry = columns.isWkt() ? "Geometry" : "Point";
    header.fields = table.columns;
    header.count = static_cast<long long>(table.rows.size());
    VectorCounts counts;
    if (handlers.layer && !handlers.layer(header))
        return counts;
    for (const CsvRow& row : table.rows) {
        VectorFeature feature;
        feature.id = std::to_string(row.line);
        const std::unique_ptr<OGRGeometry> geometry = columns.of(row);
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
