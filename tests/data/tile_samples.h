// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader_fixtures.h"

#include <nlohmann/json.hpp>

#include <QBuffer>
#include <QImage>

#include <array>
#include <cstring>
#include <fstream>

/// Tiles of 3D Tiles and models made by code, with coordinates, colours and attributes that are known.
namespace twin::test {

using Json = nlohmann::json;

template <typename T>
std::string bytesOf(const std::vector<T>& values)
{
    return {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T)};
}

inline std::string word(std::size_t value)
{
    return bytesOf(std::vector<std::uint32_t>{static_cast<std::uint32_t>(value)});
}

inline std::string padded(std::string text, char with, std::size_t to = 8)
{
    text.append((to - text.size() % to) % to, with);
    return text;
}

/// A glTF under construction: views and accessors over one buffer.
class GltfSample
{
public:
    GltfSample() { root["asset"] = {{"version", "2.0"}}; }

    std::size_t view(const std::string& bytes)
    {
        binary = padded(binary, '\0');
        root["bufferViews"].push_back(
            {{"buffer", 0}, {"byteOffset", binary.size()}, {"byteLength", bytes.size()}});
        binary += bytes;
        return root["bufferViews"].size() - 1;
    }
    std::size_t accessor(const std::string& bytes, int componentType, std::size_t count, const char* type)
    {
        root["accessors"].push_back({{"bufferView", view(bytes)},
                                     {"componentType", componentType},
                                     {"count", count},
                                     {"type", type}});
        return root["accessors"].size() - 1;
    }
    std::size_t floats(const std::vector<float>& values, const char* type, std::size_t components)
    {
        return accessor(bytesOf(values), 5126, values.size() / components, type);
    }

    /// A primitive of closed boxes (see addBox), with whatever attributes the caller adds.
    Json boxes()
    {
        Json primitive{{"mode", 4}};
        primitive["attributes"]["POSITION"] = floats(positions, "VEC3", 3);
        primitive["indices"] = accessor(bytesOf(indices), 5125, indices.size(), "SCALAR");
        return primitive;
    }
    /// A box of width x depth x height in metres with its lower south-west corner at (east, north, up): the
    /// file is y up.
    void addBox(double east, double north, double up, double width, double depth, double height)
    {
        const auto first = static_cast<std::uint32_t>(positions.size() / 3);
        for (int i = 0; i < 8; ++i) {
            const double x = east + ((i & 1) != 0 ? width : 0);
            const double y = north + ((i & 2) != 0 ? depth : 0);
            const double z = up + ((i & 4) != 0 ? height : 0);
            for (const double value : {x, z, -y})
                positions.push_back(static_cast<float>(value));
        }
        for (const std::uint32_t i : {0, 2, 3, 0, 3, 1, 4, 5, 7, 4, 7, 6, 0, 1, 5, 0, 5, 4,
                                      1, 3, 7, 1, 7, 5, 3, 2, 6, 3, 6, 7, 2, 0, 4, 2, 4, 6})
            indices.push_back(first + i);
    }
    void addMesh(const Json& primitive, const Json& node = Json::object())
    {
        root["meshes"].push_back({{"primitives", Json::array({primitive})}});
        Json placed = node;
        placed["mesh"] = root["meshes"].size() - 1;
        root["nodes"].push_back(placed);
        root["scenes"] = Json::array({Json{{"nodes", Json::array()}}});
        for (std::size_t i = 0; i < root["nodes"].size(); ++i)
            root["scenes"][0]["nodes"].push_back(i);
    }
    std::string glb()
    {
        binary = padded(binary, '\0');
        root["buffers"] = Json::array({Json{{"byteLength", binary.size()}}});
        const std::string text = padded(root.dump(), ' ', 4);
        return "glTF" + word(2) + word(28 + text.size() + binary.size()) + word(text.size()) + "JSON" + text +
               word(binary.size()) + std::string("BIN\0", 4) + binary;
    }

    Json root;
    std::string binary;
    std::vector<float> positions;
    std::vector<std::uint32_t> indices;
};

/// One box without features.
inline std::string boxGlb(double east = 0, double north = 0, double up = 0, double width = 10,
                          double depth = 8, double height = 6)
{
    GltfSample sample;
    sample.addBox(east, north, up, width, depth, height);
    sample.addMesh(sample.boxes());
    return sample.glb();
}

