// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/gltf_material.h"

#include "data/readers/srgb.h"

#include <algorithm>
#include <cmath>

namespace twin::data::gltf {
namespace {

constexpr std::size_t kMaxMaterials = 100'000;
constexpr std::size_t kMaxPictures = 1000;
constexpr std::size_t kManyPictures = 32;

} // namespace

Materials::Materials(Document& document) : mDocument(document)
{
    const json& own = member(member(member(document.root(), "asset"), "extras"), "travetwin");
    mDisplayColours = own.is_object() && member(own, srgb::kLinearColours) != true;
    const json& materials = member(document.root(), "materials");
    for (std::size_t i = 0; materials.is_array() && i < std::min(materials.size(), kMaxMaterials); ++i)
        mMaterials.push_back(read(materials[i]));
}

Materials::Material Materials::read(const json& source) const
{
    Material material;
    const json& plain = member(source, "pbrMetallicRoughness");
    const json& older = member(member(source, "extensions"), "KHR_materials_pbrSpecularGlossiness");
    const auto factor = plain.is_object() || !older.is_object() ? numbersAt<4>(plain, "baseColorFactor")
                                                                : numbersAt<4>(older, "diffuseFactor");
    if (factor) {
        for (std::size_t k = 0; k < 3; ++k) {
            material.factor[k] = std::clamp((*factor)[k], 0.0, 1.0);
            material.states = material.states || material.factor[k] != 1;
        }
    }
    const json& texture = member(plain, "baseColorTexture").is_object() ? member(plain, "baseColorTexture")
                                                                        : member(older, "diffuseTexture");
    const json& entry = element(member(mDocument.root(), "textures"), member(texture, "index"));
    auto image = unsignedAt(entry, "source");
    if (const auto webp = unsignedAt(member(member(entry, "extensions"), "EXT_texture_webp"), "source"))
        image = webp;
    if (!image)
        image = unsignedAt(member(member(entry, "extensions"), "KHR_texture_basisu"), "source");
    if (image)
        material.image = *image;
    const json& moved = member(member(texture, "extensions"), "KHR_texture_transform");
    material.offset = numbersAt<2>(moved, "offset").value_or(material.offset);
    material.scale = numbersAt<2>(moved, "scale").value_or(material.scale);
    material.turn = numberAt(moved, "rotation", 0);
    return material;
}

const Picture* Materials::picture(std::size_t image)
{
    const auto [entry, fresh] = mPictures.try_emplace(image);
    if (!fresh || mPictures.size() > kMaxPictures)
        return entry->second ? &*entry->second : nullptr;
    const json& images = member(mDocument.root(), "images");
    const json& source = element(images, image);
    const int side = images.size() > kManyPictures ? 128 : 512;
    const std::string uri = textAt(source, "uri");
    if (uri.empty()) {
        if (const std::optional<Bytes> bytes = mDocument.view(member(source, "bufferView")))
            entry->second = decodePicture(*bytes, side);
    } else if (const Result<Buffer> bytes = mDocument.load(uri)) {
        entry->second = decodePicture(*bytes, side);
    }
    if (!entry->second)
        mMissing.insert(uri.empty() || uri.starts_with("data:") ? "image " + std::to_string(image)
                                                                : uri.substr(0, 200));
    return entry->second ? &*entry->second : nullptr;
}

/// The mean of the texture at four points within the triangle.
std::array<double, 3> Materials::textureColour(const Material& material, const Picture& picture,
                                               const MeshPart& part, std::size_t first) const
{
    static constexpr std::array<std::array<double, 3>, 4> kPoints{
        {{1 / 3.0, 1 / 3.0, 1 / 3.0}, {0.7, 0.15, 0.15}, {0.15, 0.7, 0.15}, {0.15, 0.15, 0.7}}};
    std::array<double, 3> sum{};
    for (const auto& weights : kPoints) {
        double u = 0;
        double v = 0;
        for (std::size_t corner = 0; corner < 3; ++corner) {
            const auto& place = part.textureCoordinates[part.triangles[first + corner]];
            u += weights[corner] * place[0];
            v += weights[corner] * place[1];
        }
        u *= material.scale[0];
        v *= material.scale[1];
        const double sine = std::sin(material.turn);
        const double cosine = std::cos(material.turn);
        const Rgb texel = picture.at(material.offset[0] + cosine * u + sine * v,
                                     material.offset[1] - sine * u + cosine * v);
        for (std::size_t k = 0; k < 3; ++k)
            sum[k] += srgb::toLinear(texel[k] / 255.0) / kPoints.size();
    }
    return sum;
}

std::optional<Rgb> Materials::colourOf(const MeshPart& part, std::size_t first)
{
    static const Material kPlain;
    const Material& material =
        part.material && *part.material < mMaterials.size() ? mMaterials[*part.material] : kPlain;
    std::array<double, 3> colour = material.factor;
    bool states = material.states;
    if (!part.colours.empty()) {
        states = true;
        for (std::size_t k = 0; k < 3; ++k) {
            double sum = 0;
            for (std::size_t corner = 0; corner < 3; ++corner)
                sum += double{part.colours[part.triangles[first + corner]][k]};
            colour[k] *= sum / 3;
        }
    }
    if (material.image && !part.textureCoordinates.empty()) {
        if (const Picture* texture = picture(*material.image)) {
            states = true;
            const auto seen = textureColour(material, *texture, part, first);
            for (std::size_t k = 0; k < 3; ++k)
                colour[k] *= seen[k];
        }
    }
    if (!states)
        return std::nullopt;
    Rgb result{};
    for (std::size_t k = 0; k < 3; ++k) {
        const double inside = std::isfinite(colour[k]) ? std::clamp(colour[k], 0.0, 1.0) : 1.0;
        result[k] = static_cast<std::uint8_t>(
            std::lround(255 * (mDisplayColours ? inside : srgb::toDisplay(inside))));
    }
    return result;
}

} // namespace twin::data::gltf
