// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/polygon.h"
#include "data/citypackage/import_facts.h"
#include "data/citypackage/import_run.h"
#include "data/citypackage/package_measures.h"

#include <algorithm>
#include <chrono>
#include <filesystem>

namespace twin::data {
namespace {

namespace fs = std::filesystem;

constexpr auto kCheckpoint = std::chrono::seconds(60);

/// Bridges, tunnels, furniture …: what is no building.
long long constructionsIn(const BuildingBatch& batch)
{
    long long count = 0;
    for (const CityTile& tile : batch.tiles)
        count +=
            std::count_if(tile.buildings.begin(), tile.buildings.end(), [](const BuildingSummary& summary) {
                return summary.objectClass != ObjectClass::Building;
            });
    return count;
}

} // namespace

std::string fileName(const std::string& path)
{
    return fs::path(path).filename().string();
}

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
        if (const Status kept = storePackageMeasures(mWriter->folder(), *strategy, nowUtc(), mReport.skipped);
            !kept) {
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

bool Import::consume(BuildingPipeline& pipeline, std::size_t index)
{
    const BuildingSource& source = pipeline.sources()[index];
    long long written = 0;
    long long buildings = 0;
    bool synthetic = mRequest.synthetic;
    bool whole = true;
    HeightComparison heights(mTerrain, mGeoid);
    for (bool first = true; go(); first = false) {
        const std::optional<BuildingBatch> batch =
            pipeline.next(index, mProgress, [&](double fraction) { within(fraction, source.file); });
        if (!batch)
            return false;
        mReport.skipped.append(batch->diagnostics);
        whole = whole && !batch->diagnostics.hasProblems();
        if (!source.raised())
            heights.add(batch->tiles);
        const Result<long long> added = mWriter->write(*batch, source, *mDistricts, batch->synthetic, first);
        if (!added) {
            mFailure = added.error();
            return false;
        }
        count(batch->ground);
        const long long others = constructionsIn(*batch);
        if (others > 0)
            mReport.objects["otherConstructions"] += others;
        written += *added + static_cast<long long>(batch->ground.size());
        buildings += *added - others;
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
    return whole;
}

void Import::importBuildings()
{
    std::vector<BuildingSource> sources = buildingSources();
    if (sources.empty() || !go())
        return;
    mResume.emplace(mWriter->folder(), mTerrain);
    const std::size_t all = sources.size();
    std::erase_if(sources,
                  [&](const BuildingSource& source) { return mResume->has(mResume->keyOf(source)); });
    mStep += all - sources.size();
    if (sources.size() < all)
        mReport.skipped.note(mWriter->folder(), {},
                             TWIN_MSG("%1 files are in the package already from the import that was stopped. "
                                      "They have not changed and were not read again."),
                             {std::to_string(all - sources.size())});
    BuildingPipeline pipeline(std::move(sources), *mDistricts, mTerrain.empty() ? nullptr : &mTerrain,
                              mRequest.synthetic);
    auto saved = std::chrono::steady_clock::now();
    for (std::size_t i = 0; i < pipeline.sources().size() && go(); ++i) {
        step(pipeline.sources()[i].file);
        // What was left out of a file is said again by the next import too.
        if (consume(pipeline, i) && go())
            mResume->add(mResume->keyOf(pipeline.sources()[i]));
        if (std::chrono::steady_clock::now() - saved < kCheckpoint)
            continue;
        // After a loss of power, too, the next import goes on from here.
        check(mWriter->finish());
        check(mResume->save());
        saved = std::chrono::steady_clock::now();
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
        drawGround();
        // Also after a cancellation or a fault: what is there is a package, and the next import goes on with
        // it.
        check(mWriter->finish());
        if (mResume && go())
            mResume->clear();
        else if (mResume)
            check(mResume->save());
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

Result<ImportReport> importFiles(const ImportRequest& request, const Progress& progress)
{
    return Import(request, progress).run();
}

} // namespace twin::data
