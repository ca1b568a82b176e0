// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sample/solids.h"

#include "core/geo/polygon.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string_view>

namespace twin::data {
namespace {

MapPoint lifted(const Frame& frame, MapPoint2 board, double z)
{
    const MapPoint2 p = frame.map(board.easting, board.northing);
    // Whole millimetres, as they are written: faces that share a corner then share it exactly.
    return {std::round(p.easting * 1000) / 1000, std::round(p.northing * 1000) / 1000,
            std::round(z * 1000) / 1000};
}

void addFace(Body& body, SurfaceKind kind, Ring3 ring)
{
    BoundarySurface surface;
    surface.kind = kind;
    surface.outer = std::move(ring);
    body.surfaces.push_back(std::move(surface));
}

void setHeights(Body& body, double base, double top, const char* roofType)
{
    body.base = base;
    body.top = top;
    body.roofType = roofType;
}

/// Newell's normal, unit length.
MapPoint normalOf(const Ring3& ring)
{
    MapPoint n;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const MapPoint& a = ring[i];
        const MapPoint& b = ring[(i + 1) % ring.size()];
        n.easting += (a.northing - b.northing) * (a.height + b.height);
        n.northing += (a.height - b.height) * (a.easting + b.easting);
        n.height += (a.easting - b.easting) * (a.northing + b.northing);
    }
    const double size = std::sqrt(n.easting * n.easting + n.northing * n.northing + n.height * n.height);
    return size > 0 ? MapPoint{n.easting / size, n.northing / size, n.height / size} : n;
}

Ring3 relative(Ring3 ring)
{
    const MapPoint first = ring.front();
    for (MapPoint& p : ring)
        p = {p.easting - first.easting, p.northing - first.northing, p.height - first.height};
    return ring;
}

/// `leastRise` is how far a face must look up to count as roof: a spire's are almost upright.
SurfaceKind kindOf(const Ring3& ring, double leastRise = 0.26)
{
    const double up = normalOf(relative(ring)).height;
    if (up > leastRise)
        return SurfaceKind::Roof;
    return up < -0.9 ? SurfaceKind::Ground : SurfaceKind::Wall;
}

} // namespace

Frame Frame::placed(double x, double y, double degrees) const
{
    const double angle = degrees * std::numbers::pi / 180;
    const double c = std::cos(angle);
    const double s = std::sin(angle);
    return {map(x, y), {u.easting * c - u.northing * s, u.northing * c + u.easting * s}};
}

Frame frameAt(double easting, double northing, double degreesFromEast)
{
    return Frame{{easting, northing}, {1, 0}}.placed(0, 0, degreesFromEast);
}

Body loft(const Frame& frame, const std::vector<Level>& levels, const char* roofType)
{
    Body body;
    setHeights(body, levels.front().z, levels.back().z, roofType);
    Ring3 bottom;
    for (const MapPoint2& p : levels.front().ring)
        bottom.push_back(lifted(frame, p, levels.front().z));
    addFace(body, SurfaceKind::Ground, Ring3(bottom.rbegin(), bottom.rend()));
    const std::size_t corners = bottom.size();
    const double leastRise = std::string_view(roofType) == roof::kFlat ? 0.26 : 0.02;
    for (std::size_t i = 0; i + 1 < levels.size(); ++i) {
        const Level& low = levels[i];
        const Level& high = levels[i + 1];
        const bool apex = high.ring.size() == 1;
        for (std::size_t k = 0; k < corners; ++k) {
            const std::size_t next = (k + 1) % corners;
            Ring3 face{lifted(frame, low.ring[k], low.z), lifted(frame, low.ring[next], low.z)};
            if (!apex)
                face.push_back(lifted(frame, high.ring[next], high.z));
            face.push_back(lifted(frame, high.ring[apex ? 0 : k], high.z));
            const SurfaceKind kind = kindOf(face, leastRise);
            addFace(body, kind == SurfaceKind::Ground ? SurfaceKind::Wall : kind, std::move(face));
        }
    }
    if (levels.back().ring.size() > 1) {
        Ring3 top;
        for (const MapPoint2& p : levels.back().ring)
            top.push_back(lifted(frame, p, levels.back().z));
        addFace(body, SurfaceKind::Roof, std::move(top));
    }
    return body;
}

Body extrusion(const Frame& frame, const std::vector<MapPoint2>& profile, double y0, double y1,
               const char* roofType)
{
    Body body;
    double base = profile.front().northing;
    double top = base;
    for (const MapPoint2& p : profile) {
        base = std::min(base, p.northing);
        top = std::max(top, p.northing);
    }
    setHeights(body, base, top, roofType);
    Ring3 front;
    Ring3 back;
    for (const MapPoint2& p : profile) {
        front.push_back(lifted(frame, {p.easting, y0}, p.northing));
        back.insert(back.begin(), lifted(frame, {p.easting, y1}, p.northing));
    }
    for (std::size_t i = 0; i < profile.size(); ++i) {
        const MapPoint2 p = profile[i];
        const MapPoint2 q = profile[(i + 1) % profile.size()];
        Ring3 face{lifted(frame, {p.easting, y0}, p.northing), lifted(frame, {p.easting, y1}, p.northing),
                   lifted(frame, {q.easting, y1}, q.northing), lifted(frame, {q.easting, y0}, q.northing)};
        const SurfaceKind kind = kindOf(face);
        addFace(body, kind, std::move(face));
    }
    addFace(body, SurfaceKind::Wall, std::move(front));
    addFace(body, SurfaceKind::Wall, std::move(back));
    return body;
}

