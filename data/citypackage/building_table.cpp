// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/citypackage/building_table.h"

#include "core/city/code_lists.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace twin::data {
namespace {

using nlohmann::json;

constexpr const char* kInsertBuilding =
    "INSERT INTO buildings(geom, id, tile, object_class, name, class, function, function_text, "
    "usage, usage_text, roof_type, roof_text, measured_height, height_estimated, storeys, year, street, "
    "house_number, postcode, city, lod, part_ids, district, source, official_tile, synthetic, attributes) "
    "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, "
    "?22, ?23, ?24, ?25, ?26, ?27)";
constexpr const char* kInsertSurfaces =
    "INSERT INTO building_surfaces(geom, id, tile, source, kinds, polygon_ids, polygon_parts, colours) "
    "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
constexpr const char* kWidenExtent =
    "UPDATE gpkg_contents SET min_x = min(coalesce(min_x, ?1), ?1), max_x = max(coalesce(max_x, ?2), ?2), "
    "min_y = min(coalesce(min_y, ?3), ?3), max_y = max(coalesce(max_y, ?4), ?4), "
    "last_change = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') "
    "WHERE table_name IN ('buildings', 'building_surfaces')";
constexpr const char* kSelectProperties =
    "SELECT id, name, class, function, usage, roof_type, measured_height, storeys, year, street, "
    "house_number, postcode, city, district, source, attributes, lod, height_estimated, synthetic "
    "FROM buildings WHERE tile = ?1";

constexpr const char* kIndexTrigger = "rtree_buildings_geom_insert";
constexpr const char* kBuildingCounter = "trigger_insert_feature_count_buildings";
constexpr const char* kSurfaceCounter = "trigger_insert_feature_count_building_surfaces";
constexpr const char* kSelectTriggers =
    "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name IN ('rtree_buildings_geom_insert', "
    "'trigger_insert_feature_count_buildings', 'trigger_insert_feature_count_building_surfaces')";

std::string_view textOf(const std::optional<CodeText>& text)
{
    return text ? text->de : std::string_view();
}

/// An attribute of CityGML that has a column but no member of its own.
std::string_view attributeOf(const Building& building, const char* name)
{
    const auto found = building.attributes.find(name);
    return found == building.attributes.end() ? std::string_view() : std::string_view(found->second);
}

std::string partIdsJson(const std::vector<std::string>& ids)
{
    return ids.empty() ? std::string() : json(ids).dump(-1, ' ', false, json::error_handler_t::replace);
}

} // namespace

