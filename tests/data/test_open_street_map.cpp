// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"

#include "core/geo/polygon.h"
#include "data/citypackage/city_package.h"
#include "data/readers/osm_tags.h"
#include "reader_fixtures.h"

#include <set>

using namespace twin;
using namespace twin::data;
using namespace twin::test;

namespace {

struct Town
{
    std::vector<Building> buildings;
    GroundFeatures ground;
    Diagnostics diagnostics;
    ReadCounts counts;
    Error error;
    bool ok = false;

    const Building* find(const std::string& id) const
    {
        for (const Building& building : buildings) {
            if (building.id == id)
                return &building;
        }
        return nullptr;
    }
};

Town read(const std::string& path, const HeightGrid* terrain = nullptr)
{
    Town town;
    const Progress progress;
    const auto counts = readOpenStreetMap(
        path, {}, terrain,
        [&](Building&& building) {
            town.buildings.push_back(std::move(building));
            return true;
        },
        town.diagnostics, progress,
        [&](GroundFeatures&& ground) {
            const auto append = [](auto& to, auto& from) { to.insert(to.end(), from.begin(), from.end()); };
            append(town.ground.waters, ground.waters);
            append(town.ground.roads, ground.roads);
            append(town.ground.trees, ground.trees);
            append(town.ground.landCover, ground.landCover);
        });
    town.ok = counts.ok();
    if (counts)
        town.counts = *counts;
    else
        town.error = counts.error();
    return town;
}

/// OpenStreetMap XML put together object by object; positions in metres east and north of 53.86 N, 10.68 E.
class Map
{
public:
    int node(double east, double north, const QByteArray& tags = {})
    {
        mNodes += "<node id=\"" + QByteArray::number(++mId) + "\" lat=\"" +
                  QByteArray::number(53.86 + north / 111'300, 'f', 9) + "\" lon=\"" +
                  QByteArray::number(10.68 + east / 65'660, 'f', 9) + "\">" + tags + "</node>\n";
        return mId;
    }
    int way(const QList<QPair<double, double>>& points, bool closed, const QByteArray& tags)
    {
        QByteArray members;
        int first = 0;
        for (const auto& [east, north] : points) {
            const int id = node(east, north);
            first = first == 0 ? id : first;
            members += "<nd ref=\"" + QByteArray::number(id) + "\"/>";
        }
        if (closed)
            members += "<nd ref=\"" + QByteArray::number(first) + "\"/>";
        mWays += "<way id=\"" + QByteArray::number(++mId) + "\">" + members + tags + "</way>\n";
        return mId;
    }
    int box(double east, double north, double width, double depth, const QByteArray& tags)
    {
        return way(
            {{east, north}, {east + width, north}, {east + width, north + depth}, {east, north + depth}},
            true, tags);
    }
    int relation(const QList<QPair<int, QByteArray>>& members, const QByteArray& tags)
    {
        QByteArray text;
        for (const auto& [way, role] : members)
            text += "<member type=\"way\" ref=\"" + QByteArray::number(way) + "\" role=\"" + role + "\"/>";
        mRelations += "<relation id=\"" + QByteArray::number(++mId) + "\">" + text + tags + "</relation>\n";
        return mId;
    }
    QByteArray xml() const
    {
        return "<?xml version=\"1.0\"?>\n<osm version=\"0.6\">\n" + mNodes + mWays + mRelations + "</osm>\n";
    }

private:
    int mId = 0;
    QByteArray mNodes;
    QByteArray mWays;
    QByteArray mRelations;
};

QByteArray tag(const char* key, const char* value)
{
    return QByteArray("<tag k=\"") + key + "\" v=\"" + value + "\"/>";
}

std::string way(int id)
{
    return "way/" + std::to_string(id);
}

bool near(double a, double b, double tolerance)
{
    return std::abs(a - b) <= tolerance;
}

} // namespace

class TestOpenStreetMap : public QObject
{
    Q_OBJECT

