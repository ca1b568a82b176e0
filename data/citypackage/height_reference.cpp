// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/citypackage/height_reference.h"

#include "data/citypackage/earth_placement.h"

#include <cmath>
#include <cstdio>

namespace twin::data {
namespace {

constexpr double kFoot = 0.3048;

std::string metres(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.1f", value);
    return text;
}

template <typename Change>
void changeHeights(Building& building, Change change)
{
    for (BoundarySurface& surface : building.surfaces) {
        for (MapPoint& point : surface.outer)
            point.height = change(point.height);
        for (Ring3& ring : surface.inner) {
            for (MapPoint& point : ring)
                point.height = change(point.height);
        }
    }
}

} // namespace

Result<HeightCorrection> HeightCorrection::make(HeightReading reading, const HeightGrid* terrain)
{
    HeightCorrection correction;
    correction.mReading = reading;
    if (reading == HeightReading::AboveEllipsoid) {
        correction.mGeoid = std::make_unique<Geoid>();
        if (correction.mGeoid->model().empty())
            return Error{
                ErrorKind::NotFound,
                TWIN_MSG("Heights above the ellipsoid cannot be brought above NHN: PROJ has no geoid "
                         "grid. Install proj-data and import again."),
                {}};
    }
    if (reading == HeightReading::OnTerrain) {
        if (!terrain || terrain->empty())
            return Error{ErrorKind::NotFound,
                         TWIN_MSG("Buildings cannot be put on the ground without a terrain. Import one with "
                                  "them or before them."),
                         {}};
        correction.mTerrain = terrain;
    }
    return correction;
}

void HeightCorrection::apply(Building& building) const
{
    const MapPoint2 centre = building.envelope().centre();
    switch (mReading) {
    case HeightReading::AboveNhn:
        return;
    case HeightReading::AboveEllipsoid:
        if (const auto lift = undulationAt(*mGeoid, centre))
            changeHeights(building, [&](double height) { return height - *lift; });
        return;
    case HeightReading::Feet:
        changeHeights(building, [](double height) { return height * kFoot; });
        if (building.measuredHeight)
            building.measuredHeight = *building.measuredHeight * kFoot;
        return;
    case HeightReading::OnTerrain: {
        const double ground = mTerrain->sample(centre, 0);
        const double base = building.heightRange().first;
        changeHeights(building, [&](double height) { return height - base + ground; });
        return;
    }
    }
}

std::string heightRemark(HeightReading reading, const std::string& geoidModel)
{
    switch (reading) {
    case HeightReading::AboveNhn:
        break;
    case HeightReading::AboveEllipsoid:
        return "; heights lowered from the ellipsoid by the geoid " + geoidModel;
    case HeightReading::Feet:
        return "; heights converted from feet (0.3048 m)";
    case HeightReading::OnTerrain:
        return "; buildings put on the terrain";
    }
    return {};
}

void HeightComparison::add(const std::vector<CityTile>& tiles)
{
    constexpr std::size_t kEnough = 5000; // to see what the heights of a source mean
    for (const CityTile& tile : tiles) {
        mPlace = tile.key.envelope().centre();
        for (const BuildingSummary& building : tile.buildings) {
            if (mSamples.size() >= kEnough || mTerrain.empty())
                return;
            const double ground =
                mTerrain.sample(MapPoint2{tile.mesh.origin.easting + double{building.centreX},
                                          tile.mesh.origin.northing + double{building.centreY}});
            if (std::isfinite(ground))
                mSamples.push_back({building.baseMetres, building.topMetres, ground});
        }
    }
}

void HeightComparison::report(const std::string& file, Diagnostics& diagnostics) const
{
    if (mSamples.empty())
        return;
    const HeightVerdict verdict = judgeHeights(mSamples, undulationAt(mGeoid, mPlace));
    const std::string off = metres(verdict.medianMetres);
    const std::string spread = metres(verdict.spreadMetres);
    switch (verdict.pattern) {
    case HeightPattern::TooFew:
    case HeightPattern::Fits:
        return;
    case HeightPattern::Ellipsoidal:
        diagnostics.warn(file, {},
                         TWIN_MSG("The buildings stand %1 m off the terrain, as heights above the ellipsoid "
                                  "do here. They were kept as given: import again with --heights ellipsoid."),
                         {off});
        return;
    case HeightPattern::Feet:
        diagnostics.warn(file, {},
                         TWIN_MSG("The heights of the buildings look like feet. They were kept as given: "
                                  "import again with --heights feet."));
        return;
    case HeightPattern::AllZero:
        diagnostics.warn(
            file, {},
            TWIN_MSG("All buildings begin at height zero, %1 m off the terrain. They were kept as "
                     "given: import again with --heights ground to put them on it."),
            {off});
        return;
    case HeightPattern::Offset:
        diagnostics.warn(
            file, {},
            TWIN_MSG("The buildings stand %1 m off the terrain, all by about the same amount. "
                     "They were kept as given: ask for the height datum of both, or import again "
                     "with --heights ground."),
            {off});
        return;
    case HeightPattern::Scattered:
        diagnostics.warn(
            file, {},
            TWIN_MSG("The buildings do not stand on the terrain: %1 m off in the middle, half of "
                     "them by %2 m more or less. They were kept as given: check that both are of "
                     "the same place and datum, or import again with --heights ground."),
            {off, spread});
        return;
    }
}

} // namespace twin::data
