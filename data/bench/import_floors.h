// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace twin::data {

/// What a bare pass over files found, and how long it took: the least that any import of them costs.
struct BarePass
{
    std::uint64_t bytes = 0;
    std::uint64_t objects = 0; ///< elements, JSON values, features
    double seconds = 0;
};

/// expat over all files, with handlers that only count.
Result<BarePass> expatPass(const std::vector<std::string>& files);
/// simdjson's on-demand parser over every line of a CityJSONSeq: each value is visited, each number parsed.
Result<BarePass> simdjsonPass(const std::string& file);
/// GDAL's Arrow stream over the first layer of a GeoPackage.
Result<BarePass> arrowPass(const std::string& file);

/// A GeoPackage with `count` rectangular footprints in rows, each with a height: the same bytes on every
/// machine.
Status writeFootprints(const std::string& file, int count);

} // namespace twin::data
