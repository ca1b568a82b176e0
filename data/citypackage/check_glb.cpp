// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/citypackage/check_glb.h"
#include "data/citypackage/glb_layout.h"
#include "data/readers/gltf_container.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

namespace twin::data {

using gltf::element;
using gltf::member;
using gltf::unsignedAt;

using nlohmann::json;
using Bytes = std::span<const unsigned char>;

std::size_t componentSize(std::size_t type)
{
    switch (type) {
    case gltf::kByte:
    case gltf::kUnsignedByte:
        return 1;
    case gltf::kShort:
    case gltf::kUnsignedShort:
        return 2;
    case gltf::kUnsignedInt:
    case gltf::kFloat:
        return 4;
    default:
        return 0;
    }
}

std::size_t componentsOf(const json& type)
{
    static const std::map<std::string, std::size_t> kTypes{
        {"SCALAR", 1}, {"VEC2", 2}, {"VEC3", 3}, {"VEC4", 4}, {"MAT2", 4}, {"MAT3", 9}, {"MAT4", 16}};
    const auto found = type.is_string() ? kTypes.find(type.get<std::string>()) : kTypes.end();
    return found == kTypes.end() ? 0 : found->second;
}

/// A run of numbers in the binary chunk.
struct GlbColumn
{
    Bytes bytes;
    std::size_t count = 0;
    std::size_t stride = 0;
    std::size_t type = 0;

