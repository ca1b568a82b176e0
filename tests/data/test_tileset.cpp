// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"
#include "package_samples.h"
#include "tile_samples.h"

#include "data/citypackage/city_package.h"

#include <QDirIterator>
#include <QTemporaryDir>

#include <filesystem>
#include <set>

using namespace twin;
using namespace twin::data;
using namespace twin::test;

namespace {

/// A folder of a tileset.
struct Tiles : Fixture
{
    std::string add(const std::string& name, const std::string& content) const
    {
        std::filesystem::create_directories(
            std::filesystem::path(path(QString::fromStdString(name))).parent_path());
        return write(QString::fromStdString(name), QByteArray::fromStdString(content));
    }
    ReadBuildings read(const std::string& root, const ReadOptions& options = {}) const
    {
        return readWith(readTileset, add("tileset.json", root), options);
    }
};

std::set<std::string> idsOf(const ReadBuildings& read)
{
    std::set<std::string> ids;
    for (const Building& building : read.buildings)
        ids.insert(building.id);
    return ids;
}

} // namespace

class TestTileset : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ownPackageComesBack();
    void onTheGlobe();
    void transformsMultiply();
    void finestOfTilesThatReplace();
    void coarseStandsInForBroken();
    void addedTilesAllCount();
    void batchTable();
    void identifiersThatRepeat();
    void instances();
    void instancesStandUpright();
    void compositesAndPointClouds();
    void implicitTiles();
    void implicitBitsTooShort();
    void externalTilesets();
    void circlesAreFollowedOnce();
    void nothingOutsideTheFolder();
    void brokenTilesAreNamed();
    void truncatedAnywhere();
    void gzipTiles();
    void meshesAreCutByTiles();
    void childrenOutsideTheirParent();
    void withoutAPlace();
    void probedWithExtent();
    void foldersGiveOneTileset();
    void sharedSamples();
    void sharedInvalid();
};

