// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"

#include "core/mesh/triangulator.h"

#include <cmath>
#include <limits>

using namespace twin;

namespace {

const MapPoint kFar{610'907.25, 5'969'875.5, 12.0};

MapPoint at(double x, double y, double z)
{
    return {kFar.easting + x, kFar.northing + y, kFar.height + z};
}

/// The area vector of the triangles, halved: its length is the area, its direction the side they are seen
/// from.
std::array<double, 3> areaVector(const TriangulatedPolygon& polygon)
{
    std::array<double, 3> sum{};
    for (const auto& [i, j, k] : polygon.triangles) {
        const MapPoint& a = polygon.points[i];
        const MapPoint& b = polygon.points[j];
        const MapPoint& c = polygon.points[k];
        const double u[3] = {b.easting - a.easting, b.northing - a.northing, b.height - a.height};
        const double v[3] = {c.easting - a.easting, c.northing - a.northing, c.height - a.height};
        sum[0] += (u[1] * v[2] - u[2] * v[1]) / 2;
        sum[1] += (u[2] * v[0] - u[0] * v[2]) / 2;
        sum[2] += (u[0] * v[1] - u[1] * v[0]) / 2;
    }
    return sum;
}

bool near(double a, double b, double tolerance = 1e-6)
{
    return std::abs(a - b) <= tolerance;
}

} // namespace

class TestTriangulator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void triangleKeepsItsOrientation();
    void convexQuadIsTwoTriangles();
    void concaveRoofKeepsItsArea();
    void holeIsLeftOpen();
    void crossingRingIsDefined();
    void uprightWallFacesOutward();
    void mapPolygonIsSeenFromAbove();
    void duplicatesAndCollinearPointsAreBorne();
    void repeatedFirstPointIsBorne();
    void nothingWithoutArea();
    void nothingForNonFinite();
    void hostileCrossingsAreRefused();
    void manyCornersKeepTheirArea();
};

void TestTriangulator::triangleKeepsItsOrientation()
{
    const auto result = triangulate({at(0, 0, 0), at(4, 0, 0), at(0, 3, 0)}, {});
    QVERIFY(result);
    QCOMPARE(result->triangles.size(), std::size_t{1});
    QVERIFY(near(areaVector(*result)[2], 6));
    QVERIFY(near(result->normal[2], 1));
    const auto turned = triangulate({at(0, 0, 0), at(0, 3, 0), at(4, 0, 0)}, {});
    QVERIFY(turned);
    QVERIFY(near(areaVector(*turned)[2], -6));
    QVERIFY(near(turned->normal[2], -1));
}

void TestTriangulator::convexQuadIsTwoTriangles()
{
    const auto result = triangulate({at(0, 0, 0), at(10, 0, 0), at(10, 5, 5), at(0, 5, 5)}, {});
    QVERIFY(result);
    QCOMPARE(result->triangles.size(), std::size_t{2});
    const auto area = areaVector(*result);
    QVERIFY(near(std::hypot(area[0], area[1], area[2]), 10 * std::sqrt(50.0)));
    QVERIFY(near(result->normal[1], -std::sqrt(0.5)) && near(result->normal[2], std::sqrt(0.5)));
}

void TestTriangulator::concaveRoofKeepsItsArea()
{
    // An L of 10 x 10 without 6 x 6.
    const auto result =
        triangulate({at(0, 0, 0), at(10, 0, 0), at(10, 4, 0), at(4, 4, 0), at(4, 10, 0), at(0, 10, 0)}, {});
    QVERIFY(result);
    QCOMPARE(result->triangles.size(), std::size_t{4});
    QVERIFY(near(areaVector(*result)[2], 64));
    // A dart: a quad that is not convex.
    const auto dart = triangulate({at(0, 0, 0), at(4, 2, 0), at(8, 0, 0), at(4, 8, 0)}, {});
    QVERIFY(dart);
    QVERIFY(near(areaVector(*dart)[2], 24));
}

void TestTriangulator::holeIsLeftOpen()
{
    const Ring3 outer{at(0, 0, 0), at(10, 0, 0), at(10, 10, 0), at(0, 10, 0)};
    const Ring3 hole{at(3, 3, 0), at(3, 6, 0), at(6, 6, 0), at(6, 3, 0)};
    Ring3 sameWay = hole;
    std::reverse(sameWay.begin(), sameWay.end());
    for (const Ring3& inner : {hole, sameWay}) {
        const auto result = triangulate(outer, {inner});
        QVERIFY(result);
        QVERIFY(near(areaVector(*result)[2], 91));
    }
}

