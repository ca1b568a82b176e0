// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mesh/city_tile.h"

namespace twin {

/// From this height a building keeps its shape in the distance: churches, towers, slabs. Lower ones are drawn
/// there as a point of their footprint's size (RENDER_COST, "mix").
inline constexpr float kTallMetres = 22;

inline float heightOf(const BuildingSummary& building)
{
    return building.topMetres - building.baseMetres;
}

/// The tile as it is seen from afar: all summaries, the mesh of the tall buildings only.
CityTile outlineOf(const CityTile& tile);

} // namespace twin