void TestTileset::ownPackageComesBack()
{
    const Fixture fixture;
    const std::string folder = fixture.folder() + "/city";
    std::vector<Building> city{block("DESH_a", 611'010, 5'969'010, 10, 8, 6, 5),
                               block("DESH_b", 611'490, 5'969'480, 12, 9, 30, 3),
                               block("DESH_c", 616'730, 5'973'210, 40, 20, 12, 21)};
    writeFile(fixture.path("city.gml"), cityGml(city));
    ImportRequest request;
    request.files = {fixture.path("city.gml")};
    request.outFolder = folder;
    QVERIFY(importFiles(request, Progress()).ok());
    const ReadBuildings read = readWith(readTileset, folder + "/tileset.json");
    QVERIFY2(read.ok && read.buildings.size() == city.size(), faultOf(read).c_str());
    for (const Building& original : city) {
        const auto found = std::find_if(read.buildings.begin(), read.buildings.end(),
                                        [&](const Building& b) { return b.id == original.id; });
        QVERIFY(found != read.buildings.end());
        const auto box = boxOf(*found);
        QVERIFY2(near(box, boxOf(original), 0.05), QString("%1 %2 %3")
                                                       .arg(box[0], 0, 'f', 3)
                                                       .arg(box[1], 0, 'f', 3)
                                                       .arg(box[2], 0, 'f', 3)
                                                       .toUtf8());
        QCOMPARE(found->objectClass, ObjectClass::Building);
        QVERIFY(found->measuredHeight && std::abs(*found->measuredHeight - *original.measuredHeight) < 0.01);
        QVERIFY(found->surfaces.front().colour.has_value());
    }
}

void TestTileset::onTheGlobe()
{
    // EPSG:4978 of 10.6866 E, 53.8655 N, 50 m above the ellipsoid, by an independent formula (Bowring).
    const double lon = 10.6866 * M_PI / 180;
    const double lat = 53.8655 * M_PI / 180;
    const double a = 6378137.0;
    const double e2 = 0.00669437999014132;
    const double n = a / std::sqrt(1 - e2 * std::sin(lat) * std::sin(lat));
    const double x = (n + 50) * std::cos(lat) * std::cos(lon);
    const double y = (n + 50) * std::cos(lat) * std::sin(lon);
    const double z = (n * (1 - e2) + 50) * std::sin(lat);
    Json root = tile("box.b3dm");
    // East, north, up at the place, column by column.
    root["transform"] = {-std::sin(lon),
                         std::cos(lon),
                         0,
                         0,
                         -std::sin(lat) * std::cos(lon),
                         -std::sin(lat) * std::sin(lon),
                         std::cos(lat),
                         0,
                         std::cos(lat) * std::cos(lon),
                         std::cos(lat) * std::sin(lon),
                         std::sin(lat),
                         0,
                         x,
                         y,
                         z,
                         1};
    const Tiles tiles;
    tiles.add("box.b3dm", boxesB3dm(1, {{"name", {"Rathaus"}}}));
    const ReadBuildings read = tiles.read(tileset(root, "1.0"));
    QVERIFY2(read.ok && read.buildings.size() == 1, faultOf(read).c_str());
    const Building& building = read.buildings.front();
    QCOMPARE(building.name, std::string("Rathaus"));
    QCOMPARE(building.objectClass, ObjectClass::Building);
    const auto box = boxOf(building);
    // The box is turned by the meridian convergence (1.4 degrees here).
    QVERIFY(std::abs(box[0] - (kLuebeck.easting - 0.2)) < 0.5 && std::abs(box[1] - kLuebeck.northing) < 0.5);
    QVERIFY(std::abs(box[5] - box[2] - 6) < 0.01);
    // The geoid lies some 39 m above the ellipsoid in Luebeck.
    QVERIFY2(box[2] > 9 && box[2] < 13, QByteArray::number(box[2]));
}

void TestTileset::transformsMultiply()
{
    const Tiles tiles;
    tiles.add("a.glb", boxGlb(1, 2, 3));
    Json child = tile("a.glb");
    child["transform"] = {0, 2, 0, 0, -2,  0,   0, 0,
                          0, 0, 2, 0, 100, 200, 5, 1}; // a quarter turn, twice as large
    const ReadBuildings read = tiles.read(placedTileset(tile("", {child})));
    QVERIFY2(read.buildings.size() == 1, faultOf(read).c_str());
    // x, y of the box: 1..11, 2..10; turned: -y, x; doubled; moved.
    const auto box = boxOf(read.buildings.front());
    QVERIFY(near(box,
                 {610'900 + 100 - 20, 5'969'800 + 200 + 2, 10 + 5 + 6, 610'900 + 100 - 4,
                  5'969'800 + 200 + 22, 10 + 5 + 18},
                 0.01));
    QVERIFY(says(read, "EPSG:25832")); // assumed, and said
}

void TestTileset::finestOfTilesThatReplace()
{
    const Tiles tiles;
    for (const char* name : {"coarse", "fine1", "fine2", "finest"})
        tiles.add(std::string(name) + ".glb", boxGlb());
    const ReadBuildings read = tiles.read(
        placedTileset(tile("coarse.glb", {tile("fine1.glb"), tile("fine2.glb", {tile("finest.glb")})})));
    QCOMPARE(read.buildings.size(), std::size_t{2});
    for (const std::string& id : idsOf(read))
        QVERIFY(id.find("fine1") != std::string::npos || id.find("finest") != std::string::npos);
}

void TestTileset::coarseStandsInForBroken()
{
    const Tiles tiles;
    tiles.add("coarse.glb", boxGlb());
    tiles.add("fine.glb", "<html>404</html>");
    const ReadBuildings read = tiles.read(placedTileset(tile("coarse.glb", {tile("fine.glb")})));
    QCOMPARE(read.buildings.size(), std::size_t{1});
    QVERIFY(idsOf(read).begin()->find("coarse") != std::string::npos);
    QVERIFY(says(read, "fine.glb"));
}

void TestTileset::addedTilesAllCount()
{
    const Tiles tiles;
    for (const char* name : {"a", "b", "c"})
        tiles.add(std::string(name) + ".glb", boxGlb());
    Json root = tile("a.glb", {tile("b.glb"), tile("c.glb")});
    root["refine"] = "ADD";
    QCOMPARE(tiles.read(placedTileset(root)).buildings.size(), std::size_t{3});
    // "contents" of 1.1: all of them.
    Json several = tile("");
    several["contents"] = {{{"uri", "a.glb"}}, {{"uri", "b.glb"}}};
    QCOMPARE(tiles.read(placedTileset(several)).buildings.size(), std::size_t{2});
}

void TestTileset::batchTable()
{
    const Tiles tiles;
    const Json batch{{"gml_id", {"DE_1", "DE_2"}},
                     {"name", {"Holstentor", nullptr}},
                     {"Height", {6.1, 78.0}},
                     {"roofType", {"1000", "3100"}},
                     {"class", {"bldg:Building", "brid:Bridge"}},
                     {"list", {{1, 2}, {3}}},
                     {"area", {{"byteOffset", 0}, {"componentType", "DOUBLE"}, {"type", "SCALAR"}}},
                     {"rgb", {{"byteOffset", 16}, {"componentType", "UNSIGNED_BYTE"}, {"type", "VEC3"}}},
                     {"beyond", {{"byteOffset", 20}, {"componentType", "DOUBLE"}, {"type", "VEC4"}}}};
    const std::string binary =
        bytesOf(std::vector<double>{80.25, -1}) + bytesOf(std::vector<std::uint8_t>{1, 2, 3, 4, 5, 255});
    tiles.add("a.b3dm", boxesB3dm(2, batch, binary, {{"RTC_CENTER", {100, 0, 0}}}));
    const ReadBuildings read = tiles.read(placedTileset(tile("a.b3dm"), "1.0"));
    QVERIFY2(read.buildings.size() == 2, faultOf(read).c_str());
    const Building& first = read.buildings[0];
    const Building& second = read.buildings[1];
    QCOMPARE(first.id, std::string("DE_1"));
    QCOMPARE(first.name, std::string("Holstentor"));
    QVERIFY(first.measuredHeight && *first.measuredHeight == 6.1);
    QVERIFY(!second.measuredHeight); // 78 m is not the height of a box of 6 m
    QCOMPARE(second.attributes.at("Height"), std::string("78"));
    QVERIFY(second.name.empty());
    QCOMPARE(second.roofType, std::string("3100"));
    QCOMPARE(second.objectClass, ObjectClass::Bridge);
    QCOMPARE(first.attributes.at("area"), std::string("80.25"));
    QCOMPARE(second.attributes.at("rgb"), std::string("4 5 255"));
    QCOMPARE(first.attributes.at("list"), std::string("[1,2]"));
    QVERIFY(!first.attributes.contains("beyond") && says(read, "1 columns"));
    QVERIFY(near(boxOf(second), {611'020, 5'969'800, 10, 611'030, 5'969'808, 16}, 0.01));
    int walls = 0;
    int roofs = 0;
    int grounds = 0;
    for (const BoundarySurface& surface : first.surfaces) {
        walls += surface.kind == SurfaceKind::Wall;
        roofs += surface.kind == SurfaceKind::Roof;
        grounds += surface.kind == SurfaceKind::Ground;
    }
    QVERIFY(walls == 8 && roofs == 2 && grounds == 2);
}

void TestTileset::identifiersThatRepeat()
{
    const Tiles tiles;
    tiles.add("a.b3dm", boxesB3dm(2, {{"id", {0, 1}}, {"gml_id", {"X", "Y"}}}));
    tiles.add("b.b3dm", boxesB3dm(2, {{"id", {0, 1}}, {"gml_id", {"X", "Z"}}}));
    tiles.add("c.b3dm", boxesB3dm(2, {{"id", {0, 1}}}));
    const ReadBuildings read =
        tiles.read(placedTileset(tile("", {tile("a.b3dm"), tile("b.b3dm"), tile("c.b3dm")})));
    QCOMPARE(read.buildings.size(), std::size_t{6});
    const std::set<std::string> ids = idsOf(read);
    QCOMPARE(ids.size(), std::size_t{6});
    QVERIFY(ids.contains("X") && ids.contains("Y") && ids.contains("Z"));
    QVERIFY(says(read, "1 identifiers"));
}

void TestTileset::instances()
{
    const Tiles tiles;
    const Json feature{{"INSTANCES_LENGTH", 3},
                       {"POSITION", {{"byteOffset", 0}}},
                       {"SCALE", {{"byteOffset", 36}}},
                       {"RTC_CENTER", {1000, 0, 0}}};
    const std::string binary =
        bytesOf(std::vector<float>{0, 0, 0, 50, 0, 1, 0, 60, 2}) + bytesOf(std::vector<float>{1, 2, 0.5f});
    tiles.add("trees.i3dm", tileBytes("i3dm", feature, binary, {{"art", {"Linde", "Eiche", "Ulme"}}}, {},
                                      boxGlb(0, 0, 0, 1, 1, 10), true));
    const ReadBuildings read = tiles.read(placedTileset(tile("trees.i3dm"), "1.0"));
    QVERIFY2(read.buildings.size() == 3, faultOf(read).c_str());
    QCOMPARE(read.buildings[1].attributes.at("art"), std::string("Eiche"));
    QVERIFY(read.buildings[1].objectClass != ObjectClass::Building);
    QVERIFY(near(boxOf(read.buildings[1]), {611'950, 5'969'800, 11, 611'952, 5'969'802, 31}, 0.01));
    QVERIFY(near(boxOf(read.buildings[2]), {611'900, 5'969'860, 12, 611'900.5, 5'969'860.5, 17}, 0.01));
    // One that names more than its table holds is damaged, not read beyond it.
    Json lying = feature;
    lying["INSTANCES_LENGTH"] = 100'000;
    tiles.add("trees.i3dm", tileBytes("i3dm", lying, binary, {}, {}, boxGlb(), true));
    const ReadBuildings none = tiles.read(placedTileset(tile("trees.i3dm"), "1.0"));
    QVERIFY(none.buildings.empty() && says(none, "trees.i3dm"));
}

void TestTileset::instancesStandUpright()
{
    // On the globe: 100 m above the ellipsoid at 10.6866 E, 53.8655 N, without a rotation of their own.
    const double lon = 10.6866 * M_PI / 180;
    const double lat = 53.8655 * M_PI / 180;
    const double n = 6378137.0 / std::sqrt(1 - 0.00669437999014132 * std::sin(lat) * std::sin(lat));
    const double r = (n + 100) * std::cos(lat);
    const Json feature{
        {"INSTANCES_LENGTH", 1},
        {"POSITION", {{"byteOffset", 0}}},
        {"EAST_NORTH_UP", true},
        {"RTC_CENTER",
         {r * std::cos(lon), r * std::sin(lon), (n * (1 - 0.00669437999014132) + 100) * std::sin(lat)}}};
    const Tiles tiles;
    tiles.add("mast.i3dm", tileBytes("i3dm", feature, bytesOf(std::vector<float>{0, 0, 0}), {}, {},
                                     boxGlb(0, 0, 0, 1, 1, 20), true));
    const ReadBuildings read = tiles.read(tileset(tile("mast.i3dm"), "1.0"));
    QVERIFY2(read.buildings.size() == 1, faultOf(read).c_str());
    const auto box = boxOf(read.buildings.front());
    QVERIFY(std::abs(box[5] - box[2] - 20) < 0.02);
    QVERIFY(box[3] - box[0] < 1.1 && box[4] - box[1] < 1.1);
    QVERIFY(std::abs(box[0] - kLuebeck.easting) < 0.5 && std::abs(box[1] - kLuebeck.northing) < 0.5);
}

void TestTileset::compositesAndPointClouds()
{
    const Tiles tiles;
    const std::string points = "pnts" + word(1) + word(28) + word(0) + word(0) + word(0) + word(0);
    const std::string inner = boxesB3dm(1, {{"gml_id", {"inside"}}});
    tiles.add("both.cmpt",
              "cmpt" + word(1) + word(16 + points.size() + inner.size()) + word(2) + points + inner);
    const ReadBuildings read = tiles.read(placedTileset(tile("both.cmpt"), "1.0"));
    QVERIFY2(idsOf(read) == std::set<std::string>{"inside"}, faultOf(read).c_str());
    QVERIFY(says(read, "point clouds"));
    // A composite of itself, ten deep.
    std::string nested = inner;
    for (int i = 0; i < 12; ++i)
        nested = "cmpt" + word(1) + word(16 + nested.size()) + word(1) + nested;
    tiles.add("both.cmpt", nested);
    QVERIFY(tiles.read(placedTileset(tile("both.cmpt"), "1.0")).buildings.empty());
}

void TestTileset::implicitTiles()
{
    const Tiles tiles;
    // Two levels; of the four children two are there, one of them without content.
    for (const char* name : {"0/0/0", "1/1/0", "1/0/1"})
        tiles.add(std::string("c/") + name + ".glb", boxGlb());
    const std::string bits = bytesOf(std::vector<std::uint8_t>{0b00101 | 0b01000, 0b00101});
    const Json subtree{{"buffers", {{{"byteLength", 2}}}},
                       {"bufferViews",
                        {{{"buffer", 0}, {"byteOffset", 0}, {"byteLength", 1}},
                         {{"buffer", 0}, {"byteOffset", 1}, {"byteLength", 1}}}},
                       {"tileAvailability", {{"bitstream", 0}}},
                       {"contentAvailability", {{{"bitstream", 1}}}},
                       {"childSubtreeAvailability", {{"constant", 0}}}};
    const std::string text = padded(subtree.dump(), ' ');
    const std::string size64 = word(text.size()) + word(0) + word(2) + word(0);
    tiles.add("s/0.0.0.subtree", "subt" + word(1) + size64 + text + bits);
    Json root = tile("c/{level}/{x}/{y}.glb");
    root["implicitTiling"] = {{"subdivisionScheme", "QUADTREE"},
                              {"availableLevels", 2},
                              {"subtreeLevels", 2},
                              {"subtrees", {{"uri", "s/{level}.{x}.{y}.subtree"}}}};
    const ReadBuildings read = tiles.read(placedTileset(root));
    QVERIFY2(read.buildings.size() == 1, faultOf(read).c_str());
    QVERIFY(idsOf(read).begin()->find("c/1/1/0") != std::string::npos);
    root["refine"] = "ADD";
    QCOMPARE(tiles.read(placedTileset(root)).buildings.size(), std::size_t{2});
    // The same in JSON, with child subtrees that are not there.
    Json plain = subtree;
    plain["buffers"][0]["uri"] = "bits.bin";
    plain["childSubtreeAvailability"] = {{"constant", 1}};
    tiles.add("s/bits.bin", bits);
    tiles.add("s/0.0.0.subtree", plain.dump());
    root["implicitTiling"]["availableLevels"] = 3;
    const ReadBuildings deeper = tiles.read(placedTileset(root));
    QCOMPARE(deeper.buildings.size(), std::size_t{2});
    QVERIFY(says(deeper, "2.2.0.subtree"));
}

void TestTileset::implicitBitsTooShort()
{
    const Tiles tiles;
    tiles.add("0.0.0.subtree", Json{{"buffers", {{{"byteLength", 1}, {"uri", "b.bin"}}}},
                                    {"bufferViews", {{{"buffer", 0}, {"byteLength", 1}}}},
                                    {"tileAvailability", {{"bitstream", 0}}},
                                    {"childSubtreeAvailability", {{"constant", 0}}}}
                                   .dump());
    tiles.add("b.bin", "\xFF");
    Json root = tile("{level}.glb");
    root["implicitTiling"] = {{"subdivisionScheme", "OCTREE"},
                              {"availableLevels", 5},
                              {"subtreeLevels", 5},
                              {"subtrees", {{"uri", "{level}.{x}.{y}.subtree"}}}};
    QVERIFY(says(tiles.read(placedTileset(root)), "damaged or shorter"));
    root["implicitTiling"]["subtreeLevels"] = 4'000'000'000;
    QVERIFY(says(tiles.read(placedTileset(root)), "incomplete or states more levels"));
}

void TestTileset::externalTilesets()
{
    const Tiles tiles;
    Json moved = tile("deep/b.glb");
    moved["transform"] = {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 30, 0, 0, 1};
    tiles.add("inner.json", tileset(tile("", {moved, tile("sub/inner2.json")})));
    tiles.add("deep/b.glb", boxGlb());
    tiles.add("sub/inner2.json", "\xEF\xBB\xBF" + tileset(tile("../deep/c%20d.glb?v=1")));
    tiles.add("deep/c d.glb", boxGlb());
    const ReadBuildings read = tiles.read(placedTileset(tile("inner.json")));
    QVERIFY2(read.buildings.size() == 2, faultOf(read).c_str());
    QVERIFY(std::abs(boxOf(read.buildings[0])[0] - 610'930) < 0.01);
    QVERIFY(std::abs(boxOf(read.buildings[1])[0] - 610'900) < 0.01);
}

void TestTileset::circlesAreFollowedOnce()
{
    const Tiles tiles;
    tiles.add("a.glb", boxGlb());
    tiles.add("other.json", tileset(tile("", {tile("tileset.json"), tile("a.glb")})));
    ReadBuildings read = tiles.read(placedTileset(tile("", {tile("tileset.json"), tile("other.json")})));
    QCOMPARE(read.buildings.size(), std::size_t{1});
    QVERIFY(says(read, "refers to itself"));
    // A name for itself by a detour.
    std::filesystem::create_directories(tiles.folder() + "/x");
    read = tiles.read(placedTileset(tile("x/../tileset.json", {tile("a.glb")})));
    QCOMPARE(read.buildings.size(), std::size_t{1});
    QVERIFY(says(read, "refers to itself"));
    // Each of 24 tilesets names the next twice: sixteen million visits if nothing bounds them.
    for (int i = 0; i < 24; ++i) {
        const std::string next = "n" + std::to_string(i + 1) + ".json";
        tiles.add("n" + std::to_string(i) + ".json", tileset(tile("", {tile(next), tile(next)})));
    }
    tiles.add("n24.json", tileset(tile("")));
    read = tiles.read(placedTileset(tile("n0.json")));
    QVERIFY(read.buildings.empty() && says(read, "more than"));
}

void TestTileset::nothingOutsideTheFolder()
{
    const Tiles tiles;
    const std::string secret = tiles.add("secret.glb", boxGlb());
    const std::string inside = tiles.add("in/a.glb", boxGlb());
    std::error_code code;
    std::filesystem::create_symlink(secret, tiles.folder() + "/in/link.glb", code);
    Json children = Json::array();
    for (const std::string& uri :
         {std::string("../secret.glb"), secret, "file://" + secret,
          std::string("http://127.0.0.1/secret.glb"), std::string("%2e%2e/secret.glb"),
          std::string("link.glb"), std::string("x/../../secret.glb"), std::string("..\\secret.glb"),
          std::string("/vsicurl/http://127.0.0.1/a.glb")})
        children.push_back(tile(uri));
    children.push_back(tile("a.glb"));
    const std::string root = tiles.add("in/tileset.json", placedTileset(tile("", children)));
    const ReadBuildings read = readWith(readTileset, root);
    QVERIFY2(read.buildings.size() == 1, faultOf(read).c_str());
    QCOMPARE(read.diagnostics.entries().size(), std::size_t{10}); // nine refusals and the assumed system
    QVERIFY(says(read, "outside the folder"));
}

void TestTileset::brokenTilesAreNamed()
{
    const Tiles tiles;
    tiles.add("good.b3dm", boxesB3dm(1, {{"gml_id", {"kept"}}}));
    tiles.add("html.b3dm", "<!DOCTYPE html><html><body>404 Not Found</body></html>");
    tiles.add("json.b3dm", "{\"error\": \"no such tile\"}");
    tiles.add("empty.b3dm", "");
    Json children{tile("html.b3dm"), tile("json.b3dm"), tile("empty.b3dm"),         tile("missing.b3dm"),
                  tile("good.b3dm"), Json(5),           Json{{"transform", {1, 2}}}};
    const ReadBuildings read = tiles.read(placedTileset(tile("", children), "1.0"));
    QVERIFY2(idsOf(read) == std::set<std::string>{"kept"}, faultOf(read).c_str());
    for (const char* name : {"html.b3dm", "json.b3dm", "empty.b3dm", "missing.b3dm", "16 numbers"})
        QVERIFY2(says(read, name), name);
    QVERIFY(read.diagnostics.hasProblems());
}

void TestTileset::truncatedAnywhere()
{
    const Tiles tiles;
    const std::string whole = boxesB3dm(2, {{"gml_id", {"a", "b"}}});
    for (std::size_t size = 1; size < whole.size(); size += 37) {
        tiles.add("a.b3dm", whole.substr(0, size));
        const ReadBuildings read = tiles.read(placedTileset(tile("a.b3dm"), "1.0"));
        QVERIFY(read.ok && read.buildings.empty() && read.diagnostics.hasProblems());
    }
    QVERIFY(!tiles.read("{\"asset\": {\"version\": \"1.0\"}, \"root\": {\"child").ok);
    QVERIFY(!tiles.read("{}").ok);
    QVERIFY(!tiles.read(std::string(5000, '[')).ok);
}

void TestTileset::gzipTiles()
{
    // "gzip -9" of a tileset.json that names a.glb, made by qCompress with its header exchanged.
    const auto gzip = [](const std::string& text) {
        const QByteArray zlib = qCompress(QByteArray::fromStdString(text), 9).mid(4);
        std::uint32_t crc = 0xFFFFFFFF;
        for (const char c : text) {
            crc ^= static_cast<unsigned char>(c);
            for (int k = 0; k < 8; ++k)
                crc = crc >> 1 ^ (0xEDB88320 & (0 - (crc & 1)));
        }
        return std::string("\x1F\x8B\x08\0\0\0\0\0\0\x03", 10) + zlib.mid(2, zlib.size() - 6).toStdString() +
               word(~crc) + word(text.size());
    };
    const Tiles tiles;
    tiles.add("a.glb", gzip(boxGlb()));
    const ReadBuildings read = tiles.read(gzip(placedTileset(tile("a.glb"))));
    QVERIFY2(read.buildings.size() == 1, faultOf(read).c_str());
    QCOMPARE(probe(tiles.path("tileset.json"))->kind, SourceKind::Tileset);
    // Cut off.
    tiles.add("b.glb", gzip(boxGlb()).substr(0, 200));
    QVERIFY(tiles.read(placedTileset(tile("b.glb"))).diagnostics.hasProblems());
    // A bomb: 40 MB of spaces.
    tiles.add("c.glb", gzip(std::string(40'000'000, ' ')));
    const ReadBuildings bomb = tiles.read(placedTileset(tile("c.glb")));
    QVERIFY2(bomb.buildings.empty() && says(bomb, "MB"), faultOf(bomb).c_str());
}

void TestTileset::meshesAreCutByTiles()
{
    // A reality mesh of 3 km without features: 40 m triangles.
    GltfSample sample;
    for (int i = 0; i < 75; ++i) {
        for (int k = 0; k < 4; ++k)
            sample.addBox(40.0 * i, 40.0 * k, 0, 39, 39, 5 + i % 7);
    }
    sample.addMesh(sample.boxes());
    const Tiles tiles;
    tiles.add("mesh.glb", sample.glb());
    const ReadBuildings read = tiles.read(placedTileset(tile("mesh.glb")));
    QVERIFY(read.buildings.size() >= 6 && read.buildings.size() <= 16);
    std::size_t surfaces = 0;
    for (const Building& building : read.buildings) {
        QCOMPARE(building.objectClass, ObjectClass::Mesh);
        QVERIFY(building.envelope().width() < 600 && building.envelope().height() < 600);
        surfaces += building.surfaces.size();
    }
    QCOMPARE(surfaces, std::size_t{75 * 4 * 12});
}

void TestTileset::childrenOutsideTheirParent()
{
    const Tiles tiles;
    tiles.add("a.glb", boxGlb());
    Json child = tile("a.glb");
    child["boundingVolume"]["sphere"] = {50'000, 0, 0, 10};
    const ReadBuildings read = tiles.read(placedTileset(tile("", {child})));
    QCOMPARE(read.buildings.size(), std::size_t{1});
    QVERIFY(says(read, "1 tiles lie outside"));
}

void TestTileset::withoutAPlace()
{
    const Tiles tiles;
    tiles.add("a.glb", boxGlb());
    const ReadBuildings lost = tiles.read(tileset(tile("a.glb")));
    QVERIFY(!lost.ok && lost.error.kind == ErrorKind::MissingCrs && says(lost, "--place"));
    ReadOptions options;
    options.place = ModelPlace{{611'000, 5'970'000}, 12.0, 0, 1};
    const ReadBuildings read = tiles.read(tileset(tile("a.glb")), options);
    QVERIFY(read.buildings.size() == 1);
    QVERIFY(near(boxOf(read.buildings.front()), {611'000, 5'970'000, 12, 611'010, 5'970'008, 18}, 0.01));
}

void TestTileset::probedWithExtent()
{
    const Tiles tiles;
    Json root = tile("a.b3dm");
    root["boundingVolume"] = {{"region", {0.18650, 0.94012, 0.18652, 0.94014, 40, 60}}};
    tiles.add("a.b3dm", boxesB3dm(1, {}));
    Json whole = Json::parse(tileset(root, "1.0"));
    whole["properties"] = {{"Height", {{"minimum", 1}, {"maximum", 2}}}};
    const auto info = probe(tiles.add("tileset.json", whole.dump()));
    QVERIFY2(info.ok(), info.ok() ? "" : plainText(info.error()).c_str());
    QCOMPARE(info->kind, SourceKind::Tileset);
    QCOMPARE(info->format, std::string("3D Tiles 1.0"));
    QCOMPARE(info->layers.front().crs, std::string("EPSG:4978"));
    QCOMPARE(info->layers.front().count, 1LL);
    QCOMPARE(info->layers.front().fields, std::vector<std::string>{"Height"});
    QVERIFY(near(info->layers.front().extent.centre(), kLuebeck, 300));
}

void TestTileset::foldersGiveOneTileset()
{
    const Tiles tiles;
    tiles.add("t/a.b3dm", boxesB3dm(1, {{"gml_id", {"one"}}}));
    tiles.add("t/b.glb", boxGlb(50, 0, 0));
    tiles.add("t/inner.json", tileset(tile("a.b3dm")));
    tiles.add("t/tileset.json", placedTileset(tile("", {tile("inner.json"), tile("b.glb")})));
    const std::filesystem::path out = tiles.folder() + "/out";
    ImportRequest request;
    request.files = {tiles.folder() + "/t"};
    request.outFolder = out.string();
    const auto report = importFiles(request, Progress());
    QVERIFY2(report.ok(), report.ok() ? "" : plainText(report.error()).c_str());
    QVERIFY(!report->skipped.hasProblems());
    QCOMPARE(report->objects.at("buildings"), 1LL);
    QCOMPARE(report->objects.at("otherConstructions"), 1LL); // a mesh that says nothing of itself
    const auto city = loadCityPackage(out.string(), Progress());
    QVERIFY(city.ok() && city->sources.size() == 1);
    QCOMPARE(city->sources.front().kind, std::string("3dtiles"));
}

void TestTileset::sharedSamples()
{
    const std::string folder = sharedData("formate/3dtiles/");
    if (!exists(folder))
        QSKIP("shared/data/formate/3dtiles is not here");
    // They stand in Philadelphia, which EPSG:25832 does not reach: read, and said so.
    for (const char* name : {"TilesetOfTilesets/tileset.json", "ImplicitTileMetadata/tileset_1.1.json"}) {
        const auto info = probe(folder + name);
        QVERIFY2(info.ok() && info->kind == SourceKind::Tileset, name);
        QVERIFY(info->layers.front().count >= 4);
        const ReadBuildings read = readWith(readTileset, folder + name);
        QVERIFY2(read.ok, faultOf(read).c_str());
    }
}

void TestTileset::sharedInvalid()
{
    const QString folder = QString::fromStdString(sharedData("formate/3dtiles/ungueltig"));
    if (!QFileInfo::exists(folder))
        QSKIP("shared/data/formate/3dtiles/ungueltig is not here");
    int files = 0;
    QDirIterator entries(folder, {"*.json"}, QDir::Files);
    while (entries.hasNext()) {
        const std::string path = entries.next().toStdString();
        ++files;
        const ReadBuildings read = readWith(readTileset, path);
        // Read with a remark, or refused with a reason: never silently nothing.
        QVERIFY2(read.ok ? !read.buildings.empty() || !read.diagnostics.empty() : !read.error.message.empty(),
                 path.c_str());
        const auto info = probe(path);
        QVERIFY(info.ok() || !info.error().message.empty());
    }
    QVERIFY(files > 30);
}

TWIN_TEST(TestTileset)
#include "test_tileset.moc"
