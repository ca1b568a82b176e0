// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/citypackage/glb_metadata.h"

#include "core/city/code_lists.h"
#include "data/citypackage/glb_layout.h"

namespace twin::data {
namespace {

using nlohmann::json;

template <typename T, typename Value>
std::vector<T> column(const CityTile& tile, Value value)
{
    std::vector<T> values;
    values.reserve(tile.buildings.size());
    for (const BuildingSummary& building : tile.buildings)
        values.push_back(value(building));
    return values;
}

int addProperty(const CityTile& tile, glb::Property property, BinaryChunk& chunk)
{
    using B = BuildingSummary;
    using Rgb = std::array<std::uint8_t, 3>;
    switch (property) {
    case glb::CentreX:
        return chunk.add(column<float>(tile, [](const B& b) { return b.centreX; }));
    case glb::CentreY:
        return chunk.add(column<float>(tile, [](const B& b) { return b.centreY; }));
    case glb::Base:
        return chunk.add(column<float>(tile, [](const B& b) { return b.baseMetres; }));
    case glb::Top:
        return chunk.add(column<float>(tile, [](const B& b) { return b.topMetres; }));
    case glb::Height:
        return chunk.add(column<float>(tile, [](const B& b) { return b.topMetres - b.baseMetres; }));
    case glb::Area:
        return chunk.add(column<float>(tile, [](const B& b) { return b.footprintSquareMetres; }));
    case glb::District:
        return chunk.add(column<std::int16_t>(tile, [](const B& b) { return b.district; }));
    case glb::RoofTint:
        return chunk.add(column<Rgb>(tile, [](const B& b) { return b.roofTint; }));
    case glb::WallTint:
        return chunk.add(column<Rgb>(tile, [](const B& b) { return b.wallTint; }));
    case glb::Class:
        return chunk.add(
            column<std::uint8_t>(tile, [](const B& b) { return static_cast<std::uint8_t>(b.objectClass); }));
    case glb::PropertyCount:
        break;
    }
    return -1;
}

json propertyClass(const glb::PropertyInfo& info)
{
    if (std::string_view(info.type) == "ENUM")
        return {{"type", info.type}, {"enumType", info.componentType}, {"description", info.description}};
    return {{"type", info.type}, {"componentType", info.componentType}, {"description", info.description}};
}

/// The values of one text column, one after the other, and where each begins.
json stringColumn(const std::vector<std::string_view>& texts, BinaryChunk& chunk)
{
    std::string all;
    std::vector<std::uint32_t> offsets{0};
    for (const std::string_view text : texts) {
        all += text;
        offsets.push_back(static_cast<std::uint32_t>(all.size()));
    }
    // A buffer view may not be empty.
    if (all.empty())
        all.push_back(' ');
    const int values = chunk.add(all.data(), all.size());
    return {{"values", values}, {"stringOffsets", chunk.add(offsets)}, {"stringOffsetType", "UINT32"}};
}

json objectClasses()
{
    json values = json::array();
    for (int i = 0; i <= static_cast<int>(ObjectClass::Mesh); ++i)
        values.push_back({{"name", objectClassName(static_cast<ObjectClass>(i))}, {"value", i}});
    return {{"name", "Kind of object"}, {"valueType", "UINT8"}, {"values", std::move(values)}};
}

/// What other programs show when an object is picked; the view of TraveTwin asks the database instead.
class AttributeColumns
{
public:
    AttributeColumns(std::span<const BuildingProperties> rows, json& schema, json& columns,
                     BinaryChunk& chunk)
        : mRows(rows), mSchema(schema), mColumns(columns), mChunk(chunk)
    {
    }

    /// Nothing where no object has a value.
    template <typename Value>
    void text(const char* name, const char* description, Value value)
    {
        std::vector<std::string_view> texts;
        bool any = false;
        for (const BuildingProperties& row : mRows) {
            texts.push_back(value(row));
            any = any || !texts.back().empty();
        }
        if (!any)
            return;
        mSchema[name] = {{"type", "STRING"}, {"noData", ""}, {"description", description}};
        mColumns[name] = stringColumn(texts, mChunk);
    }

    template <typename T, typename Value>
    void number(const char* name, const char* type, T missing, const char* description, Value value)
    {
        std::vector<T> values;
        for (const BuildingProperties& row : mRows)
            values.push_back(static_cast<T>(value(row).value_or(missing)));
        mSchema[name] = {
            {"type", "SCALAR"}, {"componentType", type}, {"noData", missing}, {"description", description}};
        mColumns[name] = {{"values", mChunk.add(values)}};
    }

