// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/ground_features.h"
#include "core/city/terrain.h"
#include "core/immutable.h"
#include "render/camera/view_camera.h"
#include "render/pipeline/shader_library.h"
#include "render/scene/mesh_geometry.h"

#include <vector>

namespace twin::render {

/// Trees like those of an architect's model: round crowns on a short stem near the eye, shaded discs further
/// away, thinned with distance. The near ones are built when the eye first comes close.
class TreeLayer
{
public:
    explicit TreeLayer(ShaderLibrary& shaders);
    osg::Group* node() { return mRoot; }
    void setTrees(const Immutable<std::vector<Tree>>& trees, const HeightGrid* terrain);
    void setShadowTaps(int taps);
    /// Crowns up to `reach` metres within the budget, discs beyond.
    void select(const ViewCamera& camera, long long triangleBudget, double reach,
                const osg::BoundingBoxd& shadowRange);
    /// True when the last selection built crowns that can cast a shadow.
    bool grew() const { return mGrew; }
    long long count() const { return mCount; }
    long long triangles() const { return mTriangles; }

private:
    struct Place
    {
        osg::Vec3f foot; ///< relative to the cell
        float height = 0;
        float crown = 0;
        float tone = 0; ///< 0..1, from the position
    };
    struct Cell
    {
        MapPoint origin;
        osg::BoundingBoxd box;
        std::vector<Place> trees; ///< in an order that thins out evenly
        osg::ref_ptr<osg::MatrixTransform> node;
        osg::ref_ptr<osg::Geometry> discs;
        osg::ref_ptr<osg::DrawArrays> discCount;
        osg::ref_ptr<osg::Geometry> crowns;
    };
    void buildDiscs(Cell& cell);
    void buildCrowns(Cell& cell);

    ShaderLibrary& mShaders;
    osg::ref_ptr<osg::Group> mRoot;
    osg::ref_ptr<osg::StateSet> mDiscState;
    osg::ref_ptr<osg::StateSet> mCrownState;
    std::vector<Cell> mCells;
    long long mCount = 0;
    long long mTriangles = 0;
    bool mGrew = false;
};

} // namespace twin::render
