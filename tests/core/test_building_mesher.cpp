// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"

#include "core/city/code_lists.h"
#include "core/mesh/building_mesher.h"

#include <cmath>
#include <limits>
#include <map>

using namespace twin;

namespace {

constexpr double kEast = 611'000;
constexpr double kNorth = 5'970'000;

MapPoint at(double x, double y, double z)
{
    return {kEast + x, kNorth + y, z};
}

/// A gabled house of 10 x 8 m, eaves 6 m, ridge 9 m above a base of 5 m NHN; all faces outward.
Building house(const std::string& id, bool insideOut = false)
{
    const double w = 10;
    const double d = 8;
    const double base = 5;
    const double eaves = base + 6;
    const double ridge = base + 9;
    Building building;
    building.id = id;
    building.function = "31001_1010";
    building.roofType = "3100";
    const auto add = [&](SurfaceKind kind, Ring3 ring) {
        if (insideOut)
            std::reverse(ring.begin(), ring.end());
        building.surfaces.push_back({kind, std::move(ring), {}, {}, {}});
    };
    add(SurfaceKind::Ground, {at(0, 0, base), at(0, d, base), at(w, d, base), at(w, 0, base)});
    add(SurfaceKind::Wall, {at(0, 0, base), at(w, 0, base), at(w, 0, eaves), at(0, 0, eaves)});
    add(SurfaceKind::Wall, {at(w, d, base), at(0, d, base), at(0, d, eaves), at(w, d, eaves)});
    add(SurfaceKind::Wall,
        {at(w, 0, base), at(w, d, base), at(w, d, eaves), at(w, d / 2, ridge), at(w, 0, eaves)});
    add(SurfaceKind::Wall,
        {at(0, d, base), at(0, 0, base), at(0, 0, eaves), at(0, d / 2, ridge), at(0, d, eaves)});
    add(SurfaceKind::Roof, {at(0, 0, eaves), at(w, 0, eaves), at(w, d / 2, ridge), at(0, d / 2, ridge)});
    add(SurfaceKind::Roof, {at(w, d, eaves), at(0, d, eaves), at(0, d / 2, ridge), at(w, d / 2, ridge)});
    return building;
}

CityTile mesh(const std::vector<Building>& buildings, Diagnostics& diagnostics)
{
    return meshTile(TileKey::at({kEast, kNorth}), buildings, "test.gml", diagnostics);
}

/// Area of the triangles whose normal agrees with what their corners say.
double consistentArea(const MeshData& mesh)
{
    double sum = 0;
    for (std::size_t i = 0; i < mesh.indices.size(); i += 3) {
        const auto& a = mesh.positions[mesh.indices[i]];
        const auto& b = mesh.positions[mesh.indices[i + 1]];
        const auto& c = mesh.positions[mesh.indices[i + 2]];
        const double u[3] = {double{b[0]} - a[0], double{b[1]} - a[1], double{b[2]} - a[2]};
        const double v[3] = {double{c[0]} - a[0], double{c[1]} - a[1], double{c[2]} - a[2]};
        const double n[3] = {u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]};
        const auto& stated = mesh.normals[mesh.indices[i]];
        if (n[0] * stated[0] + n[1] * stated[1] + n[2] * stated[2] > 0)
            sum += std::hypot(n[0], n[1], n[2]) / 2;
    }
    return sum;
}

/// Volume enclosed by the mesh together with the (left out) ground at height `base`.
double volume(const MeshData& mesh, double base)
{
    double sum = 0;
    for (std::size_t i = 0; i < mesh.indices.size(); i += 3) {
        double p[3][3];
        for (std::size_t k = 0; k < 3; ++k) {
            const auto& point = mesh.positions[mesh.indices[i + k]];
            p[k][0] = point[0];
            p[k][1] = point[1];
            p[k][2] = point[2] - base;
        }
        sum += p[0][0] * (p[1][1] * p[2][2] - p[1][2] * p[2][1]) +
               p[0][1] * (p[1][2] * p[2][0] - p[1][0] * p[2][2]) +
               p[0][2] * (p[1][0] * p[2][1] - p[1][1] * p[2][0]);
    }
    return sum / 6;
}

