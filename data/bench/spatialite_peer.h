// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/map_point.h"
#include "core/result.h"

#include <string>
#include <vector>

namespace twin::data {

/// Of which people in which district it is asked whether a place is near.
struct CoverageQuery
{
    std::vector<MapPoint2> addresses;
    std::vector<double> people; ///< by address
    std::vector<int> districts; ///< by address, 0 … districtCount - 1
    int districtCount = 0;
    std::vector<MapPoint2> places;
    double metres = 500;
};

struct PeerAnswer
{
    double seconds = 0; ///< of the faster of two ways to ask, best of `rounds`; tables and indices are there
    std::string way;    ///< which one: "from the addresses" or "from the places"
    std::vector<double> shares; ///< by district
};

/// The same question to SpatiaLite in memory, as the crow flies, with R*-tree indices on both tables. An
/// Error where its module is not installed (packaging/dev/peer_spatialite.sh).
Result<PeerAnswer> askSpatialite(const CoverageQuery& query, int rounds);

} // namespace twin::data
