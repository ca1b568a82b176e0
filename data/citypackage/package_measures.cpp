// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/citypackage/package_measures.h"

#include "core/strategy/register_merge.h"
#include "data/citypackage/package_source.h"
#include "data/citypackage/tileset.h"
#include "data/project/measure_json.h"

#include <filesystem>

namespace twin::data {
namespace {

constexpr std::size_t kMaxBytes = std::size_t{256} << 20;
/// Format 2 has the lists a measure is judged by; what format 1 has means the same in it.
constexpr int kFormat = 2;

std::string measuresPath(const std::string& folder)
{
    return folder + "/measures.json";
}

} // namespace

Status storePackageMeasures(const std::string& folder, const Strategy& strategy, const std::string& at,
                            Diagnostics& diagnostics)
{
    Diagnostics damaged;
    Result<Strategy> present = readPackageMeasures(folder, damaged);
    // A damaged file is replaced: what was imported now is whole.
    const Strategy before = present ? std::move(present).value() : Strategy{};
    const std::string file = std::filesystem::path(strategy.source).filename().string();
    for (const MergeEntry& entry : compareRegisters(before, strategy)) {
        if (entry.state == MergeEntry::State::Changed)
            diagnostics.note(file, entry.id,
                             TWIN_MSG("The measure was there already; %1 fields changed. What they said "
                                      "before is kept in its record of changes."),
                             {std::to_string(entry.fields.size())});
    }
    Strategy merged = mergeRegisters(before, strategy, MergeRule::TakeIncoming, at, file);
    const std::string source = std::filesystem::path(strategy.source).filename().string();
    if (merged.source.find(source) == std::string::npos)
        merged.source += (merged.source.empty() ? "" : "; ") + source;
    Json json{{"format", kFormat}, {"source", merged.source}};
    json["goals"] = Json::array();
    for (const Goal& goal : merged.goals)
        json["goals"].push_back({{"key", goal.key}, {"name", toJsonValue(goal.name)}});
    json["measures"] = Json::array();
    for (const Measure& measure : merged.measures)
        json["measures"].push_back(toJsonValue(measure));
    return writeAtomically(measuresPath(folder), json.dump(1, ' ', false, Json::error_handler_t::replace));
}

Result<Strategy> readPackageMeasures(const std::string& folder, Diagnostics& diagnostics)
{
    Strategy strategy;
    const std::string path = measuresPath(folder);
    std::vector<unsigned char> buffer;
    const auto bytes = readPackageFile(path, buffer, kMaxBytes);
    if (!bytes && bytes.error().kind == ErrorKind::NotFound)
        return strategy;
    if (!bytes)
        return bytes.error();
    const Result<Json> json = parseJson(std::string(bytes->begin(), bytes->end()), path);
    if (!json)
        return json.error();
    const JsonObject root(*json, path, {}, diagnostics);
    const int format = root.integer("format").value_or(0);
    if (format < 1 || format > kFormat)
        return Error{ErrorKind::Unsupported,
                     TWIN_MSG("%1 is no list of measures of this version. Import the measures again."),
                     {path}};
    strategy.source = root.text("source");
    for (const JsonObject& goal : root.objects("goals"))
        strategy.goals.push_back({goal.text("key"), localisedText(goal, "name")});
    for (const JsonObject& object : root.objects("measures")) {
        if (std::optional<Measure> measure = measureFrom(object))
            strategy.measures.push_back(std::move(*measure));
    }
    return strategy;
}

} // namespace twin::data
