// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/terrain.h"
#include "render/camera/view_camera.h"

#include <optional>

namespace twin::render {

/// Distance along the ray to the terrain (to the plane z = 0 beside it or without one), nothing when it
/// misses.
std::optional<double> hitGround(const Ray& ray, const HeightGrid* terrain, double limit);

} // namespace twin::render