    double at(std::size_t index, std::size_t component = 0) const
    {
        const unsigned char* from = bytes.data() + index * stride + component * componentSize(type);
        const auto read = [from]<typename T>(T value) {
            std::memcpy(&value, from, sizeof value);
            return static_cast<double>(value);
        };
        switch (type) {
        case gltf::kByte:
            return read(std::int8_t{});
        case gltf::kUnsignedByte:
            return read(std::uint8_t{});
        case gltf::kShort:
            return read(std::int16_t{});
        case gltf::kUnsignedShort:
            return read(std::uint16_t{});
        case gltf::kUnsignedInt:
            return read(std::uint32_t{});
        default:
            return read(float{});
        }
    }
};

bool GlbCheck::open(Bytes bytes)
{
    const auto word = [&](std::size_t at) {
        std::uint32_t value = 0;
        std::memcpy(&value, bytes.data() + at, 4);
        return std::size_t{value};
    };
    const bool framed = bytes.size() >= 20 && word(0) == gltf::kMagic && word(4) == 2 &&
                        word(8) == bytes.size() && word(16) == gltf::kJsonChunk &&
                        word(12) <= bytes.size() - 20 && word(12) % 4 == 0 &&
                        word(12) < (std::size_t{32} << 20);
    if (framed) {
        const auto* text = reinterpret_cast<const char*>(bytes.data()) + 20;
        mRoot = json::parse(text, text + word(12), nullptr, false);
        const std::size_t start = 20 + word(12);
        if (bytes.size() - start >= 8) {
            if (word(start + 4) != gltf::kBinaryChunk || word(start) > bytes.size() - start - 8)
                mRoot = json();
            else
                mBinary = bytes.subspan(start + 8, word(start));
        }
    }
    if (mRoot.is_object() && member(member(mRoot, "asset"), "version") == "2.0")
        return true;
    problem(TWIN_MSG(
        "This is no glTF 2.0 of the length it states. Its buildings are not shown: import their source "
        "again."));
    return false;
}

std::optional<Bytes> GlbCheck::view(const json& index) const
{
    if (!index.is_number_unsigned())
        return std::nullopt;
    const json& entry = element(member(mRoot, "bufferViews"), index.get<std::size_t>());
    const auto size = unsignedAt(entry, "byteLength");
    const std::size_t offset = unsignedAt(entry, "byteOffset").value_or(0);
    if (!size || unsignedAt(entry, "buffer").value_or(1) != 0 || offset > mBinary.size() ||
        *size > mBinary.size() - offset)
        return std::nullopt;
    return mBinary.subspan(offset, *size);
}

std::optional<GlbColumn> GlbCheck::column(const json& index, const std::string& name)
{
    const json& entry = index.is_number_unsigned()
                            ? element(member(mRoot, "accessors"), index.get<std::size_t>())
                            : element(mRoot, 0);
    const auto count = unsignedAt(entry, "count");
    const std::size_t type = unsignedAt(entry, "componentType").value_or(0);
    const std::size_t element = componentSize(type) * componentsOf(member(entry, "type"));
    const std::size_t offset = unsignedAt(entry, "byteOffset").value_or(0);
    const json& viewIndex = member(entry, "bufferView");
    const auto bytes = view(viewIndex);
    bool good = count && *count > 0 && element > 0 && bytes && offset <= bytes->size() &&
                offset % componentSize(type) == 0;
    std::size_t stride = element;
    if (good) {
        stride = unsignedAt(member(mRoot, "bufferViews")[viewIndex.get<std::size_t>()], "byteStride")
                     .value_or(element);
        const std::size_t room = bytes->size() - offset;
        good = stride >= element && stride <= 252 && *count <= bytes->size() && room >= element &&
               (*count - 1) <= (room - element) / stride;
    }
    if (!good) {
        problem(
            TWIN_MSG("%1 points outside the data of the tile. Viewers refuse it: import the source of its "
                     "buildings again."),
            {name});
        return std::nullopt;
    }
    return GlbColumn{bytes->subspan(offset), *count, stride, type};
}

void GlbCheck::positions(const GlbColumn& points, const json& accessor, const std::string& where)
{
    std::array<double, 3> low{INFINITY, INFINITY, INFINITY};
    std::array<double, 3> high{-INFINITY, -INFINITY, -INFINITY};
    bool finite = points.type == gltf::kFloat && points.stride >= 12;
    for (std::size_t i = 0; finite && i < points.count; ++i) {
        for (std::size_t k = 0; k < 3; ++k) {
            const double value = points.at(i, k);
            finite = finite && std::isfinite(value);
            low[k] = std::min(low[k], value);
            high[k] = std::max(high[k], value);
        }
    }
    if (!finite) {
        problem(
            TWIN_MSG("The positions are no finite numbers. Viewers refuse the tile: import the source of its "
                     "buildings again."),
            {}, where);
        return;
    }
    const auto says = [&](const char* key, const std::array<double, 3>& truth) {
        const json& list = member(accessor, key);
        if (!list.is_array() || list.size() != 3)
            return false;
        for (std::size_t k = 0; k < 3; ++k) {
            if (!list[k].is_number() || std::abs(list[k].get<double>() - truth[k]) > 1e-3)
                return false;
        }
        return true;
    };
    if (!says("min", low) || !says("max", high))
        problem(TWIN_MSG("The bounds stated for the positions are not those of the positions. Viewers may "
                         "cut the tile "
                         "off: import the source of its buildings again."),
                {}, where);
    // glTF has y up, the volumes of tiles have z up.
    const std::array<double, 3> lowUp{low[0], -high[2], low[1]};
    const std::array<double, 3> highUp{high[0], -low[2], high[1]};
    constexpr double kSlack = 0.02;
    bool inside = true;
    for (std::size_t k = 0; k < 3; ++k)
        inside = inside && lowUp[k] >= mContent.low[k] - kSlack && highUp[k] <= mContent.high[k] + kSlack;
    if (mContent.boxed && !inside)
        problem(TWIN_MSG("The content reaches out of the volume of its tile. Viewers may leave it out: "
                         "import the source "
                         "of its buildings again."),
                {}, where);
}

void GlbCheck::features(const json& primitive, std::size_t vertices, const std::string& where)
{
    const json& sets = member(member(member(primitive, "extensions"), "EXT_mesh_features"), "featureIds");
    if (!sets.is_array())
        return;
    for (const json& set : sets) {
        const auto count = unsignedAt(set, "featureCount");
        const auto table = unsignedAt(set, "propertyTable");
        const bool known =
            !table || (*table < mTableCounts.size() && count && *count <= mTableCounts[*table]);
        bool good = count && *count > 0 && known;
        if (const auto attribute = unsignedAt(set, "attribute"); attribute && good) {
            const std::string name = "_FEATURE_ID_" + std::to_string(*attribute);
            const auto ids = column(member(member(primitive, "attributes"), name.c_str()), name);
            if (!ids)
                return;
            good = ids->count == vertices;
            for (std::size_t i = 0; good && i < ids->count; ++i)
                good = ids->at(i) >= 0 && ids->at(i) < static_cast<double>(*count);
        }
        if (!good)
            problem(TWIN_MSG("Feature numbers of the mesh have no row in the table of objects. A pick would "
                             "show another "
                             "building: import the source of its buildings again."),
                    {}, where);
    }
}

void GlbCheck::primitive(const json& value, const std::string& where)
{
    const json& attributes = member(value, "attributes");
    const json& index = member(attributes, "POSITION");
    const auto points = column(index, "POSITION");
    if (!points)
        return;
    positions(*points, member(mRoot, "accessors")[index.get<std::size_t>()], where);
    for (const auto& [name, accessor] : attributes.items()) {
        if (name == "POSITION")
            continue;
        const auto other = column(accessor, name);
        if (other && other->count != points->count)
            problem(
                TWIN_MSG(
                    "%1 has not as many values as the mesh has points. Viewers refuse the tile: import the "
                    "source of its buildings again."),
                {name}, where);
    }
    if (!member(value, "indices").is_null()) {
        const auto indices = column(member(value, "indices"), "indices");
        bool good = true;
        for (std::size_t i = 0; indices && good && i < indices->count; ++i)
            good = indices->at(i) < static_cast<double>(points->count);
        if (!good)
            problem(TWIN_MSG("Triangles of the mesh use points that are not there. Viewers refuse the tile: "
                             "import the "
                             "source of its buildings again."),
                    {}, where);
    }
    features(value, points->count, where);
}

void GlbCheck::run(Bytes bytes)
{
    if (!open(bytes))
        return;
    for (const json& extension : member(mRoot, "extensionsRequired")) {
        const json& used = member(mRoot, "extensionsUsed");
        if (std::find(used.begin(), used.end(), extension) == used.end())
            problem(TWIN_MSG(
                "An extension is required but not listed as used. Viewers refuse the tile: import the source "
                "of its buildings again."));
    }
    tables();
    std::size_t meshes = 0;
    for (const json& mesh : member(mRoot, "meshes")) {
        std::size_t primitives = 0;
        for (const json& entry : member(mesh, "primitives"))
            primitive(entry, "mesh " + std::to_string(meshes) + "/" + std::to_string(primitives++));
        ++meshes;
    }
}

std::vector<std::string> checkGlb(std::span<const unsigned char> bytes, const TilesetContent& content,
                                  Diagnostics& found)
{
    GlbCheck check(content, found);
    check.run(bytes);
    return check.take();
}

} // namespace twin::data
