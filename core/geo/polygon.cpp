// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/polygon.h"

#include <cmath>

namespace twin {

double signedArea(const Ring2& ring)
{
    if (ring.size() < 3)
        return 0;
    // Relative to the first point: UTM coordinates squared would cost seven digits.
    const MapPoint2 base = ring.front();
    double sum = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const MapPoint2 a = ring[i];
        const MapPoint2 b = ring[(i + 1) % ring.size()];
        sum += (a.easting - base.easting) * (b.northing - base.northing) -
               (b.easting - base.easting) * (a.northing - base.northing);
    }
    return sum / 2;
}

double area(const MultiPolygon2& polygons)
{
    double sum = 0;
    for (const Polygon2& polygon : polygons) {
        sum += std::abs(signedArea(polygon.outer));
        for (const Ring2& hole : polygon.inner)
            sum -= std::abs(signedArea(hole));
    }
    return sum;
}

bool contains(const Ring2& ring, MapPoint2 p)
{
    bool inside = false;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        const MapPoint2 a = ring[i];
        const MapPoint2 b = ring[j];
        if ((a.northing > p.northing) != (b.northing > p.northing) &&
            p.easting <
                (b.easting - a.easting) * (p.northing - a.northing) / (b.northing - a.northing) + a.easting)
            inside = !inside;
    }
    return inside;
}

bool contains(const MultiPolygon2& polygons, MapPoint2 point)
{
    for (const Polygon2& polygon : polygons) {
        if (!contains(polygon.outer, point))
            continue;
        bool inHole = false;
        for (const Ring2& hole : polygon.inner)
            inHole = inHole || contains(hole, point);
        if (!inHole)
            return true;
    }
    return false;
}

namespace {

MapPoint2 centroid(const Ring2& ring)
{
    const MapPoint2 base = ring.front();
    double sum = 0;
    double x = 0;
    double y = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const double ax = ring[i].easting - base.easting;
        const double ay = ring[i].northing - base.northing;
        const MapPoint2 next = ring[(i + 1) % ring.size()];
        const double bx = next.easting - base.easting;
        const double by = next.northing - base.northing;
        const double cross = ax * by - bx * ay;
        sum += cross;
        x += (ax + bx) * cross;
        y += (ay + by) * cross;
    }
    if (std::abs(sum) < 1e-9)
        return base;
    return {base.easting + x / (3 * sum), base.northing + y / (3 * sum)};
}

} // namespace

MapPoint2 labelPoint(const MultiPolygon2& polygons)
{
    const Polygon2* largest = nullptr;
    double best = -1;
    for (const Polygon2& polygon : polygons) {
        const double size = std::abs(signedArea(polygon.outer));
        if (polygon.outer.size() >= 3 && size > best) {
            best = size;
            largest = &polygon;
        }
    }
    if (!largest)
        return {};
    const MapPoint2 centre = centroid(largest->outer);
    if (contains({*largest}, centre))
        return centre;
    // The middle of the widest inside stretch of the horizontal line through the centroid.
    std::vector<double> cuts;
    const auto cut = [&](const Ring2& ring) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const MapPoint2 a = ring[i];
            const MapPoint2 b = ring[(i + 1) % ring.size()];
            if ((a.northing > centre.northing) != (b.northing > centre.northing))
                cuts.push_back(a.easting + (b.easting - a.easting) * (centre.northing - a.northing) /
                                               (b.northing - a.northing));
        }
    };
    cut(largest->outer);
    for (const Ring2& hole : largest->inner)
        cut(hole);
    std::sort(cuts.begin(), cuts.end());
    MapPoint2 result = centre;
    double widest = 0;
    for (std::size_t i = 0; i + 1 < cuts.size(); i += 2) {
        if (cuts[i + 1] - cuts[i] > widest) {
            widest = cuts[i + 1] - cuts[i];
            result = {(cuts[i] + cuts[i + 1]) / 2, centre.northing};
        }
    }
    return result;
}

Envelope envelope(const Ring2& ring)
{
    Envelope result;
    for (const MapPoint2& point : ring)
        result.include(point);
    return result;
}

Envelope envelope(const MultiPolygon2& polygons)
{
    Envelope result;
    for (const Polygon2& polygon : polygons)
        result.include(envelope(polygon.outer));
    return result;
}

double distance(MapPoint2 a, MapPoint2 b)
{
    return std::hypot(a.easting - b.easting, a.northing - b.northing);
}

double length(const Line2& line)
{
    double sum = 0;
    for (std::size_t i = 1; i < line.size(); ++i)
        sum += distance(line[i - 1], line[i]);
    return sum;
}

double distance(MapPoint2 point, const Line2& line)
{
    double best = std::numeric_limits<double>::infinity();
    if (line.size() == 1)
        return distance(point, line.front());
    for (std::size_t i = 1; i < line.size(); ++i) {
        const MapPoint2 a = line[i - 1];
        const double dx = line[i].easting - a.easting;
        const double dy = line[i].northing - a.northing;
        const double squared = dx * dx + dy * dy;
        double t = 0;
        if (squared > 0)
            t = std::clamp(((point.easting - a.easting) * dx + (point.northing - a.northing) * dy) / squared,
                           0.0, 1.0);
        best = std::min(best, distance(point, {a.easting + t * dx, a.northing + t * dy}));
    }
    return best;
}

} // namespace twin
