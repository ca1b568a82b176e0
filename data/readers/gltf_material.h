// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/gdal/picture.h"
#include "data/readers/gltf_mesh.h"

#include <map>

namespace twin::data::gltf {

using Rgb = std::array<std::uint8_t, 3>;

/// The colour a triangle is seen in: base colour of its material times vertex colour times texture.
class Materials
{
public:
    /// `document` must outlive this.
    explicit Materials(Document& document);

    /// Of the triangle that starts at `first` in part.triangles. Nothing where the file states none: a plain
    /// white material without a texture, or a texture that is not there.
    std::optional<Rgb> colourOf(const MeshPart& part, std::size_t first);
    /// Textures that could not be read, as they are named.
    const std::set<std::string>& missing() const { return mMissing; }

private:
    struct Material
    {
        std::array<double, 3> factor{1, 1, 1}; ///< linear
        std::optional<std::size_t> image;
        std::array<double, 2> offset{0, 0};
        std::array<double, 2> scale{1, 1};
        double turn = 0;
        bool states = false; ///< something other than plain white
    };
    Material read(const json& material) const;
    const Picture* picture(std::size_t image);
    std::array<double, 3> textureColour(const Material& material, const Picture& picture,
                                        const MeshPart& part, std::size_t first) const;

    Document& mDocument;
    bool mDisplayColours = false; ///< packages of ours from before hold display colours, not linear ones
    std::vector<Material> mMaterials;
    std::map<std::size_t, std::optional<Picture>> mPictures;
    std::set<std::string> mMissing;
};

} // namespace twin::data::gltf
