// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"
#include "package_samples.h"

#include "core/mesh/building_mesher.h"
#include "data/citypackage/glb_file.h"
#include "data/citypackage/tile_merge.h"
#include "data/readers/srgb.h"

#include <random>

using namespace twin;
using namespace twin::data;
using twin::test::block;

namespace {

CityTile sampleTile(int count = 3)
{
    std::vector<Building> buildings;
    for (int i = 0; i < count; ++i)
        buildings.push_back(block("DESH_" + std::to_string(i) + "ä", 611'010 + 12.5 * (i % 30),
                                  5'969'020 + 11.0 * (i / 30), 10, 8, 5 + i % 7));
    Diagnostics diagnostics;
    CityTile tile = meshTile(TileKey::at({611'010, 5'969'020}), buildings, "t", diagnostics);
    for (std::size_t i = 0; i < tile.buildings.size(); ++i)
        tile.buildings[i].district = static_cast<std::int16_t>(static_cast<int>(i) - 1);
    tile.synthetic = true;
    return tile;
}

std::span<const unsigned char> bytesOf(const std::string& text)
{
    return {reinterpret_cast<const unsigned char*>(text.data()), text.size()};
}

void compare(const CityTile& a, const CityTile& b)
{
    QVERIFY(a.key == b.key);
    QCOMPARE(a.synthetic, b.synthetic);
    QVERIFY(a.mesh.origin == b.mesh.origin);
    QVERIFY(a.mesh.positions == b.mesh.positions);
    QVERIFY(a.mesh.normals == b.mesh.normals);
    // In a file they are linear bytes, which are coarse where it is dark.
    QCOMPARE(a.mesh.colours.size(), b.mesh.colours.size());
    for (std::size_t i = 0; i < a.mesh.colours.size(); ++i) {
        for (std::size_t k = 0; k < 4; ++k)
            QVERIFY(std::abs(a.mesh.colours[i][k] - b.mesh.colours[i][k]) <= (k == 3 ? 0
                                                                              : a.mesh.colours[i][k] > 60
                                                                                  ? 1
                                                                                  : 7));
    }
    QVERIFY(a.mesh.features == b.mesh.features);
    QVERIFY(a.mesh.indices == b.mesh.indices);
    QCOMPARE(a.buildings.size(), b.buildings.size());
    for (std::size_t i = 0; i < a.buildings.size(); ++i) {
        const BuildingSummary& x = a.buildings[i];
        const BuildingSummary& y = b.buildings[i];
        QCOMPARE(x.id, y.id);
        QCOMPARE(x.centreX, y.centreX);
        QCOMPARE(x.centreY, y.centreY);
        QCOMPARE(x.baseMetres, y.baseMetres);
        QCOMPARE(x.topMetres, y.topMetres);
        QCOMPARE(x.footprintSquareMetres, y.footprintSquareMetres);
        QCOMPARE(x.district, y.district);
        QVERIFY(x.roofTint == y.roofTint && x.wallTint == y.wallTint);
    }
}

} // namespace

class TestGlbFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip();
    void roundTripWithWideIndices();
    void coloursAreLinearInTheFile();
    void emptyTile();
    void headerIsGltf();
    void anyDamageIsAnErrorOrATile();
    void truncationIsAnError();
    void mergeAndRemove();
};

void TestGlbFile::roundTrip()
{
    const CityTile tile = sampleTile();
    const Result<CityTile> back = decodeGlb(bytesOf(encodeGlb(tile)), "t.glb");
    QVERIFY(back.ok());
    compare(*back, tile);
}

void TestGlbFile::roundTripWithWideIndices()
{
    const CityTile tile = sampleTile(4000);
    QVERIFY(tile.mesh.positions.size() > 0xFFFF);
    const Result<CityTile> back = decodeGlb(bytesOf(encodeGlb(tile)), "t.glb");
    QVERIFY(back.ok());
    compare(*back, tile);
}

void TestGlbFile::coloursAreLinearInTheFile()
{
    const auto& linear = srgb::linearBytes();
    const auto& display = srgb::displayBytes();
    QCOMPARE(int(linear[0]), 0);
    QCOMPARE(int(linear[188]), 128); // half the light
    QCOMPARE(int(display[128]), 188);
    QCOMPARE(int(linear[255]), 255);
    for (std::size_t i = 0; i < 256; ++i) {
        const std::uint8_t once = linear[i];
        QCOMPARE(linear[display[once]], once);
    }
}

void TestGlbFile::emptyTile()
{
    CityTile tile;
    tile.key = {-3, 12};
    const Result<CityTile> back = decodeGlb(bytesOf(encodeGlb(tile)), "t.glb");
    QVERIFY(back.ok());
    QVERIFY(back->key == tile.key);
    QVERIFY(back->mesh.empty() && back->buildings.empty());
}

void TestGlbFile::headerIsGltf()
{
    const std::string bytes = encodeGlb(sampleTile());
    QCOMPARE(bytes.substr(0, 4), std::string("glTF"));
    std::uint32_t words[4];
    std::memcpy(words, bytes.data() + 4, 16);
    QCOMPARE(words[0], 2u);
    QCOMPARE(std::size_t{words[1]}, bytes.size());
    QCOMPARE(words[2] % 4, 0u);
    // Property tables want their buffer at a multiple of 8 within the file.
    QCOMPARE((20 + words[2] + 8) % 8, 0u);
}

void TestGlbFile::anyDamageIsAnErrorOrATile()
{
    const std::string good = encodeGlb(sampleTile());
    std::mt19937 random(7);
    int errors = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::string bad = good;
        const int changes = 1 + static_cast<int>(random() % 4);
        for (int i = 0; i < changes; ++i)
            bad[random() % bad.size()] = static_cast<char>(random());
        if (round % 5 == 0)
            bad.resize(random() % bad.size());
        const Result<CityTile> tile = decodeGlb(bytesOf(bad), "t.glb");
        if (!tile) {
            ++errors;
            QVERIFY(tile.error().kind == ErrorKind::Malformed);
            continue;
        }
        for (const std::uint32_t index : tile->mesh.indices)
            QVERIFY(index < tile->mesh.positions.size());
        for (const std::uint32_t feature : tile->mesh.features)
            QVERIFY(feature < tile->buildings.size());
        QCOMPARE(tile->mesh.features.size(), tile->mesh.positions.size());
    }
    QVERIFY(errors > 1000);
}

void TestGlbFile::truncationIsAnError()
{
    const std::string good = encodeGlb(sampleTile());
    for (std::size_t size = 0; size < good.size(); size += 7)
        QVERIFY(!decodeGlb(bytesOf(good.substr(0, size)), "t.glb"));
    QVERIFY(!readGlbFile("/nonexistent/tile.glb"));
    QVERIFY(!readGlbFile("/"));
}

void TestGlbFile::mergeAndRemove()
{
    const CityTile tile = sampleTile(5);
    CityTile both = without(tile, {tile.buildings[1].id, tile.buildings[3].id, "nobody"});
    QCOMPARE(both.buildings.size(), std::size_t{3});
    QCOMPARE(both.mesh.triangleCount(), std::size_t{3 * 10});
    QVERIFY(both.mesh.features.back() == 2);
    append(both, without(tile, {tile.buildings[0].id, tile.buildings[2].id, tile.buildings[4].id}));
    QCOMPARE(both.buildings.size(), std::size_t{5});
    QCOMPARE(both.mesh.triangleCount(), tile.mesh.triangleCount());
    QVERIFY(both.mesh.features.back() == 4);
    QVERIFY(*std::max_element(both.mesh.indices.begin(), both.mesh.indices.end()) <
            both.mesh.positions.size());
    QVERIFY(without(tile, {tile.buildings[0].id, tile.buildings[1].id, tile.buildings[2].id,
                           tile.buildings[3].id, tile.buildings[4].id})
                .mesh.empty());
}

TWIN_TEST(TestGlbFile)
#include "test_glb_file.moc"
