// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/district.h"
#include "core/result.h"
#include "core/strategy/strategy.h"

#include <string>
#include <vector>

namespace twin {

/// What a measure's register entry contradicts: itself, another measure, or the city.
struct RegisterFinding
{
    std::string measure; ///< id
    std::string field;   ///< key of the register's column where it can be mended
    Severity severity = Severity::Warning;
    std::string message; ///< English template, TWIN_MSG: what is wrong, and how to mend it
    std::vector<std::string> arguments;
};

/// Looks through the whole register: identifiers twice, unknown districts and goals, ends before starts,
/// targets before baselines, statuses out of order, weights and budgets that do not add up, links to nothing,
/// cycles of needs, places outside the city. Changes nothing. `districts` may be empty: then what needs the
/// city is not judged. In order of the measures.
std::vector<RegisterFinding> checkRegister(const Strategy& strategy, const std::vector<District>& districts);

/// The same for one measure alone, as in a form before it is applied.
std::vector<RegisterFinding> checkMeasure(const Measure& measure, const Strategy& strategy,
                                          const std::vector<District>& districts);

/// Cycles among "needs", each as the ids on it, beginning with the first in order of the catalogue.
std::vector<std::vector<std::string>> needCycles(const Strategy& strategy);

} // namespace twin
