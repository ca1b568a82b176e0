// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/map_point.h"

#include <optional>
#include <vector>

namespace twin {

/// A line through points, measured three ways; in metres of the map's plane and of height.
struct PathLength
{
    double slope = 0;      ///< along the line in space
    double horizontal = 0; ///< of its plan
    double vertical = 0;   ///< of its end above its start, negative below
};
PathLength pathLength(const std::vector<MapPoint>& points);

/// A ring, closed implicitly; its plan, and the same over the slope of the plane that fits it best.
struct RingArea
{
    double plan = 0;      ///< square metres, never negative
    double slope = 0;     ///< square metres
    double perimeter = 0; ///< along the ring in space
};
RingArea ringArea(const std::vector<MapPoint>& ring);

/// The angle at `corner` between the directions to `from` and `to`, 0 to 180°; nothing where two coincide.
std::optional<double> angleDegrees(const MapPoint& from, const MapPoint& corner, const MapPoint& to);

/// Of a metre of the ground, what the map's plane shows of it there: UTM shortens near the central meridian.
double gridScale(MapPoint2 point);

/// Points along the plan of a line at most `step` apart, with the way to each.
struct Station
{
    MapPoint2 place;
    double way = 0;
};
std::vector<Station> stations(const std::vector<MapPoint>& points, double step);

} // namespace twin
