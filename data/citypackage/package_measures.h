// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/strategy/strategy.h"

#include <string>

namespace twin::data {

/// measures.json of a package: the measures as they were read, places in map coordinates, so that neither a
/// coordinate system given at the import nor the links between measures are lost. Adds to what is there; a
/// measure with a known id takes the place of the older one, whose values go into its record of changes and
/// which is named in `diagnostics`. `at`: now, in UTC.
Status storePackageMeasures(const std::string& folder, const Strategy& strategy, const std::string& at,
                            Diagnostics& diagnostics);

/// An empty strategy where the package has no measures; an Error for a damaged file.
Result<Strategy> readPackageMeasures(const std::string& folder, Diagnostics& diagnostics);

} // namespace twin::data
