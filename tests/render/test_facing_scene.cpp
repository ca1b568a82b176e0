// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"

#include "render/pipeline/palette.h"
#include "render/scene/facing_elements.h"
#include "render/scene/ground_shade.h"

#include <osg/Vec3d>

#include <cmath>
#include <random>
#include <set>

using namespace twin;
using namespace twin::render;

namespace {

/// Triangles facing everywhere, one vertex normal each.
MeshData hedgehog(int count)
{
    MeshData mesh;
    std::mt19937 random(7);
    std::normal_distribution<double> around(0, 1);
    std::uniform_real_distribution<float> place(0, 500);
    for (int i = 0; i < count; ++i) {
        osg::Vec3d n(around(random), around(random), i % 3 == 0 ? 0.0 : around(random));
        n.normalize();
        for (int k = 0; k < 3; ++k) {
            mesh.positions.push_back({place(random), place(random), place(random) / 10});
            mesh.normals.push_back({static_cast<std::int8_t>(std::lround(n.x() * 127)),
                                    static_cast<std::int8_t>(std::lround(n.y() * 127)),
                                    static_cast<std::int8_t>(std::lround(n.z() * 127)), 0});
            mesh.indices.push_back(static_cast<std::uint32_t>(3 * i + k));
        }
    }
    return mesh;
}

} // namespace

class TestFacing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTriangleIsKeptOnce()
    {
        const MeshData mesh = hedgehog(500);
        const FacingOrder order = sortedByFacing(mesh, mesh.indices);
        QCOMPARE(order.indices.size(), mesh.indices.size());
        QCOMPARE(std::set<std::uint32_t>(order.indices.begin(), order.indices.end()).size(),
                 mesh.indices.size());
        unsigned at = 0;
        for (const FacingRange& range : order.ranges) {
            QCOMPARE(range.first, at);
            QCOMPARE(range.count % 3, 0U);
            at += range.count;
        }
        QCOMPARE(std::size_t(at), order.indices.size());
    }
    void noTriangleThatFacesTheEyeIsLeftOut()
    {
        const MeshData mesh = hedgehog(600);
        const FacingOrder order = sortedByFacing(mesh, mesh.indices);
        const osg::BoundingBox box(0, 0, 0, 500, 500, 50);
        std::size_t leftOut = 0;
        for (const osg::Vec3d& eye : {osg::Vec3d(-900, 200, 60), osg::Vec3d(4000, 3000, 900),
                                      osg::Vec3d(250, 250, 20), osg::Vec3d(250, -5000, 5000)}) {
            for (const FacingRange& range : order.ranges) {
                if (mayFace(range, box, eye))
                    continue;
                leftOut += range.count / 3;
                for (unsigned i = range.first; i < range.first + range.count; ++i) {
                    const auto& p = mesh.positions[order.indices[i]];
                    const auto& n = mesh.normals[order.indices[i]];
                    const osg::Vec3d towards = eye - osg::Vec3d(p[0], p[1], p[2]);
                    QVERIFY(towards * osg::Vec3d(n[0], n[1], n[2]) <= 0);
                }
            }
        }
        QVERIFY2(leftOut > 300, "seen from outside, a good part must be left out");
    }
    void theLightFollowsTheSunWithoutJumps()
    {
        Palette last = paletteOf(false, -40);
        QCOMPARE(last.sun.length(), 0.0F);
        QCOMPARE(last.lamps, 1.0F);
        for (double elevation = -40; elevation < 70; elevation += 0.25) {
            const Palette now = paletteOf(false, elevation);
            QVERIFY((now.sky - last.sky).length() < 0.06F);
            QVERIFY((now.sun - last.sun).length() < 0.12F);
            QVERIFY((now.horizon - last.horizon).length() < 0.08F);
            last = now;
        }
        QCOMPARE(last.lamps, 0.0F);
        const Palette evening = paletteOf(false, 4);
        QVERIFY2(evening.sun.x() > 1.5F * evening.sun.z(), "a low sun is warm");
        QVERIFY(paletteOf(true, 40).sky.length() < paletteOf(false, 40).sky.length());
    }
    void housesTakeLightFromTheGroundBesideThem()
    {
        auto picture = std::make_shared<GroundImage>();
        picture->extent = {0, 0, 100, 100};
        picture->width = picture->height = 50;
        picture->rgb.assign(50 * 50 * 3, 200);
        auto tile = std::make_shared<CityTile>();
        BuildingSummary house;
        house.centreX = 50;
        house.centreY = 50;
        house.topMetres = 20;
        house.footprintSquareMetres = 100;
        tile->buildings = {house};
        const auto shaded = shadedGround(picture, {tile});
        const auto green = [&](int x, int y) { return int(shaded->rgb[(y * 50 + x) * 3 + 1]); };
        QVERIFY(green(25, 25) < 150);
        QVERIFY(green(25, 21) < 200 && green(25, 21) > green(25, 25));
        QCOMPARE(green(2, 2), 200);
        QCOMPARE(int(picture->rgb[(25 * 50 + 25) * 3]), 200);
        QVERIFY(!shadedGround(nullptr, {tile}));
        QCOMPARE(shadedGround(picture, {}).get(), picture.get());
    }
};

TWIN_TEST(TestFacing)
#include "test_facing_scene.moc"
