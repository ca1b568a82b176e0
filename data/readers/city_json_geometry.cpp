// SPDX-License-Identifier: GPL-3.0-or-later
// The half of CityJsonWalker that reads the geometries of a city object.
#include "data/readers/city_json_walker.h"

#include <algorithm>
#include <charconv>

namespace twin::data {
namespace {

constexpr std::size_t kMaxPoints = 4'000'000; ///< of one building
constexpr std::size_t kMaxPolygons = 500'000; ///< of one building

int depthOf(std::string_view type)
{
    if (type == "MultiSurface" || type == "CompositeSurface")
        return 0;
    if (type == "Solid")
        return 1;
    return type == "MultiSolid" || type == "CompositeSolid" ? 2 : -1;
}

} // namespace

double exactLod(std::string_view text)
{
    while (!text.empty() && (text.front() == '"' || text.front() == ' '))
        text.remove_prefix(1);
    double lod = -1;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), lod);
    return code == std::errc() && lod >= 0 && lod < 5 ? lod : -1;
}

SurfaceKind semanticKind(std::string_view type)
{
    if (type == "RoofSurface")
        return SurfaceKind::Roof;
    if (type == "WallSurface")
        return SurfaceKind::Wall;
    if (type == "GroundSurface")
        return SurfaceKind::Ground;
    if (type == "ClosureSurface")
        return SurfaceKind::Closure;
    if (type == "OuterCeilingSurface")
        return SurfaceKind::OuterCeiling;
    return type == "OuterFloorSurface" ? SurfaceKind::OuterFloor : SurfaceKind::Unknown;
}

CityJsonWalker::Candidate CityJsonWalker::candidateOf(json::object& geometry)
{
    Candidate candidate;
    std::string_view type;
    if (geometry.find_field_unordered("type").get_string().get(type) != simdjson::SUCCESS)
        return candidate;
    candidate.copy = type == "GeometryInstance";
    mTemplates += candidate.copy && mRaw.role != ObjectRole::Plant;
    mRaw.unplaced += candidate.copy;
    candidate.lines =
        type == "MultiLineString" && (mRaw.role == ObjectRole::Road || mRaw.role == ObjectRole::Railway);
    candidate.depth = depthOf(type);
    json::value lod;
    if (candidate.depth >= 0 && alive() && geometry.find_field_unordered("lod").get(lod) == simdjson::SUCCESS)
        candidate.exactLod = exactLod(lod.raw_json_token());
    if (candidate.depth >= 0 && candidate.exactLod < 0) {
        ++mWithoutLod;
        candidate.exactLod = 1;
    }
    return candidate;
}

/// Reads the geometries of the highest level of detail up to 3; LoD4 only where there is nothing but an
/// outline beside it.
void CityJsonWalker::addGeometries(json::value& value, const Object& object)
{
    json::array geometries;
    if (value.get_array().get(geometries) != simdjson::SUCCESS)
        return;
    std::vector<Candidate> candidates;
    double best = -1;
    double finest = -1;
    bool placed = false;
    for (auto entry : geometries) {
        json::object geometry;
        const simdjson::error_code code = entry.get_object().get(geometry);
        candidates.push_back(code == simdjson::SUCCESS ? candidateOf(geometry) : Candidate());
        if (code != simdjson::SUCCESS && code != simdjson::INCORRECT_TYPE)
            return;
        const double lod = candidates.back().exactLod;
        best = lod < 4 ? std::max(best, lod) : best;
        finest = std::max(finest, lod);
        placed = placed || candidates.back().lines || candidates.back().copy;
    }
    if (best < 1 && finest >= 4)
        best = finest;
    if ((best < 0 && !placed) || !alive() || geometries.reset().error() != simdjson::SUCCESS)
        return;
    std::size_t index = 0;
    for (auto entry : geometries) {
        if (index >= candidates.size())
            return;
        json::object geometry;
        const Candidate& candidate = candidates[index++];
        const simdjson::error_code code = entry.get_object().get(geometry);
        if (code == simdjson::INCORRECT_TYPE)
            continue;
        if (code != simdjson::SUCCESS)
            return;
        if (candidate.lines)
            addLines(geometry);
        else if (candidate.copy)
            addAnchor(geometry);
        if (candidate.depth < 0 || candidate.exactLod != best)
            continue;
        Target target;
        target.part = object.part;
        target.lod = static_cast<std::int8_t>(best);
        target.role = object.kind == Class::Installation ? SurfaceRole::Installation
                      : target.lod == 0                  ? SurfaceRole::FootPrint
                      : candidate.depth > 0              ? SurfaceRole::Solid
                                                         : SurfaceRole::Surface;
        addGeometry(geometry, candidate, target);
    }
}