Ring2 rectRing(Rect r)
{
    return {{r.x0, r.y0}, {r.x1, r.y0}, {r.x1, r.y1}, {r.x0, r.y1}};
}

Ring2 polygonRing(double x, double y, double radius, int corners)
{
    Ring2 ring;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2 * std::numbers::pi * (i + 0.5) / corners;
        ring.push_back({x + radius * std::cos(angle), y + radius * std::sin(angle)});
    }
    return ring;
}

Body prism(const Frame& frame, const Ring2& ring, double z0, double z1)
{
    return loft(frame, {{z0, ring}, {z1, ring}}, roof::kFlat);
}

Body box(const Frame& frame, Rect rect, double z0, double z1)
{
    return prism(frame, rectRing(rect), z0, z1);
}

namespace {

/// The same board with x running along the old y; the rectangle in its coordinates.
std::pair<Frame, Rect> turned(const Frame& frame, Rect r)
{
    return {frame.placed(0, 0, 90), {r.y0, -r.x1, r.y1, -r.x0}};
}

} // namespace

Body gable(const Frame& frame, Rect rect, double z0, double eaves, double ridge, bool ridgeAlongX)
{
    if (ridgeAlongX) {
        const auto [side, r] = turned(frame, rect);
        return gable(side, r, z0, eaves, ridge, false);
    }
    const double middle = (rect.x0 + rect.x1) / 2;
    return extrusion(frame,
                     {{rect.x0, z0}, {rect.x1, z0}, {rect.x1, eaves}, {middle, ridge}, {rect.x0, eaves}},
                     rect.y0, rect.y1, roof::kGable);
}

Body mansard(const Frame& frame, Rect rect, double z0, double eaves, double ridge)
{
    const auto [side, r] = turned(frame, rect);
    const double width = r.x1 - r.x0;
    const double knee = eaves + (ridge - eaves) * 0.68;
    return extrusion(side,
                     {{r.x0, z0},
                      {r.x1, z0},
                      {r.x1, eaves},
                      {r.x1 - width * 0.13, knee},
                      {(r.x0 + r.x1) / 2, ridge},
                      {r.x0 + width * 0.13, knee},
                      {r.x0, eaves}},
                     r.y0, r.y1, roof::kMansard);
}

Body monopitch(const Frame& frame, Rect rect, double z0, double eavesFront, double eavesBack)
{
    const auto [side, r] = turned(frame, rect);
    return extrusion(side, {{r.x0, z0}, {r.x1, z0}, {r.x1, eavesBack}, {r.x0, eavesFront}}, r.y0, r.y1,
                     roof::kMono);
}

Body steppedGable(const Frame& frame, Rect rect, double z0, double eaves, double top, int steps)
{
    std::vector<MapPoint2> profile{{rect.x0, z0}, {rect.x1, z0}};
    const double run = (rect.x1 - rect.x0) / (2 * steps + 1);
    const double rise = (top - eaves) / (steps + 1);
    for (int i = 0; i <= steps; ++i) {
        profile.push_back({rect.x1 - i * run, eaves + (i + 1) * rise});
        if (i < steps)
            profile.push_back({rect.x1 - (i + 1) * run, eaves + (i + 1) * rise});
    }
    for (int i = steps; i >= 0; --i) {
        profile.push_back({rect.x0 + i * run, eaves + (i + 1) * rise});
        if (i > 0)
            profile.push_back({rect.x0 + i * run, eaves + i * rise});
    }
    return extrusion(frame, profile, rect.y0, rect.y1, roof::kGable);
}

Body spire(const Frame& frame, const Ring2& ring, double z0, double apex, const char* roofType)
{
    MapPoint2 middle;
    for (const MapPoint2& p : ring) {
        middle.easting += p.easting / static_cast<double>(ring.size());
        middle.northing += p.northing / static_cast<double>(ring.size());
    }
    return loft(frame, {{z0, ring}, {apex, {middle}}}, roofType);
}

namespace {

void addWallsAndGround(Body& body, const Frame& frame, Rect r, double z0, double eaves)
{
    const Ring2 ring = rectRing(r);
    Ring3 bottom;
    for (std::size_t i = 0; i < 4; ++i) {
        const MapPoint2 a = ring[i];
        const MapPoint2 b = ring[(i + 1) % 4];
        bottom.insert(bottom.begin(), lifted(frame, a, z0));
        addFace(
            body, SurfaceKind::Wall,
            {lifted(frame, a, z0), lifted(frame, b, z0), lifted(frame, b, eaves), lifted(frame, a, eaves)});
    }
    addFace(body, SurfaceKind::Ground, std::move(bottom));
}

} // namespace

