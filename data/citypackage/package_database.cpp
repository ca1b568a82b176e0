// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/citypackage/package_database.h"

#include "data/citypackage/package_source.h"

#include <cpl_conv.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
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
    const char* description = nullptr;
    bool spatialIndex = true;
};

const std::vector<LayerSpec>& layers()
{
    static const std::vector<LayerSpec> kLayers{
        {"buildings",
         wkbMultiPolygon,
         {{"id", OFTString},
          {"tile", OFTString},
          {"object_class", OFTString},
          {"name", OFTString},
          {"class", OFTString},
          {"function", OFTString},
          {"function_text", OFTString},
          {"usage", OFTString},
          {"usage_text", OFTString},
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
          {"part_ids", OFTString, OFSTJSON},
          {"district", OFTString},
          {"source", OFTString},
          {"official_tile", OFTString},
          {"synthetic", OFTInteger, OFSTBoolean},
          {"attributes", OFTString, OFSTJSON}}},
        {"building_surfaces",
         wkbMultiPolygon25D,
         {{"id", OFTString},
          {"tile", OFTString},
          {"source", OFTString},
          {"kinds", OFTString},
          {"polygon_ids", OFTString, OFSTJSON},
          {"polygon_parts", OFTString, OFSTJSON},
          {"colours", OFTString, OFSTJSON}},
         "Exact outer surfaces, one row per object; z: metres above NHN (DHHN2016). kinds: a letter per "
         "polygon, "
         "W wall, R roof, G ground, C closure, L outer ceiling, F outer floor, U unknown.",
         false},
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

Error notWritten(const std::string& reason)
{
    return {ErrorKind::Unreadable,
            TWIN_MSG("city.gpkg of the package could not be written (%1). The import stopped there: check "
                     "free space and permissions, and "
                     "that no other program has the file open."),
            {reason}};
}

Error notWritten(const GdalMessages& messages)
{
    return notWritten(messages.last());
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
        OGRLayer* layer = mDataset->GetLayerByName(spec.name);
        if (!layer) {
            CPLStringList options;
            if (spec.description)
                options.SetNameValue("DESCRIPTION", spec.description);
            if (!spec.spatialIndex)
                options.SetNameValue("SPATIAL_INDEX", "NO");
            layer = mDataset->CreateLayer(spec.name, spec.geometry == wkbNone ? nullptr : &map, spec.geometry,
                                          options.List());
        }
        if (!layer)
            return notWritten(messages);
        // A package of an earlier version lacks the newer columns.
        for (const FieldSpec& field : spec.fields) {
            if (layer->GetLayerDefn()->GetFieldIndex(field.name) >= 0)
                continue;
            OGRFieldDefn definition(field.name, field.type);
            definition.SetSubType(field.subType);
            if (layer->CreateField(&definition) != OGRERR_NONE)
                return notWritten(messages);
        }
    }
    // The default of 2 MB writes pages out and reads them in again while a batch is added.
    execute("PRAGMA cache_size = -65536");
    execute("CREATE INDEX IF NOT EXISTS buildings_id ON buildings(id)");
    execute("CREATE INDEX IF NOT EXISTS buildings_tile ON buildings(tile)");
    execute("CREATE INDEX IF NOT EXISTS buildings_official ON buildings(official_tile)");
    execute("CREATE INDEX IF NOT EXISTS building_surfaces_id ON building_surfaces(id)");
    if (messages.failed())
        return notWritten(messages);
    mBuildings = std::make_unique<BuildingTable>(*mDataset);
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
                execute("DELETE FROM building_surfaces WHERE id IN (" + list + ")");
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
    const std::optional<OfficialTile> official = OfficialTile::fromFileName(source);
    const std::string officialName = official ? official->name() : std::string();
    if (rows.empty())
        return Done{};
    const bool written = mBuildings->beginMany() &&
                         std::all_of(rows.begin(), rows.end(),
                                     [&](const BuildingRow& row) {
                                         return mBuildings->add(row, source, officialName, synthetic);
                                     }) &&
                         mBuildings->endMany();
    if (!written || !mBuildings->storeExtent())
        return notWritten(mBuildings->fault());
    return Done{};
}

std::map<std::string, BuildingProperties> PackageDatabase::propertiesOf(TileKey tile)
{
    return mBuildings->propertiesOf(tile);
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
