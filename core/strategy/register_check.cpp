// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/register_check.h"

#include "core/geo/polygon.h"
#include "core/strategy/register_cells.h"
#include "core/text.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace twin {
namespace {

/// How far a place may lie outside every district before it is questioned: outlines of samples are
/// generalised.
constexpr double kOutsideMetres = 2000;

class MeasureCheck
{
public:
    MeasureCheck(const Measure& measure, const Strategy& strategy, const std::vector<District>& districts,
                 std::vector<RegisterFinding>& findings)
        : mMeasure(measure), mStrategy(strategy), mDistricts(districts), mFindings(findings)
    {
    }

    void run()
    {
        checkPeriod();
        checkHistory();
        checkIndicators();
        checkGoals();
        checkMoney();
        checkPlacement();
        checkLinks();
    }

private:
    void find(const char* field, std::string message, std::vector<std::string> arguments,
              Severity severity = Severity::Warning)
    {
        mFindings.push_back({mMeasure.id, field, severity, std::move(message), std::move(arguments)});
    }

    void checkPeriod();
    void checkHistory();
    void checkIndicators();
    void checkIndicator(const MeasureIndicator& indicator);
    void checkGoals();
    void checkMoney();
    void checkPlacement();
    void checkInside();
    void checkLinks();

    const Measure& mMeasure;
    const Strategy& mStrategy;
    const std::vector<District>& mDistricts;
    std::vector<RegisterFinding>& mFindings;
};

void MeasureCheck::checkPeriod()
{
    if (mMeasure.title.de.empty() && mMeasure.title.en.empty())
        find("name_de", TWIN_MSG("The measure has no title. Give it one."), {});
    if (mMeasure.start && mMeasure.end && mMeasure.end->last() < *mMeasure.start)
        find("end", TWIN_MSG("The measure ends (%1) before it starts (%2). Correct the dates."),
             {mMeasure.end->iso(), mMeasure.start->iso()});
}

/// Where a status stands in a life without setbacks; -1 for those that fit anywhere.
int stageOf(MeasureStatus status)
{
    switch (status) {
    case MeasureStatus::Idea:
        return 0;
    case MeasureStatus::Planned:
        return 1;
    case MeasureStatus::Resolved:
        return 2;
    case MeasureStatus::Funded:
        return 3;
    case MeasureStatus::Running:
    case MeasureStatus::Live:
        return 4;
    case MeasureStatus::Done:
    case MeasureStatus::Stopped:
        return 5;
    case MeasureStatus::Unknown:
    case MeasureStatus::Threatened:
        break;
    }
    return -1;
}

void MeasureCheck::checkHistory()
{
    const StatusEntry* before = nullptr;
    for (const StatusEntry& entry : mMeasure.history) {
        if (before && entry.date < before->date)
            find("status_history",
                 TWIN_MSG("The status %1 of %2 stands behind that of %3. Put the entries in order of date."),
                 {statusKey(entry.status), entry.date.iso(), before->date.iso()});
        const int from = before ? stageOf(before->status) : -1;
        const int to = stageOf(entry.status);
        if (before && from == 5 && to >= 0 && to < 5)
            find("status_history",
                 TWIN_MSG("The measure is %1 from %2 on, yet %3 again from %4. Correct a date, or say in the "
                          "remarks why it was taken up again."),
                 {statusKey(before->status), before->date.iso(), statusKey(entry.status), entry.date.iso()});
        else if (before && to >= 0 && from > to)
            find("status_history",
                 TWIN_MSG("The status goes back from %1 (%2) to %3 (%4). Check the order of the dates."),
                 {statusKey(before->status), before->date.iso(), statusKey(entry.status), entry.date.iso()});
        before = &entry;
    }
}

void MeasureCheck::checkIndicators()
{
    std::set<std::string> names;
    for (const MeasureIndicator& indicator : mMeasure.indicators) {
        if (!names.insert(foldCase(indicator.name)).second)
            find("indicators", TWIN_MSG("The indicator \"%1\" occurs twice. Join the two or rename one."),
                 {indicator.name});
        checkIndicator(indicator);
    }
}

void MeasureCheck::checkIndicator(const MeasureIndicator& indicator)
{
    const auto inOrder = [](const std::vector<IndicatorPoint>& points) {
        return std::is_sorted(
            points.begin(), points.end(),
            [](const IndicatorPoint& a, const IndicatorPoint& b) { return a.date < b.date; });
    };
    if (!inOrder(indicator.targets) || !inOrder(indicator.readings))
        find("indicators",
             TWIN_MSG("Targets or readings of \"%1\" are out of order. Put them in order of date."),
             {indicator.name});
    if (!indicator.baseline)
        return;
    const IndicatorPoint& baseline = *indicator.baseline;
    for (const IndicatorPoint& target : indicator.targets) {
        if (target.date.last() < baseline.date)
            find("indicators",
                 TWIN_MSG("The target of \"%1\" for %2 lies before its baseline of %3. Correct one of the "
                          "two dates."),
                 {indicator.name, target.date.iso(), baseline.date.iso()});
    }
    for (const IndicatorPoint& reading : indicator.readings) {
        if (reading.date.last() < baseline.date)
            find("indicators",
                 TWIN_MSG("The reading of \"%1\" of %2 is older than its baseline of %3. Make the older one "
                          "the baseline, or correct the date."),
                 {indicator.name, reading.date.iso(), baseline.date.iso()});
    }
}

void MeasureCheck::checkGoals()
{
    std::vector<std::string> keys;
    for (const Goal& goal : mStrategy.goals)
        keys.push_back(goal.key);
    const auto known = [](const std::vector<std::string>& list, const std::string& key) {
        return std::find(list.begin(), list.end(), key) != list.end();
    };
    for (const std::string& goal : mMeasure.goals) {
        if (!keys.empty() && !known(keys, goal))
            find("goals", TWIN_MSG("There is no goal \"%1\". The nearest known ones: %2."),
                 {goal, join(nearestNames(goal, keys), ", ")});
    }
    double sum = 0;
    for (const auto& [goal, weight] : mMeasure.goalWeights) {
        sum += weight;
        if (!known(mMeasure.goals, goal))
            find("goal_weights",
                 TWIN_MSG("The goal \"%1\" has a weight but is no goal of the measure. Add it or remove the "
                          "weight."),
                 {goal});
    }
    if (!mMeasure.goalWeights.empty() && std::abs(sum - 1) > 0.005)
        find("goal_weights",
             TWIN_MSG("The weights of the goals add up to %1, not to 1. Change them, or leave all empty."),
             {numberCell(std::round(sum * 1000) / 1000)});
    if (!mStrategy.versions.empty()) {
        for (const VersionMention& mention : mMeasure.versions) {
            if (std::none_of(mStrategy.versions.begin(), mStrategy.versions.end(),
                             [&](const StrategyVersion& version) { return version.key == mention.version; }))
                find("versions", TWIN_MSG("The strategy has no version \"%1\". Correct the name."),
                     {mention.version});
        }
    }
}

void MeasureCheck::checkMoney()
{
    const auto negative = [](const std::optional<double>& euro) { return euro && *euro < 0; };
    if (negative(mMeasure.budgetEuro))
        find("budget_eur", TWIN_MSG("The budget is below zero. Write an amount, or leave it empty."), {});
    double planned = 0;
    bool whole = !mMeasure.budget.empty();
    std::set<std::pair<int, std::string>> seen;
    for (const BudgetItem& item : mMeasure.budget) {
        if (negative(item.plannedEuro) || negative(item.spentEuro))
            find("budget", TWIN_MSG("An amount of %1 is below zero. Correct it."),
                 {std::to_string(item.year)});
        if (!seen.emplace(item.year, item.funds).second)
            find("budget", TWIN_MSG("The year %1 has two amounts from the same funds. Join them."),
                 {std::to_string(item.year)});
        whole = whole && item.plannedEuro;
        planned += item.plannedEuro.value_or(0);
    }
    if (whole && mMeasure.budgetEuro && planned > *mMeasure.budgetEuro * 1.005)
        find("budget",
             TWIN_MSG("The amounts of the years add up to %1 €, more than the budget in all (%2 €). Correct "
                      "one of them."),
             {numberCell(std::round(planned)), numberCell(std::round(*mMeasure.budgetEuro))});
}

void MeasureCheck::checkPlacement()
{
    const Placement& placement = mMeasure.placement;
    if (!mDistricts.empty()) {
        std::vector<std::string> names;
        for (const District& district : mDistricts)
            names.push_back(district.name);
        for (const std::string& name : placement.districts) {
            if (districtByName(mDistricts, name) < 0)
                find("districts",
                     TWIN_MSG("There is no district '%1'. Nearest: %2. The measure is not shown there."),
                     {name, join(nearestNames(name, names), ", ")});
        }
    }
    const bool placed = !placement.points.empty() || !placement.lines.empty() || !placement.areas.empty();
    if (placement.scope == Scope::District && placement.districts.empty() && placement.quarters.empty())
        find("districts", TWIN_MSG("The measure acts in districts but names none. Name one."), {});
    if (placement.scope == Scope::Place && !placed)
        find("wkt", TWIN_MSG("The measure has a place but no point, line or area. Draw it in the view."), {});
    if (placed && placement.scope != Scope::Region)
        checkInside();
}

void MeasureCheck::checkInside()
{
    Envelope city;
    for (const District& district : mDistricts) {
        for (const Polygon2& polygon : district.outline) {
            for (const MapPoint2& point : polygon.outer)
                city.include(point);
        }
    }
    if (city.empty())
        return;
    std::vector<MapPoint2> marks = mMeasure.placement.points;
    for (const Line2& line : mMeasure.placement.lines)
        marks.insert(marks.end(), line.begin(), line.end());
    for (const Polygon2& area : mMeasure.placement.areas)
        marks.insert(marks.end(), area.outer.begin(), area.outer.end());
    for (const MapPoint2& mark : marks) {
        const bool outside = !std::isfinite(mark.easting) || !std::isfinite(mark.northing) ||
                             mark.easting < city.minEasting - kOutsideMetres ||
                             mark.easting > city.maxEasting + kOutsideMetres ||
                             mark.northing < city.minNorthing - kOutsideMetres ||
                             mark.northing > city.maxNorthing + kOutsideMetres;
        if (!outside)
            continue;
        find("wkt",
             TWIN_MSG("The place (%1, %2) lies outside the city. Correct the coordinates, or choose \"in the "
                      "region\" as its reach."),
             {numberCell(std::round(mark.easting)), numberCell(std::round(mark.northing))});
        return;
    }
}

void MeasureCheck::checkLinks()
{
    std::set<std::string> seen;
    for (const MeasureLink& link : mMeasure.dependsOn) {
        if (link.target == mMeasure.id)
            find("depends_on", TWIN_MSG("The measure is linked to itself. Remove the link."), {});
        else if (!mStrategy.find(link.target))
            find("depends_on",
                 TWIN_MSG("The link leads to '%1', which is not in the register. Add that measure or remove "
                          "the link."),
                 {link.target});
        if (!seen.insert(link.target + "|" + linkKindKey(link.kind)).second)
            find("depends_on", TWIN_MSG("The link to '%1' is there twice. Remove one."), {link.target});
    }
}

} // namespace

