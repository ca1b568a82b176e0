// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "data/sample/solids.h"

#include <string>
#include <vector>

namespace twin::data {

/// "LoD2_32_<E>_<N>_1_SH" for a kilometre square.
std::string tileName(int kilometreEast, int kilometreNorth);

/// One tile as CityGML 1.0 in the AdV profile, without indentation. The buildings must lie in this square
/// kilometre.
Status writeCityGmlTile(const std::string& folder, int kilometreEast, int kilometreNorth,
                        const std::vector<const SampleBuilding*>& buildings);

} // namespace twin::data
