// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/citypackage/building_source.h"

#include "core/mesh/building_mesher.h"
#include "data/citypackage/building_table.h"
#include "data/citypackage/height_reference.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <iterator>
#include <new>

namespace twin::data {
namespace {

/// How much is read before it is handed over: bounds the memory of a file of any size.
constexpr std::size_t kBatchPoints = 700'000;
constexpr std::size_t kReadAhead = 4;
constexpr double kFarthest = 2e7; ///< metres: farther than any point of the earth in this projection

std::size_t pointsOf(const Building& building)
{
    std::size_t points = 8;
    for (const BoundarySurface& surface : building.surfaces) {
        points += surface.outer.size() + 4;
        for (const Ring3& ring : surface.inner)
            points += ring.size() + 2;
    }
    return points;
}

/// Collects the buildings of one source until they make a batch.
class BatchBuilder
{
public:
    BatchBuilder(const BuildingSource& source, const DistrictFinder& districts,
                 const HeightCorrection& heights, bool synthetic)
        : mSource(source), mDistricts(districts), mHeights(heights), mSynthetic(synthetic),
          mStem(std::filesystem::path(source.file).stem().string())
    {
    }

    void add(Building&& building);
    void add(GroundFeatures&& ground);
    bool full() const { return mPoints >= kBatchPoints; }
    Diagnostics& diagnostics() { return mBatch.diagnostics; }
    BuildingBatch take(bool last);

private:
    const BuildingSource& mSource;
    const DistrictFinder& mDistricts;
    const HeightCorrection& mHeights;
    bool mSynthetic;
    std::string mStem;
    std::size_t mNumber = 0;
    std::size_t mPoints = 0;
    bool mDeclaredSynthetic = false;
    BuildingBatch mBatch;
    std::map<TileKey, std::vector<Building>> mBuildings;
    std::map<std::string, TileKey> mSeen;
};

void BatchBuilder::add(Building&& building)
{
    ++mNumber;
    // Feature numbers repeat from file to file; identifiers of a survey do not.
    if (building.id.empty() || mSource.footprints)
        building.id = mStem + ":" + (building.id.empty() ? std::to_string(mNumber) : building.id);
    const Envelope extent = building.envelope();
    const MapPoint2 centre = extent.empty() ? MapPoint2{} : extent.centre();
    if (extent.empty() || std::abs(centre.easting) > kFarthest || std::abs(centre.northing) > kFarthest) {
        mBatch.diagnostics.problem(
            mSource.file, building.id,
            TWIN_MSG("The building has no usable coordinates. It was left out: check its geometry and the "
                     "coordinate system of the file."));
        return;
    }
    if (!mSource.raised())
        mHeights.apply(building);
    mPoints += pointsOf(building);
    // The sample's own tiles say what they are, whoever imports them.
    const auto declared = building.attributes.find("twin:synthetic");
    mDeclaredSynthetic =
        mDeclaredSynthetic || (declared != building.attributes.end() && declared->second == "true");
    const TileKey key = TileKey::at(centre);
    const auto [seen, fresh] = mSeen.emplace(building.id, key);
    if (!fresh) {
        mBatch.diagnostics.warn(mSource.file, building.id,
                                TWIN_MSG("The identifier appears twice in the file. The later building took "
                                         "the place of the earlier: make "
                                         "identifiers unique in the source."));
        std::erase_if(mBuildings[seen->second],
                      [&](const Building& other) { return other.id == building.id; });
        seen->second = key;
    }
    mBuildings[key].push_back(std::move(building));
}

void BatchBuilder::add(GroundFeatures&& ground)
{
    const auto append = [this](auto& target, auto& source) {
        mPoints += 8 * source.size();
        std::move(source.begin(), source.end(), std::back_inserter(target));
    };
    append(mBatch.ground.waters, ground.waters);
    append(mBatch.ground.roads, ground.roads);
    append(mBatch.ground.trees, ground.trees);
    append(mBatch.ground.landCover, ground.landCover);
}

BuildingBatch BatchBuilder::take(bool last)
{
    for (auto& [key, buildings] : mBuildings) {
        CityTile tile = meshTile(key, buildings, mSource.file, mBatch.diagnostics);
        tile.synthetic = mSynthetic || mDeclaredSynthetic;
        for (BuildingSummary& summary : tile.buildings)
            summary.district = static_cast<std::int16_t>(
                mDistricts.at({tile.mesh.origin.easting + double{summary.centreX},
                               tile.mesh.origin.northing + double{summary.centreY}}));
        mBatch.tiles.push_back(std::move(tile));
        mBatch.buildings.emplace(key, packed(std::move(buildings)));
    }
    mBatch.synthetic = mSynthetic || mDeclaredSynthetic;
    mBatch.last = last;
    BuildingBatch done = std::move(mBatch);
    mBatch = {};
    mBuildings.clear();
    mSeen.clear();
    mPoints = 0;
    return done;
}

using ModelReader = Result<ReadCounts> (*)(const std::string&, const ReadOptions&, const BuildingSink&,
                                           Diagnostics&, const Progress&, const GroundSink&);

ModelReader readerOf(SourceKind kind)
{
    switch (kind) {
    case SourceKind::CityJson:
        return readCityJson;
    case SourceKind::Tileset:
        return readTileset;
    case SourceKind::Model:
        return readModel;
    default:
        return readCityGml;
    }
}

/// Heights of a tileset are above the ellipsoid by definition and are brought above NHN by its reader.
HeightReading readingOf(const BuildingSource& source)
{
    const bool done =
        source.kind == SourceKind::Tileset && source.options.heights == HeightReading::AboveEllipsoid;
    return done ? HeightReading::AboveNhn : source.options.heights;
}

} // namespace

std::vector<PackedBuilding> packed(std::vector<Building>&& buildings)
{
    std::vector<PackedBuilding> result;
    result.reserve(buildings.size());
    for (Building& building : buildings) {
        PackedBuilding one;
        one.footprint = geometryOf(building.footprint());
        one.surfaces = surfaceRowOf(building.surfaces);
        building.surfaces = {};
        one.attributes = attributesJson(building);
        one.building = std::move(building);
        result.push_back(std::move(one));
    }
    return result;
}

BuildingPipeline::BuildingPipeline(std::vector<BuildingSource> sources, const DistrictFinder& districts,
                                   const HeightGrid* terrain, bool synthetic)
    : mSources(std::move(sources)), mDistricts(districts), mTerrain(terrain), mSynthetic(synthetic),
      mFractions(mSources.size()), mQueues(mSources.size())
{
    for (std::size_t i = 0; i < mSources.size(); ++i)
        mProgress.push_back(std::make_unique<Progress>(
            [this, i](double fraction, const std::string&) { mFractions[i] = std::max(fraction, 0.0); }));
    const std::size_t threads = std::min<std::size_t>(2, mSources.size());
    for (std::size_t i = 0; i < threads; ++i)
        mThreads.emplace_back([this] { work(); });
}

BuildingPipeline::~BuildingPipeline()
{
    {
        const std::lock_guard lock(mMutex);
        mStopped = true;
    }
    for (const std::unique_ptr<Progress>& progress : mProgress)
        progress->cancel();
    mChanged.notify_all();
    for (std::thread& thread : mThreads)
        thread.join();
}

void BuildingPipeline::work()
{
    while (true) {
        std::size_t index = 0;
        {
            std::unique_lock lock(mMutex);
            mChanged.wait(
                lock, [&] { return mStopped || mNext >= mSources.size() || mNext < mCurrent + kReadAhead; });
            if (mStopped || mNext >= mSources.size())
                return;
            index = mNext++;
        }
        read(index);
    }
}

Result<ReadCounts> BuildingPipeline::readSource(std::size_t index, const BuildingSink& sink,
                                                Diagnostics& problems, const GroundSink& ground) const
{
    const BuildingSource& source = mSources[index];
    const Progress& progress = *mProgress[index];
    if (source.footprints)
        return readFootprints(source.path, source.options, mTerrain, sink, problems, progress);
    if (source.kind == SourceKind::OpenStreetMap)
        return readOpenStreetMap(source.path, source.options, mTerrain, sink, problems, progress, ground);
    return readerOf(source.kind)(source.path, placedOptions(source), sink, problems, progress, ground);
}

/// A single model without a height stands on the terrain.
ReadOptions BuildingPipeline::placedOptions(const BuildingSource& source) const
{
    ReadOptions options = source.options;
    if (options.place && !options.place->height && mTerrain)
        options.place->height = mTerrain->sample(options.place->position, 0);
    return options;
}

void BuildingPipeline::read(std::size_t index)
{
    const BuildingSource& source = mSources[index];
    try {
        const Result<HeightCorrection> heights = HeightCorrection::make(readingOf(source), mTerrain);
        if (!heights)
            return refuse(index, heights.error());
        BatchBuilder builder(source, mDistricts, *heights, mSynthetic);
        Diagnostics problems;
        const BuildingSink sink = [&](Building&& building) {
            builder.add(std::move(building));
            return !builder.full() || push(index, builder.take(false));
        };
        const GroundSink ground = [&](GroundFeatures&& features) {
            builder.add(std::move(features));
            // A refused batch means that all is being stopped: the reader learns that from its progress.
            if (builder.full())
                (void)push(index, builder.take(false));
        };
        const Result<ReadCounts> counts = readSource(index, sink, problems, ground);
        if (!counts && counts.error().kind != ErrorKind::Cancelled)
            problems.problem(source.file, counts.error());
        builder.diagnostics().append(problems);
        push(index, builder.take(true));
    } catch (const std::exception& fault) {
        BuildingBatch failed;
        failed.last = true;
        failed.diagnostics.problem(
            source.file,
            {ErrorKind::Internal,
             TWIN_MSG("%1 could not be processed (%2). What was read of it before is kept: try it alone, "
                      "and report it if that fails too."),
             {source.file, fault.what()}});
        push(index, std::move(failed));
    }
}

void BuildingPipeline::refuse(std::size_t index, const Error& error)
{
    BuildingBatch failed;
    failed.last = true;
    failed.diagnostics.problem(mSources[index].file, error);
    push(index, std::move(failed));
}

bool BuildingPipeline::push(std::size_t index, BuildingBatch batch)
{
    std::unique_lock lock(mMutex);
    mChanged.wait(lock, [&] { return mStopped || mQueues[index].empty(); });
    if (mStopped)
        return false;
    mQueues[index].push_back(std::move(batch));
    mChanged.notify_all();
    return true;
}

std::optional<BuildingBatch> BuildingPipeline::next(std::size_t index, const Progress& progress,
                                                    const std::function<void(double)>& report)
{
    std::unique_lock lock(mMutex);
    mCurrent = index;
    mChanged.notify_all();
    while (mQueues[index].empty()) {
        // Cancellation comes from a thread that does not know this condition; a tenth of a second is soon
        // enough.
        mChanged.wait_for(lock, std::chrono::milliseconds(100));
        if (progress.cancelled())
            return std::nullopt;
        report(mFractions[index]);
    }
    BuildingBatch batch = std::move(mQueues[index].front());
    mQueues[index].pop_front();
    mChanged.notify_all();
    return batch;
}

} // namespace twin::data
