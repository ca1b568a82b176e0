// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sample/terrain_model.h"

#include "core/geo/polygon.h"
#include "data/sample/plane_shapes.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace twin::data {
namespace {

constexpr double kCell = 20;
constexpr double kCoarse = 60; ///< spacing of the interpolated grid
constexpr std::size_t kNeighbours = 9;

HeightGrid emptyGrid(double cell)
{
    HeightGrid grid;
    grid.west = kSampleExtent.minEasting;
    grid.north = kSampleExtent.maxNorthing;
    grid.cellSize = cell;
    grid.columns = static_cast<int>(std::ceil(kSampleExtent.width() / cell));
    grid.rows = static_cast<int>(std::ceil(kSampleExtent.height() / cell));
    grid.heights.assign(static_cast<std::size_t>(grid.columns) * grid.rows, 0.0F);
    return grid;
}

MapPoint2 cellCentre(const HeightGrid& grid, int column, int row)
{
    return {grid.west + (column + 0.5) * grid.cellSize, grid.north - (row + 0.5) * grid.cellSize};
}

/// Inverse distance weights over the nearest known heights.
double interpolate(const std::vector<MapPoint>& known, MapPoint2 at)
{
    std::array<std::pair<double, double>, kNeighbours> nearest; // squared distance, height
    nearest.fill({1e18, 0});
    for (const MapPoint& p : known) {
        const double dx = p.easting - at.easting;
        const double dy = p.northing - at.northing;
        const double squared = dx * dx + dy * dy;
        if (squared >= nearest.back().first)
            continue;
        std::size_t i = kNeighbours - 1;
        for (; i > 0 && nearest[i - 1].first > squared; --i)
            nearest[i] = nearest[i - 1];
        nearest[i] = {squared, p.height};
    }
    double sum = 0;
    double weights = 0;
    for (const auto& [squared, height] : nearest) {
        const double weight = 1.0 / (squared + 150.0 * 150.0);
        sum += weight * height;
        weights += weight;
    }
    return sum / weights;
}

void blur(HeightGrid& grid)
{
    const std::vector<float> source = grid.heights;
    const auto at = [&](int column, int row) {
        return source[static_cast<std::size_t>(std::clamp(row, 0, grid.rows - 1)) * grid.columns +
                      std::clamp(column, 0, grid.columns - 1)];
    };
    for (int row = 0; row < grid.rows; ++row) {
        for (int column = 0; column < grid.columns; ++column) {
            float sum = 0;
            for (int dy = -1; dy <= 1; ++dy)
                for (int dx = -1; dx <= 1; ++dx)
                    sum += at(column + dx, row + dy);
            grid.heights[static_cast<std::size_t>(row) * grid.columns + column] = sum / 9.0F;
        }
    }
}

double distanceToSegment(MapPoint2 p, MapPoint2 a, MapPoint2 b)
{
    const double dx = b.easting - a.easting;
    const double dy = b.northing - a.northing;
    const double squared = dx * dx + dy * dy;
    const double t =
        squared > 0
            ? std::clamp(((p.easting - a.easting) * dx + (p.northing - a.northing) * dy) / squared, 0.0, 1.0)
            : 0.0;
    return std::hypot(p.easting - a.easting - t * dx, p.northing - a.northing - t * dy);
}

void measureRing(const HeightGrid& grid, const Ring2& ring, double level, ShoreField& field)
{
    const double reach = ShoreField::kShoreReach;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const MapPoint2 a = ring[i];
        const MapPoint2 b = ring[(i + 1) % ring.size()];
        const auto column = [&](double easting) {
            return static_cast<int>(std::floor((easting - grid.west) / kCell));
        };
        const auto row = [&](double northing) {
            return static_cast<int>(std::floor((grid.north - northing) / kCell));
        };
        const int c0 = std::max(0, column(std::min(a.easting, b.easting) - reach));
        const int c1 = std::min(grid.columns - 1, column(std::max(a.easting, b.easting) + reach));
        const int r0 = std::max(0, row(std::max(a.northing, b.northing) + reach));
        const int r1 = std::min(grid.rows - 1, row(std::min(a.northing, b.northing) - reach));
        for (int r = r0; r <= r1; ++r) {
            for (int c = c0; c <= c1; ++c) {
                const std::size_t index = static_cast<std::size_t>(r) * grid.columns + c;
                const float d = static_cast<float>(distanceToSegment(cellCentre(grid, c, r), a, b));
                if (d < field.distance[index]) {
                    field.distance[index] = d;
                    field.level[index] = static_cast<float>(level);
                }
            }
        }
    }
}

