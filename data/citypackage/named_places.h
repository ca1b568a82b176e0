// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/strategy/place_locator.h"

#include <string>
#include <vector>

namespace twin::data {

/// Whether a person would read this as the name of a building: no identifier, number or file name.
bool isReadableName(const std::string& name);

/// The buildings of a package that have a name of their own, the tallest first: landmarks for the map. A name
/// shared by many ("Garage") is left out. Empty where there is no package.
std::vector<NamedPlace> readLandmarks(const std::string& folder);

/// Everything of a package that words can name: buildings, addresses ("Marktplatz 1"), streets and waters.
std::vector<NamedPlace> readNamedObjects(const std::string& folder);

} // namespace twin::data