/// Edges that do not have exactly one partner the other way, apart from those on the ground.
int openEdges(const MeshData& mesh, float base)
{
    using Point = std::array<float, 3>;
    std::map<std::pair<Point, Point>, int> edges;
    for (std::size_t i = 0; i < mesh.indices.size(); i += 3) {
        for (std::size_t k = 0; k < 3; ++k)
            ++edges[{mesh.positions[mesh.indices[i + k]], mesh.positions[mesh.indices[i + (k + 1) % 3]]}];
    }
    int open = 0;
    for (const auto& [edge, count] : edges) {
        const bool onGround = edge.first[2] == base && edge.second[2] == base;
        const auto partner = edges.find({edge.second, edge.first});
        if (!onGround && (partner == edges.end() || partner->second != count))
            ++open;
    }
    return open;
}

} // namespace

class TestBuildingMesher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void houseIsWatertightAndOutward();
    void insideOutHouseIsTurned();
    void summaryIsRight();
    void ambientShadeAtTheFoot();
    void tintsFollowAttributes();
    void badPolygonIsReportedAndTheRestStays();
    void unusableBuildingsAreLeftOut();
    void solidBlockLosesItsFloor();
    void codesAreDecoded();
    void footprintWithoutGroundIsTheHull();
};

void TestBuildingMesher::houseIsWatertightAndOutward()
{
    Diagnostics diagnostics;
    const CityTile tile = mesh({house("a")}, diagnostics);
    QVERIFY(diagnostics.empty());
    QCOMPARE(openEdges(tile.mesh, 5), 0);
    const double walls = 2 * 10 * 6 + 2 * (8 * 6 + 8 * 3 / 2.0);
    const double roofs = 2 * 10 * 5.0;
    QVERIFY(std::abs(consistentArea(tile.mesh) - walls - roofs) < 0.02);
    QVERIFY(std::abs(volume(tile.mesh, 5) - (10 * 8 * 6 + 10 * 8 * 3 / 2.0)) < 0.05);
    QCOMPARE(tile.mesh.positions.size(), tile.mesh.normals.size());
    QCOMPARE(tile.mesh.positions.size(), tile.mesh.colours.size());
    QCOMPARE(tile.mesh.positions.size(), tile.mesh.features.size());
}

void TestBuildingMesher::insideOutHouseIsTurned()
{
    Diagnostics diagnostics;
    const CityTile tile = mesh({house("a", true)}, diagnostics);
    QVERIFY(std::abs(volume(tile.mesh, 5) - 600) < 0.05);
    QCOMPARE(openEdges(tile.mesh, 5), 0);
}

void TestBuildingMesher::summaryIsRight()
{
    Diagnostics diagnostics;
    const CityTile tile = mesh({house("a"), house("b")}, diagnostics);
    QCOMPARE(tile.buildings.size(), std::size_t{2});
    const BuildingSummary& summary = tile.buildings[1];
    QCOMPARE(summary.id, std::string("b"));
    const MapPoint2 origin = tile.key.origin();
    QVERIFY(std::abs(summary.centreX - (kEast + 5 - origin.easting)) < 0.01);
    QVERIFY(std::abs(summary.centreY - (kNorth + 4 - origin.northing)) < 0.01);
    QCOMPARE(summary.baseMetres, 5.0f);
    QCOMPARE(summary.topMetres, 14.0f);
    QCOMPARE(summary.footprintSquareMetres, 80.0f);
    QCOMPARE(int{summary.district}, -1);
    QCOMPARE(*std::max_element(tile.mesh.features.begin(), tile.mesh.features.end()), 1u);
}

void TestBuildingMesher::ambientShadeAtTheFoot()
{
    Diagnostics diagnostics;
    const CityTile tile = mesh({house("a")}, diagnostics);
    for (std::size_t i = 0; i < tile.mesh.positions.size(); ++i) {
        const float above = tile.mesh.positions[i][2] - 5;
        QCOMPARE(int{tile.mesh.colours[i][3]}, above <= 0 ? 160 : 255);
    }
}

