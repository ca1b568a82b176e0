// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/readers/probes.h"
#include "data/readers/raw_building.h"

#include <map>
#include <set>

namespace twin::data {

/// What a scan of all buildings finds, in source coordinates.
struct BuildingScan
{
    long long buildings = 0;
    long long withoutGeometry = 0;
    long long unusable = 0;
    long long damaged = 0;
    std::array<long long, 4> byLod{};
    SourceExtent extent{std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity(),
                        -std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
    std::vector<MapPoint2> sample;
    std::string srs;
    std::set<std::string> fields;

    void look(RawBuilding& raw, const std::string& modelSrs);
    /// The layers of the file (buildings, then the other classes) and what is wrong with it.
    void describe(const std::string& path, AxisConvention convention, const ReadOptions& options,
                  const std::map<std::string, long long>& classes, SourceInfo& info) const;
};

} // namespace twin::data
