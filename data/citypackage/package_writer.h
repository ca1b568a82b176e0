// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/citypackage/building_source.h"
#include "data/citypackage/package_database.h"
#include "data/citypackage/tileset.h"

#include <map>
#include <memory>
#include <set>
#include <string>

namespace twin::data {

/// Writes into a package folder: tiles, database and the list of tiles stay in step. One thread.
class PackageWriter
{
public:
    /// Opens the package or makes the folder.
    static Result<std::unique_ptr<PackageWriter>> open(const std::string& folder);

    PackageDatabase& database() { return *mDatabase; }
    const std::string& folder() const { return mFolder; }
    int tilesWritten() const { return mTilesWritten; }
    /// Of all tiles of the package.
    Envelope extent() const;

    /// Adds the buildings of a batch and what it holds beside them. With the first batch of an official tile
    /// goes what that tile replaces. The number of buildings that are new in the package now.
    Result<long long> write(const BuildingBatch& batch, const BuildingSource& source,
                            const DistrictFinder& districts, bool synthetic, bool first);
    /// Gives every building the district it stands in, after the districts have changed.
    Status assignDistricts(const DistrictFinder& districts, const Progress& progress);
    /// tileset.json, last of all.
    Status finish();

private:
    explicit PackageWriter(std::string folder) : mFolder(std::move(folder)) {}
    /// Writes again the outlines of the blocks that have changed.
    Status writeOutlines();
    Status replaceTile(TileKey key, const std::set<std::string>& gone, const CityTile* added);
    std::vector<BuildingProperties> propertiesOf(const CityTile& tile);
    Status store(const CityTile& tile);

    std::string mFolder;
    std::unique_ptr<PackageDatabase> mDatabase;
    std::map<TileKey, TileEntry> mTiles;
    std::set<TileKey> mChangedBlocks;
    int mTilesWritten = 0;
};

} // namespace twin::data
