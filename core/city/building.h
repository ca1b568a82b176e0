// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/map_point.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace twin {

using Ring3 = std::vector<MapPoint>; ///< closed implicitly: the first point is not repeated

/// CityGML boundary surfaces of a building.
enum class SurfaceKind : std::uint8_t
{
    Wall,
    Roof,
    Ground,
    Closure,
    OuterCeiling,
    OuterFloor,
    Unknown
};

/// One planar polygon of a boundary surface, outward side counter-clockwise.
struct BoundarySurface
{
    SurfaceKind kind = SurfaceKind::Unknown;
    Ring3 outer;
    std::vector<Ring3> inner;
    std::string id; ///< gml:id of the polygon, may be empty
};

struct Address
{
    std::string street;
    std::string houseNumber;
    std::string postcode;
    std::string city;
    bool operator==(const Address&) const = default;
};

/// A CityGML Building with its parts flattened into `surfaces` (a part keeps its own entry in `partIds`).
/// Codes stay as delivered (AdV: function "31001_1000", roof type "3100"); `code_lists.h` decodes them.
struct Building
{
    std::string id; ///< gml:id or the identifier of the source
    std::string name;
    std::string function;
    std::string roofType;
    std::optional<double> measuredHeight; ///< metres, as stated by the source
    std::optional<int> storeysAboveGround;
    std::optional<int> yearOfConstruction;
    Address address;
    int lod = 2;                  ///< 0..3: the level of detail of `surfaces`
    bool heightEstimated = false; ///< no height was stated; the geometry rests on an assumption
    std::vector<BoundarySurface> surfaces;
    std::vector<std::string> partIds;
    std::map<std::string, std::string> attributes; ///< generic attributes, untouched

    Envelope envelope() const;
    /// Lowest and highest z of the surfaces [m NHN]; {0,0} without surfaces.
    std::pair<double, double> heightRange() const;
    /// Ground surfaces projected to the map, or the convex hull of all points where there are none.
    MultiPolygon2 footprint() const;
};

} // namespace twin
