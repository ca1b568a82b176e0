// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/building.h"

#include <string_view>

namespace twin::data {

/// Takes an attribute by CityGML's name for it (measuredHeight, roofType, function, storeysAboveGround …)
/// into its place; any other is kept under its own name. Values that stand for "unknown" (-9999, 9999) stay
/// missing.
void setBuildingAttribute(Building& building, std::string_view name, std::string_view value);
void setMeasuredHeight(Building& building, std::string_view text);
/// A generic attribute; the first of a name wins, and there is a cap on their number.
void keepAttribute(Building& building, std::string_view name, std::string_view value);

} // namespace twin::data