void TestBuildingMesher::tintsFollowAttributes()
{
    Building spire = house("spire");
    spire.attributes["twin:roof"] = "#5f9e8a";
    spire.attributes["twin:wall"] = "not a colour";
    const BuildingTint tint = tintOf(spire);
    const std::array<std::uint8_t, 3> copper{0x5f, 0x9e, 0x8a};
    QVERIFY(tint.roof == copper);
    QVERIFY(tint.wall == tintOf(house("spire")).wall);
    Building flat = house("spire");
    flat.roofType = "1000";
    flat.attributes.clear();
    const BuildingTint pale = tintOf(flat);
    QVERIFY(std::abs(pale.roof[0] - pale.roof[2]) < 20);
    const BuildingTint brick = tintOf(house("x0"));
    QVERIFY(brick.wall[0] >= brick.wall[2]);
}

void TestBuildingMesher::badPolygonIsReportedAndTheRestStays()
{
    Building building = house("a");
    building.surfaces[1].outer[0].height = std::numeric_limits<double>::quiet_NaN();
    building.surfaces[1].id = "wall-1";
    Diagnostics diagnostics;
    const CityTile tile = mesh({building}, diagnostics);
    QCOMPARE(tile.buildings.size(), std::size_t{1});
    QCOMPARE(diagnostics.total(), std::size_t{1});
    QCOMPARE(diagnostics.entries()[0].object, std::string("a"));
    QCOMPARE(diagnostics.entries()[0].arguments[0], std::string("wall-1"));
    QVERIFY(tile.mesh.triangleCount() > 8);
    for (const auto& point : tile.mesh.positions)
        QVERIFY(std::isfinite(point[2]));
}

void TestBuildingMesher::unusableBuildingsAreLeftOut()
{
    Building empty;
    empty.id = "empty";
    Building endless = house("endless");
    endless.surfaces[1].outer[1].easting += 50'000;
    Building floor = house("floor");
    floor.surfaces.resize(1);
    Diagnostics diagnostics;
    const CityTile tile = mesh({empty, endless, floor, house("good")}, diagnostics);
    QCOMPARE(tile.buildings.size(), std::size_t{1});
    QCOMPARE(tile.buildings[0].id, std::string("good"));
    QCOMPARE(diagnostics.total(), std::size_t{3});
    QVERIFY(diagnostics.hasProblems());
}

void TestBuildingMesher::solidBlockLosesItsFloor()
{
    Building block = house("block");
    for (BoundarySurface& surface : block.surfaces)
        surface.kind = SurfaceKind::Unknown;
    Diagnostics diagnostics;
    const CityTile named = mesh({house("block")}, diagnostics);
    const CityTile tile = mesh({block}, diagnostics);
    QCOMPARE(tile.mesh.triangleCount(), named.mesh.triangleCount());
}

void TestBuildingMesher::codesAreDecoded()
{
    QCOMPARE(decoded("31001_1010", functionText("31001_1010")), std::string("Wohnhaus (31001_1010)"));
    QCOMPARE(decoded("3300", roofTypeText("3300"), false), std::string("half-hipped roof (3300)"));
    QCOMPARE(decoded("1000", attributeText("DatenquelleDachhoehe", "1000")),
             std::string("Laserscanning (1000)"));
    QVERIFY(!functionText("31001_99999999999999999999"));
    QVERIFY(!functionText("1010"));
    QVERIFY(!functionText(""));
    QVERIFY(!roofTypeText("Satteldach"));
    QCOMPARE(decoded("4711", roofTypeText("4711")), std::string("4711"));
    QVERIFY(useOf("31001_2463") == BuildingUse::Outbuilding);
    QVERIFY(useOf("31001_3041") == BuildingUse::Church);
    QVERIFY(useOf("whatever") == BuildingUse::Unknown);
}

void TestBuildingMesher::footprintWithoutGroundIsTheHull()
{
    Building building = house("a");
    building.surfaces.erase(building.surfaces.begin());
    const MultiPolygon2 footprint = building.footprint();
    QCOMPARE(footprint.size(), std::size_t{1});
    QCOMPARE(footprint[0].outer.size(), std::size_t{4});
}

TWIN_TEST(TestBuildingMesher)
#include "test_building_mesher.moc"
