// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"
#include "package_samples.h"

#include "data/citypackage/city_package.h"
#include "data/citypackage/package_database.h"

#include <QTemporaryDir>

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <filesystem>
#include <set>

using namespace twin;
using namespace twin::data;
using twin::test::block;
using twin::test::cityGml;
using twin::test::writeFile;

namespace fs = std::filesystem;

namespace {

std::string folderOf(const QTemporaryDir& dir, const char* name)
{
    const std::string path = dir.path().toStdString() + "/" + name;
    fs::create_directories(path);
    return path;
}

ImportReport import(const std::vector<std::string>& files, const std::string& out, bool synthetic = false)
{
    ImportRequest request;
    request.files = files;
    request.outFolder = out;
    request.synthetic = synthetic;
    request.licence = "dl-de/zero-2-0";
    auto report = importFiles(request, Progress());
    if (!report)
        qWarning("%s", plainText(report.error()).c_str());
    return report ? *report : ImportReport{};
}

long long objects(const ImportReport& report, const std::string& kind)
{
    const auto found = report.objects.find(kind);
    return found == report.objects.end() ? 0 : found->second;
}

std::map<std::string, BuildingSummary> buildingsOf(const std::string& folder)
{
    std::map<std::string, BuildingSummary> all;
    const auto city = loadCityPackage(folder, Progress());
    if (!city)
        return all;
    for (const auto& tile : city->tiles) {
        for (const BuildingSummary& building : tile->buildings)
            all[building.id] = building;
    }
    return all;
}

std::string ring(double east, double north, double width, double depth)
{
    const auto corner = [&](double x, double y) {
        return "[" + std::to_string(east + x) + "," + std::to_string(north + y) + "]";
    };
    return "[[" + corner(0, 0) + "," + corner(width, 0) + "," + corner(width, depth) + "," +
           corner(0, depth) + "," + corner(0, 0) + "]]";
}

std::string feature(const std::string& properties, const std::string& type, const std::string& coordinates)
{
    return "{\"type\":\"Feature\",\"properties\":" + properties + ",\"geometry\":{\"type\":\"" + type +
           "\",\"coordinates\":" + coordinates + "}}";
}

std::string collection(const std::vector<std::string>& features)
{
    std::string text = "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":"
                       "\"urn:ogc:def:crs:EPSG::25832\"}},\"features\":[";
    for (std::size_t i = 0; i < features.size(); ++i)
        text += (i > 0 ? "," : "") + features[i];
    return text + "]}";
}

} // namespace

class TestCityPackage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoTilesThenOneAgain();
    void aFolderOfEverything();
    void oneBadFileDoesNotStopTheOthers();
    void nothingToImportMakesNoPackage();
    void cancelledImportGoesOn();
    void buildingsGetTheirDistrictWhateverCameFirst();
    void fileOfAStateSurvey();
};