    Fixture mFiles;

private Q_SLOTS:
    void lengths_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("metres"); // -1: none
        QTest::newRow("bare") << "12" << 12.0;
        QTest::newRow("unit") << "12.5 m" << 12.5;
        QTest::newRow("no blank") << "3m" << 3.0;
        QTest::newRow("comma") << "12,5" << 12.5;
        QTest::newRow("feet") << "40 ft" << 12.192;
        QTest::newRow("feet sign") << "40'" << 12.192;
        QTest::newRow("feet and inches") << "5'10\"" << 1.778;
        QTest::newRow("list") << "3;4" << -1.0;
        QTest::newRow("storeys") << "3 storeys" << -1.0;
        QTest::newRow("kilometres") << "3 km" << -1.0;
        QTest::newRow("word") << "high" << -1.0;
        QTest::newRow("empty") << "" << -1.0;
    }
    void lengths()
    {
        QFETCH(QString, text);
        QFETCH(double, metres);
        const auto value = osmLength(text.toStdString());
        QCOMPARE(value.has_value(), metres >= 0);
        QVERIFY(!value || near(*value, metres, 1e-9));
    }

    void tagTextsComeApart()
    {
        const OsmTags tags =
            parseHstore("\"name\"=>\"Haus \\\"Anker\\\"\",\"note\"=>\"a=>b, c\",\"path\"=>\"C:\\\\x\"");
        QCOMPARE(tags.size(), std::size_t(3));
        QCOMPARE(osmTag(tags, "name"), std::string("Haus \"Anker\""));
        QCOMPARE(osmTag(tags, "note"), std::string("a=>b, c"));
        QCOMPARE(osmTag(tags, "path"), std::string("C:\\x"));
        QCOMPARE(parseHstore("\"a\"=>\"1\",\"b\"=").size(), std::size_t(1));
        QVERIFY(parseHstore("\"").empty());
    }

    void heightsAreStatedOrEstimated()
    {
        Map map;
        const int tall = map.box(0, 0, 10, 8, tag("building", "yes") + tag("height", "40 ft"));
        const int storeys = map.box(20, 0, 10, 8,
                                    tag("building", "apartments") + tag("building:levels", "4") +
                                        tag("roof:height", "2.5") + tag("addr:street", "Mengstr"));
        const int unknown = map.box(40, 0, 10, 8, tag("building", "yes"));
        const int bridge =
            map.box(60, 0, 10, 8, tag("building", "yes") + tag("height", "12") + tag("min_height", "5"));
        map.box(80, 0, 10, 8, tag("building", "no"));
        const Town town = read(mFiles.write("hoehen.osm", map.xml()));
        QVERIFY2(town.ok, plainText(town.error).c_str());
        QCOMPARE(town.buildings.size(), std::size_t(4));
        const Building* house = town.find(way(tall));
        QVERIFY(house && house->measuredHeight && near(*house->measuredHeight, 12.192, 1e-6));
        QVERIFY(!house->heightEstimated && near(house->heightRange().second, 12.192, 1e-6));
        QVERIFY(near(area(house->footprint()), 80, 1));
        const Building* flats = town.find(way(storeys));
        QVERIFY(flats && flats->heightEstimated && !flats->measuredHeight);
        QCOMPARE(flats->storeysAboveGround, 4);
        QVERIFY(near(flats->heightRange().second, 4 * 3 + 2.5, 1e-6));
        QCOMPARE(flats->function, std::string("apartments"));
        QCOMPARE(flats->address.street, std::string("Mengstr"));
        QCOMPARE(flats->attributes.at("roof:height"), std::string("2.5"));
        QVERIFY(town.find(way(unknown)) && town.find(way(unknown))->heightEstimated);
        QVERIFY(near(town.find(way(bridge))->heightRange().first, 5, 1e-6));
        QVERIFY(mentions(town.diagnostics, "2 buildings of OpenStreetMap state no height"));
    }

    void partsTakeThePlaceOfTheirOutline()
    {
        Map map;
        const int outline = map.box(0, 0, 20, 10, tag("building", "yes") + tag("height", "30"));
        const int low = map.box(0, 0, 10, 10, tag("building:part", "yes") + tag("height", "8"));
        const int high = map.box(10, 0, 10, 10, tag("building:part", "yes") + tag("height", "30"));
        // A church whose tower alone is drawn: the height of the whole is that of the tower.
        const int church = map.box(50, 0, 40, 20, tag("building", "church") + tag("height", "60"));
        map.box(50, 5, 10, 10, tag("building:part", "tower") + tag("height", "60"));
        const Town town = read(mFiles.write("teile.osm", map.xml()));
        QCOMPARE(town.buildings.size(), std::size_t(2));
        const Building* house = town.find(way(outline));
        QVERIFY(house);
        QCOMPARE(std::set<std::string>(house->partIds.begin(), house->partIds.end()),
                 (std::set<std::string>{way(low), way(high)}));
        QCOMPARE(house->heightRange().second, 30.0);
        QVERIFY(near(area(house->footprint()), 200, 2));
        double roof8 = 0;
        for (const BoundarySurface& surface : house->surfaces)
            roof8 += surface.kind == SurfaceKind::Roof && surface.outer.front().height == 8.0;
        QCOMPARE(roof8, 1.0);
        const Building* whole = town.find(way(church));
        QVERIFY(whole && whole->heightEstimated);
        QCOMPARE(whole->heightRange().second, 60.0);
        QVERIFY(near(area(whole->footprint()), 800, 8));
        bool nave = false;
        for (const BoundarySurface& surface : whole->surfaces)
            nave = nave || (surface.kind == SurfaceKind::Roof && surface.outer.front().height == 9.0);
        QVERIFY(nave);
    }

