// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"
#include "package_samples.h"

#include "data/citypackage/city_export.h"
#include "data/citypackage/city_package.h"
#include "data/citypackage/package_database.h"
#include "data/citypackage/package_objects.h"

#include <QTemporaryDir>

#include <nlohmann/json.hpp>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <sstream>

using namespace twin;
using namespace twin::data;
using twin::test::block;

namespace {

using Objects = std::map<std::string, PackageObject>;

std::string importInto(const std::string& folder, const std::string& file)
{
    ImportRequest request;
    request.files = {file};
    request.outFolder = folder;
    request.licence = "dl-de/zero-2-0";
    const auto report = importFiles(request, Progress());
    if (!report)
        return plainText(report.error());
    for (const Diagnostic& entry : report->skipped.entries()) {
        if (entry.severity == Severity::Problem)
            return entry.message;
    }
    return {};
}

Objects objectsIn(const std::string& folder)
{
    Objects objects;
    const auto dataset = openPackageDatabase(folder);
    Diagnostics problems;
    if (dataset)
        (void)readPackageObjects(
            **dataset, {},
            [&](PackageObject&& object) {
                const std::string id = object.building.id;
                objects.emplace(id, std::move(object));
                return true;
            },
            problems, Progress());
    return problems.empty() ? objects : Objects{};
}

struct Body
{
    double volume =
        0; ///< by the divergence theorem, about a corner of the tile grid: also open hulls compare
    double area = 0;
};
Body bodyOf(const Building& building)
{
    const MapPoint2 o = TileKey::at(building.envelope().centre()).origin();
    const auto at = [&](const MapPoint& p) {
        return std::array{p.easting - o.easting, p.northing - o.northing, p.height};
    };
    Body body;
    const auto add = [&](const Ring3& r) {
        for (std::size_t i = 1; i + 1 < r.size(); ++i) {
            const auto a = at(r[0]);
            const auto b = at(r[i]);
            const auto c = at(r[i + 1]);
            const std::array u{b[0] - a[0], b[1] - a[1], b[2] - a[2]};
            const std::array v{c[0] - a[0], c[1] - a[1], c[2] - a[2]};
            const std::array n{u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2],
                               u[0] * v[1] - u[1] * v[0]};
            body.volume += (n[0] * a[0] + n[1] * a[1] + n[2] * a[2]) / 6;
            body.area += std::sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]) / 2;
        }
    };
    for (const BoundarySurface& surface : building.surfaces) {
        add(surface.outer);
        for (const Ring3& ring : surface.inner)
            add(ring);
    }
    return body;
}

std::multiset<std::string> surfaceKeys(const Building& building)
{
    std::multiset<std::string> keys;
    for (const BoundarySurface& surface : building.surfaces) {
        std::set<std::array<long long, 3>> points;
        for (const MapPoint& p : surface.outer)
            points.insert({std::llround(p.easting * 1000), std::llround(p.northing * 1000),
                           std::llround(p.height * 1000)});
        std::ostringstream key;
        key << static_cast<int>(surface.kind) << '/' << surface.inner.size() << '/' << surface.part;
        for (const auto& p : points)
            key << ' ' << p[0] << ',' << p[1] << ',' << p[2];
        keys.insert(key.str());
    }
    return keys;
}

void compare(const Objects& before, const Objects& after)
{
    QCOMPARE(after.size(), before.size());
    for (const auto& [id, was] : before) {
        QVERIFY2(after.contains(id), id.c_str());
        const Building& a = was.building;
        const Building& b = after.at(id).building;
        QCOMPARE(b.name, a.name);
        QVERIFY2(b.objectClass == a.objectClass, id.c_str());
        QCOMPARE(b.function, a.function);
        QCOMPARE(b.roofType, a.roofType);
        QVERIFY2(b.measuredHeight == a.measuredHeight, id.c_str());
        QVERIFY2(b.storeysAboveGround == a.storeysAboveGround, id.c_str());
        QVERIFY2(b.yearOfConstruction == a.yearOfConstruction, id.c_str());
        QVERIFY2(b.address == a.address, id.c_str());
        QVERIFY2(b.partIds == a.partIds, id.c_str());
        QCOMPARE(b.lod, a.lod);
        for (const auto& [name, value] : a.attributes) {
            QVERIFY2(b.attributes.contains(name), (id + " " + name).c_str());
            QCOMPARE(b.attributes.at(name), value);
        }
        QVERIFY2(surfaceKeys(b) == surfaceKeys(a), id.c_str());
        // Every corner may move by half a millimetre.
        QVERIFY2(std::abs(bodyOf(b).volume - bodyOf(a).volume) < 1e-3 * bodyOf(a).area + 1e-3, id.c_str());
    }
}

