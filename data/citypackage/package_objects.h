// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/building.h"
#include "core/jobs/progress.h"
#include "core/result.h"

#include <functional>
#include <string>

class GDALDataset;

namespace twin::data {

/// An object of a package as it was imported, with what the package knows beside it.
struct PackageObject
{
    Building building;
    std::string tile;
    std::string district;
    std::string source;
    bool synthetic = false;
};

/// Which objects of a package; empty members ask for all.
struct ObjectFilter
{
    std::string tile;     ///< name, "1222_11938"
    std::string district; ///< name
    Envelope extent;      ///< objects whose surfaces reach into it; only asked where not empty
};

/// Hands one object after the other to `sink` in the order of their import, until it returns false. Objects
/// without readable surfaces are reported and left out. The number of objects that passed the filter.
Result<long long> readPackageObjects(GDALDataset& dataset, const ObjectFilter& filter,
                                     const std::function<bool(PackageObject&&)>& sink,
                                     Diagnostics& diagnostics, const Progress& progress);

} // namespace twin::data
