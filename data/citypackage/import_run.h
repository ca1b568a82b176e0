// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/citypackage/building_source.h"
#include "data/citypackage/city_package.h"
#include "data/citypackage/height_reference.h"
#include "data/citypackage/import_plan.h"
#include "data/citypackage/import_resume.h"
#include "data/citypackage/package_writer.h"

namespace twin::data {

/// A file without its folder.
std::string fileName(const std::string& path);

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
    bool hasImagery() const;
    void drawGround();
    /// Writes what one source gives; whether nothing of it was left out.
    bool consume(BuildingPipeline& pipeline, std::size_t index);
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
    std::optional<ImportResume> mResume;
    std::optional<Error> mFailure;
    std::size_t mStep = 0;
};

} // namespace twin::data