void CityJsonWalker::addGeometry(json::object& geometry, const Candidate& candidate, const Target& target)
{
    json::array boundaries;
    if (geometry.find_field_unordered("boundaries").get_array().get(boundaries) != simdjson::SUCCESS)
        return;
    const std::size_t first = mRaw.polygons.size();
    mShells.clear();
    addShells(boundaries, candidate.depth, true, target);
    json::value semantics;
    if (alive() && geometry.find_field_unordered("semantics").get(semantics) == simdjson::SUCCESS)
        addSemantics(semantics, first, candidate.depth);
}

void CityJsonWalker::addLines(json::object& geometry)
{
    json::array boundaries;
    if (geometry.find_field_unordered("boundaries").get_array().get(boundaries) != simdjson::SUCCESS)
        return;
    for (auto entry : boundaries) {
        json::array line;
        RawPolygon unused;
        if (entry.get_array().get(line) != simdjson::SUCCESS)
            return;
        addRing(line, unused);
        mRaw.lines.push_back(mRaw.rings.back());
        mRaw.rings.pop_back();
    }
}

/// Where the copy of a template stands; enough for a plant.
void CityJsonWalker::addAnchor(json::object& geometry)
{
    json::array boundaries;
    if (mRaw.anchor ||
        geometry.find_field_unordered("boundaries").get_array().get(boundaries) != simdjson::SUCCESS)
        return;
    for (auto entry : boundaries) {
        std::uint64_t index = 0;
        if (entry.get_uint64().get(index) == simdjson::SUCCESS && index < mVertices.size()) {
            mRaw.anchor = mIndices.size();
            mIndices.push_back(static_cast<std::size_t>(index));
        }
        return;
    }
}

/// Depth 0: `array` is a shell, a list of surfaces. Only the first shell of a solid is its outside.
void CityJsonWalker::addShells(json::array& array, int depth, bool outside, const Target& target)
{
    if (depth == 0)
        mShells.push_back(mRaw.polygons.size());
    bool first = true;
    for (auto entry : array) {
        json::value value;
        if (std::move(entry).get(value) != simdjson::SUCCESS)
            return;
        if (depth == 0) {
            addSurface(value, outside, target);
        } else {
            json::array inner;
            if (value.get_array().get(inner) == simdjson::SUCCESS)
                addShells(inner, depth - 1, depth > 1 || first, target);
            else if (depth == 1)
                mShells.push_back(mRaw.polygons.size());
        }
        first = false;
    }
}

void CityJsonWalker::addSurface(json::value& surface, bool outside, const Target& target)
{
    if (mRaw.polygons.size() >= kMaxPolygons || mIndices.size() >= kMaxPoints) {
        mRaw.tooLarge = true;
        return;
    }
    RawPolygon polygon;
    polygon.part = target.part;
    polygon.lod = outside ? target.lod : std::int8_t{-1};
    polygon.role = target.role;
    polygon.firstRing = mRaw.rings.size();
    json::array rings;
    polygon.malformed = surface.get_array().get(rings) != simdjson::SUCCESS;
    if (!polygon.malformed) {
        for (auto entry : rings) {
            json::array ring;
            if (entry.get_array().get(ring) == simdjson::SUCCESS)
                addRing(ring, polygon);
            else
                polygon.malformed = true;
        }
    }
    polygon.ringCount = mRaw.rings.size() - polygon.firstRing;
    mRaw.polygons.push_back(std::move(polygon));
}

