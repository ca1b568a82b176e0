// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/camera/view_camera.h"
#include "render/pipeline/palette.h"
#include "render/scene/scene_snapshot.h"

#include <osg/StateSet>

namespace twin::render {

/// The uniforms of frame.glsl on the root's state set.
class FrameUniforms
{
public:
    explicit FrameUniforms(osg::StateSet& state);

    void setSnapshot(const SceneSnapshot& snapshot, const Palette& palette);
    /// `lookDistance`: to what the view looks at; sets the period of dashes and hatching.
    void setCamera(const ViewCamera& camera, double lookDistance);
    void setShadow(const osg::Matrixd& sceneToShadow, const ViewCamera& camera, double texel, bool on);

private:
    osg::ref_ptr<osg::Uniform> mSunDirection;
    osg::ref_ptr<osg::Uniform> mSun;
    osg::ref_ptr<osg::Uniform> mSky;
    osg::ref_ptr<osg::Uniform> mBounce;
    osg::ref_ptr<osg::Uniform> mZenith;
    osg::ref_ptr<osg::Uniform> mHorizon;
    osg::ref_ptr<osg::Uniform> mWater;
    osg::ref_ptr<osg::Uniform> mGlow;
    osg::ref_ptr<osg::Uniform> mLamps;
    osg::ref_ptr<osg::Uniform> mHaze;
    osg::ref_ptr<osg::Uniform> mStyle;
    osg::ref_ptr<osg::Uniform> mView;
    osg::ref_ptr<osg::Uniform> mEyeToScene;
    osg::ref_ptr<osg::Uniform> mEyeToShadow;
    osg::ref_ptr<osg::Uniform> mShadow;
};

/// Unit vector towards the sun in scene axes; kept a little above the horizon.
osg::Vec3d sunDirection(const SceneSnapshot& snapshot);

} // namespace twin::render
