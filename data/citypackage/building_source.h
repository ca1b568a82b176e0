// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/progress.h"
#include "core/mesh/city_tile.h"
#include "data/citypackage/ground_layers.h"
#include "data/citypackage/import_plan.h"

#include <condition_variable>
#include <deque>
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
};

/// Some buildings of a source, meshed: the work of a reading thread, handed to the one that writes.
struct BuildingBatch
{
    std::map<TileKey, std::vector<Building>> buildings;
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
    /// The next batch of source `index` (ascending calls); nothing where `progress` was cancelled.
    std::optional<BuildingBatch> next(std::size_t index, const Progress& progress);

private:
    void work();
    void read(std::size_t index);
    ReadOptions placedOptions(const BuildingSource& source) const;
    bool push(std::size_t index, BuildingBatch batch);
    void refuse(std::size_t index, const Error& error);

    std::vector<BuildingSource> mSources;
    const DistrictFinder& mDistricts;
    const HeightGrid* mTerrain;
    bool mSynthetic;
    Progress mChild; ///< carries the cancellation to the readers

    std::mutex mMutex;
    std::condition_variable mChanged;
    std::vector<std::deque<BuildingBatch>> mQueues;
    std::size_t mNext = 0;    ///< first source that no thread has taken
    std::size_t mCurrent = 0; ///< the source being consumed
    bool mStopped = false;
    std::vector<std::thread> mThreads;
};

} // namespace twin::data
