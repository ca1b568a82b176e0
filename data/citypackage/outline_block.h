// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mesh/city_tile.h"
#include "core/result.h"

#include <string>
#include <vector>

namespace twin::data {

/// The outlines of 8 x 8 tiles in one file: the coarse level of the package, read whole when a city is
/// opened. `tile.key` is the south-western tile of the block, and the mesh counts from there.
struct OutlineBlock
{
    static constexpr int kTiles = 8; ///< along an edge
    CityTile tile;
    std::vector<std::uint8_t> cells; ///< per building: row * 8 + column of its tile in the block
};

/// The block a tile belongs to.
TileKey blockOf(TileKey tile);
std::string blockPath(const std::string& folder, TileKey block);

/// Adds the outline of a full tile of this block.
void addOutline(OutlineBlock& block, const CityTile& tile);
/// The outlines, one tile each, in ascending order of their keys.
std::vector<CityTile> outlinesOf(const OutlineBlock& block);

} // namespace twin::data
