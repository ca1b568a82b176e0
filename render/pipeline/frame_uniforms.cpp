// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pipeline/frame_uniforms.h"

#include <osg/Math>

#include <algorithm>
#include <cmath>

namespace twin::render {
namespace {

/// Lower, the shadow of a house would be longer than the map of it; the light has faded by then.
constexpr double kLowestSun = 2.0;

osg::ref_ptr<osg::Uniform> uniform(osg::StateSet& state, osg::Uniform::Type type, const char* name)
{
    osg::ref_ptr<osg::Uniform> result = new osg::Uniform(type, name);
    state.addUniform(result);
    return result;
}

} // namespace

FrameUniforms::FrameUniforms(osg::StateSet& state)
    : mSunDirection(uniform(state, osg::Uniform::FLOAT_VEC3, "uSunDirection")),
      mSun(uniform(state, osg::Uniform::FLOAT_VEC3, "uSun")),
      mSky(uniform(state, osg::Uniform::FLOAT_VEC3, "uSky")),
      mBounce(uniform(state, osg::Uniform::FLOAT_VEC3, "uBounce")),
      mZenith(uniform(state, osg::Uniform::FLOAT_VEC3, "uZenith")),
      mHorizon(uniform(state, osg::Uniform::FLOAT_VEC3, "uHorizon")),
      mWater(uniform(state, osg::Uniform::FLOAT_VEC3, "uWater")),
      mGlow(uniform(state, osg::Uniform::FLOAT_VEC4, "uGlow")),
      mLamps(uniform(state, osg::Uniform::FLOAT, "uLamps")),
      mHaze(uniform(state, osg::Uniform::FLOAT_VEC4, "uHaze")),
      mStyle(uniform(state, osg::Uniform::FLOAT_VEC4, "uStyle")),
      mView(uniform(state, osg::Uniform::FLOAT_VEC4, "uView")),
      mEyeToScene(uniform(state, osg::Uniform::FLOAT_MAT4, "uEyeToScene")),
      mEyeToShadow(uniform(state, osg::Uniform::FLOAT_MAT4, "uEyeToShadow")),
      mShadow(uniform(state, osg::Uniform::FLOAT_VEC4, "uShadow"))
{
    mHaze->set(osg::Vec4f(1.2e-5F, 2.3e-5F, 0, 0));
    mStyle->set(osg::Vec4f(0, 0, -1, 0));
}

void FrameUniforms::setSnapshot(const SceneSnapshot& snapshot, const Palette& palette)
{
    mSunDirection->set(osg::Vec3f(sunDirection(snapshot)));
    mSun->set(palette.sun);
    mSky->set(palette.sky);
    mBounce->set(palette.bounce);
    mZenith->set(palette.zenith);
    mHorizon->set(palette.horizon);
    mWater->set(palette.water);
    mGlow->set(osg::Vec4f(palette.glow, 0));
    mLamps->set(palette.lamps);
    mStyle->set(osg::Vec4f(snapshot.naturalStyle ? 1 : 0, snapshot.dark ? 1 : 0,
                           static_cast<float>(snapshot.selectedDistrict), 0));
}

void FrameUniforms::setCamera(const ViewCamera& camera, double lookDistance)
{
    // About 14 pixels a stripe where the view looks at; powers of two, so that it rarely changes while
    // moving.
    const double stripe = std::exp2(std::round(std::log2(std::max(lookDistance, 1.0) * camera.pixel() * 14)));
    mView->set(osg::Vec4f(static_cast<float>(camera.width()), static_cast<float>(camera.height()),
                          static_cast<float>(camera.pixel()), static_cast<float>(stripe)));
    mEyeToScene->set(osg::Matrixf(osg::Matrixd::inverse(camera.view())));
}

void FrameUniforms::setShadow(const osg::Matrixd& sceneToShadow, const ViewCamera& camera, double texel,
                              bool on)
{
    mEyeToShadow->set(osg::Matrixf(osg::Matrixd::inverse(camera.view()) * sceneToShadow));
    mShadow->set(osg::Vec4f(on ? 1 : 0, static_cast<float>(texel), 12, 0));
}

osg::Vec3d sunDirection(const SceneSnapshot& snapshot)
{
    const double azimuth = osg::DegreesToRadians(snapshot.sunAzimuthDegrees);
    const double elevation =
        osg::DegreesToRadians(std::clamp(snapshot.sunElevationDegrees, kLowestSun, 89.0));
    return {std::sin(azimuth) * std::cos(elevation), std::cos(azimuth) * std::cos(elevation),
            std::sin(elevation)};
}

} // namespace twin::render
