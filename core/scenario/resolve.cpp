// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/scenario.h"

#include "core/result.h"

#include <algorithm>
#include <chrono>

namespace twin {
namespace {

Date monthsLater(Date date, int months)
{
    using namespace std::chrono;
    const year_month shifted =
        year_month{std::chrono::year(date.year), std::chrono::month(static_cast<unsigned>(date.month))} +
        std::chrono::months(months);
    const auto lastDay = static_cast<int>(
        static_cast<unsigned>(year_month_day_last{shifted.year(), month_day_last{shifted.month()}}.day()));
    Date result = date;
    // A bare year moved by some months is known to the month only as far as the move goes; it must not claim
    // January.
    if (date.precision == Date::Precision::Year && months % 12 != 0)
        result.precision = Date::Precision::Month;
    result.year = static_cast<int>(shifted.year());
    result.month = static_cast<int>(static_cast<unsigned>(shifted.month()));
    result.day = std::min(date.day, lastDay);
    return result;
}

class Resolver
{
public:
    Resolver(const Strategy& base, const Scenario& scenario, Date today)
        : mResult{base, {}, {}}, mSource("scenario:" + scenario.id), mToday(today)
    {
    }

    void operator()(const ShiftMeasure& change);
    void operator()(const DropMeasure& change);
    void operator()(const AddMeasure& change);
    ResolvedScenario take();

private:
    Measure* find(const std::string& id)
    {
        for (Measure& measure : mResult.strategy.measures) {
            if (measure.id == id)
                return &measure;
        }
        return nullptr;
    }
    void conflict(const std::string& id, std::string message, std::vector<std::string> arguments)
    {
        mResult.conflicts.push_back({id, std::move(message), std::move(arguments)});
    }
    Measure* required(const std::string& id)
    {
        Measure* measure = find(id);
        if (!measure)
            conflict(id,
                     TWIN_MSG("The scenario changes the measure %1, which is not in the catalogue. The "
                              "change has no effect; "
                              "correct the identifier or remove the change."),
                     {id});
        return measure;
    }
    void touch(const std::string& id)
    {
        if (std::find(mTouched.begin(), mTouched.end(), id) == mTouched.end())
            mTouched.push_back(id);
    }

    ResolvedScenario mResult;
    std::vector<std::string> mTouched;
    std::string mSource;
    Date mToday;
};

void Resolver::operator()(const ShiftMeasure& change)
{
    Measure* measure = required(change.id);
    if (!measure || change.months == 0)
        return;
    bool moved = false;
    for (StatusEntry& entry : measure->history) {
        if (entry.date <= mToday)
            continue;
        // What has been is not rewritten: a move to before today stops at today.
        entry.date = std::max(monthsLater(entry.date, change.months), mToday);
        entry.source = mSource;
        moved = true;
    }
    for (std::optional<Date>* limit : {&measure->start, &measure->end}) {
        if (*limit && (*limit)->last() > mToday) {
            *limit = std::max(monthsLater(**limit, change.months), mToday);
            moved = true;
        }
    }
    if (moved)
        touch(change.id);
    else
        conflict(
            change.id,
            TWIN_MSG("The measure %1 has no date after %2 that could be moved. The change has no effect."),
            {change.id, mToday.iso()});
}

void Resolver::operator()(const DropMeasure& change)
{
    Measure* measure = required(change.id);
    if (!measure)
        return;
    const Date from = std::max(change.from, mToday);
    const MeasureStatus before = measure->statusAt(from);
    if (before == MeasureStatus::Stopped || before == MeasureStatus::Done) {
        conflict(change.id,
                 TWIN_MSG("The measure %1 has already ended on %2. Stopping it then has no effect."),
                 {change.id, from.iso()});
        return;
    }
    std::erase_if(measure->history,
                  [&](const StatusEntry& entry) { return entry.date >= from && entry.date > mToday; });
    measure->history.push_back({from, MeasureStatus::Stopped, false, mSource});
    measure->end = from;
    if (measure->start && *measure->start > from)
        measure->start.reset();
    touch(change.id);
}

void Resolver::operator()(const AddMeasure& change)
{
    if (find(change.measure.id)) {
        conflict(
            change.measure.id,
            TWIN_MSG(
                "The scenario adds the measure %1, but the plan has one with that identifier. The plan's "
                "measure stays; give the new one another identifier."),
            {change.measure.id});
        return;
    }
    Measure added = change.measure;
    for (StatusEntry& entry : added.history) {
        entry.date = std::max(entry.date, mToday);
        entry.source = mSource;
    }
    mResult.strategy.measures.push_back(std::move(added));
    touch(change.measure.id);
}

ResolvedScenario Resolver::take()
{
    for (const Measure& measure : mResult.strategy.measures) {
        if (std::find(mTouched.begin(), mTouched.end(), measure.id) != mTouched.end())
            mResult.changedIds.push_back(measure.id);
        for (const MeasureLink& link : measure.dependsOn) {
            const Measure* needed = find(link.target);
            if (link.kind != LinkKind::Needs)
                continue;
            const bool dropped = needed && !needed->history.empty() &&
                                 needed->history.back().status == MeasureStatus::Stopped &&
                                 needed->history.back().source == mSource;
            if (dropped)
                conflict(
                    measure.id,
                    TWIN_MSG("The measure %1 needs %2, which this scenario stops. Its effect is in doubt."),
                    {measure.id, link.target});
        }
    }
    return std::move(mResult);
}

MeasureStatus statusIn(const Strategy& strategy, const std::string& id, Date day)
{
    const Measure* measure = strategy.find(id);
    return measure ? measure->statusAt(day) : MeasureStatus::Unknown;
}

bool belongsTo(const Measure& measure, const std::string& district)
{
    const auto& names = measure.placement.districts;
    if (district.empty())
        return measure.placement.scope == Scope::Citywide || names.empty();
    return measure.placement.scope != Scope::Citywide &&
           std::find(names.begin(), names.end(), district) != names.end();
}

} // namespace

ResolvedScenario resolve(const Strategy& base, const Scenario& scenario, Date today)
{
    Resolver resolver(base, scenario, today);
    for (const ScenarioChange& change : scenario.changes)
        std::visit(resolver, change);
    return resolver.take();
}

std::vector<ScenarioDifference> compare(const Strategy& base, const Strategy& scenario,
                                        const std::vector<std::string>& districts, Date day)
{
    std::vector<std::string> names{std::string()};
    names.insert(names.end(), districts.begin(), districts.end());
    std::vector<ScenarioDifference> differences;
    for (const std::string& name : names) {
        ScenarioDifference difference{name, {}};
        for (const Measure& measure : scenario.measures) {
            if (!belongsTo(measure, name))
                continue;
            ScenarioDifference::Item item{measure.id, statusIn(base, measure.id, day), measure.statusAt(day),
                                          base.find(measure.id) == nullptr};
            if (item.inPlan != item.inScenario)
                difference.items.push_back(std::move(item));
        }
        if (!difference.items.empty())
            differences.push_back(std::move(difference));
    }
    return differences;
}

} // namespace twin
