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
    std::size_t meshBytes = 0; ///< of the file without the attributes, which the view skips; 0: not stated
    bool synthetic = false;
};
TileEntry entryOf(const CityTile& tile);

/// 2: outlines of blocks between root and tiles. Format 1, without them, is read as well.
inline constexpr int kPackageFormat = 2;

/// Path of a tile within its package.
std::string tilePath(const std::string& folder, TileKey key);

/// Writes `text` beside `path` and renames it: readers see the old or the new file, never half of one.
Status writeAtomically(const std::string& path, const std::string& bytes);

/// tileset.json (3D Tiles 1.1): a root region, below it the blocks of outlines, each placed by its own
/// transform to EPSG:4978, and below them the tiles that replace them.
Status writeTileset(const std::string& folder, const std::vector<TileEntry>& tiles);

/// What a tileset.json of ours lists. Error for one that is missing, damaged or of a later format.
Result<std::vector<TileEntry>> readTileset(const std::string& folder);

} // namespace twin::data
