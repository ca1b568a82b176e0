// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/crs/earth_to_map.h"

#include "core/geo/map_point.h"
#include "data/crs/transformation.h"
#include "data/gdal/gdal_session.h"

#include <ogr_spatialref.h>

#include <cmath>
#include <limits>

namespace twin::data {

struct EarthToMap::State
{
    TransformationPtr toDegrees;
    TransformationPtr toMap;
    Geoid geoid;
};

EarthToMap::EarthToMap(std::unique_ptr<State> state) : mState(std::move(state)) {}
EarthToMap::EarthToMap(EarthToMap&&) noexcept = default;
EarthToMap& EarthToMap::operator=(EarthToMap&&) noexcept = default;
EarthToMap::~EarthToMap() = default;

Result<EarthToMap> EarthToMap::make()
{
    initialiseGdal();
    auto state = std::make_unique<State>();
    state->toDegrees = makeTransformation(4978, 4979);
    state->toMap = makeTransformation(4326, kMapEpsg);
    if (!state->toDegrees || !state->toMap)
        return Error{ErrorKind::Internal,
                     TWIN_MSG("The place of the tiles on the map could not be computed. PROJ's data files "
                              "are missing: install proj-data and import again."),
                     {}};
    return EarthToMap(std::move(state));
}

const std::string& EarthToMap::geoidModel() const
{
    return mState->geoid.model();
}

void EarthToMap::transform(std::vector<Vec3>& points) const
{
    const std::size_t count = points.size();
    std::vector<double> x(count);
    std::vector<double> y(count);
    std::vector<double> z(count);
    for (std::size_t i = 0; i < count; ++i) {
        x[i] = points[i][0];
        y[i] = points[i][1];
        z[i] = points[i][2];
    }
    std::vector<int> placed(count, 0);
    std::vector<int> mapped(count, 0);
    const GdalMessages quiet;
    if (count > 0)
        mState->toDegrees->Transform(static_cast<int>(count), x.data(), y.data(), z.data(), placed.data());
    for (std::size_t i = 0; i < count; ++i) {
        if (placed[i])
            z[i] -= mState->geoid.undulation(x[i], y[i]).value_or(0);
    }
    if (count > 0)
        mState->toMap->Transform(static_cast<int>(count), x.data(), y.data(), nullptr, mapped.data());
    constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
    for (std::size_t i = 0; i < count; ++i)
        points[i] = placed[i] && mapped[i] ? Vec3{x[i], y[i], z[i]} : Vec3{kNan, kNan, kNan};
}

Vec3 earthPoint(double longitude, double latitude, double height)
{
    constexpr double kRadius = 6378137.0;
    constexpr double kFlattening = 1 / 298.257223563;
    constexpr double kSquaredEccentricity = kFlattening * (2 - kFlattening);
    const double sine = std::sin(latitude);
    const double prime = kRadius / std::sqrt(1 - kSquaredEccentricity * sine * sine);
    return {(prime + height) * std::cos(latitude) * std::cos(longitude),
            (prime + height) * std::cos(latitude) * std::sin(longitude),
            (prime * (1 - kSquaredEccentricity) + height) * sine};
}

} // namespace twin::data
