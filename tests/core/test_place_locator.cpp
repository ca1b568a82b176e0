// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"

#include "core/strategy/place_locator.h"

#include <QFile>

using namespace twin;

namespace {

Measure measure(const char* id, Scope scope)
{
    Measure result;
    result.id = id;
    result.placement.scope = scope;
    return result;
}

constexpr const char* kTable = "# a comment, with a comma\n"
                               "id,place,easting,northing,approximate,source\n"
                               "A,\"Markt, \"\"Mitte\"\"\",610790,5970012,1,x\n"
                               "A,Holstenstraße,610633,5969961,0,x\n"
                               "B,Ort,611000,5970000,0,x\r\n"
                               "C,Ort,611000,5970000,0,x\n";

} // namespace

class TestPlaceLocator : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void locatesByIdAndKeepsApproximate()
    {
        Strategy strategy;
        strategy.measures = {measure("A", Scope::District), measure("B", Scope::Unlocated),
                             measure("Z", Scope::District)};
        QCOMPARE(locatePlaces(strategy, kTable), std::size_t{2});
        QCOMPARE(strategy.measures[0].placement.points.size(), std::size_t{2});
        QCOMPARE(strategy.measures[0].placement.points[0], (MapPoint2{610790, 5970012}));
        QVERIFY(strategy.measures[0].placement.approximate);
        QVERIFY(strategy.measures[0].placement.scope == Scope::Place);
        QVERIFY(!strategy.measures[1].placement.approximate);
        QVERIFY(strategy.measures[2].placement.scope == Scope::District);
    }

    void leavesCitywideAndLocatedOnesAlone()
    {
        Strategy strategy;
        strategy.measures = {measure("A", Scope::Citywide), measure("B", Scope::Place)};
        strategy.measures[1].placement.points = {{1, 2}};
        QCOMPARE(locatePlaces(strategy, kTable), std::size_t{0});
        QVERIFY(strategy.measures[0].placement.points.empty());
        QCOMPARE(strategy.measures[1].placement.points.size(), std::size_t{1});
    }

    void wordsNameObjectsOfTheCity()
    {
        Strategy strategy;
        for (const char* words :
             {"Rathaus", "rathaus, Saal 2", "Marktplatz 1", "Hauptstraße", "Irgendwo", ""}) {
            strategy.measures.push_back(measure(words, Scope::District));
            strategy.measures.back().placement.words = words;
        }
        strategy.measures.push_back(measure("city", Scope::Citywide));
        strategy.measures.back().placement.words = "Rathaus";
        QVERIFY(hasPlacesInWords(strategy));
        const std::vector<NamedPlace> places{{"Rathaus", {100, 200}, 40, "b"},
                                             {"Marktplatz 1", {120, 220}, 0, "c"},
                                             {"Hauptstraße", {0, 0}, 0, {}},
                                             {"Hauptstraße", {5000, 0}, 0, {}}};
        QCOMPARE(locateByNames(strategy, places), std::size_t{3});
        for (const int i : {0, 1, 2}) {
            QVERIFY(strategy.measures[i].placement.scope == Scope::Place);
            QVERIFY(strategy.measures[i].placement.approximate);
        }
        QCOMPARE(strategy.measures[1].placement.points.front(), (MapPoint2{100, 200}));
        // Two streets of one name are no place, an unknown word names none, and citywide stays citywide.
        for (const int i : {3, 4, 5})
            QVERIFY(strategy.measures[i].placement.points.empty());
        QVERIFY(strategy.measures[6].placement.scope == Scope::Citywide);
        QCOMPARE(locateByNames(strategy, {}), std::size_t{0});
    }

    void districtsAreSpelledAsTheCityDoesAndHoldTheirPlaces()
    {
        std::vector<District> districts(2);
        districts[0].name = "Nordstadt";
        districts[0].number = "01";
        districts[0].outline = {{{{0, 0}, {100, 0}, {100, 100}, {0, 100}}, {}}};
        districts[1].name = "Südstadt";
        districts[1].outline = {{{{0, -100}, {100, -100}, {100, 0}, {0, 0}}, {}}};
        Strategy strategy;
        strategy.measures = {measure("A", Scope::District), measure("B", Scope::Place),
                             measure("C", Scope::District)};
        strategy.measures[0].placement.districts = {"nordstadt", "Weststadt"};
        strategy.measures[1].placement.points = {{50, -50}, {50, 50}, {50, 60}, {900, 900}};
        strategy.measures[2].placement.districts = {"01"};
        settleDistricts(strategy, districts);
        QCOMPARE(strategy.measures[0].placement.districts,
                 (std::vector<std::string>{"Nordstadt", "Weststadt"}));
        QCOMPARE(strategy.measures[1].placement.districts,
                 (std::vector<std::string>{"Südstadt", "Nordstadt"}));
        QCOMPARE(strategy.measures[2].placement.districts, std::vector<std::string>{"Nordstadt"});
    }

    void badLinesAreLeftOut()
    {
        Strategy strategy;
        strategy.measures = {measure("A", Scope::District)};
        for (const char* text : {"", "\n\n", "id,easting,northing\n", "id,easting,northing\nA,nan,5970000\n",
                                 "id,easting,northing\nA,611000\n", "id,easting,northing\nA,1e300,5970000\n",
                                 "easting,northing\n1,2\n", "id,easting,northing\n\"A,611000,5970000\n",
                                 "id,easting,northing\nA,-5,5970000\n"})
            QCOMPARE(locatePlaces(strategy, text), std::size_t{0});
        QVERIFY(strategy.measures[0].placement.scope == Scope::District);
    }

    void namedPlaces()
    {
        const auto places = readNamedPlaces("name,kind,height_m,remark,easting,northing\n"
                                            "St. Marien,church,125,\"two, side by side\",610763,5970092\n"
                                            "St. Aegidien,church,86 or 92,,611061,5969737\n"
                                            "Holstentor,gate,,,610385,5969905\n"
                                            ",gate,,,610385,5969905\n");
        QCOMPARE(places.size(), std::size_t{3});
        QCOMPARE(places[0].second, (MapPoint{610763, 5970092, 125}));
        QCOMPARE(places[1].second.height, 86.0);
        QCOMPARE(places[2].second.height, 0.0);
    }

    void shippedTableIsWithinTheCity()
    {
        QFile file(QStringLiteral(TWIN_SOURCE_DIR "/resources/luebeck/measure_places.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const std::string text = file.readAll().toStdString();
        Strategy strategy;
        for (const char* id : {"DS-49", "RM-09", "RM-37", "DS-80"})
            strategy.measures.push_back(measure(id, Scope::District));
        QCOMPARE(locatePlaces(strategy, text), std::size_t{4});
        QCOMPARE(strategy.measures[0].placement.points.size(), std::size_t{23});
        QVERIFY(!strategy.measures[0].placement.approximate);
        QVERIFY(strategy.measures[2].placement.approximate);
        for (const Measure& entry : strategy.measures) {
            for (const MapPoint2& point : entry.placement.points)
                QVERIFY((Envelope{600000, 5955000, 630000, 5990000}.contains(point)));
        }
    }
};

TWIN_TEST(TestPlaceLocator)
#include "test_place_locator.moc"