inline std::string tileBytes(const char* magic, const Json& feature, const std::string& featureBinary,
                             const Json& batch, const std::string& batchBinary, const std::string& body,
                             bool instanced = false)
{
    const auto text = [](const Json& json) { return json.is_null() ? "" : padded(json.dump(), ' '); };
    const std::string tables =
        text(feature) + padded(featureBinary, '\0') + text(batch) + padded(batchBinary, '\0');
    const std::size_t header = instanced ? 32 : 28;
    return magic + word(1) + word(header + tables.size() + body.size()) + word(text(feature).size()) +
           word(padded(featureBinary, '\0').size()) + word(text(batch).size()) +
           word(padded(batchBinary, '\0').size()) + (instanced ? word(1) : "") + tables + body;
}

/// Boxes side by side, 20 m apart, each a feature of a b3dm.
inline std::string boxesB3dm(std::size_t count, const Json& batch, const std::string& batchBinary = {},
                             const Json& extra = Json::object())
{
    GltfSample sample;
    std::vector<float> ids;
    for (std::size_t i = 0; i < count; ++i) {
        sample.addBox(20.0 * static_cast<double>(i), 0, 0, 10, 8, 6);
        ids.insert(ids.end(), 8, static_cast<float>(i));
    }
    Json primitive = sample.boxes();
    primitive["attributes"]["_BATCHID"] = sample.floats(ids, "SCALAR", 1);
    sample.addMesh(primitive);
    Json feature = extra;
    feature["BATCH_LENGTH"] = count;
    return tileBytes("b3dm", feature, {}, batch, batchBinary, sample.glb());
}

/// The place of the samples on the map, as a transform: local metres to EPSG:25832.
inline Json mapTransform(double east = 610'900, double north = 5'969'800, double up = 10)
{
    return Json{1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, east, north, up, 1};
}

inline Json tile(const std::string& uri, Json children = Json::array())
{
    Json result{{"boundingVolume", {{"sphere", {0, 0, 0, 1000}}}}, {"geometricError", 1}};
    if (!uri.empty())
        result["content"] = {{"uri", uri}};
    if (!children.empty())
        result["children"] = std::move(children);
    return result;
}

inline std::string tileset(Json root, const char* version = "1.1")
{
    if (!root.contains("refine"))
        root["refine"] = "REPLACE";
    return Json{{"asset", {{"version", version}}}, {"geometricError", 100}, {"root", root}}.dump();
}

/// The tileset with the samples' place on the map.
inline std::string placedTileset(Json root, const char* version = "1.1")
{
    root["transform"] = mapTransform();
    return tileset(std::move(root), version);
}

using ModelReader = Result<data::ReadCounts> (*)(const std::string&, const data::ReadOptions&,
                                                 const data::BuildingSink&, Diagnostics&, const Progress&,
                                                 const data::GroundSink&);

inline ReadBuildings readWith(ModelReader reader, const std::string& path,
                              const data::ReadOptions& options = {})
{
    ReadBuildings result;
    const Progress progress;
    const Result<data::ReadCounts> counts = reader(path, options,
                                                   [&](Building&& building) {
                                                       result.buildings.push_back(std::move(building));
                                                       return true;
                                                   },
                                                   result.diagnostics, progress, {});
    result.ok = counts.ok();
    if (counts)
        result.counts = *counts;
    else
        result.error = counts.error();
    return result;
}

/// Names the fault of a reading for QVERIFY2.
inline std::string faultOf(const ReadBuildings& read)
{
    std::string text = read.ok ? "" : plainText(read.error);
    for (const Diagnostic& entry : read.diagnostics.entries())
        text += "\n" + entry.object + ": " + plainText(entry.message, entry.arguments);
    return text;
}

inline bool says(const ReadBuildings& read, const std::string& words)
{
    return faultOf(read).find(words) != std::string::npos;
}

inline std::array<double, 6> boxOf(const Building& building)
{
    const Envelope e = building.envelope();
    const auto [low, high] = building.heightRange();
    return {e.minEasting, e.minNorthing, low, e.maxEasting, e.maxNorthing, high};
}

inline bool near(const std::array<double, 6>& a, const std::array<double, 6>& b, double tolerance)
{
    for (std::size_t k = 0; k < 6; ++k) {
        if (!(std::abs(a[k] - b[k]) <= tolerance))
            return false;
    }
    return true;
}

inline std::string png(int width, int height, std::initializer_list<QRgb> colours)
{
    QImage image(width, height, QImage::Format_RGB888);
    std::vector<QRgb> list(colours);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x)
            image.setPixel(x, y,
                           list[static_cast<std::size_t>(x) * list.size() / static_cast<std::size_t>(width)]);
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes.toStdString();
}

} // namespace twin::test
