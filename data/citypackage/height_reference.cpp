// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/citypackage/height_reference.h"

#include "data/citypackage/earth_placement.h"
#include "data/crs/crs_names.h"
#include "data/crs/height_step.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <set>

namespace twin::data {
namespace {

constexpr double kFoot = 0.3048;
constexpr int kDhhn92 = 5783;
constexpr int kDhhn2016 = 7837;

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

std::string heightOperation(HeightReading reading, const Geoid& geoid)
{
    switch (reading) {
    case HeightReading::AboveNhn:
        break;
    case HeightReading::AboveEllipsoid:
        return geoid.operation();
    case HeightReading::Feet:
        return "+proj=unitconvert +z_in=ft +z_out=m";
    case HeightReading::OnTerrain:
        return "z - base + terrain";
    }
    return {};
}

std::string heightRemark(const HeightFinding& finding)
{
    return "; heights kept as given, " + metres(finding.verdict.medianMetres) + " m off the terrain";
}

std::string heightRemark(HeightReading reading, const Geoid& geoid)
{
    switch (reading) {
    case HeightReading::AboveNhn:
        break;
    case HeightReading::AboveEllipsoid:
        return "; heights lowered from the ellipsoid by the geoid " + geoid.model() + " (" +
               heightOperation(reading, geoid) + ")";
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

HeightSystems::HeightSystems(const ImportPlan& coming, const std::vector<SourceRecord>& present)
{
    std::set<std::string> named;
    for (const std::vector<PlannedFile>* files : {&coming.models, &coming.terrain}) {
        for (const PlannedFile& file : *files) {
            const std::string name = std::filesystem::path(file.path).filename().string();
            named.insert(name);
            if (!file.info.layers.empty())
                add(name, file.info.layers.front().crs);
        }
    }
    for (const SourceRecord& source : present) {
        if (!named.contains(source.file))
            add(source.file, source.crs);
    }
}

void HeightSystems::add(const std::string& file, const std::string& crs)
{
    // What was done to the heights stands behind a semicolon.
    const std::optional<CrsName> name = parseCrsName(crs.substr(0, crs.find(';')));
    if (!name)
        return;
    std::vector<std::string>* files = name->verticalEpsg == kDhhn92     ? &mDhhn92
                                      : name->verticalEpsg == kDhhn2016 ? &mDhhn2016
                                                                        : nullptr;
    if (files && std::find(files->begin(), files->end(), file) == files->end())
        files->push_back(file);
}

void HeightSystems::report(Diagnostics& diagnostics) const
{
    if (!mixed())
        return;
    const HeightStep step = heightStep(kDhhn92, kDhhn2016);
    diagnostics.warn(
        mDhhn92.front(), {},
        TWIN_MSG("%1 sources give heights in DHHN92 (%2) and %3 in DHHN2016 (%4). They differ by a few "
                 "centimetres. PROJ has '%5' between them, good to %6 m only, so the heights were left as "
                 "they are. For more, ask the survey for all of it in DHHN2016."),
        {std::to_string(mDhhn92.size()), mDhhn92.front(), std::to_string(mDhhn2016.size()), mDhhn2016.front(),
         step.pipeline.empty() ? "-" : step.pipeline, metres(step.accuracyMetres)});
}

std::string HeightSystems::remark(const std::string& crs) const
{
    const std::optional<CrsName> name = parseCrsName(crs.substr(0, crs.find(';')));
    if (!mixed() || !name || name->verticalEpsg != kDhhn92)
        return {};
    return "; DHHN92 kept beside DHHN2016, not applied: " + heightStep(kDhhn92, kDhhn2016).pipeline;
}

std::optional<HeightFinding> HeightComparison::report(const std::string& file, Diagnostics& diagnostics) const
{
    if (mSamples.empty())
        return std::nullopt;
    HeightFinding finding;
    finding.file = file;
    finding.verdict = judgeHeights(mSamples, undulationAt(mGeoid, mPlace));
    const std::string off = metres(finding.verdict.medianMetres);
    const std::string spread = metres(finding.verdict.spreadMetres);
    switch (finding.verdict.pattern) {
    case HeightPattern::TooFew:
    case HeightPattern::Fits:
        return std::nullopt;
    case HeightPattern::Ellipsoidal:
        finding.proposed = HeightReading::AboveEllipsoid;
        diagnostics.warn(file, {},
                         TWIN_MSG("The buildings stand %1 m off the terrain, as heights above the ellipsoid "
                                  "do here. They were kept as given: import again with --heights ellipsoid."),
                         {off});
        break;
    case HeightPattern::Feet:
        finding.proposed = HeightReading::Feet;
        diagnostics.warn(file, {},
                         TWIN_MSG("The heights of the buildings look like feet. They were kept as given: "
                                  "import again with --heights feet."));
        break;
    case HeightPattern::AllZero:
        finding.proposed = HeightReading::OnTerrain;
        diagnostics.warn(
            file, {},
            TWIN_MSG("All buildings begin at height zero, %1 m off the terrain. They were kept as "
                     "given: import again with --heights ground to put them on it."),
            {off});
        break;
    case HeightPattern::Offset:
        finding.proposed = HeightReading::OnTerrain;
        diagnostics.warn(
            file, {},
            TWIN_MSG("The buildings stand %1 m off the terrain, all by about the same amount. "
                     "They were kept as given: ask for the height datum of both, or import again "
                     "with --heights ground."),
            {off});
        break;
    case HeightPattern::Scattered:
        finding.proposed = HeightReading::OnTerrain;
        diagnostics.warn(
            file, {},
            TWIN_MSG("The buildings do not stand on the terrain: %1 m off in the middle, half of "
                     "them by %2 m more or less. They were kept as given: check that both are of "
                     "the same place and datum, or import again with --heights ground."),
            {off, spread});
        break;
    }
    finding.operation = heightOperation(finding.proposed, mGeoid);
    return finding;
}

} // namespace twin::data
