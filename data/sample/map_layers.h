// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "data/sample/city_plan.h"

#include <string>
#include <vector>

namespace twin::data {

/// city.gpkg with the layers districts, water, roads, trees and landcover. What is not known is NULL.
Status writeMapLayers(const std::string& path, const FactTables& facts, const CityPlan& plan,
                      const std::vector<Tree>& trees);

} // namespace twin::data
