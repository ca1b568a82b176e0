// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/polygon.h"
#include "data/citypackage/building_source.h"
#include "data/citypackage/city_package.h"
#include "data/citypackage/height_reference.h"
#include "data/citypackage/import_facts.h"
#include "data/citypackage/import_plan.h"
#include "data/citypackage/package_measures.h"
#include "data/citypackage/package_writer.h"
#include "data/citypackage/raster_store.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <filesystem>

namespace twin::data {
namespace {

namespace fs = std::filesystem;

constexpr double kLeastTerrainCell = 10;
constexpr int kMaxGroundPixels = 4096;

std::string fileName(const std::string& path)
{
    return fs::path(path).filename().string();
}

/// One run of importFiles.
class Import
{
public:
    Import(const ImportRequest& request, const Progress& progress) : mRequest(request), mProgress(progress) {}
    Result<ImportReport> run();

private:
    void step(const std::string& what);
    bool go() const { return !mFailure && !mProgress.cancelled(); }
    void check(const Status& status);
    void record(const std::string& path, const std::string& kind, const std::string& crs, long long objects,
                bool synthetic = false);
    void within(double fraction, const std::string& what);
    void importTerrain();
    void importImagery();
    void importLayers(bool districtsOnly);
    void importLayer(const PlannedLayer& planned);
    void count(const GroundFeatures& ground);
    void takeDistricts(std::vector<District> districts, const std::string& source);
    void importMeasures();
    void importBuildings();
    void consume(BuildingPipeline& pipeline, std::size_t index);
    std::vector<BuildingSource> buildingSources() const;