Body hip(const Frame& frame, Rect rect, double z0, double eaves, double ridge)
{
    if (rect.y1 - rect.y0 > rect.x1 - rect.x0) {
        const auto [side, r] = turned(frame, rect);
        return hip(side, r, z0, eaves, ridge);
    }
    Body body;
    setHeights(body, z0, ridge, roof::kHip);
    addWallsAndGround(body, frame, rect, z0, eaves);
    const double half = (rect.y1 - rect.y0) / 2;
    const double middle = rect.y0 + half;
    const double inset = std::min(half, (rect.x1 - rect.x0) / 2 - 0.25);
    const auto at = [&](double x, double y, double z) { return lifted(frame, {x, y}, z); };
    const MapPoint left = at(rect.x0 + inset, middle, ridge);
    const MapPoint right = at(rect.x1 - inset, middle, ridge);
    const MapPoint a = at(rect.x0, rect.y0, eaves);
    const MapPoint b = at(rect.x1, rect.y0, eaves);
    const MapPoint c = at(rect.x1, rect.y1, eaves);
    const MapPoint d = at(rect.x0, rect.y1, eaves);
    addFace(body, SurfaceKind::Roof, {a, b, right, left});
    addFace(body, SurfaceKind::Roof, {c, d, left, right});
    addFace(body, SurfaceKind::Roof, {b, c, right});
    addFace(body, SurfaceKind::Roof, {d, a, left});
    return body;
}

Body halfHip(const Frame& frame, Rect rect, double z0, double eaves, double ridge, bool ridgeAlongX)
{
    if (!ridgeAlongX) {
        const auto [side, r] = turned(frame, rect);
        return halfHip(side, r, z0, eaves, ridge, true);
    }
    Body body;
    setHeights(body, z0, ridge, roof::kHalfHip);
    const auto at = [&](double x, double y, double z) { return lifted(frame, {x, y}, z); };
    const double half = (rect.y1 - rect.y0) / 2;
    const double middle = rect.y0 + half;
    const double share = 0.6; // where on the slope the hip begins
    const double knee = eaves + (ridge - eaves) * share;
    const double inset = std::min(half * (1 - share), (rect.x1 - rect.x0) / 3);
    const auto kneeAt = [&](double x, bool back) {
        return at(x, back ? rect.y1 - half * share : rect.y0 + half * share, knee);
    };
    const auto ridgeAt = [&](bool right) {
        return at(right ? rect.x1 - inset : rect.x0 + inset, middle, ridge);
    };
    const auto corner = [&](bool right, bool back, double z) {
        return at(right ? rect.x1 : rect.x0, back ? rect.y1 : rect.y0, z);
    };
    addFace(
        body, SurfaceKind::Ground,
        {corner(false, true, z0), corner(true, true, z0), corner(true, false, z0), corner(false, false, z0)});
    addFace(body, SurfaceKind::Wall,
            {corner(false, false, z0), corner(true, false, z0), corner(true, false, eaves),
             corner(false, false, eaves)});
    addFace(body, SurfaceKind::Wall,
            {corner(true, true, z0), corner(false, true, z0), corner(false, true, eaves),
             corner(true, true, eaves)});
    addFace(body, SurfaceKind::Wall,
            {corner(true, false, z0), corner(true, true, z0), corner(true, true, eaves),
             kneeAt(rect.x1, true), kneeAt(rect.x1, false), corner(true, false, eaves)});
    addFace(body, SurfaceKind::Wall,
            {corner(false, true, z0), corner(false, false, z0), corner(false, false, eaves),
             kneeAt(rect.x0, false), kneeAt(rect.x0, true), corner(false, true, eaves)});
    addFace(body, SurfaceKind::Roof,
            {corner(false, false, eaves), corner(true, false, eaves), kneeAt(rect.x1, false), ridgeAt(true),
             ridgeAt(false), kneeAt(rect.x0, false)});
    addFace(body, SurfaceKind::Roof,
            {corner(true, true, eaves), corner(false, true, eaves), kneeAt(rect.x0, true), ridgeAt(false),
             ridgeAt(true), kneeAt(rect.x1, true)});
    addFace(body, SurfaceKind::Roof, {kneeAt(rect.x1, false), kneeAt(rect.x1, true), ridgeAt(true)});
    addFace(body, SurfaceKind::Roof, {kneeAt(rect.x0, true), kneeAt(rect.x0, false), ridgeAt(false)});
    return body;
}

MapPoint2 SampleBuilding::centroid() const
{
    Envelope box;
    for (const Body& body : bodies) {
        for (const BoundarySurface& surface : body.surfaces) {
            if (surface.kind == SurfaceKind::Ground) {
                for (const MapPoint& p : surface.outer)
                    box.include(p.plan());
            }
        }
    }
    return box.centre();
}

double SampleBuilding::base() const
{
    double base = 1e9;
    for (const Body& body : bodies)
        base = std::min(base, body.base);
    return base;
}

double SampleBuilding::top() const
{
    double top = -1e9;
    for (const Body& body : bodies)
        top = std::max(top, body.top);
    return top;
}

} // namespace twin::data
