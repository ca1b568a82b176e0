// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"
#include "package_samples.h"

#include "data/citypackage/city_package.h"
#include "data/citypackage/estimated_ground.h"
#include "data/citypackage/named_places.h"
#include "data/citypackage/package_measures.h"

#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

using namespace twin;
using namespace twin::data;
using twin::test::block;
using twin::test::cityGml;
using twin::test::writeFile;

namespace {

/// A point of Berlin in its own zone and where PROJ's gdaltransform puts it on the map.
constexpr MapPoint2 kBerlin33{390585.0696158, 5819369.76602997};
constexpr MapPoint2 kBerlin32{797680, 5827200};
/// The same of The Hague in the Dutch grid (EPSG:28992).
constexpr MapPoint2 kHague{80000, 455000};
constexpr MapPoint2 kHague32{177522.0091209, 5780194.1582425};

std::string replaced(std::string text, const std::string& what, const std::string& by)
{
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
    return text;
}

/// CityGML in another system, each building with a gml:name.
std::string gmlIn(const std::string& crs, const std::vector<Building>& buildings)
{
    std::string text = replaced(cityGml(buildings), "urn:adv:crs:ETRS89_UTM32*DE_DHHN2016_NH", crs);
    for (const Building& building : buildings) {
        const std::string start = "gml:id=\"" + building.id + "\">";
        if (!building.name.empty())
            text = replaced(text, start, start + "<gml:name>" + building.name + "</gml:name>");
    }
    return text;
}

std::string square(MapPoint2 corner, double side)
{
    const Ring2 ring{corner,
                     {corner.easting + side, corner.northing},
                     {corner.easting + side, corner.northing + side},
                     {corner.easting, corner.northing + side},
                     corner};
    std::string text;
    for (const MapPoint2& point : ring)
        text += (text.empty() ? "[[[" : ",[") + std::to_string(point.easting) + "," +
                std::to_string(point.northing) + "]";
    return text + "]]";
}

/// A grid of squares with properties, in a projected system.
std::string areas(const std::string& epsg, MapPoint2 corner, double side,
                  const std::vector<std::string>& properties)
{
    std::string text = R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":)"
                       "\"urn:ogc:def:crs:EPSG::" +
                       epsg + "\"}},\"features\":[";
    for (std::size_t i = 0; i < properties.size(); ++i) {
        const MapPoint2 at{corner.easting + static_cast<double>(i % 2) * side,
                           corner.northing + static_cast<double>(i / 2) * side};
        text += std::string(i > 0 ? "," : "") + R"({"type":"Feature","properties":)" + properties[i] +
                R"(,"geometry":{"type":"Polygon","coordinates":)" + square(at, side) + "}}";
    }
    return text + "]}";
}

std::string berlinDistricts()
{
    return areas(
        "25833", {kBerlin33.easting - 1000, kBerlin33.northing - 1000}, 1000,
        {R"({"OT_NR":"0101","OT_BEZ":"Altes Viertel","EW":4711})", R"({"OT_NR":"0102","OT_BEZ":"Am Kanal"})",
         R"({"OT_NR":"0103","OT_BEZ":"Nordstadt","EW":12})", R"({"OT_NR":"0104","OT_BEZ":"Ostend"})"});
}

MapPoint2 centreOf(const CityTile& tile, const BuildingSummary& building)
{
    return {tile.mesh.origin.easting + building.centreX, tile.mesh.origin.northing + building.centreY};
}

bool near(MapPoint2 a, MapPoint2 b, double metres)
{
    return std::hypot(a.easting - b.easting, a.northing - b.northing) <= metres;
}

} // namespace

class TestOtherCity : public QObject
{
    Q_OBJECT

    QTemporaryDir mDir;
    int mNumber = 0;

