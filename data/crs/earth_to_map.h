// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "data/crs/affine.h"
#include "data/crs/geoid.h"

#include <memory>
#include <string>
#include <vector>

namespace twin::data {

/// From the earth-centred axes of 3D Tiles (EPSG:4978) to the map with heights above NHN: the way back of
/// `earth_placement`. One object belongs to one thread.
class EarthToMap
{
public:
    /// Error where PROJ lacks what it needs.
    static Result<EarthToMap> make();
    EarthToMap(EarthToMap&&) noexcept;
    EarthToMap& operator=(EarthToMap&&) noexcept;
    ~EarthToMap();

    /// In place; easting, northing, height come out, NaN where there is no place on the map.
    void transform(std::vector<Vec3>& points) const;
    /// "GCG2016", "EGM96"; empty: heights stay those above the ellipsoid.
    const std::string& geoidModel() const;

private:
    struct State;
    explicit EarthToMap(std::unique_ptr<State> state);
    std::unique_ptr<State> mState;
};

/// A place in radians and metres above the ellipsoid, earth-centred.
Vec3 earthPoint(double longitude, double latitude, double height);

} // namespace twin::data
