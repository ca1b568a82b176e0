// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pick/city_picker.h"

#include <algorithm>
#include <cmath>

namespace twin::render {
namespace {

osg::Vec3d originOf(const MeshData& mesh)
{
    return toScene(mesh.origin);
}

osg::Vec3f corner(const MeshData& mesh, std::size_t index)
{
    const std::array<float, 3>& p = mesh.positions[mesh.indices[index]];
    return {p[0], p[1], p[2]};
}

/// Möller and Trumbore; both sides count, since a wall seen from inside hides as well.
std::optional<double> hitTriangle(const Ray& ray, const osg::Vec3d& a, const osg::Vec3d& b,
                                  const osg::Vec3d& c)
{
    const osg::Vec3d ab = b - a;
    const osg::Vec3d ac = c - a;
    const osg::Vec3d p = ray.direction ^ ac;
    const double det = ab * p;
    if (std::abs(det) < 1e-12)
        return std::nullopt;
    const osg::Vec3d s = ray.origin - a;
    const double u = s * p / det;
    if (u < 0 || u > 1)
        return std::nullopt;
    const osg::Vec3d q = s ^ ab;
    const double v = ray.direction * q / det;
    if (v < 0 || u + v > 1)
        return std::nullopt;
    const double t = ac * q / det;
    return t > 1e-6 ? std::optional<double>(t) : std::nullopt;
}

} // namespace

osg::BoundingBoxd boundsOf(const CityTile& tile)
{
    osg::BoundingBoxf local;
    for (const std::array<float, 3>& p : tile.mesh.positions)
        local.expandBy(p[0], p[1], p[2]);
    if (tile.detail) {
        for (const auto& p : {tile.detail->low, tile.detail->high})
            local.expandBy(p[0], p[1], p[2]);
    }
    osg::BoundingBoxd box;
    if (local.valid()) {
        box.expandBy(osg::Vec3d(local._min) + originOf(tile.mesh));
        box.expandBy(osg::Vec3d(local._max) + originOf(tile.mesh));
    }
    return box;
}

std::optional<double> enterBox(const Ray& ray, const osg::BoundingBoxd& box)
{
    if (!box.valid())
        return std::nullopt;
    double enter = 0;
    double leave = std::numeric_limits<double>::infinity();
    for (int axis = 0; axis < 3; ++axis) {
        const double low = box._min[axis] - ray.origin[axis];
        const double high = box._max[axis] - ray.origin[axis];
        if (std::abs(ray.direction[axis]) < 1e-15) {
            if (low > 0 || high < 0)
                return std::nullopt;
            continue;
        }
        const double t0 = low / ray.direction[axis];
        const double t1 = high / ray.direction[axis];
        enter = std::max(enter, std::min(t0, t1));
        leave = std::min(leave, std::max(t0, t1));
    }
    return enter <= leave ? std::optional<double>(enter) : std::nullopt;
}

void CityPicker::setTiles(const std::vector<Immutable<CityTile>>& tiles)
{
    std::map<const CityTile*, Entry> next;
    for (const Immutable<CityTile>& tile : tiles) {
        if (!tile || tile->mesh.empty())
            continue;
        const auto old = mEntries.find(tile.get());
        if (old != mEntries.end())
            next.insert(mEntries.extract(old));
        else
            next.emplace(tile.get(), Entry{tile, boundsOf(*tile), {}});
    }
    mEntries = std::move(next);
}

const std::vector<CityPicker::Run>& CityPicker::Entry::ready() const
{
    const MeshData& mesh = tile->mesh;
    if (!runs.empty() || mesh.features.empty())
        return runs;
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
        const std::uint32_t feature = mesh.features[mesh.indices[i]];
        if (runs.empty() || mesh.features[mesh.indices[runs.back().firstIndex]] != feature)
            runs.push_back({{}, static_cast<std::uint32_t>(i), 0});
        Run& run = runs.back();
        run.count += 3;
        for (std::size_t k = 0; k < 3; ++k)
            run.box.expandBy(corner(mesh, i + k));
    }
    return runs;
}

void CityPicker::test(const Entry& entry, const Ray& ray, Hit& best)
{
    const MeshData& mesh = entry.tile->mesh;
    const Ray local{ray.origin - originOf(mesh), ray.direction};
    for (const Run& run : entry.ready()) {
        const osg::BoundingBoxd box(osg::Vec3d(run.box._min), osg::Vec3d(run.box._max));
        const std::optional<double> enter = enterBox(local, box);
        if (!enter || *enter > best.distance)
            continue;
        for (std::size_t i = run.firstIndex; i < run.firstIndex + run.count; i += 3) {
            const auto t = hitTriangle(local, corner(mesh, i), corner(mesh, i + 1), corner(mesh, i + 2));
            if (t && *t < best.distance)
                best = {*t, entry.tile.get(), mesh.features[mesh.indices[i]]};
        }
    }
}

std::optional<CityPicker::Hit> CityPicker::intersect(const Ray& ray, double limit) const
{
    std::vector<std::pair<double, const Entry*>> near;
    for (const auto& [tile, entry] : mEntries) {
        const std::optional<double> enter = enterBox(ray, entry.box);
        if (enter && *enter < limit)
            near.emplace_back(*enter, &entry);
    }
    std::sort(near.begin(), near.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    Hit best{limit, nullptr, 0};
    for (const auto& [enter, entry] : near) {
        if (enter >= best.distance)
            break;
        test(*entry, ray, best);
    }
    return best.tile ? std::optional<Hit>(best) : std::nullopt;
}

double CityPicker::clearance(const osg::Vec3d& point) const
{
    double nearest = std::numeric_limits<double>::infinity();
    for (const auto& [tile, entry] : mEntries) {
        osg::Vec3d gap;
        for (int axis = 0; axis < 3; ++axis)
            gap[axis] =
                std::max({entry.box._min[axis] - point[axis], 0.0, point[axis] - entry.box._max[axis]});
        nearest = std::min(nearest, gap.length());
    }
    return nearest;
}

bool CityPicker::blocked(const Ray& ray, double limit) const
{
    return intersect(ray, limit).has_value();
}

} // namespace twin::render
