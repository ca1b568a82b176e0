// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/terrain_mesher.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <thread>

namespace twin {
namespace {

constexpr float kHole = std::numeric_limits<float>::infinity();

std::array<std::int8_t, 4> packNormal(double x, double y, double z)
{
    const double length = std::sqrt(x * x + y * y + z * z);
    const auto byte = [&](double v) { return static_cast<std::int8_t>(std::lround(127 * v / length)); };
    return {byte(x), byte(y), byte(z), 0};
}

/// One square of (2^k + 1)² grid points, refined as a right-triangulated irregular network: every triangle is
/// halved at the middle of its longest side where the height error below it is too large; the error of a
/// point includes all that hangs on it, so two triangles that share a side always agree on halving it.
class Square
{
public:
    Square(const HeightGrid& grid, int column, int row, int cells)
        : mGrid(grid), mColumn(column), mRow(row), mCells(cells), mSide(cells + 1)
    {
        mHeights.resize(static_cast<std::size_t>(mSide) * mSide);
        for (int y = 0; y < mSide; ++y) {
            for (int x = 0; x < mSide; ++x) {
                const bool inside = column + x < grid.columns && row + y < grid.rows;
                mHeights[index(x, y)] =
                    inside ? grid.at(column + x, row + y) : std::numeric_limits<float>::quiet_NaN();
            }
        }
    }

    bool empty() const
    {
        return std::none_of(mHeights.begin(), mHeights.end(), [](float h) { return std::isfinite(h); });
    }

    /// Errors above `cap` are not told apart.
    void measureErrors(float cap)
    {
        mCap = cap;
        mHoles = std::any_of(mHeights.begin(), mHeights.end(), [](float h) { return !std::isfinite(h); });
        mErrors.assign(mHeights.size(), 0.0F);
        measure({0, 0}, {mCells, mCells}, {mCells, 0});
        measure({mCells, mCells}, {0, 0}, {0, mCells});
        closeErrors();
    }

    MeshData mesh(double error, double skirt) const
    {
        MeshData result;
        result.origin = {extent().minEasting, extent().minNorthing, 0};
        std::vector<std::uint32_t> lookup(mHeights.size(), kNone);
        emit({0, 0}, {mCells, mCells}, {mCells, 0}, static_cast<float>(error), lookup, result);
        emit({mCells, mCells}, {0, 0}, {0, mCells}, static_cast<float>(error), lookup, result);
        addSkirts(lookup, skirt, result);
        return result;
    }

    Envelope extent() const
    {
        const double half = mGrid.cellSize / 2;
        const double west = mGrid.west + mColumn * mGrid.cellSize + half;
        const double north = mGrid.north - mRow * mGrid.cellSize - half;
        return {west, north - mCells * mGrid.cellSize, west + mCells * mGrid.cellSize, north};
    }

private:
    static constexpr std::uint32_t kNone = 0xffffffffU;
    struct P
    {
        int x = 0;
        int y = 0;
    };

    std::size_t index(int x, int y) const { return static_cast<std::size_t>(y) * mSide + x; }
    std::size_t index(P p) const { return index(p.x, p.y); }
    static P middle(P a, P b) { return {(a.x + b.x) / 2, (a.y + b.y) / 2}; }
    static bool splittable(P a, P c) { return std::abs(a.x - c.x) + std::abs(a.y - c.y) > 1; }

