// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewport/scene_composer.h"

#include "app/messages.h"
#include "app/theme/theme.h"
#include "app/viewport/map_furniture.h"
#include "app/viewport/scene_parts.h"
#include "app/viewport/status_style.h"
#include "core/geo/polygon.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace twin::app {
namespace {

/// Of the city, not of the machine.
const QTimeZone& zone()
{
    static const QTimeZone kZone = [] {
        const QTimeZone berlin("Europe/Berlin");
        return berlin.isValid() ? berlin : QTimeZone::utc();
    }();
    return kZone;
}

using KilometreSquare = std::pair<int, int>;

KilometreSquare squareOf(const CityTile& tile)
{
    return {tile.key.kilometreEast(), tile.key.kilometreNorth()};
}

/// All tiles of all cities; where real data covers a square kilometre, the sample steps back.
std::vector<Immutable<CityTile>> visibleTiles(const std::vector<data::CityContents>& cities)
{
    std::set<KilometreSquare> covered;
    for (const data::CityContents& city : cities) {
        for (const Immutable<CityTile>& tile : city.tiles) {
            if (tile && !tile->synthetic && !tile->buildings.empty())
                covered.insert(squareOf(*tile));
        }
    }
    std::vector<Immutable<CityTile>> tiles;
    std::set<const CityTile*> seen;
    for (const data::CityContents& city : cities) {
        for (const Immutable<CityTile>& tile : city.tiles) {
            if (!tile || (tile->synthetic && covered.count(squareOf(*tile)) > 0) ||
                !seen.insert(tile.get()).second)
                continue;
            tiles.push_back(tile);
        }
    }
    return tiles;
}

/// That of the first city that has any; a package without districts must not hide those of another.
template <typename T>
T firstOf(const std::vector<data::CityContents>& cities, T data::CityContents::*member)
{
    T first;
    for (const data::CityContents& city : cities) {
        if (city.*member && !(city.*member)->empty())
            return city.*member;
        if (!first)
            first = city.*member;
    }
    return first;
}

bool shownOnMap(const SceneFacts& facts, const Measure& measure)
{
    if (measure.placement.scope != Scope::Place)
        return false;
    // Before its first entry a measure did not exist yet; one whose status the sources leave open is shown as
    // such.
    return facts.selected(measure) || measure.history.empty() || measure.entryAt(facts.state.day) != nullptr;
}

std::vector<render::MeasureGlyph> glyphsOf(const SceneFacts& facts)
{
    std::vector<render::MeasureGlyph> glyphs;
    for (const std::size_t index : facts.passing) {
        const Measure& measure = facts.state.shown.measures[index];
        if (!shownOnMap(facts, measure) || placesOf(measure).empty())
            continue;
        render::MeasureGlyph glyph;
        glyph.id = measure.id;
        glyph.points = measure.placement.points;
        glyph.lines = measure.placement.lines;
        glyph.areas = measure.placement.areas;
        glyph.colour = rgba(statusColour(measure.statusAt(facts.state.day)), 255);
        glyph.pattern = facts.patternOf(measure);
        glyph.selected = facts.selected(measure);
        glyphs.push_back(std::move(glyph));
    }
    return glyphs;
}

bool same(const MultiPolygon2& a, const MultiPolygon2& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Polygon2& x, const Polygon2& y) {
        return x.outer == y.outer && x.inner == y.inner;
    });
}

bool same(const std::vector<render::MeasureGlyph>& a, const std::vector<render::MeasureGlyph>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) {
        return x.id == y.id && x.points == y.points && x.lines == y.lines && same(x.areas, y.areas) &&
               x.colour == y.colour && x.pattern == y.pattern && x.selected == y.selected;
    });
}

bool same(const std::vector<render::DistrictPaint>& a, const std::vector<render::DistrictPaint>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) {
        return x.fill == y.fill && x.border == y.border && x.pattern == y.pattern &&
               x.borderPixels == y.borderPixels;
    });
}

bool same(const Immutable<GroundPages>& a, const Immutable<GroundPages>& b)
{
    return a == b || (a && b && a->pyramid == b->pyramid && a->pages == b->pages);
}

