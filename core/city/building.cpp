// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/city/building.h"

#include "core/geo/polygon.h"

#include <array>
#include <cmath>

namespace twin {
namespace {

/// By the value of ObjectClass.
constexpr std::array<std::string_view, 8> kObjectClassNames{
    "Building", "Bridge", "Tunnel", "OtherConstruction", "CityFurniture", "Vegetation", "Generic", "Mesh"};

Ring2 plan(const Ring3& ring)
{
    Ring2 result;
    result.reserve(ring.size());
    for (const MapPoint& point : ring)
        result.push_back(point.plan());
    return result;
}

double cross(MapPoint2 o, MapPoint2 a, MapPoint2 b)
{
    return (a.easting - o.easting) * (b.northing - o.northing) -
           (a.northing - o.northing) * (b.easting - o.easting);
}

/// Andrew's monotone chain, counter-clockwise; empty for fewer than three points off one line.
Ring2 convexHull(std::vector<MapPoint2> points)
{
    std::sort(points.begin(), points.end(), [](MapPoint2 a, MapPoint2 b) {
        return a.easting < b.easting || (a.easting == b.easting && a.northing < b.northing);
    });
    points.erase(std::unique(points.begin(), points.end()), points.end());
    if (points.size() < 3)
        return {};
    Ring2 hull;
    const auto chain = [&hull](auto first, auto last) {
        const std::size_t base = hull.size();
        for (auto it = first; it != last; ++it) {
            while (hull.size() >= base + 2 && cross(hull[hull.size() - 2], hull.back(), *it) <= 0)
                hull.pop_back();
            hull.push_back(*it);
        }
        hull.pop_back();
    };
    chain(points.begin(), points.end());
    chain(points.rbegin(), points.rend());
    return hull.size() >= 3 ? hull : Ring2{};
}

} // namespace

Envelope Building::envelope() const
{
    Envelope result;
    for (const BoundarySurface& surface : surfaces) {
        for (const MapPoint& point : surface.outer)
            result.include(point.plan());
    }
    return result;
}

std::pair<double, double> Building::heightRange() const
{
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const BoundarySurface& surface : surfaces) {
        for (const MapPoint& point : surface.outer) {
            low = std::min(low, point.height);
            high = std::max(high, point.height);
        }
    }
    return low <= high ? std::pair{low, high} : std::pair{0.0, 0.0};
}

MultiPolygon2 Building::footprint() const
{
    // A sliver of a square centimetre is a ground surface standing on edge, not a footprint.
    constexpr double kLeastArea = 1e-4;
    MultiPolygon2 result;
    for (const BoundarySurface& surface : surfaces) {
        if (surface.kind != SurfaceKind::Ground)
            continue;
        Polygon2 polygon;
        polygon.outer = plan(surface.outer);
        if (std::abs(signedArea(polygon.outer)) < kLeastArea)
            continue;
        // Ground surfaces look down, so their rings run clockwise on the map; a footprint's outer ring does
        // not.
        if (signedArea(polygon.outer) < 0)
            std::reverse(polygon.outer.begin(), polygon.outer.end());
        for (const Ring3& hole : surface.inner) {
            Ring2 inner = plan(hole);
            if (signedArea(inner) > 0)
                std::reverse(inner.begin(), inner.end());
            polygon.inner.push_back(std::move(inner));
        }
        result.push_back(std::move(polygon));
    }
    if (!result.empty())
        return result;
    std::vector<MapPoint2> points;
    for (const BoundarySurface& surface : surfaces) {
        for (const MapPoint& point : surface.outer)
            points.push_back(point.plan());
    }
    if (Ring2 hull = convexHull(std::move(points)); !hull.empty())
        result.push_back({std::move(hull), {}});
    return result;
}

std::string_view objectClassName(ObjectClass objectClass)
{
    return kObjectClassNames[static_cast<std::size_t>(objectClass)];
}

ObjectClass objectClassOf(std::string_view name)
{
    for (std::size_t i = 0; i < kObjectClassNames.size(); ++i) {
        if (kObjectClassNames[i] == name)
            return static_cast<ObjectClass>(i);
    }
    return ObjectClass::Building;
}

} // namespace twin
