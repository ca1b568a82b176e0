// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/citypackage/estimated_ground.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace twin::data {
namespace {

constexpr double kLeastCell = 50;
constexpr double kMostCells = 1'000'000;
constexpr double kMostGrown = 2'000'000;

/// Heights as sums with how many they come from; a cell of weight 0 is empty.
struct Level
{
    int columns = 0;
    int rows = 0;
    std::vector<float> sums;
    std::vector<float> weights;

    Level(int c, int r)
        : columns(c), rows(r), sums(static_cast<std::size_t>(c) * r), weights(static_cast<std::size_t>(c) * r)
    {
    }
    std::size_t index(int column, int row) const
    {
        return static_cast<std::size_t>(std::min(row, rows - 1)) * columns + std::min(column, columns - 1);
    }
};

/// Half as fine; a cell is the mean of the up to four it covers.
Level coarser(const Level& fine)
{
    Level coarse((fine.columns + 1) / 2, (fine.rows + 1) / 2);
    for (int row = 0; row < fine.rows; ++row) {
        for (int column = 0; column < fine.columns; ++column) {
            const std::size_t from = fine.index(column, row);
            const std::size_t to = coarse.index(column / 2, row / 2);
            if (fine.weights[from] > 0) {
                coarse.sums[to] += fine.sums[from] / fine.weights[from];
                coarse.weights[to] += 1;
            }
        }
    }
    return coarse;
}

/// Cells without a height take the height of the coarser level, interpolated.
void fill(Level& fine, const Level& coarse)
{
    const auto height = [&](int column, int row) -> float {
        const std::size_t i = coarse.index(std::max(column, 0), std::max(row, 0));
        return coarse.sums[i] / coarse.weights[i];
    };
    for (int row = 0; row < fine.rows; ++row) {
        for (int column = 0; column < fine.columns; ++column) {
            const std::size_t i = fine.index(column, row);
            if (fine.weights[i] > 0)
                continue;
            const int sideColumn = column / 2 + (column % 2 == 0 ? -1 : 1);
            const int sideRow = row / 2 + (row % 2 == 0 ? -1 : 1);
            fine.sums[i] = (9 * height(column / 2, row / 2) + 3 * height(sideColumn, row / 2) +
                            3 * height(column / 2, sideRow) + height(sideColumn, sideRow)) /
                           16;
            fine.weights[i] = 1;
        }
    }
}

/// The heights of a level that has at least one.
std::vector<float> filled(Level finest)
{
    std::vector<Level> levels;
    levels.push_back(std::move(finest));
    while (levels.back().columns > 1 || levels.back().rows > 1)
        levels.push_back(coarser(levels.back()));
    for (std::size_t i = levels.size() - 1; i > 0; --i)
        fill(levels[i - 1], levels[i]);
    std::vector<float> heights = std::move(levels.front().sums);
    for (std::size_t i = 0; i < heights.size(); ++i)
        heights[i] /= levels.front().weights[i];
    return heights;
}

} // namespace

HeightGrid estimatedGround(const std::vector<Immutable<CityTile>>& tiles, const Envelope& districts)
{
    Envelope extent;
    for (const Immutable<CityTile>& tile : tiles) {
        if (tile && !tile->buildings.empty())
            extent.include(tile->key.envelope());
    }
    HeightGrid grid;
    if (extent.empty())
        return grid;
    extent.include(districts);
    grid.cellSize = std::max(kLeastCell, std::sqrt(extent.width() * extent.height() / kMostCells));
    grid.west = extent.minEasting;
    grid.north = extent.maxNorthing;
    grid.columns = std::max(2, static_cast<int>(std::ceil(extent.width() / grid.cellSize)));
    grid.rows = std::max(2, static_cast<int>(std::ceil(extent.height() / grid.cellSize)));
    Level feet(grid.columns, grid.rows);
    for (const Immutable<CityTile>& tile : tiles) {
        for (const BuildingSummary& building : tile->buildings) {
            const double east = tile->mesh.origin.easting + building.centreX - grid.west;
            const double south = grid.north - tile->mesh.origin.northing - building.centreY;
            const std::size_t i = feet.index(std::max(0, static_cast<int>(east / grid.cellSize)),
                                             std::max(0, static_cast<int>(south / grid.cellSize)));
            feet.sums[i] += building.baseMetres;
            feet.weights[i] += 1;
        }
    }
    grid.heights = filled(std::move(feet));
    return grid;
}

void growTo(HeightGrid& grid, const Envelope& extent)
{
    if (grid.empty() || extent.empty())
        return;
    const Envelope now = grid.envelope();
    const auto cells = [&](double metres) { return std::max(0.0, std::ceil(metres / grid.cellSize)); };
    const double left = cells(now.minEasting - extent.minEasting);
    const double right = cells(extent.maxEasting - now.maxEasting);
    const double top = cells(extent.maxNorthing - now.maxNorthing);
    const double bottom = cells(now.minNorthing - extent.minNorthing);
    const double columns = grid.columns + left + right;
    const double rows = grid.rows + top + bottom;
    if (left + right + top + bottom < 1 || columns * rows > kMostGrown)
        return;
    HeightGrid grown = grid;
    grown.west -= left * grid.cellSize;
    grown.north += top * grid.cellSize;
    grown.columns = static_cast<int>(columns);
    grown.rows = static_cast<int>(rows);
    grown.heights.assign(static_cast<std::size_t>(columns * rows), std::numeric_limits<float>::quiet_NaN());
    for (int row = 0; row < grid.rows; ++row) {
        const auto from = grid.heights.begin() + static_cast<std::ptrdiff_t>(row) * grid.columns;
        std::copy(from, from + grid.columns,
                  grown.heights.begin() +
                      (static_cast<std::ptrdiff_t>(row) + static_cast<std::ptrdiff_t>(top)) * grown.columns +
                      static_cast<std::ptrdiff_t>(left));
    }
    grid = std::move(grown);
}

void fillHoles(HeightGrid& grid)
{
    const auto known = [](float height) { return std::isfinite(height); };
    if (std::all_of(grid.heights.begin(), grid.heights.end(), known) ||
        std::none_of(grid.heights.begin(), grid.heights.end(), known))
        return;
    Level level(grid.columns, grid.rows);
    for (std::size_t i = 0; i < grid.heights.size(); ++i) {
        level.sums[i] = known(grid.heights[i]) ? grid.heights[i] : 0;
        level.weights[i] = known(grid.heights[i]) ? 1 : 0;
    }
    grid.heights = filled(std::move(level));
}

} // namespace twin::data