    /// Greatest height error of the flat triangle a b c over the grid points below it, or something above
    /// mCap as soon as that is certain; infinite at a hole's edge.
    float deviation(P a, P b, P c) const
    {
        const float ha = mHeights[index(a)];
        const float hb = mHeights[index(b)];
        const float hc = mHeights[index(c)];
        const int area = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
        const int sign = area > 0 ? 1 : -1;
        const bool whole = std::isfinite(ha) && std::isfinite(hb) && std::isfinite(hc);
        const float scale = 1.0F / static_cast<float>(area);
        const int left = std::min({a.x, b.x, c.x});
        const int right = std::max({a.x, b.x, c.x});
        float worst = 0;
        bool anyData = false;
        for (int y = std::min({a.y, b.y, c.y}); y <= std::max({a.y, b.y, c.y}); ++y) {
            // The three weights change by a constant from one point of a row to the next.
            int u = (b.x - left) * (c.y - y) - (c.x - left) * (b.y - y);
            int v = (c.x - left) * (a.y - y) - (a.x - left) * (c.y - y);
            const float* heights = mHeights.data() + index(left, y);
            for (int x = left; x <= right; ++x, u += b.y - c.y, v += c.y - a.y, ++heights) {
                const int w = area - u - v;
                if (u * sign < 0 || v * sign < 0 || w * sign < 0)
                    continue;
                if (!std::isfinite(*heights)) {
                    if (whole)
                        return kHole;
                    continue;
                }
                anyData = true;
                if (!whole)
                    continue;
                const float flat =
                    ha * static_cast<float>(u) + hb * static_cast<float>(v) + hc * static_cast<float>(w);
                worst = std::max(worst, std::abs(flat * scale - *heights));
                if (worst > mCap && !mHoles)
                    return worst;
            }
        }
        return whole ? worst : (anyData ? kHole : 0.0F);
    }

    void measure(P a, P b, P c)
    {
        if (!splittable(a, c))
            return;
        const P m = middle(a, b);
        float& error = mErrors[index(m)];
        error = std::max(error, deviation(a, b, c));
        measure(c, a, m);
        measure(b, c, m);
    }

    /// Lifts errors to the parents until nothing changes: both triangles at a side then split for the same
    /// reasons.
    void closeErrors()
    {
        for (int length = 2; length <= mCells; length *= 2) {
            closeLevel(length, true);
            closeLevel(length, false);
        }
    }

    /// `axis`: middles of sides along the grid (fed by diagonals of half the size); else middles of
    /// diagonals.
    void closeLevel(int length, bool axis)
    {
        const int half = length / 2;
        const auto lift = [&](int x, int y, int dx, int dy) {
            const int cx = x + dx;
            const int cy = y + dy;
            if (cx >= 0 && cy >= 0 && cx < mSide && cy < mSide)
                mErrors[index(x, y)] = std::max(mErrors[index(x, y)], mErrors[index(cx, cy)]);
        };
        const int quarter = half / 2;
        for (int y = 0; y < mSide; y += half) {
            for (int x = 0; x < mSide; x += half) {
                const bool oddX = (x / half) % 2 != 0;
                const bool oddY = (y / half) % 2 != 0;
                if (axis && oddX != oddY && quarter > 0) {
                    for (const auto& [dx, dy] : {P{-quarter, -quarter}, P{quarter, -quarter},
                                                 P{-quarter, quarter}, P{quarter, quarter}})
                        lift(x, y, dx, dy);
                } else if (!axis && oddX && oddY) {
                    for (const auto& [dx, dy] : {P{-half, 0}, P{half, 0}, P{0, -half}, P{0, half}})
                        lift(x, y, dx, dy);
                }
            }
        }
    }

    std::uint32_t vertex(P p, std::vector<std::uint32_t>& lookup, MeshData& mesh) const
    {
        std::uint32_t& slot = lookup[index(p)];
        if (slot == kNone) {
            slot = static_cast<std::uint32_t>(mesh.positions.size());
            mesh.positions.push_back({static_cast<float>(p.x * mGrid.cellSize),
                                      static_cast<float>((mCells - p.y) * mGrid.cellSize),
                                      mHeights[index(p)]});
            mesh.normals.push_back(normal(p));
        }
        return slot;
    }

    /// Central differences on the whole grid, so that squares agree along their seam.
    std::array<std::int8_t, 4> normal(P p) const
    {
        const float here = mHeights[index(p)];
        const auto height = [&](int dx, int dy) {
            const int column = std::clamp(mColumn + p.x + dx, 0, mGrid.columns - 1);
            const int row = std::clamp(mRow + p.y + dy, 0, mGrid.rows - 1);
            const float h = mGrid.at(column, row);
            return std::isfinite(h) ? h : here;
        };
        return packNormal(height(-1, 0) - height(1, 0), height(0, 1) - height(0, -1), 2 * mGrid.cellSize);
    }

