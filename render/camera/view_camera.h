// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"

#include <osg/BoundingBox>
#include <osg/Matrixd>
#include <osg/Vec3d>

#include <optional>

namespace twin::render {

/// A ray in scene-local metres; `direction` has length 1.
struct Ray
{
    osg::Vec3d origin;
    osg::Vec3d direction;
};

inline osg::Vec3d toScene(const MapPoint& p)
{
    return {p.easting - kSceneOrigin.easting, p.northing - kSceneOrigin.northing,
            p.height - kSceneOrigin.height};
}
inline MapPoint toMap(const osg::Vec3d& p)
{
    return {p.x() + kSceneOrigin.easting, p.y() + kSceneOrigin.northing, p.z() + kSceneOrigin.height};
}

/// Eye, matrices and pixels of one view: what a picture, a pick and a label's place have in common.
class ViewCamera
{
public:
    /// `clearance`: height of the eye above what may stand below it; a wide one allows a far near plane and
    /// so an exact depth buffer.
    void set(const Viewpoint& viewpoint, int width, int height, double clearance);

    const osg::Vec3d& eye() const { return mEye; }
    const osg::Vec3d& forward() const { return mForward; }
    const osg::Matrixd& view() const { return mView; }
    const osg::Matrixd& projection() const { return mProjection; }
    int width() const { return mWidth; }
    int height() const { return mHeight; }
    /// Size of a pixel [m] at 1 m distance.
    double pixel() const { return mPixel; }

    Ray ray(double x, double y) const; ///< through a pixel, from the top left
    /// Pixels from the top left and distance; nothing behind the eye.
    std::optional<osg::Vec3d> project(const osg::Vec3d& point) const;
    /// False only where no part of the box can be in the picture.
    bool sees(const osg::BoundingBoxd& box) const;
    /// From the eye to the nearest point of the box, 0 inside.
    double distanceTo(const osg::BoundingBoxd& box) const;

private:
    osg::Vec3d mEye;
    osg::Vec3d mForward{0, 1, 0};
    osg::Matrixd mView;
    osg::Matrixd mProjection;
    int mWidth = 1;
    int mHeight = 1;
    double mPixel = 0.001;
};

} // namespace twin::render
