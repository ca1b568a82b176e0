// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/map_point.h"

namespace twin {

/// Latitude and longitude in ETRS89, degrees north and east.
struct GeographicPoint
{
    double latitudeDegrees = 0;
    double longitudeDegrees = 0;
};

/// The map's plane (UTM zone 32) on the ellipsoid, without PROJ: Krüger's series, exact to less than a
/// millimetre in and well beside the zone.
GeographicPoint geographic(MapPoint2 point);
/// The angle from true north to grid north, clockwise positive: what an azimuth on the map lacks.
double convergenceDegrees(MapPoint2 point);

} // namespace twin
