// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"

#include <functional>
#include <optional>

namespace twin::render {

/// Navigation around a point on the ground. Pure: fed with plain numbers, no events, no GL. Never goes below
/// the ground.
class OrbitCamera
{
public:
    using GroundHeight = std::function<double(MapPoint2)>;
    explicit OrbitCamera(GroundHeight ground);

    void set(const Viewpoint& viewpoint);
    Viewpoint viewpoint() const;

    void rotate(double headingDegrees, double pitchDegrees); ///< relative
    /// Drags the ground: the point under the cursor stays under it (metres on the ground plane).
    void pan(double rightMetres, double forwardMetres);
    /// factor < 1 comes nearer; `anchor` is the ground point under the cursor that keeps its place.
    void zoom(double factor, std::optional<MapPoint> anchor = std::nullopt);
    void faceNorth();
    double headingDegrees() const; ///< 0 = looking north, clockwise
    double pitchDegrees() const;   ///< below the horizon
    double distance() const;
    double metresPerPixel(int physicalHeight) const; ///< at the target

    /// Starts an eased flight; `advance` moves it and says whether it goes on.
    void flyTo(const Viewpoint& destination, double seconds);
    bool advance(double seconds);
    bool flying() const { return mFlight.has_value(); }
    void stopFlight() { mFlight.reset(); }

private:
    struct Flight
    {
        Viewpoint from;
        Viewpoint to;
        double seconds = 1;
        double elapsed = 0;
    };
    void apply();

    GroundHeight mGround;
    MapPoint mTarget;
    double mHeading = 0;
    double mPitch = 45;
    double mDistance = 3000;
    double mFov = 40;
    std::optional<Flight> mFlight;
};

} // namespace twin::render
