// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/indicator/equity.h"
#include "core/indicator/estimate.h"

#include <optional>
#include <string>
#include <vector>

namespace twin {

/// What is counted, covered or effected.
struct Indicator
{
    std::string id; ///< "charging.within500"
    IndicatorKind kind = IndicatorKind::Count;
    std::string unit;          ///< "1", "%", "EUR", "a", "1/km2" …
    Phrase title;              ///< of a user's formula its own words
    bool ofPeople = false;     ///< says something of people: hidden where few live
    bool moreIsBetter = false; ///< the lowest value is the worst; else none is better than another
    /// A user's own: what the formula says.
    std::string formula;
    bool operator==(const Indicator&) const = default;
};

struct IndicatorResult
{
    Indicator indicator;
    std::vector<Estimate> districts; ///< one for each district of the table
    std::optional<Estimate> city;    ///< of the whole city, where that makes sense
    /// Asked for again, but what it rests on has changed since: shown muted, never among fresh ones.
    bool stale = false;
};

/// All indicators of a day.
struct IndicatorTable
{
    Date at;
    std::vector<std::string> districts;
    std::vector<double> people; ///< by district, for weighting; 0 where unknown
    std::vector<IndicatorResult> indicators;

    const IndicatorResult* find(const std::string& id) const;
};

/// How evenly an indicator is spread over the districts, those with a value only.
struct Equity
{
    struct Entry
    {
        std::size_t district = 0;
        double value = 0;
        double people = 0;
        double waiting = 0; ///< people without, of a share in per cent that is better the higher it is
    };
    std::vector<Entry> entries; ///< lowest first
    std::vector<LorenzPoint> lorenz;
    std::optional<double> gini;
    std::size_t missing = 0; ///< districts without a value
};
Equity equityOf(const IndicatorTable& table, const IndicatorResult& result);

} // namespace twin
