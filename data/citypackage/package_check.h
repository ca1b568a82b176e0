// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/progress.h"
#include "core/result.h"

#include <map>
#include <string>

namespace twin::data {

/// What a look at every part of a package found.
struct PackageCheck
{
    Diagnostics found;                       ///< problems, and warnings about what is only odd
    std::map<std::string, long long> counts; ///< tiles, outlines, buildings, surfaces, rasters, measures
    bool ok() const { return !found.hasProblems(); }
};

/// Verifies a package folder: tileset.json and its regions, each tile and block of outlines as glTF with its
/// metadata, city.gpkg and whether it and the tiles name the same objects, the rasters, the measures. Reads
/// only, only inside the folder, and never more than a cap of each file. An error only where it was cancelled
/// or the folder is no package at all.
Result<PackageCheck> checkPackage(const std::string& folder, const Progress& progress);

} // namespace twin::data
