// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"

#include "core/geo/polygon.h"
#include "core/indicator/coverage_surface.h"
#include "core/indicator/evaluator.h"
#include "core/indicator/supply_ratio.h"

#include <cmath>

using namespace twin;

namespace {

const Date kDay{2026, 11, 24};

District district(const std::string& name, double west, double east, double people)
{
    District result;
    result.name = name;
    result.outline = {{{{west, 0}, {east, 0}, {east, 1000}, {west, 1000}}, {}}};
    if (people >= 0)
        result.figures = {{"population", people, {2024, 12, 31}, "test", true},
                          {"age65plus", people / 4, {2024, 12, 31}, "test", true}};
    return result;
}

/// Two districts side by side, a street along northing 500 and one that leads north from its middle.
///   West: houses at 100, 300, 700 and 900 on the street. East: one at 1500, one 400 m up the side street.
IndicatorCity tinyCity()
{
    IndicatorCity city;
    city.districts = std::make_shared<const std::vector<District>>(
        std::vector<District>{district("West", 0, 1000, 400), district("Ost", 1000, 2000, 300)});
    city.roads = std::make_shared<const std::vector<Road>>(
        std::vector<Road>{{"Straße", "residential", {{0, 500}, {2000, 500}}, 6},
                          {"Nordweg", "path", {{1200, 505}, {1200, 990}}, 3}});
    for (const MapPoint2 at : {MapPoint2{100, 500}, MapPoint2{300, 500}, MapPoint2{700, 500},
                               MapPoint2{900, 500}, MapPoint2{1500, 500}, MapPoint2{1200, 900}})
        city.addresses.push_back({at, 100, true});
    return city;
}

Measure charger(const std::string& id, MapPoint2 at, MeasureStatus status = MeasureStatus::Live)
{
    Measure measure;
    measure.id = id;
    measure.title.de = "Ladepark " + id;
    measure.placement.scope = Scope::Place;
    measure.placement.points = {at};
    measure.placement.districts = {at.easting < 1000 ? "West" : "Ost"};
    measure.history = {{{2020, 1, 1}, status, false, "test"}};
    return measure;
}

EvaluationInput inputOf(const Strategy& strategy)
{
    EvaluationInput input;
    input.strategy = &strategy;
    input.day = kDay;
    return input;
}

const Estimate& value(const IndicatorTable& table, const char* id, std::size_t d)
{
    return table.find(id)->districts[d];
}

bool close(double a, double b, double tolerance = 1e-3)
{
    if (std::abs(a - b) <= tolerance)
        return true;
    qWarning("%.9g is not %.9g", a, b);
    return false;
}

} // namespace

