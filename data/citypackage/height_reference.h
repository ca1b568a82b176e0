// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/building.h"
#include "core/city/height_check.h"
#include "core/city/terrain.h"
#include "core/mesh/city_tile.h"
#include "core/result.h"
#include "data/crs/geoid.h"
#include "data/gdal/vector_layer.h"

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
std::string heightRemark(HeightReading reading, const std::string& geoidModel);

/// Collects how the buildings of one source stand to the terrain and says what that means. The terrain may be
/// empty: nothing is said then.
class HeightComparison
{
public:
    HeightComparison(const HeightGrid& terrain, const Geoid& geoid) : mTerrain(terrain), mGeoid(geoid) {}
    void add(const std::vector<CityTile>& tiles);
    /// Names a pattern and how to mend it; nothing where the heights fit.
    void report(const std::string& file, Diagnostics& diagnostics) const;

private:
    const HeightGrid& mTerrain;
    const Geoid& mGeoid;
    std::vector<HeightSample> mSamples;
    MapPoint2 mPlace;
};

} // namespace twin::data
