// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/terrain.h"
#include "core/jobs/progress.h"
#include "data/sample/city_plan.h"
#include "data/sample/occupancy.h"
#include "data/sample/solids.h"

#include <vector>

namespace twin::data {

/// Marks streets, water and green on the board before anything is built.
void markGround(const CityPlan& plan, Occupancy& occupancy);

/// About one house per official address, along both sides of each street axis, then behind, then where there
/// is room nearby. What stands or is reserved on `occupancy` stays free; the houses are marked on it.
std::vector<SampleBuilding> placeHouses(const CityPlan& plan, const HeightGrid& terrain, Occupancy& occupancy,
                                        const Progress& progress);

} // namespace twin::data
