// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/terrain.h"
#include "core/immutable.h"
#include "core/mesh/city_tile.h"

#include <vector>

namespace twin::data {

/// A ground for a city without a terrain model: the feet of its buildings, smooth between them. An estimate,
/// so that what is laid on the ground lies at the houses and not at sea level far below them. Empty without
/// buildings.
/// Covers `districts`, too: what is coloured on the ground needs one.
HeightGrid estimatedGround(const std::vector<Immutable<CityTile>>& tiles, const Envelope& districts = {});

/// Gives cells without data the heights around them, smoothly: a terrain turned into another zone has empty
/// corners, and what lies there must not fall to sea level. Does nothing for a grid without any height.
void fillHoles(HeightGrid& grid);

/// Adds cells without data until the grid covers the extent; leaves it as it is where that would take more
/// than two million cells.
void growTo(HeightGrid& grid, const Envelope& extent);

} // namespace twin::data
