// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"

#include "app/viewport/scene_composer.h"
#include "app/viewport/status_style.h"

using namespace twin;
using namespace twin::app;

namespace {

constexpr double kEast = 611000;
constexpr double kNorth = 5970000;

Immutable<CityTile> tileAt(double east, double north, bool synthetic)
{
    CityTile tile;
    tile.key = TileKey::at({east, north});
    tile.mesh.origin = {tile.key.origin().easting, tile.key.origin().northing, 0};
    BuildingSummary building;
    building.id = synthetic ? "synthetic" : "official";
    building.centreX = 100;
    building.centreY = 100;
    building.topMetres = 12;
    building.footprintSquareMetres = 120;
    tile.buildings.push_back(building);
    tile.synthetic = synthetic;
    return std::make_shared<const CityTile>(std::move(tile));
}

District square(const std::string& name, double east, double north, double side)
{
    District district;
    district.name = name;
    district.outline = {
        {{{east, north}, {east + side, north}, {east + side, north + side}, {east, north + side}}, {}}};
    return district;
}

Measure measure(const std::string& id, Scope scope, MeasureStatus status, const char* since = "2020-01-01")
{
    Measure result;
    result.id = id;
    result.title.de = id + " (mit Zusatz)";
    StatusEntry entry;
    entry.date = *Date::parse(since);
    entry.status = status;
    result.history.push_back(entry);
    result.placement.scope = scope;
    return result;
}

SceneState sampleState()
{
    SceneState state;
    data::CityContents city;
    city.districts = std::make_shared<const std::vector<District>>(std::vector<District>{
        square("West", kEast, kNorth, 1000), square("Ost", kEast + 1000, kNorth, 1000)});
    city.synthetic = true;
    city.tiles = {tileAt(kEast + 10, kNorth + 10, true), tileAt(kEast + 1010, kNorth + 10, true)};
    state.cities.push_back(city);
    Measure place = measure("PLACE", Scope::Place, MeasureStatus::Planned);
    place.placement.points = {{kEast + 100, kNorth + 100}, {kEast + 300, kNorth + 100}};
    place.placement.approximate = true;
    Measure district = measure("DISTRICT", Scope::District, MeasureStatus::Running);
    district.placement.districts = {"Ost"};
    Measure citywide = measure("CITY", Scope::Citywide, MeasureStatus::Running);
    // A hostile catalogue: citywide, and yet with a point.
    citywide.placement.points = {{kEast + 500, kNorth + 500}};
    state.plan.measures = {place, district, citywide,
                           measure("NOWHERE", Scope::Unlocated, MeasureStatus::Done)};
    state.shown = state.plan;
    state.day = *Date::parse("2024-06-01");
    state.today = state.day;
    return state;
}

int labelsOf(const ComposedScene& scene, const std::string& id)
{
    int count = 0;
    for (const SceneLabel& label : scene.labels)
        count += label.id == id ? 1 : 0;
    return count;
}

} // namespace

