// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/terrain.h"
#include "data/sample/city_plan.h"
#include "data/sample/solids.h"

#include <vector>

namespace twin::data {

/// A quiet painted ground for the whole extent, 8 m a pixel: fields, meadows, woods, settlement, port, beach,
/// water and faint streets.
GroundImage paintGround(const CityPlan& plan, const std::vector<SampleBuilding>& houses);

} // namespace twin::data
