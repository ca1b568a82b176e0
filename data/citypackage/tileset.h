// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mesh/city_tile.h"
#include "core/result.h"

#include <string>
#include <vector>

namespace twin::data {

/// A tile as tileset.json names it.
struct TileEntry
{
    TileKey key;
    std::array<float, 3> low{}; ///< tile-local metres, z up
    std::array<float, 3> high{};
    std::size_t buildings = 0;
};
TileEntry entryOf(const CityTile& tile);

inline constexpr int kPackageFormat = 1;

/// Path of a tile within its package.
std::string tilePath(const std::string& folder, TileKey key);

/// Writes `text` beside `path` and renames it: readers see the old or the new file, never half of one.
Status writeAtomically(const std::string& path, const std::string& bytes);

/// tileset.json (3D Tiles 1.1): a root region and one child per tile, each placed by its own transform to
/// EPSG:4978.
Status writeTileset(const std::string& folder, const std::vector<TileEntry>& tiles);

/// What a tileset.json of ours lists. Error for one that is missing, damaged or of a later format.
Result<std::vector<TileEntry>> readTileset(const std::string& folder);

} // namespace twin::data