    std::string file(const std::string& name, const std::string& text)
    {
        const std::string path = mDir.filePath(QString::fromStdString(name)).toStdString();
        writeFile(path, text);
        return path;
    }
    std::string out() { return mDir.filePath(QStringLiteral("out%1").arg(++mNumber)).toStdString(); }
    static ImportReport import(const ImportRequest& request)
    {
        auto report = importFiles(request, Progress());
        if (!report)
            qWarning("%s", plainText(report.error()).c_str());
        return report ? *report : ImportReport{};
    }
    static bool says(const Diagnostics& diagnostics, const char* words)
    {
        return std::any_of(
            diagnostics.entries().begin(), diagnostics.entries().end(),
            [&](const Diagnostic& entry) { return entry.message.find(words) != std::string::npos; });
    }

private Q_SLOTS:
    void buildingsOfAnotherZoneWithDistrictsAndMeasures()
    {
        Building townHall = block("B1", kBerlin33.easting - 5, kBerlin33.northing - 4, 10, 8, 74, 33);
        townHall.name = "Rotes Rathaus";
        Building nameless = block("B2", kBerlin33.easting + 60, kBerlin33.northing, 10, 8, 6, 34);
        nameless.name = "DEB_LOD2_UUID_d076c73f";
        ImportRequest request;
        request.outFolder = out();
        request.files = {
            file("stadt.gml", gmlIn("urn:adv:crs:ETRS89_UTM33*DE_DHHN2016_NH", {townHall, nameless})),
            file("gebiete.geojson", berlinDistricts()),
            file("programm.csv", "Nr;Maßnahme;Umsetzungsstand;Ortsteil;wkt;Standort\n"
                                 "P1;Sensor;läuft;;\"SRID=25833;POINT(390585.07 5819369.77)\";\n"
                                 "P2;Dorfbüro;geplant;Nordstadt;;\n"
                                 "P3;Portal;fertig;stadtweit;;\n"
                                 "P4;Führung;läuft;;;Rotes Rathaus, Eingang Nord\n"
                                 "P5;Idee;Idee;0102;;\n")};
        const ImportReport report = import(request);
        QCOMPARE(report.objects.at("buildings"), 2LL);
        QCOMPARE(report.objects.at("districts"), 4LL);
        QCOMPARE(report.objects.at("measures"), 5LL);
        QVERIFY(report.extent.contains(kBerlin32));

        const auto city = loadCityPackage(request.outFolder, Progress());
        QVERIFY(city.ok());
        QVERIFY(!city->synthetic);
        QCOMPARE(city->tiles.size(), std::size_t{1});
        const CityTile& tile = *city->tiles.front();
        QVERIFY(near(centreOf(tile, tile.buildings.front()), kBerlin32, 0.2));
        const District* north = nullptr;
        for (const District& district : *city->districts)
            north = district.name == "Nordstadt" ? &district : north;
        QVERIFY(north);
        QCOMPARE(north->number, std::string("0103"));
        QCOMPARE(north->figure("population")->value, 12.0);
        // The area follows from the outline and says so; the scale of the far zone is below 2 in 1000.
        QVERIFY(!north->figure("areaKm2")->exact);
        QVERIFY(std::abs(north->figure("areaKm2")->value - 1) < 0.004);
        for (const District& district : *city->districts) {
            if (district.name == "Ostend")
                QVERIFY(!district.figure("population")); // missing is not zero
        }

        Diagnostics diagnostics;
        auto strategy = readPackageMeasures(request.outFolder, diagnostics);
        QVERIFY(strategy.ok() && diagnostics.total() == 0);
        const Measure* sensor = strategy->find("P1");
        QVERIFY(sensor && sensor->placement.scope == Scope::Place);
        QVERIFY(near(sensor->placement.points.front(), kBerlin32, 0.1));
        QCOMPARE(sensor->placement.districts.size(), std::size_t{1});
        QCOMPARE(strategy->find("P2")->placement.districts, std::vector<std::string>{"Nordstadt"});
        QCOMPARE(strategy->find("P3")->placement.scope, Scope::Citywide);
        QCOMPARE(strategy->find("P5")->placement.districts, std::vector<std::string>{"Am Kanal"});

        const auto landmarks = readLandmarks(request.outFolder);
        QCOMPARE(landmarks.size(), std::size_t{1});
        QCOMPARE(landmarks.front().name, std::string("Rotes Rathaus"));
        QCOMPARE(locateByNames(*strategy, readNamedObjects(request.outFolder)), std::size_t{1});
        QVERIFY(near(strategy->find("P4")->placement.points.front(), kBerlin32, 1));
        QVERIFY(strategy->find("P4")->placement.approximate);
    }

    void dutchGrid()
    {
        ImportRequest request;
        request.outFolder = out();
        request.files = {file("den_haag.gml",
                              gmlIn("EPSG:28992", {block("NL", kHague.easting - 5, kHague.northing - 4)}))};
        QCOMPARE(import(request).objects.at("buildings"), 1LL);
        const auto city = loadCityPackage(request.outFolder, Progress());
        QVERIFY(city.ok());
        QVERIFY(near(centreOf(*city->tiles.front(), city->tiles.front()->buildings.front()), kHague32, 1));
    }

