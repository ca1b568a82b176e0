// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/terrain.h"
#include "data/sample/city_plan.h"
#include "data/sample/solids.h"

#include <vector>

namespace twin::data {

/// A deck wherever a road, a railway or a path crosses water: a ribbon on the terrain would lie below it.
std::vector<SampleBuilding> makeBridges(const CityPlan& plan, const HeightGrid& terrain);

} // namespace twin::data
