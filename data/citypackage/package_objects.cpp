// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/citypackage/package_objects.h"

#include "data/citypackage/sqlite_statement.h"
#include "data/citypackage/surface_row.h"

#include <nlohmann/json.hpp>
#include <ogr_geometry.h>

#include <algorithm>
#include <array>
#include <memory>

namespace twin::data {
namespace {

using nlohmann::json;

constexpr const char* kObjects =
    "SELECT b.id, b.tile, b.object_class, b.name, b.class, b.function, b.usage, b.roof_type, "
    "b.measured_height, "
    "b.height_estimated, b.storeys, b.year, b.street, b.house_number, b.postcode, b.city, b.lod, b.part_ids, "
    "b.district, b.source, b.synthetic, b.attributes, s.geom, s.kinds, s.polygon_ids, s.polygon_parts, "
    "s.colours "
    "FROM buildings b LEFT JOIN building_surfaces s ON s.id = b.id "
    "WHERE (?1 IS NULL OR b.tile = ?1) AND (?2 IS NULL OR b.district = ?2) ORDER BY b.fid";
enum Column
{
    Id,
    Tile,
    Class,
    Name,
    ClassName,
    Function,
    Usage,
    RoofType,
    Height,
    Estimated,
    Storeys,
    Year,
    Street,
    HouseNumber,
    Postcode,
    City,
    Lod,
    PartIds,
    District,
    Source,
    Synthetic,
    Attributes,
    Geometry,
    Kinds,
    PolygonIds,
    PolygonParts,
    Colours,
};

/// The geometry behind the header of a GeoPackage blob; null for one that is none.
std::unique_ptr<OGRGeometry> geometryIn(std::string_view blob)
{
    constexpr std::array<std::size_t, 5> kEnvelopes{0, 32, 48, 48, 64};
    if (blob.size() < 8 || blob.substr(0, 2) != "GP")
        return nullptr;
    const std::size_t envelope = (static_cast<unsigned char>(blob[3]) >> 1) & 7U;
    if (envelope >= kEnvelopes.size() || blob.size() < 8 + kEnvelopes[envelope])
        return nullptr;
    blob.remove_prefix(8 + kEnvelopes[envelope]);
    OGRGeometry* geometry = nullptr;
    if (OGRGeometryFactory::createFromWkb(blob.data(), nullptr, &geometry, blob.size()) != OGRERR_NONE)
        return nullptr;
    return std::unique_ptr<OGRGeometry>(geometry);
}

std::vector<std::string> textsIn(const std::string& list)
{
    std::vector<std::string> texts;
    const json values = json::parse(list, nullptr, false);
    if (values.is_array()) {
        for (const json& value : values)
            texts.push_back(value.is_string() ? value.get<std::string>() : std::string());
    }
    return texts;
}

PackageObject objectAt(const SqliteStatement& row)
{
    const auto text = [&](int column) { return std::string(row.textAt(column)); };
    const auto whole = [&](int column) -> std::optional<int> {
        if (row.isNull(column))
            return std::nullopt;
        return static_cast<int>(row.numberAt(column));
    };
    PackageObject object;
    Building& b = object.building;
    b.id = text(Id);
    b.objectClass = objectClassOf(row.textAt(Class));
    b.name = text(Name);
    b.function = text(Function);
    b.roofType = text(RoofType);
    if (!row.isNull(Height))
        b.measuredHeight = row.realAt(Height);
    b.heightEstimated = row.numberAt(Estimated) != 0;
    b.storeysAboveGround = whole(Storeys);
    b.yearOfConstruction = whole(Year);
    b.address = {text(Street), text(HouseNumber), text(Postcode), text(City)};
    b.lod = std::clamp(whole(Lod).value_or(2), 0, 3);
    b.partIds = textsIn(text(PartIds));
    const json attributes = json::parse(row.textAt(Attributes), nullptr, false);
    if (attributes.is_object()) {
        for (const auto& [name, value] : attributes.items())
            b.attributes.emplace(name, value.is_string() ? value.get<std::string>() : value.dump());
    }
    for (const auto& [name, column] : {std::pair{"class", ClassName}, std::pair{"usage", Usage}}) {
        if (!row.isNull(column))
            b.attributes.emplace(name, text(column));
    }
    const SurfaceRow columns{{}, text(Kinds), text(PolygonIds), text(PolygonParts), text(Colours), {}};
    b.surfaces = surfacesOf(geometryIn(row.textAt(Geometry)).get(), columns);
    for (BoundarySurface& surface : b.surfaces) {
        if (surface.part > b.partIds.size())
            surface.part = 0;
    }
    object.tile = text(Tile);
    object.district = text(District);
    object.source = text(Source);
    object.synthetic = row.numberAt(Synthetic) != 0;
    return object;
}

/// Views and virtual tables under the names of ours could run any query.
bool plainTables(GDALDataset& dataset)
{
    SqliteStatement tables(dataset, "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name IN "
                                    "('buildings', 'building_surfaces') AND sql NOT LIKE '%VIRTUAL%'");
    bool plain = false;
    while (tables && tables.next())
        plain = tables.numberAt(0) == 2;
    return plain;
}

} // namespace

Result<long long> readPackageObjects(GDALDataset& dataset, const ObjectFilter& filter,
                                     const std::function<bool(PackageObject&&)>& sink,
                                     Diagnostics& diagnostics, const Progress& progress)
{
    const Error unusable{
        ErrorKind::Malformed,
        TWIN_MSG("city.gpkg of the package does not hold the exact surfaces of its buildings: it "
                 "is damaged or was imported by an earlier version. Import the sources again."),
        {}};
    if (!plainTables(dataset))
        return unusable;
    SqliteStatement rows(dataset, kObjects);
    SqliteStatement count(dataset, "SELECT count(*) FROM buildings");
    if (!rows || !count)
        return unusable;
    double all = 1;
    while (count.next())
        all = std::max(1.0, static_cast<double>(count.numberAt(0)));
    rows.text(1, filter.tile).text(2, filter.district);
    long long passed = 0;
    double seen = 0;
    bool more = true;
    while (more && !progress.cancelled() && rows.next()) {
        PackageObject object = objectAt(rows);
        progress.report(std::min(1.0, ++seen / all), object.building.id);
        if (object.building.surfaces.empty()) {
            diagnostics.problem(
                "city.gpkg", object.building.id,
                TWIN_MSG("The package holds no exact surfaces of this object, so it was left out: "
                         "import its source again."));
            continue;
        }
        if (!filter.extent.empty() && !filter.extent.intersects(object.building.envelope()))
            continue;
        ++passed;
        more = sink(std::move(object));
    }
    return passed;
}

} // namespace twin::data
