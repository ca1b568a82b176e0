// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/ground_features.h"
#include "core/immutable.h"
#include "render/pipeline/shader_library.h"
#include "render/scene/mesh_geometry.h"

namespace twin::render {

/// Flat water surfaces at their level, with a little sky and ripples that fade with distance.
class WaterLayer
{
public:
    explicit WaterLayer(ShaderLibrary& shaders);
    osg::Group* node() { return mRoot; }
    void setWaters(const Immutable<std::vector<WaterBody>>& waters);
    void setShadowTaps(int taps);
    long long count() const { return mCount; }
    long long triangles() const { return mTriangles; }

private:
    ShaderLibrary& mShaders;
    osg::ref_ptr<osg::Group> mRoot;
    long long mCount = 0;
    long long mTriangles = 0;
};

} // namespace twin::render
