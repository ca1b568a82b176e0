// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicator/equity.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace twin {

std::vector<LorenzPoint> lorenzCurve(std::vector<WeightedValue> values)
{
    std::erase_if(values, [](const WeightedValue& entry) { return !(entry.weight > 0); });
    std::stable_sort(values.begin(), values.end(),
                     [](const WeightedValue& a, const WeightedValue& b) { return a.value < b.value; });
    double people = 0;
    double whole = 0;
    for (const WeightedValue& entry : values) {
        people += entry.weight;
        whole += entry.weight * entry.value;
    }
    if (values.empty() || values.front().value < 0 || !(whole > 0))
        return {};
    std::vector<LorenzPoint> curve{{0, 0}};
    double peopleSoFar = 0;
    double valueSoFar = 0;
    for (const WeightedValue& entry : values) {
        peopleSoFar += entry.weight;
        valueSoFar += entry.weight * entry.value;
        curve.push_back({peopleSoFar / people, valueSoFar / whole});
    }
    return curve;
}

double gini(const std::vector<WeightedValue>& values)
{
    const std::vector<LorenzPoint> curve = lorenzCurve(values);
    double twiceArea = 0;
    for (std::size_t i = 1; i < curve.size(); ++i)
        twiceArea += (curve[i].people - curve[i - 1].people) * (curve[i].value + curve[i - 1].value);
    return curve.empty() ? 0 : 1 - twiceArea;
}

namespace {

/// Fisher's optimum: the classes with the least sum of squared deviations. `values` ascending.
std::vector<double> naturalBreaks(const std::vector<double>& values, std::size_t classes)
{
    const std::size_t n = values.size();
    std::vector<double> sums(n + 1, 0);
    std::vector<double> squares(n + 1, 0);
    for (std::size_t i = 0; i < n; ++i) {
        sums[i + 1] = sums[i] + values[i];
        squares[i + 1] = squares[i] + values[i] * values[i];
    }
    const auto deviation = [&](std::size_t first, std::size_t end) {
        const double sum = sums[end] - sums[first];
        return squares[end] - squares[first] - sum * sum / static_cast<double>(end - first);
    };
    constexpr double kFar = std::numeric_limits<double>::infinity();
    std::vector<std::vector<double>> cost(classes + 1, std::vector<double>(n + 1, kFar));
    std::vector<std::vector<std::size_t>> start(classes + 1, std::vector<std::size_t>(n + 1, 0));
    cost[0][0] = 0;
    for (std::size_t k = 1; k <= classes; ++k) {
        for (std::size_t end = k; end <= n; ++end) {
            for (std::size_t first = k - 1; first < end; ++first) {
                const double total = cost[k - 1][first] + deviation(first, end);
                if (total < cost[k][end]) {
                    cost[k][end] = total;
                    start[k][end] = first;
                }
            }
        }
    }
    std::vector<double> limits(classes);
    std::size_t end = n;
    for (std::size_t k = classes; k > 0; --k) {
        limits[k - 1] = values[end - 1];
        end = start[k][end];
    }
    return limits;
}

} // namespace

std::vector<double> classLimits(std::vector<double> values, std::size_t classes, Classification how)
{
    std::sort(values.begin(), values.end());
    std::vector<double> distinct = values;
    distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
    classes = std::min(classes, distinct.size());
    if (classes == 0)
        return {};
    if (classes == distinct.size())
        return distinct;
    std::vector<double> limits;
    for (std::size_t k = 1; k <= classes && how != Classification::NaturalBreaks; ++k) {
        const double share = static_cast<double>(k) / static_cast<double>(classes);
        if (how == Classification::EqualInterval)
            limits.push_back(values.front() + share * (values.back() - values.front()));
        else
            limits.push_back(
                values[static_cast<std::size_t>(std::ceil(share * static_cast<double>(values.size()))) - 1]);
    }
    if (how == Classification::NaturalBreaks)
        limits = naturalBreaks(values, classes);
    limits.back() = values.back();
    limits.erase(std::unique(limits.begin(), limits.end()), limits.end());
    return limits;
}

std::size_t classOf(double value, const std::vector<double>& limits)
{
    const auto found = std::lower_bound(limits.begin(), limits.end(), value);
    return std::min(static_cast<std::size_t>(found - limits.begin()), limits.empty() ? 0 : limits.size() - 1);
}

} // namespace twin
