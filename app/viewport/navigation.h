// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/camera/orbit_camera.h"

#include <QPointF>
#include <QSizeF>

#include <optional>

namespace twin::app {

/// Where the ray through a pixel (from the top left, any unit) meets the horizontal plane at `height`;
/// nothing for a ray that goes to the sky. `fovDegrees` of a viewpoint is the vertical field of view.
std::optional<MapPoint> planePoint(const Viewpoint& viewpoint, QSizeF size, QPointF pixel, double height);

/// Mouse, wheel and keys turned into moves of the camera: pure, tested without a window. Positions in logical
/// pixels.
class Navigation
{
public:
    enum class Drag
    {
        None,
        Pan,
        Rotate
    };

    explicit Navigation(render::OrbitCamera& camera) : mCamera(camera) {}

    void setSize(QSizeF size) { mSize = size; }
    /// `anchor` is the ground under the pointer; a pan without one uses the plane of the target.
    void begin(Drag drag, QPointF position, std::optional<MapPoint> anchor);
    /// True when the camera moved.
    bool move(QPointF position);
    void end() { mDrag = Drag::None; }
    Drag drag() const { return mDrag; }

    /// One notch is 1.0; positive comes nearer. `anchor` keeps its place on screen.
    void wheel(double notches, std::optional<MapPoint> anchor);
    /// Keys: true when the key moves the camera.
    bool key(int key, Qt::KeyboardModifiers modifiers);

private:
    render::OrbitCamera& mCamera;
    QSizeF mSize{1, 1};
    Drag mDrag = Drag::None;
    QPointF mLast;
    MapPoint mAnchor;
};

} // namespace twin::app
