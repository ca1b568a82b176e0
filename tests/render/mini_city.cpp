// SPDX-License-Identifier: GPL-3.0-or-later
#include "mini_city.h"

#include <cmath>
#include <numbers>

namespace twin::test {
namespace {

class Random
{
public:
    explicit Random(std::uint32_t seed) : mState(seed) {}
    double next() // 0..1
    {
        mState = mState * 1664525U + 1013904223U;
        return (mState >> 8U) / 16777216.0;
    }
    double between(double low, double high) { return low + (high - low) * next(); }

private:
    std::uint32_t mState;
};

using Corner = std::array<double, 3>;

void face(MeshData& mesh, const std::vector<Corner>& corners, std::array<std::uint8_t, 3> tint,
          std::uint32_t feature, bool wall)
{
    const Corner& a = corners[0];
    const Corner& b = corners[1];
    const Corner& c = corners[2];
    const double ux = b[0] - a[0], uy = b[1] - a[1], uz = b[2] - a[2];
    const double vx = c[0] - a[0], vy = c[1] - a[1], vz = c[2] - a[2];
    const double n[3] = {uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx};
    const double size = std::sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
    const auto base = static_cast<std::uint32_t>(mesh.positions.size());
    for (std::size_t i = 0; i < corners.size(); ++i) {
        mesh.positions.push_back({static_cast<float>(corners[i][0]), static_cast<float>(corners[i][1]),
                                  static_cast<float>(corners[i][2])});
        mesh.normals.push_back({static_cast<std::int8_t>(std::lround(n[0] / size * 127)),
                                static_cast<std::int8_t>(std::lround(n[1] / size * 127)),
                                static_cast<std::int8_t>(std::lround(n[2] / size * 127)), 0});
        const auto shade = static_cast<std::uint8_t>(wall && i < 2 ? 140 : 255);
        mesh.colours.push_back({tint[0], tint[1], tint[2], shade});
        mesh.features.push_back(feature);
    }
    for (std::uint32_t i = 1; i + 1 < corners.size(); ++i)
        mesh.indices.insert(mesh.indices.end(), {base, base + i, base + i + 1});
}

/// A box with a gabled roof; `roof` 0 = flat.
void house(CityTile& tile, double x, double y, double w, double d, double turn, double eaves, double roof,
           std::array<std::uint8_t, 3> wall, std::array<std::uint8_t, 3> tiles)
{
    const double base = miniHeight({tile.mesh.origin.easting + x, tile.mesh.origin.northing + y});
    const auto at = [&](double u, double v, double z) {
        return Corner{x + u * std::cos(turn) - v * std::sin(turn),
                      y + u * std::sin(turn) + v * std::cos(turn), base + z};
    };
    const double u = w / 2, v = d / 2, foot = -3;
    const auto f = static_cast<std::uint32_t>(tile.buildings.size());
    MeshData& m = tile.mesh;
    const double top = eaves + roof;
    face(m, {at(-u, -v, foot), at(u, -v, foot), at(u, -v, eaves), at(-u, -v, eaves)}, wall, f, true);
    face(m, {at(u, v, foot), at(-u, v, foot), at(-u, v, eaves), at(u, v, eaves)}, wall, f, true);
    if (roof > 0) {
        face(m, {at(u, -v, foot), at(u, v, foot), at(u, v, eaves), at(u, 0, top), at(u, -v, eaves)}, wall, f,
             true);
        face(m, {at(-u, v, foot), at(-u, -v, foot), at(-u, -v, eaves), at(-u, 0, top), at(-u, v, eaves)},
             wall, f, true);
        face(m, {at(-u, -v, eaves), at(u, -v, eaves), at(u, 0, top), at(-u, 0, top)}, tiles, f, false);
        face(m, {at(u, v, eaves), at(-u, v, eaves), at(-u, 0, top), at(u, 0, top)}, tiles, f, false);
    } else {
        face(m, {at(u, -v, foot), at(u, v, foot), at(u, v, eaves), at(u, -v, eaves)}, wall, f, true);
        face(m, {at(-u, v, foot), at(-u, -v, foot), at(-u, -v, eaves), at(-u, v, eaves)}, wall, f, true);
        face(m, {at(-u, -v, eaves), at(u, -v, eaves), at(u, v, eaves), at(-u, v, eaves)}, tiles, f, false);
    }
    BuildingSummary summary;
    summary.id = tile.key.name() + "-" + std::to_string(f);
    summary.centreX = static_cast<float>(x);
    summary.centreY = static_cast<float>(y);
    summary.baseMetres = static_cast<float>(base);
    summary.topMetres = static_cast<float>(base + top);
    summary.footprintSquareMetres = static_cast<float>(w * d);
    summary.district = static_cast<std::int16_t>(tile.mesh.origin.easting + x < kSceneOrigin.easting ? 0 : 1);
    summary.roofTint = tiles;
    summary.wallTint = wall;
    tile.buildings.push_back(summary);
}

Immutable<CityTile> makeTile(TileKey key, int houses)
{
    CityTile tile;
    tile.key = key;
    tile.synthetic = true;
    tile.mesh.origin = {key.origin().easting, key.origin().northing, 0};
    Random random(static_cast<std::uint32_t>(key.column * 7919 + key.row));
    const int across = std::max(1, static_cast<int>(std::sqrt(houses)));
    const double step = TileKey::kSize / across;
    for (int i = 0; i < houses; ++i) {
        const double x = (i % across + 0.5) * step;
        const double y = (i / across % across + 0.5) * step;
        const auto red = static_cast<std::uint8_t>(160 + 30 * random.next());
        const bool tower = i == across / 2;
        const double w = tower ? 12 : std::min(step * 0.6, random.between(9, 16));
        const double d = tower ? 12 : std::min(step * 0.6, random.between(8, 12));
        house(tile, x, y, w, d, random.between(-0.3, 0.3), tower ? 60 : random.between(4, 11),
              tower                         ? 40
              : random.between(0, 1) < 0.15 ? 0
                                            : 5,
              {235, 228, 215},
              tower ? std::array<std::uint8_t, 3>{110, 140, 128} : std::array<std::uint8_t, 3>{red, 88, 64});
    }
    return std::make_shared<CityTile>(std::move(tile));
}

Ring2 rectangle(double west, double south, double east, double north)
{
    const double e = kSceneOrigin.easting, n = kSceneOrigin.northing;
    return {{e + west, n + south}, {e + east, n + south}, {e + east, n + north}, {e + west, n + north}};
}

} // namespace

double miniHeight(MapPoint2 p)
{
    const double x = p.easting - kSceneOrigin.easting;
    const double y = p.northing - kSceneOrigin.northing;
    return 12 + 8 * std::sin(x / 600) * std::cos(y / 500);
}

MiniCity miniCity(int side, int housesPerTile)
{
    MiniCity city;
    const TileKey centre = TileKey::at(kSceneOrigin.plan());
    for (int row = 0; row < side; ++row) {
        for (int column = 0; column < side; ++column)
            city.tiles.push_back(
                makeTile({centre.column + column - side / 2, centre.row + row - side / 2}, housesPerTile));
    }
    const double half = side * TileKey::kSize / 2 + 1000;
    HeightGrid grid;
    grid.cellSize = 20;
    grid.columns = grid.rows = static_cast<int>(2 * half / grid.cellSize);
    grid.west = kSceneOrigin.easting - half;
    grid.north = kSceneOrigin.northing + half;
    for (int row = 0; row < grid.rows; ++row) {
        for (int column = 0; column < grid.columns; ++column)
            grid.heights.push_back(static_cast<float>(miniHeight(
                {grid.west + (column + 0.5) * grid.cellSize, grid.north - (row + 0.5) * grid.cellSize})));
    }
    GroundImage image;
    image.extent = grid.envelope();
    image.width = image.height = 512;
    for (int i = 0; i < image.width * image.height; ++i) {
        const bool green = ((i % 512) / 64 + i / 512 / 64) % 2 == 0;
        image.rgb.insert(image.rgb.end(), {static_cast<unsigned char>(green ? 200 : 224),
                                           static_cast<unsigned char>(green ? 215 : 222),
                                           static_cast<unsigned char>(green ? 185 : 208)});
    }
    city.terrain = std::make_shared<HeightGrid>(std::move(grid));
    city.ground = std::make_shared<GroundImage>(std::move(image));
    city.waters = std::make_shared<std::vector<WaterBody>>(
        std::vector<WaterBody>{{"River", "river", {{rectangle(-half, -260, half, -180), {}}}, 24}});
    std::vector<District> districts(2);
    districts[0] = {"01", "West", {{rectangle(-half, -half, 0, half), {}}}, {}, "made up"};
    districts[1] = {"02", "East", {{rectangle(0, -half, half, half), {}}}, {}, "made up"};
    city.districts = std::make_shared<std::vector<District>>(districts);
    std::vector<Road> roads;
    for (int i = -2; i <= 2; ++i) {
        const double e = kSceneOrigin.easting, n = kSceneOrigin.northing + i * 200;
        roads.push_back({"Street " + std::to_string(i),
                         i == 0 ? "railway" : "residential",
                         {{e - 700, n}, {e, n + 60}, {e + 700, n}},
                         8});
    }
    city.roads = std::make_shared<std::vector<Road>>(roads);
    std::vector<Tree> trees;
    Random random(5);
    for (int i = 0; i < 400; ++i)
        trees.push_back({{kSceneOrigin.easting + random.between(-half, half),
                          kSceneOrigin.northing + random.between(-half, half)},
                         static_cast<float>(random.between(8, 16)),
                         static_cast<float>(random.between(5, 9))});
    city.trees = std::make_shared<std::vector<Tree>>(trees);
    return city;
}

render::SceneSnapshot snapshotOf(const MiniCity& city)
{
    render::SceneSnapshot snapshot;
    snapshot.tiles = city.tiles;
    snapshot.terrain = city.terrain;
    snapshot.ground = city.ground;
    snapshot.districts = city.districts;
    snapshot.waters = city.waters;
    snapshot.roads = city.roads;
    snapshot.trees = city.trees;
    return snapshot;
}

} // namespace twin::test
