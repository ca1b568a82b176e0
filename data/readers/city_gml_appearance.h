// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace twin::data {

using SurfaceColour = std::array<std::uint8_t, 3>;

/// The mean colour of a picture over the given texture coordinates (u, v, u, v …; none: over all of it).
using TextureColour =
    std::function<std::optional<SurfaceColour>(const std::string& image, const std::vector<float>& uv)>;

/// Reads the appearance module of CityGML: which surface (by gml:id) has which colour, from X3DMaterial and
/// ParameterizedTexture. Of several themes the first wins. Appearances of one object are forgotten with it,
/// those of the whole model are kept.
class CityGmlAppearance
{
public:
    void setTextureColour(TextureColour colour) { mTextureColour = std::move(colour); }

    /// An element inside an appearance; true where its text is wanted.
    bool start(std::string_view local, const char** attributes);
    void end(std::string_view local, const std::string& text, bool insideObject);

    void forgetObject() { mOfObject.clear(); }
    bool empty() const { return mOfObject.empty() && mOfModel.empty(); }
    std::optional<SurfaceColour> colourOf(const std::string& id) const;
    /// Surfaces beyond the cap of what is kept of the whole model.
    std::size_t overflow() const { return mOverflow; }

private:
    struct Target
    {
        std::string id;
        std::vector<float> uv;
    };
    void finishMaterial(bool insideObject);
    void finishTexture(bool insideObject);
    void keep(const std::string& id, SurfaceColour colour, bool insideObject);

    TextureColour mTextureColour;
    std::vector<Target> mTargets;
    std::string mImage;
    std::optional<SurfaceColour> mDiffuse;
    std::unordered_map<std::string, SurfaceColour> mOfObject;
    std::unordered_map<std::string, SurfaceColour> mOfModel;
    std::size_t mOverflow = 0;
};

} // namespace twin::data
