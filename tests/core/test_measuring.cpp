// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"

#include "core/geo/measuring.h"

#include <cmath>

using namespace twin;

class TestMeasuring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPathThreeWays()
    {
        const PathLength length = pathLength({{100, 200, 0}, {103, 204, 0}, {103, 204, 12}});
        QCOMPARE(length.slope, 17.0);
        QCOMPARE(length.horizontal, 5.0);
        QCOMPARE(length.vertical, 12.0);
        const PathLength down = pathLength({{0, 0, 9}, {3, 4, -3}});
        QCOMPARE(down.slope, 13.0);
        QCOMPARE(down.vertical, -12.0);
        QCOMPARE(pathLength({}).slope, 0.0);
        QCOMPARE(pathLength({{1, 2, 3}}).slope, 0.0);
    }
    void areaOfARingWhicheverWayRound()
    {
        const std::vector<MapPoint> ring{
            {600000, 5900000, 0}, {600010, 5900000, 0}, {600010, 5900005, 0}, {600000, 5900005, 0}};
        const RingArea area = ringArea(ring);
        QCOMPARE(area.plan, 50.0);
        QCOMPARE(area.slope, 50.0);
        QCOMPARE(area.perimeter, 30.0);
        QCOMPARE(ringArea({ring.rbegin(), ring.rend()}).plan, 50.0);
        QCOMPARE(ringArea({ring[0], ring[1]}).plan, 0.0);
    }
    void aRoofIsLargerThanItsPlan()
    {
        // A slope of 3 : 4, so every metre across is 1.25 m of roof.
        const RingArea area = ringArea({{0, 0, 0}, {8, 0, 6}, {8, 10, 6}, {0, 10, 0}});
        QCOMPARE(area.plan, 80.0);
        QCOMPARE(area.slope, 100.0);
    }
    void angles()
    {
        QCOMPARE(angleDegrees({1, 0, 0}, {0, 0, 0}, {0, 5, 0}).value(), 90.0);
        QCOMPARE(angleDegrees({1, 0, 0}, {0, 0, 0}, {-2, 0, 0}).value(), 180.0);
        QVERIFY(std::abs(angleDegrees({1, 0, 0}, {0, 0, 0}, {1, 0, 1}).value() - 45) < 1e-9);
        QVERIFY(!angleDegrees({1, 1, 1}, {1, 1, 1}, {2, 2, 2}));
    }
    void thePlaneIsShorterThanTheGroundInLuebeck()
    {
        QVERIFY(std::abs(gridScale({500000, 5970000}) - 0.9996) < 1e-12);
        // PROJ gives 0.999751 at 110.9 km from the central meridian.
        QVERIFY2(std::abs(gridScale({610907, 5969876}) - 0.999751) < 2e-6,
                 qPrintable(QString::number(gridScale({610907, 5969876}), 'f', 8)));
    }
    void stationsKeepTheCornersAndNeverLieFurtherApart()
    {
        const std::vector<MapPoint> line{{0, 0, 0}, {10, 0, 50}, {10, 7, 0}};
        const std::vector<Station> list = stations(line, 3);
        QCOMPARE(list.front().way, 0.0);
        QCOMPARE(list.back().way, 17.0);
        bool corner = false;
        for (std::size_t i = 1; i < list.size(); ++i) {
            QVERIFY(list[i].way - list[i - 1].way <= 3 + 1e-9);
            corner = corner || list[i].place == MapPoint2{10, 0};
        }
        QVERIFY(corner);
        QVERIFY(stations({{0, 0, 0}, {1e7, 0, 0}}, 0.001).size() < 5000);
        QVERIFY(stations({}, 1).empty());
    }
};

TWIN_TEST(TestMeasuring)
#include "test_measuring.moc"
