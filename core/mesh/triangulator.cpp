// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/triangulator.h"

#include <GL/glu.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>

namespace twin {
namespace {

using Vec3 = std::array<double, 3>;

/// More corners than this in one polygon is refused: no building or lake has them, a hostile file may.
constexpr std::size_t kMaxCorners = 500'000;
constexpr double kLeastDistance = 1e-6; ///< metres: points nearer to a line than this are on it

Vec3 minus(const Vec3& a, const Vec3& b)
{
    return {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
}
Vec3 cross(const Vec3& a, const Vec3& b)
{
    return {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
}
double dot(const Vec3& a, const Vec3& b)
{
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
double norm(const Vec3& a)
{
    return std::sqrt(dot(a, a));
}

/// One ring as indices into the shared point list, consecutive duplicates left out.
using Contour = std::vector<std::uint32_t>;

struct Shape
{
    std::vector<MapPoint> points;  ///< as given
    std::vector<Vec3> local;       ///< relative to the first point
    std::vector<Contour> contours; ///< the first is the outer ring
};

bool addRing(Shape& shape, const Ring3& ring)
{
    Contour contour;
    for (const MapPoint& point : ring) {
        if (!std::isfinite(point.easting) || !std::isfinite(point.northing) || !std::isfinite(point.height))
            return false;
        const MapPoint& base = shape.points.empty() ? point : shape.points.front();
        const auto index = static_cast<std::uint32_t>(shape.points.size());
        const Vec3 local{point.easting - base.easting, point.northing - base.northing,
                         point.height - base.height};
        if (norm(local) > 1e7)
            return false;
        shape.points.push_back(point);
        shape.local.push_back(local);
        if (contour.empty() || shape.local[contour.back()] != local)
            contour.push_back(index);
    }
    if (contour.size() > 1 && shape.local[contour.front()] == shape.local[contour.back()])
        contour.pop_back();
    if (contour.size() >= 3)
        shape.contours.push_back(std::move(contour));
    else if (shape.contours.empty())
        return false;
    return true;
}

/// Twice the area vector of a ring.
Vec3 newell(const Shape& shape, const Contour& contour)
{
    Vec3 sum{};
    const Vec3& base = shape.local[contour.front()];
    for (std::size_t i = 0; i < contour.size(); ++i) {
        const Vec3 part = cross(minus(shape.local[contour[i]], base),
                                minus(shape.local[contour[(i + 1) % contour.size()]], base));
        for (std::size_t k = 0; k < 3; ++k)
            sum[k] += part[k];
    }
    return sum;
}

/// Unit normal of the outer ring. A ring that crosses itself may have no area by Newell; then the plane of
/// its widest three points serves. Nothing where all points are on one line.
std::optional<Vec3> planeNormal(const Shape& shape)
{
    const Contour& ring = shape.contours.front();
    const Vec3& base = shape.local[ring.front()];
    Vec3 far{};
    for (const std::uint32_t index : ring) {
        const Vec3 edge = minus(shape.local[index], base);
        if (norm(edge) > norm(far))
            far = edge;
    }
    Vec3 widest{};
    for (const std::uint32_t index : ring) {
        const Vec3 candidate = cross(far, minus(shape.local[index], base));
        if (norm(candidate) > norm(widest))
            widest = candidate;
    }
    if (norm(widest) < kLeastDistance * std::max(norm(far), kLeastDistance))
        return std::nullopt;
    Vec3 normal = newell(shape, ring);
    if (norm(normal) < 1e-6 * norm(widest)) {
        normal = widest;
        if (normal[2] < 0)
            normal = {-normal[0], -normal[1], -normal[2]};
    }
    const double size = norm(normal);
    return Vec3{normal[0] / size, normal[1] / size, normal[2] / size};
}

/// Coordinates in the plane, right-handed about the normal.
std::vector<std::array<double, 2>> flatten(const Shape& shape, const Vec3& normal)
{
    const Vec3 helper = std::abs(normal[2]) < 0.9 ? Vec3{0, 0, 1} : Vec3{1, 0, 0};
    Vec3 u = cross(helper, normal);
    const double size = norm(u);
    u = {u[0] / size, u[1] / size, u[2] / size};
    const Vec3 v = cross(normal, u);
    std::vector<std::array<double, 2>> flat;
    flat.reserve(shape.local.size());
    for (const Vec3& point : shape.local)
        flat.push_back({dot(point, u), dot(point, v)});
    return flat;
}

using Point2 = std::array<double, 2>;

double turn(const Point2& a, const Point2& b, const Point2& c)
{
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

/// A strictly convex quad, split along its shorter diagonal.
bool splitQuad(const Contour& ring, const std::vector<Point2>& flat, TriangulatedPolygon& out)
{
    const auto at = [&](std::size_t i) -> const Point2& { return flat[ring[i % 4]]; };
    for (std::size_t i = 0; i < 4; ++i) {
        if (turn(at(i), at(i + 1), at(i + 2)) < 1e-9)
            return false;
    }
    const double first = std::hypot(at(0)[0] - at(2)[0], at(0)[1] - at(2)[1]);
    const double second = std::hypot(at(1)[0] - at(3)[0], at(1)[1] - at(3)[1]);
    if (first <= second)
        out.triangles = {{ring[0], ring[1], ring[2]}, {ring[0], ring[2], ring[3]}};
    else
        out.triangles = {{ring[0], ring[1], ring[3]}, {ring[1], ring[2], ring[3]}};
    return true;
}

/// Whether the crossings of the edges stay within what the tessellator can be given: a hostile ring of n
/// edges has n²/2 crossings, each a new point.
bool crossingsBounded(const Shape& shape, const std::vector<Point2>& flat)
{
    struct Edge
    {
        Point2 a;
        Point2 b;
    };
    std::vector<Edge> edges;
    for (const Contour& ring : shape.contours) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            Point2 a = flat[ring[i]];
            Point2 b = flat[ring[(i + 1) % ring.size()]];
            if (b[0] < a[0])
                std::swap(a, b);
            edges.push_back({a, b});
        }
    }
    if (edges.size() <= 64)
        return true;
    std::sort(edges.begin(), edges.end(), [](const Edge& x, const Edge& y) { return x.a[0] < y.a[0]; });
    const std::size_t limit = 4 * edges.size();
    std::size_t crossings = 0;
    std::size_t tests = 0;
    std::vector<std::size_t> active;
    for (std::size_t i = 0; i < edges.size(); ++i) {
        const Edge& e = edges[i];
        std::erase_if(active, [&](std::size_t k) { return edges[k].b[0] < e.a[0]; });
        tests += active.size();
        for (const std::size_t k : active) {
            const Edge& o = edges[k];
            if (turn(e.a, e.b, o.a) * turn(e.a, e.b, o.b) < 0 &&
                turn(o.a, o.b, e.a) * turn(o.a, o.b, e.b) < 0)
                ++crossings;
        }
        if (crossings > limit || tests > 100'000'000)
            return false;
        active.push_back(i);
    }
    return true;
}

struct Sink
{
    TriangulatedPolygon* out = nullptr;
    MapPoint base;
    std::array<std::uint32_t, 3> pending{};
    std::size_t count = 0;
    bool failed = false;
};

/// Vertex data of the tessellator is the index itself.
void* asData(std::size_t index)
{
    return reinterpret_cast<void*>(index);
}

void onVertex(void* vertex, void* user)
{
    auto& sink = *static_cast<Sink*>(user);
    sink.pending[sink.count++] = static_cast<std::uint32_t>(reinterpret_cast<std::size_t>(vertex));
    if (sink.count == 3) {
        sink.count = 0;
        const auto [a, b, c] = sink.pending;
        if (a != b && b != c && a != c)
            sink.out->triangles.push_back(sink.pending);
    }
}

void onCombine(GLdouble coords[3], void* [4], GLfloat[4], void** result, void* user)
{
    auto& sink = *static_cast<Sink*>(user);
    *result = asData(sink.out->points.size());
    sink.out->points.push_back(
        {sink.base.easting + coords[0], sink.base.northing + coords[1], sink.base.height + coords[2]});
}

void onError(GLenum, void* user)
{
    static_cast<Sink*>(user)->failed = true;
}
/// Its presence makes the tessellator send plain triangles, no fans or strips.
void onEdgeFlag(GLboolean, void*) {}

struct TessellatorDeleter
{
    void operator()(GLUtesselator* tessellator) const { gluDeleteTess(tessellator); }
};

GLUtesselator* tessellator()
{
    using Callback = void (*)();
    thread_local const std::unique_ptr<GLUtesselator, TessellatorDeleter> kTessellator = [] {
        std::unique_ptr<GLUtesselator, TessellatorDeleter> made(gluNewTess());
        gluTessProperty(made.get(), GLU_TESS_WINDING_RULE, GLU_TESS_WINDING_ODD);
        gluTessCallback(made.get(), GLU_TESS_VERTEX_DATA, reinterpret_cast<Callback>(&onVertex));
        gluTessCallback(made.get(), GLU_TESS_COMBINE_DATA, reinterpret_cast<Callback>(&onCombine));
        gluTessCallback(made.get(), GLU_TESS_ERROR_DATA, reinterpret_cast<Callback>(&onError));
        gluTessCallback(made.get(), GLU_TESS_EDGE_FLAG_DATA, reinterpret_cast<Callback>(&onEdgeFlag));
        return made;
    }();
    return kTessellator.get();
}

bool tessellate(const Shape& shape, TriangulatedPolygon& out)
{
    Sink sink{&out, shape.points.front()};
    GLUtesselator* tess = tessellator();
    gluTessNormal(tess, out.normal[0], out.normal[1], out.normal[2]);
    gluTessBeginPolygon(tess, &sink);
    for (const Contour& ring : shape.contours) {
        gluTessBeginContour(tess);
        for (const std::uint32_t index : ring) {
            Vec3 position = shape.local[index];
            gluTessVertex(tess, position.data(), asData(index));
        }
        gluTessEndContour(tess);
    }
    gluTessEndPolygon(tess);
    return !sink.failed && !out.triangles.empty();
}

std::optional<TriangulatedPolygon> triangulate(Shape shape, std::optional<Vec3> normal)
{
    const std::optional<Vec3> plane = planeNormal(shape);
    if (!plane)
        return std::nullopt;
    TriangulatedPolygon result;
    result.normal = normal ? *normal : *plane;
    result.points = shape.points;
    const Contour& outer = shape.contours.front();
    const std::vector<Point2> flat = flatten(shape, result.normal);
    if (shape.contours.size() == 1) {
        if (outer.size() == 3) {
            const bool turned = turn(flat[outer[0]], flat[outer[1]], flat[outer[2]]) < 0;
            result.triangles = {{outer[0], outer[turned ? 2 : 1], outer[turned ? 1 : 2]}};
            return result;
        }
        if (outer.size() == 4 && splitQuad(outer, flat, result))
            return result;
    }
    if (!crossingsBounded(shape, flat) || !tessellate(shape, result))
        return std::nullopt;
    return result;
}

} // namespace

std::optional<TriangulatedPolygon> triangulate(const Ring3& outer, const std::vector<Ring3>& inner)
{
    const std::size_t corners =
        std::accumulate(inner.begin(), inner.end(), outer.size(),
                        [](std::size_t sum, const Ring3& ring) { return sum + ring.size(); });
    Shape shape;
    if (corners > kMaxCorners || !addRing(shape, outer))
        return std::nullopt;
    for (const Ring3& ring : inner) {
        if (!addRing(shape, ring))
            return std::nullopt;
    }
    return triangulate(std::move(shape), std::nullopt);
}

std::optional<TriangulatedPolygon> triangulate(const Polygon2& polygon)
{
    const auto lift = [](const Ring2& ring) {
        Ring3 lifted;
        lifted.reserve(ring.size());
        for (const MapPoint2& point : ring)
            lifted.push_back({point.easting, point.northing, 0});
        return lifted;
    };
    std::size_t corners = polygon.outer.size();
    Shape shape;
    if (!addRing(shape, lift(polygon.outer)))
        return std::nullopt;
    for (const Ring2& ring : polygon.inner) {
        corners += ring.size();
        if (corners > kMaxCorners || !addRing(shape, lift(ring)))
            return std::nullopt;
    }
    return triangulate(std::move(shape), Vec3{0, 0, 1});
}

} // namespace twin