bool same(const render::SceneSnapshot& a, const render::SceneSnapshot& b)
{
    return a.tiles == b.tiles && a.terrain == b.terrain && a.ground == b.ground &&
           same(a.groundPages, b.groundPages) && a.districts == b.districts && a.waters == b.waters &&
           a.roads == b.roads && a.trees == b.trees && same(a.districtPaint, b.districtPaint) &&
           a.drapedLayers == b.drapedLayers && a.measures == b.measures &&
           a.selectedBuildingId == b.selectedBuildingId && a.selectedBuildingTile == b.selectedBuildingTile &&
           a.selectedDistrict == b.selectedDistrict && a.naturalStyle == b.naturalStyle && a.dark == b.dark &&
           a.showBuildings == b.showBuildings && a.showTrees == b.showTrees && a.showRoads == b.showRoads &&
           a.showWater == b.showWater && a.showBorders == b.showBorders && a.shadows == b.shadows &&
           a.sunAzimuthDegrees == b.sunAzimuthDegrees && a.sunElevationDegrees == b.sunElevationDegrees;
}

std::vector<render::DistrictPaint> paintDistricts(const SceneFacts& facts, int selectedDistrict)
{
    std::vector<render::DistrictPaint> paints;
    if (!facts.districts)
        return paints;
    const Theme& colours = theme(facts.state.dark);
    const Selection& selection = facts.state.selection;
    const Measure* measure =
        selection.kind == Selection::Kind::Measure ? facts.state.shown.find(selection.id) : nullptr;
    if (measure && measure->placement.scope != Scope::District)
        measure = nullptr;
    for (std::size_t i = 0; i < facts.districts->size(); ++i) {
        const District& district = (*facts.districts)[i];
        render::DistrictPaint paint;
        paint.border = facts.state.dark ? render::Rgba{205, 216, 232, 96} : render::Rgba{66, 82, 104, 110};
        paint.borderPixels = 1.5F;
        if (const DistrictColouring* colouring = facts.colouring()) {
            const auto fill = colouring->fills.find(district.name);
            if (fill != colouring->fills.end()) {
                const QColor colour = fill->second.isValid() ? fill->second : QColor(128, 134, 142);
                paint.fill = rgba(colour, fill->second.isValid() ? kClassFillAlpha : 70);
                paint.border = rgba(colour.darker(125), 230);
                paint.pattern = fill->second.isValid() ? render::Pattern::Solid : render::Pattern::Hatched;
            }
        }
        if (facts.differing.count(district.name) > 0) {
            paint.fill = rgba(colours.scenario, 76);
            paint.border = rgba(colours.scenario, 190);
            paint.pattern = render::Pattern::Hatched;
        }
        if (measure) {
            const auto& names = measure->placement.districts;
            if (std::find(names.begin(), names.end(), district.name) != names.end()) {
                const QColor colour = statusColour(measure->statusAt(facts.state.day));
                paint.fill = rgba(colour, 72);
                paint.border = rgba(colour, 235);
                paint.borderPixels = 3;
                paint.pattern = facts.patternOf(*measure);
            }
        }
        if (static_cast<int>(i) == selectedDistrict) {
            if (paint.fill[3] == 0)
                paint.fill = rgba(colours.selectedPlace, 38);
            paint.border = rgba(colours.selectedPlace, 255);
            paint.borderPixels = 5;
        }
        paints.push_back(paint);
    }
    return paints;
}

int selectedDistrictOf(const SceneFacts& facts)
{
    if (facts.state.selection.kind != Selection::Kind::District || !facts.districts)
        return -1;
    return districtByName(*facts.districts, facts.state.selection.id);
}

/// The user's layers and the surfaces of an indicator, the same pointer as before where neither changed.
Immutable<std::vector<render::DrapedLayer>> joinedLayers(const SceneState& state,
                                                         const ComposedScene* previous)
{
    const auto& surfaces = state.colouring ? state.colouring->surfaces : nullptr;
    if (!surfaces)
        return state.drapedLayers;
    if (previous && previous->snapshot && previous->joinedSurfaces == surfaces &&
        previous->joinedLayers == state.drapedLayers)
        return previous->snapshot->drapedLayers;
    std::vector<render::DrapedLayer> all;
    if (state.drapedLayers)
        all = *state.drapedLayers;
    all.insert(all.end(), surfaces->begin(), surfaces->end());
    return std::make_shared<const std::vector<render::DrapedLayer>>(std::move(all));
}

/// Where the sun is reckoned for: Lübeck's old town where the city has it, else the middle of the city.
MapPoint2 placeOf(const SceneState& state)
{
    Envelope extent;
    for (const data::CityContents& city : state.cities)
        extent.include(city.extent);
    const MapPoint2 oldTown = kSceneOrigin.plan();
    return extent.empty() || extent.contains(oldTown) ? oldTown : extent.centre();
}

