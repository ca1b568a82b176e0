// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/polygon.h"
#include "core/mesh/terrain_mesher.h"
#include "core/mesh/triangulator.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace twin {
namespace {

using Triangle = std::array<std::uint32_t, 3>;

/// Halves every side longer than `maxEdge`. Whether a side is halved depends on the side alone, so the
/// triangles at both of its flanks agree and no crack opens.
class Subdivider
{
public:
    Subdivider(std::vector<MapPoint2>& points, double maxEdge) : mPoints(points), mMaxEdge(maxEdge) {}

    std::vector<Triangle> run(std::vector<Triangle> triangles)
    {
        // A side shrinks to half in each round; the cap ends pathological input.
        for (int round = 0; round < 16; ++round) {
            std::vector<Triangle> next;
            next.reserve(triangles.size() * 2);
            mMiddles.clear();
            for (const Triangle& t : triangles)
                split(t, next);
            const bool done = next.size() == triangles.size();
            triangles = std::move(next);
            if (done || triangles.size() > kMaxTriangles)
                break;
        }
        return triangles;
    }

private:
    static constexpr std::size_t kMaxTriangles = 2'000'000;
    static constexpr std::uint32_t kNone = 0xffffffffU;

    std::uint32_t middle(std::uint32_t a, std::uint32_t b)
    {
        const std::uint64_t key = (std::uint64_t{std::min(a, b)} << 32U) | std::max(a, b);
        if (distance(mPoints[a], mPoints[b]) <= mMaxEdge)
            return kNone;
        const auto [place, fresh] = mMiddles.try_emplace(key, static_cast<std::uint32_t>(mPoints.size()));
        if (fresh) {
            const MapPoint2 p = mPoints[a];
            const MapPoint2 q = mPoints[b];
            mPoints.push_back({(p.easting + q.easting) / 2, (p.northing + q.northing) / 2});
        }
        return place->second;
    }

    void split(const Triangle& t, std::vector<Triangle>& out)
    {
        Triangle m{middle(t[0], t[1]), middle(t[1], t[2]), middle(t[2], t[0])};
        const auto count = std::count_if(m.begin(), m.end(), [](std::uint32_t v) { return v != kNone; });
        if (count == 0) {
            out.push_back(t);
            return;
        }
        if (count == 3) {
            out.insert(out.end(),
                       {{t[0], m[0], m[2]}, {m[0], t[1], m[1]}, {m[2], m[1], t[2]}, {m[0], m[1], m[2]}});
            return;
        }
        // Turned so that side 0 is halved and side 2 is not (one halved), or sides 0 and 1 are (two halved).
        int turn = 0;
        while (m[static_cast<std::size_t>(turn)] == kNone ||
               (count == 2 && m[static_cast<std::size_t>((turn + 1) % 3)] == kNone))
            ++turn;
        const auto corner = [&](int i) { return t[static_cast<std::size_t>((turn + i) % 3)]; };
        const auto mid = [&](int i) { return m[static_cast<std::size_t>((turn + i) % 3)]; };
        if (count == 1) {
            out.insert(out.end(), {{corner(0), mid(0), corner(2)}, {mid(0), corner(1), corner(2)}});
        } else {
            out.insert(
                out.end(),
                {{mid(0), corner(1), mid(1)}, {corner(0), mid(0), mid(1)}, {corner(0), mid(1), corner(2)}});
        }
    }

    std::vector<MapPoint2>& mPoints;
    double mMaxEdge;
    std::unordered_map<std::uint64_t, std::uint32_t> mMiddles;
};

std::array<float, 3> place(MapPoint2 p, const MapPoint& origin, const HeightGrid& terrain, double lift)
{
    const double height = terrain.empty() ? 0 : terrain.sample(p, 0);
    return {static_cast<float>(p.easting - origin.easting), static_cast<float>(p.northing - origin.northing),
            static_cast<float>(height + lift)};
}

constexpr std::array<std::int8_t, 4> kUp{0, 0, 127, 0};

/// Points no further apart than `maxSegment`, without repeated ones.
Line2 resampled(const Line2& axis, double maxSegment)
{
    Line2 result;
    for (const MapPoint2& p : axis) {
        if (!std::isfinite(p.easting) || !std::isfinite(p.northing))
            continue;
        if (result.empty()) {
            result.push_back(p);
            continue;
        }
        const MapPoint2 from = result.back();
        const double gap = distance(from, p);
        if (gap < 1e-3)
            continue;
        const int pieces = static_cast<int>(std::clamp(std::ceil(gap / maxSegment), 1.0, 100000.0));
        for (int i = 1; i <= pieces; ++i) {
            const double t = static_cast<double>(i) / pieces;
            result.push_back({from.easting + t * (p.easting - from.easting),
                              from.northing + t * (p.northing - from.northing)});
        }
    }
    return result;
}

} // namespace

