// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"

#include "data/citypackage/city_package.h"
#include "data/readers/city_json_file.h"
#include "data/readers/surface_geometry.h"
#include "reader_fixtures.h"

#include <nlohmann/json.hpp>

using namespace twin;
using namespace twin::data;
using namespace twin::test;
using Json = nlohmann::json;

namespace {

/// The eight corners of a box of 10 x 8 x 6 m in centimetres from the transform's place.
Json corners(int east = 0)
{
    Json vertices = Json::array();
    for (int i = 0; i < 8; ++i)
        vertices.push_back({east + (i & 1 ? 1000 : 0), i & 2 ? 800 : 0, i & 4 ? 600 : 0});
    return vertices;
}

/// A solid over corners `first`…; with the classes of its six faces.
Json solidOf(const char* lod, int first = 0)
{
    const int faces[6][4] = {{0, 2, 3, 1}, {4, 5, 7, 6}, {0, 1, 5, 4},
                             {1, 3, 7, 5}, {3, 2, 6, 7}, {2, 0, 4, 6}};
    Json shell = Json::array();
    for (const auto& face : faces)
        shell.push_back({{first + face[0], first + face[1], first + face[2], first + face[3]}});
    return {
        {"type", "Solid"},
        {"lod", lod},
        {"boundaries", {shell}},
        {"semantics",
         {{"surfaces", {{{"type", "WallSurface"}}, {{"type", "GroundSurface"}}, {{"type", "RoofSurface"}}}},
          {"values", {{1, 2, 0, 0, 0, nullptr}}}}}};
}

Json model(Json objects, Json vertices = corners(),
           const char* srs = "https://www.opengis.net/def/crs/EPSG/0/25832")
{
    Json document{{"type", "CityJSON"},
                  {"version", "2.0"},
                  {"transform", {{"scale", {0.01, 0.01, 0.01}}, {"translate", {610900.0, 5969870.0, 10.0}}}},
                  {"CityObjects", std::move(objects)},
                  {"vertices", std::move(vertices)}};
    if (*srs)
        document["metadata"] = {{"referenceSystem", srs}};
    return document;
}

QByteArray text(const Json& json)
{
    return QByteArray::fromStdString(json.dump());
}

double volume(const Building& building)
{
    double sum = 0;
    const MapPoint base = building.surfaces.front().outer.front();
    for (const BoundarySurface& surface : building.surfaces) {
        const auto add = [&](const Ring3& ring) {
            const Vec3 vector = areaVector(ring);
            sum += ((surface.outer[0].easting - base.easting) * vector[0] +
                    (surface.outer[0].northing - base.northing) * vector[1] +
                    (surface.outer[0].height - base.height) * vector[2]) /
                   3;
        };
        add(surface.outer);
        for (const Ring3& hole : surface.inner)
            add(hole);
    }
    return sum;
}

ReadBuildings readFile(const std::string& path, const std::string& assumed = {})
{
    ReadBuildings result;
    ReadOptions options;
    options.assumedCrs = assumed;
    const Result<ReadCounts> counts = readCityJson(
        path, options,
        [&](Building&& building) {
            result.buildings.push_back(std::move(building));
            return true;
        },
        result.diagnostics, Progress());
    result.ok = counts.ok();
    if (counts)
        result.counts = *counts;
    else
        result.error = counts.error();
    return result;
}

} // namespace

class TestCityJson : public QObject
{
    Q_OBJECT

    Fixture mFiles;

