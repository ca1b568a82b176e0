// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewport/navigation.h"

#include <algorithm>
#include <cmath>

namespace twin::app {

namespace {

constexpr double kPi = 3.14159265358979323846;
constexpr double kDegreesPerPixel = 0.25;
constexpr double kZoomPerNotch = 0.82;

struct Vector
{
    double x = 0;
    double y = 0;
    double z = 0;
};
Vector cross(const Vector& a, const Vector& b)
{
    return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}
Vector unit(const Vector& v)
{
    const double length = std::sqrt(v.x * v.x + v.y * v.y + v.z * v.z);
    return length > 0 ? Vector{v.x / length, v.y / length, v.z / length} : Vector{0, 1, 0};
}

} // namespace

std::optional<MapPoint> planePoint(const Viewpoint& viewpoint, QSizeF size, QPointF pixel, double height)
{
    if (size.isEmpty())
        return std::nullopt;
    const Vector forward = unit({viewpoint.target.easting - viewpoint.eye.easting,
                                 viewpoint.target.northing - viewpoint.eye.northing,
                                 viewpoint.target.height - viewpoint.eye.height});
    Vector right = cross(forward, {0, 0, 1});
    if (std::abs(right.x) + std::abs(right.y) < 1e-9)
        right = {1, 0, 0};
    right = unit(right);
    const Vector up = cross(right, forward);
    const double half = std::tan(viewpoint.fovDegrees * kPi / 360.0);
    const double sx = (2 * pixel.x() / size.width() - 1) * half * size.width() / size.height();
    const double sy = (1 - 2 * pixel.y() / size.height()) * half;
    const Vector ray = unit({forward.x + right.x * sx + up.x * sy, forward.y + right.y * sx + up.y * sy,
                             forward.z + right.z * sx + up.z * sy});
    const double drop = viewpoint.eye.height - height;
    // A ray that is nearly level would meet the ground beyond the horizon.
    if (ray.z > -0.02 || drop <= 0)
        return std::nullopt;
    const double distance = drop / -ray.z;
    return MapPoint{viewpoint.eye.easting + ray.x * distance, viewpoint.eye.northing + ray.y * distance,
                    height};
}

void Navigation::begin(Drag drag, QPointF position, std::optional<MapPoint> anchor)
{
    mCamera.stopFlight();
    mDrag = drag;
    mLast = position;
    const Viewpoint viewpoint = mCamera.viewpoint();
    if (!anchor)
        anchor = planePoint(viewpoint, mSize, position, viewpoint.target.height);
    mAnchor = anchor.value_or(viewpoint.target);
}

bool Navigation::move(QPointF position)
{
    const QPointF delta = position - mLast;
    mLast = position;
    if (delta.isNull() || mDrag == Drag::None)
        return false;
    if (mDrag == Drag::Rotate) {
        mCamera.rotate(delta.x() * kDegreesPerPixel, delta.y() * kDegreesPerPixel);
        return true;
    }
    Viewpoint viewpoint = mCamera.viewpoint();
    const auto under = planePoint(viewpoint, mSize, position, mAnchor.height);
    if (!under)
        return false;
    double east = mAnchor.easting - under->easting;
    double north = mAnchor.northing - under->northing;
    // Near the horizon a pixel is kilometres: never further in one step than the eye is from the target.
    const double reach = std::max(50.0, mCamera.distance());
    const double length = std::hypot(east, north);
    if (length > reach) {
        east *= reach / length;
        north *= reach / length;
    }
    viewpoint.eye.easting += east;
    viewpoint.eye.northing += north;
    viewpoint.target.easting += east;
    viewpoint.target.northing += north;
    mCamera.set(viewpoint);
    return true;
}

void Navigation::wheel(double notches, std::optional<MapPoint> anchor)
{
    mCamera.stopFlight();
    mCamera.zoom(std::pow(kZoomPerNotch, std::clamp(notches, -6.0, 6.0)), anchor);
}

bool Navigation::key(int key, Qt::KeyboardModifiers modifiers)
{
    if (modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    const double step = mCamera.distance() * (modifiers & Qt::ShiftModifier ? 0.02 : 0.08);
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const double heading = mCamera.headingDegrees() * kPi / 180.0;
        const double right = key == Qt::Key_Right ? step : key == Qt::Key_Left ? -step : 0;
        const double ahead = key == Qt::Key_Up ? step : key == Qt::Key_Down ? -step : 0;
        Viewpoint viewpoint = mCamera.viewpoint();
        const double east = right * std::cos(heading) + ahead * std::sin(heading);
        const double north = -right * std::sin(heading) + ahead * std::cos(heading);
        for (MapPoint* point : {&viewpoint.eye, &viewpoint.target}) {
            point->easting += east;
            point->northing += north;
        }
        mCamera.stopFlight();
        mCamera.set(viewpoint);
        return true;
    }
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        wheel(1, std::nullopt);
        return true;
    case Qt::Key_Minus:
        wheel(-1, std::nullopt);
        return true;
    case Qt::Key_PageUp:
        mCamera.rotate(0, 5);
        return true;
    case Qt::Key_PageDown:
        mCamera.rotate(0, -5);
        return true;
    case Qt::Key_Q:
        mCamera.rotate(-7.5, 0);
        return true;
    case Qt::Key_E:
        mCamera.rotate(7.5, 0);
        return true;
    default:
        return false;
    }
}

} // namespace twin::app
