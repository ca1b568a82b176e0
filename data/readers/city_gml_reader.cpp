// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/crs/coordinate_transformer.h"
#include "data/gdal/gdal_session.h"
#include "data/readers/city_gml_parser.h"
#include "data/readers/readers.h"

#include <cmath>
#include <filesystem>
#include <fstream>

namespace twin::data {
namespace {

constexpr std::size_t kChunk = std::size_t{256} << 10;

/// Turns raw buildings into buildings on the map and counts what happens on the way.
class BuildingConverter
{
public:
    BuildingConverter(std::string path, const ReadOptions& options, const BuildingSink& sink,
                      Diagnostics& diagnostics)
        : mPath(std::move(path)), mOptions(options), mSink(sink), mDiagnostics(diagnostics)
    {
    }

    bool convert(RawBuilding& raw, const std::string& modelSrs);
    const std::optional<Error>& failure() const { return mFailure; }
    const ReadCounts& counts() const { return mCounts; }
    void summarise() const;

private:
    const CoordinateTransformer* transformer(const RawBuilding& raw, const std::string& srs);
    void skip(const RawBuilding& raw, const std::string& id, const AssemblyNotes& notes);
    void mention(const std::string& id, const AssemblyNotes& notes);

    std::string mPath;
    const ReadOptions& mOptions;
    const BuildingSink& mSink;
    Diagnostics& mDiagnostics;
    std::map<std::string, std::optional<CoordinateTransformer>> mTransformers;
    std::optional<Error> mFailure;
    ReadCounts mCounts;
    std::size_t mInteriors = 0;
    std::size_t mFromLod4 = 0;
    std::size_t mExtruded = 0;
    std::size_t mFlat = 0;
    std::size_t mUnresolved = 0;
    bool mLacksHeights = false;
};

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
        transformerFor(mPath, srs, mOptions.assumedCrs, AxisConvention::Gml, sample, mDiagnostics);
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
    if (mLacksHeights)
        mDiagnostics.warn(
            mPath, {}, TWIN_MSG("Some coordinates have no height; 0 was taken for them. Check the result."));
}

/// Feeds the file in pieces and reports how far it is; false when cancelled.
bool feedFile(const std::string& path, CityGmlParser& parser, const Progress& progress)
{
    std::ifstream stream(path, std::ios::binary);
    std::error_code code;
    const auto size =
        static_cast<double>(std::max<std::uintmax_t>(std::filesystem::file_size(path, code), 1));
    const std::string name = std::filesystem::path(path).filename().string();
    std::vector<char> buffer(kChunk);
    double done = 0;
    bool more = true;
    while (more) {
        if (progress.cancelled())
            return false;
        stream.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
        const auto count = static_cast<std::size_t>(std::max<std::streamsize>(stream.gcount(), 0));
        const bool last = !stream;
        more = parser.feed(buffer.data(), count, last) && !last;
        done += static_cast<double>(count);
        progress.report(std::min(done / size, 1.0), name);
    }
    return true;
}

Error notCityGml(const std::string& path, const std::string& root)
{
    return Error{ErrorKind::Unsupported,
                 TWIN_MSG("%1 is not CityGML: its root element is '%2' and no CityGML namespace (1.0, 2.0, "
                          "3.0) is declared. Check the "
                          "kind of the file."),
                 {path, root}};
}

void noteOtherClasses(const std::string& path, const CityGmlParser& parser, Diagnostics& diagnostics)
{
    std::vector<std::string> others;
    for (const auto& [name, count] : parser.classes()) {
        if (name != "Building" && name != "BuildingPart" && others.size() < 12)
            others.push_back(std::to_string(count) + " " + name);
    }
    std::string text;
    for (const std::string& other : others)
        text += (text.empty() ? "" : ", ") + other;
    if (!text.empty())
        diagnostics.note(path, {}, TWIN_MSG("Objects that are not buildings were left out: %1."), {text});
}

} // namespace

Result<ReadCounts> readCityGml(const std::string& path, const ReadOptions& options, const BuildingSink& sink,
                               Diagnostics& diagnostics, const Progress& progress)
{
    const Result<std::string> absolute = checkedPath(path);
    if (!absolute)
        return absolute.error();
    BuildingConverter converter(path, options, sink, diagnostics);
    CityGmlParser* running = nullptr;
    CityGmlParser parser([&](RawBuilding& raw) { return converter.convert(raw, running->modelSrs()); });
    running = &parser;
    if (!feedFile(*absolute, parser, progress))
        return Error{ErrorKind::Cancelled, TWIN_MSG("Reading %1 was cancelled."), {path}};
    if (converter.failure())
        return *converter.failure();
    ReadCounts counts = converter.counts();
    if (parser.failed()) {
        Error failure = parser.failure();
        if (failure.arguments.empty())
            failure.arguments.emplace_back();
        failure.arguments.front() = path;
        if (counts.read == 0)
            return failure;
        if (parser.insideBuilding())
            ++counts.skipped;
        diagnostics.add({Severity::Problem, path,
                         parser.insideBuilding() ? parser.openBuilding() : std::string(), failure.message,
                         failure.arguments});
    } else if (parser.version().empty()) {
        return notCityGml(path, parser.rootName());
    }
    converter.summarise();
    noteOtherClasses(path, parser, diagnostics);
    if (counts.read + counts.skipped == 0)
        diagnostics.warn(path, {}, TWIN_MSG("The file holds no buildings."));
    return counts;
}

} // namespace twin::data
