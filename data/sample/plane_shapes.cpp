// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sample/plane_shapes.h"

#include "core/geo/polygon.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <numbers>
#include <ogr_geometry.h>

namespace twin::data {
namespace {

using OgrPtr = std::unique_ptr<OGRGeometry>;

void addRing(OGRPolygon& polygon, const Ring2& ring)
{
    OGRLinearRing ogrRing;
    for (const MapPoint2& p : ring)
        ogrRing.addPoint(p.easting, p.northing);
    ogrRing.closeRings();
    polygon.addRing(&ogrRing);
}

OgrPtr toOgr(const MultiPolygon2& polygons)
{
    auto multi = std::make_unique<OGRMultiPolygon>();
    for (const Polygon2& polygon : polygons) {
        OGRPolygon ogr;
        addRing(ogr, polygon.outer);
        for (const Ring2& hole : polygon.inner)
            addRing(ogr, hole);
        multi->addGeometry(&ogr);
    }
    return multi;
}

Ring2 fromRing(const OGRLinearRing& ring)
{
    Ring2 result;
    for (int i = 0; i + 1 < ring.getNumPoints(); ++i)
        result.push_back({ring.getX(i), ring.getY(i)});
    return result;
}

void collect(const OGRGeometry& geometry, MultiPolygon2& out)
{
    const OGRwkbGeometryType type = wkbFlatten(geometry.getGeometryType());
    if (type == wkbPolygon) {
        const OGRPolygon& polygon = *geometry.toPolygon();
        if (polygon.IsEmpty())
            return;
        Polygon2 result{fromRing(*polygon.getExteriorRing()), {}};
        for (int i = 0; i < polygon.getNumInteriorRings(); ++i)
            result.inner.push_back(fromRing(*polygon.getInteriorRing(i)));
        if (result.outer.size() >= 3)
            out.push_back(std::move(result));
    } else if (OGR_GT_IsSubClassOf(type, wkbGeometryCollection)) {
        for (const OGRGeometry* part : *geometry.toGeometryCollection())
            collect(*part, out);
    }
}

MultiPolygon2 fromOgr(const OgrPtr& geometry)
{
    MultiPolygon2 result;
    if (geometry)
        collect(*geometry, result);
    return result;
}

Ring2 circle(const WidthPoint& point, int corners)
{
    Ring2 ring;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2 * std::numbers::pi * i / corners;
        ring.push_back({point.at.easting + point.width / 2 * std::cos(angle),
                        point.at.northing + point.width / 2 * std::sin(angle)});
    }
    return ring;
}

double catmullRom(double a, double b, double c, double d, double t)
{
    return 0.5 *
           (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t);
}

} // namespace

std::vector<WidthPoint> smoothed(const std::vector<WidthPoint>& line, double step)
{
    if (line.size() < 3)
        return line;
    std::vector<WidthPoint> result;
    const auto at = [&](std::ptrdiff_t i) {
        return line[static_cast<std::size_t>(
            std::clamp<std::ptrdiff_t>(i, 0, static_cast<std::ptrdiff_t>(line.size()) - 1))];
    };
    for (std::ptrdiff_t i = 0; i + 1 < static_cast<std::ptrdiff_t>(line.size()); ++i) {
        const WidthPoint a = at(i - 1);
        const WidthPoint b = at(i);
        const WidthPoint c = at(i + 1);
        const WidthPoint d = at(i + 2);
        const int pieces = std::max(1, static_cast<int>(distance(b.at, c.at) / step));
        for (int k = 0; k < pieces; ++k) {
            const double t = static_cast<double>(k) / pieces;
            result.push_back({{catmullRom(a.at.easting, b.at.easting, c.at.easting, d.at.easting, t),
                               catmullRom(a.at.northing, b.at.northing, c.at.northing, d.at.northing, t)},
                              b.width + (c.width - b.width) * t});
        }
    }
    result.push_back(line.back());
    return result;
}

MultiPolygon2 sweptArea(const std::vector<WidthPoint>& line)
{
    OGRMultiPolygon pieces;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        OGRMultiPoint points;
        for (const WidthPoint& end : {line[i], line[i + 1]}) {
            for (const MapPoint2& p : circle(end, 20)) {
                OGRPoint point(p.easting, p.northing);
                points.addGeometry(&point);
            }
        }
        const OgrPtr hull(points.ConvexHull());
        if (hull && wkbFlatten(hull->getGeometryType()) == wkbPolygon)
            pieces.addGeometry(hull.get());
    }
    return fromOgr(OgrPtr(pieces.UnionCascaded()));
}

MultiPolygon2 roundedArea(const MultiPolygon2& area, double radius)
{
    const OgrPtr shrunk(toOgr(area)->Buffer(-radius, 6));
    const OgrPtr opened(shrunk ? shrunk->Buffer(radius * 2, 6) : nullptr);
    return opened ? fromOgr(OgrPtr(opened->Buffer(-radius, 6))) : MultiPolygon2{};
}

MultiPolygon2 difference(const MultiPolygon2& a, const MultiPolygon2& b)
{
    return b.empty() ? a : fromOgr(OgrPtr(toOgr(a)->Difference(toOgr(b).get())));
}

MultiPolygon2 unite(const MultiPolygon2& a, const MultiPolygon2& b)
{
    if (a.empty())
        return b;
    return fromOgr(OgrPtr(toOgr(a)->Union(toOgr(b).get())));
}

MultiPolygon2 grown(const MultiPolygon2& a, double metres)
{
    return fromOgr(OgrPtr(toOgr(a)->Buffer(metres, 4)));
}

LinePosition positionAt(const Line2& line, double along)
{
    LinePosition position{line.front(), {1, 0}};
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const double piece = distance(line[i], line[i + 1]);
        if (piece <= 0)
            continue;
        position.direction = {(line[i + 1].easting - line[i].easting) / piece,
                              (line[i + 1].northing - line[i].northing) / piece};
        const bool last = i + 2 == line.size();
        if (along <= piece || last) {
            position.at = {line[i].easting + position.direction.easting * along,
                           line[i].northing + position.direction.northing * along};
            return position;
        }
        along -= piece;
    }
    return position;
}

} // namespace twin::data
