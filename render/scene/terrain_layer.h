// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/terrain.h"
#include "core/immutable.h"
#include "render/camera/view_camera.h"
#include "render/pipeline/palette.h"
#include "render/pipeline/shader_library.h"
#include "render/scene/ground_atlas.h"
#include "render/scene/mesh_geometry.h"

#include <osg/Texture2D>

#include <array>
#include <vector>

namespace twin::render {

/// The ground: tiles of adaptive triangles with three levels, the picture on it, the paint of districts over
/// it, and a surround that runs on to the horizon so that the world has no edge.
class TerrainLayer
{
public:
    explicit TerrainLayer(ShaderLibrary& shaders);

    osg::Group* node() { return mRoot; }
    void setTerrain(const Immutable<HeightGrid>& terrain, const Immutable<GroundImage>& picture,
                    const Envelope& city);
    /// The picture on the ground, small, and how it is divided into pages.
    void setPicture(const Immutable<GroundImage>& picture, const GroundPyramid& pyramid);
    /// The parts of the picture that are there in detail; `finish` is applied to each when it is shown first.
    void setPages(const std::vector<Immutable<GroundPage>>& pages, const GroundAtlas::Finish& finish)
    {
        mPicture.setPages(pages, finish);
    }
    /// Paint over the ground in premultiplied sRGB and where it is hatched, rows from the south; null = none.
    void setPaint(osg::Image* paint, osg::Image* hatch, const Envelope& extent);
    /// Light and tone of the ground.
    void setLook(const Palette& palette, double sunHeight, bool natural);
    void setShadowTaps(int taps);
    void select(const ViewCamera& camera);

    long long triangles() const { return mTriangles; }

private:
    struct Item
    {
        osg::BoundingBoxd box;
        std::array<osg::ref_ptr<osg::Geometry>, 4> levels;
    };
    void buildTiles(const HeightGrid& terrain);
    void updatePrograms();

    ShaderLibrary& mShaders;
    osg::ref_ptr<osg::Group> mRoot;
    osg::ref_ptr<osg::Group> mTiles;
    osg::ref_ptr<osg::Group> mSurround;
    GroundAtlas mPicture;
    osg::ref_ptr<osg::Texture2D> mPaint;
    osg::ref_ptr<osg::Texture2D> mHatch;
    osg::ref_ptr<osg::Uniform> mPaintPlace;
    osg::ref_ptr<osg::StateSet> mState;
    std::vector<Item> mItems;
    long long mTriangles = 0;
    int mTaps = 0;
};

} // namespace twin::render