class TestIndicators : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void networkMeetsAtCrossingsAndLooseEnds()
    {
        const IndicatorCity city = tinyCity();
        const WalkNetwork network(*city.roads);
        const auto field = network.field({network.foot({900, 500})}, 2000);
        QVERIFY(close(field.distance(network.foot({100, 500})), 800));
        // Along the street to 1200, 5 m over the gap, then 395 m up.
        QVERIFY(close(field.distance(network.foot({1200, 900})), 300 + 400, 0.01));
        // On the same edge without passing a node.
        QVERIFY(close(field.distance(network.foot({880, 500})), 20));
        // 10 m off the way on either side.
        QVERIFY(close(field.distance(network.foot({860, 510})), 50));
        QVERIFY(!network.foot({1000, 900}).onNetwork());
        QVERIFY(!network.foot({std::nan(""), 0}).onNetwork());
    }
    void walkingIsNeverShorterThanTheCrowFlies()
    {
        std::vector<Road> roads;
        for (int i = 0; i < 8; ++i) {
            roads.push_back({"", "residential", {{i * 130.0, 0}, {i * 130.0 + 90, 900}}, 6});
            roads.push_back({"", "residential", {{0, i * 110.0}, {900, i * 110.0 + 60}}, 6});
        }
        const WalkNetwork network(roads);
        const MapPoint2 start{333, 444};
        const auto field = network.field({network.foot(start)}, 5000);
        for (int x = 0; x < 9; ++x) {
            for (int y = 0; y < 9; ++y) {
                const MapPoint2 at{x * 97.0, y * 101.0};
                const auto foot = network.foot(at);
                QVERIFY(foot.onNetwork());
                QVERIFY(static_cast<double>(field.distance(foot)) >= distance(start, at) - 0.1);
            }
        }
    }
    void brokenRoadsDoNoHarm()
    {
        std::vector<Road> roads{{"", "residential", {}, 6},
                                {"", "residential", {{1, 1}}, 6},
                                {"", "residential", {{1, 1}, {1, 1}}, 6},
                                {"", "residential", {{0, std::nan("")}, {5, 5}}, 6},
                                {"", "residential", {{0, 0}, {HUGE_VAL, 5}}, 6},
                                {"", "motorway", {{0, 0}, {100, 0}}, 6},
                                {"", "residential", {{0, 0}, {1e9, 1e9}}, 6}};
        QCOMPARE(WalkNetwork(roads).edgeCount(), std::size_t{1});
        QVERIFY(WalkNetwork({}).empty());
    }
    void nearestPlaceIsTheNearest()
    {
        std::vector<AddressPoint> addresses;
        std::vector<MapPoint2> places;
        for (int i = 0; i < 300; ++i)
            addresses.push_back(
                {{std::fmod(i * 617.3, 5000) - 1500, std::fmod(i * 271.9, 4000) - 1000}, 1, true});
        for (int i = 0; i < 37; ++i)
            places.push_back({std::fmod(i * 733.1, 2000), std::fmod(i * 391.7, 1500)});
        const auto metres = straightDistances(addresses, places, 900);
        for (std::size_t i = 0; i < addresses.size(); ++i) {
            double best = HUGE_VAL;
            for (const MapPoint2& place : places)
                best = std::min(best, distance(addresses[i].at, place));
            if (best <= 900)
                QVERIFY(close(static_cast<double>(metres[i]), best));
            else
                QCOMPARE(metres[i], WalkNetwork::kFar);
        }
        QCOMPARE(straightDistances(addresses, {}, 900)[0], WalkNetwork::kFar);
    }
    void coverageCountedByHand()
    {
        Strategy strategy;
        strategy.measures = {charger("A", {500, 500})};
        Evaluator evaluator(std::make_shared<const CityModel>(tinyCity()));
        const IndicatorTable table = evaluator.evaluate(inputOf(strategy));
        // West: 100 (400 m), 300 (200), 700 (200), 900 (400): two of four within 300 m, all within 500 m.
        QVERIFY(close(value(table, "charging.within300", 0).central(), 50));
        QVERIFY(close(value(table, "charging.within500", 0).central(), 100));
        QVERIFY(close(value(table, "charging.within500", 1).central(), 0));
        QCOMPARE(value(table, "charging.sites", 0).central(), 1.0);
        QVERIFY(value(table, "charging.sites", 0).isExact());
        QCOMPARE(value(table, "charging.sites", 1).central(), 0.0);
        // 400 of 700 people.
        QVERIFY(close(table.find("charging.within500")->city->central(), 400.0 / 7));
        QCOMPARE(value(table, "population", 0).central(), 400.0);
        QCOMPARE(table.find("population")->city->central(), 700.0);
        QVERIFY(close(value(table, "age.65plus", 1).central(), 25));
    }
    void theWayRoundIsWhatCounts()
    {
        // 500 m as the crow flies from the house up the side street, 700 m on foot.
        Strategy strategy;
        strategy.measures = {charger("A", {900, 500})};
        Evaluator evaluator(std::make_shared<const CityModel>(tinyCity()));
        const IndicatorTable table = evaluator.evaluate(inputOf(strategy));
        QVERIFY(close(value(table, "charging.within500", 1).central(), 0));
        const auto crow = straightDistances(tinyCity().addresses, {{900, 500}}, 600);
        QVERIFY(close(static_cast<double>(crow[5]), 500));
    }
    void withoutWaysTheCrowFliesAndItIsSaid()
    {
        IndicatorCity city = tinyCity();
        city.roads.reset();
        Strategy strategy;
        strategy.measures = {charger("A", {1200, 500})};
        Evaluator evaluator(std::make_shared<const CityModel>(std::move(city)));
        const IndicatorTable table = evaluator.evaluate(inputOf(strategy));
        QVERIFY(close(value(table, "charging.within500", 1).central(), 100));
        QCOMPARE(value(table, "charging.within500", 1).origin().method.arguments.back(), std::string("100"));
    }
    void floorAreaAndEvenSpreadMakeTheRange()
    {
        IndicatorCity city = tinyCity();
        city.addresses[1].dwellingSquareMetres = 700; // of 1000 in West
        Strategy strategy;
        strategy.measures = {charger("A", {300, 500})};
        Evaluator evaluator(std::make_shared<const CityModel>(std::move(city)));
        const IndicatorTable table = evaluator.evaluate(inputOf(strategy));
        const Estimate& near = value(table, "charging.within300", 0);
        // Houses at 100 and 300: 800 of 1000 m², two of four houses.
        QVERIFY(close(near.central(), 80));
        QVERIFY(close(near.low(), 50));
        QVERIFY(close(near.high(), 80));
    }
    void statesOfMeasuresMakeTheRange()
    {
        Strategy strategy;
        strategy.measures = {charger("A", {100, 500}), charger("B", {500, 500}, MeasureStatus::Running),
                             charger("C", {900, 500}, MeasureStatus::Unknown),
                             charger("D", {900, 500}, MeasureStatus::Planned)};
        Evaluator evaluator(std::make_shared<const CityModel>(tinyCity()));
        const IndicatorTable table = evaluator.evaluate(inputOf(strategy));
        const Estimate& sites = value(table, "charging.sites", 0);
        QVERIFY(sites.isRange());
        QCOMPARE(sites.low(), 1.0);
        QCOMPARE(sites.central(), 2.0);
        QCOMPARE(sites.high(), 3.0);
        const Estimate& near = value(table, "charging.within300", 0);
        QVERIFY(close(near.low(), 50));
        QVERIFY(close(near.central(), 75));
        QVERIFY(close(near.high(), 100));
    }
    void missingIsNotZero()
    {
        Strategy strategy;
        Evaluator evaluator(std::make_shared<const CityModel>(tinyCity()));
        const IndicatorTable table = evaluator.evaluate(inputOf(strategy));
        QVERIFY(value(table, "charging.within500", 0).isMissing());
        QVERIFY(value(table, "fibre.connected", 0).isMissing());
        QVERIFY(value(table, "age.mean", 0).isMissing());
        QVERIFY(value(table, "measures.local", 0).isExact());
        for (const IndicatorResult& result : table.indicators) {
            for (const Estimate& estimate : result.districts) {
                QVERIFY2(!estimate.isMissing() || !estimate.reason().text.empty(),
                         result.indicator.id.c_str());
                QVERIFY2(!estimate.origin().method.text.empty(), result.indicator.id.c_str());
            }
        }
    }
    void smallNumbersAreHidden()
    {
        IndicatorCity city = tinyCity();
        city.districts = std::make_shared<const std::vector<District>>(
            std::vector<District>{district("West", 0, 1000, 49), district("Ost", 1000, 2000, 50)});
        Strategy strategy;
        strategy.measures = {charger("A", {500, 500})};
        Evaluator evaluator(std::make_shared<const CityModel>(std::move(city)));
        const IndicatorTable table = evaluator.evaluate(inputOf(strategy));
        QVERIFY(value(table, "charging.within500", 0).isMissing());
        QVERIFY(value(table, "age.65plus", 0).isMissing());
        QVERIFY(!value(table, "charging.within500", 1).isMissing());
        QVERIFY(!value(table, "age.65plus", 1).isMissing());
        QVERIFY(!value(table, "charging.sites", 0).isMissing());
    }
    void districtsWithinDistricts()
    {
        // Stadtbezirk without figures within the Stadtteil West: its people are summed from the houses.
        IndicatorCity city = tinyCity();
        auto districts = *city.districts;
        districts.push_back(district("Bezirk", 600, 1000, -1));
        city.districts = std::make_shared<const std::vector<District>>(districts);
        Strategy strategy;
        strategy.measures = {charger("A", {700, 500})};
        Evaluator evaluator(std::make_shared<const CityModel>(std::move(city)));
        const IndicatorTable table = evaluator.evaluate(inputOf(strategy));
        QVERIFY(close(table.people[2], 200));
        QVERIFY(close(value(table, "charging.within300", 2).central(), 100));
        QVERIFY(value(table, "population", 2).isMissing());
        QVERIFY(close(table.find("charging.within300")->city->central(), 200.0 / 7));
        QCOMPARE(table.find("population")->city->central(), 700.0);
    }
    void onlyWhatDependsIsComputedAgain()
    {
        Strategy strategy;
        strategy.measures = {charger("A", {500, 500})};
        Evaluator evaluator(std::make_shared<const CityModel>(tinyCity()));
        const EvaluationInput input = inputOf(strategy);
        const IndicatorTable before = evaluator.evaluate(input);
        QCOMPARE(evaluator.computedLast(), Evaluator::catalogue().size());
        evaluator.evaluate(input);
        QCOMPARE(evaluator.computedLast(), std::size_t{0});
        strategy.measures[0].placement.points[0].easting = 1500;
        const IndicatorTable stale = evaluator.markStale(before, input);
        for (const IndicatorResult& result : stale.indicators)
            QCOMPARE(result.stale, result.indicator.id.starts_with("charging."));
        const IndicatorTable after = evaluator.evaluate(input);
        QVERIFY(evaluator.computedLast() > 0 && evaluator.computedLast() < 8);
        // The same as computed from nothing.
        const IndicatorTable fresh = Evaluator(std::make_shared<const CityModel>(tinyCity())).evaluate(input);
        for (std::size_t i = 0; i < fresh.indicators.size(); ++i) {
            QVERIFY(!after.indicators[i].stale);
            QVERIFY2(after.indicators[i].districts == fresh.indicators[i].districts,
                     fresh.indicators[i].indicator.id.c_str());
        }
    }
    void theFigureOfTheDay()
    {
        District old = district("West", 0, 1000, 400);
        old.figures.push_back({"population2010", 300, {}, "test", true});
        QCOMPARE(figureAt(old, "population", kDay)->value, 400.0);
        QCOMPARE(figureAt(old, "population", {2015, 1, 1})->value, 300.0);
        QCOMPARE(figureAt(old, "population", {2000, 1, 1})->value, 300.0);
        QVERIFY(!figureAt(old, "births", kDay));
    }
    void supplyIsSharedOutWholly()
    {
        const IndicatorCity city = tinyCity();
        const std::vector<double> people{10, 20, 30, 40, 50, 60};
        const auto ratio = supplyRatio(city.addresses, people, {{400, 500}, {1400, 600}}, {2, 3}, 700);
        double sum = 0;
        for (std::size_t i = 0; i < people.size(); ++i)
            sum += people[i] * static_cast<double>(ratio[i]);
        QVERIFY(close(sum, 5));
        const auto none = supplyRatio(city.addresses, people, {{9000, 9000}}, {2}, 700);
        for (const float value : none)
            QCOMPARE(value, 0.0F);
    }
    void surfacesHoldEverySquare()
    {
        // A ring of eight squares has an outer and an inner outline.
        std::vector<std::pair<int, int>> ring;
        for (int x = 0; x < 3; ++x) {
            for (int y = 0; y < 3; ++y) {
                if (x != 1 || y != 1)
                    ring.emplace_back(x, y);
            }
        }
        const auto rings = outlineOfSquares(ring, 10);
        QCOMPARE(rings.size(), std::size_t{2});
        double sum = 0;
        for (const Ring2& outline : rings)
            sum += signedArea(outline);
        QVERIFY(close(sum, 800));
        const auto surface =
            coverageSurface(tinyCity().addresses, {true, false, true, false, false, false}, 1000);
        QVERIFY(close(signedArea(surface.covered.outer), 1e6)); // West: half of its houses
        QVERIFY(close(signedArea(surface.gaps.outer), 1e6));
        const Polygon2 half = ringSector({0, 0}, 10, 20, 0.5);
        QVERIFY(close(std::abs(signedArea(half.outer)), 3.14159265 * 300 / 2, 5));
        QVERIFY(ringSector({0, 0}, 10, 20, 0).outer.empty());
    }
};

TWIN_TEST(TestIndicators)
#include "test_indicators.moc"
