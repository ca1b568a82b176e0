// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/strategy/measure.h"
#include "data/project/safe_json.h"

namespace twin::data {

/// The lists a measure is judged by (resolutions, budget, indicators, evidence, versions, changes) as JSON
/// and back. An entry that cannot be understood is named and left out, the others stay.
void putRecords(Json& json, const Measure& measure);
void readRecords(const JsonObject& object, Measure& measure);

} // namespace twin::data