    ReadBuildings read(const Json& json)
    {
        return readFile(mFiles.write(QStringLiteral("x.city.json"), text(json)));
    }

private Q_SLOTS:
    void aBuildingWithAllItHas()
    {
        Json building{{"type", "Building"},
                      {"attributes",
                       {{"measuredHeight", 6.5},
                        {"roofType", "1000"},
                        {"function", "31001_1010"},
                        {"yearOfConstruction", 1907},
                        {"storeysAboveGround", 2},
                        {"name", "Löwenapotheke"},
                        {"listed", true},
                        {"unknown", nullptr},
                        {"tags", {"a", "b"}}}},
                      {"address",
                       {{{"ThoroughfareName", "Breite Straße"},
                         {"ThoroughfareNumber", "13a"},
                         {"Postcode", "23552"},
                         {"Locality", "Lübeck"}}}},
                      {"geometry", {solidOf("2.2")}}};
        const ReadBuildings result = read(model({{"B", building}}));
        QVERIFY2(result.ok, plainText(result.error).c_str());
        QCOMPARE(result.buildings.size(), std::size_t{1});
        const Building& got = result.buildings.front();
        QCOMPARE(got.id, std::string("B"));
        QCOMPARE(got.name, std::string("Löwenapotheke"));
        QCOMPARE(*got.measuredHeight, 6.5);
        QCOMPARE(got.roofType, std::string("1000"));
        QCOMPARE(got.function, std::string("31001_1010"));
        QCOMPARE(*got.yearOfConstruction, 1907);
        QCOMPARE(*got.storeysAboveGround, 2);
        QCOMPARE(got.attributes.at("listed"), std::string("true"));
        QVERIFY(!got.attributes.contains("unknown"));
        QCOMPARE(got.attributes.at("tags"), std::string("[\"a\",\"b\"]"));
        QVERIFY(got.address == (Address{"Breite Straße", "13a", "23552", "Lübeck"}));
        QCOMPARE(got.lod, 2);
        QCOMPARE(got.surfaces.size(), std::size_t{6});
        QVERIFY(near(got.envelope().centre(), {610905, 5969874}, 0.001));
        QCOMPARE(got.heightRange(), (std::pair{10.0, 16.0}));
        QVERIFY(std::abs(volume(got) - 480) < 1e-6);
        std::map<SurfaceKind, int> kinds;
        for (const BoundarySurface& surface : got.surfaces)
            ++kinds[surface.kind];
        // The face without a class is a wall by its slope.
        QCOMPARE(kinds[SurfaceKind::Wall], 4);
        QCOMPARE(kinds[SurfaceKind::Roof], 1);
        QCOMPARE(kinds[SurfaceKind::Ground], 1);
    }

    void partsAndInstallationsBelongToTheirBuilding()
    {
        Json vertices = corners();
        for (const Json& vertex : corners(2000))
            vertices.push_back(vertex);
        Json objects{
            {"A", {{"type", "BuildingPart"}, {"parents", {"Z"}}, {"geometry", {solidOf("2", 8)}}}},
            {"Z",
             {{"type", "Building"},
              {"children", {"A", "I", "R"}},
              {"attributes", {{"function", "31001_2000"}}},
              {"geometry", {solidOf("2")}}}},
            {"I",
             {{"type", "BuildingInstallation"},
              {"parents", {"A"}},
              {"geometry", {{{"type", "MultiSurface"}, {"lod", "2"}, {"boundaries", {{{8, 9, 13}}}}}}}}},
            {"R", {{"type", "BuildingRoom"}, {"parents", {"Z"}}}},
            {"Orphan", {{"type", "BuildingPart"}, {"parents", {"gone"}}, {"geometry", {solidOf("1")}}}},
            {"Tree", {{"type", "SolitaryVegetationObject"}}}};
        const ReadBuildings result = read(model(objects, vertices));
        QVERIFY(result.ok);
        QCOMPARE(result.counts.read, 2LL);
        QCOMPARE(result.buildings[1].id, std::string("Z"));
        QCOMPARE(result.buildings[1].partIds, std::vector<std::string>{"A"});
        QCOMPARE(result.buildings[1].surfaces.size(), std::size_t{13});
        QCOMPARE(result.buildings[0].id, std::string("Orphan"));
        QVERIFY(mentions(result.diagnostics, "SolitaryVegetationObject"));
        QVERIFY(mentions(result.diagnostics, "rooms"));
    }

