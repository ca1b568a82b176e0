// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/building.h"
#include "core/geo/tile_key.h"
#include "data/citypackage/building_table.h"
#include "data/citypackage/city_package.h"
#include "data/gdal/gdal_session.h"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

class OGRLayer;

namespace twin::data {

/// The kilometre of an official tile, from its file name LoD2_32_<E>_<N>_1_<land>.
struct OfficialTile
{
    int east = 0;
    int north = 0;
    std::string name() const { return std::to_string(east) + "_" + std::to_string(north); }
    static std::optional<OfficialTile> fromFileName(const std::string& path);
};

/// A text in SQL, quotes doubled.
std::string quoted(const std::string& text);

/// Identifiers by the tile that holds them.
using TileIds = std::map<std::string, std::set<std::string>>;

/// city.gpkg of a package, open for writing by one thread. What happens between begin and commit is there
/// wholly or not at all.
class PackageDatabase
{
public:
    /// Opens the file or makes it with all its tables.
    static Result<std::unique_ptr<PackageDatabase>> open(const std::string& folder);

    void begin();
    Status commit();
    void rollback();

    /// What an official tile replaces: its own earlier delivery, and what other kinds of sources (and, for a
    /// real tile, sample data) have put into its square kilometre.
    TileIds replacedBy(const OfficialTile& tile, bool synthetic);
    TileIds holding(const std::vector<std::string>& ids);
    bool hasBuildings();
    Status remove(const TileIds& ids);
    Status add(const std::vector<BuildingRow>& rows, const std::string& source, bool synthetic);
    /// What the rows of a tile say, by identifier.
    std::map<std::string, BuildingProperties> propertiesOf(TileKey tile);
    Status setDistrict(const std::string& tile,
                       const std::vector<std::pair<std::string, std::string>>& districtById);

    Status replaceDistricts(const std::vector<District>& districts);
    /// Drops what `source` has put on the ground before.
    Status removeGround(const std::string& source);
    Status addGround(const GroundFeatures& features, const std::string& source);
    Status recordSource(const SourceRecord& source);

private:
    explicit PackageDatabase(DatasetPtr dataset) : mDataset(std::move(dataset)) {}
    Status createTables();
    void execute(const std::string& sql);
    TileIds query(const std::string& where);
    Result<OGRLayer*> layer(const char* name);
    Result<OGRLayer*> emptied(const char* name);

    DatasetPtr mDataset;
    std::unique_ptr<BuildingTable> mBuildings; ///< after the data set, whose connection it uses
};

/// The reading side, on a data set opened for reading.
std::vector<District> readPackageDistricts(GDALDataset& dataset);
std::vector<WaterBody> readPackageWaters(GDALDataset& dataset);
std::vector<Road> readPackageRoads(GDALDataset& dataset);
std::vector<Tree> readPackageTrees(GDALDataset& dataset);
std::vector<LandCover> readPackageLandCover(GDALDataset& dataset);
std::vector<SourceRecord> readPackageSources(GDALDataset& dataset);
Result<DatasetPtr> openPackageDatabase(const std::string& folder);

} // namespace twin::data
