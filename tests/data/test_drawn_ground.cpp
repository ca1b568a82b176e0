// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"

#include "data/citypackage/drawn_ground.h"

using namespace twin;
using namespace twin::data;

namespace {

Polygon2 square(double x, double y, double size)
{
    return {{{x, y}, {x + size, y}, {x + size, y + size}, {x, y + size}}, {}};
}

std::array<int, 3> pixelAt(const GroundImage& image, double easting, double northing)
{
    const double cell = image.extent.width() / image.width;
    const auto column = static_cast<std::size_t>((easting - image.extent.minEasting) / cell);
    const auto row = static_cast<std::size_t>((image.extent.maxNorthing - northing) / cell);
    const std::size_t at = 3 * (row * static_cast<std::size_t>(image.width) + column);
    return {image.rgb[at], image.rgb[at + 1], image.rgb[at + 2]};
}

} // namespace

class TestDrawnGround : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coversLieAboveEachOther()
    {
        Envelope city;
        city.include(MapPoint2{0, 0});
        city.include(MapPoint2{1000, 1000});
        MultiPolygon2 wood{square(100, 100, 400)};
        wood[0].inner.push_back({{200, 200}, {300, 200}, {300, 300}, {200, 300}});
        // A road through the wood is seen, in whatever order they come.
        const GroundImage image = drawnGround({{"road", "", {square(400, 0, 20)}},
                                               {"road", "", {square(400, 110, 20)}},
                                               {"Forest", "", wood},
                                               {"unknown kind", "", {square(0, 600, 300)}}},
                                              city, 4096);
        QCOMPARE(pixelAt(image, 150, 150), (std::array<int, 3>{150, 172, 133}));
        QCOMPARE(pixelAt(image, 410, 120), (std::array<int, 3>{243, 240, 233}));
        QCOMPARE(pixelAt(image, 250, 250), pixelAt(image, 800, 800)); // a clearing is paper
        QCOMPARE(pixelAt(image, 100, 700), pixelAt(image, 800, 800));
        QVERIFY(image.extent.contains(MapPoint2{0, 0}));
    }

    void nothingWithoutLandCover()
    {
        QVERIFY(drawnGround({}, {}, 4096).empty());
        QVERIFY(drawnGround({{"nothing known", "", {square(0, 0, 10)}}}, {}, 4096).empty());
    }

    void sizesAndHostilePlacesAreBounded()
    {
        Envelope city;
        city.include(MapPoint2{0, 0});
        city.include(MapPoint2{1e6, 1e5});
        const GroundImage image = drawnGround({{"wood", "", {square(-1e300, -1e300, 2e300)}}}, city, 512);
        QVERIFY(image.width <= 514 && image.height <= 514);
        QCOMPARE(pixelAt(image, 5e5, 5e4), (std::array<int, 3>{150, 172, 133}));
    }
};

TWIN_TEST(TestDrawnGround)
#include "test_drawn_ground.moc"
