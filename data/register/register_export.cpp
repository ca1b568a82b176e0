// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/register/register_export.h"

#include "core/strategy/register_cells.h"
#include "core/text.h"
#include "data/citypackage/tileset.h"
#include "data/gdal/gdal_session.h"
#include "data/readers/cell_guard.h"
#include "data/readers/related_tables.h"
#include "data/register/register_database.h"

#include <gdal_priv.h>
#include <ogr_spatialref.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <filesystem>

namespace twin::data {
namespace {

namespace fs = std::filesystem;

Error failed(const std::string& path, const std::string& reason)
{
    return Error{ErrorKind::Unreadable,
                 TWIN_MSG("%1 could not be written (%2). Check that the folder exists and has room."),
                 {path, reason.empty() ? "–" : reason}};
}

std::vector<std::string> columns(bool lists, bool geometry)
{
    std::vector<std::string> keys = registerKeys();
    std::erase_if(keys, [&](const std::string& key) {
        const bool list = std::any_of(relatedTables().begin(), relatedTables().end(),
                                      [&](const RelatedTable& table) { return key == table.key; });
        return (!lists && list) || (!geometry && (key == "wkt" || key == "crs"));
    });
    keys.insert(std::find(keys.begin(), keys.end(), "start"), "status");
    return keys;
}

std::string cellOfMeasure(const Measure& measure, const std::string& key, Date day)
{
    return key == "status" ? statusKey(measure.statusAt(day)) : registerCell(measure, key);
}

/// Blanks at the ends stay what they are only within quotation marks.
std::string quoted(const std::string& cell)
{
    return trim(cell) == cell ? quotedCell(cell, ";,\t") : quotedCell(cell, " \t");
}

Status writeCsv(const Strategy& strategy, Date day, const std::string& path)
{
    const std::vector<std::string> keys = columns(true, true);
    std::string text = "\xEF\xBB\xBF" + join(keys, ";") + "\r\n";
    for (const Measure& measure : strategy.measures) {
        for (std::size_t i = 0; i < keys.size(); ++i)
            text += (i > 0 ? ";" : "") + quoted(guardedCell(cellOfMeasure(measure, keys[i], day)));
        text += "\r\n";
    }
    return writeAtomically(path, text);
}

DatasetPtr createDataset(const char* driverName, const std::string& path)
{
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName(driverName);
    return DatasetPtr(driver ? driver->Create(path.c_str(), 0, 0, 0, GDT_Unknown, nullptr) : nullptr);
}

Status writeWorkbook(const Strategy& strategy, Date day, const std::string& path)
{
    const GdalMessages messages;
    DatasetPtr dataset = createDataset("XLSX", path);
    OGRLayer* layer = dataset ? dataset->CreateLayer("Massnahmen", nullptr, wkbNone, nullptr) : nullptr;
    if (!layer)
        return failed(path, messages.last());
    const std::vector<std::string> keys = columns(true, true);
    for (const std::string& key : keys) {
        OGRFieldDefn field(key.c_str(), OFTString);
        if (layer->CreateField(&field) != OGRERR_NONE)
            return failed(path, messages.last());
    }
    for (const Measure& measure : strategy.measures) {
        OGRFeature feature(layer->GetLayerDefn());
        for (std::size_t i = 0; i < keys.size(); ++i) {
            const std::string cell = guardedCell(cellOfMeasure(measure, keys[i], day));
            if (!cell.empty())
                feature.SetField(static_cast<int>(i), cell.c_str());
        }
        if (layer->CreateFeature(&feature) != OGRERR_NONE)
            return failed(path, messages.last());
    }
    dataset.reset();
    return messages.failed() ? Status(failed(path, messages.last())) : Status(Done{});
}

OGRSpatialReference mapSystem()
{
    OGRSpatialReference system;
    system.importFromEPSG(25832);
    system.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return system;
}

std::unique_ptr<OGRGeometry> geometryOf(const Measure& measure, OGRSpatialReference& system)
{
    const std::string wkt = placeWkt(measure.placement);
    OGRGeometry* geometry = nullptr;
    if (wkt.empty() || OGRGeometryFactory::createFromWkt(wkt.c_str(), &system, &geometry) != OGRERR_NONE)
        return nullptr;
    return std::unique_ptr<OGRGeometry>(geometry);
}

Status writeFeatures(OGRLayer& layer, const Strategy& strategy, Date day, bool lists,
                     OGRCoordinateTransformation* transformation, const GdalMessages& messages,
                     const std::string& path)
{
    const std::vector<std::string> keys = columns(lists, false);
    for (const std::string& key : keys) {
        OGRFieldDefn field(key.c_str(), key == "budget_eur" ? OFTReal : OFTString);
        if (layer.CreateField(&field) != OGRERR_NONE)
            return failed(path, messages.last());
    }
    OGRSpatialReference system = mapSystem();
    for (const Measure& measure : strategy.measures) {
        OGRFeature feature(layer.GetLayerDefn());
        for (const std::string& key : keys) {
            const std::string cell = cellOfMeasure(measure, key, day);
            const int index = layer.GetLayerDefn()->GetFieldIndex(key.c_str());
            if (key == "budget_eur" && measure.budgetEuro)
                feature.SetField(index, *measure.budgetEuro);
            else if (key != "budget_eur" && !cell.empty())
                feature.SetField(index, cell.c_str());
        }
        if (auto geometry = geometryOf(measure, system)) {
            if (transformation && geometry->transform(transformation) != OGRERR_NONE)
                return failed(path, messages.last());
            feature.SetGeometryDirectly(geometry.release());
        }
        if (layer.CreateFeature(&feature) != OGRERR_NONE)
            return failed(path, messages.last());
    }
    return Done{};
}

Status writeGeoJson(const Strategy& strategy, Date day, const std::string& path)
{
    const GdalMessages messages;
    DatasetPtr dataset = createDataset("GeoJSON", path);
    OGRSpatialReference wgs84;
    wgs84.importFromEPSG(4326);
    wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    char** options = nullptr;
    // A tenth of a millimetre: what the map's own coordinates are worth.
    options = CSLSetNameValue(options, "COORDINATE_PRECISION", "10");
    options = CSLSetNameValue(options, "WRITE_NAME", "NO");
    OGRLayer* layer = dataset ? dataset->CreateLayer("measures", &wgs84, wkbUnknown, options) : nullptr;
    CSLDestroy(options);
    if (!layer)
        return failed(path, messages.last());
    const OGRSpatialReference system = mapSystem();
    const std::unique_ptr<OGRCoordinateTransformation> transformation(
        OGRCreateCoordinateTransformation(&system, &wgs84));
    if (!transformation)
        return failed(path, messages.last());
    const Status written = writeFeatures(*layer, strategy, day, true, transformation.get(), messages, path);
    dataset.reset();
    return written;
}

Status writeGeoPackage(const Strategy& strategy, Date day, const std::string& path)
{
    const GdalMessages messages;
    DatasetPtr dataset = createDataset("GPKG", path);
    OGRSpatialReference system = mapSystem();
    OGRLayer* layer = dataset ? dataset->CreateLayer("measures", &system, wkbUnknown, nullptr) : nullptr;
    if (!layer)
        return failed(path, messages.last());
    dataset->StartTransaction();
    Status written = writeFeatures(*layer, strategy, day, false, nullptr, messages, path);
    if (written && !writeRelatedTables(*dataset, strategy))
        written = failed(path, messages.last());
    dataset->CommitTransaction();
    dataset.reset();
    return written;
}

} // namespace

std::optional<RegisterFormat> registerFormatOf(const std::string& path)
{
    const std::string extension = foldCase(fs::path(path).extension().string());
    if (extension == ".csv")
        return RegisterFormat::Csv;
    if (extension == ".xlsx")
        return RegisterFormat::Xlsx;
    if (extension == ".gpkg")
        return RegisterFormat::GeoPackage;
    if (extension == ".geojson" || extension == ".json")
        return RegisterFormat::GeoJson;
    return std::nullopt;
}

Status exportRegister(const Strategy& strategy, Date day, const std::string& path, RegisterFormat format)
{
    if (format == RegisterFormat::Csv)
        return writeCsv(strategy, day, path);
    initialiseGdal();
    // GDAL writes in place: the file is made beside its target and takes its name when it is whole.
    const fs::path target(path);
    const fs::path beside =
        target.parent_path() / (target.stem().string() + ".part" + target.extension().string());
    std::error_code code;
    fs::remove(beside, code);
    const Status written = format == RegisterFormat::Xlsx ? writeWorkbook(strategy, day, beside.string())
                           : format == RegisterFormat::GeoJson
                               ? writeGeoJson(strategy, day, beside.string())
                               : writeGeoPackage(strategy, day, beside.string());
    if (!written) {
        fs::remove(beside, code);
        return written;
    }
    fs::rename(beside, target, code);
    return code ? Status(failed(path, code.message())) : Status(Done{});
}

} // namespace twin::data
