// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/utm.h"

#include <cstdint>

namespace twin {

/// Where the sun stands, without refraction.
struct SunPosition
{
    double elevationDegrees = 0; ///< above the horizon, negative below
    double azimuthDegrees = 0;   ///< from true north, clockwise
    bool operator==(const SunPosition&) const = default;
};

/// The sun at an instant (milliseconds since 1970, UTC) and place, by the equations of NOAA (Meeus, low
/// precision): within 0.01° for the years 1800 to 2100.
SunPosition sunPosition(std::int64_t utcMillis, GeographicPoint place);

} // namespace twin
