// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/building.h"
#include "core/city/terrain.h"
#include "core/geo/map_point.h"

namespace twin::data {

/// The lowest ground under the corners of an outline; 0 without a terrain there. A house stands on its lowest
/// corner: on a slope the uphill wall goes into the ground, never the other way.
double lowestGround(const MultiPolygon2& outline, const HeightGrid* terrain);

/// A block over each polygon. What does not stand on the ground gets an outer floor below, so that only
/// what does is footprint.
void raise(const MultiPolygon2& polygons, double base, double top, bool onGround,
           std::vector<BoundarySurface>& surfaces);

} // namespace twin::data