    void relationsKeepTheirCourtyard()
    {
        Map map;
        const int outer = map.box(0, 0, 30, 30, {});
        const int inner = map.box(10, 10, 10, 10, {});
        const int relation = map.relation({{outer, "outer"}, {inner, "inner"}},
                                          tag("type", "multipolygon") + tag("building", "yes"));
        map.relation({{99'999, "outer"}}, tag("type", "multipolygon") + tag("building", "yes"));
        const Town town = read(mFiles.write("hof.osm", map.xml()));
        const Building* block = town.find("relation/" + std::to_string(relation));
        QVERIFY(block);
        QVERIFY(near(area(block->footprint()), 800, 8));
        QVERIFY(mentions(town.diagnostics, "reach beyond the extract"));
    }

    void roadsWatersGreenAndTrees()
    {
        Map map;
        map.way({{0, 0}, {100, 0}}, false,
                tag("highway", "primary") + tag("name", "Holstenstr") + tag("lanes", "4"));
        map.way({{0, 10}, {100, 10}}, false, tag("highway", "residential") + tag("width", "4.5 m"));
        map.way({{0, 20}, {100, 20}}, false, tag("highway", "footway"));
        map.way({{0, 30}, {100, 30}}, false, tag("railway", "rail"));
        map.way({{0, 40}, {100, 40}}, false, tag("highway", "motorway") + tag("ref", "A 20"));
        map.way({{0, 50}, {100, 50}}, false, tag("highway", "primary") + tag("tunnel", "yes"));
        map.way({{0, 60}, {100, 60}}, false, tag("highway", "proposed"));
        map.box(200, 0, 50, 50, tag("natural", "water") + tag("water", "river") + tag("name", "Trave"));
        map.box(300, 0, 50, 50, tag("waterway", "riverbank"));
        map.box(400, 0, 50, 50, tag("landuse", "forest"));
        map.box(500, 0, 50, 50, tag("leisure", "park"));
        map.box(600, 0, 50, 50, tag("landuse", "residential"));
        map.box(700, 0, 50, 50, tag("amenity", "parking"));
        map.node(0, 100, tag("natural", "tree") + tag("height", "18") + tag("diameter_crown", "9 m"));
        map.node(10, 100, tag("natural", "tree"));
        map.node(20, 100, tag("amenity", "bench"));
        HeightGrid hill{600'000, 5'980'000, 1000, 20, 20, std::vector<float>(400, 7.0F)};
        const Town town = read(mFiles.write("stadt.osm", map.xml()), &hill);
        const GroundFeatures& ground = town.ground;
        QCOMPARE(ground.roads.size(), std::size_t(5));
        const auto road = [&](const char* kind) {
            return *std::find_if(ground.roads.begin(), ground.roads.end(),
                                 [&](const Road& r) { return r.kind == kind; });
        };
        QCOMPARE(road("main").name, std::string("Holstenstr"));
        QCOMPARE(road("main").widthMetres, 13.0);
        QCOMPARE(road("residential").widthMetres, 4.5);
        QCOMPARE(road("motorway").name, std::string("A 20"));
        QVERIFY(near(length(road("path").axis), 100, 1));
        QCOMPARE(road("railway").axis.size(), std::size_t(2));
        QVERIFY(mentions(town.diagnostics, "1 roads and tracks lie in tunnels"));
        QVERIFY(mentions(town.diagnostics, "3 roads state no width"));
        QCOMPARE(ground.waters.size(), std::size_t(2));
        QCOMPARE(ground.waters[0].kind, std::string("river"));
        QCOMPARE(ground.waters[0].levelMetres, 7.0);
        QCOMPARE(ground.landCover.size(), std::size_t(3));
        QCOMPARE(ground.landCover[0].kind, std::string("wood"));
        QCOMPARE(ground.landCover[2].kind, std::string("settlement"));
        QCOMPARE(ground.trees.size(), std::size_t(2));
        QCOMPARE(ground.trees[0].heightMetres, 18.0F);
        QCOMPARE(ground.trees[0].crownMetres, 9.0F);
        QCOMPARE(ground.trees[1].heightMetres, Tree().heightMetres);
    }

    void brokenFilesKeepWhatCameBefore()
    {
        Map map;
        map.box(0, 0, 10, 8, tag("building", "yes"));
        const QByteArray whole = map.xml();
        const Town cut = read(mFiles.write("halb.osm", whole.left(whole.size() / 2)));
        QVERIFY(!cut.ok || cut.diagnostics.hasProblems());
        const Town twisted = [&] {
            Map bow;
            bow.way({{0, 0}, {10, 10}, {10, 0}, {0, 10}}, true, tag("building", "yes"));
            bow.box(50, 0, 10, 8, tag("building", "yes"));
            return read(mFiles.write("schleife.osm", bow.xml()));
        }();
        QVERIFY(twisted.ok && twisted.buildings.size() == 2);
        QVERIFY(mentions(twisted.diagnostics, "The rings of the polygon cross"));
        const Town entity = read(mFiles.write("dtd.osm", "<!DOCTYPE osm [<!ENTITY a \"b\">]>\n" + whole));
        QVERIFY(!entity.ok);
    }

    void cancellingEndsIt()
    {
        Map map;
        map.box(0, 0, 10, 8, tag("building", "yes"));
        Progress progress;
        progress.cancel();
        Diagnostics diagnostics;
        const auto counts = readOpenStreetMap(
            mFiles.write("ende.osm", map.xml()), {}, nullptr, [](Building&&) { return true; }, diagnostics,
            progress);
        QVERIFY(!counts && counts.error().kind == ErrorKind::Cancelled);
    }

    void importedWithItsLicence()
    {
        Map map;
        const int house = map.box(0, 0, 10, 8, tag("building", "yes") + tag("height", "9"));
        map.way({{0, 20}, {100, 20}}, false, tag("highway", "residential"));
        ImportRequest request;
        request.files = {mFiles.write("klein.osm", map.xml())};
        request.outFolder = mFiles.path("paket");
        const Progress progress;
        for (int again = 0; again < 2; ++again) {
            const auto report = importFiles(request, progress);
            QVERIFY(report.ok());
            QCOMPARE(report->objects.at("buildings"), 1LL);
            QCOMPARE(report->objects.at("roads"), 1LL);
        }
        const auto city = loadCityPackage(request.outFolder, progress);
        QVERIFY(city.ok());
        QCOMPARE(city->buildingCount, std::size_t(1));
        QCOMPARE(city->roads->size(), std::size_t(1));
        QCOMPARE(city->sources.front().kind, std::string("osm"));
        QCOMPARE(city->sources.front().licence, std::string(kOsmLicence));
        QVERIFY(readBuilding(request.outFolder, way(house)).ok());
        request.licence = "own survey";
        QVERIFY(importFiles(request, progress).ok());
        QCOMPARE(loadCityPackage(request.outFolder, progress)->sources.front().licence,
                 std::string("own survey"));
    }

    void realExtracts()
    {
        const std::string folder = sharedData("formate/osm/");
        if (!exists(folder + "monaco.osm.pbf"))
            QSKIP("The shared OpenStreetMap extracts are not here.");
        const Town monaco = read(folder + "monaco.osm.pbf");
        QVERIFY2(monaco.ok, plainText(monaco.error).c_str());
        QVERIFY2(monaco.buildings.size() > 1000, std::to_string(monaco.buildings.size()).c_str());
        QVERIFY(monaco.ground.roads.size() > 500);
        for (const char* name : {"all.osm", "overpass.osm", "sample.osm.pbf"}) {
            const Town town = read(folder + name);
            QVERIFY2(town.ok, name);
        }
        QVERIFY(mentions(read(folder + "all.osm").diagnostics, "relation/"));
        const auto info = probe(folder + "monaco.osm.pbf");
        QVERIFY(info.ok());
        QCOMPARE(info->kind, SourceKind::OpenStreetMap);
        QCOMPARE(info->layers.front().count, static_cast<long long>(monaco.buildings.size()));
    }
};

TWIN_TEST(TestOpenStreetMap)
#include "test_open_street_map.moc"
