// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/indicator/city_model.h"

#include <vector>

namespace twin {

/// Where houses are reached and where they wait, as squares of `cellMetres` that hold houses, joined to
/// areas. A square is covered when at least half of its houses are.
struct CoverageSurface
{
    Polygon2 covered; ///< rings by the even-odd rule: one outer, the others inner or apart
    Polygon2 gaps;
};
CoverageSurface coverageSurface(const std::vector<AddressPoint>& addresses, const std::vector<bool>& reached,
                                double cellMetres = 100);

/// The outlines of squares given as column and row, in metres from (0, 0).
std::vector<Ring2> outlineOfSquares(std::vector<std::pair<int, int>> squares, double cellMetres);

/// A sector of a ring, from north clockwise over `share` (0 … 1) of the circle; empty for 0.
Polygon2 ringSector(MapPoint2 centre, double innerMetres, double outerMetres, double share);

} // namespace twin
