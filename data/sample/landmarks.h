// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/terrain.h"
#include "data/sample/solids.h"

#include <vector>

namespace twin::data {

/// The buildings that make Lübeck recognisable, modelled by hand: churches, gates, store houses, halls,
/// towers. Each states what its height rests on (`heightSource`).
std::vector<SampleBuilding> makeLandmarks(const HeightGrid& terrain);

/// The ground that a landmark needs free, grown by a margin.
MultiPolygon2 landmarkPlot(const SampleBuilding& landmark, double margin);

} // namespace twin::data
