// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"
#include "package_samples.h"

#include "core/mesh/tile_outline.h"
#include "data/citypackage/city_package.h"
#include "data/citypackage/glb_file.h"
#include "data/citypackage/outline_block.h"
#include "data/citypackage/tileset.h"

#include <QTemporaryDir>

#include <nlohmann/json.hpp>

#include <cmath>
#include <filesystem>
#include <random>

using namespace twin;
using namespace twin::data;
using twin::test::block;
using twin::test::cityGml;
using twin::test::writeFile;

namespace fs = std::filesystem;

namespace {

/// Two tiles of one block and one of the next, a tower and a house in each.
std::vector<Building> threeTiles()
{
    std::vector<Building> buildings;
    for (const double east : {611'010.0, 611'610.0, 616'010.0}) {
        const std::string name = std::to_string(static_cast<int>(east));
        buildings.push_back(block("tower" + name, east, 5'969'010, 20, 20, 40));
        buildings.push_back(block("house" + name, east + 50, 5'969'010, 10, 8, 9));
    }
    return buildings;
}

bool importInto(const std::string& out, const std::string& file, const std::vector<Building>& buildings)
{
    writeFile(file, cityGml(buildings));
    ImportRequest request;
    request.files = {file};
    request.outFolder = out;
    const auto report = importFiles(request, Progress());
    if (!report)
        qWarning("%s", plainText(report.error()).c_str());
    return report.ok();
}

nlohmann::json tilesetOf(const std::string& folder)
{
    std::ifstream stream(folder + "/tileset.json");
    return nlohmann::json::parse(stream, nullptr, false);
}

using Matrix = std::array<double, 16>;

Matrix product(const Matrix& a, const Matrix& b)
{
    Matrix c{};
    for (std::size_t column = 0; column < 4; ++column) {
        for (std::size_t row = 0; row < 4; ++row) {
            for (std::size_t k = 0; k < 4; ++k)
                c[4 * column + row] += a[4 * k + row] * b[4 * column + k];
        }
    }
    return c;
}

} // namespace

class TestOutlines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(mDir.isValid()); }
    void blocksOfNegativeTiles();
    void cityOpensInOutline();
    void detailIsTheTile();
    void changedTileChangesItsOutline();
    void damagedOutlineGivesTheTileInFull();
    void formatOneIsStillRead();
    void childrenLieWhereTheyLayBefore();
    void damagedBytesNeverCrash();

private:
    std::string folder(const char* name) const { return mDir.path().toStdString() + "/" + name; }
    QTemporaryDir mDir;
};

void TestOutlines::blocksOfNegativeTiles()
{
    QVERIFY((blockOf({0, 7}) == TileKey{0, 0}));
    QVERIFY((blockOf({-1, -8}) == TileKey{-8, -8}));
    QVERIFY((blockOf({-9, 8}) == TileKey{-16, 8}));
}

void TestOutlines::cityOpensInOutline()
{
    const std::string out = folder("city");
    QVERIFY(importInto(out, folder("a.gml"), threeTiles()));
    const auto city = loadCityPackage(out, Progress());
    QVERIFY(city.ok());
    QVERIFY(!city->diagnostics.hasProblems()); // a warning says that the ground is estimated
    QCOMPARE(city->tiles.size(), std::size_t{3});
    QCOMPARE(city->buildingCount, std::size_t{6});
    for (const Immutable<CityTile>& tile : city->tiles) {
        QVERIFY(tile->detail);
        QCOMPARE(tile->buildings.size(), std::size_t{2});
        QVERIFY(tile->mesh.triangleCount() > 0); // the tower
        for (const std::uint32_t feature : tile->mesh.features)
            QVERIFY(heightOf(tile->buildings[feature]) >= kTallMetres);
        for (const BuildingSummary& building : tile->buildings)
            QVERIFY(tile->key == TileKey::at({tile->mesh.origin.easting + double{building.centreX},
                                              tile->mesh.origin.northing + double{building.centreY}}));
    }
}

void TestOutlines::detailIsTheTile()
{
    const auto city = loadCityPackage(folder("city"), Progress());
    QVERIFY(city.ok());
    for (const Immutable<CityTile>& outline : city->tiles) {
        const auto full = readTileDetail(*outline->detail);
        QVERIFY(full.ok());
        QVERIFY(full->key == outline->key);
        QVERIFY(!full->detail);
        QVERIFY(full->mesh.triangleCount() > outline->mesh.triangleCount());
        // The attributes of the file are not read by the view and do not count.
        QVERIFY(outline->detail->bytes > 1000);
        QVERIFY(outline->detail->bytes <= fs::file_size(outline->detail->path));
        const CityTile again = outlineOf(*full);
        QCOMPARE(again.mesh.positions.size(), outline->mesh.positions.size());
        for (std::size_t i = 0; i < again.mesh.positions.size(); ++i) {
            for (std::size_t k = 0; k < 3; ++k)
                QVERIFY(std::abs(again.mesh.positions[i][k] - outline->mesh.positions[i][k]) < 0.001F);
        }
        QVERIFY(again.mesh.indices == outline->mesh.indices);
        QVERIFY(again.mesh.features == outline->mesh.features);
        for (std::size_t i = 0; i < full->buildings.size(); ++i)
            QCOMPARE(outline->buildings[i].id, full->buildings[i].id);
    }
}