    void emit(P a, P b, P c, float error, std::vector<std::uint32_t>& lookup, MeshData& mesh) const
    {
        const P m = middle(a, b);
        if (splittable(a, c) && mErrors[index(m)] > error) {
            emit(c, a, m, error, lookup, mesh);
            emit(b, c, m, error, lookup, mesh);
            return;
        }
        if (!std::isfinite(mHeights[index(a)]) || !std::isfinite(mHeights[index(b)]) ||
            !std::isfinite(mHeights[index(c)]))
            return;
        // Rows run south: the sign of the area in (x, row) is the opposite of that on the map.
        const bool flip = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y) > 0;
        const std::uint32_t first = vertex(a, lookup, mesh);
        const std::uint32_t second = vertex(flip ? c : b, lookup, mesh);
        const std::uint32_t third = vertex(flip ? b : c, lookup, mesh);
        mesh.indices.insert(mesh.indices.end(), {first, second, third});
    }

    /// Hangs a curtain below each of the four borders; it hides the crack to a neighbour of another level.
    void addSkirts(const std::vector<std::uint32_t>& lookup, double depth, MeshData& mesh) const
    {
        if (depth <= 0)
            return;
        const auto curtain = [&](P start, P step) {
            std::uint32_t upper = kNone;
            std::uint32_t lower = kNone;
            for (int i = 0; i <= mCells; ++i) {
                const P p{start.x + step.x * i, start.y + step.y * i};
                const std::uint32_t at = lookup[index(p)];
                if (at == kNone) {
                    if (!std::isfinite(mHeights[index(p)]))
                        upper = kNone;
                    continue;
                }
                std::array<float, 3> position = mesh.positions[at];
                position[2] -= static_cast<float>(depth);
                const auto below = static_cast<std::uint32_t>(mesh.positions.size());
                mesh.positions.push_back(position);
                const std::array<std::int8_t, 4> tilt = mesh.normals[at];
                mesh.normals.push_back(tilt);
                if (upper != kNone)
                    mesh.indices.insert(mesh.indices.end(), {upper, lower, below, upper, below, at});
                upper = at;
                lower = below;
            }
        };
        // Walked so that the outer side is the front: counter-clockwise on the map.
        curtain({0, mCells}, {1, 0});
        curtain({mCells, mCells}, {0, -1});
        curtain({mCells, 0}, {-1, 0});
        curtain({0, 0}, {0, 1});
    }

    const HeightGrid& mGrid;
    int mColumn;
    int mRow;
    int mCells;
    int mSide;
    std::vector<float> mHeights;
    std::vector<float> mErrors;
    float mCap = 0;
    bool mHoles = false;
};

int cellsPerTile(const HeightGrid& grid, double tileSize)
{
    const double wanted = std::log2(std::max(tileSize / grid.cellSize, 4.0));
    return 1 << std::clamp(static_cast<int>(std::lround(wanted)), 2, 8);
}

} // namespace

std::vector<TerrainTile> meshTerrain(const HeightGrid& grid, const TerrainMesherOptions& options)
{
    std::vector<TerrainTile> result;
    if (grid.columns < 2 || grid.rows < 2 || !(grid.cellSize > 0) ||
        grid.heights.size() < static_cast<std::size_t>(grid.columns) * grid.rows)
        return result;
    const int cells = cellsPerTile(grid, options.tileSize);
    const int across = (grid.columns - 2) / cells + 1;
    const int down = (grid.rows - 2) / cells + 1;
    result.resize(static_cast<std::size_t>(across) * down);
    // Squares are independent: two workers halve the wait before the first frame, the result does not depend
    // on them.
    const auto coarsest = std::max_element(options.errorMetres.begin(), options.errorMetres.end());
    const float cap = coarsest == options.errorMetres.end() ? 0 : static_cast<float>(*coarsest);
    std::atomic<int> next{0};
    const auto work = [&] {
        for (int i = next++; i < across * down; i = next++) {
            Square square(grid, (i % across) * cells, (i / across) * cells, cells);
            TerrainTile& tile = result[static_cast<std::size_t>(i)];
            if (square.empty())
                continue;
            square.measureErrors(cap);
            tile.extent = square.extent();
            for (const double error : options.errorMetres)
                tile.levels.push_back(square.mesh(error, options.skirtMetres));
        }
    };
    std::thread helper(work);
    work();
    helper.join();
    std::erase_if(result,
                  [](const TerrainTile& tile) { return tile.levels.empty() || tile.levels.front().empty(); });
    return result;
}

} // namespace twin
