// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/district.h"
#include "core/city/ground_features.h"
#include "core/city/height_check.h"
#include "core/city/terrain.h"
#include "core/immutable.h"
#include "core/jobs/progress.h"
#include "core/mesh/city_tile.h"
#include "core/mesh/ground_pages.h"
#include "core/result.h"
#include "core/strategy/strategy.h"
#include "data/readers/readers.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace twin::data {

/// Where imported data came from, as kept in the package.
struct SourceRecord
{
    std::string file; ///< name without folder
    std::string kind;
    std::string crs;
    std::string licence;    ///< empty where the user stated none
    std::string importedAt; ///< ISO 8601 UTC
    long long objects = 0;
    bool synthetic = false;
};

/// A city as the view needs it, loaded from a package folder. Everything is shared and constant.
struct CityContents
{
    std::string folder;
    std::vector<Immutable<CityTile>> tiles;
    Immutable<HeightGrid> terrain; ///< estimated from the buildings where the package has none
    Immutable<GroundImage> ground; ///< small; the picture itself is read in pages
    GroundPyramid groundPyramid;
    Immutable<std::vector<District>> districts;
    Immutable<std::vector<WaterBody>> waters;
    Immutable<std::vector<Road>> roads;
    Immutable<std::vector<Tree>> trees;
    Immutable<std::vector<LandCover>> landCover;
    std::vector<SourceRecord> sources;
    Envelope extent;
    bool synthetic = false; ///< at least one source is sample data
    std::size_t buildingCount = 0;
    Diagnostics diagnostics; ///< what of the package could not be read; the rest is shown
};

/// Everything known of one building, read on demand from city.gpkg.
struct BuildingRecord
{
    std::string id;
    std::string tile;
    std::string district;
    std::string source;
    bool synthetic = false;
    std::vector<std::pair<std::string, std::string>>
        attributes; ///< name, value; in order, codes decoded beside the code
    MultiPolygon2 footprint;
};

struct ImportRequest
{
    std::vector<std::string> files; ///< files or folders (folders: every readable file in them, sorted)
    std::string outFolder;
    ReadOptions options;
    std::string districtsLayer; ///< layer, or file without extension, that is the districts; empty = found
    std::string licence;
    /// A package whose terrain footprints stand on where neither the request nor outFolder has one; only
    /// read.
    std::string groundFolder;
    bool synthetic = false; ///< only the sample generator sets this
};

/// Buildings of one source that do not stand on the terrain, and how that can be mended.
struct HeightFinding
{
    std::string file; ///< name without folder
    HeightVerdict verdict;
    HeightReading proposed = HeightReading::AboveNhn; ///< AboveNhn: nothing is proposed
    std::string operation;                            ///< of PROJ, or the arithmetic, that `proposed` does
};

struct ImportReport
{
    std::map<std::string, long long> objects; ///< buildings, terrainCells, imagePixels, districts, waters,
                                              ///< roads, trees, landCover, measures
    Diagnostics skipped;
    std::vector<HeightFinding> heights; ///< nothing was changed for them
    double seconds = 0;
    double peakMemoryMb = 0;
    int tilesWritten = 0;
    Envelope extent; ///< of the whole package afterwards: tiles, terrain and districts
};

/// Reads the files and writes or updates the package: `tileset.json` + `tiles/*.glb`, `city.gpkg`,
/// `terrain.tif`, `ground.tif`, `measures.json`. Tiles are written one at a time. An official tile (name
/// LoD2_32_<E>_<N>_1_*) replaces all buildings of its square kilometre; elsewhere a building with the same id
/// replaces the older one. One bad file is reported and the others go on.
Result<ImportReport> importFiles(const ImportRequest& request, const Progress& progress);

/// Opens a package for viewing: its tiles in outline, each with the place of its detail; in full where there
/// is no outline. Read in parallel.
Result<CityContents> loadCityPackage(const std::string& folder, const Progress& progress);

/// The full content of a tile known in outline. Any thread.
Result<CityTile> readTileDetail(const TileDetail& detail);

/// One building by tile and identifier.
Result<BuildingRecord> readBuilding(const std::string& folder, const std::string& id);

} // namespace twin::data
