// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"

#include "core/city/terrain.h"
#include "core/geo/polygon.h"
#include "core/geo/tile_key.h"

#include <cmath>

using namespace twin;

namespace {

Ring2 square(double east, double north, double size)
{
    return {{east, north}, {east + size, north}, {east + size, north + size}, {east, north + size}};
}

} // namespace

class TestGeo : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void areaIsExactAtMapCoordinates()
    {
        QCOMPARE(signedArea(square(610907, 5969876, 10)), 100.0);
        Ring2 clockwise = square(610907, 5969876, 10);
        std::reverse(clockwise.begin(), clockwise.end());
        QCOMPARE(signedArea(clockwise), -100.0);
        const MultiPolygon2 withHole{{square(0, 0, 10), {square(2, 2, 2)}}};
        QCOMPARE(area(withHole), 96.0);
    }
    void containsRespectsHoles()
    {
        const MultiPolygon2 withHole{{square(0, 0, 10), {square(2, 2, 2)}}};
        QVERIFY(contains(withHole, {1, 1}));
        QVERIFY(!contains(withHole, {3, 3}));
        QVERIFY(!contains(withHole, {11, 1}));
        QVERIFY(!contains(MultiPolygon2{}, {0, 0}));
    }
    void labelPointLiesInside()
    {
        // A U: its centroid falls into the gap.
        const MultiPolygon2 u{
            {{{0, 0}, {30, 0}, {30, 30}, {20, 30}, {20, 5}, {10, 5}, {10, 30}, {0, 30}}, {}}};
        QVERIFY(contains(u, labelPoint(u)));
        QCOMPARE(labelPoint({{square(0, 0, 10), {}}}), (MapPoint2{5, 5}));
    }
    void distanceToLine()
    {
        const Line2 line{{0, 0}, {10, 0}, {10, 10}};
        QCOMPARE(distance({5, 3}, line), 3.0);
        QCOMPARE(distance({13, 14}, line), 5.0);
        QVERIFY(std::isinf(distance({0, 0}, Line2{})));
        QCOMPARE(length(line), 20.0);
    }
    void tilesCoverTheMapWithoutGaps()
    {
        const TileKey key = TileKey::at({610907.06, 5969875.82});
        QCOMPARE(key.name(), std::string("1221_11939"));
        QVERIFY(key.envelope().contains({610907.06, 5969875.82}));
        QCOMPARE(key.kilometreEast(), 610);
        QCOMPARE(key.kilometreNorth(), 5969);
        QCOMPARE((TileKey{-1, -1}).kilometreEast(), -1);
    }
    void terrainIsBilinear()
    {
        HeightGrid grid{0, 20, 10, 2, 2, {1, 3, 5, 7}};
        QCOMPARE(grid.sample({5, 15}), 1.0);
        QCOMPARE(grid.sample({10, 10}), 4.0);
        QCOMPARE(grid.sample({0, 20}), 1.0);
        QVERIFY(std::isnan(grid.sample({-1, 10})));
        // What stands beside the grid stands on its border, not at sea level.
        QCOMPARE(grid.sample({-1, 10}, 2.5), 3.0);
        QCOMPARE(grid.sample({900, -900}, 2.5), 7.0);
        grid.heights[3] = NAN;
        QVERIFY(std::isnan(grid.sample({10, 10})));
        QCOMPARE(grid.sample({10, 10}, 2.5), 2.5);
    }
};

TWIN_TEST(TestGeo)
#include "test_geo.moc"