    template <typename Value>
    void flag(const char* name, const char* description, Value value)
    {
        std::vector<std::uint8_t> bits((mRows.size() + 7) / 8);
        for (std::size_t i = 0; i < mRows.size(); ++i)
            bits[i / 8] = static_cast<std::uint8_t>(bits[i / 8] | (value(mRows[i]) ? 1 << (i % 8) : 0));
        mSchema[name] = {{"type", "BOOLEAN"}, {"required", true}, {"description", description}};
        mColumns[name] = {{"values", mChunk.add(bits)}};
    }

private:
    std::span<const BuildingProperties> mRows;
    json& mSchema;
    json& mColumns;
    BinaryChunk& mChunk;
};

std::string_view germanOf(const std::optional<CodeText>& text)
{
    return text ? text->de : std::string_view();
}

void addAttributes(std::span<const BuildingProperties> rows, json& schema, json& columns, BinaryChunk& chunk)
{
    using P = BuildingProperties;
    AttributeColumns add(rows, schema, columns, chunk);
    add.text("name", "name of the object", [](const P& p) -> std::string_view { return p.name; });
    schema["name"].is_null() ? void(schema.erase("name")) : void(schema["name"]["semantic"] = "NAME");
    add.text("class", "class, code of the source",
             [](const P& p) -> std::string_view { return p.className; });
    add.text("function", "function, code of the source (AdV: 31001_1010)",
             [](const P& p) -> std::string_view { return p.function; });
    add.text("function_text", "function in words (German)",
             [](const P& p) { return germanOf(functionText(p.function)); });
    add.text("usage", "usage, code of the source", [](const P& p) -> std::string_view { return p.usage; });
    add.text("usage_text", "usage in words (German)",
             [](const P& p) { return germanOf(functionText(p.usage)); });
    add.text("roof_type", "form of the roof, code of the source",
             [](const P& p) -> std::string_view { return p.roofType; });
    add.text("roof_text", "form of the roof in words (German)",
             [](const P& p) { return germanOf(roofTypeText(p.roofType)); });
    add.number<float>("measured_height", "FLOAT32", -9999, "height as the source states it, metres",
                      [](const P& p) { return p.measuredHeight; });
    add.number<std::int16_t>("storeys", "INT16", -1, "storeys above ground",
                             [](const P& p) { return p.storeys; });
    add.number<std::int16_t>("year", "INT16", -9999, "year of construction",
                             [](const P& p) { return p.year; });
    add.number<std::int16_t>("lod", "INT16", -1, "level of detail of the geometry, 0 to 3",
                             [](const P& p) { return std::optional<int>(p.lod); });
    add.text("address", "street, number, postcode, city",
             [](const P& p) -> std::string_view { return p.address; });
    add.text("district_name", "district", [](const P& p) -> std::string_view { return p.district; });
    add.text("source", "file the object was imported from",
             [](const P& p) -> std::string_view { return p.source; });
    add.flag("height_estimated", "no height was stated; the geometry rests on an assumption",
             [](const P& p) { return p.heightEstimated; });
    add.flag("synthetic", "sample data, no survey", [](const P& p) { return p.synthetic; });
    add.text("attributes", "all further attributes of the source as a JSON object",
             [](const P& p) -> std::string_view { return p.attributes; });
}

} // namespace

json structuralMetadata(const CityTile& tile, const std::vector<std::uint8_t>* cells,
                        std::span<const BuildingProperties> properties, BinaryChunk& chunk)
{
    std::vector<std::string_view> ids;
    for (const BuildingSummary& building : tile.buildings)
        ids.push_back(building.id);
    json classProperties{{"id",
                          {{"type", "STRING"},
                           {"required", true},
                           {"semantic", "ID"},
                           {"description", "gml:id or the identifier of the source"}}}};
    json columns{{"id", stringColumn(ids, chunk)}};
    for (std::size_t i = 0; i < glb::kProperties.size(); ++i) {
        const glb::PropertyInfo& info = glb::kProperties[i];
        json entry = propertyClass(info);
        if (i == glb::District)
            entry["noData"] = -1;
        else
            entry["required"] = true;
        classProperties[info.name] = std::move(entry);
        columns[info.name] = {{"values", addProperty(tile, static_cast<glb::Property>(i), chunk)}};
    }
    if (cells) {
        classProperties[glb::kCell.name] = propertyClass(glb::kCell);
        columns[glb::kCell.name] = {{"values", chunk.add(*cells)}};
    }
    if (!properties.empty())
        addAttributes(properties, classProperties, columns, chunk);
    json enums;
    enums["object_class"] = objectClasses();
    return {{"schema",
             {{"id", "travetwin_city"},
              {"enums", std::move(enums)},
              {"classes",
               {{"building",
                 {{"name", "Building"},
                  {"description", "An object of the city: a building, a bridge, furniture; see object_class"},
                  {"properties", std::move(classProperties)}}}}}}},
            {"propertyTables", json::array({{{"name", "buildings"},
                                             {"class", "building"},
                                             {"count", tile.buildings.size()},
                                             {"properties", std::move(columns)}}})}};
}

} // namespace twin::data
