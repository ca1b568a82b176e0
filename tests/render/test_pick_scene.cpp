// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"
#include "mini_city.h"
#include "render/pick/city_picker.h"
#include "render/pick/ground_ray.h"
#include "render/scene/scene_view.h"

#include <cmath>

using namespace twin;
using namespace twin::render;

class PickTest : public QObject
{
    Q_OBJECT
    const test::MiniCity mCity = test::miniCity(3, 36);

    SceneView& ready(SceneView& view, double eyeEast = -600, double eyeNorth = -900, double eyeHeight = 500)
    {
        view.resize(640, 400);
        view.setSnapshot(std::make_shared<SceneSnapshot>(test::snapshotOf(mCity)));
        view.setViewpoint({{kSceneOrigin.easting + eyeEast, kSceneOrigin.northing + eyeNorth, eyeHeight},
                           {kSceneOrigin.easting, kSceneOrigin.northing, 10},
                           40});
        return view;
    }
    MapPoint roofOf(const CityTile& tile, std::size_t i) const
    {
        const BuildingSummary& b = tile.buildings[i];
        return {tile.mesh.origin.easting + b.centreX, tile.mesh.origin.northing + b.centreY, b.topMetres};
    }

private Q_SLOTS:
    void aBuildingUnderItsPixel()
    {
        SceneView view;
        ready(view);
        int found = 0;
        for (const Immutable<CityTile>& tile : mCity.tiles) {
            for (std::size_t i = 0; i < tile->buildings.size(); ++i) {
                MapPoint roof = roofOf(*tile, i);
                roof.height -= 0.3;
                const auto at = view.project(roof);
                if (!at || at->x < 0 || at->y < 0 || at->x >= 640 || at->y >= 400 ||
                    view.occluded(roofOf(*tile, i)))
                    continue;
                const PickResult result = view.pick(at->x, at->y);
                if (result.kind != PickResult::Kind::Building)
                    continue;
                if (result.buildingId != tile->buildings[i].id)
                    continue;
                QVERIFY(result.tile == tile->key);
                QCOMPARE(result.district, int(tile->buildings[i].district));
                const auto back = view.project(result.position);
                QVERIFY(back && std::hypot(back->x - at->x, back->y - at->y) < 0.01);
                ++found;
            }
        }
        QVERIFY2(found > 60, qPrintable(QString::number(found)));
    }

    void groundAndDistrict()
    {
        SceneView view;
        ready(view);
        const MapPoint2 free{kSceneOrigin.easting - 1450, kSceneOrigin.northing + 100};
        view.setViewpoint({{free.easting, free.northing - 300, 300},
                           {free.easting, free.northing, test::miniHeight(free)},
                           40});
        const PickResult west = view.pick(320, 200);
        QCOMPARE(west.kind, PickResult::Kind::Terrain);
        QCOMPARE(west.district, 0);
        QVERIFY(std::abs(west.position.easting - free.easting) < 1);
        QVERIFY(std::abs(west.position.height - view.groundHeight(west.position.plan())) < 0.01);
    }

    void skyIsNothing()
    {
        SceneView view;
        ready(view);
        view.setViewpoint({{kSceneOrigin.easting, kSceneOrigin.northing - 900, 100},
                           {kSceneOrigin.easting, kSceneOrigin.northing, 400},
                           40});
        QCOMPARE(view.pick(320, 10).kind, PickResult::Kind::Nothing);
        QVERIFY(!view.project({kSceneOrigin.easting, kSceneOrigin.northing - 2000, 100}));
    }

    void hiddenBuildingsAreNotHit()
    {
        SceneView view;
        ready(view);
        const CityTile& tile = *mCity.tiles[4];
        const MapPoint top = roofOf(tile, 3);
        const auto at = view.project({top.easting, top.northing, top.height - 5});
        QVERIFY(at);
        QCOMPARE(view.pick(at->x, at->y).kind, PickResult::Kind::Building);
        SceneSnapshot snapshot = test::snapshotOf(mCity);
        snapshot.showBuildings = false;
        view.setSnapshot(std::make_shared<SceneSnapshot>(snapshot));
        QCOMPARE(view.pick(at->x, at->y).kind, PickResult::Kind::Terrain);
    }

