// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"
#include "data/gdal/feature_geometry.h"
#include "data/gdal/gdal_session.h"
#include "data/gdal/vector_stream.h"
#include "data/readers/csv_table.h"
#include "data/readers/probes.h"
#include "data/readers/sheet_table.h"
#include "data/readers/text_encoding.h"

#include <ogrsf_frmts.h>

#include <cmath>
#include <filesystem>

namespace twin::data {
namespace {

constexpr int kCheckedFeatures = 5000;

std::string formatName(const std::string& driver)
{
    if (driver == "GPKG")
        return "GeoPackage";
    if (driver == "ESRI Shapefile")
        return "Shapefile";
    if (driver == "OSM")
        return "OpenStreetMap";
    return driver;
}

bool finite(const OGREnvelope& extent)
{
    return std::isfinite(extent.MinX) && std::isfinite(extent.MinY) && std::isfinite(extent.MaxX) &&
           std::isfinite(extent.MaxY);
}

/// Looks at the first features: crossing rings, coordinates that are no numbers, missing geometries; and
/// collects the count and extent where the driver cannot tell them.
struct LayerCheck
{
    long long count = 0;
    long long invalid = 0;
    long long touching = 0;
    long long notFinite = 0;
    long long empty = 0;
    OGREnvelope extent;
    std::vector<MapPoint2> sample;
    OGRwkbGeometryType type = wkbUnknown; ///< of the first features, where the layer itself does not say

