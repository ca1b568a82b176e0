// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"
#include "data/project/safe_json.h"

namespace twin::data {

/// Values of core::strategy and core::scenario as JSON and back. Absent members stay absent: nothing becomes
/// zero.
Json toJsonValue(const LocalisedText& text);
Json toJsonValue(const Measure& measure);
Json toJsonValue(const Scenario& scenario);
LocalisedText localisedText(const JsonObject& parent, const char* key);
std::optional<Date> dateMember(const JsonObject& parent, const char* key);
/// Nothing (and a warning) for a measure or scenario without identifier.
std::optional<Measure> measureFrom(const JsonObject& object);
std::optional<Scenario> scenarioFrom(const JsonObject& object);

} // namespace twin::data
