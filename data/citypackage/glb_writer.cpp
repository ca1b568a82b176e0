// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/tile_outline.h"
#include "data/citypackage/glb_file.h"
#include "data/citypackage/glb_layout.h"
#include "data/citypackage/glb_metadata.h"
#include "data/readers/gltf_container.h"
#include "data/readers/srgb.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace twin::data {
namespace {

static_assert(std::endian::native == std::endian::little,
              "glTF is little-endian; so are the machines we build for");

using nlohmann::json;

constexpr int kArrayBuffer = 34962;
constexpr int kElementBuffer = 34963;

json accessor(int view, int componentType, std::size_t count, const char* type, bool normalised = false)
{
    json result{{"bufferView", view}, {"componentType", componentType}, {"count", count}, {"type", type}};
    if (normalised)
        result["normalized"] = true;
    return result;
}

json positionAccessor(const std::vector<std::array<float, 3>>& positions, BinaryChunk& chunk)
{
    std::vector<std::array<float, 3>> turned;
    turned.reserve(positions.size());
    std::array<float, 3> low{};
    std::array<float, 3> high{};
    for (const auto& [x, y, z] : positions) {
        // + 0.0f makes a plain zero of -0.0.
        const std::array<float, 3> point{x, z, -y + 0.0f};
        for (std::size_t k = 0; k < 3; ++k) {
            low[k] = turned.empty() ? point[k] : std::min(low[k], point[k]);
            high[k] = turned.empty() ? point[k] : std::max(high[k], point[k]);
        }
        turned.push_back(point);
    }
    json result = accessor(chunk.add(turned, 12, kArrayBuffer), gltf::kFloat, turned.size(), "VEC3");
    result["min"] = low;
    result["max"] = high;
    return result;
}

/// Byte normals, y up; 127 counts are renormalised by every reader.
json normalAccessor(const MeshData& mesh, BinaryChunk& chunk)
{
    std::vector<std::array<std::int8_t, 4>> turned;
    turned.reserve(mesh.normals.size());
    for (const auto& normal : mesh.normals)
        turned.push_back({normal[0], normal[2], static_cast<std::int8_t>(-normal[1]), 0});
    return accessor(chunk.add(turned, 4, kArrayBuffer), gltf::kByte, turned.size(), "VEC3", true);
}

json indexAccessor(const MeshData& mesh, BinaryChunk& chunk)
{
    if (mesh.positions.size() > 0xFFFF)
        return accessor(chunk.add(mesh.indices, {}, kElementBuffer), gltf::kUnsignedInt, mesh.indices.size(),
                        "SCALAR");
    std::vector<std::uint16_t> narrow;
    narrow.reserve(mesh.indices.size());
    for (const std::uint32_t index : mesh.indices)
        narrow.push_back(static_cast<std::uint16_t>(index));
    return accessor(chunk.add(narrow, {}, kElementBuffer), gltf::kUnsignedShort, narrow.size(), "SCALAR");
}

/// The accessors of a file and the primitives that use them.
class Primitives
{
public:
    Primitives(const CityTile& tile, BinaryChunk& chunk) : mTile(tile), mChunk(chunk) {}

    void addTriangles()
    {
        const MeshData& mesh = mTile.mesh;
        json primitive{{"mode", 4}};
        primitive["attributes"]["POSITION"] = add(positionAccessor(mesh.positions, mChunk));
        primitive["attributes"]["NORMAL"] = add(normalAccessor(mesh, mChunk));
        primitive["attributes"]["COLOR_0"] = add(colourAccessor(mesh.colours));
        primitive["attributes"]["_FEATURE_ID_0"] = add(featureAccessor(mesh.features));
        primitive["indices"] = add(indexAccessor(mesh, mChunk));
        finish(std::move(primitive));
    }

    /// The low buildings, at half their height and in the colour of their roofs.
    void addPoints()
    {
        std::vector<std::array<float, 3>> positions;
        std::vector<std::array<std::uint8_t, 4>> colours;
        std::vector<std::uint32_t> features;
        for (std::size_t i = 0; i < mTile.buildings.size(); ++i) {
            const BuildingSummary& b = mTile.buildings[i];
            if (heightOf(b) >= kTallMetres)
                continue;
            positions.push_back({b.centreX, b.centreY, b.baseMetres + heightOf(b) / 2});
            colours.push_back({b.roofTint[0], b.roofTint[1], b.roofTint[2], 255});
            features.push_back(static_cast<std::uint32_t>(i));
        }
        if (positions.empty())
            return;
        json primitive{{"mode", 0}};
        primitive["attributes"]["POSITION"] = add(positionAccessor(positions, mChunk));
        primitive["attributes"]["COLOR_0"] = add(colourAccessor(std::move(colours)));
        primitive["attributes"]["_FEATURE_ID_0"] = add(featureAccessor(features));
        finish(std::move(primitive));
    }

    const json& accessors() const { return mAccessors; }
    const json& primitives() const { return mPrimitives; }

private:
    std::size_t add(json accessor)
    {
        mAccessors.push_back(std::move(accessor));
        return mAccessors.size() - 1;
    }

