// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/citypackage/package_database.h"

#include "core/city/code_lists.h"
#include "data/citypackage/ogr_geometry.h"
#include "data/citypackage/package_source.h"

#include <cpl_conv.h>
#include <gdal_priv.h>
#include <nlohmann/json.hpp>
#include <ogrsf_frmts.h>

#include <charconv>
#include <filesystem>

namespace twin::data {
namespace {

namespace fs = std::filesystem;

struct FieldSpec
{
    const char* name;
    OGRFieldType type;
    OGRFieldSubType subType = OFSTNone;
};
struct LayerSpec
{
    const char* name;
    OGRwkbGeometryType geometry;
    std::vector<FieldSpec> fields;
};

const std::vector<LayerSpec>& layers()
{
    static const std::vector<LayerSpec> kLayers{
        {"buildings",
         wkbMultiPolygon,
         {{"id", OFTString},
          {"tile", OFTString},
          {"name", OFTString},
          {"function", OFTString},
          {"function_text", OFTString},
          {"roof_type", OFTString},
          {"roof_text", OFTString},
          {"measured_height", OFTReal},
          {"height_estimated", OFTInteger, OFSTBoolean},
          {"storeys", OFTInteger},
          {"year", OFTInteger},
          {"street", OFTString},
          {"house_number", OFTString},
          {"postcode", OFTString},
          {"city", OFTString},
          {"lod", OFTInteger},
          {"district", OFTString},
          {"source", OFTString},
          {"official_tile", OFTString},
          {"synthetic", OFTInteger, OFSTBoolean},
          {"attributes", OFTString, OFSTJSON}}},
        {"districts", wkbMultiPolygon, {{"number", OFTString}, {"name", OFTString}, {"source", OFTString}}},
        {"district_figures",
         wkbNone,
         {{"district", OFTString},
          {"name", OFTString},
          {"figure", OFTString},
          {"value", OFTReal},
          {"as_of", OFTString},
          {"source", OFTString},
          {"exact", OFTInteger, OFSTBoolean}}},
        {"waters",
         wkbMultiPolygon,
         {{"name", OFTString}, {"kind", OFTString}, {"level", OFTReal}, {"source", OFTString}}},
        {"roads",
         wkbLineString,
         {{"name", OFTString}, {"kind", OFTString}, {"width", OFTReal}, {"source", OFTString}}},
        {"trees", wkbPoint, {{"height", OFTReal}, {"crown", OFTReal}, {"source", OFTString}}},
        {"landcover", wkbMultiPolygon, {{"kind", OFTString}, {"name", OFTString}, {"source", OFTString}}},
        {"sources",
         wkbNone,
         {{"file", OFTString},
          {"kind", OFTString},
          {"crs", OFTString},
          {"licence", OFTString},
          {"imported_at", OFTString},
          {"objects", OFTInteger64},
          {"synthetic", OFTInteger, OFSTBoolean}}},
    };
    return kLayers;
}

Error notWritten(const GdalMessages& messages)
{
    return {ErrorKind::Unreadable,
            TWIN_MSG("city.gpkg of the package could not be written (%1). The import stopped there: check "
                     "free space and permissions, and "
                     "that no other program has the file open."),
            {messages.last()}};
}

/// The four 500 m tiles of a square kilometre, as SQL list.
std::string tilesOf(const OfficialTile& tile)
{
    std::string list;
    for (int i = 0; i < 4; ++i) {
        const TileKey key{tile.east * 2 + i % 2, tile.north * 2 + i / 2};
        list += (i > 0 ? "," : "") + quoted(key.name());
    }
    return list;
}

void setText(OGRFeature& feature, const char* field, const std::string& text)
{
    if (!text.empty())
        feature.SetField(field, text.c_str());
}

void fill(OGRFeature& feature, const BuildingRow& row)
{
    const Building& building = *row.building;
    setText(feature, "id", building.id);
    setText(feature, "tile", row.tile.name());
    setText(feature, "name", building.name);
    setText(feature, "function", building.function);
    if (const auto text = functionText(building.function))
        setText(feature, "function_text", std::string(text->de));
    setText(feature, "roof_type", building.roofType);
    if (const auto text = roofTypeText(building.roofType))
        setText(feature, "roof_text", std::string(text->de));
    if (building.measuredHeight)
        feature.SetField("measured_height", *building.measuredHeight);
    feature.SetField("height_estimated", building.heightEstimated ? 1 : 0);
    if (building.storeysAboveGround)
        feature.SetField("storeys", *building.storeysAboveGround);
    if (building.yearOfConstruction)
        feature.SetField("year", *building.yearOfConstruction);
    setText(feature, "street", building.address.street);
    setText(feature, "house_number", building.address.houseNumber);
    setText(feature, "postcode", building.address.postcode);
    setText(feature, "city", building.address.city);
    feature.SetField("lod", building.lod);
    setText(feature, "district", row.district);
    if (!building.attributes.empty())
        feature.SetField("attributes", nlohmann::json(building.attributes)
                                           .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)
                                           .c_str());
    const OGRMultiPolygon footprint = toOgr(building.footprint());
    if (!footprint.IsEmpty())
        feature.SetGeometry(&footprint);
}

} // namespace

