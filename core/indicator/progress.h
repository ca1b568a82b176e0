// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/strategy/measure_record.h"

#include <optional>
#include <vector>

namespace twin {

/// How a dated target stands on a day.
enum class TargetState
{
    Met,       ///< a reading reaches it
    OnCourse,  ///< not due; as far as a straight line from the baseline would be, or no line can be drawn
    Behind,    ///< not due; less far than that line
    Missed,    ///< due, and the last reading falls short
    NoReading, ///< nothing was read: not the same as zero
};

struct TargetProgress
{
    IndicatorPoint target;
    std::optional<IndicatorPoint> reading; ///< the last one up to the day
    TargetState state = TargetState::NoReading;
    bool due = false;
    /// Share of the way from the baseline to the target, gone and to be gone by the day on a straight line.
    std::optional<double> gone;
    std::optional<double> plannedByDay;
    /// gone / plannedByDay, the schedule performance index of earned value with equal steps.
    std::optional<double> scheduleIndex() const;
};

/// Every dated target of an indicator on a day; readings after the day are not looked at. A target below the
/// baseline is one to come down to. Without a baseline more is taken for better.
std::vector<TargetProgress> progressOf(const MeasureIndicator& indicator, Date day);

struct BudgetSum
{
    std::optional<double> plannedEuro; ///< of all years; missing where no item states an amount
    std::optional<double> spentEuro;   ///< of years up to the day's
    int itemsWithoutAmount = 0;
};
BudgetSum budgetOf(const std::vector<BudgetItem>& items, Date day);

} // namespace twin