    void theHighestLevelOfTheOutsideIsTaken()
    {
        Json outline{{"type", "MultiSurface"}, {"lod", "0.1"}, {"boundaries", {{{0, 1, 3, 2}}}}};
        Json fine = solidOf("2.2");
        fine["boundaries"][0].erase(5);
        const auto surfaces = [&](Json geometry) {
            const ReadBuildings result =
                read(model({{"B", {{"type", "Building"}, {"geometry", std::move(geometry)}}}}));
            return result.buildings.empty()
                       ? std::pair{0, std::size_t{0}}
                       : std::pair{result.buildings[0].lod, result.buildings[0].surfaces.size()};
        };
        QCOMPARE(surfaces({solidOf("1.3"), fine, solidOf("1.2"), outline}), (std::pair{2, std::size_t{5}}));
        QCOMPARE(surfaces({outline, solidOf("1.2")}), (std::pair{1, std::size_t{6}}));
        QCOMPARE(surfaces({outline}), (std::pair{0, std::size_t{1}}));
        Json old = solidOf("2");
        old["lod"] = 2; // as 1.0 wrote it
        QCOMPARE(surfaces({old}), (std::pair{2, std::size_t{6}}));
    }

    void templatesAreNamed()
    {
        Json instance{{"type", "GeometryInstance"}, {"template", 0}, {"boundaries", {0}}};
        const ReadBuildings result =
            read(model({{"T", {{"type", "Building"}, {"geometry", {instance}}}},
                        {"B", {{"type", "Building"}, {"geometry", {solidOf("1")}}}}}));
        QVERIFY(result.ok);
        QCOMPARE(result.counts.read, 1LL);
        QCOMPARE(result.counts.skipped, 1LL);
        QVERIFY(mentions(result.diagnostics, "template"));
    }

    void aSequenceIsReadLineByLine()
    {
        const auto feature = [](const char* id, int east) {
            return text({{"type", "CityJSONFeature"},
                         {"id", id},
                         {"CityObjects", {{id, {{"type", "Building"}, {"geometry", {solidOf("2")}}}}}},
                         {"vertices", corners(east)}});
        };
        const QByteArray head = text(model(Json::object(), Json::array()));
        const std::string path =
            mFiles.write(QStringLiteral("x.city.jsonl"), head + "\n" + feature("F-1", 0) + "\r\n\n" +
                                                             feature("F-2", 3000).chopped(60) + "\n" +
                                                             feature("F-3", 5000));
        const ReadBuildings result = readFile(path);
        QVERIFY2(result.ok, plainText(result.error).c_str());
        QCOMPARE(result.counts.read, 2LL);
        QCOMPARE(result.counts.skipped, 1LL);
        QCOMPARE(result.buildings[1].id, std::string("F-3"));
        QVERIFY(near(result.buildings[1].envelope().centre(), {610955, 5969874}, 0.001));
        QVERIFY(mentions(result.diagnostics, "line 4"));
        QVERIFY(result.diagnostics.hasProblems());
        const auto info = probe(path);
        QVERIFY(info.ok());
        QVERIFY(info->kind == SourceKind::CityJson);
        QCOMPARE(info->format, std::string("CityJSONSeq 2.0"));
        QCOMPARE(info->layers.front().count, 2LL);
        QCOMPARE(info->layers.front().crs, std::string("EPSG:25832"));

        const ReadBuildings headless = readFile(
            mFiles.write(QStringLiteral("h.city.jsonl"), feature("F-1", 0) + "\n" + feature("F-2", 0)));
        QVERIFY(!headless.ok);
        QVERIFY(plainText(headless.error).find("transform") != std::string::npos);
    }

    void systemsAreAskedForAndChecked()
    {
        const Json box{{"B", {{"type", "Building"}, {"geometry", {solidOf("1")}}}}};
        const std::string path = mFiles.write(QStringLiteral("n.json"), text(model(box, corners(), "")));
        QCOMPARE(readFile(path).error.kind, ErrorKind::MissingCrs);
        QVERIFY(readFile(path, "EPSG:25832").ok);
        const ReadBuildings wrong = read(model(box, corners(), "urn:ogc:def:crs:EPSG::4326"));
        QVERIFY(!wrong.ok);
        QVERIFY(plainText(wrong.error).find("--crs") != std::string::npos);
    }

