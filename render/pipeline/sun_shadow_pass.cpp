// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pipeline/sun_shadow_pass.h"

#include "render/scene/mesh_geometry.h"

#include <osg/ColorMask>
#include <osg/PolygonOffset>

#include <algorithm>
#include <cmath>

namespace twin::render {
namespace {

constexpr double kSmallest = 260;
constexpr double kLargest = 7000;
/// Nothing in the city stands higher above the area's ground.
constexpr double kTallest = 220;
/// Of a low sun's shadows the ends are blurred away.
constexpr double kLongestShadow = 5000;

struct Area
{
    osg::Vec3d centre;
    double radius = 0;
};

/// Plan distance to the ground along a ray through the picture's middle at `fraction` of its height from the
/// top.
double groundAt(const ViewCamera& camera, double fraction, double above, double reach)
{
    const Ray ray = camera.ray(camera.width() / 2.0, camera.height() * fraction);
    const double plan = std::hypot(ray.direction.x(), ray.direction.y());
    return ray.direction.z() < -1e-3 ? std::min(above / -ray.direction.z() * plan, reach) : reach;
}

/// The part of the ground where shadows are large enough on screen to matter: from the lower edge of the
/// picture to where a house is a few pixels.
Area areaOf(const ViewCamera& camera, double groundHeight)
{
    const double above = std::max(camera.eye().z() - groundHeight, 2.0);
    const double reach = std::clamp(above * 5, 500.0, 12000.0);
    const double near = groundAt(camera, 1.0, above, reach);
    const double far = std::max(groundAt(camera, 0.25, above, reach), near);
    osg::Vec3d ahead(camera.forward().x(), camera.forward().y(), 0);
    if (ahead.normalize() < 1e-6)
        ahead.set(0, 1, 0);
    const double middle = (near + far) / 2;
    const double wide = std::hypot(middle, above) * camera.pixel() * camera.width() / 2;
    Area area;
    area.centre = camera.eye() + ahead * middle;
    area.centre.z() = groundHeight;
    area.radius = std::clamp(std::max((far - near) / 2, wide) * 1.05, kSmallest, kLargest);
    return area;
}

} // namespace

SunShadowPass::SunShadowPass(ShaderLibrary& shaders, osg::Node& casters)
    : mCamera(new osg::Camera), mTexture(new osg::Texture2D)
{
    mTexture->setTextureSize(kSize, kSize);
    mTexture->setInternalFormat(GL_DEPTH_COMPONENT24);
    mTexture->setSourceFormat(GL_DEPTH_COMPONENT);
    mTexture->setSourceType(GL_UNSIGNED_INT);
    mTexture->setShadowComparison(true);
    mTexture->setShadowCompareFunc(osg::Texture::LEQUAL);
    mTexture->setFilter(osg::Texture::MIN_FILTER, osg::Texture::LINEAR);
    mTexture->setFilter(osg::Texture::MAG_FILTER, osg::Texture::LINEAR);
    mTexture->setWrap(osg::Texture::WRAP_S, osg::Texture::CLAMP_TO_EDGE);
    mTexture->setWrap(osg::Texture::WRAP_T, osg::Texture::CLAMP_TO_EDGE);
    mCamera->setName("sun shadow");
    mCamera->setRenderOrder(osg::Camera::PRE_RENDER);
    mCamera->setReferenceFrame(osg::Transform::ABSOLUTE_RF);
    mCamera->setRenderTargetImplementation(osg::Camera::FRAME_BUFFER_OBJECT);
    mCamera->attach(osg::Camera::DEPTH_BUFFER, mTexture);
    mCamera->setImplicitBufferAttachmentMask(0, 0);
    mCamera->setDrawBuffer(GL_NONE);
    mCamera->setReadBuffer(GL_NONE);
    mCamera->setViewport(0, 0, kSize, kSize);
    mCamera->setClearMask(GL_DEPTH_BUFFER_BIT);
    mCamera->setComputeNearFarMode(osg::CullSettings::DO_NOT_COMPUTE_NEAR_FAR);
    mCamera->setCullingMode(osg::CullSettings::VIEW_FRUSTUM_CULLING);
    mCamera->setCullMask(kShadowPass);
    osg::StateSet* state = mCamera->getOrCreateStateSet();
    const auto force = osg::StateAttribute::ON | osg::StateAttribute::OVERRIDE;
    state->setAttribute(shaders.program("depth"), force);
    state->setAttributeAndModes(new osg::PolygonOffset(3, 8), force);
    // A texture must not be read in the pass that writes it.
    state->setTextureAttribute(kTextureUnit, new osg::Texture2D, osg::StateAttribute::OVERRIDE);
    mCamera->addChild(&casters);
    mCamera->setNodeMask(kHidden);
}

void SunShadowPass::update(const ViewCamera& camera, const osg::Vec3d& sun, double groundHeight, bool atRest)
{
    const Area area = areaOf(camera, groundHeight);
    // At rest the same view gives the same picture, whatever was looked at before.
    const double slack = atRest ? 1e-6 : 0.3;
    const double ratio = mRadius > 0 ? area.radius / mRadius : 0;
    const bool left = (area.centre - mCentre).length() > slack * mRadius || ratio > 1 + slack ||
                      ratio < (atRest ? 1 - slack : 0.55);
    if (left || (sun - mSun).length() > 1e-6) {
        // While moving, a margin: the map lasts longer.
        fit(area.centre, area.radius * (atRest ? 1.0 : 1.25), sun);
        mStale = true;
    }
    mCamera->setNodeMask(mStale ? kMainPass : kHidden);
}

void SunShadowPass::drawn()
{
    mDrawCount += mStale ? 1 : 0;
    mStale = false;
    mCamera->setNodeMask(kHidden);
}

void SunShadowPass::fit(const osg::Vec3d& centre, double radius, const osg::Vec3d& sun)
{
    mCentre = centre;
    mRadius = radius;
    mSun = sun;
    const double flat = std::max(std::hypot(sun.x(), sun.y()), 0.01);
    const double longest = kTallest * flat / sun.z();
    const double away = radius * 1.45 + std::min(longest, kLongestShadow) + kTallest;
    const osg::Matrixd view = osg::Matrixd::lookAt(centre + sun * away, centre, osg::Vec3d(0, 1, 0.01));
    // Whole texels: a refit must not make edges crawl.
    const double texel = 2 * radius / kSize;
    const osg::Vec3d zero = osg::Vec3d(0, 0, 0) * view;
    const double dx = std::remainder(zero.x(), texel);
    const double dy = std::remainder(zero.y(), texel);
    const osg::Matrixd projection =
        osg::Matrixd::ortho(-radius + dx, radius + dx, -radius + dy, radius + dy, 10, 2 * away);
    mCamera->setViewMatrix(view);
    mCamera->setProjectionMatrix(projection);
    mSceneToShadow =
        view * projection * osg::Matrixd::translate(1, 1, 1) * osg::Matrixd::scale(0.5, 0.5, 0.5);
    mRange =
        osg::BoundingBoxd(centre.x() - radius * 1.45 - longest, centre.y() - radius * 1.45 - longest, -1000,
                          centre.x() + radius * 1.45 + longest, centre.y() + radius * 1.45 + longest, 5000);
}

} // namespace twin::render
