// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/citypackage/export_writer.h"

#include <cmath>
#include <set>

namespace twin::data {

std::size_t MillimetreVertices::indexOf(const MapPoint& point)
{
    const Point key{std::llround((point.easting - mOrigin.easting) * 1000),
                    std::llround((point.northing - mOrigin.northing) * 1000),
                    std::llround((point.height - mOrigin.height) * 1000)};
    const auto [found, fresh] = mIndices.emplace(key, mPoints.size());
    if (fresh)
        mPoints.push_back(key);
    return found->second;
}

bool closesBody(const std::vector<const BoundarySurface*>& surfaces)
{
    MillimetreVertices vertices(surfaces.empty() ? MapPoint{} : surfaces.front()->outer.front());
    std::set<std::pair<std::size_t, std::size_t>> open;
    const auto walk = [&](const Ring3& ring) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const std::size_t a = vertices.indexOf(ring[i]);
            const std::size_t b = vertices.indexOf(ring[(i + 1) % ring.size()]);
            if (a == b)
                continue;
            if (open.erase({b, a}) == 0 && !open.insert({a, b}).second)
                return false; // the same edge twice the same way
        }
        return true;
    };
    for (const BoundarySurface* surface : surfaces) {
        if (!walk(surface->outer))
            return false;
        for (const Ring3& ring : surface->inner) {
            if (!walk(ring))
                return false;
        }
    }
    return surfaces.size() >= 4 && open.empty();
}

std::string_view surfaceClassName(SurfaceKind kind)
{
    switch (kind) {
    case SurfaceKind::Wall:
        return "WallSurface";
    case SurfaceKind::Roof:
        return "RoofSurface";
    case SurfaceKind::Ground:
        return "GroundSurface";
    case SurfaceKind::Closure:
        return "ClosureSurface";
    case SurfaceKind::OuterCeiling:
        return "OuterCeilingSurface";
    case SurfaceKind::OuterFloor:
        return "OuterFloorSurface";
    case SurfaceKind::Unknown:
        break;
    }
    return {};
}

} // namespace twin::data
