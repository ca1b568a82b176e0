// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/citypackage/earth_placement.h"

#include "core/geo/map_point.h"

#include <ogr_spatialref.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace twin::data {
namespace {

std::optional<Vec3> apply(OGRCoordinateTransformation& transform, Vec3 point)
{
    const bool done = transform.Transform(1, &point[0], &point[1], &point[2]) != 0;
    if (!done || !std::isfinite(point[0]) || !std::isfinite(point[1]) || !std::isfinite(point[2]))
        return std::nullopt;
    return point;
}

} // namespace

TransformationPtr mapTo(int epsg)
{
    return makeTransformation(kMapEpsg, epsg);
}

std::optional<Matrix> earthTransform(OGRCoordinateTransformation& transform, TileKey key, double undulation,
                                     int tiles)
{
    const double reach = TileKey::kSize * tiles / 2;
    const MapPoint2 corner = key.origin();
    const MapPoint2 centre{corner.easting + reach, corner.northing + reach};
    const auto at = [&](double dx, double dy, double dz) {
        return apply(transform, {centre.easting + dx, centre.northing + dy, undulation + dz});
    };
    const auto middle = at(0, 0, 0);
    const std::array<std::array<std::optional<Vec3>, 2>, 3> ends{{{at(-reach, 0, 0), at(reach, 0, 0)},
                                                                  {at(0, -reach, 0), at(0, reach, 0)},
                                                                  {at(0, 0, -reach), at(0, 0, reach)}}};
    Matrix matrix{};
    matrix[15] = 1;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        if (!middle || !ends[axis][0] || !ends[axis][1])
            return std::nullopt;
        for (std::size_t k = 0; k < 3; ++k)
            matrix[4 * axis + k] = ((*ends[axis][1])[k] - (*ends[axis][0])[k]) / (2 * reach);
    }
    for (std::size_t k = 0; k < 3; ++k)
        matrix[12 + k] = (*middle)[k] - reach * (matrix[k] + matrix[4 + k]);
    return matrix;
}

std::optional<double> undulationAt(const Geoid& geoid, MapPoint2 place)
{
    // PROJ's objects belong to one thread.
    thread_local const TransformationPtr toDegrees = mapTo(4979);
    if (!toDegrees)
        return std::nullopt;
    const auto degrees = apply(*toDegrees, {place.easting, place.northing, 0});
    return degrees ? geoid.undulation((*degrees)[0], (*degrees)[1]) : std::nullopt;
}

std::optional<std::array<double, 6>> regionOf(OGRCoordinateTransformation& toDegrees, const Envelope& extent,
                                              double low, double high)
{
    // Boxes of blocks of 4 km are flat and the earth is not: the region must hold their corners as well.
    constexpr double kHeightMargin = 10;
    std::array<double, 6> region{9, 9, -9, -9, low - kHeightMargin, high + kHeightMargin};
    constexpr int kSteps = 8;
    const double margin = 20;
    for (int i = 0; i <= kSteps; ++i) {
        for (int k = 0; k <= kSteps; ++k) {
            const auto point = apply(
                toDegrees, {extent.minEasting - margin + (extent.width() + 2 * margin) * i / kSteps,
                            extent.minNorthing - margin + (extent.height() + 2 * margin) * k / kSteps, 0});
            if (!point)
                return std::nullopt;
            const double x = (*point)[0] * std::numbers::pi / 180;
            const double y = (*point)[1] * std::numbers::pi / 180;
            region = {std::min(region[0], x),
                      std::min(region[1], y),
                      std::max(region[2], x),
                      std::max(region[3], y),
                      region[4],
                      region[5]};
        }
    }
    return region;
}

// An affine map's inverse by its cofactors.
Matrix relativeTo(const Matrix& outer, const Matrix& inner)
{
    const auto column = [](const Matrix& m, std::size_t c) {
        return Vec3{m[4 * c], m[4 * c + 1], m[4 * c + 2]};
    };
    const Vec3 x = column(outer, 0);
    const Vec3 y = column(outer, 1);
    const Vec3 z = column(outer, 2);
    const double volume = dot(x, cross(y, z));
    const std::array<Vec3, 3> rows{cross(y, z), cross(z, x), cross(x, y)};
    Matrix result{};
    result[15] = 1;
    for (std::size_t c = 0; c < 4; ++c) {
        Vec3 from = column(inner, c);
        if (c == 3) {
            for (std::size_t k = 0; k < 3; ++k)
                from[k] -= outer[12 + k];
        }
        for (std::size_t k = 0; k < 3; ++k)
            result[4 * c + k] = dot(rows[k], from) / volume;
    }
    return result;
}

} // namespace twin::data
