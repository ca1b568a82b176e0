// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"

#include "core/city/building.h"
#include "core/geo/polygon.h"

using namespace twin;

namespace {

BoundarySurface surface(SurfaceKind kind, Ring3 ring)
{
    return {kind, std::move(ring), {}, {}, {}};
}

} // namespace

class TestBuilding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingWithoutSurfaces()
    {
        const Building house;
        QVERIFY(house.envelope().empty());
        QCOMPARE(house.heightRange(), (std::pair{0.0, 0.0}));
        QVERIFY(house.footprint().empty());
    }

    void footprintIsTheGroundTurnedUpWithItsHoles()
    {
        Building house;
        house.surfaces.push_back(
            surface(SurfaceKind::Ground, {{0, 0, 1}, {0, 10, 1}, {10, 10, 1}, {10, 0, 1}}));
        house.surfaces.back().inner.push_back({{2, 2, 1}, {4, 2, 1}, {4, 4, 1}, {2, 4, 1}});
        house.surfaces.push_back(
            surface(SurfaceKind::Roof, {{-1, -1, 9}, {11, -1, 9}, {11, 11, 9}, {-1, 11, 9}}));
        const MultiPolygon2 footprint = house.footprint();
        QCOMPARE(footprint.size(), std::size_t{1});
        QCOMPARE(signedArea(footprint.front().outer), 100.0);
        QCOMPARE(signedArea(footprint.front().inner.front()), -4.0);
        QCOMPARE(area(footprint), 96.0);
        QCOMPARE(house.heightRange(), (std::pair{1.0, 9.0}));
        QCOMPARE(house.envelope(), (Envelope{-1, -1, 11, 11}));
    }

    void hullWhereThereIsNoGround()
    {
        Building house;
        house.surfaces.push_back(surface(SurfaceKind::Roof, {{0, 0, 5}, {10, 0, 5}, {10, 10, 5}, {5, 2, 5}}));
        const MultiPolygon2 footprint = house.footprint();
        QCOMPARE(footprint.size(), std::size_t{1});
        QCOMPARE(footprint.front().outer.size(), std::size_t{3});
        QCOMPARE(area(footprint), 50.0);
    }

    void aLineHasNoFootprint()
    {
        Building house;
        house.surfaces.push_back(surface(SurfaceKind::Wall, {{0, 0, 0}, {10, 0, 0}, {10, 0, 5}, {0, 0, 5}}));
        QVERIFY(house.footprint().empty());
        QCOMPARE(house.heightRange(), (std::pair{0.0, 5.0}));
    }
};

TWIN_TEST(TestBuilding)
#include "test_building.moc"
