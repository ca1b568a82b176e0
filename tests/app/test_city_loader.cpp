// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"
#include "ui_fixture.h"

#include "app/document/city_loader.h"

using namespace twin;
using namespace twin::app;
using namespace twin::test;

namespace {

/// One house in a square kilometre of a city that is not Lübeck.
data::CityContents otherCity()
{
    auto tile = std::make_shared<CityTile>();
    tile->key = TileKey::at({281100, 5657100});
    tile->mesh.origin = {281000, 5657000, 0};
    BuildingSummary house;
    house.id = "house";
    house.centreX = 100;
    house.centreY = 100;
    house.baseMetres = 80;
    house.topMetres = 90;
    house.footprintSquareMetres = 100;
    tile->buildings = {house};
    data::CityContents city;
    city.extent = {281000, 5657000, 282000, 5658000};
    city.tiles = {tile};
    city.terrain = std::make_shared<const HeightGrid>(
        HeightGrid{281000, 5658000, 500, 2, 2, std::vector<float>(4, 80.0F)});
    return city;
}

Layer packageLayer(const char* id)
{
    return {id, LayerKind::CityPackage, id, std::string("/nowhere/") + id, {}, {}, true};
}

Datastream gauge(MapPoint2 place)
{
    Datastream stream;
    stream.id = "gauge";
    stream.place = place;
    return stream;
}

SceneState stateOf(data::CityContents city)
{
    SceneState state;
    state.project.layers = {packageLayer("city")};
    state.sources.cities.emplace_back("city", std::move(city));
    state.today = state.day = *Date::parse("2026-11-24");
    refreshPlan(state);
    return state;
}

} // namespace

class TestCityLoader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordingsBelongToTheCityTheyLieIn()
    {
        SceneState state = stateOf(otherCity());
        state.sources.streams = {gauge({623500, 5980500})}; // Travemünde
        refreshPlan(state);
        QVERIFY(state.streams.empty());
        state.sources.streams = {gauge({281500, 5657500})};
        refreshPlan(state);
        QCOMPARE(state.streams.size(), std::size_t{1});
        state.project.layers.front().visible = false;
        refreshPlan(state);
        QVERIFY(state.streams.empty());
    }

    void landmarksFollowTheirCity()
    {
        SceneState state = stateOf(otherCity());
        state.project.layers.push_back(packageLayer("second"));
        state.sources.landmarks = {
            {"city", {{"Dom", {281100, 5657100, 60}}}},
            {"second", {{"DOM", {281100, 5657100, 60}}, {"Rathaus", {281200, 5657100, 30}}}}};
        refreshPlan(state);
        QCOMPARE(state.landmarks.size(), std::size_t{2}); // one label for one place, whoever names it
        state.project.layers.front().visible = false;
        refreshPlan(state);
        QCOMPARE(state.landmarks.front().first, std::string("DOM"));
    }

    void anotherCityHasItsOwnViews()
    {
        const SceneState state = stateOf(otherCity());
        QVERIFY(!showsLuebeck(state));
        const NamedViews views = viewsOf(state);
        QCOMPARE(views.front().first, std::string("start"));
        for (const auto& [name, view] : views) {
            QVERIFY2(name != "altstadt" && name != "travemuende", name.c_str());
            QVERIFY2(state.cities.front().extent.contains(view.target.plan()), name.c_str());
            // Above its ground, not above sea level.
            QVERIFY2(view.eye.height > 80 && view.target.height >= 80, name.c_str());
        }
        // What bench measures is there for every city.
        for (const char* name : {"city", "mid", "near", "street"})
            QVERIFY2(
                std::any_of(views.begin(), views.end(), [&](const auto& view) { return view.first == name; }),
                name);
    }

    void luebeckHasItsViewsWhoeverSurveyedIt()
    {
        data::CityContents city = otherCity();
        city.extent = {605000, 5960000, 625000, 5985000};
        const SceneState state = stateOf(city);
        QVERIFY(showsLuebeck(state));
        QCOMPARE(viewsOf(state).size(), builtInViews().size());
        QCOMPARE(viewsOf(SceneState{}).size(), builtInViews().size());
    }

    void aPackageWithoutDistrictsHidesNoOthers()
    {
        SceneState state = stateOf(otherCity());
        state.project.layers.push_back(packageLayer("second"));
        data::CityContents second;
        second.districts =
            std::make_shared<const std::vector<District>>(std::vector<District>{square("Nord", 281000)});
        state.sources.cities.front().second.districts = std::make_shared<const std::vector<District>>();
        state.sources.cities.emplace_back("second", second);
        refreshPlan(state);
        const ComposedScene scene = compose(state);
        QCOMPARE(scene.snapshot->districts->size(), std::size_t{1});
        QVERIFY(scene.badges.isEmpty()); // nothing of it is sample data
    }
};

TWIN_TEST(TestCityLoader)
#include "test_city_loader.moc"
