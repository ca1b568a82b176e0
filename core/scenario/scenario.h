// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/strategy/strategy.h"

#include <string>
#include <variant>
#include <vector>

namespace twin {

/// A what-if: an ordered list of changes over the plan.
struct ShiftMeasure
{
    std::string id;
    int months = 0; ///< later (positive) or earlier
};
struct DropMeasure
{
    std::string id;
    Date from; ///< stopped from this day
};
struct AddMeasure
{
    Measure measure;
};
using ScenarioChange = std::variant<ShiftMeasure, DropMeasure, AddMeasure>;

struct Scenario
{
    std::string id;
    LocalisedText name;
    LocalisedText description;
    std::vector<ScenarioChange> changes;
    std::string source;
};

struct ScenarioConflict
{
    std::string measure; ///< id
    std::string message; ///< English template, TWIN_MSG
    std::vector<std::string> arguments;
};

struct ResolvedScenario
{
    Strategy strategy;
    std::vector<std::string> changedIds;     ///< measures that differ from the base, in catalogue order
    std::vector<ScenarioConflict> conflicts; ///< an id that is not in the catalogue, an id added twice …
};

/// Pure: no clock, no locale, fixed order. Statuses of a scenario are simulated; entries before `today` are
/// never touched.
ResolvedScenario resolve(const Strategy& base, const Scenario& scenario, Date today);

/// What differs between plan and scenario in one district on one day (citywide: `district` empty).
struct ScenarioDifference
{
    std::string district; ///< name, empty = citywide
    struct Item
    {
        std::string measure;
        MeasureStatus inPlan = MeasureStatus::Unknown;
        MeasureStatus inScenario = MeasureStatus::Unknown;
        bool added = false;
    };
    std::vector<Item> items;
};
std::vector<ScenarioDifference> compare(const Strategy& base, const Strategy& scenario,
                                        const std::vector<std::string>& districts, Date day);

/// The example in the sample project: some measures later, one dropped, one added.
Scenario luebeckSampleScenario();

} // namespace twin