    void look(const OGRFeature& feature);
};

void LayerCheck::look(const OGRFeature& feature)
{
    ++count;
    const OGRGeometry* geometry = feature.GetGeometryRef();
    if (!geometry || geometry->IsEmpty()) {
        ++empty;
        return;
    }
    OGREnvelope own;
    geometry->getEnvelope(&own);
    if (!finite(own)) {
        ++notFinite;
        return;
    }
    extent.Merge(own);
    type = type == wkbUnknown ? geometry->getGeometryType()
                              : OGRMergeGeometryTypes(type, geometry->getGeometryType());
    if (sample.size() < 5)
        sample.push_back({own.MinX, own.MinY});
    const bool area = OGR_GT_IsSurface(geometry->getGeometryType()) ||
                      OGR_GT_IsSubClassOf(geometry->getGeometryType(), wkbMultiSurface);
    if (area && count <= kCheckedFeatures && !geometry->IsValid()) {
        bool sameShape = false;
        (void)madeValid(*geometry, sameShape);
        ++(sameShape ? touching : invalid);
    }
}

LayerInfo describe(OGRLayer& source, const std::string& path, const ReadOptions& options,
                   Diagnostics& diagnostics)
{
    GdalMessages messages;
    LayerInfo layer;
    layer.name = toUtf8(source.GetName());
    layer.geometry = source.GetGeomType() == wkbNone ? "Table" : OGRGeometryTypeToName(source.GetGeomType());
    const OGRFeatureDefn* definition = source.GetLayerDefn();
    for (int i = 0; i < definition->GetFieldCount(); ++i)
        layer.fields.push_back(toUtf8(definition->GetFieldDefn(i)->GetNameRef()));
    LayerCheck check;
    const bool countIsKnown =
        source.TestCapability(OLCFastFeatureCount) && source.TestCapability(OLCFastGetExtent);
    source.ResetReading();
    {
        // GEOS tells where rings cross in messages; counting them is enough here.
        const GdalMessages quiet;
        while (const OGRFeatureUniquePtr feature{source.GetNextFeature()}) {
            check.look(*feature);
            if (countIsKnown && check.count >= kCheckedFeatures)
                break;
        }
    }
    if (source.GetGeomType() == wkbUnknown && check.type != wkbUnknown)
        layer.geometry = OGRGeometryTypeToName(check.type);
    layer.count = countIsKnown ? source.GetFeatureCount() : check.count;
    OGREnvelope whole;
    if (countIsKnown && check.notFinite == 0 && source.GetExtent(&whole) == OGRERR_NONE && finite(whole))
        check.extent = whole;
    const auto mention = [&](long long count, Severity severity, const char* message) {
        if (count > 0)
            diagnostics.add({severity, path, layer.name, message, {std::to_string(count)}});
    };
    mention(check.invalid, Severity::Problem,
            TWIN_MSG("%1 polygons have crossing rings; they will be repaired where possible. Check them at "
                     "the source."));
    mention(check.touching, Severity::Warning,
            TWIN_MSG("%1 polygons have rings that touch or cross by a hair; they will be repaired, with the "
                     "area they have."));
    mention(check.notFinite, Severity::Problem,
            TWIN_MSG("%1 objects have coordinates that are not numbers and will be skipped."));
    if (source.GetGeomType() != wkbNone)
        mention(check.empty, Severity::Warning,
                TWIN_MSG("%1 objects have no geometry, or one whose coordinates are not numbers."));
    if (check.extent.IsInit())
        placeLayer(
            layer, path,
            transformerFor(path, source.GetSpatialRef(), options.assumedCrs, check.sample, diagnostics),
            {check.extent.MinX, check.extent.MinY, check.extent.MaxX, check.extent.MaxY}, diagnostics);
    messages.report(path, diagnostics);
    return layer;
}

} // namespace

Result<SourceInfo> probeVector(const std::string& path, const ReadOptions& options)
{
    SourceInfo info;
    info.kind = SourceKind::Vector;
    const Result<DatasetPtr> opened = openDataset(path, Purpose::Vector, info.diagnostics);
    if (!opened)
        return opened.error();
    GDALDataset& dataset = *opened.value();
    info.format = formatName(dataset.GetDriverName());
    for (OGRLayer* layer : dataset.GetLayers()) {
        LayerInfo described = describe(*layer, path, options, info.diagnostics);
        if (looksLikeMeasures(described.fields))
            info.kind = SourceKind::Measures;
        // OpenStreetMap and GPX always name all their layers; the empty ones say nothing.
        if (described.count != 0 || dataset.GetLayerCount() == 1)
            info.layers.push_back(std::move(described));
    }
    if (info.layers.empty())
        info.diagnostics.warn(path, {}, TWIN_MSG("The file holds no objects."));
    return info;
}

Result<SourceInfo> probeWorkbook(const std::string& path)
{
    SourceInfo info;
    info.format = "XLSX";
    const Result<std::vector<Sheet>> sheets = readWorkbook(path, info.diagnostics);
    if (!sheets)
        return sheets.error();
    for (const Sheet& sheet : *sheets) {
        Diagnostics unimportant;
        const CsvTable table = tableOf(sheet, path, unimportant);
        LayerInfo layer;
        layer.name = sheet.name;
        layer.fields = table.columns;
        layer.geometry = "Measure";
        layer.count = static_cast<long long>(table.rows.size());
        if (looksLikeMeasures(table.columns))
            info.kind = SourceKind::Measures;
        info.layers.push_back(std::move(layer));
    }
    if (info.kind != SourceKind::Measures)
        return Error{ErrorKind::Unsupported,
                     TWIN_MSG("%1 is a workbook, but none of its sheets is a catalogue of measures: it needs "
                              "at least an id, a title and a status. Other tables are read as CSV."),
                     {path}};
    return info;
}

Result<SourceInfo> probeTable(const std::string& path, const ReadOptions& options)
{
    SourceInfo info;
    info.format = "CSV";
    Diagnostics reading;
    const Result<CsvTable> table = readCsv(path, {}, reading);
    if (!table)
        return table.error();
    LayerInfo layer;
    layer.name = std::filesystem::path(path).stem().string();
    layer.fields = table->columns;
    layer.geometry = "Point";
    layer.count = static_cast<long long>(table->rows.size());
    if (looksLikeMeasures(table->columns)) {
        info.kind = SourceKind::Measures;
        layer.geometry = "Measure";
        info.diagnostics = std::move(reading);
        info.layers.push_back(std::move(layer));
        return info;
    }
    info.kind = SourceKind::Vector;
    VectorHandlers handlers;
    handlers.layer = [&](const LayerHeader& header) {
        layer.geometry = header.geometry;
        layer.crs = header.crs;
        layer.verticalCrs = header.vertical;
        return true;
    };
    handlers.feature = [&](VectorFeature&& feature) {
        for (const MapPoint& point : feature.points)
            layer.extent.include(point.plan());
        return true;
    };
    const Progress progress;
    const Result<VectorCounts> counts = streamCsvPoints(path, options, handlers, info.diagnostics, progress);
    if (!counts && counts.error().kind != ErrorKind::MissingCrs && counts.error().kind != ErrorKind::Invalid)
        return counts.error();
    if (!counts)
        info.diagnostics.problem(path, counts.error());
    info.layers.push_back(std::move(layer));
    return info;
}

} // namespace twin::data
