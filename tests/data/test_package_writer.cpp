// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"
#include "package_samples.h"

#include "core/mesh/building_mesher.h"
#include "data/citypackage/glb_file.h"
#include "data/citypackage/package_writer.h"
#include "data/citypackage/raster_store.h"

#include <QTemporaryDir>

#include <gdal_priv.h>
#include <nlohmann/json.hpp>
#include <ogrsf_frmts.h>

#include <cmath>
#include <filesystem>

using namespace twin;
using namespace twin::data;
using twin::test::block;

namespace {

BuildingBatch batchOf(const std::vector<Building>& buildings)
{
    BuildingBatch batch;
    std::map<TileKey, std::vector<Building>> byTile;
    for (const Building& building : buildings)
        byTile[TileKey::at(building.envelope().centre())].push_back(building);
    for (auto& [key, some] : byTile) {
        batch.tiles.push_back(meshTile(key, some, "t", batch.diagnostics));
        batch.buildings.emplace(key, packed(std::move(some)));
    }
    batch.last = true;
    return batch;
}

BuildingSource sourceOf(const std::string& file)
{
    BuildingSource source;
    source.file = file;
    return source;
}

void write(const std::string& folder, const std::string& file, const std::vector<Building>& buildings,
           bool synthetic = false)
{
    auto writer = PackageWriter::open(folder);
    QVERIFY2(writer.ok(), writer.ok() ? "" : plainText(writer.error()).c_str());
    const DistrictFinder nowhere({});
    BuildingBatch batch = batchOf(buildings);
    for (CityTile& tile : batch.tiles)
        tile.synthetic = synthetic;
    const auto count = (*writer)->write(batch, sourceOf(file), nowhere, synthetic, true);
    QVERIFY2(count.ok(), count.ok() ? "" : plainText(count.error()).c_str());
    QVERIFY((*writer)->finish().ok());
}

std::set<std::string> idsIn(const std::string& folder)
{
    std::set<std::string> ids;
    const auto city = loadCityPackage(folder, Progress());
    if (!city)
        return {"unreadable"};
    for (const auto& tile : city->tiles) {
        for (const BuildingSummary& building : tile->buildings)
            ids.insert(building.id);
    }
    return ids;
}

long long rowsIn(const std::string& folder)
{
    const auto dataset = openPackageDatabase(folder);
    return dataset ? (*dataset)->GetLayerByName("buildings")->GetFeatureCount() : -1;
}

District square(const std::string& number, const std::string& name, double east)
{
    District district;
    district.number = number;
    district.name = name;
    district.outline = {
        {{{east, 5'969'000}, {east + 500, 5'969'000}, {east + 500, 5'970'000}, {east, 5'970'000}}, {}}};
    district.figures.push_back({"population", 1234, *Date::parse("2024-12-31"), "statistics", true});
    return district;
}

} // namespace

class TestPackageWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writtenIsReadAgain();
    void sameIdReplaces();
    void officialTileReplacesItsKilometre();
    void realTileTakesTheSampleSPlace();
    void districtsAreAssignedAfterwards();
    void layersComeBack();
    void buildingRecordHasDecodedCodes();
    void tilesetPlacesTheCityOnTheEarth();
    void damagedPackages();
    void officialNames();
};

void TestPackageWriter::writtenIsReadAgain()
{
    const QTemporaryDir dir;
    const std::string folder = dir.path().toStdString() + "/city";
    write(folder, "a.gml", {block("a", 611'010, 5'969'010), block("b", 611'610, 5'969'010)}, true);
    const auto city = loadCityPackage(folder, Progress());
    QVERIFY(city.ok());
    QCOMPARE(city->tiles.size(), std::size_t{2});
    QCOMPARE(city->buildingCount, std::size_t{2});
    QVERIFY(city->synthetic);
    QVERIFY(city->diagnostics.total() == 1 && !city->diagnostics.hasProblems());
    QVERIFY(city->districts && city->districts->empty());
    QVERIFY(city->terrain && !city->ground); // estimated from the buildings
    QCOMPARE(rowsIn(folder), 2LL);
}

