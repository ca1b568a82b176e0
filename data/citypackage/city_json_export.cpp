// SPDX-License-Identifier: GPL-3.0-or-later
// CityJSON 2.0: a document whose vertices wait in a spool until the objects are written, or a sequence.
#include "data/citypackage/export_writer.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace twin::data {
namespace {

using Json = nlohmann::ordered_json;

std::string dumped(const Json& value)
{
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string_view typeOf(ObjectClass objectClass)
{
    switch (objectClass) {
    case ObjectClass::Vegetation:
        return "SolitaryVegetationObject";
    case ObjectClass::Generic:
    case ObjectClass::Mesh: // CityJSON 2.0 has no generic object
        return "OtherConstruction";
    default:
        return objectClassName(objectClass);
    }
}

bool hasParts(ObjectClass objectClass)
{
    return objectClass == ObjectClass::Building || objectClass == ObjectClass::Bridge ||
           objectClass == ObjectClass::Tunnel;
}

Json attributesOf(const PackageObject& object)
{
    const Building& b = object.building;
    Json attributes = Json::object();
    // The members of CityJSON's own names win over generic attributes of the same name.
    for (const auto& [name, value] : b.attributes)
        attributes[name] = value;
    const auto text = [&](const char* name, const std::string& value) {
        if (!value.empty())
            attributes[name] = value;
    };
    text("name", b.name);
    text("function", b.function);
    text("roofType", b.roofType);
    if (b.measuredHeight)
        attributes["measuredHeight"] = *b.measuredHeight;
    if (b.storeysAboveGround)
        attributes["storeysAboveGround"] = *b.storeysAboveGround;
    if (b.yearOfConstruction)
        attributes["yearOfConstruction"] = *b.yearOfConstruction;
    if (b.heightEstimated)
        attributes["twin:heightEstimated"] = "true";
    if (object.synthetic)
        attributes["twin:synthetic"] = "true";
    return attributes;
}

Json addressesOf(const Address& address)
{
    Json entry = Json::object();
    const auto text = [&](const char* name, const std::string& value) {
        if (!value.empty())
            entry[name] = value;
    };
    text("thoroughfareName", address.street);
    text("thoroughfareNumber", address.houseNumber);
    text("postcode", address.postcode);
    text("locality", address.city);
    return entry.empty() ? Json() : Json::array({entry});
}

/// Vertices of an object are counted from `first`.
Json geometryOf(const std::vector<const BoundarySurface*>& surfaces, int lod, MillimetreVertices& vertices,
                std::size_t first)
{
    Json shell = Json::array();
    Json kinds = Json::array();
    Json values = Json::array();
    std::map<SurfaceKind, std::size_t> kindIndex;
    const auto ringOf = [&](const Ring3& ring) {
        Json indices = Json::array();
        for (const MapPoint& point : ring)
            indices.push_back(first + vertices.indexOf(point));
        return indices;
    };
    for (const BoundarySurface* surface : surfaces) {
        Json polygon = Json::array({ringOf(surface->outer)});
        for (const Ring3& hole : surface->inner)
            polygon.push_back(ringOf(hole));
        shell.push_back(std::move(polygon));
        const std::string_view name = surfaceClassName(surface->kind);
        if (name.empty()) {
            values.push_back(nullptr);
            continue;
        }
        const auto [known, fresh] = kindIndex.emplace(surface->kind, kinds.size());
        if (fresh)
            kinds.push_back({{"type", name}});
        values.push_back(known->second);
    }
    const bool solid = closesBody(surfaces);
    Json geometry{{"type", solid ? "Solid" : "MultiSurface"}, {"lod", std::to_string(lod)}};
    geometry["boundaries"] = solid ? Json::array({std::move(shell)}) : std::move(shell);
    if (!kinds.empty())
        geometry["semantics"] = {{"surfaces", std::move(kinds)},
                                 {"values", solid ? Json::array({std::move(values)}) : std::move(values)}};
    return geometry;
}

/// The members of CityObjects for one object and its parts.
Json objectsOf(const PackageObject& object, MillimetreVertices& vertices, std::size_t first)
{
    const Building& b = object.building;
    std::map<std::uint32_t, std::vector<const BoundarySurface*>> byPart;
    for (const BoundarySurface& surface : b.surfaces)
        byPart[hasParts(b.objectClass) ? surface.part : 0].push_back(&surface);
    Json objects = Json::object();
    Json& main = objects[b.id];
    main["type"] = typeOf(b.objectClass);
    main["attributes"] = attributesOf(object);
    if (Json address = addressesOf(b.address); !address.is_null())
        main["address"] = std::move(address);
    Json children = Json::array();
    for (std::uint32_t part = 1; hasParts(b.objectClass) && part <= b.partIds.size(); ++part) {
        std::string id = b.partIds[part - 1];
        if (id.empty() || objects.contains(id))
            id = b.id + "_part" + std::to_string(part);
        Json child{{"type", std::string(typeOf(b.objectClass)) + "Part"}, {"parents", Json::array({b.id})}};
        if (const auto found = byPart.find(part); found != byPart.end())
            child["geometry"] = Json::array({geometryOf(found->second, b.lod, vertices, first)});
        children.push_back(id);
        objects[id] = std::move(child);
    }
    Json& whole = objects[b.id];
    if (!children.empty())
        whole["children"] = std::move(children);
    if (const auto own = byPart.find(0); own != byPart.end())
        whole["geometry"] = Json::array({geometryOf(own->second, b.lod, vertices, first)});
    return objects;
}

Json transformOf(const MapPoint& origin)
{
    return {{"scale", {0.001, 0.001, 0.001}},
            {"translate", {origin.easting, origin.northing, origin.height}}};
}

Json metadataOf(const ExportHead& head)
{
    return {{"geographicalExtent", head.extent},
            {"referenceSystem", "https://www.opengis.net/def/crs/EPSG/0/25832"},
            {"title", head.title + ". " + head.description}};
}

MapPoint originOf(const ExportHead& head)
{
    return {std::floor(head.extent[0]), std::floor(head.extent[1]), 0};
}

class DocumentWriter : public ExportWriter
{
public:
    DocumentWriter(std::ostream& out, std::string spool)
        : mOut(out), mPath(std::move(spool)), mSpool(mPath, std::ios::binary | std::ios::trunc)
    {
    }

    void begin(const ExportHead& head) override
    {
        mOrigin = originOf(head);
        mOut << "{\"type\":\"CityJSON\",\"version\":\"2.0\",\"transform\":" << dumped(transformOf(mOrigin))
             << ",\"metadata\":" << dumped(metadataOf(head)) << ",\n\"CityObjects\":{";
    }

    void add(const PackageObject& object) override
    {
        MillimetreVertices vertices(mOrigin);
        const Json objects = objectsOf(object, vertices, mVertices);
        for (const auto& [id, value] : objects.items()) {
            mOut << (mFirst ? "\n" : ",\n") << dumped(Json(id)) << ':' << dumped(value);
            mFirst = false;
        }
        for (const MillimetreVertices::Point& p : vertices.points()) {
            mSpool << (mVertices++ == 0 ? "" : ",") << '[' << p[0] << ',' << p[1] << ',' << p[2] << ']';
        }
    }

    bool end() override
    {
        mSpool.close();
        mOut << "\n},\n\"vertices\":[";
        std::ifstream back(mPath, std::ios::binary);
        if (mVertices > 0)
            mOut << back.rdbuf();
        mOut << "]}\n";
        return mSpool && back;
    }

private:
    std::ostream& mOut;
    std::string mPath;
    std::ofstream mSpool;
    MapPoint mOrigin;
    std::size_t mVertices = 0;
    bool mFirst = true;
};

class SequenceWriter : public ExportWriter
{
public:
    explicit SequenceWriter(std::ostream& out) : mOut(out) {}

    void begin(const ExportHead& head) override
    {
        mOrigin = originOf(head);
        const Json first{{"type", "CityJSON"},
                         {"version", "2.0"},
                         {"transform", transformOf(mOrigin)},
                         {"metadata", metadataOf(head)},
                         {"CityObjects", Json::object()},
                         {"vertices", Json::array()}};
        mOut << dumped(first) << '\n';
    }

    void add(const PackageObject& object) override
    {
        MillimetreVertices vertices(mOrigin);
        Json objects = objectsOf(object, vertices, 0);
        const Json feature{{"type", "CityJSONFeature"},
                           {"id", object.building.id},
                           {"CityObjects", std::move(objects)},
                           {"vertices", vertices.points()}};
        mOut << dumped(feature) << '\n';
    }

    bool end() override { return true; }

private:
    std::ostream& mOut;
    MapPoint mOrigin;
};

} // namespace

std::unique_ptr<ExportWriter> makeCityJsonWriter(std::ostream& out, const std::string& spool)
{
    return std::make_unique<DocumentWriter>(out, spool);
}

std::unique_ptr<ExportWriter> makeCityJsonSequenceWriter(std::ostream& out)
{
    return std::make_unique<SequenceWriter>(out);
}

} // namespace twin::data
