// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/crs/coordinate_transformer.h"
#include "data/readers/ground_converter.h"
#include "data/readers/raw_building.h"
#include "data/readers/readers.h"

#include <map>
#include <optional>

namespace twin::data {

/// Turns raw objects into buildings and ground features on the map and counts what happens on the way.
class BuildingConverter
{
public:
    BuildingConverter(std::string path, AxisConvention convention, const ReadOptions& options,
                      const BuildingSink& sink, Diagnostics& diagnostics, const GroundSink& ground = {})
        : mPath(std::move(path)), mConvention(convention), mOptions(options), mSink(sink), mGround(ground),
          mDiagnostics(diagnostics)
    {
    }

    /// `modelSrs`: what the file states for all that state none themselves. False: no more is wanted.
    bool convert(RawBuilding& raw, const std::string& modelSrs);
    /// The system of the whole file cannot be used.
    const std::optional<Error>& failure() const { return mFailure; }
    const ReadCounts& counts() const { return mCounts; }
    /// Objects that became ground features.
    long long groundTaken() const { return mGroundNotes.taken; }
    /// What was noticed over the whole file, as one remark each.
    void summarise() const;
    /// Objects of other classes, by name and number.
    void noteOtherClasses(const std::map<std::string, long long>& classes) const;

private:
    const CoordinateTransformer* transformer(const RawBuilding& raw, const std::string& srs);
    void skip(const RawBuilding& raw, const std::string& id, const AssemblyNotes& notes);
    bool convertGround(const RawBuilding& raw);
    void mention(const std::string& id, const AssemblyNotes& notes);

    std::string mPath;
    AxisConvention mConvention;
    const ReadOptions& mOptions;
    const BuildingSink& mSink;
    GroundSink mGround;
    Diagnostics& mDiagnostics;
    std::map<std::string, std::optional<CoordinateTransformer>> mTransformers;
    std::optional<Error> mFailure;
    ReadCounts mCounts;
    std::size_t mInteriors = 0;
    std::size_t mFromLod4 = 0;
    std::size_t mExtruded = 0;
    std::size_t mFlat = 0;
    std::size_t mUnresolved = 0;
    std::size_t mUnplaced = 0;
    GroundNotes mGroundNotes;
    bool mLacksHeights = false;
};

} // namespace twin::data
