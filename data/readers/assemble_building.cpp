// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/raw_building.h"
#include "data/readers/surface_geometry.h"

#include <array>
#include <cmath>
#include <unordered_set>

namespace twin::data {
namespace {

constexpr double kLeastArea = 1e-6; ///< square metres; less is a line
constexpr int kLevels = 5;

/// A polygon inside the solid that a boundary surface points to takes that surface's class.
void applyToRange(RawBuilding& raw, const RawReference& reference, std::size_t first, std::size_t end)
{
    for (std::size_t i = first; i < end && i < raw.polygons.size(); ++i) {
        RawPolygon& polygon = raw.polygons[i];
        if (polygon.role == SurfaceRole::Boundary || reference.role != SurfaceRole::Boundary)
            continue;
        polygon.kind = reference.kind;
        polygon.role = SurfaceRole::Boundary;
    }
}

void resolveReferences(RawBuilding& raw, AssemblyNotes& notes)
{
    if (raw.references.empty())
        return;
    std::unordered_map<std::string_view, std::size_t> byId;
    for (std::size_t i = 0; i < raw.polygons.size(); ++i) {
        if (!raw.polygons[i].id.empty())
            byId.emplace(raw.polygons[i].id, i);
    }
    for (const RawReference& reference : raw.references) {
        if (const auto polygon = byId.find(reference.target); polygon != byId.end())
            applyToRange(raw, reference, polygon->second, polygon->second + 1);
        else if (const auto group = raw.aggregates.find(reference.target); group != raw.aggregates.end())
            applyToRange(raw, reference, group->second.first, group->second.second);
        else
            ++notes.unresolved;
    }
}

/// The ring without repeated points; empty with `malformed` where a number is missing.
Ring3 ringOf(const RawBuilding& raw, const RawRing& source, bool& malformed)
{
    Ring3 ring;
    ring.reserve(source.count);
    for (std::size_t i = source.first; i < source.first + source.count; ++i) {
        const MapPoint point{raw.x[i], raw.y[i], raw.z[i]};
        if (!std::isfinite(point.easting) || !std::isfinite(point.northing) || !std::isfinite(point.height)) {
            malformed = true;
            return {};
        }
        if (ring.empty() || !(ring.back() == point))
            ring.push_back(point);
    }
    while (ring.size() > 1 && ring.front() == ring.back())
        ring.pop_back();
    return ring;
}

bool makeSurface(const RawBuilding& raw, const RawPolygon& polygon, BoundarySurface& surface,
                 AssemblyNotes& notes)
{
    bool malformed = polygon.malformed;
    if (polygon.ringCount == 0 || malformed) {
        ++(malformed ? notes.malformedPolygons : notes.degenerate);
        return false;
    }
    surface.outer = ringOf(raw, raw.rings[polygon.firstRing], malformed);
    if (!malformed && (surface.outer.size() < 3 || lengthOf(areaVector(surface.outer)) < kLeastArea)) {
        ++notes.degenerate;
        return false;
    }
    for (std::size_t i = 1; i < polygon.ringCount && !malformed; ++i) {
        Ring3 hole = ringOf(raw, raw.rings[polygon.firstRing + i], malformed);
        if (hole.size() >= 3)
            surface.inner.push_back(std::move(hole));
    }
    if (malformed) {
        ++notes.malformedPolygons;
        return false;
    }
    surface.id = polygon.id;
    surface.kind = polygon.kind;
    surface.colour = polygon.colour;
    orientHoles(surface);
    if (polygon.reversed)
        reverseSurface(surface);
    return true;
}

/// The same polygon wherever it starts and however it turns.
std::size_t shapeKey(const BoundarySurface& surface)
{
    std::size_t key = surface.outer.size() * 0x9E3779B97F4A7C15ULL;
    for (const MapPoint& point : surface.outer) {
        const auto millimetres = [](double value) {
            return static_cast<std::size_t>(std::llround(value * 1000));
        };
        std::size_t one = millimetres(point.easting) * 0x9E3779B97F4A7C15ULL;
        one ^= millimetres(point.northing) * 0xC2B2AE3D27D4EB4FULL;
        one ^= millimetres(point.height) * 0x165667B19E3779F9ULL;
        one ^= one >> 29;
        key += one * 0xBF58476D1CE4E5B9ULL;
    }
    return key;
}

struct PartGeometry
{
    std::vector<BoundarySurface> semantic;
    std::vector<BoundarySurface> solid;
    std::vector<BoundarySurface> plain;
    std::vector<BoundarySurface> installations;
    std::vector<BoundarySurface> footPrint;
    std::vector<BoundarySurface> roofEdge;
};

bool completeHull(const std::vector<BoundarySurface>& surfaces)
{
    bool wall = false;
    bool roof = false;
    for (const BoundarySurface& surface : surfaces) {
        wall = wall || surface.kind == SurfaceKind::Wall;
        roof = roof || surface.kind == SurfaceKind::Roof;
    }
    return wall && roof;
}

void moveTo(std::vector<BoundarySurface>& target, std::vector<BoundarySurface>& source)
{
    for (BoundarySurface& surface : source)
        target.push_back(std::move(surface));
    source.clear();
}

/// The hull of a part: boundary surfaces, with what only the solid or the bare multi-surface has.
std::vector<BoundarySurface> hullOf(PartGeometry& geometry)
{
    std::vector<BoundarySurface> hull = std::move(geometry.semantic);
    std::vector<BoundarySurface>& bare = geometry.solid.empty() ? geometry.plain : geometry.solid;
    if (hull.empty()) {
        moveTo(hull, bare);
    } else if (!bare.empty() && !completeHull(hull)) {
        std::unordered_set<std::size_t> known;
        for (const BoundarySurface& surface : hull)
            known.insert(shapeKey(surface));
        for (BoundarySurface& surface : bare) {
            if (known.insert(shapeKey(surface)).second)
                hull.push_back(std::move(surface));
        }
    }
    return hull;
}

/// LoD0: raises the outline to the stated height or to the roof edge; leaves it flat where neither is known.
void raiseOutline(PartGeometry& geometry, const std::optional<double>& height,
                  std::vector<BoundarySurface>& result, AssemblyNotes& notes)
{
    const auto level = [](const BoundarySurface& surface) { return surface.outer.front().height; };
    std::vector<BoundarySurface>& outlines =
        geometry.footPrint.empty() ? geometry.roofEdge : geometry.footPrint;
    if (outlines.empty())
        return;
    const bool onlyEdge = geometry.footPrint.empty();
    double base = level(outlines.front());
    double top = geometry.roofEdge.empty() || onlyEdge ? base : level(geometry.roofEdge.front());
    if (onlyEdge && height)
        base = top - *height;
    else if (height && top <= base)
        top = base + *height;
    if (top - base > 0.1) {
        notes.extruded = true;
        for (const BoundarySurface& outline : outlines)
            extrude(outline.outer, outline.inner, base, top, result);
        return;
    }
    notes.flat = true;
    for (BoundarySurface& outline : outlines) {
        outline.kind = onlyEdge ? SurfaceKind::Roof : SurfaceKind::Ground;
        result.push_back(std::move(outline));
    }
}

/// The level of detail each part is taken from: its highest up to 3 with a hull, LoD4 only where there is no
/// other.
std::vector<int> levelsOfParts(const RawBuilding& raw)
{
    std::vector<std::array<bool, kLevels>> has(raw.parts + 1);
    for (const RawPolygon& polygon : raw.polygons) {
        if (polygon.role != SurfaceRole::Installation && polygon.lod >= 0 && polygon.lod < kLevels &&
            polygon.part <= raw.parts)
            has[polygon.part][static_cast<std::size_t>(polygon.lod)] = true;
    }
    std::vector<int> levels(has.size(), -1);
    for (std::size_t part = 0; part < has.size(); ++part) {
        for (int lod = 3; lod >= 0 && levels[part] < 0; --lod) {
            if (has[part][static_cast<std::size_t>(lod)])
                levels[part] = lod;
        }
        if (has[part][4] && levels[part] < 1)
            levels[part] = 4;
    }
    // A coarse block of the whole building beside its finer parts would cover them.
    for (std::size_t part = 1; part < levels.size(); ++part) {
        if (levels[part] > levels[0])
            levels[0] = -1;
    }
    return levels;
}

void sortInto(PartGeometry& geometry, const RawPolygon& polygon, BoundarySurface surface)
{
    switch (polygon.role) {
    case SurfaceRole::Boundary:
        geometry.semantic.push_back(std::move(surface));
        break;
    case SurfaceRole::Solid:
        geometry.solid.push_back(std::move(surface));
        break;
    case SurfaceRole::Surface:
        geometry.plain.push_back(std::move(surface));
        break;
    case SurfaceRole::Installation:
        geometry.installations.push_back(std::move(surface));
        break;
    case SurfaceRole::FootPrint:
        geometry.footPrint.push_back(std::move(surface));
        break;
    case SurfaceRole::RoofEdge:
        geometry.roofEdge.push_back(std::move(surface));
        break;
    }
}

} // namespace

void RawBuilding::clear()
{
    building = Building();
    role = ObjectRole::Hull;
    srsName.clear();
    x.clear();
    y.clear();
    z.clear();
    rings.clear();
    polygons.clear();
    references.clear();
    lines.clear();
    anchor.reset();
    aggregates.clear();
    parts = 0;
    unplaced = 0;
    interiors = 0;
    tooLarge = false;
    lacksHeights = false;
    line = 0;
}

bool assembleBuilding(RawBuilding& raw, Building& building, AssemblyNotes& notes)
{
    building = std::move(raw.building);
    building.surfaces.clear();
    resolveReferences(raw, notes);
    const std::vector<int> levels = levelsOfParts(raw);
    int best = -1;
    for (std::size_t part = 0; part < levels.size(); ++part) {
        if (levels[part] < 0)
            continue;
        PartGeometry geometry;
        for (const RawPolygon& polygon : raw.polygons) {
            if (polygon.part != part || polygon.lod != levels[part])
                continue;
            BoundarySurface surface;
            if (makeSurface(raw, polygon, surface, notes))
                sortInto(geometry, polygon, std::move(surface));
        }
        std::vector<BoundarySurface> surfaces = hullOf(geometry);
        const bool outlineOnly = surfaces.empty() && levels[part] == 0;
        if (outlineOnly)
            raiseOutline(geometry, building.measuredHeight, surfaces, notes);
        if (surfaces.empty() && geometry.installations.empty())
            continue;
        const int lod = std::min(levels[part], 3);
        if (!outlineOnly) {
            orientHull(surfaces);
            deriveKinds(surfaces, 0);
            orientByKind(surfaces, lod);
        }
        const std::size_t hullSize = surfaces.size();
        moveTo(surfaces, geometry.installations);
        deriveKinds(surfaces, hullSize);
        for (BoundarySurface& surface : surfaces)
            surface.part = static_cast<std::uint32_t>(part);
        moveTo(building.surfaces, surfaces);
        best = std::max(best, outlineOnly && notes.extruded ? 1 : lod);
        notes.fromLod4 = notes.fromLod4 || levels[part] == 4;
    }
    building.lod = std::max(best, 0);
    return !building.surfaces.empty();
}

} // namespace twin::data
