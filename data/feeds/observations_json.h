// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/observation.h"
#include "data/project/safe_json.h"

namespace twin::data {

/// Readings of a PEGELONLINE list, in order of time, each instant once. What has no time is reported and left
/// out.
std::vector<Observation> observationsFrom(const Json& list, const std::string& file,
                                          Diagnostics& diagnostics);

} // namespace twin::data