    void storeysBecomeBuildings()
    {
        ImportRequest request;
        request.outFolder = out();
        request.files = {file("gebaeude.geojson", areas("25833", kBerlin33, 12,
                                                        {R"({"geschosse":4})", R"({"geschosse":"2"})",
                                                         R"({"geschosse":null})"}))};
        QCOMPARE(import(request).objects.at("buildings"), 3LL);
        const auto city = loadCityPackage(request.outFolder, Progress());
        QVERIFY(city.ok());
        std::set<int> heights;
        for (const BuildingSummary& building : city->tiles.front()->buildings)
            heights.insert(static_cast<int>(std::lround(building.topMetres - building.baseMetres)));
        QCOMPARE(heights, (std::set<int>{6, 9, 12})); // 2 and 4 storeys of 3 m, and the estimate
    }

    void onlyNamedAreasSideBySideAreDistricts()
    {
        const auto districtsIn = [&](const char* name, const std::string& text,
                                     const std::string& layer = {}) {
            ImportRequest request;
            request.outFolder = out();
            request.districtsLayer = layer;
            request.files = {
                file("haus.gml", gmlIn("EPSG:25833", {block("H", kBerlin33.easting, kBerlin33.northing)})),
                file(name, text)};
            const ImportReport report = import(request);
            const auto found = report.objects.find("districts");
            return found == report.objects.end() ? 0LL : found->second;
        };
        QCOMPARE(districtsIn("hamburg.geojson", berlinDistricts()), 4LL);
        // Land use repeats its names.
        QCOMPARE(districtsIn("flaechen.geojson", areas("25833", kBerlin33, 900,
                                                       {R"({"art":"Wald"})", R"({"art":"Wald"})",
                                                        R"({"art":"Acker"})", R"({"art":"Acker"})"})),
                 0LL);
        // Plots are too small, and have numbers for names.
        QCOMPARE(
            districtsIn("plots.geojson", areas("25833", kBerlin33, 20, {R"({"n":"A"})", R"({"n":"B"})"})),
            0LL);
        QCOMPARE(
            districtsIn("nummern.geojson", areas("25833", kBerlin33, 900, {R"({"n":"1"})", R"({"n":"2"})"})),
            0LL);
        // What is named with --districts is taken whatever it looks like.
        QCOMPARE(districtsIn("nummern.geojson",
                             areas("25833", kBerlin33, 900, {R"({"n":"1"})", R"({"n":"2"})"}), "nummern"),
                 2LL);
    }

    void anUnknownDistrictsLayerIsNamed()
    {
        ImportRequest request;
        request.outFolder = out();
        request.districtsLayer = "gebite";
        request.files = {
            file("haus.gml", gmlIn("EPSG:25833", {block("H", kBerlin33.easting, kBerlin33.northing)})),
            file("gebiete.geojson", berlinDistricts())};
        const ImportReport report = import(request);
        QVERIFY(report.skipped.hasProblems());
        QVERIFY(says(report.skipped, "There is no layer"));
        QCOMPARE(report.objects.count("districts"), std::size_t{0});
    }

    void coordinatesWithoutSystemAreAskedForNotGuessed()
    {
        const std::string table = "id,title,status,start,x,y\nA,Sensor,running,2024,390585.07,5819369.77\n";
        ImportRequest request;
        request.outFolder = out();
        request.files = {file("projekte.csv", table)};
        const ImportReport asked = import(request);
        QCOMPARE(asked.objects.at("measures"), 1LL);
        QVERIFY(says(asked.skipped, "no coordinate system"));
        Diagnostics diagnostics;
        QCOMPARE(readPackageMeasures(request.outFolder, diagnostics)->find("A")->placement.scope,
                 Scope::Unlocated);
        // The answer is kept with the package.
        request.options.assumedCrs = "EPSG:25833";
        QVERIFY(!import(request).skipped.hasProblems());
        const auto placed = readPackageMeasures(request.outFolder, diagnostics);
        QCOMPARE(placed->measures.size(), std::size_t{1});
        QVERIFY(near(placed->find("A")->placement.points.front(), kBerlin32, 0.1));
        // A column says it, too.
        request.options.assumedCrs.clear();
        request.files = {
            file("mit_crs.csv", replaced(replaced(table, "x,y\n", "x,y,epsg\n"), ".77\n", ".77,25833\n"))};
        request.outFolder = out();
        QVERIFY(!import(request).skipped.hasProblems());
        QVERIFY(near(readPackageMeasures(request.outFolder, diagnostics)->find("A")->placement.points.front(),
                     kBerlin32, 0.1));
    }