    void whatABuildingHides()
    {
        SceneView view;
        const CityTile& tile = *mCity.tiles[4];
        const MapPoint tower = roofOf(tile, 3);
        ready(view);
        const double base = tile.buildings[3].baseMetres;
        view.setViewpoint({{tower.easting, tower.northing - 120, base + 30},
                           {tower.easting, tower.northing, base + 30},
                           40});
        QVERIFY(view.occluded({tower.easting, tower.northing + 60, base + 25}));
        QVERIFY(!view.occluded({tower.easting, tower.northing - 40, base + 28}));
        QVERIFY(!view.occluded({tower.easting, tower.northing, tower.height + 3}));
    }

    void groundHidesWhatIsBehindAHill()
    {
        HeightGrid ridge;
        ridge.west = kSceneOrigin.easting - 1000;
        ridge.north = kSceneOrigin.northing + 1000;
        ridge.cellSize = 20;
        ridge.columns = ridge.rows = 100;
        for (int row = 0; row < 100; ++row)
            for (int column = 0; column < 100; ++column)
                ridge.heights.push_back(row == 50 || row == 49 ? 80.0F : 0.0F);
        const Ray ray{osg::Vec3d(0, -500, 20), osg::Vec3d(0, 1, 0)};
        const auto hit = hitGround(ray, &ridge, 2000);
        QVERIFY(hit && *hit > 450 && *hit < 510);
        const Ray over{osg::Vec3d(0, -500, 120), osg::Vec3d(0, 1, 0)};
        QVERIFY(!hitGround(over, &ridge, 2000));
        const Ray down{osg::Vec3d(100, -300, 900), osg::Vec3d(0, 0, -1)};
        const auto floor = hitGround(down, &ridge, 5000);
        QVERIFY(floor && std::abs(*floor - 900) < 0.01);
        QVERIFY(!hitGround({osg::Vec3d(0, 0, 10), osg::Vec3d(0, 0, 1)}, nullptr, 1e6));
    }

    void boxesAndTrianglesAgree()
    {
        CityPicker picker;
        picker.setTiles(mCity.tiles);
        // Rays straight down on every house: the first hit is that house, at or below its top.
        for (const Immutable<CityTile>& tile : mCity.tiles) {
            for (std::size_t i = 0; i < tile->buildings.size(); ++i) {
                const MapPoint top = roofOf(*tile, i);
                const Ray ray{toScene({top.easting, top.northing + 0.01, 1000}), osg::Vec3d(0, 0, -1)};
                const auto hit = picker.intersect(ray);
                QVERIFY(hit);
                QCOMPARE(hit->feature, std::uint32_t(i));
                QVERIFY(hit->tile == tile.get());
                QVERIFY(std::abs(1000 - hit->distance - top.height) < 0.1);
            }
        }
        QVERIFY(!picker.intersect({osg::Vec3d(0, 0, 5000), osg::Vec3d(0, 0, 1)}));
        picker.setTiles({});
        QVERIFY(!picker.intersect({osg::Vec3d(0, 0, 5000), osg::Vec3d(0, 0, -1)}));
    }

    void anEmptySceneAnswersToo()
    {
        SceneView view;
        view.resize(100, 100);
        view.setSnapshot(std::make_shared<SceneSnapshot>());
        QCOMPARE(view.groundHeight({0, 0}), 0.0);
        QVERIFY(view.pick(50, 99).kind != PickResult::Kind::Building);
        QVERIFY(!view.occluded(kSceneOrigin));
        QCOMPARE(view.statistics().buildings, 0LL);
    }

    void viewpointForAnExtentSeesIt()
    {
        Envelope extent;
        extent.include(MapPoint2{600000, 5960000});
        extent.include(MapPoint2{604000, 5963000});
        SceneView view;
        view.resize(800, 600);
        view.setViewpoint(viewpointFor(extent, 20, 30, 45));
        for (const double e : {600000.0, 604000.0}) {
            for (const double n : {5960000.0, 5963000.0}) {
                const auto at = view.project({e, n, 20});
                QVERIFY(at && at->x > 0 && at->x < 800 && at->y > 0 && at->y < 600);
            }
        }
        QVERIFY(std::isfinite(viewpointFor({}, 0).eye.height));
    }
};

TWIN_TEST(PickTest)
#include "test_pick_scene.moc"
