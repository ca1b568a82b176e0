// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/camera/view_camera.h"

#include <osg/Math>

#include <algorithm>
#include <cmath>

namespace twin::render {

namespace {
constexpr double kFar = 90000;
}

void ViewCamera::set(const Viewpoint& viewpoint, int width, int height, double clearance)
{
    mWidth = std::max(width, 1);
    mHeight = std::max(height, 1);
    mEye = toScene(viewpoint.eye);
    mForward = toScene(viewpoint.target) - mEye;
    if (mForward.normalize() < 1e-6)
        mForward.set(0, 1, 0);
    // Straight down, "up" on the picture is north.
    const osg::Vec3d up = std::abs(mForward.z()) > 0.99999 ? osg::Vec3d(0, 1, 0) : osg::Vec3d(0, 0, 1);
    mView = osg::Matrixd::lookAt(mEye, mEye + mForward, up);
    const double fov = std::clamp(viewpoint.fovDegrees, 5.0, 120.0);
    const double near = std::clamp(clearance * 0.3, 0.5, 400.0);
    mProjection = osg::Matrixd::perspective(fov, static_cast<double>(mWidth) / mHeight, near, kFar);
    mPixel = 2 * std::tan(osg::DegreesToRadians(fov) / 2) / mHeight;
}

Ray ViewCamera::ray(double x, double y) const
{
    const osg::Vec3d right(mView(0, 0), mView(1, 0), mView(2, 0));
    const osg::Vec3d up(mView(0, 1), mView(1, 1), mView(2, 1));
    osg::Vec3d direction =
        mForward + right * ((x - mWidth / 2.0) * mPixel) + up * ((mHeight / 2.0 - y) * mPixel);
    direction.normalize();
    return {mEye, direction};
}

std::optional<osg::Vec3d> ViewCamera::project(const osg::Vec3d& point) const
{
    const osg::Vec3d inEye = point * mView;
    if (inEye.z() > -0.01)
        return std::nullopt;
    const double scale = 1 / (-inEye.z() * mPixel);
    return osg::Vec3d(mWidth / 2.0 + inEye.x() * scale, mHeight / 2.0 - inEye.y() * scale,
                      (point - mEye).length());
}

bool ViewCamera::sees(const osg::BoundingBoxd& box) const
{
    if (!box.valid())
        return false;
    const double tanY = mPixel * mHeight / 2;
    const double tanX = mPixel * mWidth / 2;
    int outside[5] = {0, 0, 0, 0, 0};
    for (unsigned i = 0; i < 8; ++i) {
        const osg::Vec3d p = box.corner(i) * mView;
        outside[0] += p.z() > 0 ? 1 : 0;
        outside[1] += p.x() < p.z() * tanX ? 1 : 0;
        outside[2] += p.x() > -p.z() * tanX ? 1 : 0;
        outside[3] += p.y() < p.z() * tanY ? 1 : 0;
        outside[4] += p.y() > -p.z() * tanY ? 1 : 0;
    }
    return std::none_of(std::begin(outside), std::end(outside), [](int count) { return count == 8; });
}

double ViewCamera::distanceTo(const osg::BoundingBoxd& box) const
{
    osg::Vec3d gap;
    for (int axis = 0; axis < 3; ++axis)
        gap[axis] = std::max({box._min[axis] - mEye[axis], 0.0, mEye[axis] - box._max[axis]});
    return gap.length();
}

} // namespace twin::render