std::string textOf(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

class TestCityExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip_data();
    void roundTrip();
    void realFile_data();
    void realFile();
    void closedBodiesAreSolids();
    void sampleDataSaysSo();
    void selections();
    void nothingIsLeftOfACancelledExport();
    void packageOfBeforeTheSurfaces();
};

void TestCityExport::roundTrip_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("file");
    QTest::newRow("citygml") << "citygml"
                             << "out.gml";
    QTest::newRow("cityjson") << "cityjson"
                              << "out.city.json";
    QTest::newRow("cityjsonseq") << "cityjsonseq"
                                 << "out.city.jsonl";
}

void TestCityExport::roundTrip()
{
    QFETCH(QString, word);
    QFETCH(QString, file);
    QTemporaryDir folder;
    const std::string root = folder.path().toStdString();
    Building first = block("DESH_1", 611'010.123, 5'969'020.456);
    first.attributes = {
        {"DatenquelleDachhoehe", "1000"}, {"Bemerkung", "a &lt; b &amp; &quot;c&quot; ä"}, {"class", "1000"}};
    twin::test::writeFile(root + "/in.gml",
                          twin::test::cityGml({first, block("DESH_2", 611'510, 5'969'020)}));
    QCOMPARE(importInto(root + "/a", root + "/in.gml"), std::string());
    const Objects before = objectsIn(root + "/a");
    QCOMPARE(before.size(), std::size_t{2});
    QCOMPARE(before.at("DESH_1").building.surfaces.size(), std::size_t{6});
    const std::string out = root + "/" + file.toStdString();
    const auto report = exportCity({root + "/a", out, *exportFormatOf(word.toStdString()), {}}, Progress());
    QVERIFY2(report.ok(), report.ok() ? "" : plainText(report.error()).c_str());
    QCOMPARE(report->objects, 2LL);
    QCOMPARE(report->polygons, 12LL);
    QVERIFY(textOf(out).find("dl-de/zero-2-0") != std::string::npos);
    QVERIFY(textOf(out).find("7837") != std::string::npos);
    QCOMPARE(importInto(root + "/b", out), std::string());
    compare(before, objectsIn(root + "/b"));
}

void TestCityExport::realFile_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("file");
    for (const char* source :
         {"LoD2_32_280_5657_1_NW.gml", "berlin_open_data_sample_data.citygml", "b1_lod2_cs_w_sem.gml"}) {
        QTest::newRow((std::string(source) + " citygml").c_str()) << source << "citygml"
                                                                  << "out.gml";
        QTest::newRow((std::string(source) + " cityjson").c_str()) << source << "cityjson"
                                                                   << "out.city.json";
    }
}

void TestCityExport::realFile()
{
    QFETCH(QString, source);
    QFETCH(QString, word);
    QFETCH(QString, file);
    const std::string path =
        std::string(TWIN_SOURCE_DIR) + "/../shared/data/formate/citygml/" + source.toStdString();
    if (!std::filesystem::exists(path))
        QSKIP("the shared sample files are not here");
    QTemporaryDir folder;
    const std::string root = folder.path().toStdString();
    const std::string fault = importInto(root + "/a", path);
    if (fault.find("coordinate system") != std::string::npos)
        QSKIP("the file states no coordinate system");
    const Objects before = objectsIn(root + "/a");
    QVERIFY(!before.empty());
    const std::string out = root + "/" + file.toStdString();
    const auto report = exportCity({root + "/a", out, *exportFormatOf(word.toStdString()), {}}, Progress());
    QVERIFY2(report.ok(), report.ok() ? "" : plainText(report.error()).c_str());
    QCOMPARE(importInto(root + "/b", out), std::string());
    compare(before, objectsIn(root + "/b"));
}

void TestCityExport::closedBodiesAreSolids()
{
    QTemporaryDir folder;
    const std::string root = folder.path().toStdString();
    Building open = block("open", 611'050, 5'969'020);
    open.surfaces.pop_back();
    twin::test::writeFile(root + "/in.gml", twin::test::cityGml({block("closed", 611'010, 5'969'020), open}));
    QCOMPARE(importInto(root + "/a", root + "/in.gml"), std::string());
    const std::string out = root + "/out.json";
    QVERIFY(exportCity({root + "/a", out, ExportFormat::CityJson, {}}, Progress()).ok());
    const auto document = nlohmann::json::parse(textOf(out));
    QVERIFY(document["version"] == "2.0");
    QVERIFY(document["CityObjects"]["closed"]["geometry"][0]["type"] == "Solid");
    QVERIFY(document["CityObjects"]["open"]["geometry"][0]["type"] == "MultiSurface");
    QVERIFY(document["CityObjects"]["closed"]["geometry"][0]["lod"] == "2");
    QCOMPARE(document["vertices"].size(), std::size_t{16});
    QVERIFY(document["metadata"]["referenceSystem"] == "https://www.opengis.net/def/crs/EPSG/0/25832");
}

void TestCityExport::sampleDataSaysSo()
{
    QTemporaryDir folder;
    const std::string root = folder.path().toStdString();
    Building sample = block("s", 611'010, 5'969'020);
    sample.attributes["twin:synthetic"] = "true";
    twin::test::writeFile(root + "/in.gml", twin::test::cityGml({sample}));
    QCOMPARE(importInto(root + "/a", root + "/in.gml"), std::string());
    for (const char* word : {"citygml", "cityjson", "cityjsonseq"}) {
        const std::string out = root + "/out";
        const auto report = exportCity({root + "/a", out, *exportFormatOf(word), {}}, Progress());
        QVERIFY(report.ok() && report->synthetic);
        QVERIFY(textOf(out).find("SAMPLE DATA") != std::string::npos);
        QVERIFY(textOf(out).find("twin:synthetic") != std::string::npos);
    }
}

void TestCityExport::selections()
{
    QTemporaryDir folder;
    const std::string root = folder.path().toStdString();
    twin::test::writeFile(root + "/in.gml", twin::test::cityGml({block("west", 611'010, 5'969'020),
                                                                 block("east", 611'510, 5'969'020)}));
    QCOMPARE(importInto(root + "/a", root + "/in.gml"), std::string());
    ExportRequest request{root + "/a", root + "/out.json", ExportFormat::CityJson, {}};
    request.filter.tile = TileKey::at({611'510, 5'969'020}).name();
    auto report = exportCity(request, Progress());
    QVERIFY(report.ok() && report->objects == 1);
    QVERIFY(textOf(request.out).find("\"east\"") != std::string::npos);
    request.filter = {};
    request.filter.extent.include(MapPoint2{611'000, 5'969'000});
    request.filter.extent.include(MapPoint2{611'015, 5'969'100});
    report = exportCity(request, Progress());
    QVERIFY(report.ok() && report->objects == 1);
    QVERIFY(textOf(request.out).find("\"west\"") != std::string::npos);
    request.filter = {};
    request.filter.district = "Nirgends";
    QVERIFY(!exportCity(request, Progress()).ok());
    QVERIFY(textOf(request.out).find("\"west\"") != std::string::npos); // the file of before is untouched
}

void TestCityExport::nothingIsLeftOfACancelledExport()
{
    QTemporaryDir folder;
    const std::string root = folder.path().toStdString();
    twin::test::writeFile(root + "/in.gml", twin::test::cityGml({block("a", 611'010, 5'969'020)}));
    QCOMPARE(importInto(root + "/a", root + "/in.gml"), std::string());
    std::filesystem::create_directory(root + "/out");
    Progress progress;
    progress.cancel();
    const auto report = exportCity({root + "/a", root + "/out/x.json", ExportFormat::CityJson, {}}, progress);
    QVERIFY(!report.ok());
    QVERIFY(std::filesystem::is_empty(root + "/out"));
}

void TestCityExport::packageOfBeforeTheSurfaces()
{
    QTemporaryDir folder;
    const std::string root = folder.path().toStdString();
    twin::test::writeFile(root + "/in.gml", twin::test::cityGml({block("a", 611'010, 5'969'020)}));
    QCOMPARE(importInto(root + "/a", root + "/in.gml"), std::string());
    {
        auto database = PackageDatabase::open(root + "/a");
        QVERIFY(database.ok());
        QVERIFY((*database)->remove({{"x", {"a"}}}).ok());
    }
    QVERIFY(!exportCity({root + "/a", root + "/x.json", ExportFormat::CityJson, {}}, Progress()).ok());
    QVERIFY(!std::filesystem::exists(root + "/x.json"));
}

TWIN_TEST(TestCityExport)
#include "test_city_export.moc"
