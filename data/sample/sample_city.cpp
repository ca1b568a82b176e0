// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sample/sample_city.h"

#include "data/citypackage/raster_store.h"
#include "data/gdal/gdal_session.h"
#include "data/sample/bridges.h"
#include "data/sample/city_plan.h"
#include "data/sample/citygml_writer.h"
#include "data/sample/ground_painter.h"
#include "data/sample/house_rows.h"
#include "data/sample/landmarks.h"
#include "data/sample/map_layers.h"
#include "data/sample/terrain_model.h"
#include "data/sample/tree_planter.h"

#include <atomic>
#include <cmath>
#include <filesystem>
#include <iterator>
#include <map>
#include <mutex>
#include <thread>

namespace fs = std::filesystem;

namespace twin::data {
namespace {

Error cancelled()
{
    return {
        ErrorKind::Cancelled,
        TWIN_MSG("The sample city was not finished because the work was cancelled. Start again to make it."),
        {}};
}

Error notWritten(const std::string& path)
{
    return {ErrorKind::Unreadable,
            TWIN_MSG("The file %1 of the sample city could not be written, so the sample is not complete. "
                     "Make room on the disk or choose another cache folder."),
            {path}};
}

std::string identifier(std::size_t number)
{
    static constexpr char kDigits[] = "0123456789abcdefghijklmnopqrstuvwxyz";
    std::string text(8, '0');
    for (std::size_t i = text.size(); i-- > 0 && number > 0; number /= 36)
        text[i] = kDigits[number % 36];
    return "DESHTT" + text;
}

using TileBuildings = std::map<std::pair<int, int>, std::vector<const SampleBuilding*>>;

TileBuildings byTile(const std::vector<SampleBuilding>& buildings)
{
    TileBuildings tiles;
    for (const SampleBuilding& building : buildings) {
        const MapPoint2 at = building.centroid();
        tiles[{static_cast<int>(std::floor(at.easting / 1000)),
               static_cast<int>(std::floor(at.northing / 1000))}]
            .push_back(&building);
    }
    return tiles;
}

Status writeTiles(const std::string& folder, const TileBuildings& tiles, const Progress& progress)
{
    std::vector<TileBuildings::const_iterator> order;
    for (auto tile = tiles.begin(); tile != tiles.end(); ++tile)
        order.push_back(tile);
    std::atomic<std::size_t> next{0};
    std::mutex guard;
    std::vector<Error> errors;
    const auto work = [&](bool reports) {
        for (std::size_t i = next++; i < order.size() && !progress.cancelled(); i = next++) {
            const auto& [key, buildings] = *order[i];
            if (Status written = writeCityGmlTile(folder, key.first, key.second, buildings); !written) {
                const std::lock_guard lock(guard);
                errors.push_back(written.error());
                return;
            }
            if (reports)
                progress.report(0.6 + 0.4 * static_cast<double>(i) / static_cast<double>(order.size()),
                                tileName(key.first, key.second));
        }
    };
    std::thread second(work, false);
    work(true);
    second.join();
    if (!errors.empty())
        return errors.front();
    return Done{};
}

Status copyTables(const std::string& from, const std::string& to)
{
    const std::vector<std::pair<const char*, const char*>> files{{"measures.csv", "measures.csv"},
                                                                 {"measure_links.csv", "measures_links.csv"},
                                                                 {"landmarks.csv", "landmarks.csv"}};
    for (const auto& [source, target] : files) {
        std::error_code error;
        if (!fs::exists(from + "/" + source, error))
            continue;
        fs::copy_file(from + "/" + source, to + "/" + target, fs::copy_options::overwrite_existing, error);
        if (error)
            return notWritten(to + "/" + target);
    }
    return Done{};
}

/// Landmarks first, then the houses around them, with their identifiers.
std::vector<SampleBuilding> build(const CityPlan& plan, const HeightGrid& terrain, Occupancy& occupancy,
                                  const Progress& progress)
{
    markGround(plan, occupancy);
    std::vector<SampleBuilding> buildings = makeLandmarks(terrain);
    for (const SampleBuilding& landmark : buildings)
        occupancy.fill(landmarkPlot(landmark, 5.0), Occupancy::Reserved);
    for (SampleBuilding& bridge : makeBridges(plan, terrain))
        buildings.push_back(std::move(bridge));
    std::vector<SampleBuilding> houses = placeHouses(plan, terrain, occupancy, progress);
    buildings.insert(buildings.end(), std::make_move_iterator(houses.begin()),
                     std::make_move_iterator(houses.end()));
    for (std::size_t i = 0; i < buildings.size(); ++i)
        buildings[i].id = identifier(i + 1);
    return buildings;
}

} // namespace

Status generateSampleCity(const std::string& resourceFolder, const std::string& outFolder,
                          const Progress& progress)
{
    initialiseGdal();
    progress.report(0.0, "streets.csv");
    const Result<FactTables> facts = readFactTables(resourceFolder);
    if (!facts)
        return facts.error();
    std::error_code error;
    fs::create_directories(outFolder + "/citygml", error);
    if (error)
        return notWritten(outFolder + "/citygml");
    const CityPlan plan = makeCityPlan(*facts);
    progress.report(0.05, "terrain.tif");
    const HeightGrid terrain = makeTerrain(*facts, plan);
    if (Status written = writeTerrainCog(terrain, outFolder + "/terrain.tif"); !written)
        return written;
    Occupancy occupancy;
    const std::vector<SampleBuilding> buildings = build(plan, terrain, occupancy, progress);
    if (progress.cancelled())
        return cancelled();
    progress.report(0.4, "city.gpkg");
    fs::remove(outFolder + "/city.gpkg", error);
    if (Status written =
            writeMapLayers(outFolder + "/city.gpkg", *facts, plan, plantTrees(plan, buildings, occupancy));
        !written)
        return written;
    progress.report(0.5, "ground.tif");
    if (Status written = writeGroundCog(paintGround(plan, buildings), outFolder + "/ground.tif"); !written)
        return written;
    if (Status copied = copyTables(resourceFolder, outFolder); !copied)
        return copied;
    if (Status written = writeTiles(outFolder + "/citygml", byTile(buildings), progress); !written)
        return written;
    if (progress.cancelled())
        return cancelled();
    progress.report(1.0, outFolder);
    return Done{};
}

} // namespace twin::data
