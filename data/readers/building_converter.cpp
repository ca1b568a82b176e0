// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/building_converter.h"

#include <cmath>

namespace twin::data {

const CoordinateTransformer* BuildingConverter::transformer(const RawBuilding& raw, const std::string& srs)
{
    constexpr std::size_t kMaxSystems = 50;
    if (const auto known = mTransformers.find(srs); known != mTransformers.end())
        return known->second ? &*known->second : nullptr;
    if (mTransformers.size() >= kMaxSystems)
        return nullptr;
    std::vector<MapPoint2> sample;
    const std::size_t step = std::max<std::size_t>(raw.x.size() / 8, 1);
    for (std::size_t i = 0; i < raw.x.size(); i += step) {
        if (std::isfinite(raw.x[i]) && std::isfinite(raw.y[i]))
            sample.push_back({raw.x[i], raw.y[i]});
    }
    Result<CoordinateTransformer> made =
        transformerFor(mPath, srs, mOptions.assumedCrs, mConvention, sample, mDiagnostics);
    std::optional<CoordinateTransformer>& slot = mTransformers[srs];
    if (made)
        slot = std::move(made).value();
    else if (mTransformers.size() == 1)
        mFailure = made.error();
    else
        mDiagnostics.problem(mPath, made.error());
    return slot ? &*slot : nullptr;
}

void BuildingConverter::skip(const RawBuilding& raw, const std::string& id, const AssemblyNotes& notes)
{
    ++mCounts.skipped;
    if (raw.tooLarge)
        mDiagnostics.problem(
            mPath, id, TWIN_MSG("The building has more than 4 million points and was skipped: simplify it."));
    else if (notes.malformedPolygons > 0)
        mDiagnostics.problem(mPath, id,
                             TWIN_MSG("The building was skipped: in all its surfaces coordinates are "
                                      "missing, no numbers or outside the "
                                      "coordinate system. Correct it "
                                      "at the source."));
    else if (notes.degenerate > 0)
        mDiagnostics.problem(mPath, id,
                             TWIN_MSG("The building was skipped: its surfaces have fewer than three points "
                                      "or no area. Correct it at "
                                      "the source."));
    else
        mDiagnostics.problem(mPath, id,
                             TWIN_MSG("The building was skipped: it has no outer geometry in LoD0 to LoD4. "
                                      "Only its attributes are in "
                                      "the file."));
}

void BuildingConverter::mention(const std::string& id, const AssemblyNotes& notes)
{
    if (notes.malformedPolygons + notes.degenerate > 0)
        mDiagnostics.warn(mPath, id,
                          TWIN_MSG("%1 surfaces were left out because coordinates are missing, no numbers or "
                                   "outside the coordinate system, %2 because they have fewer than "
                                   "three points or no area. The rest of the building was kept."),
                          {std::to_string(notes.malformedPolygons), std::to_string(notes.degenerate)});
    mFromLod4 += notes.fromLod4;
    mExtruded += notes.extruded;
    mFlat += notes.flat;
    mUnresolved += notes.unresolved;
}

bool BuildingConverter::convert(RawBuilding& raw, const std::string& modelSrs)
{
    mInteriors += raw.interiors;
    mLacksHeights = mLacksHeights || raw.lacksHeights;
    AssemblyNotes notes;
    mUnplaced += raw.role == ObjectRole::Plant ? 0 : raw.unplaced;
    if (raw.unplaced > 0 && raw.polygons.empty() && raw.role == ObjectRole::Hull) {
        ++mCounts.skipped;
        return true;
    }
    if (raw.role != ObjectRole::Hull && (raw.tooLarge || raw.x.empty() || !mGround)) {
        ++mGroundNotes.withoutGeometry;
        return true;
    }
    if (raw.tooLarge || raw.x.empty()) {
        skip(raw, raw.building.id, notes);
        return true;
    }
    const CoordinateTransformer* transformation =
        transformer(raw, raw.srsName.empty() ? modelSrs : raw.srsName);
    if (!transformation) {
        ++mCounts.skipped;
        return !mFailure;
    }
    if (!transformation->identity())
        transformation->transform(raw.x.data(), raw.y.data(), raw.x.size());
    if (raw.role != ObjectRole::Hull)
        return convertGround(raw);
    Building building;
    const bool usable = assembleBuilding(raw, building, notes);
    if (!usable) {
        skip(raw, building.id, notes);
        return true;
    }
    mention(building.id, notes);
    ++mCounts.read;
    return mSink(std::move(building)) && static_cast<std::size_t>(mCounts.read) < mOptions.maxFeatures;
}

bool BuildingConverter::convertGround(const RawBuilding& raw)
{
    GroundFeatures features;
    if (twin::data::convertGround(raw, features, mGroundNotes))
        mGround(std::move(features));
    return true;
}

void BuildingConverter::summarise() const
{
    const auto note = [&](std::size_t count, const char* message) {
        if (count > 0)
            mDiagnostics.note(mPath, {}, message, {std::to_string(count)});
    };
    note(mInteriors,
         TWIN_MSG("%1 rooms and interior surfaces were left out: the twin shows buildings from outside."));
    note(mFromLod4, TWIN_MSG("%1 buildings have their outside in LoD4 only; it was read from there."));
    note(mExtruded,
         TWIN_MSG(
             "%1 buildings have only an outline (LoD0); they were raised to their stated height as blocks."));
    note(mFlat, TWIN_MSG("%1 buildings have only an outline (LoD0) and no height; they are shown flat."));
    note(mUnresolved, TWIN_MSG("%1 references to surfaces outside their building could not be followed; "
                               "those surfaces may be missing."));
    note(mUnplaced,
         TWIN_MSG("%1 geometries stand for a prototype that is a file of its own or comes later in the "
                  "model; they were left out."));
    if (mGround)
        note(static_cast<std::size_t>(mGroundNotes.withoutGeometry),
             TWIN_MSG(
                 "%1 roads, waters, plants or areas have no geometry that can be shown and were left out."));
    note(static_cast<std::size_t>(mGroundNotes.treesWithoutHeight),
         TWIN_MSG("%1 plants state no height; they are drawn 12 m high."));
    if (mLacksHeights)
        mDiagnostics.warn(
            mPath, {}, TWIN_MSG("Some coordinates have no height; 0 was taken for them. Check the result."));
}

void BuildingConverter::noteOtherClasses(const std::map<std::string, long long>& classes) const
{
    std::vector<std::string> others;
    for (const auto& [name, count] : classes) {
        const std::optional<ObjectType> type = objectType(name);
        const bool taken = name == "BuildingPart" || (type && (type->role == ObjectRole::Hull || mGround));
        if (!taken && others.size() < 12)
            others.push_back(std::to_string(count) + " " + name);
    }
    std::string text;
    for (const std::string& other : others)
        text += (text.empty() ? "" : ", ") + other;
    if (!text.empty())
        mDiagnostics.note(mPath, {}, TWIN_MSG("Objects of kinds that are not shown were left out: %1."),
                          {text});
}

} // namespace twin::data
