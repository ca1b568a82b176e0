// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/city/code_lists.h"
#include "core/geo/polygon.h"
#include "data/citypackage/city_package.h"
#include "data/citypackage/estimated_ground.h"
#include "data/citypackage/glb_file.h"
#include "data/citypackage/ground_reader.h"
#include "data/citypackage/ogr_geometry.h"
#include "data/citypackage/outline_block.h"
#include "data/citypackage/package_database.h"
#include "data/citypackage/package_source.h"
#include "data/citypackage/raster_store.h"
#include "data/citypackage/tileset.h"

#include <gdal_priv.h>
#include <nlohmann/json.hpp>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <filesystem>
#include <future>
#include <mutex>

namespace twin::data {
namespace {

/// What the whole ground is shown with until its pages are there.
constexpr int kBasePixels = 1024;

/// The tiles block by block, each block read by whichever thread is free: its outlines, and in full the tiles
/// that have none. The order stays that of the tileset.
class TileLoader
{
public:
    TileLoader(const std::string& folder, const std::vector<TileEntry>& entries, const Progress& progress)
        : mFolder(folder), mEntries(entries), mProgress(progress), mTiles(entries.size())
    {
        std::map<TileKey, std::vector<std::size_t>> blocks;
        for (std::size_t i = 0; i < entries.size(); ++i)
            blocks[blockOf(entries[i].key)].push_back(i);
        mBlocks.assign(blocks.begin(), blocks.end());
    }

    void work()
    {
        std::vector<unsigned char> buffer;
        for (std::size_t i = mNext++; i < mBlocks.size() && !mProgress.cancelled(); i = mNext++) {
            const auto& [block, members] = mBlocks[i];
            readOutlines(block, members);
            for (const std::size_t index : members) {
                if (!mTiles[index] && !mProgress.cancelled())
                    readFull(index, buffer);
            }
        }
    }

    const Diagnostics& diagnostics() const { return mDiagnostics; }
    std::vector<Immutable<CityTile>> take()
    {
        std::erase(mTiles, nullptr);
        return std::move(mTiles);
    }

private:
    void readOutlines(TileKey block, const std::vector<std::size_t>& members)
    {
        const std::string path = blockPath(mFolder, block);
        Result<OutlineBlock> read = readOutlineFile(path);
        if (!read || read->tile.key != block)
            return; // the tiles themselves are read then
        std::map<TileKey, CityTile> outlines;
        for (CityTile& outline : outlinesOf(*read))
            outlines.emplace(outline.key, std::move(outline));
        for (const std::size_t index : members) {
            const TileEntry& entry = mEntries[index];
            const auto outline = outlines.find(entry.key);
            TileDetail detail{tilePath(mFolder, entry.key), 0, entry.low, entry.high};
            const std::optional<std::size_t> bytes = bytesOf(entry, detail.path);
            // An outline of another state of its tile says what is no longer true.
            if (!bytes || outline == outlines.end() || outline->second.buildings.size() != entry.buildings)
                continue;
            detail.bytes = *bytes;
            outline->second.synthetic = entry.synthetic;
            outline->second.detail = std::make_shared<const TileDetail>(std::move(detail));
            mTiles[index] = std::make_shared<const CityTile>(std::move(outline->second));
        }
    }

    /// What the mesh takes; nothing where the tile is not there. A server is believed what its tileset says.
    static std::optional<std::size_t> bytesOf(const TileEntry& entry, const std::string& path)
    {
        constexpr std::size_t kUsualPerBuilding = 3000;
        if (isRemote(path))
            return entry.meshBytes > 0 ? entry.meshBytes : entry.buildings * kUsualPerBuilding;
        std::error_code code;
        const std::uintmax_t bytes = std::filesystem::file_size(path, code);
        if (code)
            return std::nullopt;
        return entry.meshBytes > 0 ? std::min(entry.meshBytes, std::size_t{bytes}) : std::size_t{bytes};
    }

    void readFull(std::size_t index, std::vector<unsigned char>& buffer)
    {
        const TileKey key = mEntries[index].key;
        Result<CityTile> tile = readGlbFile(tilePath(mFolder, key), buffer);
        if (tile && tile->key == key) {
            mTiles[index] = std::make_shared<const CityTile>(std::move(tile.value()));
            return;
        }
        const std::lock_guard lock(mMutex);
        mDiagnostics.problem(key.name() + ".glb",
                             tile ? Error{ErrorKind::Malformed,
                                          TWIN_MSG("The tile %1 is not the one its name says. Its "
                                                   "buildings are not shown: import "
                                                   "their source again."),
                                          {key.name()}}
                                  : tile.error());
    }