    const ImportRequest& mRequest;
    const Progress& mProgress;
    ImportPlan mPlan;
    ImportReport mReport;
    std::unique_ptr<PackageWriter> mWriter;
    HeightGrid mTerrain;
    Geoid mGeoid;
    HeightSystems mHeightSystems;
    std::optional<DistrictFinder> mDistricts;
    std::optional<Error> mFailure;
    std::size_t mStep = 0;
};

void Import::step(const std::string& what)
{
    ++mStep;
    within(0, what);
}

/// How far the present step is.
void Import::within(double fraction, const std::string& what)
{
    const double all = static_cast<double>(std::max<std::size_t>(mPlan.steps(), 1));
    mProgress.report((static_cast<double>(mStep) - 1 + std::clamp(fraction, 0.0, 1.0)) / all,
                     what + " (" + std::to_string(mStep) + "/" + std::to_string(mPlan.steps()) + ")");
}

void Import::check(const Status& status)
{
    if (!status && !mFailure)
        mFailure = status.error();
}

void Import::record(const std::string& path, const std::string& kind, const std::string& crs,
                    long long objects, bool synthetic)
{
    SourceRecord source;
    source.file = fileName(path);
    source.kind = kind;
    source.crs = crs;
    source.licence = mRequest.licence.empty() && kind == sourceKindKey(SourceKind::OpenStreetMap)
                         ? kOsmLicence
                         : mRequest.licence;
    source.importedAt = nowUtc();
    source.objects = objects;
    source.synthetic = synthetic || mRequest.synthetic;
    check(mWriter->database().recordSource(source));
}

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
    std::vector<GroundImage> images;
    if (Result<GroundImage> old = readGroundCog(path); old && !old->empty())
        images.push_back(std::move(old.value()));
    const std::size_t before = images.size();
    for (const PlannedFile& file : mPlan.imagery) {
        if (!go())
            return;
        step(fileName(file.path));
        // Many pictures become one of this size: no single one needs more.
        const int share = mPlan.imagery.size() > 16 ? kMaxGroundPixels / 4 : kMaxGroundPixels;
        Result<GroundImage> image = readImagery(file.path, mRequest.options, share, mReport.skipped);
        if (!image) {
            mReport.skipped.problem(fileName(file.path), image.error());
            continue;
        }
        mReport.objects["imagePixels"] += static_cast<long long>(image->width) * image->height;
        record(file.path, sourceKindKey(SourceKind::Imagery),
               file.info.layers.empty() ? std::string() : file.info.layers.front().crs, 1);
        images.push_back(std::move(image.value()));
    }
    if (images.size() > before)
        check(writeGroundCog(mergeGround(images, kMaxGroundPixels), path));
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

void Import::importMeasures()
{
    const std::int64_t today =
        std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()).time_since_epoch().count();
    for (const PlannedFile& file : mPlan.measures) {
        if (!go())
            return;
        step(fileName(file.path));
        const Result<Strategy> strategy = readMeasures(file.path, mRequest.options, mDistricts->districts(),
                                                       Date::fromDays(today), mReport.skipped);
        if (!strategy) {
            mReport.skipped.problem(fileName(file.path), strategy.error());
            continue;
        }
        if (const Status kept = storePackageMeasures(mWriter->folder(), *strategy); !kept) {
            mReport.skipped.problem(fileName(file.path), kept.error());
            continue;
        }
        const auto count = static_cast<long long>(strategy->measures.size());
        mReport.objects["measures"] += count;
        record(file.path, sourceKindKey(SourceKind::Measures), {}, count);
    }
}

std::vector<BuildingSource> Import::buildingSources() const
{
    std::vector<BuildingSource> sources;
    for (const PlannedFile& file : mPlan.models)
        sources.push_back({file.path, fileName(file.path),
                           file.info.layers.empty() ? std::string() : file.info.layers.front().crs, false,
                           mRequest.options, file.info.kind});
    for (const PlannedLayer& layer : mPlan.layers) {
        if (layer.role != LayerRole::Footprints)
            continue;
        sources.push_back({layer.path, fileName(layer.path), layer.layer.crs, true, mRequest.options});
        sources.back().options.layer = layer.layer.name;
    }
    return sources;
}

void Import::consume(BuildingPipeline& pipeline, std::size_t index)
{
    const BuildingSource& source = pipeline.sources()[index];
    long long written = 0;
    long long buildings = 0;
    bool synthetic = mRequest.synthetic;
    HeightComparison heights(mTerrain, mGeoid);
    for (bool first = true; go(); first = false) {
        const std::optional<BuildingBatch> batch =
            pipeline.next(index, mProgress, [&](double fraction) { within(fraction, source.file); });
        if (!batch)
            return;
        mReport.skipped.append(batch->diagnostics);
        if (!source.raised())
            heights.add(batch->tiles);
        const Result<long long> added = mWriter->write(*batch, source, *mDistricts, batch->synthetic, first);
        if (!added) {
            mFailure = added.error();
            return;
        }
        count(batch->ground);
        written += *added + static_cast<long long>(batch->ground.size());
        buildings += *added;
        synthetic = synthetic || batch->synthetic;
        if (batch->last)
            break;
    }
    mReport.objects["buildings"] += buildings;
    std::string crs = source.crs;
    if (!source.raised())
        crs += heightRemark(source.options.heights, mGeoid) + mHeightSystems.remark(source.crs);
    if (const auto finding = heights.report(source.file, mReport.skipped)) {
        crs += heightRemark(*finding);
        mReport.heights.push_back(*finding);
    }
    if (written > 0)
        record(source.path, source.footprints ? "footprints" : sourceKindKey(source.kind), crs, written,
               synthetic);
}

void Import::importBuildings()
{
    std::vector<BuildingSource> sources = buildingSources();
    if (sources.empty() || !go())
        return;
    BuildingPipeline pipeline(std::move(sources), *mDistricts, mTerrain.empty() ? nullptr : &mTerrain,
                              mRequest.synthetic);
    for (std::size_t i = 0; i < pipeline.sources().size() && go(); ++i) {
        step(pipeline.sources()[i].file);
        consume(pipeline, i);
    }
}

Result<ImportReport> Import::run()
{
    const auto start = std::chrono::steady_clock::now();
    mProgress.report(0, mRequest.outFolder);
    mPlan = planImport(mRequest, mReport.skipped, mProgress);
    {
        const Result<DatasetPtr> present = openPackageDatabase(mRequest.outFolder);
        mDistricts.emplace(present ? readPackageDistricts(**present) : std::vector<District>());
        mHeightSystems =
            HeightSystems(mPlan, present ? readPackageSources(**present) : std::vector<SourceRecord>());
        mHeightSystems.report(mReport.skipped);
    }
    findDistricts(mPlan, mRequest, !mDistricts->districts().empty(), mReport.skipped);
    if (mPlan.steps() > 0) {
        Result<std::unique_ptr<PackageWriter>> writer = PackageWriter::open(mRequest.outFolder);
        if (!writer)
            return writer.error();
        mWriter = std::move(writer.value());
        importLayers(true);
        importTerrain();
        importImagery();
        importLayers(false);
        importMeasures();
        importBuildings();
        // Also after a cancellation or a fault: what is there is a package, and the next import goes on with
        // it.
        check(mWriter->finish());
        mReport.tilesWritten = mWriter->tilesWritten();
        mReport.extent = mWriter->extent();
        if (!mTerrain.empty())
            mReport.extent.include(mTerrain.envelope());
        for (const District& district : mDistricts->districts())
            mReport.extent.include(envelope(district.outline));
    }
    mReport.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    mReport.peakMemoryMb = peakMemoryMb();
    if (mFailure)
        return *mFailure;
    if (mProgress.cancelled())
        return Error{ErrorKind::Cancelled,
                     TWIN_MSG("The import into %1 was cancelled. What was read so far is kept there; the "
                              "same import goes on with it."),
                     {mRequest.outFolder}};
    mProgress.report(1, mRequest.outFolder);
    return std::move(mReport);
}

} // namespace

Result<ImportReport> importFiles(const ImportRequest& request, const Progress& progress)
{
    return Import(request, progress).run();
}

} // namespace twin::data
