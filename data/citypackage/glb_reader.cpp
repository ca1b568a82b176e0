// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/citypackage/glb_file.h"
#include "data/citypackage/glb_layout.h"
#include "data/readers/gltf_container.h"
#include "data/readers/srgb.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <optional>

namespace twin::data {
namespace {

using gltf::Bytes;
using gltf::Container;
using gltf::element;
using gltf::json;
using gltf::member;
using gltf::unsignedAt;

constexpr int kMaxTileNumber = 1'000'000;

class Decoder
{
public:
    explicit Decoder(const Container& container) : mRoot(container.root), mBinary(container.binary) {}

    bool decode(CityTile& tile) const;
    bool decode(OutlineBlock& block) const;

private:
    std::optional<Bytes> view(const json& index, std::size_t stride) const;
    std::optional<Bytes> accessor(const json& index, int componentType, std::string_view type,
                                  std::size_t size, bool strided, std::size_t& count) const;
    bool readFrame(CityTile& tile) const;
    bool readMesh(const json& primitive, MeshData& mesh) const;
    bool readPositions(const json& attributes, MeshData& mesh) const;
    bool readNormals(const json& attributes, MeshData& mesh) const;
    bool readFeatures(const json& attributes, MeshData& mesh) const;
    bool readIndices(const json& primitive, MeshData& mesh) const;
    bool readTable(const json& table, std::vector<BuildingSummary>& buildings) const;
    bool readIds(const json& properties, std::vector<BuildingSummary>& buildings) const;
    bool readClasses(const json& properties, std::vector<BuildingSummary>& buildings) const;
    const json& table() const;
    const json& primitive() const;
    static bool featuresExist(const CityTile& tile);

    template <typename T, typename Store>
    bool readColumn(const json& properties, glb::Property property, std::vector<BuildingSummary>& buildings,
                    Store store) const
    {
        const json& column = member(properties, glb::kProperties[property].name);
        const std::optional<Bytes> bytes = view(member(column, "values"), 0);
        if (!bytes || bytes->size() / sizeof(T) < buildings.size())
            return false;
        for (std::size_t i = 0; i < buildings.size(); ++i) {
            T value;
            std::memcpy(&value, bytes->data() + i * sizeof(T), sizeof(T));
            store(buildings[i], value);
        }
        return true;
    }

