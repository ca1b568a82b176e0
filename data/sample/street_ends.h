// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/ground_features.h"

#include <vector>

namespace twin::data {

/// The axes are generalised from addresses and stop short of each other. Each loose end is led on to the
/// nearest other street within reach, unless water lies between.
void joinStreetEnds(std::vector<Road>& roads, const std::vector<WaterBody>& waters);

} // namespace twin::data