    void catalogueOfAnotherFormatIsKept()
    {
        ImportRequest request;
        request.outFolder = out();
        request.files = {
            file(
                "projekte.geojson",
                R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"G1","title":)"
                R"("Sensor","status":"running","start":"2024"},"geometry":{"type":"Point","coordinates":[13.38,52.51]}}]})"),
            file("weitere.csv", "id,title,status,start\nC1,Zweite,planned,2027\n")};
        QCOMPARE(import(request).objects.at("measures"), 2LL);
        Diagnostics diagnostics;
        const auto strategy = readPackageMeasures(request.outFolder, diagnostics);
        QCOMPARE(strategy->measures.size(), std::size_t{2});
        QCOMPARE(strategy->find("G1")->placement.scope, Scope::Place);
        writeFile(request.outFolder + "/measures.json", "{\"format\":1,");
        QVERIFY(!readPackageMeasures(request.outFolder, diagnostics).ok());
        QVERIFY(readPackageMeasures(mDir.path().toStdString() + "/none", diagnostics)->measures.empty());
    }

    void sampleTilesSayWhatTheyAre()
    {
        Building made = block("S", 611100, 5969100);
        made.attributes["twin:synthetic"] = "true";
        ImportRequest request;
        request.outFolder = out();
        request.files = {file("LoD2_32_611_5969_1_SH.xml", cityGml({made}))};
        import(request);
        auto city = loadCityPackage(request.outFolder, Progress());
        QVERIFY(city.ok() && city->synthetic && city->tiles.front()->synthetic);
    }

    void groundWithoutTerrainLiesAtTheFeet()
    {
        ImportRequest request;
        request.outFolder = out();
        request.files = {file("berg.gml", gmlIn("EPSG:25832", {block("A", 281120, 5657121, 10, 8, 6, 512),
                                                               block("B", 281420, 5657421, 10, 8, 6, 530)}))};
        import(request);
        const auto city = loadCityPackage(request.outFolder, Progress());
        QVERIFY(city.ok() && city->terrain);
        QVERIFY(std::abs(city->terrain->sample({281125, 5657125}, 0) - 512) < 0.1);
        QVERIFY(std::abs(city->terrain->sample({281425, 5657425}, 0) - 530) < 0.1);
        const double between = city->terrain->sample({281250, 5657250}, 0);
        QVERIFY(between >= 512 && between <= 530);
        // Beyond the grid its border counts, not sea level.
        QVERIFY(city->terrain->sample({290000, 5657250}, 0) >= 512);
        QVERIFY(estimatedGround({}).empty());
    }

    void holesTakeTheHeightsAroundThem()
    {
        const float gap = std::numeric_limits<float>::quiet_NaN();
        HeightGrid grid{0, 40, 10, 4, 4, std::vector<float>(16, 100)};
        grid.heights[0] = gap;
        grid.heights[5] = gap;
        fillHoles(grid);
        for (const float height : grid.heights)
            QCOMPARE(height, 100.0F);
        HeightGrid none{0, 20, 10, 2, 2, std::vector<float>(4, gap)};
        fillHoles(none);
        QVERIFY(std::isnan(none.heights.front()));
    }

    void groundReachesToTheDistricts()
    {
        HeightGrid grid{100, 200, 10, 2, 2, {1, 2, 3, 4}};
        growTo(grid, {85, 150, 130, 215});
        QCOMPARE(grid.columns, 5);
        QCOMPARE(grid.rows, 7);
        QCOMPARE(grid.envelope(), (Envelope{80, 150, 130, 220}));
        QCOMPARE(grid.at(2, 2), 1.0F);
        QCOMPARE(grid.at(3, 3), 4.0F);
        QVERIFY(std::isnan(grid.at(0, 0)));
        growTo(grid, {-1e9, -1e9, 1e9, 1e9}); // too far: stays
        QCOMPARE(grid.columns, 5);
    }

    void namesThatNobodyReads()
    {
        for (const char* name : {"Dom", "St. Petri", "Gymnasium 2", "Świdnica", "AC14-FZK-Haus"})
            QVERIFY2(isReadableName(name), name);
        for (const char* name :
             {"", "12", "DEB_LOD2_UUID_d07", "{5CC86A11-4364-4898}", "DENW36AL10000Ehc", "4b7f2a91"})
            QVERIFY2(!isReadableName(name), name);
    }
};

TWIN_TEST(TestOtherCity)
#include "test_other_city.moc"
