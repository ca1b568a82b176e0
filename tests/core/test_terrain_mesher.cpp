// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"
#include "core/mesh/terrain_mesher.h"

#include <cmath>
#include <limits>
#include <map>
#include <set>

using namespace twin;

namespace {

HeightGrid hills(int columns, int rows, double cell)
{
    HeightGrid grid;
    grid.west = 610000;
    grid.north = 5971000;
    grid.cellSize = cell;
    grid.columns = columns;
    grid.rows = rows;
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column)
            grid.heights.push_back(static_cast<float>(
                20 + 9 * std::sin(column * 0.21) * std::cos(row * 0.17) + (column == 40 ? 6 : 0)));
    }
    return grid;
}

MapPoint vertex(const MeshData& mesh, std::uint32_t i)
{
    const std::array<float, 3>& p = mesh.positions[i];
    return {mesh.origin.easting + p[0], mesh.origin.northing + p[1], mesh.origin.height + p[2]};
}

double signedPlanArea(const MapPoint& a, const MapPoint& b, const MapPoint& c)
{
    return ((b.easting - a.easting) * (c.northing - a.northing) -
            (c.easting - a.easting) * (b.northing - a.northing)) /
           2;
}

/// Greatest difference between the mesh and the grid at the grid's own points, and how many points it covers.
std::pair<double, std::set<std::pair<int, int>>> compare(const MeshData& mesh, const HeightGrid& grid)
{
    double worst = 0;
    std::set<std::pair<int, int>> covered;
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
        const MapPoint a = vertex(mesh, mesh.indices[i]), b = vertex(mesh, mesh.indices[i + 1]),
                       c = vertex(mesh, mesh.indices[i + 2]);
        const double whole = signedPlanArea(a, b, c);
        if (std::abs(whole) < 1e-6)
            continue; // a curtain
        const auto column = [&](double e) { return (e - grid.west) / grid.cellSize - 0.5; };
        const auto row = [&](double n) { return (grid.north - n) / grid.cellSize - 0.5; };
        const int left =
            static_cast<int>(std::ceil(column(std::min({a.easting, b.easting, c.easting})) - 1e-6));
        const int right =
            static_cast<int>(std::floor(column(std::max({a.easting, b.easting, c.easting})) + 1e-6));
        const int top =
            static_cast<int>(std::ceil(row(std::max({a.northing, b.northing, c.northing})) - 1e-6));
        const int bottom =
            static_cast<int>(std::floor(row(std::min({a.northing, b.northing, c.northing})) + 1e-6));
        for (int y = top; y <= bottom; ++y) {
            for (int x = left; x <= right; ++x) {
                const MapPoint p{grid.west + (x + 0.5) * grid.cellSize,
                                 grid.north - (y + 0.5) * grid.cellSize, 0};
                const double u = signedPlanArea(p, b, c) / whole, v = signedPlanArea(a, p, c) / whole,
                             w = 1 - u - v;
                if (u < -1e-6 || v < -1e-6 || w < -1e-6)
                    continue;
                covered.insert({x, y});
                worst = std::max(worst, std::abs(u * a.height + v * b.height + w * c.height - grid.at(x, y)));
            }
        }
    }
    return {worst, covered};
}

} // namespace

class TerrainMesherTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyLevelKeepsItsError()
    {
        const HeightGrid grid = hills(150, 110, 25);
        TerrainMesherOptions options;
        options.errorMetres = {0.2, 1.0, 4.0};
        const std::vector<TerrainTile> tiles = meshTerrain(grid, options);
        QVERIFY(tiles.size() >= 4);
        for (std::size_t level = 0; level < 3; ++level) {
            std::set<std::pair<int, int>> covered;
            std::size_t triangles = 0;
            for (const TerrainTile& tile : tiles) {
                const auto [worst, points] = compare(tile.levels[level], grid);
                QVERIFY2(worst <= options.errorMetres[level] + 0.01, qPrintable(QString::number(worst)));
                covered.insert(points.begin(), points.end());
                triangles += tile.levels[level].triangleCount();
            }
            QCOMPARE(covered.size(), std::size_t(150) * 110);
            if (level > 0)
                QVERIFY(triangles < 2 * std::size_t(150) * 110);
        }
    }

    void flatGroundIsTwoTriangles()
    {
        HeightGrid grid = hills(65, 65, 25);
        std::fill(grid.heights.begin(), grid.heights.end(), 5.0F);
        TerrainMesherOptions options;
        options.skirtMetres = 0;
        options.tileSize = 64 * 25;
        const std::vector<TerrainTile> tiles = meshTerrain(grid, options);
        QCOMPARE(tiles.size(), std::size_t(1));
        QCOMPARE(tiles[0].levels[0].triangleCount(), std::size_t(2));
    }

    void trianglesFaceUpAndSkirtsOutward()
    {
        const std::vector<TerrainTile> tiles = meshTerrain(hills(80, 80, 25));
        for (const TerrainTile& tile : tiles) {
            const MeshData& mesh = tile.levels[0];
            const MapPoint2 centre = tile.extent.centre();
            for (std::size_t i = 0; i < mesh.indices.size(); i += 3) {
                const MapPoint a = vertex(mesh, mesh.indices[i]), b = vertex(mesh, mesh.indices[i + 1]),
                               c = vertex(mesh, mesh.indices[i + 2]);
                const double area = signedPlanArea(a, b, c);
                if (std::abs(area) > 1e-6) {
                    QVERIFY(area > 0);
                    continue;
                }
                // The normal of a curtain points away from the middle of its tile.
                const double ux = b.easting - a.easting, uy = b.northing - a.northing,
                             uz = b.height - a.height;
                const double vx = c.easting - a.easting, vy = c.northing - a.northing,
                             vz = c.height - a.height;
                const double nx = uy * vz - uz * vy, ny = uz * vx - ux * vz;
                QVERIFY(nx * (a.easting - centre.easting) + ny * (a.northing - centre.northing) > 0);
            }
        }
    }

    void oneLevelHasNoCracksInside()
    {
        TerrainMesherOptions options;
        options.skirtMetres = 0;
        for (const TerrainTile& tile : meshTerrain(hills(129, 129, 20), options)) {
            const MeshData& mesh = tile.levels[0];
            std::map<std::pair<std::uint32_t, std::uint32_t>, int> uses;
            for (std::size_t i = 0; i < mesh.indices.size(); i += 3) {
                for (std::size_t k = 0; k < 3; ++k)
                    ++uses[std::minmax(mesh.indices[i + k], mesh.indices[i + (k + 1) % 3])];
            }
            for (const auto& [edge, count] : uses) {
                if (count == 2)
                    continue;
                QCOMPARE(count, 1);
                const MapPoint a = vertex(mesh, edge.first), b = vertex(mesh, edge.second);
                const auto onBorder = [&](double v, double w, double low, double high) {
                    return (std::abs(v - low) < 0.01 && std::abs(w - low) < 0.01) ||
                           (std::abs(v - high) < 0.01 && std::abs(w - high) < 0.01);
                };
                QVERIFY(onBorder(a.easting, b.easting, tile.extent.minEasting, tile.extent.maxEasting) ||
                        onBorder(a.northing, b.northing, tile.extent.minNorthing, tile.extent.maxNorthing) ||
                        a.easting >= 610000 + 128 * 20 || b.northing <= 5971000 - 129 * 20 + 10.01);
            }
        }
    }

    void skirtsCoverTheStepBetweenLevels()
    {
        const TerrainMesherOptions options;
        const HeightGrid grid = hills(200, 100, 25);
        // Any two levels differ by at most the sum of their errors; the curtain must hang lower than that.
        QVERIFY(options.skirtMetres > options.errorMetres.front() + options.errorMetres.back());
        for (const TerrainTile& tile : meshTerrain(grid, options)) {
            for (const MeshData& mesh : tile.levels) {
                float lowest = 1e9F;
                for (const std::array<float, 3>& p : mesh.positions)
                    lowest = std::min(lowest, p[2]);
                QVERIFY(lowest < *std::min_element(grid.heights.begin(), grid.heights.end()) + 20);
            }
        }
    }

    void missingCellsStayOpen()
    {
        HeightGrid grid = hills(65, 65, 25);
        for (int row = 20; row < 30; ++row) {
            for (int column = 10; column < 25; ++column)
                grid.heights[static_cast<std::size_t>(row) * 65 + column] =
                    std::numeric_limits<float>::quiet_NaN();
        }
        std::set<std::pair<int, int>> covered;
        for (const TerrainTile& tile : meshTerrain(grid)) {
            for (const MeshData& mesh : tile.levels) {
                for (const std::array<float, 3>& p : mesh.positions)
                    QVERIFY(std::isfinite(p[2]));
                const auto points = compare(mesh, grid).second;
                covered.insert(points.begin(), points.end());
            }
        }
        QVERIFY(!covered.contains({15, 25}));
        QVERIFY(covered.contains({9, 25}));
        QVERIFY(covered.contains({25, 25}));
    }

    void badGridsGiveNothing()
    {
        QVERIFY(meshTerrain({}).empty());
        HeightGrid grid = hills(65, 65, 25);
        grid.heights.resize(10);
        QVERIFY(meshTerrain(grid).empty());
        grid = hills(40, 40, 25);
        std::fill(grid.heights.begin(), grid.heights.end(), std::numeric_limits<float>::quiet_NaN());
        QVERIFY(meshTerrain(grid).empty());
    }

    void drapeFollowsTheGround()
    {
        const HeightGrid grid = hills(120, 120, 25);
        const double e = 611000, n = 5970000;
        const MultiPolygon2 square{
            {{{e, n}, {e + 400, n}, {e + 400, n + 300}, {e, n + 300}},
             {{{e + 100, n + 100}, {e + 100, n + 200}, {e + 200, n + 200}, {e + 200, n + 100}}}}};
        const MeshData mesh = drape(square, grid, 20, 0.5);
        double area = 0;
        for (std::size_t i = 0; i < mesh.indices.size(); i += 3) {
            const MapPoint p[3] = {vertex(mesh, mesh.indices[i]), vertex(mesh, mesh.indices[i + 1]),
                                   vertex(mesh, mesh.indices[i + 2])};
            const double piece = signedPlanArea(p[0], p[1], p[2]);
            QVERIFY(piece > -1e-3);
            area += piece;
            for (int k = 0; k < 3; ++k) {
                QVERIFY(std::abs(p[k].height - grid.sample(p[k].plan()) - 0.5) < 0.01);
                QVERIFY(std::hypot(p[k].easting - p[(k + 1) % 3].easting,
                                   p[k].northing - p[(k + 1) % 3].northing) <= 20.01);
            }
        }
        QVERIFY2(std::abs(area - (400 * 300 - 100 * 100)) < 5, qPrintable(QString::number(area)));
    }

    void drapeOfNothingIsNothing()
    {
        const HeightGrid grid = hills(10, 10, 25);
        QVERIFY(drape({}, grid, 10, 1).empty());
        QVERIFY(drape({{{{610000, 5970900}, {610010, 5970900}}, {}}}, grid, 10, 1).empty());
        QVERIFY(drape({{{{610000, 5970900}, {610010, 5970900}, {610010, 5970950}}, {}}}, grid, 0, 1).empty());
    }

    void ribbonHasItsWidthAndFollowsTheGround()
    {
        const HeightGrid grid = hills(120, 120, 25);
        const double e = 611000, n = 5970000;
        const MeshData mesh =
            ribbon({{e, n}, {e + 300, n}, {e + 300, n}, {e + 300, n + 200}}, 8, grid, 10, 0.3);
        QVERIFY(!mesh.empty());
        for (std::size_t i = 0; i + 1 < mesh.positions.size(); i += 2) {
            const MapPoint left = vertex(mesh, static_cast<std::uint32_t>(i)),
                           right = vertex(mesh, static_cast<std::uint32_t>(i) + 1);
            const double width = std::hypot(left.easting - right.easting, left.northing - right.northing);
            QVERIFY2(width > 7.99 && width < 16.01, qPrintable(QString::number(width)));
            QVERIFY(std::abs(left.height - grid.sample(left.plan()) - 0.3) < 0.01);
        }
        for (std::size_t i = 0; i < mesh.indices.size(); i += 3)
            QVERIFY(signedPlanArea(vertex(mesh, mesh.indices[i]), vertex(mesh, mesh.indices[i + 1]),
                                   vertex(mesh, mesh.indices[i + 2])) > -1e-3);
    }

    void ribbonOfBadLinesIsNothing()
    {
        const HeightGrid grid = hills(10, 10, 25);
        const double nan = std::numeric_limits<double>::quiet_NaN();
        QVERIFY(ribbon({}, 5, grid, 10, 0).empty());
        QVERIFY(ribbon({{610000, 5970900}}, 5, grid, 10, 0).empty());
        QVERIFY(ribbon({{610000, 5970900}, {nan, 5970900}}, 5, grid, 10, 0).empty());
        QVERIFY(ribbon({{610000, 5970900}, {610100, 5970900}}, 0, grid, 10, 0).empty());
    }
};

TWIN_TEST(TerrainMesherTest)
#include "test_terrain_mesher.moc"
