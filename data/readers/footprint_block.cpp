// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/footprint_block.h"

#include "data/readers/surface_geometry.h"

#include <cmath>

namespace twin::data {

double lowestGround(const MultiPolygon2& outline, const HeightGrid* terrain)
{
    double lowest = std::numeric_limits<double>::infinity();
    for (const Polygon2& polygon : outline) {
        for (const MapPoint2& point : polygon.outer) {
            // Beside the terrain its border is nearer to the truth than sea level.
            const double height = terrain ? terrain->sample(point, std::numeric_limits<double>::quiet_NaN())
                                          : std::numeric_limits<double>::quiet_NaN();
            if (!std::isnan(height))
                lowest = std::min(lowest, height);
        }
    }
    return std::isfinite(lowest) ? lowest : 0;
}

void raise(const MultiPolygon2& polygons, double base, double top, bool onGround,
           std::vector<BoundarySurface>& surfaces)
{
    const auto raised = [](const Ring2& ring) {
        Ring3 result;
        for (const MapPoint2& point : ring)
            result.push_back({point.easting, point.northing, 0});
        return result;
    };
    const std::size_t first = surfaces.size();
    for (const Polygon2& polygon : polygons) {
        std::vector<Ring3> holes;
        for (const Ring2& hole : polygon.inner)
            holes.push_back(raised(hole));
        extrude(raised(polygon.outer), holes, base, top, surfaces);
    }
    for (std::size_t i = first; i < surfaces.size() && !onGround; ++i) {
        if (surfaces[i].kind == SurfaceKind::Ground)
            surfaces[i].kind = SurfaceKind::OuterFloor;
    }
}

} // namespace twin::data
