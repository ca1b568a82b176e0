// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/utm.h"

#include <array>
#include <cmath>
#include <numbers>

namespace twin {
namespace {

constexpr double kSemiMajor = 6378137;
constexpr double kFlattening = 1 / 298.257222101; // GRS80
constexpr double kScale = 0.9996;
constexpr double kFalseEasting = 500000;
constexpr double kCentralMeridian = 9;
constexpr double kDegrees = 180 / std::numbers::pi;

} // namespace

GeographicPoint geographic(MapPoint2 point)
{
    constexpr double n = kFlattening / (2 - kFlattening);
    const double radius = kSemiMajor / (1 + n) * (1 + n * n / 4 + n * n * n * n / 64);
    const std::array<double, 3> beta{n / 2 - 2 * n * n / 3 + 37 * n * n * n / 96, n * n / 48 + n * n * n / 15,
                                     17 * n * n * n / 480};
    const std::array<double, 3> delta{2 * n - 2 * n * n / 3 - 2 * n * n * n,
                                      7 * n * n / 3 - 8 * n * n * n / 5, 56 * n * n * n / 15};
    const double xi = point.northing / (kScale * radius);
    const double eta = (point.easting - kFalseEasting) / (kScale * radius);
    double xiPrime = xi;
    double etaPrime = eta;
    for (std::size_t j = 0; j < beta.size(); ++j) {
        const double k = 2.0 * static_cast<double>(j + 1);
        xiPrime -= beta[j] * std::sin(k * xi) * std::cosh(k * eta);
        etaPrime -= beta[j] * std::cos(k * xi) * std::sinh(k * eta);
    }
    const double chi = std::asin(std::sin(xiPrime) / std::cosh(etaPrime));
    double latitude = chi;
    for (std::size_t j = 0; j < delta.size(); ++j)
        latitude += delta[j] * std::sin(2.0 * static_cast<double>(j + 1) * chi);
    const double longitude = std::atan2(std::sinh(etaPrime), std::cos(xiPrime));
    return {latitude * kDegrees, kCentralMeridian + longitude * kDegrees};
}

double convergenceDegrees(MapPoint2 point)
{
    const GeographicPoint place = geographic(point);
    const double east = (place.longitudeDegrees - kCentralMeridian) / kDegrees;
    return std::atan(std::tan(east) * std::sin(place.latitudeDegrees / kDegrees)) * kDegrees;
}

} // namespace twin
