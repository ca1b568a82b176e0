// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/building.h"
#include "core/geo/tile_key.h"
#include "core/immutable.h"
#include "core/mesh/mesh_data.h"

#include <string>
#include <vector>

namespace twin {

/// What the view must know of each building without asking the database: one entry per feature index of the
/// tile.
struct BuildingSummary
{
    std::string id;
    ObjectClass objectClass = ObjectClass::Building;
    float centreX = 0; ///< tile-local metres
    float centreY = 0;
    float baseMetres = 0; ///< NHN
    float topMetres = 0;  ///< NHN
    float footprintSquareMetres = 0;
    std::int16_t district = -1; ///< index into the package's districts; -1 = none
    std::array<std::uint8_t, 3> roofTint{};
    std::array<std::uint8_t, 3> wallTint{};
};

/// Where the full content of a tile lies that is known in outline only.
struct TileDetail
{
    std::string path;
    std::size_t bytes = 0;      ///< of the file; about what the mesh takes in memory
    std::array<float, 3> low{}; ///< bounds of the full mesh, tile-local metres
    std::array<float, 3> high{};
};

/// The buildings of one 500 m square, ready to draw. mesh.features index `buildings`.
struct CityTile
{
    TileKey key;
    MeshData mesh;
    std::vector<BuildingSummary> buildings;
    bool synthetic = false; ///< sample data, to be labelled as such
    /// Set where this is an outline: every building has its summary, only tall ones have a mesh.
    Immutable<TileDetail> detail;
};

} // namespace twin
