// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicator/coverage_surface.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <set>

namespace twin {
namespace {

using Corner = std::pair<int, int>;

Polygon2 polygonOf(const std::vector<std::pair<int, int>>& squares, double cell)
{
    Polygon2 polygon;
    std::vector<Ring2> rings = outlineOfSquares(squares, cell);
    for (Ring2& ring : rings) {
        if (polygon.outer.empty())
            polygon.outer = std::move(ring);
        else
            polygon.inner.push_back(std::move(ring));
    }
    return polygon;
}

} // namespace

std::vector<Ring2> outlineOfSquares(std::vector<std::pair<int, int>> squares, double cellMetres)
{
    std::sort(squares.begin(), squares.end());
    squares.erase(std::unique(squares.begin(), squares.end()), squares.end());
    const std::set<std::pair<int, int>> filled(squares.begin(), squares.end());
    // Sides with nothing behind them, the square on their left.
    std::multimap<Corner, Corner> sides;
    for (const auto& [x, y] : squares) {
        if (filled.count({x, y - 1}) == 0)
            sides.insert({{x, y}, {x + 1, y}});
        if (filled.count({x + 1, y}) == 0)
            sides.insert({{x + 1, y}, {x + 1, y + 1}});
        if (filled.count({x, y + 1}) == 0)
            sides.insert({{x + 1, y + 1}, {x, y + 1}});
        if (filled.count({x - 1, y}) == 0)
            sides.insert({{x, y + 1}, {x, y}});
    }
    std::vector<Ring2> rings;
    while (!sides.empty()) {
        Ring2 ring;
        Corner before = sides.begin()->first;
        Corner at = before;
        int direction = -1;
        for (auto side = sides.begin(); side != sides.end(); side = sides.find(at)) {
            before = at;
            at = side->second;
            const int now = (at.first - before.first) * 2 + (at.second - before.second);
            if (now != direction) // only corners
                ring.push_back({before.first * cellMetres, before.second * cellMetres});
            direction = now;
            sides.erase(side);
        }
        if (ring.size() >= 4)
            rings.push_back(std::move(ring));
    }
    return rings;
}

CoverageSurface coverageSurface(const std::vector<AddressPoint>& addresses, const std::vector<bool>& reached,
                                double cellMetres)
{
    std::map<std::pair<int, int>, std::pair<int, int>> houses; // reached, all
    for (std::size_t i = 0; i < addresses.size() && i < reached.size(); ++i) {
        if (!(addresses[i].dwellingSquareMetres > 0))
            continue;
        auto& square = houses[{static_cast<int>(std::floor(addresses[i].at.easting / cellMetres)),
                               static_cast<int>(std::floor(addresses[i].at.northing / cellMetres))}];
        square.first += reached[i] ? 1 : 0;
        ++square.second;
    }
    std::vector<std::pair<int, int>> covered;
    std::vector<std::pair<int, int>> gaps;
    for (const auto& [square, count] : houses)
        (2 * count.first >= count.second ? covered : gaps).push_back(square);
    return {polygonOf(covered, cellMetres), polygonOf(gaps, cellMetres)};
}

Polygon2 ringSector(MapPoint2 centre, double innerMetres, double outerMetres, double share)
{
    Polygon2 sector;
    if (!(share > 0) || !(outerMetres > innerMetres))
        return sector;
    const double turn = 2 * std::numbers::pi * std::min(share, 0.9999);
    const int steps = std::max(2, static_cast<int>(std::ceil(48 * std::min(share, 1.0))));
    const auto add = [&](double radius, int step) {
        const double angle = turn * step / steps;
        sector.outer.push_back(
            {centre.easting + radius * std::sin(angle), centre.northing + radius * std::cos(angle)});
    };
    for (int step = 0; step <= steps; ++step)
        add(innerMetres, step);
    for (int step = steps; step >= 0; --step)
        add(outerMetres, step);
    return sector;
}

} // namespace twin
