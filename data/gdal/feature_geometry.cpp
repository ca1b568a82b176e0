// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/gdal/feature_geometry.h"

#include "data/gdal/gdal_session.h"

#include <ogr_geometry.h>

#include <cmath>

namespace twin::data {
namespace {

constexpr int kMaxNesting = 32; ///< of geometry collections

void addRing(const OGRSimpleCurve& curve, std::vector<MapPoint2>& points)
{
    points.reserve(static_cast<std::size_t>(curve.getNumPoints()));
    for (int i = 0; i < curve.getNumPoints(); ++i)
        points.push_back({curve.getX(i), curve.getY(i)});
}

void closeImplicitly(Ring2& ring)
{
    while (ring.size() > 1 && ring.front() == ring.back())
        ring.pop_back();
}

void addPolygon(const OGRPolygon& source, MultiPolygon2& polygons)
{
    const OGRLinearRing* outer = source.getExteriorRing();
    if (!outer)
        return;
    Polygon2 polygon;
    addRing(*outer, polygon.outer);
    closeImplicitly(polygon.outer);
    if (polygon.outer.size() < 3)
        return;
    for (int i = 0; i < source.getNumInteriorRings(); ++i) {
        Ring2 hole;
        addRing(*source.getInteriorRing(i), hole);
        closeImplicitly(hole);
        if (hole.size() >= 3)
            polygon.inner.push_back(std::move(hole));
    }
    polygons.push_back(std::move(polygon));
}

void collect(const OGRGeometry& geometry, VectorFeature& feature, int depth)
{
    if (depth > kMaxNesting || geometry.IsEmpty())
        return;
    switch (wkbFlatten(geometry.getGeometryType())) {
    case wkbPoint: {
        const OGRPoint* point = geometry.toPoint();
        feature.points.push_back({point->getX(), point->getY(), point->Is3D() ? point->getZ() : 0.0});
        break;
    }
    case wkbLineString:
    case wkbLinearRing: {
        Line2 line;
        addRing(*geometry.toSimpleCurve(), line);
        if (line.size() >= 2)
            feature.lines.push_back(std::move(line));
        break;
    }
    case wkbPolygon:
    case wkbTriangle:
        addPolygon(*geometry.toPolygon(), feature.polygons);
        break;
    case wkbPolyhedralSurface:
    case wkbTIN: {
        const OGRPolyhedralSurface* surface = geometry.toPolyhedralSurface();
        for (int i = 0; i < surface->getNumGeometries(); ++i)
            collect(*surface->getGeometryRef(i), feature, depth + 1);
        break;
    }
    default:
        if (OGR_GT_IsSubClassOf(geometry.getGeometryType(), wkbGeometryCollection)) {
            for (const OGRGeometry* part : *geometry.toGeometryCollection())
                collect(*part, feature, depth + 1);
        }
    }
}

template <typename Visit>
void visitPoints(VectorFeature& feature, Visit visit)
{
    for (MapPoint& point : feature.points)
        visit(point.easting, point.northing);
    const auto visitAll = [&](std::vector<MapPoint2>& points) {
        for (MapPoint2& point : points)
            visit(point.easting, point.northing);
    };
    for (Line2& line : feature.lines)
        visitAll(line);
    for (Polygon2& polygon : feature.polygons) {
        visitAll(polygon.outer);
        for (Ring2& hole : polygon.inner)
            visitAll(hole);
    }
}

bool allFinite(VectorFeature& feature)
{
    bool finite = true;
    visitPoints(feature,
                [&](double x, double y) { finite = finite && std::isfinite(x) && std::isfinite(y); });
    return finite;
}

/// All points in one call: the set-up of a transformation costs more than the points of a house.
bool toMap(VectorFeature& feature, const CoordinateTransformer& transformer)
{
    std::vector<double> x;
    std::vector<double> y;
    visitPoints(feature, [&](double px, double py) {
        x.push_back(px);
        y.push_back(py);
    });
    transformer.transform(x.data(), y.data(), x.size());
    std::size_t i = 0;
    bool good = true;
    visitPoints(feature, [&](double& px, double& py) {
        px = x[i];
        py = y[i++];
        good = good && std::isfinite(px) && std::isfinite(py);
    });
    return good;
}

bool isSurface(const OGRGeometry& geometry)
{
    return OGR_GT_IsSurface(geometry.getGeometryType()) ||
           OGR_GT_IsSubClassOf(geometry.getGeometryType(), wkbMultiSurface);
}

double areaOf(const OGRGeometry& geometry)
{
    if (OGR_GT_IsSurface(geometry.getGeometryType()))
        return geometry.toSurface()->get_Area();
    return OGR_GT_IsSubClassOf(geometry.getGeometryType(), wkbGeometryCollection)
               ? geometry.toGeometryCollection()->get_Area()
               : 0;
}

} // namespace

std::unique_ptr<OGRGeometry> madeValid(const OGRGeometry& geometry, bool& sameShape)
{
    const GdalMessages quiet;
    std::unique_ptr<OGRGeometry> valid(geometry.MakeValid());
    const double area = valid ? areaOf(*valid) : 0;
    sameShape = area > 0 && std::abs(areaOf(geometry) - area) <= 1e-3 * area;
    return valid;
}

GeometryState addGeometry(const OGRGeometry& source, const CoordinateTransformer& transformer,
                          VectorFeature& feature)
{
    const GdalMessages quiet;
    std::unique_ptr<OGRGeometry> straight;
    const OGRGeometry* geometry = &source;
    if (geometry->hasCurveGeometry()) {
        straight.reset(geometry->getLinearGeometry());
        if (!straight)
            return GeometryState::Broken;
        geometry = straight.get();
    }
    collect(*geometry, feature, 0);
    if (!allFinite(feature))
        return GeometryState::NotFinite;
    GeometryState state = GeometryState::Good;
    if (isSurface(*geometry) && !geometry->IsValid()) {
        bool sameShape = false;
        const std::unique_ptr<OGRGeometry> valid = madeValid(*geometry, sameShape);
        feature.polygons.clear();
        if (valid)
            collect(*valid, feature, 0);
        // What repairing leaves of a bow tie may include stray lines and points: an area stays an area.
        feature.lines.clear();
        feature.points.clear();
        if (feature.polygons.empty())
            return GeometryState::Broken;
        state = sameShape ? GeometryState::Mended : GeometryState::Repaired;
    }
    if (feature.points.empty() && feature.lines.empty() && feature.polygons.empty())
        return GeometryState::Broken;
    return toMap(feature, transformer) ? state : GeometryState::OutOfRange;
}

bool keepGeometry(GeometryState state, const std::string& path, const std::string& object,
                  Diagnostics& diagnostics)
{
    switch (state) {
    case GeometryState::Good:
        return true;
    case GeometryState::Mended:
        diagnostics.warn(
            path, object,
            TWIN_MSG("The rings of the polygon touch or cross by a hair; it was repaired, and its area is "
                     "what it was."));
        return true;
    case GeometryState::Repaired:
        // Kept, but a guess at what was meant: not all of the work was done.
        diagnostics.problem(
            path, object,
            TWIN_MSG("The rings of the polygon cross; it was repaired. Check its shape at the source."));
        return true;
    case GeometryState::Broken:
        diagnostics.problem(path, object,
                            TWIN_MSG("The geometry was skipped: its rings cross or have too few points and "
                                     "could not be repaired. Correct it at the source."));
        return false;
    case GeometryState::NotFinite:
        diagnostics.problem(
            path, object,
            TWIN_MSG(
                "The geometry was skipped: some coordinates are not numbers. Correct it at the source."));
        return false;
    case GeometryState::OutOfRange:
        diagnostics.problem(
            path, object,
            TWIN_MSG("The geometry was skipped: its coordinates lie outside the coordinate system. Check the "
                     "file's system."));
        return false;
    }
    return false;
}

std::optional<MapPoint2> firstPoint(const OGRGeometry& geometry)
{
    OGREnvelope extent;
    geometry.getEnvelope(&extent);
    if (geometry.IsEmpty() || !std::isfinite(extent.MinX) || !std::isfinite(extent.MinY))
        return std::nullopt;
    return MapPoint2{extent.MinX, extent.MinY};
}

void include(Envelope& extent, const VectorFeature& feature)
{
    for (const MapPoint& point : feature.points)
        extent.include(point.plan());
    for (const Line2& line : feature.lines) {
        for (const MapPoint2& point : line)
            extent.include(point);
    }
    for (const Polygon2& polygon : feature.polygons) {
        for (const MapPoint2& point : polygon.outer)
            extent.include(point);
    }
}

} // namespace twin::data
