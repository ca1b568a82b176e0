// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/camera/view_camera.h"
#include "render/pipeline/shader_library.h"

#include <osg/Camera>
#include <osg/Texture2D>

namespace twin::render {

/// One depth map of the sun over the area the eye looks at. It is drawn once and kept until the sun, the city
/// or the area changes (RENDER_COST 3: cascades every frame cost five times as much on software GL).
class SunShadowPass
{
public:
    static constexpr int kSize = 2048;
    static constexpr int kTextureUnit = 1;

    /// `casters` is drawn with the mask kShadowPass.
    SunShadowPass(ShaderLibrary& shaders, osg::Node& casters);

    osg::Camera* node() { return mCamera; }
    osg::Texture2D* texture() { return mTexture; }
    /// Before a frame: refits the area where the view has left it and arms the pass when the map must be
    /// drawn anew.
    void update(const ViewCamera& camera, const osg::Vec3d& sun, double groundHeight, bool atRest);
    /// After a frame.
    void drawn();
    void invalidate() { mStale = true; }
    bool pending() const { return mStale; }
    const osg::Matrixd& sceneToShadow() const { return mSceneToShadow; }
    /// What may cast into the area.
    const osg::BoundingBoxd& range() const { return mRange; }
    double radius() const { return mRadius; }
    /// How often the map was drawn: a resting view must not raise it.
    long long drawCount() const { return mDrawCount; }

private:
    void fit(const osg::Vec3d& centre, double radius, const osg::Vec3d& sun);

    osg::ref_ptr<osg::Camera> mCamera;
    osg::ref_ptr<osg::Texture2D> mTexture;
    osg::Matrixd mSceneToShadow;
    osg::BoundingBoxd mRange;
    osg::Vec3d mCentre;
    osg::Vec3d mSun;
    double mRadius = 0;
    bool mStale = true;
    long long mDrawCount = 0;
};

} // namespace twin::render
