// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/surface_geometry.h"

#include <cmath>
#include <limits>

namespace twin::data {
namespace {

constexpr double kLevel = 0.1; ///< |nz| below this is a wall: steeper than 84 degrees

struct Range
{
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();
};

void include(Range& range, const Ring3& ring)
{
    for (const MapPoint& point : ring) {
        range.low = std::min(range.low, point.height);
        range.high = std::max(range.high, point.height);
    }
}

double meanHeight(const Ring3& ring)
{
    double sum = 0;
    for (const MapPoint& point : ring)
        sum += point.height;
    return ring.empty() ? 0 : sum / static_cast<double>(ring.size());
}

double steepness(const BoundarySurface& surface)
{
    const Vec3 vector = areaVector(surface.outer);
    const double size = lengthOf(vector);
    return size > 0 ? vector[2] / size : 0;
}

Ring3 atHeight(const Ring3& ring, double height, bool reversed)
{
    Ring3 result = ring;
    for (MapPoint& point : result)
        point.height = height;
    if (reversed)
        std::reverse(result.begin(), result.end());
    return result;
}

bool counterClockwise(const Ring3& ring)
{
    return areaVector(atHeight(ring, 0, false))[2] > 0;
}

void addWalls(const Ring3& ring, bool outer, double base, double top, std::vector<BoundarySurface>& surfaces)
{
    const bool forward = counterClockwise(ring) == outer;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        MapPoint a = ring[i];
        MapPoint b = ring[(i + 1) % ring.size()];
        if (!forward)
            std::swap(a, b);
        BoundarySurface wall;
        wall.kind = SurfaceKind::Wall;
        wall.outer = {{a.easting, a.northing, base},
                      {b.easting, b.northing, base},
                      {b.easting, b.northing, top},
                      {a.easting, a.northing, top}};
        surfaces.push_back(std::move(wall));
    }
}

} // namespace

Vec3 areaVector(const Ring3& ring)
{
    Vec3 sum{0, 0, 0};
    if (ring.size() < 3)
        return sum;
    const MapPoint base = ring.front();
    for (std::size_t i = 1; i + 1 < ring.size(); ++i) {
        const double ax = ring[i].easting - base.easting;
        const double ay = ring[i].northing - base.northing;
        const double az = ring[i].height - base.height;
        const double bx = ring[i + 1].easting - base.easting;
        const double by = ring[i + 1].northing - base.northing;
        const double bz = ring[i + 1].height - base.height;
        sum[0] += (ay * bz - az * by) / 2;
        sum[1] += (az * bx - ax * bz) / 2;
        sum[2] += (ax * by - ay * bx) / 2;
    }
    return sum;
}

void reverseSurface(BoundarySurface& surface)
{
    std::reverse(surface.outer.begin(), surface.outer.end());
    for (Ring3& hole : surface.inner)
        std::reverse(hole.begin(), hole.end());
}

void orientHoles(BoundarySurface& surface)
{
    if (surface.inner.empty())
        return;
    const Vec3 outer = areaVector(surface.outer);
    for (Ring3& hole : surface.inner) {
        const Vec3 inner = areaVector(hole);
        if (outer[0] * inner[0] + outer[1] * inner[1] + outer[2] * inner[2] > 0)
            std::reverse(hole.begin(), hole.end());
    }
}

void deriveKinds(std::vector<BoundarySurface>& surfaces, std::size_t first)
{
    Range range;
    for (const BoundarySurface& surface : surfaces)
        include(range, surface.outer);
    const double lowLimit = range.low + 0.1 * (range.high - range.low);
    for (std::size_t i = first; i < surfaces.size(); ++i) {
        BoundarySurface& surface = surfaces[i];
        if (surface.kind != SurfaceKind::Unknown)
            continue;
        const double nz = steepness(surface);
        const bool low = range.high - range.low > 0.5 && meanHeight(surface.outer) <= lowLimit;
        if (std::abs(nz) < kLevel)
            surface.kind = SurfaceKind::Wall;
        else if (low)
            surface.kind = SurfaceKind::Ground;
        else
            surface.kind = nz > 0 ? SurfaceKind::Roof : SurfaceKind::OuterCeiling;
    }
}

void orientHull(std::vector<BoundarySurface>& surfaces)
{
    if (surfaces.empty())
        return;
    double volume = 0;
    double size = 0;
    const MapPoint base = surfaces.front().outer.front();
    for (const BoundarySurface& surface : surfaces) {
        Vec3 vector = areaVector(surface.outer);
        for (const Ring3& hole : surface.inner) {
            const Vec3 part = areaVector(hole);
            for (std::size_t k = 0; k < 3; ++k)
                vector[k] += part[k];
        }
        const MapPoint p = surface.outer.front();
        const double part =
            ((p.easting - base.easting) * vector[0] + (p.northing - base.northing) * vector[1] +
             (p.height - base.height) * vector[2]) /
            3;
        volume += part;
        size += std::abs(part);
    }
    // Open hulls give a volume of no meaning near zero; a hull inside out gives a clear negative one.
    if (volume < -0.2 * size) {
        for (BoundarySurface& surface : surfaces)
            reverseSurface(surface);
    }
}

void orientByKind(std::vector<BoundarySurface>& surfaces, int lod)
{
    for (BoundarySurface& surface : surfaces) {
        const double nz = steepness(surface);
        if ((surface.kind == SurfaceKind::Ground && nz > kLevel) ||
            (surface.kind == SurfaceKind::Roof && lod < 3 && nz < -kLevel))
            reverseSurface(surface);
    }
}

void extrude(const Ring3& outer, const std::vector<Ring3>& inner, double base, double top,
             std::vector<BoundarySurface>& surfaces)
{
    const bool ccw = counterClockwise(outer);
    BoundarySurface ground;
    ground.kind = SurfaceKind::Ground;
    ground.outer = atHeight(outer, base, ccw);
    BoundarySurface roof;
    roof.kind = SurfaceKind::Roof;
    roof.outer = atHeight(outer, top, !ccw);
    for (const Ring3& hole : inner) {
        const bool holeCcw = counterClockwise(hole);
        ground.inner.push_back(atHeight(hole, base, !holeCcw));
        roof.inner.push_back(atHeight(hole, top, holeCcw));
    }
    surfaces.push_back(std::move(ground));
    surfaces.push_back(std::move(roof));
    addWalls(outer, true, base, top, surfaces);
    for (const Ring3& hole : inner)
        addWalls(hole, false, base, top, surfaces);
}

} // namespace twin::data
