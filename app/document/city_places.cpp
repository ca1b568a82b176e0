// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/city_places.h"

#include "app/messages.h"
#include "core/live/replay.h"
#include "core/strategy/place_locator.h"
#include "core/text.h"
#include "data/citypackage/named_places.h"
#include "data/feeds/recorded_feed.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <map>
#include <set>

namespace twin::app {
namespace {

/// Buildings that have a name, with the height they have in the model.
LoadedSources::Landmarks landmarksOf(const data::CityContents& city)
{
    LoadedSources::Landmarks landmarks;
    std::map<std::string, std::size_t> byId;
    for (const NamedPlace& place : data::readLandmarks(city.folder)) {
        byId.emplace(place.id, landmarks.size());
        landmarks.emplace_back(place.name,
                               MapPoint{place.place.easting, place.place.northing, place.heightMetres});
    }
    for (const auto& tile : city.tiles) {
        for (const BuildingSummary& building : tile->buildings) {
            const auto found = byId.empty() ? byId.end() : byId.find(building.id);
            if (found != byId.end())
                landmarks[found->second].second.height = building.topMetres - building.baseMetres;
        }
    }
    return landmarks;
}

} // namespace

std::string textOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

bool isVisible(const Project& project, const std::string& id)
{
    return std::any_of(project.layers.begin(), project.layers.end(),
                       [&](const Layer& layer) { return layer.id == id && layer.visible; });
}

LoadedSources::Landmarks sampleLandmarks()
{
    return readNamedPlaces(textOf(programPaths().resources + QStringLiteral("/landmarks.csv")));
}

void loadRecordings(SceneState& state, Diagnostics& diagnostics)
{
    state.now = QDateTime::currentMSecsSinceEpoch();
    const QDir folder(programPaths().resources + QStringLiteral("/recordings"));
    for (const QFileInfo& file : folder.entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        auto stream = data::loadRecordedFeed(file.absoluteFilePath().toStdString(), diagnostics);
        if (stream)
            state.sources.streams.push_back(replayedFrom(std::move(stream).value(), state.now));
        else
            diagnostics.problem(file.absoluteFilePath().toStdString(), stream.error());
    }
}

void loadLandmarks(SceneState& state)
{
    for (const Layer& layer : state.project.layers) {
        for (const auto& [id, city] : state.sources.cities) {
            if (id == layer.id)
                state.sources.landmarks.emplace_back(id, layer.path == kBuiltInLuebeck ? sampleLandmarks()
                                                                                       : landmarksOf(city));
        }
    }
}

void refreshPlaces(SceneState& state)
{
    state.landmarks.clear();
    std::set<std::string> names;
    for (const auto& [id, landmarks] : state.sources.landmarks) {
        if (!isVisible(state.project, id))
            continue;
        for (const auto& [name, place] : landmarks) {
            if (names.insert(foldCase(name)).second)
                state.landmarks.emplace_back(name, place);
        }
    }
    state.streams.clear();
    for (const Datastream& stream : state.sources.streams) {
        const bool here = std::any_of(state.cities.begin(), state.cities.end(),
                                      [&](const auto& city) { return city.extent.contains(stream.place); });
        if (here)
            state.streams.push_back(stream);
    }
}

} // namespace twin::app