    void brokenDocuments_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("words");
        const Json good = model({{"B", {{"type", "Building"}, {"geometry", {solidOf("1")}}}}});
        const auto changed = [&](auto change) {
            Json json = good;
            change(json);
            return text(json);
        };
        QTest::newRow("no type") << changed([](Json& j) { j.erase("type"); })
                                 << QByteArray("\"type\" is missing");
        QTest::newRow("other type") << changed([](Json& j) { j["type"] = "CityJSONish"; })
                                    << QByteArray("CityJSONish");
        QTest::newRow("old") << changed([](Json& j) { j["version"] = "0.9"; }) << QByteArray("0.9");
        QTest::newRow("no objects") << changed([](Json& j) { j.erase("CityObjects"); })
                                    << QByteArray("CityObjects");
        QTest::newRow("transform") << changed([](Json& j) {
            j["transform"]["scale"] = {1, 2};
        }) << QByteArray("transform");
        QTest::newRow("truncated") << text(good).left(300) << QByteArray("fetch the file again");
        QTest::newRow("bad utf-8") << text(good).replace("Building", "Build\xFFng")
                                   << QByteArray("fetch the file again");
    }

    void brokenDocuments()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, words);
        const std::string path = mFiles.write(QStringLiteral("b.city.json"), text);
        const ReadBuildings result = readFile(path);
        QVERIFY(!result.ok);
        const QByteArray reason = QByteArray::fromStdString(plainText(result.error));
        QVERIFY2(reason.contains(words) && reason.contains("b.city.json"), reason.constData());
        QVERIFY(!probe(path).ok());
    }

    void brokenObjectsAreNamedAndTheRestKept()
    {
        Json outside = solidOf("1");
        for (Json& surface : outside["boundaries"][0])
            surface[0][0] = 99;
        Json partly = solidOf("1");
        partly["boundaries"][0][3][0] = {0, -1, 2};
        partly["boundaries"][0][4] = "x";
        const Json objects{{"none", {{"type", "Building"}}},
                           {"outside", {{"type", "Building"}, {"geometry", {outside}}}},
                           {"partly", {{"type", "Building"}, {"geometry", {partly}}}},
                           {"flat", {{"type", "Building"}, {"geometry", 5}}},
                           {"number", 7}};
        const ReadBuildings result = read(model(objects));
        QVERIFY(result.ok);
        QCOMPARE(result.counts.read, 1LL);
        QCOMPARE(result.counts.skipped, 3LL);
        QCOMPARE(result.buildings[0].surfaces.size(), std::size_t{4});
        for (const char* id : {"none", "outside", "partly", "flat"})
            QVERIFY2(mentions(result.diagnostics, id), id);
    }

    void aBrokenObjectIsLeftOutAndSaid()
    {
        const Json box{{"type", "Building"}, {"geometry", {solidOf("1")}}};
        QByteArray bytes = text(model({{"A", box}, {"B", box}}));
        bytes.replace(bytes.indexOf("[[0,2,3,1]]"), 11, "[[0 2,3,1]]");
        const ReadBuildings result = readFile(mFiles.write(QStringLiteral("comma.json"), bytes));
        QVERIFY(result.ok);
        QCOMPARE(result.counts.read, 1LL);
        QCOMPARE(result.buildings[0].id, std::string("B"));
        QVERIFY(mentions(result.diagnostics, "broken or incomplete"));
        QVERIFY(result.diagnostics.hasProblems());
    }

    void cutAnywhereItStays()
    {
        Json vertices = corners();
        vertices[3] = {1, 2};
        vertices[4] = nullptr;
        const QByteArray whole =
            text(model({{"B", {{"type", "Building"}, {"geometry", {solidOf("1")}}}}}, vertices));
        for (qsizetype cut = 1; cut < whole.size(); cut += 13) {
            const ReadBuildings result =
                readFile(mFiles.write(QStringLiteral("cut.json"), whole.left(cut)), "EPSG:25832");
            QVERIFY(result.ok ? result.diagnostics.hasProblems() : !result.error.message.empty());
        }
    }

    void importedLikeCityGml()
    {
        const std::string path =
            mFiles.write(QStringLiteral("i.city.json"),
                         text(model({{"B", {{"type", "Building"}, {"geometry", {solidOf("2")}}}}})));
        ImportRequest request;
        request.files = {path};
        request.outFolder = mFiles.folder() + "/package";
        const auto report = importFiles(request, Progress());
        QVERIFY(report.ok());
        QCOMPARE(report->objects.at("buildings"), 1LL);
        QVERIFY(!report->skipped.hasProblems());
        const auto city = loadCityPackage(request.outFolder, Progress());
        QVERIFY(city.ok());
        QCOMPARE(city->sources.front().kind, std::string("cityjson"));
        QCOMPARE(city->buildingCount, std::size_t{1});
    }

    void knownAnswers_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("buildings");
        QTest::addColumn<int>("surfaces");
        QTest::addColumn<double>("cubicMetres");
        // Computed apart from this program, over the outer shells of the finest solids.
        QTest::newRow("delft") << "delft.json" << 160 << 5563 << 22040.241;
        QTest::newRow("citygml4j") << "lod2_buildings_v2.json" << 100 << 700 << 35184.0;
        QTest::newRow("levels") << "multi_lod.json" << 10 << 348 << 2786.807;
        QTest::newRow("den haag") << "DH_01_subs.city.json" << 4 << 70 << 1825.862;
        QTest::newRow("cube") << "cube.json" << 1 << 6 << 1.0;
        QTest::newRow("3dbag") << "3dbag_b2.city.jsonl" << 2 << 77 << 2348.994;
        QTest::newRow("delft sequence") << "delft_subset.city.jsonl" << 10 << 154 << 4210.35;
    }

    void knownAnswers()
    {
        QFETCH(QString, file);
        QFETCH(int, buildings);
        QFETCH(int, surfaces);
        QFETCH(double, cubicMetres);
        const std::string path = sharedData("formate/cityjson/" + file.toStdString());
        if (!exists(path))
            QSKIP("the shared trial data are not here");
        int count = 0;
        std::size_t faces = 0;
        double sum = 0;
        CityJsonParser parser([&](RawBuilding& raw) {
            Building building;
            AssemblyNotes notes;
            if (raw.role == ObjectRole::Hull && raw.building.objectClass == ObjectClass::Building &&
                assembleBuilding(raw, building, notes)) {
                ++count;
                faces += building.surfaces.size();
                sum += volume(building);
            }
            return true;
        });
        CityJsonFile source(path, path);
        QVERIFY(source
                    .read(
                        parser, [](const std::string&, const Error&) {}, [](double) { return true; })
                    .ok());
        QCOMPARE(count, buildings);
        QCOMPARE(static_cast<int>(faces), surfaces);
        QVERIFY2(std::abs(sum - cubicMetres) < 0.05, qPrintable(QString::number(sum, 'f', 3)));
    }

    void brokenSharedFilesAreNamed()
    {
        const std::string folder = sharedData("formate/cityjson/fehlerhaft/");
        if (!exists(folder))
            QSKIP("the shared trial data are not here");
        for (const char* name : {"invalid_missing_type.json", "invalid_out_of_range_vertex_index.json",
                                 "invalid_schema_cityjson_1.json"}) {
            const ReadBuildings result = readFile(folder + name, "EPSG:25832");
            QVERIFY2(!result.ok || result.diagnostics.hasProblems(), name);
            const auto info = probe(folder + name, {});
            QVERIFY2(!info.ok() || info->diagnostics.hasProblems(), name);
        }
    }
};

TWIN_TEST(TestCityJson)
#include "test_city_json.moc"
