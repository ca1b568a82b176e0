// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "render/scene/scene_snapshot.h"

#include <memory>
#include <optional>

namespace twin::render {

struct ScreenPoint
{
    double x = 0;     ///< physical pixels from the left
    double y = 0;     ///< physical pixels from the top
    double depth = 0; ///< distance from the eye [m]
};

/// One 3D view on a GL context that the host made current: a widget, or the OffscreenRenderer. Knows neither
/// Qt nor files. All calls on one thread; calls marked GL need the context to be current.
class SceneView
{
public:
    SceneView();
    ~SceneView(); ///< GL
    SceneView(const SceneView&) = delete;
    SceneView& operator=(const SceneView&) = delete;

    /// GL. First use of a context, or a new one after a loss. An Error names the version found when it is
    /// below 3.3.
    Status initialise();
    /// GL. Frees what lives in the context.
    void release();
    void resize(int physicalWidth, int physicalHeight);

    void setSnapshot(Immutable<SceneSnapshot> snapshot);
    void setViewpoint(const Viewpoint& viewpoint);
    const Viewpoint& viewpoint() const;

    /// GL. Draws into the framebuffer `fbo` (the host's). `atRest` allows full detail and finer shadows.
    void paint(unsigned fbo, bool atRest);

    /// The object under a pixel (physical, from the top left), by ray; exact regardless of level of detail.
    PickResult pick(double x, double y) const;
    /// The corner of a building nearest to a pixel, within `reach` pixels of it and in sight; for snapping.
    std::optional<MapPoint> cornerNear(double x, double y, double reach) const;
    /// Where a map point appears, or nothing when behind the eye. Same camera as the last
    /// setViewpoint/resize.
    std::optional<ScreenPoint> project(const MapPoint& point) const;
    /// True where terrain or buildings hide the point from the eye.
    bool occluded(const MapPoint& point) const;
    /// Terrain height, 0 where there is none.
    double groundHeight(MapPoint2 point) const;
    /// The highest roof over a place, or nothing where no building stands; exact where its detail is loaded.
    std::optional<double> roofHeight(MapPoint2 point) const;

    /// 1 software GL, 2 a laptop's graphics, 3 a workstation: what a moving picture may cost. 0 = measured
    /// before the first frame.
    void setQualityLevel(int level);
    int qualityLevel() const; ///< the one in use; 0 before the first frame where it is to be measured

    FrameStatistics statistics() const;
    /// GL. Median of a full-screen textured quad in this context [ms]: the floor of `bench`.
    double measureQuadMs(int repetitions);

private:
    class Impl;
    std::unique_ptr<Impl> mImpl;
};

/// The camera that shows an envelope from the south at `pitchDegrees` below the horizon.
Viewpoint viewpointFor(const Envelope& extent, double groundHeight, double headingDegrees = 0,
                       double pitchDegrees = 50);

} // namespace twin::render