void TestTriangulator::crossingRingIsDefined()
{
    // A bow tie of two equal triangles: no area by Newell, yet two triangles of 25 with the odd rule.
    const auto result = triangulate({at(0, 0, 0), at(10, 10, 0), at(10, 0, 0), at(0, 10, 0)}, {});
    QVERIFY(result);
    QVERIFY(near(std::abs(areaVector(*result)[2]), 50));
    QVERIFY(result->points.size() > 4);
    QVERIFY(near(result->points.back().easting, kFar.easting + 5));
}

void TestTriangulator::uprightWallFacesOutward()
{
    // South wall of a house, seen from the south counter-clockwise.
    const auto result = triangulate({at(0, 0, 0), at(8, 0, 0), at(8, 0, 6), at(4, 0, 9), at(0, 0, 6)}, {});
    QVERIFY(result);
    QVERIFY(near(result->normal[1], -1));
    QVERIFY(near(areaVector(*result)[1], -60));
}

void TestTriangulator::mapPolygonIsSeenFromAbove()
{
    for (const bool clockwise : {false, true}) {
        Polygon2 polygon{{{0, 0}, {10, 0}, {10, 10}, {0, 10}}, {{{2, 2}, {4, 2}, {4, 4}, {2, 4}}}};
        if (clockwise)
            std::reverse(polygon.outer.begin(), polygon.outer.end());
        const auto result = triangulate(polygon);
        QVERIFY(result);
        QVERIFY(near(areaVector(*result)[2], 96));
    }
}

void TestTriangulator::duplicatesAndCollinearPointsAreBorne()
{
    const auto result = triangulate(
        {at(0, 0, 0), at(0, 0, 0), at(5, 0, 0), at(10, 0, 0), at(10, 10, 0), at(10, 10, 0), at(0, 10, 0)},
        {});
    QVERIFY(result);
    QVERIFY(near(areaVector(*result)[2], 100));
    QCOMPARE(result->points.size(), std::size_t{7});
}

void TestTriangulator::repeatedFirstPointIsBorne()
{
    const auto result =
        triangulate({at(0, 0, 0), at(10, 0, 0), at(10, 10, 0), at(0, 10, 0), at(0, 0, 0)}, {});
    QVERIFY(result);
    QCOMPARE(result->triangles.size(), std::size_t{2});
}

void TestTriangulator::nothingWithoutArea()
{
    QVERIFY(!triangulate(Ring3{}, {}));
    QVERIFY(!triangulate({at(0, 0, 0), at(1, 1, 1)}, {}));
    QVERIFY(!triangulate({at(0, 0, 0), at(0, 0, 0), at(0, 0, 0), at(0, 0, 0)}, {}));
    QVERIFY(!triangulate({at(0, 0, 0), at(5, 5, 5), at(10, 10, 10), at(2, 2, 2)}, {}));
    QVERIFY(!triangulate(Polygon2{}));
}

void TestTriangulator::nothingForNonFinite()
{
    const double bad[] = {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity(),
                          1e300};
    for (const double value : bad) {
        QVERIFY(!triangulate({at(0, 0, 0), at(10, 0, 0), at(10, value, 0), at(0, 10, 0)}, {}));
        QVERIFY(!triangulate({at(0, 0, 0), at(10, 0, 0), at(10, 10, 0)},
                             {{at(1, 1, 0), at(2, 1, value), at(2, 2, 0)}}));
    }
}

void TestTriangulator::hostileCrossingsAreRefused()
{
    // Two thousand long chords of a circle cross each other some million times.
    Ring3 star;
    for (int i = 0; i < 2001; ++i) {
        const double angle = i * 2.0 * 3.14159265358979 * 1000 / 2001;
        star.push_back(at(100 * std::cos(angle), 100 * std::sin(angle), 0));
    }
    QVERIFY(!triangulate(star, {}));
}

void TestTriangulator::manyCornersKeepTheirArea()
{
    Ring3 comb{at(0, -1, 0)};
    for (int i = 0; i < 3000; ++i)
        comb.push_back(at(3000 - i, i % 2 == 0 ? 10 : 0, 0));
    comb.insert(comb.begin() + 1, at(3001, -1, 0));
    Ring2 plan;
    for (const MapPoint& point : comb)
        plan.push_back({point.easting - kFar.easting, point.northing - kFar.northing});
    double twice = 0;
    for (std::size_t i = 0; i < plan.size(); ++i) {
        const MapPoint2& a = plan[i];
        const MapPoint2& b = plan[(i + 1) % plan.size()];
        twice += a.easting * b.northing - b.easting * a.northing;
    }
    const auto result = triangulate(comb, {});
    QVERIFY(result);
    QVERIFY(near(areaVector(*result)[2], twice / 2, 1e-3));
}

TWIN_TEST(TestTriangulator)
#include "test_triangulator.moc"
