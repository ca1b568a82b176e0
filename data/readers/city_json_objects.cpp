// SPDX-License-Identifier: GPL-3.0-or-later
// The half of CityJsonWalker that reads one city object: attributes and address.
#include "core/text.h"
#include "data/readers/building_attributes.h"
#include "data/readers/city_json_walker.h"

namespace twin::data {
namespace {

constexpr std::size_t kMaxText = std::size_t{64} << 10;

/// Any JSON value as text: strings without their quotes, null as nothing, arrays and objects as they stand.
std::string textOf(json::value& value)
{
    json::json_type type{};
    std::string_view text;
    if (value.type().get(type) != simdjson::SUCCESS)
        return {};
    bool read = false;
    switch (type) {
    case json::json_type::string:
        read = value.get_string().get(text) == simdjson::SUCCESS;
        break;
    case json::json_type::array: {
        json::array array;
        read = value.get_array().get(array) == simdjson::SUCCESS &&
               array.raw_json().get(text) == simdjson::SUCCESS;
        break;
    }
    case json::json_type::object: {
        json::object object;
        read = value.get_object().get(object) == simdjson::SUCCESS &&
               object.raw_json().get(text) == simdjson::SUCCESS;
        break;
    }
    case json::json_type::null:
        break;
    default:
        text = value.raw_json_token();
        read = true;
        break;
    }
    return read ? trim(text.substr(0, kMaxText)) : std::string();
}

} // namespace

void CityJsonWalker::classify(std::string_view type, Object& entry)
{
    // Bridges and tunnels are put together like buildings.
    std::string_view part;
    for (const std::string_view construction : {"Building", "Bridge", "Tunnel"}) {
        if (type.starts_with(construction))
            part = type.substr(construction.size());
    }
    if (const std::optional<ObjectType> known = objectType(type)) {
        entry.kind = Class::Building;
        entry.type = *known;
    } else if (part == "Part") {
        entry.kind = Class::Part;
    } else if (part == "Installation" || part == "ConstructiveElement" || part == "ConstructionElement") {
        entry.kind = Class::Installation;
    } else if (part == "Room" || part == "Furniture" || part == "Unit" || part == "Storey" ||
               part == "HollowSpace") {
        entry.kind = Class::Interior;
    }
}

/// False where its text is broken.
bool CityJsonWalker::addObject(const Object& object, std::size_t capacity)
{
    json::document document;
    json::object members;
    const std::size_t behind = capacity - static_cast<std::size_t>(object.text.data() - mText.data());
    if (mObjectParser.iterate(simdjson::padded_string_view(object.text.data(), object.text.size(), behind))
                .get(document) != simdjson::SUCCESS ||
        document.get_object().get(members) != simdjson::SUCCESS)
        return false;
    mDocument = &document;
    for (auto member : members) {
        json::field field;
        std::string_view key;
        if (std::move(member).get(field) != simdjson::SUCCESS ||
            field.unescaped_key().get(key) != simdjson::SUCCESS)
            return false;
        if (key == "attributes") {
            addAttributes(field.value());
        } else if (key == "geometry") {
            addGeometries(field.value(), object);
        } else if (key == "address") {
            // 1.x has one object, 2.0 an array of them; the building shows its first.
            json::array list;
            json::object address;
            if (field.value().get_object().get(address) == simdjson::SUCCESS) {
                addAddress(address);
            } else if (field.value().get_array().get(list) == simdjson::SUCCESS) {
                for (auto entry : list) {
                    if (entry.get_object().get(address) == simdjson::SUCCESS)
                        addAddress(address);
                }
            }
        }
    }
    return alive();
}

void CityJsonWalker::addAttributes(json::value& value)
{
    json::object attributes;
    if (value.get_object().get(attributes) != simdjson::SUCCESS)
        return;
    for (auto member : attributes) {
        json::field field;
        std::string_view key;
        if (std::move(member).get(field) != simdjson::SUCCESS ||
            field.unescaped_key().get(key) != simdjson::SUCCESS)
            return;
        const std::string name(key.substr(0, 256));
        const std::string text = textOf(field.value());
        if (text.empty())
            continue;
        if (name == "name" && mRaw.building.name.empty())
            mRaw.building.name = text;
        else
            setBuildingAttribute(mRaw.building, name, text);
    }
}

void CityJsonWalker::addAddress(json::object& source)
{
    Address& address = mRaw.building.address;
    const auto setOnce = [](std::string& target, std::string text) {
        if (target.empty())
            target = std::move(text);
    };
    for (auto member : source) {
        json::field field;
        std::string_view key;
        if (std::move(member).get(field) != simdjson::SUCCESS ||
            field.unescaped_key().get(key) != simdjson::SUCCESS)
            return;
        const std::string name = foldCase(key.substr(0, 80));
        json::json_type type{};
        if (field.value().type().get(type) != simdjson::SUCCESS || type == json::json_type::object ||
            type == json::json_type::array)
            continue;
        if (name == "thoroughfarename" || name == "street" || name == "streetname")
            setOnce(address.street, textOf(field.value()));
        else if (name == "thoroughfarenumber" || name == "housenumber" || name == "number")
            setOnce(address.houseNumber, textOf(field.value()));
        else if (name == "postcode" || name == "postalcode" || name == "zipcode")
            setOnce(address.postcode, textOf(field.value()));
        else if (name == "locality" || name == "localityname" || name == "city")
            setOnce(address.city, textOf(field.value()));
    }
}

} // namespace twin::data
