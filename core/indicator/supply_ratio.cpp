// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicator/supply_ratio.h"

#include "core/geo/polygon.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace twin {
namespace {

double weightAt(double metres, double reach)
{
    if (metres > reach)
        return 0;
    return metres <= reach / 3 ? 1 : metres <= 2 * reach / 3 ? 0.68 : 0.22;
}

std::int64_t square(double metres, double cell)
{
    return static_cast<std::int64_t>(std::floor(std::clamp(metres / cell, -1e9, 1e9)));
}

std::uint64_t key(std::int64_t x, std::int64_t y)
{
    return static_cast<std::uint64_t>(x) << 32U | (static_cast<std::uint64_t>(y) & 0xffffffffU);
}

} // namespace

std::vector<float> supplyRatio(const std::vector<AddressPoint>& addresses, const std::vector<double>& people,
                               const std::vector<MapPoint2>& places, const std::vector<double>& capacity,
                               double reachMetres)
{
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> squares;
    for (std::uint32_t i = 0; i < addresses.size(); ++i) {
        const MapPoint2 at = addresses[i].at;
        squares[key(square(at.easting, reachMetres), square(at.northing, reachMetres))].push_back(i);
    }
    std::vector<double> sums(addresses.size(), 0);
    std::vector<std::pair<std::uint32_t, double>> reached;
    for (std::size_t j = 0; j < places.size(); ++j) {
        reached.clear();
        double demand = 0;
        const std::int64_t column = square(places[j].easting, reachMetres);
        const std::int64_t row = square(places[j].northing, reachMetres);
        for (std::int64_t x = column - 1; x <= column + 1; ++x) {
            for (std::int64_t y = row - 1; y <= row + 1; ++y) {
                const auto found = squares.find(key(x, y));
                if (found == squares.end())
                    continue;
                for (const std::uint32_t i : found->second) {
                    const double weight = weightAt(distance(addresses[i].at, places[j]), reachMetres);
                    if (weight > 0 && people[i] > 0) {
                        reached.emplace_back(i, weight);
                        demand += weight * people[i];
                    }
                }
            }
        }
        for (const auto& [i, weight] : reached)
            sums[i] += capacity[j] / demand * weight;
    }
    std::vector<float> ratios;
    ratios.reserve(sums.size());
    for (const double sum : sums)
        ratios.push_back(static_cast<float>(sum));
    return ratios;
}

} // namespace twin
