// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/feature_table.h"

#include <algorithm>
#include <cmath>

namespace twin::data {
namespace {

using gltf::Bytes;
using gltf::json;
using gltf::member;
using gltf::textAt;

constexpr std::size_t kMaxColumns = 500;
constexpr std::size_t kMaxTables = 200;
constexpr std::size_t kMaxElements = 64; ///< of an array, as text

/// Where each of many things of unequal length starts: UINT8 … UINT64, one more than things.
struct Offsets
{
    Bytes bytes;
    std::string type;

    bool covers(std::size_t things, std::size_t limit) const
    {
        const std::size_t size = componentSize(type);
        if (size == 0 || bytes.size() / size < things + 1)
            return false;
        return at(things) <= limit;
    }
    std::size_t at(std::size_t i) const
    {
        const double value = componentNumber(bytes, i * componentSize(type), type);
        return value >= 0 && value < 4e9 ? static_cast<std::size_t>(value) : std::size_t{4'000'000'000};
    }
};

/// One property of a table as its class describes it.
struct Property
{
    std::string type;      ///< SCALAR, VEC3 … STRING, BOOLEAN, ENUM
    std::string component; ///< of numbers and enumerations
    bool array = false;
    std::size_t fixed = 1; ///< elements of a value; 0 = stated by arrayOffsets
    bool normalised = false;
    double offset = 0;
    double scale = 1;
    bool shifted = false;
    std::string noData;
    std::string otherwise;
    std::map<std::string, std::string> names; ///< of an enumeration, by number
    Bytes values;
    Offsets arrays;
    Offsets strings;

