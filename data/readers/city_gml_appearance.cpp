// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/city_gml_appearance.h"

#include "core/text.h"
#include "data/readers/city_gml_parser.h"
#include "data/readers/xml_attributes.h"

#include <algorithm>
#include <cmath>

namespace twin::data {
namespace {

constexpr std::size_t kMaxTargets = 200'000;   ///< of one material or texture
constexpr std::size_t kMaxOfModel = 2'000'000; ///< surfaces coloured for the whole model
constexpr std::size_t kMaxNumbers = 20'000;    ///< texture coordinates of one surface

std::string withoutHash(std::string_view reference)
{
    return std::string(reference.substr(reference.starts_with('#') ? 1 : 0, 1024));
}

} // namespace

bool CityGmlAppearance::start(std::string_view local, const char** attributes)
{
    if (local == "X3DMaterial" || local == "ParameterizedTexture") {
        mTargets.clear();
        mImage.clear();
        mDiffuse.reset();
        return false;
    }
    if (local == "target") {
        const std::string_view uri = attribute(attributes, "uri");
        if (!uri.empty() && mTargets.size() < kMaxTargets)
            mTargets.push_back({withoutHash(uri), {}});
        return uri.empty();
    }
    return local == "imageURI" || local == "diffuseColor" || local == "textureCoordinates";
}

void CityGmlAppearance::end(std::string_view local, const std::string& text, bool insideObject)
{
    if (local == "X3DMaterial") {
        finishMaterial(insideObject);
    } else if (local == "ParameterizedTexture") {
        finishTexture(insideObject);
    } else if (local == "imageURI") {
        mImage = trim(text).substr(0, 1024);
    } else if (local == "diffuseColor") {
        const std::vector<double> rgb = numbersIn(text, 3);
        if (rgb.size() < 3)
            return;
        SurfaceColour colour{};
        for (std::size_t i = 0; i < 3; ++i)
            colour[i] = static_cast<std::uint8_t>(
                std::lround(std::isfinite(rgb[i]) ? std::clamp(rgb[i], 0.0, 1.0) * 255 : 0));
        mDiffuse = colour;
    } else if (local == "textureCoordinates") {
        // The holes of a polygon have coordinates of their own; its outer ring comes first and is enough.
        if (mTargets.empty() || !mTargets.back().uv.empty())
            return;
        for (const double number : numbersIn(text, kMaxNumbers))
            mTargets.back().uv.push_back(static_cast<float>(number));
    } else if (local == "target") {
        const std::string id = withoutHash(trim(text));
        if (!id.empty() && mTargets.size() < kMaxTargets)
            mTargets.push_back({id, {}});
    }
}

void CityGmlAppearance::finishMaterial(bool insideObject)
{
    if (mDiffuse) {
        for (const Target& target : mTargets)
            keep(target.id, *mDiffuse, insideObject);
    }
    mTargets.clear();
}

void CityGmlAppearance::finishTexture(bool insideObject)
{
    if (mTextureColour && !mImage.empty()) {
        for (const Target& target : mTargets) {
            if (const auto colour = mTextureColour(mImage, target.uv))
                keep(target.id, *colour, insideObject);
        }
    }
    mTargets.clear();
}

void CityGmlAppearance::keep(const std::string& id, SurfaceColour colour, bool insideObject)
{
    auto& colours = insideObject ? mOfObject : mOfModel;
    if (!insideObject && colours.size() >= kMaxOfModel)
        ++mOverflow;
    else
        colours.emplace(id, colour);
}

std::optional<SurfaceColour> CityGmlAppearance::colourOf(const std::string& id) const
{
    for (const auto* colours : {&mOfObject, &mOfModel}) {
        if (const auto found = colours->find(id); found != colours->end())
            return found->second;
    }
    return std::nullopt;
}

void CityGmlParser::startAppearance(Frame& frame, std::string_view local, const char** attributes)
{
    if (mBuildingDepth == 0 && mModelAppearanceKnown) {
        frame.skip = true;
        return;
    }
    frame.appearance = true;
    if (mAppearance.start(local, attributes))
        capture();
}

void CityGmlParser::applyAppearance()
{
    if (mAppearance.empty())
        return;
    for (RawPolygon& polygon : mRaw.polygons) {
        if (!polygon.id.empty())
            polygon.colour = mAppearance.colourOf(polygon.id);
    }
    for (const auto& [id, range] : mRaw.aggregates) {
        const auto colour = mAppearance.colourOf(id);
        for (std::size_t i = range.first; colour && i < std::min(range.second, mRaw.polygons.size()); ++i) {
            if (!mRaw.polygons[i].colour)
                mRaw.polygons[i].colour = colour;
        }
    }
}

} // namespace twin::data
