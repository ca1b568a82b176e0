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

/// Roads and railways as ribbons on the ground, merged by squares of a kilometre. They fade out where the
/// picture of the ground shows them well enough.
class RoadLayer
{
public:
    explicit RoadLayer(ShaderLibrary& shaders);
    osg::Group* node() { return mRoot; }
    void setRoads(const Immutable<std::vector<Road>>& roads, const HeightGrid* terrain);
    void setDark(bool dark);
    void setShadowTaps(int taps);
    void select(const ViewCamera& camera);
    long long count() const { return mCount; }
    long long triangles() const { return mTriangles; }

private:
    static constexpr int kClasses = 3; ///< street, main road, railway
    struct Cell
    {
        osg::BoundingBoxd box;
        osg::ref_ptr<osg::Node> node;
        int kind = 0;
        long long triangles = 0;
    };
    ShaderLibrary& mShaders;
    osg::ref_ptr<osg::Group> mRoot;
    osg::ref_ptr<osg::Group> mClass[kClasses];
    std::vector<Cell> mCells;
    long long mCount = 0;
    long long mTriangles = 0;
};

} // namespace twin::render
