// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/citypackage/ogr_geometry.h"

namespace twin::data {
namespace {

void fill(OGRLinearRing& ring, const Ring2& points)
{
    for (const MapPoint2& point : points)
        ring.addPoint(point.easting, point.northing);
    ring.closeRings();
}

Ring2 ringOf(const OGRLinearRing* ring)
{
    Ring2 points;
    if (!ring)
        return points;
    points.reserve(static_cast<std::size_t>(std::max(ring->getNumPoints(), 0)));
    for (int i = 0; i < ring->getNumPoints(); ++i)
        points.push_back({ring->getX(i), ring->getY(i)});
    if (points.size() > 1 && points.front() == points.back())
        points.pop_back();
    return points;
}

void append(const OGRPolygon& polygon, MultiPolygon2& out)
{
    Polygon2 result{ringOf(polygon.getExteriorRing()), {}};
    if (result.outer.size() < 3)
        return;
    for (int i = 0; i < polygon.getNumInteriorRings(); ++i) {
        if (Ring2 hole = ringOf(polygon.getInteriorRing(i)); hole.size() >= 3)
            result.inner.push_back(std::move(hole));
    }
    out.push_back(std::move(result));
}

} // namespace

OGRMultiPolygon toOgr(const MultiPolygon2& polygons)
{
    OGRMultiPolygon result;
    for (const Polygon2& polygon : polygons) {
        OGRPolygon part;
        OGRLinearRing outer;
        fill(outer, polygon.outer);
        part.addRing(&outer);
        for (const Ring2& hole : polygon.inner) {
            OGRLinearRing ring;
            fill(ring, hole);
            part.addRing(&ring);
        }
        result.addGeometry(&part);
    }
    return result;
}

OGRLineString toOgr(const Line2& line)
{
    OGRLineString result;
    for (const MapPoint2& point : line)
        result.addPoint(point.easting, point.northing);
    return result;
}

MultiPolygon2 polygonsOf(const OGRGeometry* geometry)
{
    MultiPolygon2 result;
    if (!geometry)
        return result;
    const OGRwkbGeometryType type = wkbFlatten(geometry->getGeometryType());
    if (type == wkbPolygon) {
        append(*geometry->toPolygon(), result);
    } else if (type == wkbMultiPolygon) {
        for (const OGRPolygon* part : geometry->toMultiPolygon())
            append(*part, result);
    }
    return result;
}

Line2 lineOf(const OGRGeometry* geometry)
{
    Line2 result;
    if (!geometry)
        return result;
    const OGRwkbGeometryType type = wkbFlatten(geometry->getGeometryType());
    if (type == wkbMultiLineString && !geometry->toMultiLineString()->IsEmpty())
        return lineOf(geometry->toMultiLineString()->getGeometryRef(0));
    if (type != wkbLineString)
        return result;
    const OGRLineString* line = geometry->toLineString();
    for (int i = 0; i < line->getNumPoints(); ++i)
        result.push_back({line->getX(i), line->getY(i)});
    return result;
}

} // namespace twin::data