    const json& mRoot;
    Bytes mBinary;
};

std::optional<Bytes> Decoder::view(const json& index, std::size_t stride) const
{
    if (!index.is_number_unsigned())
        return std::nullopt;
    const json& entry = element(member(mRoot, "bufferViews"), index.get<std::size_t>());
    const auto size = unsignedAt(entry, "byteLength");
    const std::uint64_t offset = unsignedAt(entry, "byteOffset").value_or(0);
    if (!size || unsignedAt(entry, "buffer").value_or(1) != 0 || offset > mBinary.size() ||
        *size > mBinary.size() - offset)
        return std::nullopt;
    if (stride != 0 && unsignedAt(entry, "byteStride").value_or(stride) != stride)
        return std::nullopt;
    return mBinary.subspan(offset, *size);
}

/// The bytes of `count` tightly packed elements of `size` bytes.
std::optional<Bytes> Decoder::accessor(const json& index, int componentType, std::string_view type,
                                       std::size_t size, bool strided, std::size_t& count) const
{
    if (!index.is_number_unsigned())
        return std::nullopt;
    const json& entry = element(member(mRoot, "accessors"), index.get<std::size_t>());
    const auto number = unsignedAt(entry, "count");
    const json& kind = member(entry, "type");
    if (!number || !kind.is_string() || kind.get_ref<const std::string&>() != type ||
        entry.contains("sparse") ||
        unsignedAt(entry, "componentType").value_or(0) != static_cast<std::uint64_t>(componentType) ||
        unsignedAt(entry, "byteOffset").value_or(0) != 0)
        return std::nullopt;
    const auto bytes = view(member(entry, "bufferView"), strided ? size : 0);
    if (!bytes || *number > bytes->size() / size)
        return std::nullopt;
    count = *number;
    return bytes->first(count * size);
}

bool Decoder::readFrame(CityTile& tile) const
{
    const json& frame = member(member(member(mRoot, "asset"), "extras"), "travetwin");
    const json& column = member(frame, "column");
    const json& row = member(frame, "row");
    const json& synthetic = member(frame, "synthetic");
    if (!column.is_number_integer() || !row.is_number_integer() || !synthetic.is_boolean())
        return false;
    const auto wide = [](const json& number) { return number.get<std::int64_t>(); };
    if (std::abs(wide(column)) > kMaxTileNumber || std::abs(wide(row)) > kMaxTileNumber)
        return false;
    tile.key = {static_cast<int>(wide(column)), static_cast<int>(wide(row))};
    tile.synthetic = synthetic.get<bool>();
    const MapPoint2 origin = tile.key.origin();
    tile.mesh.origin = {origin.easting, origin.northing, 0};
    return true;
}

bool Decoder::readPositions(const json& attributes, MeshData& mesh) const
{
    std::size_t count = 0;
    const auto bytes = accessor(member(attributes, "POSITION"), gltf::kFloat, "VEC3", 12, true, count);
    if (!bytes)
        return false;
    mesh.positions.reserve(count);
    bool finite = true;
    for (std::size_t i = 0; i < count; ++i) {
        std::array<float, 3> p;
        std::memcpy(p.data(), bytes->data() + i * 12, 12);
        finite = finite && std::isfinite(p[0]) && std::isfinite(p[1]) && std::isfinite(p[2]);
        mesh.positions.push_back({p[0], -p[2] + 0.0f, p[1]});
    }
    return finite;
}

bool Decoder::readNormals(const json& attributes, MeshData& mesh) const
{
    std::size_t count = 0;
    const auto bytes = accessor(member(attributes, "NORMAL"), gltf::kByte, "VEC3", 4, true, count);
    if (!bytes || count != mesh.positions.size())
        return false;
    mesh.normals.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        std::array<std::int8_t, 4> n;
        std::memcpy(n.data(), bytes->data() + i * 4, 4);
        mesh.normals.push_back({n[0], static_cast<std::int8_t>(-std::max<int>(n[2], -127)), n[1], 0});
    }
    return true;
}

bool Decoder::readFeatures(const json& attributes, MeshData& mesh) const
{
    const json& index = member(attributes, "_FEATURE_ID_0");
    std::size_t count = 0;
    if (const auto narrow = accessor(index, gltf::kUnsignedShort, "SCALAR", 4, true, count)) {
        mesh.features.reserve(count);
        for (std::size_t i = 0; i < count; ++i) {
            std::uint16_t value = 0;
            std::memcpy(&value, narrow->data() + i * 4, 2);
            mesh.features.push_back(value);
        }
    } else if (const auto wide = accessor(index, gltf::kFloat, "SCALAR", 4, true, count)) {
        mesh.features.resize(count);
        for (std::size_t i = 0; i < count; ++i) {
            float value = 0;
            std::memcpy(&value, wide->data() + i * 4, 4);
            if (!(value >= 0 && value < 16'777'216.0f))
                return false;
            mesh.features[i] = static_cast<std::uint32_t>(value);
        }
    }
    return count == mesh.positions.size();
}

bool Decoder::readIndices(const json& primitive, MeshData& mesh) const
{
    const json& index = member(primitive, "indices");
    std::size_t count = 0;
    if (const auto narrow = accessor(index, gltf::kUnsignedShort, "SCALAR", 2, false, count)) {
        mesh.indices.reserve(count);
        for (std::size_t i = 0; i < count; ++i) {
            std::uint16_t value = 0;
            std::memcpy(&value, narrow->data() + i * 2, 2);
            mesh.indices.push_back(value);
        }
    } else if (const auto wide = accessor(index, gltf::kUnsignedInt, "SCALAR", 4, false, count)) {
        mesh.indices.resize(count);
        std::memcpy(mesh.indices.data(), wide->data(), count * 4);
    }
    const std::size_t vertices = mesh.positions.size();
    return count > 0 && count % 3 == 0 &&
           std::all_of(mesh.indices.begin(), mesh.indices.end(),
                       [&](std::uint32_t i) { return i < vertices; });
}

bool Decoder::readMesh(const json& primitive, MeshData& mesh) const
{
    const json& attributes = member(primitive, "attributes");
    if (!readPositions(attributes, mesh) || !readNormals(attributes, mesh))
        return false;
    std::size_t count = 0;
    const auto colours = accessor(member(attributes, "COLOR_0"), gltf::kUnsignedByte, "VEC4", 4, true, count);
    if (!colours || count != mesh.positions.size())
        return false;
    mesh.colours.resize(count);
    if (count > 0)
        std::memcpy(mesh.colours.data(), colours->data(), count * 4);
    const json& frame = member(member(member(mRoot, "asset"), "extras"), "travetwin");
    if (member(frame, srgb::kLinearColours) == true) {
        const auto& display = srgb::displayBytes();
        for (auto& colour : mesh.colours) {
            for (std::size_t k = 0; k < 3; ++k)
                colour[k] = display[colour[k]];
        }
    }
    return readFeatures(attributes, mesh) && readIndices(primitive, mesh);
}

bool Decoder::readIds(const json& properties, std::vector<BuildingSummary>& buildings) const
{
    const json& column = member(properties, "id");
    const auto text = view(member(column, "values"), 0);
    const auto offsets = view(member(column, "stringOffsets"), 0);
    const json& width = member(column, "stringOffsetType");
    if (!text || !offsets || width != "UINT32" || offsets->size() / 4 < buildings.size() + 1)
        return false;
    std::size_t from = gltf::valueAt<std::uint32_t>(*offsets, 0);
    for (std::size_t i = 0; i < buildings.size(); ++i) {
        const std::size_t to = gltf::valueAt<std::uint32_t>(*offsets, 4 * (i + 1));
        if (to < from || to > text->size())
            return false;
        buildings[i].id.assign(reinterpret_cast<const char*>(text->data()) + from, to - from);
        from = to;
    }
    return true;
}

/// Tiles of before there were other objects than buildings have no such column.
bool Decoder::readClasses(const json& properties, std::vector<BuildingSummary>& buildings) const
{
    if (member(properties, glb::kProperties[glb::Class].name).is_null())
        return true;
    return readColumn<std::uint8_t>(
        properties, glb::Class, buildings, [](BuildingSummary& b, std::uint8_t v) {
            b.objectClass = v <= static_cast<std::uint8_t>(ObjectClass::Mesh) ? static_cast<ObjectClass>(v)
                                                                              : ObjectClass::Generic;
        });
}

bool Decoder::readTable(const json& table, std::vector<BuildingSummary>& buildings) const
{
    using B = BuildingSummary;
    using Rgb = std::array<std::uint8_t, 3>;
    const auto count = unsignedAt(table, "count");
    // Each building has four bytes of string offset at least: more than the file holds cannot be.
    if (!count || *count > mBinary.size() / 4)
        return false;
    buildings.resize(*count);
    const json& properties = member(table, "properties");
    return readIds(properties, buildings) &&
           readColumn<float>(properties, glb::CentreX, buildings, [](B& b, float v) { b.centreX = v; }) &&
           readColumn<float>(properties, glb::CentreY, buildings, [](B& b, float v) { b.centreY = v; }) &&
           readColumn<float>(properties, glb::Base, buildings, [](B& b, float v) { b.baseMetres = v; }) &&
           readColumn<float>(properties, glb::Top, buildings, [](B& b, float v) { b.topMetres = v; }) &&
           readColumn<float>(properties, glb::Area, buildings,
                             [](B& b, float v) { b.footprintSquareMetres = v; }) &&
           readColumn<std::int16_t>(properties, glb::District, buildings,
                                    [](B& b, std::int16_t v) { b.district = v; }) &&
           readColumn<Rgb>(properties, glb::RoofTint, buildings,
                           [](B& b, const Rgb& v) { b.roofTint = v; }) &&
           readColumn<Rgb>(properties, glb::WallTint, buildings,
                           [](B& b, const Rgb& v) { b.wallTint = v; }) &&
           readClasses(properties, buildings);
}

const json& Decoder::table() const
{
    const json& metadata = member(member(mRoot, "extensions"), "EXT_structural_metadata");
    return element(member(metadata, "propertyTables"), 0);
}

const json& Decoder::primitive() const
{
    return element(member(element(member(mRoot, "meshes"), 0), "primitives"), 0);
}

bool Decoder::featuresExist(const CityTile& tile)
{
    const std::size_t count = tile.buildings.size();
    return std::all_of(tile.mesh.features.begin(), tile.mesh.features.end(),
                       [&](std::uint32_t feature) { return feature < count; });
}

bool Decoder::decode(CityTile& tile) const
{
    if (!readFrame(tile))
        return false;
    if (member(mRoot, "meshes").is_null())
        return true;
    return readTable(table(), tile.buildings) && readMesh(primitive(), tile.mesh) && featuresExist(tile);
}

bool Decoder::decode(OutlineBlock& block) const
{
    if (!readFrame(block.tile) || !readTable(table(), block.tile.buildings))
        return false;
    const auto cells = view(member(member(member(table(), "properties"), glb::kCell.name), "values"), 0);
    if (!cells || cells->size() < block.tile.buildings.size())
        return false;
    block.cells.assign(cells->begin(),
                       cells->begin() + static_cast<std::ptrdiff_t>(block.tile.buildings.size()));
    constexpr int kCells = OutlineBlock::kTiles * OutlineBlock::kTiles;
    if (!std::all_of(block.cells.begin(), block.cells.end(), [](std::uint8_t cell) { return cell < kCells; }))
        return false;
    // Where no building is tall there are points only, and they are in the table already.
    const auto mode = unsignedAt(primitive(), "mode");
    return mode && (*mode != 4 || readMesh(primitive(), block.tile.mesh)) && featuresExist(block.tile);
}

template <typename Content>
Result<Content> decodeAs(std::span<const unsigned char> bytes, const std::string& file)
{
    const std::optional<Container> container = gltf::openContainer(bytes);
    Content content;
    if (container && Decoder(*container).decode(content))
        return content;
    return Error{ErrorKind::Malformed,
                 TWIN_MSG("The tile %1 is damaged or was not written by TraveTwin. Its buildings are "
                          "not shown: import their "
                          "source again."),
                 {file}};
}

} // namespace

Result<CityTile> decodeGlb(std::span<const unsigned char> bytes, const std::string& file)
{
    return decodeAs<CityTile>(bytes, file);
}

Result<OutlineBlock> decodeOutlineGlb(std::span<const unsigned char> bytes, const std::string& file)
{
    return decodeAs<OutlineBlock>(bytes, file);
}

} // namespace twin::data