ShoreField makeShores(const HeightGrid& grid, const CityPlan& plan)
{
    ShoreField field;
    field.distance.assign(grid.heights.size(), static_cast<float>(ShoreField::kShoreReach));
    field.level.assign(grid.heights.size(), 0.0F);
    std::map<double, MultiPolygon2> byLevel;
    for (const WaterBody& water : plan.waters)
        byLevel[water.levelMetres] = unite(byLevel[water.levelMetres], water.area);
    for (const auto& [level, area] : byLevel) {
        for (const Polygon2& polygon : area) {
            measureRing(grid, polygon.outer, level, field);
            for (const Ring2& hole : polygon.inner)
                measureRing(grid, hole, level, field);
        }
    }
    const RasterFrame frame{grid.west, grid.north, kCell, grid.columns, grid.rows};
    for (const auto& entry : byLevel) {
        eachSpan(entry.second, frame, [&](int row, int from, int to) {
            for (int column = from; column <= to; ++column) {
                const std::size_t index = static_cast<std::size_t>(row) * grid.columns + column;
                field.distance[index] = -std::abs(field.distance[index]);
                field.level[index] = static_cast<float>(entry.first);
            }
        });
    }
    return field;
}

double shoreHeight(double natural, double distance, double level)
{
    constexpr double kSlope = 0.1;
    if (distance < 0)
        return level - std::min(5.0, kSlope * -distance);
    const double land = std::max(natural, level + 0.9);
    const double reach = land - level > 9 ? 55 : 85; // a cliff is steep
    const double t = std::clamp(distance / reach, 0.0, 1.0);
    const double blend = t * t * (3 - 2 * t);
    return (level + kSlope * std::min(distance, 22.0)) * (1 - blend) + land * blend;
}

} // namespace

HeightGrid makeTerrain(const FactTables& facts, const CityPlan& plan)
{
    HeightGrid coarse = emptyGrid(kCoarse);
    for (int row = 0; row < coarse.rows; ++row) {
        for (int column = 0; column < coarse.columns; ++column)
            coarse.heights[static_cast<std::size_t>(row) * coarse.columns + column] =
                static_cast<float>(interpolate(facts.heights, cellCentre(coarse, column, row)));
    }
    blur(coarse);
    blur(coarse);
    HeightGrid grid = emptyGrid(kCell);
    const ShoreField shores = makeShores(grid, plan);
    const double margin = kCoarse / 2;
    for (int row = 0; row < grid.rows; ++row) {
        for (int column = 0; column < grid.columns; ++column) {
            const MapPoint2 centre = cellCentre(grid, column, row);
            const MapPoint2 inside{std::clamp(centre.easting, kSampleExtent.minEasting + margin,
                                              kSampleExtent.maxEasting - margin * 1.5),
                                   std::clamp(centre.northing, kSampleExtent.minNorthing + margin * 1.5,
                                              kSampleExtent.maxNorthing - margin)};
            const std::size_t index = static_cast<std::size_t>(row) * grid.columns + column;
            // Millimetres would not compress; nobody knows the sample's ground to better than a centimetre.
            const double height =
                shoreHeight(coarse.sample(inside, 5.0), shores.distance[index], shores.level[index]);
            grid.heights[index] = static_cast<float>(std::round(height * 100) / 100);
        }
    }
    return grid;
}

} // namespace twin::data
