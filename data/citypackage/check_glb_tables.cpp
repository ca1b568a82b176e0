// SPDX-License-Identifier: GPL-3.0-or-later
// The half of GlbCheck that looks at EXT_structural_metadata.
#include "data/citypackage/check_glb.h"
#include "data/readers/gltf_container.h"

#include <cstring>

namespace twin::data {
namespace {

using gltf::element;
using gltf::member;
using gltf::unsignedAt;

using nlohmann::json;

/// Bytes of one value in a property table; 0 where it has no fixed size.
std::size_t valueSize(const json& property, const json& enums)
{
    static const std::map<std::string, std::size_t> kSizes{
        {"INT8", 1},   {"UINT8", 1}, {"INT16", 2},  {"UINT16", 2},  {"INT32", 4},
        {"UINT32", 4}, {"INT64", 8}, {"UINT64", 8}, {"FLOAT32", 4}, {"FLOAT64", 8}};
    json component = member(property, "componentType");
    if (member(property, "type") == "ENUM") {
        const json& name = member(property, "enumType");
        component =
            name.is_string() ? member(member(enums, name.get<std::string>().c_str()), "valueType") : json();
        if (component.is_null())
            component = "UINT16";
        const auto size = component.is_string() ? kSizes.find(component.get<std::string>()) : kSizes.end();
        return size == kSizes.end() ? 0 : size->second;
    }
    const auto size = component.is_string() ? kSizes.find(component.get<std::string>()) : kSizes.end();
    return size == kSizes.end() ? 0 : size->second * componentsOf(member(property, "type"));
}

} // namespace

void GlbCheck::property(const std::string& name, const json& data, const json& definition, std::size_t count,
                        const json& enums)
{
    const auto values = view(member(data, "values"));
    bool good = values && definition.is_object();
    const json& type = member(definition, "type");
    if (good && type == "STRING") {
        const auto offsets = view(member(data, "stringOffsets"));
        const json& width = member(data, "stringOffsetType");
        good = offsets && (width.is_null() || width == "UINT32") && offsets->size() / 4 >= count + 1;
        std::uint32_t from = 0;
        for (std::size_t i = 0; good && i <= count; ++i) {
            std::uint32_t to = 0;
            std::memcpy(&to, offsets->data() + 4 * i, 4);
            good = to >= from && to <= values->size();
            if (good && i > 0 && name == "id")
                mIds.emplace_back(reinterpret_cast<const char*>(values->data()) + from, to - from);
            from = to;
        }
    } else if (good && type == "BOOLEAN") {
        good = values->size() >= (count + 7) / 8;
    } else if (good) {
        const std::size_t size = valueSize(definition, enums);
        good = size > 0 && values->size() / size >= count;
    }
    if (!good)
        problem(TWIN_MSG(
                    "The column %1 of the table of objects is shorter than the table, or its schema does not "
                    "describe it. Its values cannot be shown: import the source of its buildings again."),
                {name});
}

void GlbCheck::table(const json& value, const json& schema)
{
    const std::size_t count = unsignedAt(value, "count").value_or(0);
    mTableCounts.push_back(count);
    const json& name = member(value, "class");
    const json& definitions =
        name.is_string()
            ? member(member(member(schema, "classes"), name.get<std::string>().c_str()), "properties")
            : element(schema, 0);
    const json& columns = member(value, "properties");
    // No column has less than a bit for each row.
    if (count == 0 || count > mBinary.size() * 8 || !definitions.is_object() || !columns.is_object()) {
        problem(TWIN_MSG(
            "The table of objects is empty or its class is not in the schema. Attributes cannot be shown: "
            "import the source of its buildings again."));
        return;
    }
    for (const auto& [property, definition] : definitions.items()) {
        if (member(definition, "required") == true && !columns.contains(property))
            problem(TWIN_MSG(
                        "The required column %1 of the table of objects is missing: import the source of its "
                        "buildings again."),
                    {property});
    }
    for (const auto& [column, data] : columns.items())
        property(column, data, member(definitions, column.c_str()), count, member(schema, "enums"));
}

void GlbCheck::tables()
{
    const json& metadata = member(member(mRoot, "extensions"), "EXT_structural_metadata");
    const json& list = member(metadata, "propertyTables");
    if (!list.is_array())
        return;
    for (const json& entry : list)
        table(entry, member(metadata, "schema"));
}

} // namespace twin::data
