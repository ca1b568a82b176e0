// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/immutable.h"
#include "core/mesh/city_tile.h"
#include "render/camera/view_camera.h"

#include <osg/BoundingBox>

#include <limits>
#include <map>
#include <optional>
#include <vector>

namespace twin::render {

/// Bounds of a tile's mesh in scene-local metres.
osg::BoundingBoxd boundsOf(const CityTile& tile);
/// Where the ray enters the box, or nothing; 0 when it starts inside.
std::optional<double> enterBox(const Ray& ray, const osg::BoundingBoxd& box);

/// Exact ray tests against the triangles of the city, whatever level of detail is drawn. Works on the shared
/// meshes; the bounds of a tile's buildings are computed when a ray first comes near.
class CityPicker
{
public:
    void setTiles(const std::vector<Immutable<CityTile>>& tiles);

    struct Hit
    {
        double distance = 0;
        const CityTile* tile = nullptr;
        std::uint32_t feature = 0;
    };
    std::optional<Hit> intersect(const Ray& ray,
                                 double limit = std::numeric_limits<double>::infinity()) const;
    /// Whether anything stands in the way before `limit`.
    bool blocked(const Ray& ray, double limit) const;
    /// From a point to the nearest tile's bounds [m].
    double clearance(const osg::Vec3d& point) const;

private:
    /// Consecutive triangles of one building.
    struct Run
    {
        osg::BoundingBoxf box; ///< tile-local
        std::uint32_t firstIndex = 0;
        std::uint32_t count = 0;
    };
    struct Entry
    {
        Immutable<CityTile> tile;
        osg::BoundingBoxd box;
        mutable std::vector<Run> runs;
        const std::vector<Run>& ready() const;
    };
    static void test(const Entry& entry, const Ray& ray, Hit& best);

    std::map<const CityTile*, Entry> mEntries;
};

} // namespace twin::render
