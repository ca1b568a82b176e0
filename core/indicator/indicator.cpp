// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicator/indicator.h"

#include <algorithm>

namespace twin {

const IndicatorResult* IndicatorTable::find(const std::string& id) const
{
    const auto found = std::find_if(indicators.begin(), indicators.end(),
                                    [&](const IndicatorResult& entry) { return entry.indicator.id == id; });
    return found == indicators.end() ? nullptr : &*found;
}

Equity equityOf(const IndicatorTable& table, const IndicatorResult& result)
{
    Equity equity;
    std::vector<WeightedValue> values;
    const bool peopleKnown =
        std::any_of(table.people.begin(), table.people.end(), [](double people) { return people > 0; });
    for (std::size_t d = 0; d < result.districts.size(); ++d) {
        const Estimate& estimate = result.districts[d];
        if (estimate.isMissing()) {
            ++equity.missing;
            continue;
        }
        const double people = d < table.people.size() ? table.people[d] : 0;
        const bool share =
            result.indicator.unit == "%" && result.indicator.ofPeople && result.indicator.moreIsBetter;
        equity.entries.push_back(
            {d, estimate.central(), people, share ? people * (1 - estimate.central() / 100) : 0});
        values.push_back({estimate.central(), peopleKnown ? people : 1});
    }
    std::stable_sort(equity.entries.begin(), equity.entries.end(),
                     [](const auto& a, const auto& b) { return a.value < b.value; });
    equity.lorenz = lorenzCurve(values);
    if (!equity.lorenz.empty())
        equity.gini = gini(values);
    return equity;
}

} // namespace twin
