// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/crs/affine.h"
#include "data/readers/gltf_container.h"

#include <optional>
#include <vector>

namespace twin::data {

/// A ball around a bounding volume, in the axes of the tileset.
struct TileBall
{
    Vec3 centre{};
    double radius = 0;
};

/// Of a box, sphere or region; nothing for another kind or where its numbers are not right.
std::optional<TileBall> ballAround(const gltf::json& volume, const Matrix& transform);
/// Corners of it: eight of a box, a grid along the foot of a region, six ends of a sphere.
std::vector<Vec3> cornersOf(const gltf::json& volume, const Matrix& transform);

} // namespace twin::data
