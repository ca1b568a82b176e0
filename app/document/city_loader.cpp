// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/city_loader.h"

#include "app/document/city_places.h"
#include "app/messages.h"
#include "core/strategy/place_locator.h"
#include "core/strategy/register_merge.h"
#include "core/text.h"
#include "data/citypackage/named_places.h"
#include "data/citypackage/package_measures.h"
#include "data/citypackage/package_source.h"
#include "data/gdal/vector_layer.h"
#include "data/project/project_store.h"
#include "data/readers/measure_catalogue.h"
#include "data/readers/readers.h"

#include <QFileInfo>

#include <algorithm>
#include <array>
#include <future>

namespace twin::app {
namespace {

/// The newest source of the compiled table of measures; what it calls "running" it knows for that day.
constexpr Date kLuebeckCatalogueDate{2025, 10, 31, Date::Precision::Day};

/// Okabe and Ito's colours without the ones that mean a status; distinct for all common colour-vision
/// deficiencies.
constexpr std::array<render::Rgba, 4> kLayerColours{
    {{204, 121, 167, 200}, {86, 180, 233, 200}, {140, 109, 49, 200}, {0, 0, 0, 180}}};

/// A value and what was noticed while reading it: each job has its own list, joined in the order of the
/// layers.
template <typename T>
struct Loaded
{
    T value{};
    Diagnostics diagnostics;
};

bool builtIn(const Layer& layer)
{
    return layer.path == kBuiltInLuebeck;
}

std::string layerPath(const Layer& layer, const QString& projectPath)
{
    return projectPath.isEmpty() ? layer.path : data::resolvePath(projectPath.toStdString(), layer.path);
}

data::ReadOptions readOptions(const Layer& layer)
{
    data::ReadOptions options;
    options.assumedCrs = layer.crs;
    options.layer = layer.sublayer;
    return options;
}

Loaded<std::optional<data::CityContents>> loadCity(const Layer& layer, const QString& projectPath,
                                                   const Progress& progress)
{
    Loaded<std::optional<data::CityContents>> loaded;
    std::string folder = layerPath(layer, projectPath);
    if (builtIn(layer)) {
        const auto sample = samplePackage(progress);
        if (!sample) {
            loaded.diagnostics.problem(layer.name, sample.error());
            return loaded;
        }
        folder = sample->toStdString();
    }
    auto contents = data::loadCityPackage(folder, progress);
    if (contents) {
        loaded.diagnostics.append(contents->diagnostics);
        loaded.value = std::move(contents).value();
    } else
        loaded.diagnostics.problem(folder, contents.error());
    return loaded;
}

Loaded<render::DrapedLayer> loadVector(const Layer& layer, const QString& projectPath, std::size_t index)
{
    Loaded<render::DrapedLayer> loaded;
    loaded.value.id = layer.id;
    loaded.value.colour = kLayerColours[index % kLayerColours.size()];
    const std::string path = layerPath(layer, projectPath);
    auto layers = data::readVectorFile(path, readOptions(layer), loaded.diagnostics);
    if (!layers) {
        loaded.diagnostics.problem(path, layers.error());
        return loaded;
    }
    for (const data::VectorLayer& read : *layers) {
        for (const data::VectorFeature& feature : read.features) {
            for (const MapPoint& point : feature.points)
                loaded.value.points.push_back(point.plan());
            auto& lines = loaded.value.lines;
            lines.insert(lines.end(), feature.lines.begin(), feature.lines.end());
            auto& polygons = loaded.value.polygons;
            polygons.insert(polygons.end(), feature.polygons.begin(), feature.polygons.end());
        }
    }
    return loaded;
}

std::pair<Layer, std::int64_t> stamped(Layer layer, const QString& projectPath)
{
    layer.path = layerPath(layer, projectPath);
    layer.name.clear();
    layer.visible = true;
    const bool package = layer.kind == LayerKind::CityPackage;
    const QFileInfo file(text(package ? layer.path + "/city.gpkg" : layer.path));
    return {layer, file.exists() ? file.lastModified().toMSecsSinceEpoch() : 0};
}

bool unchanged(const LoadedSources& known, const Layer& layer, const QString& projectPath)
{
    return std::find(known.read.begin(), known.read.end(), stamped(layer, projectPath)) != known.read.end();
}

const data::CityContents* knownCity(const LoadedSources& known, const Layer& layer,
                                    const QString& projectPath)
{
    for (const auto& [id, city] : known.cities) {
        if (id == layer.id && unchanged(known, layer, projectPath))
            return &city;
    }
    return nullptr;
}

const render::DrapedLayer* knownVector(const LoadedSources& known, const Layer& layer,
                                       const QString& projectPath)
{
    if (!known.drapedLayers || !unchanged(known, layer, projectPath))
        return nullptr;
    const auto found = std::find_if(known.drapedLayers->begin(), known.drapedLayers->end(),
                                    [&](const render::DrapedLayer& entry) { return entry.id == layer.id; });
    return found == known.drapedLayers->end() ? nullptr : &*found;
}

Date modificationDay(const std::string& path)
{
    const QDate day = QFileInfo(text(path)).lastModified().date();
    return day.isValid() ? Date{day.year(), day.month(), day.day(), Date::Precision::Day} : currentDay();
}

/// The catalogue that the program brings: goals and milestones of the strategy, the compiled measures, their
/// places.
Result<Strategy> builtInCatalogue(const std::vector<District>& districts, Diagnostics& diagnostics)
{
    const ProgramPaths paths = programPaths();
    QString table = paths.resources + QStringLiteral("/measures.csv");
    if (!QFileInfo::exists(table) && !paths.samplePackage.isEmpty())
        table = paths.samplePackage + QStringLiteral("/../measures.csv");
    auto read = data::readMeasures(table.toStdString(), {}, districts, kLuebeckCatalogueDate, diagnostics);
    if (!read)
        return read;
    Strategy strategy = luebeckStrategyFrame();
    strategy.measures = std::move(read->measures);
    strategy.source = "Public sources compiled until 10/2025; not the official measure sheets of the city";
    strategy.sample = true;
    locatePlaces(strategy, textOf(paths.resources + QStringLiteral("/measure_places.csv")));
    return strategy;
}

Result<Strategy> catalogueOf(const Layer& layer, const std::string& path,
                             const std::vector<District>& districts, Diagnostics& diagnostics)
{
    auto read = data::readCatalogue(path, {readOptions(layer), layer.columns}, districts,
                                    modificationDay(path), diagnostics);
    if (!read)
        return read.error();
    return std::move(read.value().strategy);
}

/// Catalogues lie over each other in the order of the layers: what a later one replaces is said.
void reportReplaced(const SceneState& state, const std::string& path, const Strategy& added,
                    Diagnostics& diagnostics)
{
    std::vector<std::string> replaced;
    for (const auto& [id, known] : state.sources.catalogues) {
        for (const MergeEntry& entry : compareRegisters(known, added)) {
            if (entry.state == MergeEntry::State::Changed)
                replaced.push_back(entry.id);
        }
    }
    if (replaced.empty())
        return;
    const std::size_t count = replaced.size();
    replaced.resize(std::min<std::size_t>(count, 8));
    diagnostics.note(path, {},
                     TWIN_MSG("%1 measures are in an earlier catalogue too and differ (%2 …): the last layer "
                              "is shown. Put the layer that is to count last."),
                     {std::to_string(count), join(replaced, ", ")});
}

/// The districts of all cities, those on screen first: measures may name any of them.
std::vector<District> allDistricts(const SceneState& state)
{
    std::vector<District> districts;
    for (const bool visible : {true, false}) {
        for (const auto& [id, city] : state.sources.cities) {
            if (city.districts && isVisible(state.project, id) == visible)
                districts.insert(districts.end(), city.districts->begin(), city.districts->end());
        }
    }
    return districts;
}

/// What the cities of the project call by name, for measures that say where they act in words only.
std::vector<NamedPlace> namedObjects(const SceneState& state, const QString& projectPath)
{
    std::vector<NamedPlace> places;
    for (const Layer& layer : state.project.layers) {
        if (layer.kind != LayerKind::CityPackage)
            continue;
        if (builtIn(layer)) {
            for (const auto& [name, point] : sampleLandmarks())
                places.push_back({name, point.plan(), point.height, {}});
            continue;
        }
        const auto own = data::readNamedObjects(layerPath(layer, projectPath));
        places.insert(places.end(), own.begin(), own.end());
    }
    return places;
}

void loadCatalogues(SceneState& state, const QString& projectPath, Diagnostics& diagnostics)
{
    const std::vector<District> districts = allDistricts(state);
    const auto keep = [&](const Layer& layer, const std::string& path, Result<Strategy> strategy) {
        if (!strategy) {
            diagnostics.problem(path, strategy.error());
            return;
        }
        if (!builtIn(layer)) {
            if (hasPlacesInWords(*strategy))
                locateByNames(*strategy, namedObjects(state, projectPath));
            settleDistricts(*strategy, districts);
        }
        reportReplaced(state, path, *strategy, diagnostics);
        if (!strategy->measures.empty())
            state.sources.catalogues.emplace_back(layer.id, std::move(strategy).value());
    };
    for (const Layer& layer : state.project.layers) {
        const std::string path = layerPath(layer, projectPath);
        if (layer.kind == LayerKind::Measures && builtIn(layer))
            keep(layer, layer.name, builtInCatalogue(districts, diagnostics));
        else if (layer.kind == LayerKind::Measures)
            keep(layer, path, catalogueOf(layer, path, districts, diagnostics));
        else if (layer.kind == LayerKind::CityPackage && !builtIn(layer))
            keep(layer, path, data::readPackageMeasures(path, diagnostics));
    }
}

Strategy mergedCatalogue(const SceneState& state)
{
    Strategy merged;
    for (const auto& [id, strategy] : state.sources.catalogues) {
        if (!isVisible(state.project, id))
            continue;
        if (merged.measures.empty() && merged.goals.empty()) {
            merged = strategy;
            continue;
        }
        Project overlay;
        overlay.editedMeasures = strategy.measures;
        merged = applyEdits(merged, overlay);
        merged.source = merged.source.empty() ? strategy.source : merged.source + "; " + strategy.source;
        merged.sample = merged.sample || strategy.sample;
    }
    return merged;
}

} // namespace

void refreshPlan(SceneState& state)
{
    state.cities.clear();
    for (const auto& [id, city] : state.sources.cities) {
        if (isVisible(state.project, id))
            state.cities.push_back(city);
    }
    refreshPlaces(state);
    if (state.sources.drapedLayers) {
        std::vector<render::DrapedLayer> visible;
        for (const render::DrapedLayer& layer : *state.sources.drapedLayers) {
            if (isVisible(state.project, layer.id))
                visible.push_back(layer);
        }
        const bool same = state.drapedLayers && state.drapedLayers->size() == visible.size() &&
                          std::equal(visible.begin(), visible.end(), state.drapedLayers->begin(),
                                     [](const auto& a, const auto& b) { return a.id == b.id; });
        if (!same)
            state.drapedLayers = std::make_shared<const std::vector<render::DrapedLayer>>(std::move(visible));
    }
    state.plan = applyEdits(mergedCatalogue(state), state.project);
    state.shown = state.plan;
    state.scenarioName.clear();
    state.scenarioChanged.clear();
    for (const Scenario& scenario : state.project.scenarios) {
        if (scenario.id.empty() || scenario.id != state.project.activeScenario)
            continue;
        ResolvedScenario resolved = resolve(state.plan, scenario, state.today);
        state.shown = std::move(resolved.strategy);
        state.scenarioChanged = std::move(resolved.changedIds);
        state.scenarioName = scenario.name.in(german());
        break;
    }
}

SceneState loadScene(const Project& project, const QString& projectPath, Date today, Diagnostics& diagnostics,
                     const Progress& progress, const LoadedSources& known)
{
    SceneState state;
    state.project = project;
    state.today = today;
    state.day = project.day.value_or(today);
    for (const Layer& layer : project.layers)
        state.sources.read.push_back(stamped(layer, projectPath));

    // The small files are read beside the city, whose tiles take the time.
    std::vector<std::future<Loaded<render::DrapedLayer>>> vectors;
    for (const Layer& layer : project.layers) {
        if (layer.kind == LayerKind::Vector)
            vectors.push_back(
                std::async(std::launch::async, [&known, layer, projectPath, index = vectors.size()] {
                    const render::DrapedLayer* before = knownVector(known, layer, projectPath);
                    return before ? Loaded<render::DrapedLayer>{*before, {}}
                                  : loadVector(layer, projectPath, index);
                }));
    }
    for (const Layer& layer : project.layers) {
        if (layer.kind != LayerKind::CityPackage)
            continue;
        const data::CityContents* before = knownCity(known, layer, projectPath);
        auto loaded = before ? Loaded<std::optional<data::CityContents>>{*before, {}}
                             : loadCity(layer, projectPath, progress);
        diagnostics.append(loaded.diagnostics);
        if (loaded.value)
            state.sources.cities.emplace_back(layer.id, std::move(*loaded.value));
    }
    auto draped = std::make_shared<std::vector<render::DrapedLayer>>();
    for (auto& pending : vectors) {
        Loaded<render::DrapedLayer> loaded = pending.get();
        diagnostics.append(loaded.diagnostics);
        draped->push_back(std::move(loaded.value));
    }
    state.sources.drapedLayers = std::move(draped);
    loadCatalogues(state, projectPath, diagnostics);
    loadRecordings(state, diagnostics);
    loadLandmarks(state);
    refreshPlan(state);
    return state;
}

SceneState loadPlan(const Project& project, const QString& projectPath, Date today, Diagnostics& diagnostics)
{
    SceneState state;
    state.project = project;
    state.today = today;
    state.day = project.day.value_or(today);
    for (const Layer& layer : project.layers) {
        if (layer.kind != LayerKind::CityPackage)
            continue;
        const std::string folder =
            builtIn(layer) ? programPaths().samplePackage.toStdString() : layerPath(layer, projectPath);
        const std::string tables = folder + "/city.gpkg";
        // A list of measures does not wait for a server.
        if (data::isRemote(folder) || !QFileInfo::exists(text(tables)))
            continue;
        data::ReadOptions options;
        options.layer = "districts";
        Diagnostics unimportant; // a package without districts is none the worse for a list of measures
        if (auto districts = data::readDistricts(tables, options, unimportant)) {
            data::CityContents contents;
            contents.folder = folder;
            contents.districts = std::make_shared<const std::vector<District>>(std::move(districts).value());
            state.sources.cities.emplace_back(layer.id, std::move(contents));
        }
    }
    loadCatalogues(state, projectPath, diagnostics);
    refreshPlan(state);
    return state;
}

} // namespace twin::app
