// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicator/progress.h"

#include <algorithm>
#include <cmath>

namespace twin {
namespace {

std::optional<double> plannedShare(const IndicatorPoint& baseline, const IndicatorPoint& target, Date day)
{
    const auto from = static_cast<double>(baseline.date.days());
    const auto to = static_cast<double>(target.date.last().days());
    if (!(to > from))
        return std::nullopt;
    return std::clamp((static_cast<double>(day.days()) - from) / (to - from), 0.0, 1.0);
}

} // namespace

std::optional<double> TargetProgress::scheduleIndex() const
{
    if (!gone || !plannedByDay || !(*plannedByDay > 0))
        return std::nullopt;
    return *gone / *plannedByDay;
}

std::vector<TargetProgress> progressOf(const MeasureIndicator& indicator, Date day)
{
    std::optional<IndicatorPoint> last;
    for (const IndicatorPoint& reading : indicator.readings) {
        if (reading.date <= day && std::isfinite(reading.value) && (!last || last->date <= reading.date))
            last = reading;
    }
    std::vector<TargetProgress> all;
    for (const IndicatorPoint& target : indicator.targets) {
        TargetProgress progress;
        progress.target = target;
        progress.reading = last;
        progress.due = target.date.last() <= day;
        const bool down = indicator.baseline && target.value < indicator.baseline->value;
        if (indicator.baseline) {
            progress.plannedByDay = plannedShare(*indicator.baseline, target, day);
            const double way = target.value - indicator.baseline->value;
            if (last && std::abs(way) > 0)
                progress.gone = (last->value - indicator.baseline->value) / way;
        }
        if (last && (down ? last->value <= target.value : last->value >= target.value))
            progress.state = TargetState::Met;
        else if (!last)
            progress.state = TargetState::NoReading;
        else if (progress.due)
            progress.state = TargetState::Missed;
        else
            progress.state = progress.gone && progress.plannedByDay && *progress.gone < *progress.plannedByDay
                                 ? TargetState::Behind
                                 : TargetState::OnCourse;
        all.push_back(std::move(progress));
    }
    return all;
}

BudgetSum budgetOf(const std::vector<BudgetItem>& items, Date day)
{
    BudgetSum sum;
    const auto add = [](std::optional<double>& total, const std::optional<double>& amount) {
        if (amount && std::isfinite(*amount))
            total = total.value_or(0) + *amount;
    };
    for (const BudgetItem& item : items) {
        add(sum.plannedEuro, item.plannedEuro);
        if (item.year <= day.year)
            add(sum.spentEuro, item.spentEuro);
        sum.itemsWithoutAmount += !item.plannedEuro && !item.spentEuro ? 1 : 0;
    }
    return sum;
}

} // namespace twin
