// SPDX-License-Identifier: GPL-3.0-or-later
// What lies on the ground, and the ground itself: terrain, imagery and vector layers of an import.
#include "data/citypackage/drawn_ground.h"
#include "data/citypackage/imagery_mosaic.h"
#include "data/citypackage/import_run.h"
#include "data/citypackage/package_source.h"
#include "data/citypackage/raster_store.h"

#include <algorithm>
#include <cstdio>

namespace twin::data {
namespace {

constexpr double kLeastTerrainCell = 10;
constexpr int kMaxGroundPixels = 4096;

} // namespace

void Import::importTerrain()
{
    const std::string path = mWriter->folder() + "/terrain.tif";
    std::vector<HeightGrid> grids;
    if (Result<HeightGrid> old = readTerrainCog(path); old && !old->empty())
        grids.push_back(std::move(old.value()));
    const std::size_t before = grids.size();
    for (const PlannedFile& file : mPlan.terrain) {
        if (!go())
            break;
        step(fileName(file.path));
        // Cells finer than what is kept are averaged while reading, so that a folder of 1 m tiles fits into
        // memory.
        int columns = 0;
        const LayerInfo* layer = file.info.layers.empty() ? nullptr : &file.info.layers.front();
        const bool sized =
            layer && std::sscanf(layer->geometry.c_str(), "Raster %d", &columns) == 1 && columns > 0;
        const double cell = sized && !layer->extent.empty() ? layer->extent.width() / columns : 0;
        // The reader counts its own work from 0 to 1: here it is one step of many.
        Progress relay([&](double fraction, const std::string&) {
            if (mProgress.cancelled())
                relay.cancel();
            within(fraction, fileName(file.path));
        });
        const bool finer = file.info.kind == SourceKind::PointCloud || (cell > 0 && cell < kLeastTerrainCell);
        Result<HeightGrid> grid =
            readTerrain(file.path, mRequest.options, finer ? kLeastTerrainCell : 0, mReport.skipped, relay);
        if (!grid) {
            mReport.skipped.problem(fileName(file.path), grid.error());
            continue;
        }
        const auto cells = static_cast<long long>(grid->heights.size());
        mReport.objects["terrainCells"] += cells;
        record(file.path, sourceKindKey(file.info.kind), layer ? layer->crs : std::string(), cells);
        grids.push_back(std::move(grid.value()));
    }
    if (grids.size() > before) {
        mTerrain = mergeTerrain(grids, kLeastTerrainCell);
        warnIfCoarsened(mTerrain, grids, kLeastTerrainCell, mReport.skipped);
        check(writeTerrainCog(mTerrain, path));
    } else if (!grids.empty()) {
        mTerrain = std::move(grids.front());
    } else if (!mRequest.groundFolder.empty()) {
        if (Result<HeightGrid> ground = readTerrainCog(mRequest.groundFolder + "/terrain.tif"))
            mTerrain = std::move(ground.value());
    }
}

void Import::importImagery()
{
    if (mPlan.imagery.empty())
        return;
    const std::string path = mWriter->folder() + "/ground.tif";
    ImageryMosaic mosaic(path);
    const auto opened = [&](const std::string& name, Diagnostics& problems) {
        auto file = ImageryFile::open(name, name == path ? ReadOptions() : mRequest.options, problems);
        if (!file)
            problems.problem(fileName(name), file.error());
        return file;
    };
    // A picture that was drawn gives way to a real one.
    const bool old = packageFileExists(path) && hasImagery();
    Diagnostics repeated; // each file is opened twice; the second time says the same
    if (old) {
        if (const auto file = opened(path, mReport.skipped))
            mosaic.announce(file->extent(), file->cellMetres());
    }
    std::vector<const PlannedFile*> usable;
    for (const PlannedFile& planned : mPlan.imagery) {
        const auto file = go() ? opened(planned.path, mReport.skipped) : Result<ImageryFile>(Error{});
        if (!file)
            continue;
        mosaic.announce(file->extent(), file->cellMetres());
        usable.push_back(&planned);
    }
    mStep += mPlan.imagery.size() - usable.size();
    bool changed = false;
    const auto add = [&](const std::string& name) {
        const auto file = opened(name, repeated);
        const Status added = file ? mosaic.add(*file,
                                               [&](double fraction) {
                                                   within(fraction, fileName(name));
                                                   return go();
                                               })
                                  : Status(file.error());
        if (!added && added.error().kind != ErrorKind::Cancelled)
            mReport.skipped.problem(fileName(name), added.error());
        return added.ok() ? file->pixels() : 0;
    };
    if (old && go())
        add(path);
    for (const PlannedFile* planned : usable) {
        if (!go())
            return;
        step(fileName(planned->path));
        const long long pixels = add(planned->path);
        if (pixels == 0)
            continue;
        changed = true;
        mReport.objects["imagePixels"] += pixels;
        record(planned->path, sourceKindKey(SourceKind::Imagery),
               planned->info.layers.empty() ? std::string() : planned->info.layers.front().crs, 1);
    }
    if (!changed || !go())
        return;
    const Status written = mosaic.finish(
        [&](double fraction) {
            within(fraction, "ground.tif");
            return go();
        },
        mReport.skipped);
    if (go())
        check(written);
}

bool Import::hasImagery() const
{
    const Result<DatasetPtr> database = openPackageDatabase(mRequest.outFolder);
    if (!database)
        return false;
    const std::vector<SourceRecord> sources = readPackageSources(**database);
    return std::any_of(sources.begin(), sources.end(), [](const SourceRecord& source) {
        return source.kind == sourceKindKey(SourceKind::Imagery);
    });
}

/// Without imagery the ground is a map of what covers it.
void Import::drawGround()
{
    if (!mReport.objects.contains("landCover") || !go() || hasImagery())
        return;
    const Result<DatasetPtr> database = openPackageDatabase(mRequest.outFolder);
    if (!database)
        return;
    const GroundImage image =
        drawnGround(readPackageLandCover(**database), mWriter->extent(), kMaxGroundPixels);
    if (image.empty())
        return;
    check(writeGroundCog(image, mWriter->folder() + "/ground.tif"));
    mReport.skipped.note("ground.tif", {},
                         TWIN_MSG("There is no imagery: the ground is drawn as a map of its land cover."));
}

void Import::takeDistricts(std::vector<District> districts, const std::string& source)
{
    if (districts.empty())
        return;
    if (!mDistricts->districts().empty())
        mReport.skipped.warn(
            source, {},
            TWIN_MSG("The %1 districts of %2 take the place of the %3 that the package had, with their "
                     "figures. If "
                     "that was not meant, import the other file once more."),
            {std::to_string(districts.size()), source, std::to_string(mDistricts->districts().size())});
    mWriter->database().begin();
    check(mWriter->database().replaceDistricts(districts));
    check(mWriter->database().commit());
    mDistricts.emplace(std::move(districts));
    if (go())
        check(mWriter->assignDistricts(*mDistricts, mProgress));
}

void Import::count(const GroundFeatures& ground)
{
    const auto add = [this](const char* key, std::size_t objects) {
        if (objects > 0)
            mReport.objects[key] += static_cast<long long>(objects);
    };
    add("waters", ground.waters.size());
    add("roads", ground.roads.size());
    add("trees", ground.trees.size());
    add("landCover", ground.landCover.size());
}

void Import::importLayer(const PlannedLayer& planned)
{
    const std::string file = fileName(planned.path);
    step(file + " " + planned.layer.name);
    ReadOptions options = mRequest.options;
    options.layer = planned.layer.name;
    const Result<std::vector<VectorLayer>> layers = readVectorFile(planned.path, options, mReport.skipped);
    if (!layers) {
        mReport.skipped.problem(file, layers.error());
        return;
    }
    PackageDatabase& database = mWriter->database();
    const std::string source = file + "#" + planned.layer.name;
    for (const VectorLayer& layer : *layers) {
        const auto recordLayer = [&](std::size_t objects) {
            record(source, sourceKindKey(SourceKind::Vector), layer.crs, static_cast<long long>(objects));
        };
        if (planned.role == LayerRole::Districts) {
            std::vector<District> districts = districtsFrom(layer, source, options.nameField);
            mReport.objects["districts"] += static_cast<long long>(districts.size());
            recordLayer(districts.size());
            takeDistricts(std::move(districts), source);
            continue;
        }
        database.begin();
        const GroundFeatures ground = groundFrom(layer, planned.role);
        check(database.removeGround(source));
        check(database.addGround(ground, source));
        count(ground);
        recordLayer(ground.size());
        check(database.commit());
    }
}

/// Districts first: buildings and measures refer to them.
void Import::importLayers(bool districtsOnly)
{
    for (const PlannedLayer& layer : mPlan.layers) {
        if (go() && layer.role != LayerRole::Footprints &&
            (layer.role == LayerRole::Districts) == districtsOnly)
            importLayer(layer);
    }
}

} // namespace twin::data
