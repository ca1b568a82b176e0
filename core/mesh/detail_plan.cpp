// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/detail_plan.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace twin {
namespace {

constexpr double kHouseMetres = 10;
constexpr double kLeastPixels = 1.2;
/// Outside the picture: shadows reach in from here, and who turns round finds the houses there.
constexpr double kAroundMetres = 1200;

using Vec3 = std::array<double, 3>;

Vec3 difference(const MapPoint& to, const MapPoint& from)
{
    return {to.easting - from.easting, to.northing - from.northing, to.height - from.height};
}

double length(const Vec3& v)
{
    return std::sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
}

/// A tile as seen from the eye.
struct Sight
{
    double distance = 0; ///< to the nearest point of its box [m]
    double angle = 0;    ///< between its middle and the line of sight [rad]
    double radius = 0;   ///< half of what it covers of the field of view [rad]
};

Sight sightOf(const CityTile& tile, const Viewpoint& viewpoint)
{
    const TileDetail& detail = *tile.detail;
    const MapPoint origin{tile.key.origin().easting, tile.key.origin().northing, 0};
    const Vec3 eye = difference(viewpoint.eye, origin);
    Vec3 gap{};
    Vec3 middle{};
    Vec3 half{};
    for (std::size_t k = 0; k < 3; ++k) {
        gap[k] = std::max({detail.low[k] - eye[k], 0.0, eye[k] - detail.high[k]});
        half[k] = (double{detail.high[k]} - detail.low[k]) / 2;
        middle[k] = (double{detail.high[k]} + detail.low[k]) / 2 - eye[k];
    }
    const Vec3 forward = difference(viewpoint.target, viewpoint.eye);
    const double away = length(middle);
    const double scale = std::max(away * length(forward), 1e-9);
    const double cosine = (middle[0] * forward[0] + middle[1] * forward[1] + middle[2] * forward[2]) / scale;
    Sight sight;
    sight.distance = length(gap);
    sight.angle = std::acos(std::clamp(cosine, -1.0, 1.0));
    sight.radius = std::atan2(length(half), std::max(away, 1e-9));
    return sight;
}

} // namespace

std::size_t memoryOf(const TileDetail& detail)
{
    return detail.bytes * 11 / 5;
}

DetailPlan planDetail(const std::vector<Immutable<CityTile>>& tiles, const DetailView& view,
                      std::size_t limitBytes)
{
    const double height = std::max(view.heightPixels, 1.0);
    const double tangent = std::tan(view.viewpoint.fovDegrees / 2 * std::numbers::pi / 180);
    const double reach = kHouseMetres / (kLeastPixels * 2 * tangent / height);
    const double corner = std::atan(tangent * std::hypot(1.0, std::max(view.widthPixels, 1.0) / height));
    struct Wish
    {
        double urgency = 0; ///< the smaller the sooner
        std::size_t index = 0;
    };
    std::vector<Wish> wishes;
    for (std::size_t i = 0; i < tiles.size(); ++i) {
        if (!tiles[i] || !tiles[i]->detail)
            continue;
        const Sight sight = sightOf(*tiles[i], view.viewpoint);
        const bool seen = sight.angle - sight.radius < corner;
        if (sight.distance > (seen ? reach : std::min(reach, kAroundMetres)))
            continue;
        const double aside = std::max(sight.angle - sight.radius, 0.0) / corner;
        wishes.push_back({(sight.distance + 50) * (1 + aside) + (seen ? 0 : reach), i});
    }
    std::sort(wishes.begin(), wishes.end(), [](const Wish& a, const Wish& b) {
        return a.urgency != b.urgency ? a.urgency < b.urgency : a.index < b.index;
    });
    DetailPlan plan;
    std::size_t used = 0;
    for (const Wish& wish : wishes) {
        used += memoryOf(*tiles[wish.index]->detail);
        if (used > limitBytes) {
            plan.limited = true;
            break;
        }
        plan.wanted.push_back(wish.index);
    }
    return plan;
}

} // namespace twin
