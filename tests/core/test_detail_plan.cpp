// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"

#include "core/mesh/detail_plan.h"
#include "core/mesh/tile_outline.h"

#include <set>

using namespace twin;

namespace {

constexpr std::size_t kPlenty = std::size_t{4} << 30;

Immutable<CityTile> outline(int column, int row, std::size_t bytes = 100'000)
{
    CityTile tile;
    tile.key = {column, row};
    tile.detail =
        std::make_shared<const TileDetail>(TileDetail{tile.key.name(), bytes, {0, 0, 0}, {500, 500, 30}});
    return std::make_shared<const CityTile>(std::move(tile));
}

/// 20 x 20 tiles from the origin of the map.
std::vector<Immutable<CityTile>> city()
{
    std::vector<Immutable<CityTile>> tiles;
    for (int row = 0; row < 20; ++row) {
        for (int column = 0; column < 20; ++column)
            tiles.push_back(outline(column, row));
    }
    return tiles;
}

DetailView northwards(double east, double north, double height = 100)
{
    return {{{east, north, height}, {east, north + 1000, height}, 40}, 1600, 900};
}

} // namespace

class TestDetailPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nearestFirstAndAheadBeforeBehind()
    {
        const auto tiles = city();
        const DetailPlan plan = planDetail(tiles, northwards(5250, 5250), kPlenty);
        QVERIFY(!plan.limited);
        QVERIFY(!plan.wanted.empty());
        QVERIFY((tiles[plan.wanted.front()]->key == TileKey{10, 10}));
        const auto place = [&](TileKey key) {
            for (std::size_t i = 0; i < plan.wanted.size(); ++i) {
                if (tiles[plan.wanted[i]]->key == key)
                    return static_cast<int>(i);
            }
            return -1;
        };
        QVERIFY(place({10, 12}) >= 0);
        QVERIFY(place({10, 12}) < place({10, 16}));
        QVERIFY(place({10, 16}) < place({10, 9})); // seen and far before unseen and near
        QVERIFY(place({10, 2}) < 0);               // far behind the eye: not at all
    }

    void noHouseSmallerThanAPixel()
    {
        const auto tiles = city();
        // From 20 km above, a house of 10 m is less than a pixel of a picture 900 pixels high.
        const DetailView above{{{5000, 5000, 20'000}, {5000, 5001, 0}, 40}, 1600, 900};
        QVERIFY(planDetail(tiles, above, kPlenty).wanted.empty());
        const DetailView large{above.viewpoint, 6400, 3600};
        QVERIFY(planDetail(tiles, large, kPlenty).wanted.size() > 100);
    }

    void memoryIsALimit()
    {
        const auto tiles = city();
        const std::size_t limit = 10 * memoryOf(*tiles.front()->detail);
        const DetailPlan all = planDetail(tiles, northwards(5250, 250), kPlenty);
        const DetailPlan some = planDetail(tiles, northwards(5250, 250), limit);
        QVERIFY(some.limited);
        QCOMPARE(some.wanted.size(), std::size_t{10});
        QVERIFY(std::equal(some.wanted.begin(), some.wanted.end(), all.wanted.begin()));
    }

    void whatIsInFullIsNotWanted()
    {
        std::vector<Immutable<CityTile>> tiles{nullptr, std::make_shared<const CityTile>()};
        QVERIFY(planDetail(tiles, northwards(0, 0), kPlenty).wanted.empty());
    }

    void outlineKeepsAllSummariesAndTheTallMesh()
    {
        CityTile tile;
        tile.key = {3, 4};
        tile.synthetic = true;
        const auto add = [&](const char* id, float height) {
            BuildingSummary summary;
            summary.id = id;
            summary.baseMetres = 2;
            summary.topMetres = 2 + height;
            const auto feature = static_cast<std::uint32_t>(tile.buildings.size());
            const auto first = static_cast<std::uint32_t>(tile.mesh.positions.size());
            tile.buildings.push_back(summary);
            for (int i = 0; i < 3; ++i) {
                tile.mesh.positions.push_back({static_cast<float>(i), height, 0});
                tile.mesh.normals.push_back({0, 0, 127, 0});
                tile.mesh.colours.push_back({1, 2, 3, 255});
                tile.mesh.features.push_back(feature);
            }
            tile.mesh.indices.insert(tile.mesh.indices.end(), {first, first + 1, first + 2});
        };
        add("low", 9);
        add("tower", kTallMetres);
        add("shed", 3);
        const CityTile seen = outlineOf(tile);
        QVERIFY(seen.key == tile.key);
        QVERIFY(seen.synthetic);
        QCOMPARE(seen.buildings.size(), std::size_t{3});
        QCOMPARE(seen.mesh.triangleCount(), std::size_t{1});
        QCOMPARE(seen.mesh.positions.size(), std::size_t{3});
        QCOMPARE(seen.mesh.features.front(), 1U);
        QCOMPARE(seen.mesh.positions[seen.mesh.indices[0]][1], kTallMetres);
    }
};

TWIN_TEST(TestDetailPlan)
#include "test_detail_plan.moc"
