// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"
#include "package_samples.h"

#include "data/citypackage/city_package.h"
#include "data/citypackage/package_check.h"
#include "data/citypackage/raster_store.h"
#include "data/gdal/gdal_session.h"

#include <QTemporaryDir>

#include <gdal_priv.h>
#include <nlohmann/json.hpp>
#include <ogrsf_frmts.h>

#include <filesystem>
#include <fstream>
#include <functional>

using namespace twin;
using namespace twin::data;
using nlohmann::json;
using twin::test::block;
namespace fs = std::filesystem;

namespace {

using Damage = std::function<void(const std::string&)>;

std::string textOf(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string firstTile(const std::string& folder)
{
    for (const auto& entry : fs::directory_iterator(folder + "/tiles"))
        return entry.path().string();
    return {};
}

void withTileset(const std::string& folder, const std::function<void(json&)>& change)
{
    json document = json::parse(textOf(folder + "/tileset.json"));
    change(document);
    twin::test::writeFile(folder + "/tileset.json", document.dump());
}

/// Changes the JSON of a tile, which keeps its length: the change must not make it longer.
void withTile(const std::string& folder, const std::function<void(json&)>& change)
{
    const std::string path = firstTile(folder);
    std::string bytes = textOf(path);
    const std::size_t size = static_cast<unsigned char>(bytes[12]) |
                             static_cast<unsigned char>(bytes[13]) << 8 |
                             static_cast<unsigned char>(bytes[14]) << 16;
    json root = json::parse(bytes.substr(20, size));
    change(root);
    root["asset"]["generator"] = ""; // room for a longer number
    std::string text = root.dump();
    QVERIFY(text.size() <= size);
    text.resize(size, ' ');
    twin::test::writeFile(path, bytes.replace(20, size, text));
}

void sql(const std::string& folder, const char* statement)
{
    initialiseGdal();
    const char* const allowed[] = {"GPKG", nullptr};
    const std::unique_ptr<GDALDataset> dataset(
        GDALDataset::Open((folder + "/city.gpkg").c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE, allowed));
    QVERIFY(dataset);
    if (OGRLayer* result = dataset->ExecuteSQL(statement, nullptr, nullptr))
        dataset->ReleaseResultSet(result);
}

json& tileNode(json& document)
{
    return document["root"]["children"][0]["children"][0];
}

/// Each in one way, and the file that must be named.
const std::vector<std::tuple<const char*, const char*, Damage>>& damages()
{
    static const std::vector<std::tuple<const char*, const char*, Damage>> kDamages{
        {"tileset not JSON", "tileset.json",
         [](const std::string& f) { twin::test::writeFile(f + "/tileset.json", "<html>"); }},
        {"geometricError grows", "tileset.json",
         [](const std::string& f) {
             withTileset(f, [](json& d) { tileNode(d)["geometricError"] = 99999; });
         }},
        {"geometricError missing", "tileset.json",
         [](const std::string& f) { withTileset(f, [](json& d) { d["root"].erase("geometricError"); }); }},
        {"volume missing", "tileset.json",
         [](const std::string& f) { withTileset(f, [](json& d) { tileNode(d).erase("boundingVolume"); }); }},
        {"volume outside", "tileset.json",
         [](const std::string& f) {
             withTileset(f, [](json& d) { tileNode(d)["boundingVolume"]["box"][0] = 90000.0; });
         }},
        {"transform not affine", "tileset.json",
         [](const std::string& f) { withTileset(f, [](json& d) { tileNode(d)["transform"][15] = 2; }); }},
        {"refine unknown", "tileset.json",
         [](const std::string& f) { withTileset(f, [](json& d) { d["root"]["refine"] = "MAYBE"; }); }},
        {"content elsewhere", "tileset.json",
         [](const std::string& f) {
             withTileset(f, [](json& d) { tileNode(d)["content"]["uri"] = "../../etc/passwd"; });
         }},
        {"children empty", "tileset.json",
         [](const std::string& f) {
             withTileset(f, [](json& d) { tileNode(d)["children"] = json::array(); });
         }},
        {"tile missing", "tileset.json", [](const std::string& f) { fs::remove(firstTile(f)); }},
        {"tile cut", "tiles/",
         [](const std::string& f) { fs::resize_file(firstTile(f), fs::file_size(firstTile(f)) - 100); }},
        {"tile is a page", "tiles/",
         [](const std::string& f) { twin::test::writeFile(firstTile(f), "<html></html>"); }},
        {"accessor too long", "tiles/",
         [](const std::string& f) { withTile(f, [](json& r) { r["accessors"][1]["count"] = 9999; }); }},
        {"view outside", "tiles/",
         [](const std::string& f) {
             withTile(f, [](json& r) { r["bufferViews"][0]["byteLength"] = 999999; });
         }},
        {"bounds untrue", "tiles/",
         [](const std::string& f) { withTile(f, [](json& r) { r["accessors"][0]["max"][1] = 1; }); }},
        {"feature count", "tiles/",
         [](const std::string& f) {
             withTile(f, [](json& r) {
                 r["meshes"][0]["primitives"][0]["extensions"]["EXT_mesh_features"]["featureIds"][0]
                  ["featureCount"] = 1;
             });
         }},
        {"table too long", "tiles/",
         [](const std::string& f) {
             withTile(f, [](json& r) {
                 r["extensions"]["EXT_structural_metadata"]["propertyTables"][0]["count"] = 9;
             });
         }},
        {"table without class", "tiles/",
         [](const std::string& f) {
             withTile(f, [](json& r) {
                 r["extensions"]["EXT_structural_metadata"]["propertyTables"][0]["class"] = "x";
             });
         }},
        {"outlines damaged", "outlines/",
         [](const std::string& f) {
             for (const auto& entry : fs::directory_iterator(f + "/outlines"))
                 fs::resize_file(entry.path(), 60);
         }},
        {"no database", "city.gpkg", [](const std::string& f) { fs::remove(f + "/city.gpkg"); }},
        {"database is text", "city.gpkg",
         [](const std::string& f) { twin::test::writeFile(f + "/city.gpkg", std::string(5000, 'x')); }},
        {"table missing", "city.gpkg", [](const std::string& f) { sql(f, "DROP TABLE roads"); }},
        {"view for a table", "city.gpkg",
         [](const std::string& f) {
             sql(f, "DROP TABLE trees");
             sql(f, "CREATE VIEW trees AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x FROM c) SELECT "
                    "x FROM c");
         }},
        {"row of no tile", "city.gpkg",
         [](const std::string& f) { sql(f, "UPDATE buildings SET id = 'other' WHERE id = 'b'"); }},
        {"row missing", "tiles/",
         [](const std::string& f) { sql(f, "DELETE FROM buildings WHERE id = 'b'"); }},
        {"surfaces missing", "city.gpkg",
         [](const std::string& f) { sql(f, "DELETE FROM building_surfaces WHERE id = 'b'"); }},
        {"surfaces no geometry", "city.gpkg",
         [](const std::string& f) {
             sql(f, "UPDATE building_surfaces SET geom = x'47500005ff' WHERE id = 'b'");
         }},
        {"kinds unreadable", "city.gpkg",
         [](const std::string& f) { sql(f, "UPDATE building_surfaces SET kinds = 'X' WHERE id = 'b'"); }},
        {"system of a layer", "city.gpkg",
         [](const std::string& f) {
             sql(f, "UPDATE gpkg_geometry_columns SET srs_id = 4326 WHERE table_name = 'buildings'");
         }},
        {"terrain is text", "terrain.tif",
         [](const std::string& f) { twin::test::writeFile(f + "/terrain.tif", "no"); }},
        {"terrain no COG", "terrain.tif",
         [](const std::string& f) {
             initialiseGdal();
             const std::unique_ptr<GDALDataset> plain(
                 GetGDALDriverManager()->GetDriverByName("GTiff")->Create((f + "/terrain.tif").c_str(), 600,
                                                                          600, 1, GDT_Float32, nullptr));
         }},
        {"measures damaged", "measures.json",
         [](const std::string& f) { twin::test::writeFile(f + "/measures.json", "{\"measures\": 7"); }},
    };
    return kDamages;
}

void makePackage(const std::string& folder)
{
    const std::string source = folder + ".gml";
    twin::test::writeFile(source,
                          twin::test::cityGml({block("a", 611'010, 5'969'020), block("b", 611'040, 5'969'020),
                                               block("tower", 611'080, 5'969'020, 20, 20, 40)}));
    ImportRequest request;
    request.files = {source};
    request.outFolder = folder;
    QVERIFY(importFiles(request, Progress()).ok());
    HeightGrid grid;
    grid.columns = 20;
    grid.rows = 20;
    grid.cellSize = 50;
    grid.west = 611'000;
    grid.north = 5'970'000;
    grid.heights.assign(400, 4.0F);
    QVERIFY(writeTerrainCog(grid, folder + "/terrain.tif").ok());
}

} // namespace

class TestPackageCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodPackage();
    void noPackage();
    void damaged_data();
    void damaged();
    void anyByteOfTheTilesetNeverCrashes();
    void strayFileIsAWarning();
};

void TestPackageCheck::goodPackage()
{
    QTemporaryDir folder;
    const std::string package = folder.path().toStdString() + "/p";
    makePackage(package);
    const auto check = checkPackage(package, Progress());
    QVERIFY(check.ok());
    for (const Diagnostic& entry : check->found.entries())
        qWarning("%s %s: %s", entry.file.c_str(), entry.object.c_str(), entry.message.c_str());
    QVERIFY(check->found.empty());
    QCOMPARE(check->counts.at("buildings"), 3LL);
    QCOMPARE(check->counts.at("surfaces"), 18LL);
    QCOMPARE(check->counts.at("tiles"), 1LL);
    QCOMPARE(check->counts.at("outlines"), 1LL);
    QCOMPARE(check->counts.at("rasters"), 1LL);
}

void TestPackageCheck::noPackage()
{
    QTemporaryDir folder;
    QVERIFY(!checkPackage(folder.path().toStdString(), Progress()).ok());
    QVERIFY(!checkPackage("/nowhere", Progress()).ok());
}

void TestPackageCheck::damaged_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < damages().size(); ++i)
        QTest::newRow(std::get<0>(damages()[i])) << static_cast<int>(i);
}

void TestPackageCheck::damaged()
{
    QFETCH(int, index);
    QTemporaryDir folder;
    const std::string package = folder.path().toStdString() + "/p";
    makePackage(package);
    const auto& [name, file, damage] = damages()[static_cast<std::size_t>(index)];
    damage(package);
    const auto check = checkPackage(package, Progress());
    QVERIFY(check.ok());
    QVERIFY(!check->ok());
    const std::string wanted = file;
    const auto& entries = check->found.entries();
    QVERIFY(std::any_of(entries.begin(), entries.end(), [&](const Diagnostic& entry) {
        return entry.severity == Severity::Problem && entry.file.find(wanted) != std::string::npos;
    }));
}

void TestPackageCheck::anyByteOfTheTilesetNeverCrashes()
{
    QTemporaryDir folder;
    const std::string package = folder.path().toStdString() + "/p";
    makePackage(package);
    const std::string good = textOf(package + "/tileset.json");
    for (std::size_t at = 0; at < good.size(); at += 17) {
        std::string bad = good;
        bad[at] = at % 2 == 0 ? '}' : '9';
        twin::test::writeFile(package + "/tileset.json", bad);
        (void)checkPackage(package, Progress());
    }
    twin::test::writeFile(package + "/tileset.json", std::string(200'000, '['));
    const auto deep = checkPackage(package, Progress());
    QVERIFY(deep.ok() && !deep->ok());
}

void TestPackageCheck::strayFileIsAWarning()
{
    QTemporaryDir folder;
    const std::string package = folder.path().toStdString() + "/p";
    makePackage(package);
    twin::test::writeFile(package + "/tiles/1_1.glb", "x");
    const auto check = checkPackage(package, Progress());
    QVERIFY(check.ok() && check->ok());
    QCOMPARE(check->found.total(), std::size_t{1});
}

TWIN_TEST(TestPackageCheck)
#include "test_package_check.moc"
