// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/immutable.h"
#include "core/mesh/city_tile.h"
#include "render/camera/view_camera.h"
#include "render/pipeline/shader_library.h"
#include "render/scene/mesh_geometry.h"

#include <map>
#include <vector>

namespace twin::render {

/// The buildings: one merged mesh a tile near the eye; further away only tall buildings keep their geometry
/// and every low one is a point of its footprint's size in the colours of its roof and wall (RENDER_COST,
/// "mix").
class TileLayer
{
public:
    explicit TileLayer(ShaderLibrary& shaders);

    osg::Group* node() { return mRoot; }
    /// Builds what is new, drops what is gone, leaves the rest alone.
    void setTiles(const std::vector<Immutable<CityTile>>& tiles);
    /// Chooses the level of each tile: the nearest ones in full, up to `reach` metres and until
    /// `triangleBudget` is spent.
    void select(const ViewCamera& camera, long long triangleBudget, double reach,
                const osg::BoundingBoxd& shadowRange);
    /// 0 = no shadows, else samples of the shadow map a pixel.
    void setShadowTaps(int taps);
    /// Windows that are lit at night.
    void setLit(bool lit);

    long long buildings() const { return mBuildings; }
    long long triangles() const { return mTriangles; } ///< of the last selection, in view
    long long tilesBuilt() const { return mTilesBuilt; }
    const osg::BoundingBoxd& bounds() const { return mBounds; }

private:
    struct Item
    {
        Immutable<CityTile> tile;
        osg::BoundingBoxd box;
        osg::ref_ptr<osg::MatrixTransform> node;
        osg::ref_ptr<osg::Geometry> full;
        osg::ref_ptr<osg::Geometry> tall;
        osg::ref_ptr<osg::Geometry> points;
        long long fullTriangles = 0;
        long long tallTriangles = 0;
    };
    void updateProgram();
    Item build(const Immutable<CityTile>& tile) const;
    osg::ref_ptr<osg::Geometry> farPoints(const CityTile& tile) const;

    ShaderLibrary& mShaders;
    osg::ref_ptr<osg::Group> mRoot;
    osg::ref_ptr<osg::StateSet> mMeshState;
    osg::ref_ptr<osg::StateSet> mPointState;
    std::map<const CityTile*, Item> mItems;
    osg::BoundingBoxd mBounds;
    long long mBuildings = 0;
    long long mTriangles = 0;
    long long mTilesBuilt = 0;
    int mTaps = 0;
    bool mLit = false;
};

} // namespace twin::render
