// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/crs/coordinate_transformer.h"
#include "data/readers/las_file.h"
#include "data/readers/xyz_grid.h"

namespace twin::data {

/// The ground of a LAS file as a grid in its own coordinates: the mean of the ground points of each cell
/// (class 2 and 8), or, where nothing is classified, the lowest point of each cell, with a warning. Cells
/// without points are filled beside others only, and how many is said. `cellMetres` 0 means 1 m. Heights in
/// feet become metres.
Result<XyzGrid> readLasGrid(const std::string& path, const LasHeader& header,
                            const CoordinateTransformer& transformer, double cellMetres,
                            Diagnostics& diagnostics, const Progress& progress);

} // namespace twin::data
