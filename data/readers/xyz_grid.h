// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/progress.h"
#include "core/result.h"

#include <string>
#include <vector>

namespace twin::data {

/// A regular grid of points from an ASCII file, in source coordinates. Row 0 has the largest y.
struct XyzGrid
{
    double firstX = 0; ///< centre of the first column
    double firstY = 0; ///< centre of the first row, the largest y
    double stepX = 0;
    double stepY = 0; ///< positive
    int columns = 0;
    int rows = 0;
    std::vector<float> heights; ///< NaN where the file has no point
};

/// True where the first lines are three numbers each (after at most one header line).
bool looksLikeXyz(const std::string& head);

/// Reads "x y z" lines, separated by blanks, tabs, commas or semicolons, with or without a header, in any
/// order. -9999 and other impossible heights are no data. Lines that are no points (an HTML page behind the
/// data, say) are reported.
Result<XyzGrid> readXyz(const std::string& path, Diagnostics& diagnostics, const Progress& progress);

/// Extent and size only, without the heights.
Result<XyzGrid> measureXyz(const std::string& path, Diagnostics& diagnostics, const Progress& progress);

} // namespace twin::data
