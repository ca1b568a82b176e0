// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/citypackage/package_writer.h"

#include "data/citypackage/glb_file.h"
#include "data/citypackage/outline_block.h"
#include "data/citypackage/tile_merge.h"

#include <algorithm>
#include <filesystem>

namespace twin::data {
namespace {

namespace fs = std::filesystem;

void addAll(TileIds& all, const TileIds& more)
{
    for (const auto& [tile, ids] : more)
        all[tile].insert(ids.begin(), ids.end());
}

/// Rows for the buildings that have a mesh; one without was reported by the mesher.
std::vector<BuildingRow> rowsOf(const BuildingBatch& batch, const DistrictFinder& districts)
{
    std::vector<BuildingRow> rows;
    for (const CityTile& tile : batch.tiles) {
        std::map<std::string_view, int> drawn;
        for (const BuildingSummary& summary : tile.buildings)
            drawn.emplace(summary.id, summary.district);
        for (const PackedBuilding& packed : batch.buildings.at(tile.key)) {
            const auto found = drawn.find(packed.building.id);
            if (found != drawn.end())
                rows.push_back({&packed, tile.key, districts.nameAt(found->second)});
        }
    }
    return rows;
}

} // namespace

Result<std::unique_ptr<PackageWriter>> PackageWriter::open(const std::string& folder)
{
    std::error_code code;
    fs::create_directories(folder + "/tiles", code);
    if (!code)
        fs::create_directories(folder + "/outlines", code);
    if (code)
        return Error{ErrorKind::Unreadable,
                     TWIN_MSG("The folder %1 cannot be made (%2). Nothing was imported: choose another "
                              "folder or check its permissions."),
                     {folder, code.message()}};
    std::unique_ptr<PackageWriter> writer(new PackageWriter(folder));
    if (fs::exists(folder + "/tileset.json")) {
        const Result<std::vector<TileEntry>> tiles = readTileset(folder);
        if (!tiles)
            return tiles.error();
        for (const TileEntry& tile : *tiles)
            writer->mTiles.emplace(tile.key, tile);
    }
    Result<std::unique_ptr<PackageDatabase>> database = PackageDatabase::open(folder);
    if (!database)
        return database.error();
    writer->mDatabase = std::move(database.value());
    return writer;
}

/// From the rows of the database, which are written first.
std::vector<BuildingProperties> PackageWriter::propertiesOf(const CityTile& tile)
{
    std::map<std::string, BuildingProperties> rows = mDatabase->propertiesOf(tile.key);
    std::vector<BuildingProperties> properties;
    properties.reserve(tile.buildings.size());
    for (const BuildingSummary& building : tile.buildings)
        properties.push_back(std::move(rows[building.id]));
    return properties;
}

Status PackageWriter::store(const CityTile& tile)
{
    const std::string path = tilePath(mFolder, tile.key);
    ++mTilesWritten;
    mChangedBlocks.insert(blockOf(tile.key));
    if (tile.buildings.empty()) {
        std::error_code ignored;
        fs::remove(path, ignored);
        mTiles.erase(tile.key);
        return Done{};
    }
    mTiles.insert_or_assign(tile.key, entryOf(tile));
    return writeAtomically(path, encodeGlb(tile, propertiesOf(tile)));
}

Status PackageWriter::replaceTile(TileKey key, const std::set<std::string>& gone, const CityTile* added)
{
    CityTile tile;
    tile.key = key;
    const MapPoint2 origin = key.origin();
    tile.mesh.origin = {origin.easting, origin.northing, 0};
    if (const auto known = mTiles.find(key); known != mTiles.end() && known->second.buildings > gone.size()) {
        Result<CityTile> old = readGlbFile(tilePath(mFolder, key));
        if (!old)
            return old.error();
        tile = gone.empty() ? std::move(old.value()) : without(*old, gone);
    }
    if (added)
        append(tile, *added);
    return store(tile);
}

Envelope PackageWriter::extent() const
{
    Envelope extent;
    for (const auto& [key, entry] : mTiles)
        extent.include(key.envelope());
    return extent;
}

Result<long long> PackageWriter::write(const BuildingBatch& batch, const BuildingSource& source,
                                       const DistrictFinder& districts, bool synthetic, bool first)
{
    const std::vector<BuildingRow> rows = rowsOf(batch, districts);
    if (rows.empty() && batch.ground.empty() && !first)
        return 0LL;
    mDatabase->begin();
    TileIds gone;
    const std::optional<OfficialTile> official = OfficialTile::fromFileName(source.file);
    if (first && official && !source.footprints)
        gone = mDatabase->replacedBy(*official, synthetic);
    std::vector<std::string> ids;
    ids.reserve(rows.size());
    for (const BuildingRow& row : rows)
        ids.push_back(row.id());
    addAll(gone, mDatabase->holding(ids));
    Status status = mDatabase->remove(gone);
    if (status)
        status = mDatabase->add(rows, source.file, synthetic);
    if (status && first)
        status = mDatabase->removeGround(source.file);
    if (status)
        status = mDatabase->addGround(batch.ground, source.file);
    std::map<TileKey, const CityTile*> added;
    for (const CityTile& tile : batch.tiles) {
        if (!tile.buildings.empty())
            added.emplace(tile.key, &tile);
    }
    for (const auto& [key, tile] : mTiles) {
        if (gone.contains(key.name()))
            added.emplace(key, nullptr);
    }
    for (const auto& [key, tile] : added) {
        if (status)
            status = replaceTile(
                key, gone.contains(key.name()) ? gone.at(key.name()) : std::set<std::string>(), tile);
    }
    if (!status) {
        mDatabase->rollback();
        return status.error();
    }
    status = mDatabase->commit();
    if (!status)
        return status.error();
    return static_cast<long long>(rows.size());
}

Status PackageWriter::assignDistricts(const DistrictFinder& districts, const Progress& progress)
{
    mDatabase->begin();
    for (const auto& [key, entry] : mTiles) {
        if (progress.cancelled())
            break;
        Result<CityTile> tile = readGlbFile(tilePath(mFolder, key));
        if (!tile) {
            mDatabase->rollback();
            return tile.error();
        }
        std::vector<std::pair<std::string, std::string>> changed;
        for (BuildingSummary& summary : tile->buildings) {
            const int district = districts.at({tile->mesh.origin.easting + double{summary.centreX},
                                               tile->mesh.origin.northing + double{summary.centreY}});
            summary.district = static_cast<std::int16_t>(district);
            changed.emplace_back(summary.id, districts.nameAt(district));
        }
        Status status = mDatabase->setDistrict(key.name(), changed);
        if (status)
            status = writeAtomically(tilePath(mFolder, key), encodeGlb(*tile, propertiesOf(*tile)));
        if (!status) {
            mDatabase->rollback();
            return status;
        }
        mChangedBlocks.insert(blockOf(key));
    }
    return mDatabase->commit();
}

Status PackageWriter::writeOutlines()
{
    std::map<TileKey, std::vector<TileKey>> members;
    for (const auto& [key, entry] : mTiles)
        members[blockOf(key)].push_back(key);
    for (const auto& [block, keys] : members) {
        // Packages of before the outlines had none.
        if (!fs::exists(blockPath(mFolder, block)))
            mChangedBlocks.insert(block);
    }
    std::vector<unsigned char> buffer;
    for (const TileKey key : mChangedBlocks) {
        OutlineBlock block;
        block.tile.key = key;
        block.tile.mesh.origin = {key.origin().easting, key.origin().northing, 0};
        for (const TileKey member : members[key]) {
            const Result<CityTile> tile = readGlbFile(tilePath(mFolder, member), buffer);
            // One that cannot be read is named when the city is opened.
            if (tile)
                addOutline(block, *tile);
        }
        const std::string path = blockPath(mFolder, key);
        std::error_code ignored;
        if (block.tile.buildings.empty())
            fs::remove(path, ignored);
        else if (const Status written = writeAtomically(path, encodeGlb(block)); !written)
            return written;
    }
    mChangedBlocks.clear();
    return Done{};
}

Status PackageWriter::finish()
{
    if (const Status outlines = writeOutlines(); !outlines)
        return outlines;
    std::vector<TileEntry> tiles;
    for (const auto& [key, tile] : mTiles)
        tiles.push_back(tile);
    return writeTileset(mFolder, tiles);
}

} // namespace twin::data
