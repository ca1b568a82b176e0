// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/measuring.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace twin {
namespace {

using Vector = std::array<double, 3>;

Vector between(const MapPoint& from, const MapPoint& to)
{
    return {to.easting - from.easting, to.northing - from.northing, to.height - from.height};
}

double length(const Vector& v)
{
    return std::hypot(v[0], v[1], v[2]);
}

} // namespace

PathLength pathLength(const std::vector<MapPoint>& points)
{
    PathLength result;
    for (std::size_t i = 1; i < points.size(); ++i) {
        const Vector step = between(points[i - 1], points[i]);
        result.slope += length(step);
        result.horizontal += std::hypot(step[0], step[1]);
    }
    if (!points.empty())
        result.vertical = points.back().height - points.front().height;
    return result;
}

RingArea ringArea(const std::vector<MapPoint>& ring)
{
    RingArea result;
    Vector sum{};
    for (std::size_t i = 0; i < ring.size() && ring.size() > 2; ++i) {
        // Newell: half the sum of these is the ring's area as a vector across its plane.
        const Vector a = between(ring.front(), ring[i]);
        const Vector b = between(ring.front(), ring[(i + 1) % ring.size()]);
        sum[0] += a[1] * b[2] - a[2] * b[1];
        sum[1] += a[2] * b[0] - a[0] * b[2];
        sum[2] += a[0] * b[1] - a[1] * b[0];
        result.perimeter += length(between(ring[i], ring[(i + 1) % ring.size()]));
    }
    result.plan = std::abs(sum[2]) / 2;
    result.slope = length(sum) / 2;
    return result;
}

std::optional<double> angleDegrees(const MapPoint& from, const MapPoint& corner, const MapPoint& to)
{
    const Vector a = between(corner, from);
    const Vector b = between(corner, to);
    const double size = length(a) * length(b);
    if (!(size > 0))
        return std::nullopt;
    const double cosine = (a[0] * b[0] + a[1] * b[1] + a[2] * b[2]) / size;
    return std::acos(std::clamp(cosine, -1.0, 1.0)) * 180 / std::numbers::pi;
}

double gridScale(MapPoint2 point)
{
    constexpr double kCentral = 0.9996;
    constexpr double kRadius = 6'383'000; // of the earth at 54° north; 0.5 % off changes nothing here
    const double away = (point.easting - 500'000) / kRadius;
    return kCentral * (1 + away * away / 2);
}

std::vector<Station> stations(const std::vector<MapPoint>& points, double step)
{
    constexpr double kMost = 4000;
    std::vector<Station> result;
    if (points.empty() || !(step > 0))
        return result;
    const double whole = pathLength(points).horizontal;
    const double gap = std::max(step, whole / kMost);
    result.push_back({points.front().plan(), 0});
    double way = 0;
    for (std::size_t i = 1; i < points.size(); ++i) {
        const MapPoint2 a = points[i - 1].plan();
        const MapPoint2 b = points[i].plan();
        const double run = std::hypot(b.easting - a.easting, b.northing - a.northing);
        const int pieces = std::max(1, static_cast<int>(std::ceil(run / gap)));
        for (int k = 1; k <= pieces && run > 0; ++k) {
            const double t = static_cast<double>(k) / pieces;
            result.push_back(
                {{a.easting + t * (b.easting - a.easting), a.northing + t * (b.northing - a.northing)},
                 way + t * run});
        }
        way += run;
    }
    return result;
}

} // namespace twin