SceneLight lightOf(const SceneState& state)
{
    const LightSetting& setting = state.project.light;
    SceneLight light;
    const Date day = setting.day.value_or(state.day);
    light.instant = instantOf(day, setting.minutes);
    light.sun = sunPosition(light.instant, geographic(placeOf(state)));
    const QString when = QStringLiteral("%1 %2").arg(
        dateText(day), QTime(0, 0).addSecs(setting.minutes * 60).toString(QStringLiteral("HH:mm")));
    light.words = light.sun.elevationDegrees > 0
                      ? QCoreApplication::translate("SceneComposer", "%1 · sun %2°")
                            .arg(when, numberText(light.sun.elevationDegrees))
                      : QCoreApplication::translate("SceneComposer", "%1 · sun below the horizon").arg(when);
    return light;
}

render::SceneSnapshot snapshotOf(const SceneFacts& facts, const SceneLight& light,
                                 const ComposedScene* previous)
{
    const SceneState& state = facts.state;
    render::SceneSnapshot snapshot;
    snapshot.tiles = facts.tiles;
    snapshot.terrain = facts.terrain;
    snapshot.ground = firstOf(state.cities, &data::CityContents::ground);
    for (const data::CityContents& city : state.cities) {
        if (city.ground && city.ground == snapshot.ground)
            snapshot.groundPages = std::make_shared<const GroundPages>(GroundPages{city.groundPyramid, {}});
    }
    snapshot.districts = facts.districts;
    snapshot.waters = firstOf(state.cities, &data::CityContents::waters);
    snapshot.roads = firstOf(state.cities, &data::CityContents::roads);
    snapshot.trees = firstOf(state.cities, &data::CityContents::trees);
    snapshot.selectedDistrict = selectedDistrictOf(facts);
    snapshot.districtPaint = paintDistricts(facts, snapshot.selectedDistrict);
    snapshot.drapedLayers = joinedLayers(state, previous);
    std::vector<render::MeasureGlyph> glyphs;
    if (!facts.hidden("measures"))
        glyphs = glyphsOf(facts);
    if (previous && previous->snapshot && previous->snapshot->measures &&
        same(*previous->snapshot->measures, glyphs))
        snapshot.measures = previous->snapshot->measures;
    else
        snapshot.measures = std::make_shared<const std::vector<render::MeasureGlyph>>(std::move(glyphs));
    if (state.selection.kind == Selection::Kind::Building) {
        snapshot.selectedBuildingId = state.selection.id;
        snapshot.selectedBuildingTile = state.selection.tile;
    }
    snapshot.naturalStyle = state.project.style == "natural";
    snapshot.dark = state.dark;
    snapshot.showBuildings = !facts.hidden("buildings");
    snapshot.showTrees = !facts.hidden("trees");
    snapshot.showRoads = !facts.hidden("roads");
    snapshot.showWater = !facts.hidden("water");
    snapshot.showBorders = !facts.hidden("districts");
    snapshot.shadows = !facts.hidden("shadows");
    // The map's north is not the true one: a shadow a kilometre long would lie 24 m beside its place.
    snapshot.sunElevationDegrees = light.sun.elevationDegrees;
    snapshot.sunAzimuthDegrees = light.sun.azimuthDegrees - convergenceDegrees(placeOf(state));
    return snapshot;
}

QString localTime(UtcMillis time)
{
    const auto [date, minutes] = localTimeOf(time);
    return dateText(date) + QLatin1Char(' ') +
           QTime(0, 0).addSecs(minutes * 60).toString(QStringLiteral("HH:mm"));
}

void addBadges(const SceneFacts& facts, ComposedScene& scene)
{
    const SceneState& state = facts.state;
    const auto add = [&scene](BadgeTone tone, const QString& words) {
        scene.badges << words;
        scene.badgeTones.push_back(tone);
    };
    const bool sample = std::any_of(scene.snapshot->tiles.begin(), scene.snapshot->tiles.end(),
                                    [](const Immutable<CityTile>& tile) { return tile->synthetic; }) ||
                        std::any_of(state.cities.begin(), state.cities.end(),
                                    [](const auto& city) { return city.synthetic; });
    if (sample)
        add(BadgeTone::Sample, QCoreApplication::translate("SceneComposer", "Sample data · synthetic"));
    if (facts.scenario())
        add(BadgeTone::Scenario, QCoreApplication::translate("SceneComposer", "Scenario: %1 · simulated")
                                     .arg(text(state.scenarioName)));
    UtcMillis recorded = 0;
    for (const Datastream& stream : state.streams) {
        if (stream.provenance == Provenance::Recorded)
            recorded = std::max(recorded, readingAt(stream, state.now).time);
    }
    if (recorded > 0)
        add(BadgeTone::Recording,
            QCoreApplication::translate("SceneComposer", "Recording of %1").arg(localTime(recorded)));
}

} // namespace