std::vector<RegisterFinding> checkMeasure(const Measure& measure, const Strategy& strategy,
                                          const std::vector<District>& districts)
{
    std::vector<RegisterFinding> findings;
    MeasureCheck(measure, strategy, districts, findings).run();
    return findings;
}

std::vector<RegisterFinding> checkRegister(const Strategy& strategy, const std::vector<District>& districts)
{
    std::vector<RegisterFinding> findings;
    std::map<std::string, std::string> ids;
    for (const Measure& measure : strategy.measures) {
        const auto [known, fresh] = ids.emplace(foldCase(measure.id), measure.id);
        if (!fresh)
            findings.push_back({measure.id,
                                "id",
                                Severity::Problem,
                                TWIN_MSG("The id '%1' occurs twice (as '%2'). Give each an id of its own."),
                                {measure.id, known->second}});
        MeasureCheck(measure, strategy, districts, findings).run();
    }
    for (const std::vector<std::string>& cycle : needCycles(strategy)) {
        std::vector<std::string> closed = cycle;
        closed.push_back(cycle.front());
        findings.push_back({cycle.front(),
                            "depends_on",
                            Severity::Warning,
                            TWIN_MSG("Measures need each other in a circle: %1. None of them can be first; "
                                     "remove one of the links."),
                            {join(closed, " → ")}});
    }
    return findings;
}

} // namespace twin
