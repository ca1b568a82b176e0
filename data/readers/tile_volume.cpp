// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/tile_volume.h"

#include "data/crs/earth_to_map.h"

#include <algorithm>
#include <cmath>

namespace twin::data {
namespace {

std::vector<Vec3> boxCorners(const std::array<double, 12>& box, const Matrix& transform)
{
    std::vector<Vec3> corners;
    for (int i = 0; i < 8; ++i) {
        Vec3 p{box[0], box[1], box[2]};
        for (std::size_t axis = 0; axis < 3; ++axis) {
            const double side = (i >> axis & 1) != 0 ? 1 : -1;
            for (std::size_t k = 0; k < 3; ++k)
                p[k] += side * box[3 + 3 * axis + k];
        }
        corners.push_back(carried(transform, p));
    }
    return corners;
}

} // namespace

std::vector<Vec3> cornersOf(const gltf::json& volume, const Matrix& transform)
{
    std::vector<Vec3> corners;
    if (const auto region = gltf::numbersAt<6>(volume, "region")) {
        constexpr int kSteps = 4;
        const auto& [west, south, east, north, low, high] = *region;
        for (int i = 0; i <= kSteps; ++i) {
            for (int k = 0; k <= kSteps; ++k) {
                for (const double height : {low, high})
                    corners.push_back(earthPoint(west + (east - west) * i / kSteps,
                                                 south + (north - south) * k / kSteps, height));
            }
        }
    } else if (const auto box = gltf::numbersAt<12>(volume, "box")) {
        corners = boxCorners(*box, transform);
    } else if (const auto ball = gltf::numbersAt<4>(volume, "sphere")) {
        const double r = (*ball)[3];
        corners = boxCorners({(*ball)[0], (*ball)[1], (*ball)[2], r, 0, 0, 0, r, 0, 0, 0, r}, transform);
    }
    return corners;
}

std::optional<TileBall> ballAround(const gltf::json& volume, const Matrix& transform)
{
    const std::vector<Vec3> corners = cornersOf(volume, transform);
    if (corners.empty())
        return std::nullopt;
    TileBall ball;
    for (const Vec3& p : corners) {
        for (std::size_t k = 0; k < 3; ++k)
            ball.centre[k] += p[k] / static_cast<double>(corners.size());
    }
    for (const Vec3& p : corners)
        ball.radius = std::max(ball.radius, lengthOf(difference(p, ball.centre)));
    return ball;
}

} // namespace twin::data