std::string attributesJson(const Building& building)
{
    json generic = json::object();
    for (const auto& [name, value] : building.attributes) {
        if (name != "class" && name != "usage")
            generic[name] = value;
    }
    return generic.empty() ? std::string() : generic.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::string addressLine(const Address& address)
{
    const auto joined = [](const std::string& a, const std::string& b, const char* between) {
        return a.empty() || b.empty() ? a + b : a + between + b;
    };
    return joined(joined(address.street, address.houseNumber, " "),
                  joined(address.postcode, address.city, " "), ", ");
}

BuildingTable::BuildingTable(GDALDataset& dataset)
    : mDataset(dataset), mBuilding(dataset, kInsertBuilding), mSurfaces(dataset, kInsertSurfaces),
      mExtent(dataset, kWidenExtent), mProperties(dataset, kSelectProperties)
{
}

bool BuildingTable::run(SqliteStatement& statement)
{
    if (statement && statement.run())
        return true;
    mFault = statement.fault();
    return false;
}

bool BuildingTable::runOnce(const std::string& sql)
{
    SqliteStatement statement(mDataset, sql.c_str());
    return run(statement);
}

bool BuildingTable::beginMany()
{
    mPaused.clear();
    mBuildingsAdded = mSurfacesAdded = 0;
    SqliteStatement triggers(mDataset, kSelectTriggers);
    while (triggers && triggers.next())
        mPaused.emplace_back(triggers.textAt(0), triggers.textAt(1));
    SqliteStatement last(mDataset, "SELECT coalesce(max(fid), 0) FROM buildings");
    mLastBuilding = last && last.next() ? last.numberAt(0) : 0;
    for (const auto& [name, sql] : mPaused) {
        if (!runOnce("DROP TRIGGER " + name))
            return false;
    }
    return true;
}

bool BuildingTable::endMany()
{
    const auto has = [this](const char* name) {
        return std::any_of(mPaused.begin(), mPaused.end(),
                           [&](const auto& one) { return one.first == name; });
    };
    const std::string last = std::to_string(mLastBuilding);
    if (has(kIndexTrigger) &&
        !runOnce("INSERT INTO rtree_buildings_geom SELECT fid, ST_MinX(geom), ST_MaxX(geom), ST_MinY(geom), "
                 "ST_MaxY(geom) FROM buildings WHERE fid > " +
                 last + " AND geom NOT NULL AND NOT ST_IsEmpty(geom)"))
        return false;
    const auto count = [&](const char* trigger, const std::string& table, long long added) {
        return !has(trigger) || runOnce("UPDATE gpkg_ogr_contents SET feature_count = feature_count + " +
                                        std::to_string(added) + " WHERE lower(table_name) = '" + table + "'");
    };
    if (!count(kBuildingCounter, "buildings", mBuildingsAdded) ||
        !count(kSurfaceCounter, "building_surfaces", mSurfacesAdded))
        return false;
    for (const auto& [name, sql] : mPaused) {
        if (!runOnce(sql))
            return false;
    }
    mPaused.clear();
    return true;
}

bool BuildingTable::add(const BuildingRow& row, const std::string& source, const std::string& officialTile,
                        bool synthetic)
{
    const PackedBuilding& packed = *row.packed;
    const Building& building = packed.building;
    const std::string tile = row.tile.name();
    const std::string parts = partIdsJson(building.partIds);
    const std::string_view className = attributeOf(building, "class");
    const std::string_view usage = attributeOf(building, "usage");
    if (!mBuilding || !mSurfaces) {
        mFault = mBuilding.fault();
        return false;
    }
    SqliteStatement& s = mBuilding;
    s.blob(1, packed.footprint).text(2, building.id).text(3, tile);
    s.text(4, objectClassName(building.objectClass)).text(5, building.name);
    s.text(6, className);
    s.text(7, building.function).text(8, textOf(functionText(building.function)));
    s.text(9, usage).text(10, textOf(functionText(usage)));
    s.text(11, building.roofType).text(12, textOf(roofTypeText(building.roofType)));
    building.measuredHeight ? s.real(13, *building.measuredHeight) : s.null(13);
    s.number(14, building.heightEstimated ? 1 : 0);
    building.storeysAboveGround ? s.number(15, *building.storeysAboveGround) : s.null(15);
    building.yearOfConstruction ? s.number(16, *building.yearOfConstruction) : s.null(16);
    s.text(17, building.address.street).text(18, building.address.houseNumber);
    s.text(19, building.address.postcode).text(20, building.address.city);
    s.number(21, building.lod).text(22, parts).text(23, row.district).text(24, source);
    s.text(25, officialTile).number(26, synthetic ? 1 : 0).text(27, packed.attributes);
    if (!run(s))
        return false;
    ++mBuildingsAdded;
    const SurfaceRow& surfaces = packed.surfaces;
    if (surfaces.geometry.empty())
        return true;
    mSurfaces.blob(1, surfaces.geometry).text(2, building.id).text(3, tile).text(4, source);
    mSurfaces.text(5, surfaces.kinds).text(6, surfaces.polygonIds).text(7, surfaces.polygonParts);
    mSurfaces.text(8, surfaces.colours);
    if (!run(mSurfaces))
        return false;
    ++mSurfacesAdded;
    const std::array<double, 6>& e = surfaces.extent;
    if (!mAdded)
        mAdded = {e[0], e[1], e[2], e[3]};
    mAdded = {std::min((*mAdded)[0], e[0]), std::max((*mAdded)[1], e[1]), std::min((*mAdded)[2], e[2]),
              std::max((*mAdded)[3], e[3])};
    return true;
}

bool BuildingTable::storeExtent()
{
    if (!mAdded)
        return true;
    if (!mExtent)
        return run(mExtent);
    for (int i = 0; i < 4; ++i)
        mExtent.real(i + 1, (*mAdded)[static_cast<std::size_t>(i)]);
    mAdded.reset();
    return run(mExtent);
}

std::map<std::string, BuildingProperties> BuildingTable::propertiesOf(TileKey tile)
{
    std::map<std::string, BuildingProperties> result;
    if (!mProperties)
        return result;
    const std::string name = tile.name();
    mProperties.text(1, name);
    while (mProperties.next()) {
        const auto text = [&](int column) { return std::string(mProperties.textAt(column)); };
        const auto whole = [&](int column) -> std::optional<int> {
            if (mProperties.isNull(column))
                return std::nullopt;
            return static_cast<int>(mProperties.numberAt(column));
        };
        BuildingProperties p;
        p.name = text(1);
        p.className = text(2);
        p.function = text(3);
        p.usage = text(4);
        p.roofType = text(5);
        if (!mProperties.isNull(6))
            p.measuredHeight = mProperties.realAt(6);
        p.storeys = whole(7);
        p.year = whole(8);
        p.address = addressLine({text(9), text(10), text(11), text(12)});
        p.district = text(13);
        p.source = text(14);
        p.attributes = text(15);
        p.lod = whole(16).value_or(0);
        p.heightEstimated = mProperties.numberAt(17) != 0;
        p.synthetic = mProperties.numberAt(18) != 0;
        result.emplace(text(0), std::move(p));
    }
    return result;
}

} // namespace twin::data