void TestPackageWriter::sameIdReplaces()
{
    const QTemporaryDir dir;
    const std::string folder = dir.path().toStdString();
    write(
        folder, "a.gml",
        {block("a", 611'010, 5'969'010), block("b", 611'030, 5'969'010), block("it's", 611'050, 5'969'010)});
    // The building moves to another tile and is not left behind in the old one.
    write(folder, "b.gml",
          {block("a", 611'610, 5'969'010), block("c", 611'630, 5'969'010),
           block("it's", 611'050, 5'969'010, 5)});
    QCOMPARE(idsIn(folder), (std::set<std::string>{"a", "b", "c", "it's"}));
    QCOMPARE(rowsIn(folder), 4LL);
    const auto city = loadCityPackage(folder, Progress());
    QVERIFY(city.ok());
    QCOMPARE(city->buildingCount, std::size_t{4});
}

void TestPackageWriter::officialTileReplacesItsKilometre()
{
    const QTemporaryDir dir;
    const std::string folder = dir.path().toStdString();
    write(folder, "LoD2_32_611_5969_1_SH.xml",
          {block("old", 611'010, 5'969'010), block("gone", 611'610, 5'969'610)});
    write(folder, "LoD2_32_612_5969_1_SH.xml",
          {block("neighbour", 612'010, 5'969'010), block("border", 611'990, 5'969'010)});
    write(folder, "footprints.geojson",
          {block("extra", 611'110, 5'969'010), block("elsewhere", 615'110, 5'969'010)});
    write(folder, "LoD2_32_611_5969_1_SH.xml", {block("new", 611'020, 5'969'020)});
    QCOMPARE(idsIn(folder), (std::set<std::string>{"neighbour", "border", "elsewhere", "new"}));
    QCOMPARE(rowsIn(folder), 4LL);
    // The tile of "gone" is empty now: neither file nor entry is left.
    QVERIFY(!std::filesystem::exists(tilePath(folder, TileKey::at({611'610, 5'969'610}))));
}

void TestPackageWriter::realTileTakesTheSampleSPlace()
{
    const QTemporaryDir dir;
    const std::string folder = dir.path().toStdString();
    write(folder, "LoD2_32_611_5969_1_SH.xml", {block("s1", 611'010, 5'969'010)}, true);
    write(folder, "LoD2_32_612_5969_1_SH.xml",
          {block("s2", 612'010, 5'969'010), block("s3", 611'990, 5'969'010)}, true);
    write(folder, "LoD2_32_611_5969_1_SH.xml", {block("real", 611'020, 5'969'020)}, false);
    QCOMPARE(idsIn(folder), (std::set<std::string>{"real", "s2"}));
    const auto city = loadCityPackage(folder, Progress());
    QVERIFY(city.ok());
    for (const auto& tile : city->tiles)
        QCOMPARE(tile->synthetic, tile->buildings.front().id == "s2");
}

void TestPackageWriter::districtsAreAssignedAfterwards()
{
    const QTemporaryDir dir;
    const std::string folder = dir.path().toStdString();
    write(folder, "a.gml",
          {block("west", 611'010, 5'969'010), block("east", 611'610, 5'969'010),
           block("out", 613'000, 5'969'010)});
    {
        auto writer = PackageWriter::open(folder);
        QVERIFY(writer.ok());
        const DistrictFinder finder({square("01", "West", 611'000), square("02", "Ost", 611'500)});
        QVERIFY((*writer)->database().replaceDistricts(finder.districts()).ok());
        QVERIFY((*writer)->assignDistricts(finder, Progress()).ok());
        QVERIFY((*writer)->finish().ok());
    }
    const auto city = loadCityPackage(folder, Progress());
    QVERIFY(city.ok());
    std::map<std::string, int> district;
    for (const auto& tile : city->tiles) {
        for (const BuildingSummary& building : tile->buildings)
            district[building.id] = building.district;
    }
    QCOMPARE(district.at("west"), 0);
    QCOMPARE(district.at("east"), 1);
    QCOMPARE(district.at("out"), -1);
    QCOMPARE(readBuilding(folder, "east")->district, std::string("Ost"));
    QCOMPARE(readBuilding(folder, "out")->district, std::string());
    const DistrictFigure* population = city->districts->at(0).figure("population");
    QVERIFY(population);
    QCOMPARE(population->value, 1234.0);
    QCOMPARE(population->asOf.iso(), std::string("2024-12-31"));
    QVERIFY(!city->districts->at(0).figure("births"));
}

void TestPackageWriter::layersComeBack()
{
    const QTemporaryDir dir;
    const std::string folder = dir.path().toStdString();
    const MultiPolygon2 pond{{{{0, 0}, {10, 0}, {10, 10}, {0, 10}}, {{{2, 2}, {4, 2}, {4, 4}, {2, 4}}}}};
    {
        auto writer = PackageWriter::open(folder);
        QVERIFY(writer.ok());
        PackageDatabase& database = (*writer)->database();
        for (int repeat = 0; repeat < 2; ++repeat) { // the second time replaces, it does not add
            GroundFeatures ground;
            ground.waters = {{"Teich", "pond", pond, 1.5}};
            ground.roads = {{"Breite Straße", "main", {{0, 0}, {5, 5}}, 9}};
            ground.trees = {{{3, 4}, 15, 8}};
            ground.landCover = {{"wood", "Forst", pond}};
            QVERIFY(database.removeGround("it's.gml").ok());
            QVERIFY(database.addGround(ground, "it's.gml").ok());
            SourceRecord record;
            record.file = "it's.gpkg";
            record.kind = "vector";
            record.objects = 7;
            record.synthetic = true;
            QVERIFY(database.recordSource(record).ok());
        }
        GroundFeatures other;
        other.trees = {{{30, 40}, 10, 5}};
        QVERIFY(database.addGround(other, "other").ok());
        QVERIFY((*writer)->finish().ok());
    }
    const auto city = loadCityPackage(folder, Progress());
    QVERIFY(city.ok());
    QCOMPARE(city->waters->size(), std::size_t{1});
    QCOMPARE(city->waters->at(0).levelMetres, 1.5);
    QCOMPARE(city->waters->at(0).area.at(0).inner.size(), std::size_t{1});
    QCOMPARE(city->roads->at(0).name, std::string("Breite Straße"));
    QCOMPARE(city->roads->at(0).widthMetres, 9.0);
    QCOMPARE(city->trees->size(), std::size_t{2});
    QCOMPARE(city->landCover->at(0).kind, std::string("wood"));
    QCOMPARE(city->sources.size(), std::size_t{1});
    QCOMPARE(city->sources[0].objects, 7LL);
    QVERIFY(city->synthetic);
}

void TestPackageWriter::buildingRecordHasDecodedCodes()
{
    const QTemporaryDir dir;
    const std::string folder = dir.path().toStdString();
    Building building = block("a'b", 611'010, 5'969'010);
    building.address = {"Königstraße", "1", "23552", "Lübeck"};
    building.attributes["DatenquelleDachhoehe"] = "1000";
    building.attributes["Eigenes"] = "Wert";
    write(folder, "a.gml", {building});
    const auto record = readBuilding(folder, "a'b");
    QVERIFY(record.ok());
    const std::map<std::string, std::string> values(record->attributes.begin(), record->attributes.end());
    QCOMPARE(values.at("function"), std::string("Wohnhaus (31001_1010)"));
    QCOMPARE(values.at("roofType"), std::string("Flachdach (1000)"));
    QCOMPARE(values.at("DatenquelleDachhoehe"), std::string("Laserscanning (1000)"));
    QCOMPARE(values.at("Eigenes"), std::string("Wert"));
    QCOMPARE(values.at("street"), std::string("Königstraße"));
    QVERIFY(!values.contains("yearOfConstruction"));
    QCOMPARE(record->source, std::string("a.gml"));
    QCOMPARE(record->footprint.size(), std::size_t{1});
    const auto missing = readBuilding(folder, "x' OR '1'='1");
    QVERIFY(!missing);
    QVERIFY(missing.error().kind == ErrorKind::NotFound);
}

void TestPackageWriter::tilesetPlacesTheCityOnTheEarth()
{
    const QTemporaryDir dir;
    const std::string folder = dir.path().toStdString();
    write(folder, "a.gml", {block("a", 610'900, 5'969'870, 10, 8, 6, 0)});
    std::ifstream stream(folder + "/tileset.json");
    const nlohmann::json tileset = nlohmann::json::parse(stream);
    QCOMPARE(tileset["asset"]["version"].get<std::string>(), std::string("1.1"));
    const nlohmann::json& outlines = tileset["root"]["children"][0];
    const nlohmann::json& child = outlines["children"][0];
    // The transform of a tile is relative to that of its block.
    const auto outer = outlines["transform"].get<std::array<double, 16>>();
    const auto inner = child["transform"].get<std::array<double, 16>>();
    std::array<double, 16> m{};
    for (std::size_t i = 0; i < 16; ++i) {
        for (std::size_t k = 0; k < 4; ++k)
            m[i] += outer[4 * k + i % 4] * inner[i / 4 * 4 + k];
    }
    // 53.8655 N 10.6866 E is E 610907.06 N 5969875.82 (ENGINE_NOTES 4.8); on the GRS80 ellipsoid:
    const double lat = 53.8655 * 3.14159265358979323846 / 180;
    const double lon = 10.6866 * 3.14159265358979323846 / 180;
    const double a = 6378137.0;
    const double e2 = 0.00669438002290;
    const double n = a / std::sqrt(1 - e2 * std::sin(lat) * std::sin(lat));
    // NHN lies 39.5 m above it there (EGM96, by PROJ's cct).
    const double h = 39.5;
    const double expected[3] = {(n + h) * std::cos(lat) * std::cos(lon),
                                (n + h) * std::cos(lat) * std::sin(lon), (n * (1 - e2) + h) * std::sin(lat)};
    const MapPoint2 origin = TileKey::at({610'907.06, 5'969'875.82}).origin();
    const double x = 610'907.06 - origin.easting;
    const double y = 5'969'875.82 - origin.northing;
    for (std::size_t k = 0; k < 3; ++k)
        QVERIFY2(std::abs(m[k] * x + m[4 + k] * y + m[12 + k] - expected[k]) < 1.0,
                 "further than the rounding of the known point");
    // The axes: up leaves the earth at scale 1, east and north carry the scale of UTM, all right-angled.
    const auto dot = [&](std::size_t i, std::size_t j) {
        return m[i] * m[j] + m[i + 1] * m[j + 1] + m[i + 2] * m[j + 2];
    };
    QVERIFY(std::abs(dot(8, 8) - 1) < 1e-6);
    QVERIFY(std::abs(dot(0, 0) - 1) < 2e-3);
    QVERIFY(std::abs(dot(0, 4)) < 1e-6 && std::abs(dot(0, 8)) < 1e-4 && std::abs(dot(4, 8)) < 1e-4);
    QVERIFY(child["content"]["uri"].get<std::string>().starts_with("tiles/"));
    QVERIFY(std::filesystem::exists(folder + "/" + child["content"]["uri"].get<std::string>()));
}

void TestPackageWriter::damagedPackages()
{
    const QTemporaryDir dir;
    const std::string folder = dir.path().toStdString();
    QVERIFY(loadCityPackage(folder, Progress()).error().kind == ErrorKind::NotFound);
    for (const char* text : {"", "{", "[]", "{\"root\":{}}",
                             "{\"extras\":{\"travetwin\":{\"format\":1}},\"root\":{\"children\":[{}]}}",
                             "{\"extras\":{\"travetwin\":{\"format\":1}},\"root\":{\"children\":7}}",
                             "{\"extras\":7,\"root\":7}"}) {
        twin::test::writeFile(folder + "/tileset.json", text);
        QVERIFY(loadCityPackage(folder, Progress()).error().kind == ErrorKind::Malformed);
    }
    twin::test::writeFile(folder + "/tileset.json",
                          "{\"extras\":{\"travetwin\":{\"format\":99}},\"root\":{}}");
    QVERIFY(loadCityPackage(folder, Progress()).error().kind == ErrorKind::Unsupported);
    std::filesystem::remove(folder + "/tileset.json");
    write(folder, "a.gml", {block("a", 611'010, 5'969'010), block("b", 611'610, 5'969'010)});
    twin::test::writeFile(tilePath(folder, TileKey::at({611'010, 5'969'010})), "rubbish");
    twin::test::writeFile(folder + "/terrain.tif", "rubbish");
    twin::test::writeFile(folder + "/ground.tif", "<VRTDataset rasterXSize=\"1\" rasterYSize=\"1\"/>");
    const auto city = loadCityPackage(folder, Progress());
    QVERIFY(city.ok());
    // The third: without its terrain the ground is an estimate.
    QCOMPARE(city->diagnostics.total(), std::size_t{3});
    // In outline the city is whole; the damage shows where the detail is asked for.
    QCOMPARE(city->buildingCount, std::size_t{2});
    int readable = 0;
    for (const Immutable<CityTile>& tile : city->tiles)
        readable += tile->detail && readTileDetail(*tile->detail) ? 1 : 0;
    QCOMPARE(readable, 1);
    std::filesystem::remove_all(folder + "/outlines");
    const auto withoutOutlines = loadCityPackage(folder, Progress());
    QCOMPARE(withoutOutlines->buildingCount, std::size_t{1});
    QCOMPARE(withoutOutlines->diagnostics.total(), std::size_t{4});
    twin::test::writeFile(folder + "/city.gpkg", "rubbish");
    QVERIFY(loadCityPackage(folder, Progress())->diagnostics.total() == 5);
    QVERIFY(!readBuilding(folder, "a"));
}

void TestPackageWriter::officialNames()
{
    const auto tile = OfficialTile::fromFileName("/data/LoD2_32_611_5969_1_SH.xml");
    QVERIFY(tile);
    QCOMPARE(tile->name(), std::string("611_5969"));
    for (const char* name :
         {"LoD2_32_611_5969_2_SH.xml", "LoD2_33_611_5969_1_SH.xml", "LoD2_32_-1_5969_1_SH.xml",
          "LoD2_32_611.xml", "LoD2_32_611_5969_1", "x.gml", "LoD2_32_99999999999_1_1_SH.xml"})
        QVERIFY2(!OfficialTile::fromFileName(name), name);
}

TWIN_TEST(TestPackageWriter)
#include "test_package_writer.moc"