void TestCityPackage::twoTilesThenOneAgain()
{
    const QTemporaryDir dir;
    const std::string in = folderOf(dir, "in");
    const std::string out = dir.path().toStdString() + "/city";
    const std::string west = in + "/LoD2_32_611_5969_1_SH.xml";
    const std::string east = in + "/LoD2_32_612_5969_1_SH.xml";
    writeFile(west, cityGml({block("a", 611'010, 5'969'010), block("b", 611'610, 5'969'610)}));
    writeFile(east, cityGml({block("c", 612'010, 5'969'010)}));
    const ImportReport first = import({in}, out);
    QCOMPARE(objects(first, "buildings"), 3LL);
    QCOMPARE(first.tilesWritten, 3);
    QVERIFY(first.skipped.empty());
    QVERIFY(first.peakMemoryMb > 1);
    const auto untouched = fs::last_write_time(out + "/tiles/1224_11938.glb");
    writeFile(west, cityGml({block("a", 611'010, 5'969'010, 20), block("d", 611'050, 5'969'010)}));
    QCOMPARE(objects(import({west}, out), "buildings"), 2LL);
    const auto buildings = buildingsOf(out);
    QCOMPARE(buildings.size(), std::size_t{3});
    QVERIFY(buildings.contains("a") && buildings.contains("c") && buildings.contains("d"));
    QCOMPARE(buildings.at("a").footprintSquareMetres, 160.0f);
    QVERIFY(fs::last_write_time(out + "/tiles/1224_11938.glb") == untouched);
    const auto dataset = openPackageDatabase(out);
    QVERIFY(dataset.ok());
    QCOMPARE((*dataset)->GetLayerByName("buildings")->GetFeatureCount(), GIntBig{3});
    QCOMPARE((*dataset)->GetLayerByName("sources")->GetFeatureCount(), GIntBig{2});
    const auto city = loadCityPackage(out, Progress());
    QCOMPARE(city->sources.at(0).licence, std::string("dl-de/zero-2-0"));
    QVERIFY(!city->synthetic);
}

void TestCityPackage::aFolderOfEverything()
{
    const QTemporaryDir dir;
    const std::string in = folderOf(dir, "in");
    const std::string out = in + "/package"; // inside what is read: must not read itself
    fs::create_directories(in + "/citygml");
    writeFile(in + "/citygml/LoD2_32_611_5969_1_SH.xml", cityGml({block("a", 611'010, 5'969'010)}));
    writeFile(in + "/stadtteile.geojson",
              collection({feature("{\"number\":\"01\",\"name\":\"Innenstadt\",\"population\":14000,"
                                  "\"population_date\":\"2024-12-31\",\"births\":null}",
                                  "Polygon", ring(611'000, 5'969'000, 500, 1000))}));
    writeFile(in + "/gewaesser.geojson",
              collection({feature("{\"name\":\"Wakenitz\",\"kind\":\"river\",\"level\":1.2}", "Polygon",
                                  ring(611'600, 5'969'000, 50, 900))}));
    writeFile(in + "/strassen.geojson",
              collection({feature("{\"name\":\"Königstraße\",\"kind\":\"main\",\"width\":9}", "LineString",
                                  "[[611000,5969500],[611400,5969500]]")}));
    writeFile(in + "/baeume.geojson",
              collection({feature("{\"height\":18,\"crown\":9}", "Point", "[611100,5969100]")}));
    writeFile(in + "/gebaeude.geojson",
              collection({feature("{\"height\":12}", "Polygon", ring(611'200, 5'969'200, 20, 10))}));
    writeFile(in + "/haltestellen.geojson",
              collection({feature("{\"name\":\"Markt\"}", "Point", "[611100,5969100]")}));
    writeFile(in + "/liesmich.txt", "no geodata");
    const ImportReport report = import({in}, out, true);
    QCOMPARE(objects(report, "buildings"), 2LL);
    QCOMPARE(objects(report, "districts"), 1LL);
    QCOMPARE(objects(report, "waters"), 1LL);
    QCOMPARE(objects(report, "roads"), 1LL);
    QCOMPARE(objects(report, "trees"), 1LL);
    QVERIFY(!report.skipped.hasProblems());
    bool noted = false;
    for (const Diagnostic& entry : report.skipped.entries())
        noted = noted || (entry.severity == Severity::Note && entry.file == "haltestellen.geojson");
    QVERIFY(noted);
    const auto city = loadCityPackage(out, Progress());
    QVERIFY(city.ok());
    QVERIFY(city->synthetic);
    QCOMPARE(city->buildingCount, std::size_t{2});
    QCOMPARE(city->districts->at(0).figure("population")->value, 14000.0);
    QVERIFY(!city->districts->at(0).figure("births"));
    QCOMPARE(city->waters->at(0).levelMetres, 1.2);
    QCOMPARE(city->roads->at(0).widthMetres, 9.0);
    QCOMPARE(city->trees->at(0).heightMetres, 18.0f);
    for (const auto& [id, building] : buildingsOf(out))
        QCOMPARE(int{building.district}, 0);
    // The same once more changes nothing.
    import({in}, out, true);
    const auto again = loadCityPackage(out, Progress());
    QCOMPARE(again->buildingCount, std::size_t{2});
    QCOMPARE(again->trees->size(), std::size_t{1});
    QCOMPARE(again->districts->size(), std::size_t{1});
}

void TestCityPackage::oneBadFileDoesNotStopTheOthers()
{
    const QTemporaryDir dir;
    const std::string in = folderOf(dir, "in");
    const std::string out = dir.path().toStdString() + "/city";
    const std::string good = cityGml({block("a", 611'010, 5'969'010), block("b", 611'610, 5'969'610)});
    writeFile(in + "/1.gml", "<core:CityModel");
    writeFile(in + "/2.gml", good);
    writeFile(in + "/3.gml",
              cityGml({block("x", 613'010, 5'969'010), block("y", 613'610, 5'969'610)}).substr(0, 4000));
    writeFile(in + "/4.gml", "");
    writeFile(in + "/5.tif", "II*\0");
    writeFile(in + "/6.gml", cityGml({block("z", 614'010, 5'969'010)}));
    const ImportReport report = import({in + "/1.gml", in + "/2.gml", in + "/3.gml", in + "/4.gml",
                                        in + "/5.tif", in + "/6.gml", in + "/absent.gml"},
                                       out);
    const auto buildings = buildingsOf(out);
    QVERIFY(buildings.contains("a") && buildings.contains("b") && buildings.contains("z"));
    std::set<std::string> reported;
    for (const Diagnostic& entry : report.skipped.entries()) {
        if (entry.severity == Severity::Problem)
            reported.insert(fs::path(entry.file).filename().string());
    }
    for (const char* name : {"1.gml", "3.gml", "4.gml", "5.tif", "absent.gml"})
        QVERIFY2(reported.contains(name), name);
    QVERIFY(!reported.contains("2.gml") && !reported.contains("6.gml"));
}

void TestCityPackage::nothingToImportMakesNoPackage()
{
    const QTemporaryDir dir;
    const std::string out = dir.path().toStdString() + "/city";
    const ImportReport report = import({dir.path().toStdString() + "/absent.gml"}, out);
    QVERIFY(report.skipped.hasProblems());
    QVERIFY(!fs::exists(out));
    QVERIFY(!loadCityPackage(out, Progress()));
}

void TestCityPackage::cancelledImportGoesOn()
{
    const QTemporaryDir dir;
    const std::string in = folderOf(dir, "in");
    const std::string out = dir.path().toStdString() + "/city";
    for (int i = 0; i < 6; ++i)
        writeFile(in + "/LoD2_32_" + std::to_string(611 + i) + "_5969_1_SH.xml",
                  cityGml({block("b" + std::to_string(i), 611'010 + 1000.0 * i, 5'969'010)}));
    ImportRequest request;
    request.files = {in};
    request.outFolder = out;
    Progress* self = nullptr;
    Progress progress([&](double, const std::string& step) {
        if (step.find("(4/6)") != std::string::npos)
            self->cancel();
    });
    self = &progress;
    const auto cancelled = importFiles(request, progress);
    QVERIFY(!cancelled.ok());
    QVERIFY(cancelled.error().kind == ErrorKind::Cancelled);
    const std::size_t kept = buildingsOf(out).size();
    QVERIFY(kept >= 3 && kept < 6);
    // One of the finished files has changed meanwhile: it is read again, the other finished ones are not.
    writeFile(in + "/LoD2_32_611_5969_1_SH.xml",
              cityGml({block("b0", 611'010, 5'969'010), block("new", 611'050, 5'969'010)}));
    const ImportReport rest = import({in}, out);
    QCOMPARE(objects(rest, "buildings"), 7LL - static_cast<long long>(kept - 1));
    const auto& said = rest.skipped.entries();
    QVERIFY(std::any_of(said.begin(), said.end(), [&](const Diagnostic& entry) {
        return entry.severity == Severity::Note && !entry.arguments.empty() &&
               entry.arguments.front() == std::to_string(kept - 1);
    }));
    QCOMPARE(buildingsOf(out).size(), std::size_t{7});
    // That one was complete: the next reads everything, as a user who imports again expects.
    QCOMPARE(objects(import({in}, out), "buildings"), 7LL);
}

void TestCityPackage::buildingsGetTheirDistrictWhateverCameFirst()
{
    const QTemporaryDir dir;
    const std::string in = folderOf(dir, "in");
    const std::string out = dir.path().toStdString() + "/city";
    writeFile(in + "/a.gml", cityGml({block("a", 611'010, 5'969'010)}));
    writeFile(in + "/stadtteile.geojson",
              collection({feature("{\"name\":\"Nord\"}", "Polygon", ring(613'000, 5'969'000, 10, 10)),
                          feature("{\"name\":\"Süd\"}", "Polygon", ring(611'000, 5'969'000, 500, 1000))}));
    import({in + "/a.gml"}, out);
    QCOMPARE(int{buildingsOf(out).at("a").district}, -1);
    import({in + "/stadtteile.geojson"}, out);
    QCOMPARE(int{buildingsOf(out).at("a").district}, 1);
    QCOMPARE(readBuilding(out, "a")->district, std::string("Süd"));
}

void TestCityPackage::fileOfAStateSurvey()
{
    const std::string file = TWIN_SOURCE_DIR "/../shared/data/formate/citygml/LoD2_32_280_5657_1_NW.gml";
    if (!fs::exists(file))
        QSKIP("the official tile LoD2_32_280_5657_1_NW.gml is not here");
    const QTemporaryDir dir;
    const std::string out = dir.path().toStdString() + "/city";
    const ImportReport report = import({file}, out);
    QCOMPARE(objects(report, "buildings"), 83LL);
    const auto record = readBuilding(out, "DENW43AL00001j2W");
    QVERIFY(record.ok());
    const std::map<std::string, std::string> values(record->attributes.begin(), record->attributes.end());
    QCOMPARE(values.at("function"), std::string("Schuppen (31001_2723)"));
    QCOMPARE(values.at("Gemeindeschluessel"), std::string("05370024"));
    for (const auto& [id, building] : buildingsOf(out)) {
        QVERIFY(building.topMetres > building.baseMetres);
        QVERIFY(building.footprintSquareMetres > 0.5);
    }
}

TWIN_TEST(TestCityPackage)
#include "test_city_package.moc"
