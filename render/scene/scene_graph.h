// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/camera/view_camera.h"
#include "render/pipeline/frame_uniforms.h"
#include "render/pipeline/shader_library.h"
#include "render/pipeline/sun_shadow_pass.h"
#include "render/scene/district_layer.h"
#include "render/scene/ground_paint.h"
#include "render/scene/overlay_layer.h"
#include "render/scene/road_layer.h"
#include "render/scene/scene_snapshot.h"
#include "render/scene/selection_layer.h"
#include "render/scene/terrain_layer.h"
#include "render/scene/tile_layer.h"
#include "render/scene/tree_layer.h"
#include "render/scene/water_layer.h"

namespace twin::render {

/// What a picture may cost: one of many while moving, one to be looked at in the window, one to be kept.
enum class Quality
{
    Moving,
    Resting,
    Still
};

/// The snapshot as nodes. `apply` compares with the last snapshot by pointer and touches only the layers
/// whose data changed; how things look is uniforms and state, never new geometry of the city.
class SceneGraph
{
public:
    SceneGraph();

    osg::Group* root() { return mRoot; }
    void apply(const SceneSnapshot& snapshot);
    /// Levels of detail, shadows and uniforms for one picture.
    void prepareFrame(const ViewCamera& camera, double groundHeight, Quality quality);
    void frameDone();
    void contextLost() { mShadow.invalidate(); }
    FrameStatistics statistics() const;
    /// How often tiles and district borders were built: restyling must not raise it.
    long long shadowMapsDrawn() const { return mShadow.drawCount(); }
    long long geometryBuilds() const { return mTiles.tilesBuilt() + mDistricts.built(); }

private:
    /// What lies on the terrain follows it, so a new terrain rebuilds all of it.
    void applyOnGround(const SceneSnapshot& snapshot, bool newTerrain);
    void applyPaint(const SceneSnapshot& snapshot);
    void applyLook(const SceneSnapshot& snapshot);
    void addSky();
    void setShadowTaps(int taps);

    ShaderLibrary mShaders;
    osg::ref_ptr<osg::Group> mRoot;
    FrameUniforms mUniforms;
    TerrainLayer mTerrain;
    TileLayer mTiles;
    WaterLayer mWater;
    RoadLayer mRoads;
    TreeLayer mTrees;
    DistrictLayer mDistricts;
    OverlayLayer mOverlay;
    SelectionLayer mSelection;
    GroundPaint mPaint;
    osg::ref_ptr<osg::Group> mCasters;
    SunShadowPass mShadow;
    SceneSnapshot mLast;
    bool mFirst = true;
    bool mCrownsGrew = false;
    bool mShadows = false; ///< wanted, and the sun is up
    int mTaps = 0;
};

} // namespace twin::render