void TestOutlines::changedTileChangesItsOutline()
{
    const std::string out = folder("changed");
    QVERIFY(importInto(out, folder("b.gml"), threeTiles()));
    const std::string other = blockPath(out, blockOf(TileKey::at({616'010, 5'969'010})));
    const auto before = fs::last_write_time(other);
    QVERIFY(importInto(out, folder("c.gml"), {block("new", 611'200, 5'969'200, 20, 20, 30)}));
    QVERIFY(fs::last_write_time(other) == before); // only the block that changed
    const auto city = loadCityPackage(out, Progress());
    QVERIFY(city.ok());
    QCOMPARE(city->buildingCount, std::size_t{7});
    bool found = false;
    for (const Immutable<CityTile>& tile : city->tiles) {
        QVERIFY(tile->detail);
        for (const BuildingSummary& building : tile->buildings)
            found = found || building.id == "new";
    }
    QVERIFY(found);
}

void TestOutlines::damagedOutlineGivesTheTileInFull()
{
    const std::string out = folder("damaged");
    QVERIFY(importInto(out, folder("d.gml"), threeTiles()));
    writeFile(blockPath(out, blockOf(TileKey::at({611'010, 5'969'010}))), "no glb");
    const auto city = loadCityPackage(out, Progress());
    QVERIFY(city.ok());
    QCOMPARE(city->tiles.size(), std::size_t{3});
    QCOMPARE(city->buildingCount, std::size_t{6});
    QCOMPARE(std::count_if(city->tiles.begin(), city->tiles.end(), [](const auto& t) { return !t->detail; }),
             2L);
}

void TestOutlines::formatOneIsStillRead()
{
    const std::string out = folder("old");
    QVERIFY(importInto(out, folder("e.gml"), threeTiles()));
    nlohmann::json tileset = tilesetOf(out);
    nlohmann::json tiles = nlohmann::json::array();
    for (const nlohmann::json& node : tileset["root"]["children"]) {
        for (const nlohmann::json& tile : node["children"])
            tiles.push_back(tile);
    }
    tileset["root"]["children"] = tiles;
    tileset["extras"]["travetwin"]["format"] = 1;
    writeFile(out + "/tileset.json", tileset.dump());
    fs::remove_all(out + "/outlines");
    const auto city = loadCityPackage(out, Progress());
    QVERIFY(city.ok());
    QCOMPARE(city->buildingCount, std::size_t{6});
    for (const Immutable<CityTile>& tile : city->tiles)
        QVERIFY(!tile->detail);
    // The next import brings it to the present format, outlines included.
    QVERIFY(importInto(out, folder("f.gml"), {block("new", 611'200, 5'969'200)}));
    QCOMPARE(tilesetOf(out)["extras"]["travetwin"]["format"].get<int>(), kPackageFormat);
    const auto after = loadCityPackage(out, Progress());
    QVERIFY(after.ok());
    QCOMPARE(after->buildingCount, std::size_t{7});
    for (const Immutable<CityTile>& tile : after->tiles)
        QVERIFY(tile->detail);
}

/// The transform of a child is relative to its block's; together they must still place the tile's corner
/// where the coordinate system says (PROJ, EPSG:25832 to EPSG:4978), to a centimetre within the tile.
void TestOutlines::childrenLieWhereTheyLayBefore()
{
    const nlohmann::json tileset = tilesetOf(folder("city"));
    int tiles = 0;
    for (const nlohmann::json& node : tileset["root"]["children"]) {
        QCOMPARE(node["refine"].get<std::string>(), std::string("REPLACE"));
        const auto outer = node["transform"].get<Matrix>();
        for (const nlohmann::json& tile : node["children"]) {
            const Matrix place = product(outer, tile["transform"].get<Matrix>());
            const double radius =
                std::sqrt(place[12] * place[12] + place[13] * place[13] + place[14] * place[14]);
            QVERIFY2(radius > 6'362'000 && radius < 6'367'000, std::to_string(radius).c_str());
            const double latitude = std::atan2(
                place[14], std::hypot(place[12], place[13]) * (1 - 0.00669438002290) // at the ellipsoid
            );
            QVERIFY(std::abs(latitude * 180 / 3.14159265358979 - 53.85) < 0.02);
            ++tiles;
        }
        QVERIFY(node["geometricError"].get<double>() > node["children"][0]["geometricError"].get<double>());
        QVERIFY(tileset["root"]["geometricError"].get<double>() > node["geometricError"].get<double>());
    }
    QCOMPARE(tiles, 3);
}

void TestOutlines::damagedBytesNeverCrash()
{
    OutlineBlock block;
    block.tile.key = blockOf(TileKey::at({611'010, 5'969'010}));
    const auto tile = readGlbFile(tilePath(folder("city"), TileKey::at({611'010, 5'969'010})));
    QVERIFY(tile.ok());
    addOutline(block, *tile);
    const std::string whole = encodeGlb(block);
    const auto decode = [](const std::string& text) {
        return decodeOutlineGlb({reinterpret_cast<const unsigned char*>(text.data()), text.size()}, "x.glb");
    };
    const auto intact = decode(whole);
    QVERIFY(intact.ok());
    QVERIFY(intact->cells == block.cells);
    QVERIFY(intact->tile.mesh.indices == block.tile.mesh.indices);
    std::mt19937 random(7);
    for (int round = 0; round < 3000; ++round) {
        std::string broken = whole;
        for (int k = 0; k < 3; ++k)
            broken[random() % broken.size()] = static_cast<char>(random());
        if (round % 3 == 0)
            broken.resize(random() % broken.size());
        const auto read = decode(broken);
        if (!read)
            continue;
        for (const CityTile& part : outlinesOf(*read)) {
            for (const std::uint32_t index : part.mesh.indices)
                QVERIFY(index < part.mesh.positions.size());
        }
    }
}

TWIN_TEST(TestOutlines)
#include "test_outlines.moc"
