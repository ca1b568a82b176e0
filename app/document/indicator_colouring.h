// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewport/scene_composer.h"
#include "core/indicator/coverage_surface.h"
#include "core/indicator/indicator.h"

namespace twin::app {

/// What of a table of indicators is put on the map.
struct MapChoice
{
    std::string colour;             ///< id of the indicator that colours the districts; empty = none
    std::vector<std::string> rings; ///< ids of up to kMostRings shown as rings at the districts' middles
    Classification how = Classification::Quantile;
    bool surface = false; ///< covered and waiting areas of a coverage by distance
    static constexpr std::size_t kMostRings = 4;
    static constexpr std::size_t kClasses = 5;
    bool empty() const { return colour.empty() && rings.empty(); }
    bool operator==(const MapChoice&) const = default;
};

/// The colouring with its legend: classes with their limits, day, unit and kind; what is missing is hatched
/// and counted; stale values say so. Nothing where the choice names nothing that is in the table.
std::optional<DistrictColouring> colouringOf(const IndicatorTable& table, const MapChoice& choice,
                                             const std::vector<District>& districts,
                                             const CoverageSurface& surface);

} // namespace twin::app
