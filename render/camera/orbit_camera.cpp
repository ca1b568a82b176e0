// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/camera/orbit_camera.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace twin::render {
namespace {

constexpr double kRadians = std::numbers::pi / 180;
constexpr double kNearest = 12;
constexpr double kFarthest = 60000;
constexpr double kEyeHeight = 1.7;
constexpr double kLowestPitch = -35;
constexpr double kSteepest = 89.5;

double wrapped(double degrees)
{
    const double turn = std::fmod(degrees, 360.0);
    return turn < 0 ? turn + 360 : turn;
}

struct Orbit
{
    double heading = 0;
    double pitch = 0;
    double distance = 0;
};

/// `heading` is kept where the view is vertical and so has none.
Orbit orbitOf(const MapPoint& eye, const MapPoint& target, double heading)
{
    const double dx = target.easting - eye.easting;
    const double dy = target.northing - eye.northing;
    const double dz = target.height - eye.height;
    const double plan = std::hypot(dx, dy);
    Orbit orbit;
    orbit.distance = std::hypot(plan, dz);
    orbit.heading =
        plan > 1e-6 * orbit.distance && plan > 1e-9 ? wrapped(std::atan2(dx, dy) / kRadians) : heading;
    orbit.pitch = std::atan2(-dz, plan) / kRadians;
    return orbit;
}

MapPoint mix(const MapPoint& a, const MapPoint& b, double t)
{
    return {a.easting + (b.easting - a.easting) * t, a.northing + (b.northing - a.northing) * t,
            a.height + (b.height - a.height) * t};
}

MapPoint eyeOf(const MapPoint& target, const Orbit& orbit)
{
    const double plan = orbit.distance * std::cos(orbit.pitch * kRadians);
    return {target.easting - plan * std::sin(orbit.heading * kRadians),
            target.northing - plan * std::cos(orbit.heading * kRadians),
            target.height + orbit.distance * std::sin(orbit.pitch * kRadians)};
}

} // namespace

OrbitCamera::OrbitCamera(GroundHeight ground) : mGround(std::move(ground)) {}

void OrbitCamera::set(const Viewpoint& viewpoint)
{
    const Orbit orbit = orbitOf(viewpoint.eye, viewpoint.target, mHeading);
    if (!std::isfinite(orbit.distance) || !(orbit.distance > 0))
        return;
    mTarget = viewpoint.target;
    mHeading = orbit.heading;
    mPitch = orbit.pitch;
    mDistance = orbit.distance;
    mFov = viewpoint.fovDegrees;
    apply();
}

Viewpoint OrbitCamera::viewpoint() const
{
    return {eyeOf(mTarget, {mHeading, mPitch, mDistance}), mTarget, mFov};
}

void OrbitCamera::rotate(double headingDegrees, double pitchDegrees)
{
    stopFlight();
    mHeading = wrapped(mHeading + headingDegrees);
    mPitch = std::clamp(mPitch + pitchDegrees, kLowestPitch, kSteepest);
    apply();
}

void OrbitCamera::pan(double rightMetres, double forwardMetres)
{
    stopFlight();
    const double sine = std::sin(mHeading * kRadians);
    const double cosine = std::cos(mHeading * kRadians);
    const double above = mTarget.height - (mGround ? mGround(mTarget.plan()) : 0);
    mTarget.easting += rightMetres * cosine + forwardMetres * sine;
    mTarget.northing += forwardMetres * cosine - rightMetres * sine;
    mTarget.height = (mGround ? mGround(mTarget.plan()) : 0) + above;
    apply();
}

void OrbitCamera::zoom(double factor, std::optional<MapPoint> anchor)
{
    stopFlight();
    if (!(factor > 0))
        return;
    const double scale = std::clamp(factor, kNearest / mDistance, kFarthest / mDistance);
    // Scaling the whole view about the anchor leaves the direction to it, and so its pixel, unchanged.
    mTarget = mix(anchor.value_or(mTarget), mTarget, scale);
    mDistance *= scale;
    apply();
}

void OrbitCamera::faceNorth()
{
    stopFlight();
    mHeading = 0;
    apply();
}

double OrbitCamera::headingDegrees() const
{
    return mHeading;
}
double OrbitCamera::pitchDegrees() const
{
    return mPitch;
}
double OrbitCamera::distance() const
{
    return mDistance;
}

double OrbitCamera::metresPerPixel(int physicalHeight) const
{
    return 2 * mDistance * std::tan(mFov * kRadians / 2) / std::max(physicalHeight, 1);
}

void OrbitCamera::flyTo(const Viewpoint& destination, double seconds)
{
    if (!(seconds > 0)) {
        stopFlight();
        set(destination);
        return;
    }
    mFlight = Flight{viewpoint(), destination, seconds, 0};
}

bool OrbitCamera::advance(double seconds)
{
    if (!mFlight)
        return false;
    mFlight->elapsed += std::max(seconds, 0.0);
    if (mFlight->elapsed >= mFlight->seconds) {
        const Viewpoint destination = mFlight->to;
        stopFlight();
        set(destination);
        return false;
    }
    const double x = mFlight->elapsed / mFlight->seconds;
    const double t = x * x * x * (x * (6 * x - 15) + 10);
    const Orbit from = orbitOf(mFlight->from.eye, mFlight->from.target, mHeading);
    const Orbit to = orbitOf(mFlight->to.eye, mFlight->to.target, from.heading);
    const double plan = std::hypot(mFlight->to.target.easting - mFlight->from.target.easting,
                                   mFlight->to.target.northing - mFlight->from.target.northing);
    // A long way is flown in an arc: high enough in the middle to see both ends.
    const double arc =
        std::max(0.0, std::log(std::max(plan * 0.7, 1.0) / std::max(from.distance, to.distance)));
    mTarget = mix(mFlight->from.target, mFlight->to.target, t);
    mHeading = wrapped(from.heading + std::remainder(to.heading - from.heading, 360.0) * t);
    mPitch = from.pitch + (to.pitch - from.pitch) * t;
    mDistance = std::exp(std::log(from.distance) + std::log(to.distance / from.distance) * t +
                         arc * std::sin(std::numbers::pi * t));
    mFov = mFlight->from.fovDegrees + (mFlight->to.fovDegrees - mFlight->from.fovDegrees) * t;
    apply();
    return true;
}

void OrbitCamera::apply()
{
    MapPoint eye = eyeOf(mTarget, {mHeading, mPitch, mDistance});
    const double floor = (mGround ? mGround(eye.plan()) : 0) + kEyeHeight;
    if (eye.height >= floor)
        return;
    eye.height = floor;
    const Orbit lifted = orbitOf(eye, mTarget, mHeading);
    if (lifted.distance > 1e-3 && std::abs(lifted.pitch) < 89) {
        mPitch = lifted.pitch;
        mDistance = lifted.distance;
        return;
    }
    // The eye sits on its target: lift both.
    mTarget.height += floor - eyeOf(mTarget, {mHeading, mPitch, mDistance}).height;
}

} // namespace twin::render
