// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/sun_position.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace twin {
namespace {

constexpr double kDegrees = 180 / std::numbers::pi;

double sine(double degrees)
{
    return std::sin(degrees / kDegrees);
}

double cosine(double degrees)
{
    return std::cos(degrees / kDegrees);
}

double turn(double degrees)
{
    const double rest = std::fmod(degrees, 360.0);
    return rest < 0 ? rest + 360 : rest;
}

} // namespace

SunPosition sunPosition(std::int64_t utcMillis, GeographicPoint place)
{
    // Days since noon of 1 January 2000, which is 10957.5 days after 1970.
    const double days = static_cast<double>(utcMillis) / 86'400'000.0 - 10957.5;
    const double century = days / 36525;
    const double meanLongitude = turn(280.46646 + century * (36000.76983 + century * 0.0003032));
    const double anomaly = turn(357.52911 + century * (35999.05029 - century * 0.0001537));
    const double centre = sine(anomaly) * (1.914602 - century * (0.004817 + century * 0.000014)) +
                          sine(2 * anomaly) * (0.019993 - century * 0.000101) + sine(3 * anomaly) * 0.000289;
    const double node = 125.04 - 1934.136 * century;
    const double longitude = meanLongitude + centre - 0.00569 - 0.00478 * sine(node);
    const double obliquity =
        23.0 + (26.0 + (21.448 - century * (46.815 + century * (0.00059 - century * 0.001813))) / 60) / 60 +
        0.00256 * cosine(node);
    const double declination = std::asin(sine(obliquity) * sine(longitude)) * kDegrees;
    const double ascension = std::atan2(cosine(obliquity) * sine(longitude), cosine(longitude)) * kDegrees;
    // Sidereal time at Greenwich; the sun's hour angle follows from its right ascension.
    const double sidereal = turn(280.46061837 + 360.98564736629 * days + century * century * 0.000387933);
    const double hour = turn(sidereal + place.longitudeDegrees - ascension);
    const double latitude = place.latitudeDegrees;
    const double up =
        sine(latitude) * sine(declination) + cosine(latitude) * cosine(declination) * cosine(hour);
    const double east = -cosine(declination) * sine(hour);
    const double north =
        cosine(latitude) * sine(declination) - sine(latitude) * cosine(declination) * cosine(hour);
    return {std::asin(std::clamp(up, -1.0, 1.0)) * kDegrees, turn(std::atan2(east, north) * kDegrees)};
}

} // namespace twin
