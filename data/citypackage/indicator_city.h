// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/indicator/city_model.h"
#include "core/result.h"

#include <string>

namespace twin::data {

/// What the indicators of a package's city are computed from: its houses as address points, its districts,
/// ways and public buildings. Floor area lived in is footprint times storeys (stated, else guessed from the
/// height) times the share that its use leaves to dwellings. Any thread.
Result<IndicatorCity> readIndicatorCity(const std::string& folder);

/// The share of a house that is lived in, from its function (AdV code or word of OpenStreetMap); nothing
/// where the function says nothing.
std::optional<double> dwellingShare(const std::string& function);
/// "school", "health" …, or empty.
std::string facilityCategory(const std::string& function);

} // namespace twin::data
