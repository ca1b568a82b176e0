// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/ground_features.h"
#include "data/readers/raw_building.h"

namespace twin::data {

/// What was noticed over a whole file.
struct GroundNotes
{
    long long taken = 0;
    long long withoutGeometry = 0;
    long long treesWithoutHeight = 0;
};

/// A road, water, plant … as features on the ground: surfaces of its finest level of detail seen from above,
/// axes, and for a single plant its place and size. Coordinates must be map coordinates already. False where
/// nothing is left.
bool convertGround(const RawBuilding& raw, GroundFeatures& features, GroundNotes& notes);

} // namespace twin::data