    const std::string& mFolder;
    const std::vector<TileEntry>& mEntries;
    const Progress& mProgress;
    std::vector<std::pair<TileKey, std::vector<std::size_t>>> mBlocks;
    std::vector<Immutable<CityTile>> mTiles;
    std::atomic<std::size_t> mNext{0};
    std::mutex mMutex;
    Diagnostics mDiagnostics;
};

template <typename T>
Immutable<T> share(T value)
{
    return std::make_shared<const T>(std::move(value));
}

/// What city.gpkg holds apart from the buildings.
void loadLayers(const std::string& folder, CityContents& city, Diagnostics& diagnostics)
{
    city.districts = share(std::vector<District>());
    city.waters = share(std::vector<WaterBody>());
    city.roads = share(std::vector<Road>());
    city.trees = share(std::vector<Tree>());
    city.landCover = share(std::vector<LandCover>());
    Result<DatasetPtr> opened = openPackageDatabase(folder);
    if (!opened) {
        diagnostics.problem("city.gpkg", opened.error());
        return;
    }
    GDALDataset& dataset = **opened;
    city.districts = share(readPackageDistricts(dataset));
    city.waters = share(readPackageWaters(dataset));
    city.roads = share(readPackageRoads(dataset));
    city.trees = share(readPackageTrees(dataset));
    city.landCover = share(readPackageLandCover(dataset));
    city.sources = readPackageSources(dataset);
}

void loadRasters(const std::string& folder, CityContents& city, Diagnostics& diagnostics)
{
    Result<HeightGrid> terrain = readTerrainCog(folder + "/terrain.tif");
    if (!terrain)
        diagnostics.problem("terrain.tif", terrain.error());
    else if (!terrain->empty())
        city.terrain = share(std::move(terrain.value()));
    if (!packageFileExists(folder + "/ground.tif"))
        return;
    const auto ground = GroundReader::open(folder + "/ground.tif");
    Result<GroundImage> base = ground ? (*ground)->whole(kBasePixels) : Result<GroundImage>(ground.error());
    if (!base) {
        diagnostics.problem("ground.tif", base.error());
        return;
    }
    city.groundPyramid = (*ground)->pyramid();
    city.ground = share(std::move(base.value()));
}

/// A picture of a place of which nothing else is known.
void layFlat(CityContents& city)
{
    constexpr int kCellsASide = 32;
    const Envelope& extent = city.groundPyramid.extent;
    HeightGrid flat;
    flat.west = extent.minEasting;
    flat.north = extent.maxNorthing;
    flat.cellSize = std::max(extent.width(), extent.height()) / kCellsASide;
    flat.columns = std::max(1, static_cast<int>(std::ceil(extent.width() / flat.cellSize)));
    flat.rows = std::max(1, static_cast<int>(std::ceil(extent.height() / flat.cellSize)));
    flat.heights.assign(static_cast<std::size_t>(flat.columns) * flat.rows, 0.0F);
    city.terrain = share(std::move(flat));
    city.diagnostics.warn(
        city.folder, {},
        TWIN_MSG("The city has no terrain and no buildings: its picture lies flat at height 0. "
                 "Import a terrain model for true heights."));
}

/// The ground that everything stands on: a surveyed one without holes and up to the borders of the districts,
/// or an estimate. The sample's covers its city as it is.
void settleGround(CityContents& city)
{
    Envelope districts;
    for (const District& district : *city.districts)
        districts.include(envelope(district.outline));
    if (!city.terrain) {
        HeightGrid ground = estimatedGround(city.tiles, districts);
        if (ground.empty() && !city.groundPyramid.empty())
            return layFlat(city);
        if (ground.empty())
            return;
        city.terrain = share(std::move(ground));
        city.diagnostics.warn(
            city.folder, {},
            TWIN_MSG("The city has no terrain: the ground is estimated from the feet of its "
                     "buildings. Import a terrain model for true heights."));
        return;
    }
    const bool sample = std::any_of(city.sources.begin(), city.sources.end(),
                                    [](const SourceRecord& source) { return source.synthetic; });
    if (sample)
        return;
    HeightGrid ground = *city.terrain;
    growTo(ground, districts);
    fillHoles(ground);
    city.terrain = share(std::move(ground));
}

void summarise(CityContents& city, const std::vector<TileEntry>& entries)
{
    for (const TileEntry& entry : entries)
        city.extent.include(entry.key.envelope());
    for (const Immutable<CityTile>& tile : city.tiles) {
        city.buildingCount += tile->buildings.size();
        city.synthetic = city.synthetic || tile->synthetic;
    }
    for (const SourceRecord& source : city.sources)
        city.synthetic = city.synthetic || source.synthetic;
    for (const District& district : *city.districts)
        city.extent.include(envelope(district.outline));
    if (city.extent.empty() && city.terrain)
        city.extent = city.terrain->envelope();
}

std::string yesNo(int value)
{
    return value != 0 ? "ja" : "nein";
}

/// The columns of a building in the order they are shown, codes decoded.
void collect(const OGRFeature& feature, BuildingRecord& record)
{
    const auto text = [&](const char* field) {
        const int index = feature.GetFieldIndex(field);
        return index < 0 || !feature.IsFieldSetAndNotNull(index)
                   ? std::string()
                   : std::string(feature.GetFieldAsString(index));
    };
    const auto put = [&](const std::string& name, const std::string& value) {
        if (!value.empty())
            record.attributes.emplace_back(name, value);
    };
    record.id = text("id");
    record.tile = text("tile");
    record.district = text("district");
    record.source = text("source");
    record.synthetic = text("synthetic") == "1";
    put("objectClass", text("object_class") == objectClassName(ObjectClass::Building) ? std::string()
                                                                                      : text("object_class"));
    put("name", text("name"));
    put("class", text("class"));
    put("function", decoded(text("function"), functionText(text("function"))));
    put("usage", decoded(text("usage"), functionText(text("usage"))));
    put("roofType", decoded(text("roof_type"), roofTypeText(text("roof_type"))));
    put("measuredHeight", text("measured_height"));
    if (text("height_estimated") == "1")
        put("heightEstimated", yesNo(1));
    put("storeysAboveGround", text("storeys"));
    put("yearOfConstruction", text("year"));
    put("street", text("street"));
    put("houseNumber", text("house_number"));
    put("postcode", text("postcode"));
    put("city", text("city"));
    put("lod", text("lod"));
    const nlohmann::json generic = nlohmann::json::parse(text("attributes"), nullptr, false);
    if (generic.is_object()) {
        for (const auto& [name, value] : generic.items()) {
            const std::string plain = value.is_string() ? value.get<std::string>() : value.dump();
            put(name, decoded(plain, attributeText(name, plain)));
        }
    }
    record.footprint = polygonsOf(feature.GetGeometryRef());
}

} // namespace

Result<CityContents> loadCityPackage(const std::string& folder, const Progress& progress)
{
    progress.report(0, folder);
    const Result<std::vector<TileEntry>> entries = readTileset(folder);
    if (!entries)
        return entries.error();
    CityContents city;
    city.folder = folder;
    TileLoader loader(folder, *entries, progress);
    // Rasters and layers decode beside the tiles; two threads, as two cores are what is promised.
    Diagnostics rasterProblems;
    auto rasters = std::async(std::launch::async, [&] {
        loadRasters(folder, city, rasterProblems);
        loader.work();
    });
    loadLayers(folder, city, city.diagnostics);
    loader.work();
    rasters.get();
    if (progress.cancelled())
        return Error{ErrorKind::Cancelled, TWIN_MSG("Opening %1 was cancelled."), {folder}};
    city.diagnostics.append(rasterProblems);
    city.diagnostics.append(loader.diagnostics());
    city.tiles = loader.take();
    settleGround(city);
    summarise(city, *entries);
    progress.report(1, folder);
    return city;
}

Result<CityTile> readTileDetail(const TileDetail& detail)
{
    return readGlbFile(detail.path);
}

Result<BuildingRecord> readBuilding(const std::string& folder, const std::string& id)
{
    const Result<DatasetPtr> dataset = openPackageDatabase(folder);
    if (!dataset)
        return dataset.error();
    GdalMessages quiet;
    OGRLayer* layer = (*dataset)->GetLayerByName("buildings");
    BuildingRecord record;
    if (layer && layer->SetAttributeFilter(("id = " + quoted(id)).c_str()) == OGRERR_NONE) {
        const std::unique_ptr<OGRFeature> feature(layer->GetNextFeature());
        if (feature) {
            collect(*feature, record);
            return record;
        }
    }
    return Error{ErrorKind::NotFound,
                 TWIN_MSG("The package %1 has no building %2. Its tiles and its city.gpkg do not belong "
                          "together: import the sources "
                          "again."),
                 {folder, id}};
}

} // namespace twin::data
