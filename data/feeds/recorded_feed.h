// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/observation.h"
#include "core/result.h"

#include <string>

namespace twin::data {

/// PEGELONLINE measurements (JSON array of {timestamp, value}); times with their UTC offset, unparsable
/// values become missing, never 0.
Result<std::vector<Observation>>
parsePegelonlineMeasurements(const std::string& json, const std::string& file, Diagnostics& diagnostics);

/// A recording: JSON object {thing, name, observedProperty, unit, easting, northing, source, provenance,
/// expectedIntervalSeconds, observations: PEGELONLINE array}.
Result<Datastream> loadRecordedFeed(const std::string& path, Diagnostics& diagnostics);

} // namespace twin::data
