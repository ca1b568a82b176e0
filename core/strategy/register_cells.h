// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/strategy/measure.h"

#include <string>
#include <string_view>
#include <vector>

namespace twin {

/// How the register writes a measure into cells of a table, one key a column, and with it what changed
/// between two states of a measure. Lists are entries separated by ";", the parts of an entry by "|"; a
/// backslash takes the meaning of either. Numbers have a decimal point, dates are as precise as known.
const std::vector<std::string>& registerKeys();
std::string registerCell(const Measure& measure, std::string_view key);

/// The entries of such a cell, each split into its parts; empty entries are dropped, parts are trimmed.
std::vector<std::vector<std::string>> cellEntries(std::string_view cell);
/// The way back; empty parts at the end are left out.
std::string cellOf(const std::vector<std::vector<std::string>>& entries);

/// The shortest text that reads back as the same number.
std::string numberCell(double value);

/// Points, lines and areas of a place as WKT in map coordinates; empty without any.
std::string placeWkt(const Placement& placement);

/// The fields in which two states of a measure differ, the record of changes itself left out.
std::vector<FieldChange> changedFields(const Measure& before, const Measure& after);

} // namespace twin
