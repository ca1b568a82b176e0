// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/scene/ground_shade.h"

#include "core/mesh/tile_outline.h"

#include <algorithm>
#include <cmath>
#include <memory>

namespace twin::render {
namespace {

constexpr float kStrongest = 0.36F; ///< of the light, where houses stand wall to wall
constexpr double kReachPerMetre = 0.7;
constexpr double kLongestReach = 28;

/// Share of the sky that buildings take, a number for each pixel of the picture.
class Occlusion
{
public:
    explicit Occlusion(const GroundImage& picture)
        : mPicture(picture), mPerColumn(picture.width / std::max(picture.extent.width(), 1.0)),
          mPerRow(picture.height / std::max(picture.extent.height(), 1.0)),
          mTaken(static_cast<std::size_t>(picture.width) * picture.height, 0.0F)
    {
    }

    /// Falls off from the walls to nothing at the reach of the building.
    void add(const MapPoint2& centre, double side, double height)
    {
        const double texel = 1 / std::min(mPerColumn, mPerRow);
        const double half = side / 2;
        const double reach = std::clamp(height * kReachPerMetre, 2.0, kLongestReach) + texel * 0.5;
        const double x = (centre.easting - mPicture.extent.minEasting) * mPerColumn;
        const double y = (mPicture.extent.maxNorthing - centre.northing) * mPerRow;
        const double wide = (half + reach) * mPerColumn;
        const double high = (half + reach) * mPerRow;
        if (!std::isfinite(x + y + wide + high))
            return;
        const int left = std::clamp(static_cast<int>(std::floor(x - wide)), 0, mPicture.width);
        const int right = std::clamp(static_cast<int>(std::ceil(x + wide)), 0, mPicture.width);
        const int top = std::clamp(static_cast<int>(std::floor(y - high)), 0, mPicture.height);
        const int bottom = std::clamp(static_cast<int>(std::ceil(y + high)), 0, mPicture.height);
        const double most = std::clamp(height / 14, 0.35, 1.0);
        for (int row = top; row < bottom; ++row) {
            const double dy = std::max(0.0, std::abs(row + 0.5 - y) / mPerRow - half);
            for (int column = left; column < right; ++column) {
                const double dx = std::max(0.0, std::abs(column + 0.5 - x) / mPerColumn - half);
                const double near = 1 - std::hypot(dx, dy) / reach;
                if (near <= 0)
                    continue;
                float& taken = mTaken[static_cast<std::size_t>(row) * mPicture.width + column];
                taken += (1 - taken) * static_cast<float>(near * near * most);
            }
        }
    }

    const std::vector<float>& taken() const { return mTaken; }

private:
    const GroundImage& mPicture;
    double mPerColumn;
    double mPerRow;
    std::vector<float> mTaken;
};

} // namespace

Immutable<GroundImage> shadedGround(const Immutable<GroundImage>& picture,
                                    const std::vector<Immutable<CityTile>>& tiles)
{
    const bool usable = picture && picture->width > 0 && picture->height > 0 &&
                        picture->rgb.size() >= static_cast<std::size_t>(picture->width) * picture->height * 3;
    if (!usable || tiles.empty())
        return picture;
    Occlusion occlusion(*picture);
    for (const Immutable<CityTile>& tile : tiles) {
        if (!tile)
            continue;
        const MapPoint& origin = tile->mesh.origin;
        for (const BuildingSummary& building : tile->buildings)
            occlusion.add({origin.easting + building.centreX, origin.northing + building.centreY},
                          std::sqrt(std::clamp(building.footprintSquareMetres, 1.0F, 40'000.0F)),
                          heightOf(building));
    }
    auto shaded = std::make_shared<GroundImage>(*picture);
    const std::vector<float>& taken = occlusion.taken();
    for (std::size_t i = 0; i < taken.size(); ++i) {
        if (taken[i] <= 0)
            continue;
        const float light = 1 - kStrongest * taken[i];
        unsigned char* pixel = shaded->rgb.data() + 3 * i;
        // What is left comes from the blue of the sky.
        pixel[0] = static_cast<unsigned char>(static_cast<float>(pixel[0]) * light);
        pixel[1] = static_cast<unsigned char>(static_cast<float>(pixel[1]) * light);
        pixel[2] = static_cast<unsigned char>(static_cast<float>(pixel[2]) * (light * 0.93F + 0.07F));
    }
    return shaded;
}

Immutable<GroundPage> shadedPage(const GroundPyramid& pyramid, const Immutable<GroundPage>& page,
                                 const std::vector<Immutable<CityTile>>& tiles)
{
    const double rim = pyramid.cellMetres * (1 << page->key.level) * GroundPage::kRim;
    Envelope extent = extentOf(pyramid, page->key);
    extent = {extent.minEasting - rim, extent.minNorthing - rim, extent.maxEasting + rim,
              extent.maxNorthing + rim};
    std::vector<Immutable<CityTile>> near;
    for (const Immutable<CityTile>& tile : tiles) {
        const Envelope square = tile ? tile->key.envelope() : Envelope();
        // A house belongs to the tile of its middle.
        constexpr double kLargestHouse = 200;
        if (tile && square.minEasting - kLargestHouse < extent.maxEasting &&
            square.maxEasting + kLargestHouse > extent.minEasting &&
            square.minNorthing - kLargestHouse < extent.maxNorthing &&
            square.maxNorthing + kLargestHouse > extent.minNorthing)
            near.push_back(tile);
    }
    if (near.empty())
        return page;
    auto picture = std::make_shared<GroundImage>(
        GroundImage{extent, GroundPage::kSide, GroundPage::kSide, page->pixels[0]});
    const Immutable<GroundImage> shaded = shadedGround(picture, near);
    return std::make_shared<const GroundPage>(pageOf(page->key, shaded->rgb));
}

} // namespace twin::render
