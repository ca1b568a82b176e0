// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/indicator/city_model.h"

#include <vector>

namespace twin {

/// Two-step floating catchment (Luo and Qi 2009): what each place offers is shared among the people in reach,
/// nearer ones counting more (1, 0.68, 0.22 in thirds of the reach, as the crow flies), and each address sums
/// what it gets. The sum over all people is what is offered by the places that anybody reaches.
std::vector<float> supplyRatio(const std::vector<AddressPoint>& addresses, const std::vector<double>& people,
                               const std::vector<MapPoint2>& places, const std::vector<double>& capacity,
                               double reachMetres);

} // namespace twin
