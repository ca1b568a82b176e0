// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/terrain.h"
#include "data/sample/city_plan.h"

namespace twin::data {

/// Signed distance to the nearest shore [m], positive on land, capped at kShoreReach; and the level of that
/// water.
struct ShoreField
{
    static constexpr double kShoreReach = 120;
    std::vector<float> distance;
    std::vector<float> level;
};

/// A smooth ground through the known heights, below every water's level under water and above it on land. The
/// slope is the same on both sides of a shore, so that the bilinear surface meets the water where the water
/// polygon ends.
HeightGrid makeTerrain(const FactTables& facts, const CityPlan& plan);

} // namespace twin::data
