// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/building.h"

#include <string>
#include <vector>

namespace twin::data {

/// A drawing board laid on the map: x and y in metres from `origin`, y to the left of x.
struct Frame
{
    MapPoint2 origin;
    MapPoint2 u{1, 0}; ///< unit vector of x

    MapPoint2 map(double x, double y) const
    {
        return {origin.easting + u.easting * x - u.northing * y,
                origin.northing + u.northing * x + u.easting * y};
    }
    /// The board moved to (x, y), turned counter-clockwise by the degrees.
    Frame placed(double x, double y, double degrees = 0) const;
};
/// A board at a point, x turned counter-clockwise from east.
Frame frameAt(double easting, double northing, double degreesFromEast);

/// One closed body with outward faces; several make a building with parts.
struct Body
{
    std::vector<BoundarySurface> surfaces;
    std::string roofType;
    double base = 0;
    double top = 0;
};

struct Rect
{
    double x0, y0, x1, y1;
};

/// AdV roof type codes.
namespace roof {
inline constexpr const char* kFlat = "1000";
inline constexpr const char* kMono = "2100";
inline constexpr const char* kGable = "3100";
inline constexpr const char* kHip = "3200";
inline constexpr const char* kHalfHip = "3300";
inline constexpr const char* kMansard = "3400";
inline constexpr const char* kTent = "3500";
inline constexpr const char* kCone = "3600";
inline constexpr const char* kDome = "3700";
inline constexpr const char* kShed = "3800";
inline constexpr const char* kArch = "3900";
inline constexpr const char* kTower = "4000";
inline constexpr const char* kMixed = "5000";
} // namespace roof

/// A ring of the body at a height. Rings of one body have the same number of points, save the last, which may
/// be one point.
struct Level
{
    double z;
    Ring2 ring; ///< board coordinates, counter-clockwise
};
/// Rings joined upwards: prisms, spires, domes, cones. What leans is roof; with a flat roof type only what
/// leans more than 15 degrees.
Body loft(const Frame& frame, const std::vector<Level>& levels, const char* roofType);
/// A profile in (x, z), counter-clockwise as seen from the front, pushed from y0 back to y1: gables,
/// mansards, arches, sheds.
Body extrusion(const Frame& frame, const std::vector<MapPoint2>& profile, double y0, double y1,
               const char* roofType);

Body box(const Frame& frame, Rect rect, double z0, double z1);
Body prism(const Frame& frame, const Ring2& ring, double z0, double z1);
/// Ridge along y (front to back) unless `ridgeAlongX`.
Body gable(const Frame& frame, Rect rect, double z0, double eaves, double ridge, bool ridgeAlongX);
/// Ridge along the longer side.
Body hip(const Frame& frame, Rect rect, double z0, double eaves, double ridge);
Body halfHip(const Frame& frame, Rect rect, double z0, double eaves, double ridge, bool ridgeAlongX);
/// Two slopes to either side, ridge along x.
Body mansard(const Frame& frame, Rect rect, double z0, double eaves, double ridge);
Body monopitch(const Frame& frame, Rect rect, double z0, double eavesFront, double eavesBack);
/// A crow-stepped gable wall of the thickness y0..y1, over the width x0..x1.
Body steppedGable(const Frame& frame, Rect rect, double z0, double eaves, double top, int steps);
/// Regular polygon on board coordinates, first corner turned by half a side so that flats face the axes.
Ring2 polygonRing(double x, double y, double radius, int corners);
Ring2 rectRing(Rect rect);
/// A pointed roof or spire over the ring, with the ring at z0 and the apex above its middle.
Body spire(const Frame& frame, const Ring2& ring, double z0, double apex, const char* roofType);

struct SampleBuilding
{
    std::string id;
    std::string name;
    std::string function;
    std::string description;
    Address address;
    std::string wallTint; ///< "#rrggbb", may be empty
    std::string roofTint;
    std::string heightSource; ///< of a landmark: what its height rests on
    int storeys = 0;          ///< 0 = not stated
    std::vector<Body> bodies;

    MapPoint2 centroid() const;
    double base() const;
    double top() const;
};

} // namespace twin::data
