// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/sample/city_plan.h"
#include "data/sample/occupancy.h"
#include "data/sample/solids.h"

#include <vector>

namespace twin::data {

/// Street trees, gardens, parks, cemeteries, allotments, river banks and thinned woods: single points, where
/// nothing stands.
std::vector<Tree> plantTrees(const CityPlan& plan, const std::vector<SampleBuilding>& houses,
                             const Occupancy& occupancy);

} // namespace twin::data