    json colourAccessor(std::vector<std::array<std::uint8_t, 4>> colours)
    {
        const auto& linear = srgb::linearBytes();
        for (auto& colour : colours) {
            for (std::size_t k = 0; k < 3; ++k)
                colour[k] = linear[colour[k]];
        }
        return accessor(mChunk.add(colours, 4, kArrayBuffer), gltf::kUnsignedByte, colours.size(), "VEC4",
                        true);
    }

    json featureAccessor(const std::vector<std::uint32_t>& features)
    {
        if (mTile.buildings.size() <= 0xFFFF) // the upper half of each word is the padding of a 4-byte stride
            return accessor(mChunk.add(features, 4, kArrayBuffer), gltf::kUnsignedShort, features.size(),
                            "SCALAR");
        const std::vector<float> asFloat(features.begin(), features.end());
        return accessor(mChunk.add(asFloat, 4, kArrayBuffer), gltf::kFloat, features.size(), "SCALAR");
    }

    void finish(json primitive)
    {
        primitive["material"] = 0;
        primitive["extensions"]["EXT_mesh_features"] = {
            {"featureIds",
             json::array(
                 {{{"featureCount", mTile.buildings.size()}, {"attribute", 0}, {"propertyTable", 0}}})}};
        mPrimitives.push_back(std::move(primitive));
    }

    const CityTile& mTile;
    BinaryChunk& mChunk;
    json mAccessors = json::array();
    json mPrimitives = json::array();
};

json document(const CityTile& tile, const std::vector<std::uint8_t>* cells,
              std::span<const BuildingProperties> properties, BinaryChunk& chunk)
{
    json root{{"asset", {{"version", "2.0"}, {"generator", "TraveTwin"}}}};
    root["asset"]["extras"] = {{"travetwin",
                                {{"column", tile.key.column},
                                 {"row", tile.key.row},
                                 {"synthetic", tile.synthetic},
                                 {srgb::kLinearColours, true},
                                 {"crs", "EPSG:25832+7837"}}}};
    root["scene"] = 0;
    Primitives primitives(tile, chunk);
    if (!tile.mesh.empty())
        primitives.addTriangles();
    if (cells)
        primitives.addPoints();
    if (primitives.primitives().empty()) {
        root["scenes"] = json::array({json::object()});
        return root;
    }
    root["scenes"] = json::array({{{"nodes", json::array({0})}}});
    root["nodes"] = json::array({{{"mesh", 0}}});
    root["meshes"] = json::array({{{"primitives", primitives.primitives()}}});
    root["materials"] =
        json::array({{{"name", "building"},
                      {"pbrMetallicRoughness", {{"metallicFactor", 0.0}, {"roughnessFactor", 1.0}}}}});
    root["accessors"] = primitives.accessors();
    root["extensions"]["EXT_structural_metadata"] = structuralMetadata(tile, cells, properties, chunk);
    root["extensionsUsed"] =
        json::array({"KHR_mesh_quantization", "EXT_mesh_features", "EXT_structural_metadata"});
    root["extensionsRequired"] = json::array({"KHR_mesh_quantization"});
    root["bufferViews"] = chunk.views();
    chunk.pad();
    root["buffers"] = json::array({{{"byteLength", chunk.bytes().size()}}});
    return root;
}

void appendWord(std::string& out, std::size_t value)
{
    const auto word = static_cast<std::uint32_t>(value);
    char bytes[4];
    std::memcpy(bytes, &word, 4);
    out.append(bytes, 4);
}

std::string encode(const CityTile& tile, const std::vector<std::uint8_t>* cells,
                   std::span<const BuildingProperties> properties)
{
    BinaryChunk chunk;
    std::string text =
        document(tile, cells, properties, chunk).dump(-1, ' ', false, json::error_handler_t::replace);
    // The binary chunk starts at a multiple of 8 then, so that the 8-byte rule of property tables holds in
    // the file too.
    while ((20 + text.size()) % 8 != 0)
        text.push_back(' ');
    if (chunk.bytes().empty()) {
        while (text.size() % 4 != 0)
            text.push_back(' ');
    }
    const bool binary = !chunk.bytes().empty();
    std::string out;
    const std::size_t total = 20 + text.size() + (binary ? 8 + chunk.bytes().size() : 0);
    out.reserve(total);
    appendWord(out, gltf::kMagic);
    appendWord(out, 2);
    appendWord(out, total);
    appendWord(out, text.size());
    appendWord(out, gltf::kJsonChunk);
    out += text;
    if (binary) {
        appendWord(out, chunk.bytes().size());
        appendWord(out, gltf::kBinaryChunk);
        out += chunk.bytes();
    }
    return out;
}

} // namespace

std::string encodeGlb(const CityTile& tile, std::span<const BuildingProperties> properties)
{
    return encode(tile, nullptr, properties);
}

std::string encodeGlb(const OutlineBlock& block)
{
    return encode(block.tile, &block.cells, {});
}

} // namespace twin::data
