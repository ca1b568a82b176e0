// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/building.h"
#include "core/mesh/city_tile.h"
#include "core/result.h"

#include <span>

namespace twin {

/// Wall and roof tints by the tone of LOOK.md: warm off-white walls, brick roofs, quiet; chosen from the
/// building's function, roof type, source tints ("twin:wall", "twin:roof" generic attributes "#rrggbb") and a
/// hash of its id.
struct BuildingTint
{
    std::array<std::uint8_t, 3> wall;
    std::array<std::uint8_t, 3> roof;
};
BuildingTint tintOf(const Building& building);

/// Triangulates the buildings of one tile: walls, roofs and closures with flat normals and baked ambient
/// shade at the foot of walls; ground surfaces are left out (never seen). Polygons that cannot be
/// triangulated (fewer than three distinct points, no area, not finite) are reported with building and
/// polygon and skipped; the rest stays.
CityTile meshTile(TileKey key, std::span<const Building> buildings, const std::string& file,
                  Diagnostics& diagnostics);

} // namespace twin
