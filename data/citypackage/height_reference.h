// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/building.h"
#include "core/city/height_check.h"
#include "core/city/terrain.h"
#include "core/mesh/city_tile.h"
#include "core/result.h"
#include "data/citypackage/city_package.h"
#include "data/citypackage/import_plan.h"
#include "data/crs/geoid.h"

#include <memory>
#include <string>
#include <vector>

namespace twin::data {

/// Brings the heights of buildings above NHN, as the user has said they are meant. One thread.
class HeightCorrection
{
public:
    /// Error where what it needs is not there: a geoid grid, a terrain. `terrain` may be null.
    static Result<HeightCorrection> make(HeightReading reading, const HeightGrid* terrain);

    void apply(Building& building) const;

private:
    HeightReading mReading = HeightReading::AboveNhn;
    const HeightGrid* mTerrain = nullptr;
    std::unique_ptr<Geoid> mGeoid;
};

/// What was done, for the record behind the source's coordinate system: "; heights lowered from the ellipsoid
/// by the geoid GCG2016"; empty for nothing.
std::string heightRemark(HeightReading reading, const Geoid& geoid);
/// The operation of PROJ, or the arithmetic, that brings heights so given above NHN; empty for AboveNhn.
std::string heightOperation(HeightReading reading, const Geoid& geoid);
/// The same for a source whose heights were left although they do not fit: "; heights kept as given, 39.4 m
/// off the terrain".
std::string heightRemark(const HeightFinding& finding);

/// What the sources of one package state of their heights: DHHN92 beside DHHN2016 is named, with the
/// operation PROJ has between them. They differ by a few centimetres, less than that operation is good for,
/// so nothing is changed.
class HeightSystems
{
public:
    HeightSystems() = default;
    /// Of the package as it is and of what comes: a file that is delivered again counts by its new system.
    HeightSystems(const ImportPlan& coming, const std::vector<SourceRecord>& present);

    /// Says so where both are there.
    void report(Diagnostics& diagnostics) const;
    /// For the record of a source in DHHN92 beside others in DHHN2016, or the other way round; else empty.
    std::string remark(const std::string& crs) const;

private:
    void add(const std::string& file, const std::string& crs);
    bool mixed() const { return !mDhhn92.empty() && !mDhhn2016.empty(); }
    std::vector<std::string> mDhhn92;
    std::vector<std::string> mDhhn2016;
};

/// Collects how the buildings of one source stand to the terrain and says what that means. The terrain may be
/// empty: nothing is said then.
class HeightComparison
{
public:
    HeightComparison(const HeightGrid& terrain, const Geoid& geoid) : mTerrain(terrain), mGeoid(geoid) {}
    void add(const std::vector<CityTile>& tiles);
    /// Names a pattern and how to mend it, for the user and for the program; nothing where the heights fit.
    std::optional<HeightFinding> report(const std::string& file, Diagnostics& diagnostics) const;

private:
    const HeightGrid& mTerrain;
    const Geoid& mGeoid;
    std::vector<HeightSample> mSamples;
    MapPoint2 mPlace;
};

} // namespace twin::data