MeshData drape(const MultiPolygon2& polygons, const HeightGrid& terrain, double maxEdge, double lift)
{
    MeshData mesh;
    const Envelope extent = envelope(polygons);
    if (extent.empty() || !(maxEdge > 0))
        return mesh;
    mesh.origin = {extent.centre().easting, extent.centre().northing, 0};
    for (const Polygon2& polygon : polygons) {
        const std::optional<TriangulatedPolygon> flat = triangulate(polygon);
        if (!flat)
            continue;
        std::vector<MapPoint2> points;
        points.reserve(flat->points.size());
        for (const MapPoint& p : flat->points)
            points.push_back(p.plan());
        const std::vector<Triangle> triangles = Subdivider(points, maxEdge).run(flat->triangles);
        const auto base = static_cast<std::uint32_t>(mesh.positions.size());
        for (const MapPoint2& p : points) {
            mesh.positions.push_back(place(p, mesh.origin, terrain, lift));
            mesh.normals.push_back(kUp);
        }
        for (const Triangle& t : triangles)
            mesh.indices.insert(mesh.indices.end(), {base + t[0], base + t[1], base + t[2]});
    }
    return mesh;
}

namespace {

/// Without the points that neither a bend of the line nor one of the ground needs: most of a city is level,
/// and each point costs two triangles a frame.
Line2 thinned(const Line2& line, const HeightGrid& terrain)
{
    constexpr double kAside = 0.03;
    constexpr double kBeneath = 0.1; ///< less than what ribbons are lifted by
    constexpr std::size_t kLongestSkip = 16;
    if (line.size() < 3)
        return line;
    std::vector<double> heights;
    heights.reserve(line.size());
    for (const MapPoint2& point : line)
        heights.push_back(terrain.empty() ? 0 : terrain.sample(point, 0));
    const auto straight = [&](std::size_t from, std::size_t to) {
        const double length = distance(line[from], line[to]);
        if (!(length > 0))
            return false;
        for (std::size_t k = from + 1; k < to; ++k) {
            const double east = line[k].easting - line[from].easting;
            const double north = line[k].northing - line[from].northing;
            const double runEast = (line[to].easting - line[from].easting) / length;
            const double runNorth = (line[to].northing - line[from].northing) / length;
            const double along = (east * runEast + north * runNorth) / length;
            const double height = heights[from] + (heights[to] - heights[from]) * along;
            if (std::abs(east * runNorth - north * runEast) > kAside || along < 0 || along > 1 ||
                std::abs(height - heights[k]) > kBeneath)
                return false;
        }
        return true;
    };
    Line2 result{line.front()};
    std::size_t last = 0;
    for (std::size_t i = 1; i + 1 < line.size(); ++i) {
        if (i + 1 - last <= kLongestSkip && straight(last, i + 1))
            continue;
        result.push_back(line[i]);
        last = i;
    }
    result.push_back(line.back());
    return result;
}

} // namespace

MeshData ribbon(const Line2& axis, double width, const HeightGrid& terrain, double maxSegment, double lift)
{
    MeshData mesh;
    if (!(maxSegment > 0) || !(width > 0))
        return mesh;
    const Line2 line = thinned(resampled(axis, maxSegment), terrain);
    if (line.size() < 2)
        return mesh;
    mesh.origin = {line.front().easting, line.front().northing, 0};
    for (std::size_t i = 0; i < line.size(); ++i) {
        const MapPoint2 before = line[i > 0 ? i - 1 : i];
        const MapPoint2 after = line[i + 1 < line.size() ? i + 1 : i];
        const auto direction = [](MapPoint2 a, MapPoint2 b) {
            const double gap = distance(a, b);
            return gap > 0 ? MapPoint2{(b.easting - a.easting) / gap, (b.northing - a.northing) / gap}
                           : MapPoint2{0, 0};
        };
        const MapPoint2 in = direction(before, line[i]);
        const MapPoint2 out = direction(line[i], after);
        MapPoint2 along{in.easting + out.easting, in.northing + out.northing};
        const double size = std::hypot(along.easting, along.northing);
        along = size > 1e-6 ? MapPoint2{along.easting / size, along.northing / size} : out;
        // The mitre grows at sharp bends; twice the width is where it stops looking like a road.
        const MapPoint2 reference = out.easting == 0 && out.northing == 0 ? in : out;
        const double cosine = along.easting * reference.easting + along.northing * reference.northing;
        const double half = width / 2 / std::max(cosine, 0.5);
        const MapPoint2 left{line[i].easting - along.northing * half,
                             line[i].northing + along.easting * half};
        const MapPoint2 right{line[i].easting + along.northing * half,
                              line[i].northing - along.easting * half};
        mesh.positions.push_back(place(left, mesh.origin, terrain, lift));
        mesh.positions.push_back(place(right, mesh.origin, terrain, lift));
        mesh.normals.insert(mesh.normals.end(), {kUp, kUp});
        if (i > 0) {
            const auto at = static_cast<std::uint32_t>(mesh.positions.size());
            mesh.indices.insert(mesh.indices.end(), {at - 4, at - 3, at - 2, at - 2, at - 3, at - 1});
        }
    }
    return mesh;
}

} // namespace twin
