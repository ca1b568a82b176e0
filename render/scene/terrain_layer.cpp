// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/scene/terrain_layer.h"

#include "core/mesh/terrain_mesher.h"
#include "render/scene/terrain_surround.h"

#include <osg/CullFace>

#include <algorithm>
#include <cmath>

namespace twin::render {
namespace {

constexpr int kPageUnit = 0;
constexpr int kPageTableUnit = 4;
constexpr int kPaintUnit = 2;
constexpr int kHatchUnit = 3;
/// Distances at which the next coarser level takes over: its error is then about a pixel.
constexpr double kCoarserAt[] = {700, 3200, 9000};

osg::Vec4f placeOf(const Envelope& extent)
{
    return {static_cast<float>(extent.minEasting - kSceneOrigin.easting),
            static_cast<float>(extent.minNorthing - kSceneOrigin.northing),
            static_cast<float>(1 / std::max(extent.width(), 1.0)),
            static_cast<float>(1 / std::max(extent.height(), 1.0))};
}

osg::ref_ptr<osg::Texture2D> paintTexture()
{
    osg::ref_ptr<osg::Texture2D> texture = new osg::Texture2D;
    texture->setResizeNonPowerOfTwoHint(false);
    texture->setUnRefImageDataAfterApply(true);
    texture->setFilter(osg::Texture::MIN_FILTER, osg::Texture::LINEAR);
    texture->setFilter(osg::Texture::MAG_FILTER, osg::Texture::LINEAR);
    texture->setWrap(osg::Texture::WRAP_S, osg::Texture::CLAMP_TO_BORDER);
    texture->setWrap(osg::Texture::WRAP_T, osg::Texture::CLAMP_TO_BORDER);
    texture->setBorderColor(osg::Vec4d(0, 0, 0, 0));
    return texture;
}

} // namespace

TerrainLayer::TerrainLayer(ShaderLibrary& shaders)
    : mShaders(shaders), mRoot(new osg::Group), mTiles(new osg::Group), mSurround(new osg::Group),
      mPicture(mTiles->getOrCreateStateSet(), kPageUnit, kPageTableUnit),
      mPaintPlace(new osg::Uniform("uPaintPlace", osg::Vec4f())), mState(mRoot->getOrCreateStateSet())
{
    mRoot->setName("terrain");
    mTiles->setName("terrain tiles");
    mSurround->setName("surround");
    mRoot->addChild(mTiles);
    mRoot->addChild(mSurround);
    osg::StateSet* state = mRoot->getOrCreateStateSet();
    state->setAttributeAndModes(new osg::CullFace(osg::CullFace::BACK));
    state->addUniform(mPaintPlace);
    state->addUniform(new osg::Uniform("uPaint", kPaintUnit));
    state->addUniform(new osg::Uniform("uHatch", kHatchUnit));
    updatePrograms();
}

void TerrainLayer::updatePrograms()
{
    std::vector<std::string> paint;
    if (mPaint)
        paint.emplace_back("PAINT");
    if (mPaint && mHatch)
        paint.emplace_back("HATCH");
    std::vector<std::string> tiles{"TAPS " + std::to_string(mTaps)};
    if (!mPicture.empty())
        tiles.emplace_back("PICTURE");
    tiles.insert(tiles.end(), paint.begin(), paint.end());
    mTiles->getOrCreateStateSet()->setAttribute(mShaders.program("terrain", tiles));
    // Without terrain the surround is all the ground there is, and takes shadows and paint.
    std::vector<std::string> surround{"TINTED", "TAPS " + std::to_string(mItems.empty() ? mTaps : 0)};
    if (mItems.empty())
        surround.insert(surround.end(), paint.begin(), paint.end());
    mSurround->getOrCreateStateSet()->setAttribute(mShaders.program("terrain", surround));
}

void TerrainLayer::setShadowTaps(int taps)
{
    if (mTaps == taps)
        return;
    mTaps = taps;
    updatePrograms();
}

void TerrainLayer::setLook(const Palette& palette, double sunHeight, bool natural)
{
    const auto set = [&](const char* name, const osg::Vec3f& value) {
        mState->getOrCreateUniform(name, osg::Uniform::FLOAT_VEC3)->set(value);
    };
    const auto shown = [](const osg::Vec3f& linear) {
        return osg::Vec3f(std::sqrt(linear.x()), std::sqrt(linear.y()), std::sqrt(linear.z()));
    };
    const osg::Vec3f& tint = palette.groundTint;
    const osg::Vec3f shade = shown(osg::componentMultiply(palette.sky, tint));
    const osg::Vec3f lit =
        shown(osg::componentMultiply(palette.sky + palette.sun * static_cast<float>(sunHeight), tint));
    set("uPlain", palette.plain);
    set("uGroundShade", shade);
    set("uGroundSun", lit - shade);
    set("uHorizonShown", shown(palette.horizon));
    // "Modell" is a little paler and greyer than the picture.
    set("uGroundStyle", natural ? osg::Vec3f(0.96F, 0.02F, 0.018F) : osg::Vec3f(0.72F, 0.13F, 0.12F));
}

void TerrainLayer::setPicture(const Immutable<GroundImage>& picture, const GroundPyramid& pyramid)
{
    mPicture.setBase(picture, pyramid);
    updatePrograms();
}

void TerrainLayer::setPaint(osg::Image* paint, osg::Image* hatch, const Envelope& extent)
{
    osg::StateSet* state = mRoot->getOrCreateStateSet();
    const auto put = [&](osg::ref_ptr<osg::Texture2D>& texture, int unit, osg::Image* image) {
        if (texture && !image) {
            state->removeTextureAttribute(static_cast<unsigned>(unit), texture);
            texture = nullptr;
        } else if (image) {
            if (!texture)
                texture = paintTexture();
            texture->setImage(image);
            state->setTextureAttribute(static_cast<unsigned>(unit), texture);
        }
    };
    put(mPaint, kPaintUnit, paint);
    put(mHatch, kHatchUnit, hatch);
    if (paint)
        mPaintPlace->set(placeOf(extent));
    updatePrograms();
}

void TerrainLayer::setTerrain(const Immutable<HeightGrid>& terrain, const Immutable<GroundImage>& picture,
                              const Envelope& city)
{
    mTiles->removeChildren(0, mTiles->getNumChildren());
    mItems.clear();
    if (terrain && !terrain->empty())
        buildTiles(*terrain);
    mSurround->removeChildren(0, mSurround->getNumChildren());
    mSurround->addChild(terrainSurround(terrain.get(), picture.get(), city));
    updatePrograms();
}

void TerrainLayer::buildTiles(const HeightGrid& terrain)
{
    for (const TerrainTile& tile : meshTerrain(terrain)) {
        Item item;
        osg::ref_ptr<osg::MatrixTransform> node = placedAt(tile.levels.front().origin);
        for (std::size_t i = 0; i < item.levels.size(); ++i) {
            const MeshData& mesh = tile.levels[std::min(i, tile.levels.size() - 1)];
            item.levels[i] = geometryOf(mesh);
            node->addChild(item.levels[i]);
        }
        const osg::BoundingBox& local = item.levels[0]->getBoundingBox();
        const osg::Vec3d origin = toScene(tile.levels.front().origin);
        item.box.expandBy(origin + local._min);
        item.box.expandBy(origin + local._max);
        mTiles->addChild(node);
        mItems.push_back(std::move(item));
    }
}

void TerrainLayer::select(const ViewCamera& camera)
{
    mTriangles = 0;
    for (Item& item : mItems) {
        const double distance = camera.distanceTo(item.box);
        const auto level = static_cast<std::size_t>(
            std::upper_bound(std::begin(kCoarserAt), std::end(kCoarserAt), distance) -
            std::begin(kCoarserAt));
        for (std::size_t i = 0; i < item.levels.size(); ++i)
            item.levels[i]->setNodeMask(i == level ? kMainPass : kHidden);
        if (camera.sees(item.box))
            mTriangles += item.levels[level]->getPrimitiveSet(0)->getNumIndices() / 3;
    }
}

} // namespace twin::render
