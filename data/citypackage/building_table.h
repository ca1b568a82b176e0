// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/tile_key.h"
#include "data/citypackage/building_source.h"
#include "data/citypackage/sqlite_statement.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace twin::data {

/// One row of `buildings` and of `building_surfaces`.
struct BuildingRow
{
    const PackedBuilding* packed = nullptr;
    TileKey tile;
    std::string district; ///< name, may be empty
    const std::string& id() const { return packed->building.id; }
};

/// What a row of `buildings` says of an object, for the metadata of its tile. Missing texts are empty.
struct BuildingProperties
{
    std::string name;
    std::string className;
    std::string function;
    std::string usage;
    std::string roofType;
    std::optional<double> measuredHeight;
    std::optional<int> storeys;
    std::optional<int> year;
    std::string address; ///< in one line
    std::string district;
    std::string source;
    std::string attributes; ///< JSON
    int lod = 0;
    bool heightEstimated = false;
    bool synthetic = false;
};

/// The two tables of the objects in city.gpkg, written within the transaction of their data set.
class BuildingTable
{
public:
    /// The tables exist.
    explicit BuildingTable(GDALDataset& dataset);

    /// False where a row could not be written; `fault` says why.
    bool add(const BuildingRow& row, const std::string& source, const std::string& officialTile,
             bool synthetic);
    /// Between the two, index and counts of the tables are not kept row by row but brought up to date at the
    /// end: several times as fast for many rows. In one transaction, which takes both back where it fails.
    bool beginMany();
    bool endMany();
    /// Widens the extent that gpkg_contents states by what was added.
    bool storeExtent();
    std::map<std::string, BuildingProperties> propertiesOf(TileKey tile);
    const std::string& fault() const { return mFault; }

private:
    bool run(SqliteStatement& statement);
    bool runOnce(const std::string& sql);

    GDALDataset& mDataset;
    SqliteStatement mBuilding;
    SqliteStatement mSurfaces;
    SqliteStatement mExtent;
    SqliteStatement mProperties;
    std::optional<std::array<double, 4>> mAdded; ///< least and greatest easting, northing
    std::vector<std::pair<std::string, std::string>>
        mPaused; ///< triggers by name, with the SQL that makes them
    long long mLastBuilding = 0;
    long long mBuildingsAdded = 0;
    long long mSurfacesAdded = 0;
    std::string mFault;
};

/// Attributes without columns of their own, as JSON; empty without any.
std::string attributesJson(const Building& building);
/// "Straße 1, 23552 Lübeck"
std::string addressLine(const Address& address);

} // namespace twin::data