void CityJsonWalker::addRing(json::array& ring, RawPolygon& polygon)
{
    RawRing raw{mIndices.size(), 0};
    for (auto entry : ring) {
        std::uint64_t index = 0;
        const bool number = entry.get_uint64().get(index) == simdjson::SUCCESS;
        if (!number || index >= mVertices.size())
            polygon.malformed = true;
        else if (mIndices.size() < kMaxPoints)
            mIndices.push_back(static_cast<std::size_t>(index));
        else
            mRaw.tooLarge = true;
    }
    raw.count = mIndices.size() - raw.first;
    mRaw.rings.push_back(raw);
}

void CityJsonWalker::addSemantics(json::value& value, std::size_t first, int depth)
{
    json::object semantics;
    json::array surfaces;
    if (value.get_object().get(semantics) != simdjson::SUCCESS ||
        semantics.find_field_unordered("surfaces").get_array().get(surfaces) != simdjson::SUCCESS)
        return;
    std::vector<SurfaceKind> kinds;
    for (auto entry : surfaces) {
        json::object surface;
        std::string_view type;
        const bool known = entry.get_object().get(surface) == simdjson::SUCCESS &&
                           surface.find_field_unordered("type").get_string().get(type) == simdjson::SUCCESS;
        kinds.push_back(known ? semanticKind(type) : SurfaceKind::Unknown);
        if (kinds.size() > kMaxPolygons)
            return;
    }
    json::array values;
    if (kinds.empty() || !alive() ||
        semantics.find_field_unordered("values").get_array().get(values) != simdjson::SUCCESS)
        return;
    // A surface without a class, a window or a door are part of the hull all the same.
    for (std::size_t i = first; i < mRaw.polygons.size(); ++i) {
        SurfaceRole& role = mRaw.polygons[i].role;
        role = role == SurfaceRole::Solid || role == SurfaceRole::Surface ? SurfaceRole::Boundary : role;
    }
    std::size_t shell = 0;
    applyKinds(values, depth, shell, kinds);
}

void CityJsonWalker::applyKinds(json::array& values, int depth, std::size_t& shell,
                                const std::vector<SurfaceKind>& kinds)
{
    if (depth > 0) {
        for (auto entry : values) {
            json::array inner;
            if (entry.get_array().get(inner) == simdjson::SUCCESS)
                applyKinds(inner, depth - 1, shell, kinds);
            else if (depth == 1)
                ++shell;
            else
                return;
        }
        return;
    }
    if (shell >= mShells.size())
        return;
    std::size_t polygon = mShells[shell];
    const std::size_t end = shell + 1 < mShells.size() ? mShells[shell + 1] : mRaw.polygons.size();
    ++shell;
    for (auto entry : values) {
        std::uint64_t kind = 0;
        if (polygon >= end)
            return;
        if (entry.get_uint64().get(kind) == simdjson::SUCCESS && kind < kinds.size())
            mRaw.polygons[polygon].kind = kinds[static_cast<std::size_t>(kind)];
        ++polygon;
    }
}

void CityJsonWalker::placeVertices()
{
    mRaw.x.resize(mIndices.size());
    mRaw.y.resize(mIndices.size());
    mRaw.z.resize(mIndices.size());
    for (std::size_t i = 0; i < mIndices.size(); ++i) {
        const std::array<double, 3>& vertex = mVertices[mIndices[i]];
        mRaw.x[i] = vertex[0] * mHeader.scale[0] + mHeader.translate[0];
        mRaw.y[i] = vertex[1] * mHeader.scale[1] + mHeader.translate[1];
        mRaw.z[i] = vertex[2] * mHeader.scale[2] + mHeader.translate[2];
    }
}

} // namespace twin::data
