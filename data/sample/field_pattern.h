// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace twin::data {

/// Smooth noise in -1..1 at a wavelength in metres.
double noise(double x, double y, double wavelength, std::uint64_t salt);
/// White noise in -1..1 for a pixel.
double grain(int column, int row);

struct FieldPlot
{
    std::uint64_t owner = 0; ///< the same for every point of a field
    double edge = 0;         ///< metres to the nearest border of the field
};

/// A patchwork of fields: blocks of some 1.3 km, each with its own direction, halved again and again into
/// long plots.
FieldPlot fieldAt(double e, double n);

} // namespace twin::data
