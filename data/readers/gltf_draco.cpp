// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/gltf_mesh.h"

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Woverloaded-virtual"
#include <draco/compression/decode.h>
#pragma GCC diagnostic pop

namespace twin::data::gltf {
namespace {

/// A point of a mesh takes at least a bit; what states more is no mesh.
constexpr std::size_t kMostPointsPerByte = 64;

const draco::PointAttribute* attributeOf(const draco::Mesh& mesh, const json& ids, const std::string& name)
{
    const auto id = name.empty() ? std::nullopt : unsignedAt(ids, name.c_str());
    return id ? mesh.GetAttributeByUniqueId(static_cast<std::uint32_t>(*id)) : nullptr;
}

/// One value of up to N components; false where the attribute cannot be taken as such.
template <typename T, int N>
bool valueOf(const draco::PointAttribute& attribute, std::uint32_t point, std::array<T, N>& value)
{
    const draco::AttributeValueIndex index = attribute.mapped_index(draco::PointIndex(point));
    return index.value() < attribute.size() &&
           attribute.ConvertValue<T>(index, static_cast<std::int8_t>(N), value.data());
}

} // namespace

bool unpackDraco(Bytes packed, const json& ids, const std::string& textureSet, const std::string& featureSet,
                 MeshPart& part)
{
    draco::DecoderBuffer buffer;
    buffer.Init(reinterpret_cast<const char*>(packed.data()), packed.size());
    draco::Decoder decoder;
    auto decoded = decoder.DecodeMeshFromBuffer(&buffer);
    if (!decoded.ok() || !decoded.value())
        return false;
    const draco::Mesh& mesh = *decoded.value();
    const draco::PointAttribute* position = attributeOf(mesh, ids, "POSITION");
    const std::size_t count = mesh.num_points();
    if (!position || count > packed.size() * kMostPointsPerByte)
        return false;
    const draco::PointAttribute* features = attributeOf(mesh, ids, featureSet);
    const draco::PointAttribute* colours = attributeOf(mesh, ids, "COLOR_0");
    const draco::PointAttribute* texture = attributeOf(mesh, ids, textureSet);
    for (std::uint32_t i = 0; i < count; ++i) {
        std::array<double, 3> at{};
        if (!valueOf<double, 3>(*position, i, at))
            return false;
        part.positions.push_back(at);
        std::array<float, 1> feature{};
        std::array<float, 4> colour{1, 1, 1, 1};
        std::array<float, 2> place{};
        if (features && valueOf<float, 1>(*features, i, feature) && feature[0] >= 0)
            part.features.push_back(static_cast<std::uint32_t>(feature[0]));
        if (colours && valueOf<float, 4>(*colours, i, colour))
            part.colours.push_back(colour);
        if (texture && valueOf<float, 2>(*texture, i, place))
            part.textureCoordinates.push_back(place);
    }
    for (std::uint32_t i = 0; i < mesh.num_faces(); ++i) {
        for (const draco::PointIndex& point : mesh.face(draco::FaceIndex(i)))
            part.triangles.push_back(point.value());
    }
    return true;
}

} // namespace twin::data::gltf
