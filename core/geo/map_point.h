// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <limits>
#include <vector>

namespace twin {

/// The coordinate system of everything after reading: EPSG:25832 (ETRS89 / UTM 32N), metres; heights in
/// metres above NHN (DHHN2016, EPSG:7837). Always double until tile-local.
inline constexpr int kMapEpsg = 25832;

struct MapPoint2
{
    double easting = 0;
    double northing = 0;
    bool operator==(const MapPoint2&) const = default;
};

struct MapPoint
{
    double easting = 0;
    double northing = 0;
    double height = 0;
    MapPoint2 plan() const { return {easting, northing}; }
    bool operator==(const MapPoint&) const = default;
};

using Ring2 = std::vector<MapPoint2>; ///< closed implicitly: the first point is not repeated
using Line2 = std::vector<MapPoint2>;

struct Polygon2
{
    Ring2 outer;
    std::vector<Ring2> inner;
};
using MultiPolygon2 = std::vector<Polygon2>;

/// Axis-aligned extent on the map; empty until something was included.
struct Envelope
{
    double minEasting = std::numeric_limits<double>::infinity();
    double minNorthing = std::numeric_limits<double>::infinity();
    double maxEasting = -std::numeric_limits<double>::infinity();
    double maxNorthing = -std::numeric_limits<double>::infinity();

    bool empty() const { return minEasting > maxEasting; }
    void include(MapPoint2 p)
    {
        minEasting = std::min(minEasting, p.easting);
        minNorthing = std::min(minNorthing, p.northing);
        maxEasting = std::max(maxEasting, p.easting);
        maxNorthing = std::max(maxNorthing, p.northing);
    }
    void include(const Envelope& o)
    {
        if (!o.empty()) {
            include(MapPoint2{o.minEasting, o.minNorthing});
            include(MapPoint2{o.maxEasting, o.maxNorthing});
        }
    }
    bool contains(MapPoint2 p) const
    {
        return p.easting >= minEasting && p.easting <= maxEasting && p.northing >= minNorthing &&
               p.northing <= maxNorthing;
    }
    bool intersects(const Envelope& o) const
    {
        return !empty() && !o.empty() && minEasting <= o.maxEasting && o.minEasting <= maxEasting &&
               minNorthing <= o.maxNorthing && o.minNorthing <= maxNorthing;
    }
    MapPoint2 centre() const { return {(minEasting + maxEasting) / 2, (minNorthing + maxNorthing) / 2}; }
    double width() const { return empty() ? 0 : maxEasting - minEasting; }
    double height() const { return empty() ? 0 : maxNorthing - minNorthing; }
    bool operator==(const Envelope&) const = default;
};

/// Where scene-local metres have their zero: in the old town, so that floats stay exact to under 2 mm within
/// 20 km. Scene axes: x east, y north, z up (height above NHN).
inline constexpr MapPoint kSceneOrigin{610907.0, 5969876.0, 0.0};

} // namespace twin
