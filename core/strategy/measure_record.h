// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/date.h"

#include <optional>
#include <string>
#include <vector>

namespace twin {

/// What stands behind a measure: the paper of a body that decided something about it.
struct Resolution
{
    std::string paper; ///< number of the paper, e.g. "VO/2020/08992"
    Date date;
    std::string body; ///< e.g. "Bürgerschaft"
    std::string url;
    bool operator==(const Resolution&) const = default;
};

/// Money of one year and one source. Planned and spent are kept apart; missing is not zero.
struct BudgetItem
{
    int year = 0; ///< 0 = the sources name no year
    std::string funds;
    std::optional<double> plannedEuro;
    std::optional<double> spentEuro;
    std::string source;
    bool operator==(const BudgetItem&) const = default;
};

/// A value an indicator had, or shall have, on a day.
struct IndicatorPoint
{
    Date date;
    double value = 0;
    std::string source;
    bool operator==(const IndicatorPoint&) const = default;
};

/// What a measure is judged by: where it started, what was promised for when, what was read when.
struct MeasureIndicator
{
    std::string name;
    std::string unit; ///< "%", "1", "km", "kWh/a" …
    std::optional<IndicatorPoint> baseline;
    std::vector<IndicatorPoint> targets;  ///< in order of date
    std::vector<IndicatorPoint> readings; ///< in order of date
    bool operator==(const MeasureIndicator&) const = default;
};

} // namespace twin