SceneFacts::SceneFacts(const SceneState& sceneState)
    : state(sceneState), terrain(firstOf(sceneState.cities, &data::CityContents::terrain)),
      districts(firstOf(sceneState.cities, &data::CityContents::districts)),
      tiles(visibleTiles(sceneState.cities)),
      passing(filterMeasures(sceneState.shown, sceneState.filter, sceneState.day)),
      changed(sceneState.scenarioChanged.begin(), sceneState.scenarioChanged.end())
{
    if (!scenario() || !districts)
        return;
    std::vector<std::string> names;
    for (const District& district : *districts)
        names.push_back(district.name);
    for (const ScenarioDifference& difference : compare(state.plan, state.shown, names, state.day)) {
        if (!difference.district.empty() && !difference.items.empty())
            differing.insert(difference.district);
    }
}

bool SceneFacts::hidden(const char* layer) const
{
    const auto& layers = state.project.hiddenLayers;
    return std::find(layers.begin(), layers.end(), layer) != layers.end();
}

MapPoint SceneFacts::onGround(MapPoint2 point) const
{
    return {point.easting, point.northing, terrain ? terrain->sample(point, 0.0) : 0.0};
}

render::Pattern SceneFacts::patternOf(const Measure& measure) const
{
    if (changed.count(measure.id) > 0)
        return render::Pattern::Hatched;
    return statusPattern(measure.statusAt(state.day));
}

std::vector<MapPoint2> placesOf(const Measure& measure)
{
    std::vector<MapPoint2> places;
    if (measure.placement.scope != Scope::Place)
        return places;
    places = measure.placement.points;
    for (const Line2& line : measure.placement.lines) {
        if (!line.empty())
            places.push_back(line[line.size() / 2]);
    }
    if (!measure.placement.areas.empty())
        places.push_back(labelPoint(measure.placement.areas));
    return places;
}

render::Rgba rgba(const QColor& colour, int alpha)
{
    return {static_cast<std::uint8_t>(colour.red()), static_cast<std::uint8_t>(colour.green()),
            static_cast<std::uint8_t>(colour.blue()), static_cast<std::uint8_t>(alpha)};
}

UtcMillis instantOf(Date day, int minutes)
{
    const QDate date(day.year, day.month, day.day);
    const QDateTime local(date, QTime(0, 0).addSecs(minutes * 60), zone());
    if (local.isValid())
        return local.toMSecsSinceEpoch();
    // The hour that summer time leaves out is counted on from midnight.
    return QDateTime(date, QTime(0, 0), zone()).addSecs(minutes * 60).toMSecsSinceEpoch();
}

std::pair<Date, int> localTimeOf(UtcMillis instant)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(instant, zone());
    return {Date{local.date().year(), local.date().month(), local.date().day()},
            local.time().hour() * 60 + local.time().minute()};
}

ComposedScene compose(const SceneState& state, const ComposedScene* previous)
{
    const SceneFacts facts(state);
    ComposedScene scene;
    scene.light = lightOf(state);
    render::SceneSnapshot snapshot = snapshotOf(facts, scene.light, previous);
    if (previous && previous->snapshot && same(*previous->snapshot, snapshot))
        scene.snapshot = previous->snapshot;
    else
        scene.snapshot = std::make_shared<const render::SceneSnapshot>(std::move(snapshot));
    if (!facts.hidden("labels"))
        scene.labels = composeLabels(facts);
    scene.joinedLayers = state.drapedLayers;
    scene.joinedSurfaces = state.colouring ? state.colouring->surfaces : nullptr;
    scene.legend = composeLegend(facts);
    addBadges(facts, scene);
    scene.measuresShown = static_cast<int>(scene.snapshot->measures->size());
    for (const std::size_t index : facts.passing) {
        if (state.shown.measures[index].placement.scope == Scope::Citywide)
            ++scene.citywideShown;
    }
    return scene;
}

} // namespace twin::app
