// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/citypackage/package_measures.h"

#include "data/citypackage/package_source.h"
#include "data/citypackage/tileset.h"
#include "data/project/measure_json.h"

#include <filesystem>
#include <map>

namespace twin::data {
namespace {

constexpr std::size_t kMaxBytes = std::size_t{256} << 20;
constexpr int kFormat = 1;

std::string measuresPath(const std::string& folder)
{
    return folder + "/measures.json";
}

template <typename T, typename Key>
void mergeBy(std::vector<T>& into, const std::vector<T>& added, Key key)
{
    std::map<std::string, std::size_t> index;
    for (std::size_t i = 0; i < into.size(); ++i)
        index.emplace(into[i].*key, i);
    for (const T& entry : added) {
        const auto [known, fresh] = index.emplace(entry.*key, into.size());
        if (fresh)
            into.push_back(entry);
        else
            into[known->second] = entry;
    }
}

} // namespace

Status storePackageMeasures(const std::string& folder, const Strategy& strategy)
{
    Diagnostics damaged;
    Result<Strategy> present = readPackageMeasures(folder, damaged);
    // A damaged file is replaced: what was imported now is whole.
    Strategy merged = present ? std::move(present).value() : Strategy{};
    mergeBy(merged.goals, strategy.goals, &Goal::key);
    mergeBy(merged.measures, strategy.measures, &Measure::id);
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
    if (root.integer("format").value_or(0) != kFormat)
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