    std::string element(std::size_t index) const;
    std::string number(std::size_t position) const;
    std::string text(std::size_t row) const;
    bool prepare(std::size_t rows);
    std::size_t components() const { return std::max<std::size_t>(componentCount(type), 1); }
};

std::string plain(const json& value)
{
    if (value.is_string())
        return value.get<std::string>();
    if (value.is_number())
        return numberText(value.get<double>());
    return value.is_boolean() ? (value.get<bool>() ? "true" : "false") : std::string();
}

std::string Property::number(std::size_t position) const
{
    if (!shifted && !normalised)
        return componentText(values, position, component);
    double value = componentNumber(values, position, component);
    if (normalised) {
        const double bits = 8 * static_cast<double>(componentSize(component));
        const bool isSigned = component.starts_with("INT");
        value = std::max(value / (std::pow(2, isSigned ? bits - 1 : bits) - 1), -1.0);
    }
    return numberText(value * scale + offset);
}

std::string Property::element(std::size_t index) const
{
    if (type == "STRING") {
        const std::size_t from = strings.at(index);
        const std::size_t to = strings.at(index + 1);
        if (to < from || to > values.size())
            return {};
        return {reinterpret_cast<const char*>(values.data()) + from, std::min<std::size_t>(to - from, 4000)};
    }
    if (type == "BOOLEAN")
        return (values[index / 8] >> (index % 8) & 1) != 0 ? "true" : "false";
    const std::size_t size = componentSize(component);
    if (type == "ENUM") {
        const std::string value = componentText(values, index * size, component);
        const auto name = names.find(value);
        return name == names.end() ? value : name->second;
    }
    std::string text;
    for (std::size_t i = 0; i < components(); ++i)
        text += (i > 0 ? " " : "") + number((index * components() + i) * size);
    return text;
}

std::string Property::text(std::size_t row) const
{
    const std::size_t first = fixed > 0 ? row * fixed : arrays.at(row);
    const std::size_t end = fixed > 0 ? first + fixed : arrays.at(row + 1);
    std::string all;
    for (std::size_t i = first; i < end && i < first + kMaxElements; ++i)
        all += (i > first ? ", " : "") + element(i);
    return !noData.empty() && all == noData ? otherwise : all;
}

/// False where a value could lie outside its bytes.
bool Property::prepare(std::size_t rows)
{
    std::size_t elements = rows * fixed;
    if (fixed == 0) {
        if (!arrays.covers(rows, 100'000'000))
            return false;
        // A row may not reach beyond what the last one ends with.
        elements = arrays.at(rows);
        for (std::size_t i = 0; i < rows; ++i) {
            if (arrays.at(i) > arrays.at(i + 1))
                return false;
        }
    }
    if (type == "STRING")
        return strings.covers(elements, values.size());
    if (type == "BOOLEAN")
        return elements <= values.size() * 8;
    const std::size_t size = componentSize(component) * components();
    return size > 0 && (type == "ENUM" || componentCount(type) > 0) && elements <= values.size() / size;
}

/// The numbers of an enumeration with their names.
void readEnum(const json& schema, const std::string& name, Property& property)
{
    const json& stated = member(member(schema, "enums"), name.c_str());
    property.component = textAt(stated, "valueType");
    if (property.component.empty())
        property.component = "UINT16";
    const json& values = member(stated, "values");
    for (std::size_t i = 0; values.is_array() && i < values.size() && i < 10'000; ++i)
        property.names[plain(member(values[i], "value"))] = textAt(values[i], "name");
}

bool readProperty(gltf::Document& document, const json& schema, const json& stated, const json& column,
                  std::size_t rows, Property& property)
{
    property.type = textAt(stated, "type");
    property.component = textAt(stated, "componentType");
    property.array = member(stated, "array") == true;
    property.fixed = property.array ? gltf::unsignedAt(stated, "count").value_or(0) : 1;
    property.normalised = member(stated, "normalized") == true;
    property.noData = plain(member(stated, "noData"));
    property.otherwise = plain(member(stated, "default"));
    const json& own = column.contains("scale") || column.contains("offset") ? column : stated;
    property.scale = gltf::numberAt(own, "scale", 1);
    property.offset = gltf::numberAt(own, "offset", 0);
    property.shifted = property.scale != 1 || property.offset != 0;
    if (property.type == "ENUM")
        readEnum(schema, textAt(stated, "enumType"), property);
    const auto values = document.view(member(column, "values"));
    if (!values || property.fixed > 10'000 || rows > 100'000'000)
        return false;
    property.values = *values;
    const auto offsets = [&](const char* key, const char* typeKey, Offsets& out) {
        if (const auto bytes = document.view(member(column, key)))
            out.bytes = *bytes;
        out.type = textAt(column, typeKey);
        if (out.type.empty())
            out.type = "UINT32";
    };
    offsets("arrayOffsets", "arrayOffsetType", property.arrays);
    offsets("stringOffsets", "stringOffsetType", property.strings);
    return property.prepare(rows);
}

FeatureTable readTable(gltf::Document& document, const json& schema, const json& stated)
{
    FeatureTable table;
    table.name = textAt(stated, "class");
    table.count = gltf::unsignedAt(stated, "count").value_or(0);
    const json& properties = member(member(member(schema, "classes"), table.name.c_str()), "properties");
    const json& columns = member(stated, "properties");
    if (!columns.is_object())
        return table;
    for (const auto& [name, column] : columns.items()) {
        auto property = std::make_shared<Property>();
        if (table.columns.size() >= kMaxColumns || !column.is_object() ||
            !readProperty(document, schema, member(properties, name.c_str()), column, table.count,
                          *property)) {
            ++table.unreadable;
            continue;
        }
        table.columns.push_back(
            {name.substr(0, 256), [property](std::size_t row) { return property->text(row); }});
    }
    return table;
}

} // namespace

std::vector<FeatureTable> readPropertyTables(gltf::Document& document)
{
    std::vector<FeatureTable> tables;
    const json& metadata = member(member(document.root(), "extensions"), "EXT_structural_metadata");
    const json& stated = member(metadata, "propertyTables");
    json loaded;
    const json* schema = &member(metadata, "schema");
    if (const std::string uri = textAt(metadata, "schemaUri"); !schema->is_object() && !uri.empty()) {
        if (const Result<gltf::Buffer> bytes = document.load(uri))
            loaded = gltf::parseObject(*bytes).value_or(json());
        schema = &loaded;
    }
    for (std::size_t i = 0; stated.is_array() && i < std::min(stated.size(), kMaxTables); ++i)
        tables.push_back(readTable(document, *schema, stated[i]));
    return tables;
}

} // namespace twin::data