std::string quoted(const std::string& text)
{
    std::string result = "'";
    for (const char c : text) {
        result += c;
        if (c == '\'')
            result += c;
    }
    return result + "'";
}

std::optional<OfficialTile> OfficialTile::fromFileName(const std::string& path)
{
    const std::string name = fs::path(path).filename().string();
    constexpr std::string_view kPrefix = "LoD2_32_";
    if (!name.starts_with(kPrefix))
        return std::nullopt;
    OfficialTile tile;
    const char* position = name.data() + kPrefix.size();
    const char* const last = name.data() + name.size();
    const auto number = [&](int& value) {
        const auto [end, code] = std::from_chars(position, last, value);
        if (code != std::errc() || end == last || *end != '_' || value <= 0 || value > 100'000)
            return false;
        position = end + 1;
        return true;
    };
    int kilometres = 0;
    if (!number(tile.east) || !number(tile.north) || !number(kilometres) || kilometres != 1)
        return std::nullopt;
    return tile;
}

Result<std::unique_ptr<PackageDatabase>> PackageDatabase::open(const std::string& folder)
{
    initialiseGdal();
    GdalMessages messages;
    const std::string path = folder + "/city.gpkg";
    const bool exists = fs::exists(path);
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GPKG");
    if (!driver)
        return notWritten(messages);
    const char* const allowed[] = {"GPKG", nullptr};
    // A file that is being made anew is worth nothing after a power cut anyway.
    const CPLConfigOptionSetter fast("OGR_SQLITE_SYNCHRONOUS", exists ? nullptr : "OFF", true);
    DatasetPtr dataset(exists ? GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE, allowed)
                              : driver->Create(path.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    if (!dataset)
        return notWritten(messages);
    std::unique_ptr<PackageDatabase> database(new PackageDatabase(std::move(dataset)));
    if (const Status created = database->createTables(); !created)
        return created.error();
    return database;
}

Status PackageDatabase::createTables()
{
    GdalMessages messages;
    OGRSpatialReference map;
    map.importFromEPSG(kMapEpsg);
    map.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    for (const LayerSpec& spec : layers()) {
        if (mDataset->GetLayerByName(spec.name))
            continue;
        OGRLayer* layer = mDataset->CreateLayer(spec.name, spec.geometry == wkbNone ? nullptr : &map,
                                                spec.geometry, nullptr);
        if (!layer)
            return notWritten(messages);
        for (const FieldSpec& field : spec.fields) {
            OGRFieldDefn definition(field.name, field.type);
            definition.SetSubType(field.subType);
            if (layer->CreateField(&definition) != OGRERR_NONE)
                return notWritten(messages);
        }
    }
    execute("CREATE INDEX IF NOT EXISTS buildings_id ON buildings(id)");
    execute("CREATE INDEX IF NOT EXISTS buildings_tile ON buildings(tile)");
    execute("CREATE INDEX IF NOT EXISTS buildings_official ON buildings(official_tile)");
    if (messages.failed())
        return notWritten(messages);
    return Done{};
}

void PackageDatabase::execute(const std::string& sql)
{
    if (OGRLayer* result = mDataset->ExecuteSQL(sql.c_str(), nullptr, nullptr))
        mDataset->ReleaseResultSet(result);
}

void PackageDatabase::begin()
{
    mDataset->StartTransaction();
}

Status PackageDatabase::commit()
{
    GdalMessages messages;
    if (mDataset->CommitTransaction() != OGRERR_NONE)
        return notWritten(messages);
    return Done{};
}

void PackageDatabase::rollback()
{
    GdalMessages quiet;
    mDataset->RollbackTransaction();
}

TileIds PackageDatabase::query(const std::string& where)
{
    TileIds ids;
    OGRLayer* result =
        mDataset->ExecuteSQL(("SELECT id, tile FROM buildings WHERE " + where).c_str(), nullptr, nullptr);
    if (!result)
        return ids;
    for (const auto& feature : *result)
        ids[feature->GetFieldAsString(1)].insert(feature->GetFieldAsString(0));
    mDataset->ReleaseResultSet(result);
    return ids;
}

TileIds PackageDatabase::replacedBy(const OfficialTile& tile, bool synthetic)
{
    std::string others = "official_tile IS NULL";
    if (!synthetic)
        others += " OR synthetic = 1";
    return query("official_tile = " + quoted(tile.name()) + " OR (tile IN (" + tilesOf(tile) + ") AND (" +
                 others + "))");
}

TileIds PackageDatabase::holding(const std::vector<std::string>& ids)
{
    constexpr std::size_t kAtOnce = 500;
    TileIds found;
    for (std::size_t from = 0; from < ids.size(); from += kAtOnce) {
        std::string list;
        for (std::size_t i = from; i < std::min(from + kAtOnce, ids.size()); ++i)
            list += (i > from ? "," : "") + quoted(ids[i]);
        for (auto& [tile, some] : query("id IN (" + list + ")"))
            found[tile].merge(some);
    }
    return found;
}

bool PackageDatabase::hasBuildings()
{
    return !query("1 LIMIT 1").empty();
}

Status PackageDatabase::remove(const TileIds& ids)
{
    GdalMessages messages;
    constexpr std::size_t kAtOnce = 500;
    for (const auto& [tile, some] : ids) {
        std::string list;
        std::size_t count = 0;
        for (auto id = some.begin(); id != some.end();) {
            list += (list.empty() ? "" : ",") + quoted(*id);
            ++count;
            if (++id == some.end() || count == kAtOnce) {
                execute("DELETE FROM buildings WHERE id IN (" + list + ")");
                list.clear();
                count = 0;
            }
        }
    }
    if (messages.failed())
        return notWritten(messages);
    return Done{};
}

Status PackageDatabase::add(const std::vector<BuildingRow>& rows, const std::string& source, bool synthetic)
{
    GdalMessages messages;
    OGRLayer* layer = mDataset->GetLayerByName("buildings");
    if (!layer)
        return notWritten(messages);
    const std::optional<OfficialTile> official = OfficialTile::fromFileName(source);
    const std::string officialName = official ? official->name() : std::string();
    for (const BuildingRow& row : rows) {
        OGRFeature feature(layer->GetLayerDefn());
        fill(feature, row);
        setText(feature, "source", source);
        setText(feature, "official_tile", officialName);
        feature.SetField("synthetic", synthetic ? 1 : 0);
        if (layer->CreateFeature(&feature) != OGRERR_NONE)
            return notWritten(messages);
    }
    return Done{};
}

Status PackageDatabase::setDistrict(const std::string& tile,
                                    const std::vector<std::pair<std::string, std::string>>& districtById)
{
    GdalMessages messages;
    std::map<std::string, std::string> idsOf;
    for (const auto& [id, district] : districtById) {
        std::string& list = idsOf[district];
        list += (list.empty() ? "" : ",") + quoted(id);
    }
    for (const auto& [district, ids] : idsOf)
        execute("UPDATE buildings SET district = " + (district.empty() ? "NULL" : quoted(district)) +
                " WHERE tile = " + quoted(tile) + " AND id IN (" + ids + ")");
    if (messages.failed())
        return notWritten(messages);
    return Done{};
}

Result<DatasetPtr> openPackageDatabase(const std::string& folder)
{
    initialiseGdal();
    GdalMessages messages;
    const std::string path = folder + "/city.gpkg";
    const char* const allowed[] = {"GPKG", nullptr};
    DatasetPtr dataset(GDALDataset::Open(gdalPath(path).c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, allowed));
    if (!dataset)
        return Error{ErrorKind::Malformed,
                     TWIN_MSG("%1 is missing or damaged (%2). Districts, roads and attributes of the city "
                              "cannot be read: import its "
                              "sources again."),
                     {path, messages.last()}};
    return dataset;
}

} // namespace twin::data