class TestSceneComposer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void emptyStateComposes()
    {
        const ComposedScene scene = compose(SceneState{});
        QVERIFY(scene.snapshot);
        QVERIFY(scene.snapshot->tiles.empty());
        QVERIFY(scene.snapshot->measures && scene.snapshot->measures->empty());
        QVERIFY(scene.labels.empty() && scene.legend.empty() && scene.badges.isEmpty());
    }

    void citywideHasNoPlaceOnTheMap()
    {
        SceneState state = sampleState();
        for (const std::string& selected : {std::string(), std::string("CITY")}) {
            state.selection = {
                selected.empty() ? Selection::Kind::None : Selection::Kind::Measure, selected, {}};
            const ComposedScene scene = compose(state);
            QCOMPARE(labelsOf(scene, "CITY"), 0);
            for (const render::MeasureGlyph& glyph : *scene.snapshot->measures)
                QVERIFY(glyph.id != "CITY");
            QCOMPARE(scene.citywideShown, 1);
            QCOMPARE(scene.measuresShown, 1);
            QVERIFY(!viewpointOf(state, {Selection::Kind::Measure, "CITY", {}}));
        }
        // It is counted in words instead.
        state.selection = {};
        bool said = false;
        const ComposedScene scene = compose(state);
        for (const LegendEntry& entry : scene.legend.entries)
            said = said || (!entry.colour.isValid() && entry.text.contains(QLatin1Char('1')));
        QVERIFY(said);
    }

    void plannedIsDashedAndApproximateIsSaid()
    {
        const ComposedScene scene = compose(sampleState());
        QCOMPARE(scene.snapshot->measures->size(), std::size_t{1});
        const render::MeasureGlyph& glyph = scene.snapshot->measures->front();
        QCOMPARE(glyph.pattern, render::Pattern::Dashed);
        QCOMPARE(glyph.points.size(), std::size_t{2});
        QCOMPARE(int(glyph.colour[2]), 0xB2);
        // One pill with words, the second place with the symbol only.
        QCOMPARE(labelsOf(scene, "PLACE"), 2);
        for (const SceneLabel& label : scene.labels) {
            if (label.id == "PLACE" && !label.text.isEmpty()) {
                QCOMPARE(label.text, QStringLiteral("PLACE"));
                QVERIFY(label.detail.contains(statusWord(MeasureStatus::Planned)));
                QVERIFY(label.detail.contains(QStringLiteral("approx")));
            }
        }
    }

    void nothingBeforeItsFirstEntry()
    {
        SceneState state = sampleState();
        state.day = *Date::parse("2019-06-01");
        QVERIFY(compose(state).snapshot->measures->empty());
        // A status that the sources leave open is shown, muted.
        state.shown.measures[0].history = {};
        QCOMPARE(compose(state).snapshot->measures->size(), std::size_t{1});
    }

    void officialTileHidesTheSampleInItsSquareKilometre()
    {
        SceneState state = sampleState();
        data::CityContents official;
        // Another 500 m tile of the same kilometre.
        official.tiles = {tileAt(kEast + 600, kNorth + 600, false)};
        state.cities.push_back(official);
        const ComposedScene scene = compose(state);
        QCOMPARE(scene.snapshot->tiles.size(), std::size_t{2});
        for (const Immutable<CityTile>& tile : scene.snapshot->tiles)
            QVERIFY(!tile->synthetic || tile->key.kilometreEast() == 612);
    }

    void anEmptyOfficialTileHidesNothing()
    {
        SceneState state = sampleState();
        data::CityContents official;
        CityTile empty;
        empty.key = TileKey::at({kEast + 10, kNorth + 10});
        official.tiles = {std::make_shared<const CityTile>(empty)};
        state.cities.push_back(official);
        int synthetic = 0;
        const ComposedScene scene = compose(state);
        for (const Immutable<CityTile>& tile : scene.snapshot->tiles)
            synthetic += tile->synthetic ? 1 : 0;
        QCOMPARE(synthetic, 2);
    }

    void sampleBadge()
    {
        SceneState state = sampleState();
        const ComposedScene scene = compose(state);
        QCOMPARE(scene.badges.size(), 1);
        QCOMPARE(scene.badgeTones.front(), BadgeTone::Sample);
        state.cities[0].synthetic = false;
        state.cities[0].tiles = {tileAt(kEast + 10, kNorth + 10, false)};
        QVERIFY(compose(state).badges.isEmpty());
    }

    void onlyBordersWithoutSelection()
    {
        const ComposedScene scene = compose(sampleState());
        QCOMPARE(scene.snapshot->districtPaint.size(), std::size_t{2});
        for (const render::DistrictPaint& paint : scene.snapshot->districtPaint) {
            QCOMPARE(int(paint.fill[3]), 0);
            QVERIFY(paint.border[3] > 0);
        }
    }

    void selectedDistrictStandsOut()
    {
        SceneState state = sampleState();
        state.selection = {Selection::Kind::District, "Ost", {}};
        const ComposedScene scene = compose(state);
        QCOMPARE(scene.snapshot->selectedDistrict, 1);
        const auto& paints = scene.snapshot->districtPaint;
        QCOMPARE(paints[1].border, (render::Rgba{0x00, 0x72, 0xB2, 255}));
        QVERIFY(paints[1].borderPixels > paints[0].borderPixels);
        QVERIFY(paints[1].fill[3] > 0 && paints[0].fill[3] == 0);
        QVERIFY(viewpointOf(state, state.selection).has_value());
        QVERIFY(!viewpointOf(state, {Selection::Kind::District, "Nirgends", {}}));
    }

    void districtMeasureColoursItsDistricts()
    {
        SceneState state = sampleState();
        state.selection = {Selection::Kind::Measure, "DISTRICT", {}};
        const ComposedScene scene = compose(state);
        const auto& paints = scene.snapshot->districtPaint;
        QCOMPARE(int(paints[0].fill[3]), 0);
        QCOMPARE(int(paints[1].fill[0]), 0xE6);
        QCOMPARE(paints[1].pattern, render::Pattern::Solid);
        QVERIFY(!scene.legend.empty());
        // What a scenario changed is hatched.
        state.scenarioName = "Was wäre wenn";
        state.scenarioChanged = {"DISTRICT"};
        QCOMPARE(compose(state).snapshot->districtPaint[1].pattern, render::Pattern::Hatched);
        QCOMPARE(labelsOf(scene, "DISTRICT"), 0);
    }

    void scenarioHatchesWhatDiffers()
    {
        SceneState state = sampleState();
        state.scenarioName = "Was wäre wenn";
        state.scenarioChanged = {"DISTRICT"};
        state.shown.measures[1].history[0].status = MeasureStatus::Stopped;
        const ComposedScene scene = compose(state);
        const auto& paints = scene.snapshot->districtPaint;
        QCOMPARE(paints[1].pattern, render::Pattern::Hatched);
        QVERIFY(paints[1].fill[3] > 0);
        QCOMPARE(int(paints[0].fill[3]), 0);
        bool legend = false;
        for (const LegendEntry& entry : scene.legend.entries)
            legend = legend ||
                     (entry.pattern == render::Pattern::Hatched && entry.text.contains(QLatin1Char('1')));
        QVERIFY(legend);
        QVERIFY(scene.badges.last().contains(QStringLiteral("Was wäre wenn")));
    }

    void readingSaysAgeAndOrigin()
    {
        SceneState state = sampleState();
        Datastream stream;
        stream.id = "w";
        stream.thing = "Travemünde";
        stream.unit = "cm";
        stream.place = {kEast, kNorth};
        stream.provenance = Provenance::Simulated;
        stream.observations = {{1'700'000'000'000, 512.0}};
        state.streams = {stream};
        state.now = 1'700'000'000'000 + 2 * 60'000;
        const auto find = [](const ComposedScene& scene) {
            for (const SceneLabel& label : scene.labels) {
                if (label.kind == SceneLabel::Kind::Reading)
                    return label;
            }
            return SceneLabel{};
        };
        SceneLabel label = find(compose(state));
        QVERIFY(label.detail.contains(QStringLiteral("512")));
        QVERIFY(label.detail.contains(QStringLiteral("2 min")));
        QVERIFY(label.detail.contains(QStringLiteral("example")));
        QCOMPARE(label.pattern, render::Pattern::Hatched);
        // Missing is never zero.
        state.streams[0].observations = {};
        label = find(compose(state));
        QVERIFY(!label.detail.contains(QLatin1Char('0')));
        QCOMPARE(label.freshness, Freshness::NoData);
    }

    void towerIsNamedWhereItStands()
    {
        SceneState state = sampleState();
        CityTile tile = *state.cities[0].tiles[0];
        tile.buildings[0].topMetres = 130;
        // A tower over one corner of the building, 125 m high.
        tile.mesh.positions = {{90, 90, 0}, {110, 90, 30}, {80, 120, 130}};
        tile.mesh.features = {0, 0, 0};
        state.cities[0].tiles[0] = std::make_shared<const CityTile>(tile);
        const MapPoint2 origin = tile.key.origin();
        state.landmarks = {{"St. Turm", {origin.easting + 150, origin.northing + 60, 125}},
                           {"Haus", {origin.easting + 150, origin.northing + 60, 0}}};
        const ComposedScene scene = compose(state);
        int seen = 0;
        for (const SceneLabel& label : scene.labels) {
            if (label.text == QStringLiteral("St. Turm")) {
                QCOMPARE(label.anchor.easting, origin.easting + 80);
                QCOMPARE(label.anchor.northing, origin.northing + 120);
                QVERIFY(label.anchor.height > 130 && label.anchor.height < 140);
                ++seen;
            } else if (label.text == QStringLiteral("Haus")) {
                QCOMPARE(label.anchor.easting, origin.easting + 150);
                ++seen;
            }
        }
        QCOMPARE(seen, 2);
    }

    void equalStatesLendTheirPointers()
    {
        SceneState state = sampleState();
        const ComposedScene first = compose(state);
        QCOMPARE(compose(state, &first).snapshot, first.snapshot);
        state.selection = {Selection::Kind::District, "Ost", {}};
        const ComposedScene second = compose(state, &first);
        QVERIFY(second.snapshot != first.snapshot);
        QCOMPARE(second.snapshot->measures, first.snapshot->measures);
        state.day = *Date::parse("2019-01-01");
        QVERIFY(compose(state, &second).snapshot->measures != first.snapshot->measures);
    }

    void hiddenLayersAreHidden()
    {
        SceneState state = sampleState();
        state.project.hiddenLayers = {"labels", "measures", "trees"};
        const ComposedScene scene = compose(state);
        QVERIFY(scene.labels.empty());
        QVERIFY(scene.snapshot->measures->empty());
        QVERIFY(!scene.snapshot->showTrees && scene.snapshot->showBuildings);
    }

    void buildingViewFindsItById()
    {
        SceneState state = sampleState();
        QVERIFY(viewpointOf(state, {Selection::Kind::Building, "synthetic", {}}).has_value());
        QVERIFY(!viewpointOf(state, {Selection::Kind::Building, "nobody", {}}));
    }

    void builtInViewsAreComplete()
    {
        for (const char* name : {"start", "altstadt", "hafen", "travemuende", "moisling", "buntekuh", "city",
                                 "mid", "near", "street"}) {
            bool found = false;
            for (const auto& [known, view] : builtInViews()) {
                found = found || known == name;
                QVERIFY(view.eye.height > view.target.height || known == "street");
                QVERIFY(view.fovDegrees > 10 && view.fovDegrees < 90);
            }
            QVERIFY2(found, name);
        }
    }
};

TWIN_TEST(TestSceneComposer)
#include "test_scene_composer.moc"
