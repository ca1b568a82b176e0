// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/progress.h"
#include "core/mesh/city_tile.h"
#include "data/citypackage/ground_layers.h"
#include "data/citypackage/import_plan.h"
#include "data/citypackage/surface_row.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace twin::data {

/// A file, or a layer of one, that gives buildings.
struct BuildingSource
{
    std::string path;
    std::string file; ///< name without folder
    std::string crs;
    bool footprints = false;
    ReadOptions options;
    SourceKind kind = SourceKind::CityGml; ///< of a file that is no layer of footprints

    /// Raised from the ground by the reader: the heights need no correction and no comparison.
    bool raised() const { return footprints || kind == SourceKind::OpenStreetMap; }
};

/// A building as the package stores it: made on the reading threads, so that the writing one only copies.
struct PackedBuilding
{
    Building building;      ///< without its surfaces
    std::string footprint;  ///< geometry of `buildings`
    SurfaceRow surfaces;    ///< row of `building_surfaces`
    std::string attributes; ///< generic attributes as JSON; empty without any
};
std::vector<PackedBuilding> packed(std::vector<Building>&& buildings);

/// Some buildings of a source, meshed: the work of a reading thread, handed to the one that writes.
struct BuildingBatch
{
    std::map<TileKey, std::vector<PackedBuilding>> buildings;
    std::vector<CityTile> tiles;
    GroundFeatures ground; ///< roads, waters and plants that the model holds beside buildings
    Diagnostics diagnostics;
    bool synthetic = false; ///< sample data: the import says so, or the buildings themselves do
    bool last = false;      ///< nothing more of this source
};

/// Reads and meshes sources on two threads, a few ahead of the consumer; the batches come out in the order of
/// the sources, so the result does not depend on which thread was faster. At most one batch of a source waits
/// at a time.
class BuildingPipeline
{
public:
    BuildingPipeline(std::vector<BuildingSource> sources, const DistrictFinder& districts,
                     const HeightGrid* terrain, bool synthetic);
    ~BuildingPipeline();
    BuildingPipeline(const BuildingPipeline&) = delete;
    BuildingPipeline& operator=(const BuildingPipeline&) = delete;

    const std::vector<BuildingSource>& sources() const { return mSources; }
    /// The next batch of source `index` (ascending calls); nothing where `progress` was cancelled. While it
    /// waits, `report` is told how much of the source is read, 0 to 1.
    std::optional<BuildingBatch> next(std::size_t index, const Progress& progress,
                                      const std::function<void(double)>& report);

private:
    void work();
    void read(std::size_t index);
    Result<ReadCounts> readSource(std::size_t index, const BuildingSink& sink, Diagnostics& problems,
                                  const GroundSink& ground) const;
    ReadOptions placedOptions(const BuildingSource& source) const;
    bool push(std::size_t index, BuildingBatch batch);
    void refuse(std::size_t index, const Error& error);

    std::vector<BuildingSource> mSources;
    const DistrictFinder& mDistricts;
    const HeightGrid* mTerrain;
    bool mSynthetic;
    std::vector<std::atomic<double>> mFractions;      ///< read of each source
    std::vector<std::unique_ptr<Progress>> mProgress; ///< of each source, carries the cancellation to it

    std::mutex mMutex;
    std::condition_variable mChanged;
    std::vector<std::deque<BuildingBatch>> mQueues;
    std::size_t mNext = 0;    ///< first source that no thread has taken
    std::size_t mCurrent = 0; ///< the source being consumed
    bool mStopped = false;
    std::vector<std::thread> mThreads;
};

} // namespace twin::data
