// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/tile_key.h"
#include "core/mesh/mesh_data.h"

#include <string>
#include <vector>

namespace twin {

/// What the view must know of each building without asking the database: one entry per feature index of the
/// tile.
struct BuildingSummary
{
    std::string id;
    float centreX = 0; ///< tile-local metres
    float centreY = 0;
    float baseMetres = 0; ///< NHN
    float topMetres = 0;  ///< NHN
    float footprintSquareMetres = 0;
    std::int16_t district = -1; ///< index into the package's districts; -1 = none
    std::array<std::uint8_t, 3> roofTint{};
    std::array<std::uint8_t, 3> wallTint{};
};

/// The buildings of one 500 m square, ready to draw. mesh.features index `buildings`.
struct CityTile
{
    TileKey key;
    MeshData mesh;
    std::vector<BuildingSummary> buildings;
    bool synthetic = false; ///< sample data, to be labelled as such
};

} // namespace twin
