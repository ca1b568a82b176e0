// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/map_point.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
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
    /// Stated by the appearance of the source: a material, or the mean of the texture over the polygon.
    std::optional<std::array<std::uint8_t, 3>> colour;
    std::uint32_t part = 0; ///< 0: the building itself; n: the part named by partIds[n - 1]
};

/// What an object with a hull is, by the modules of CityGML.
enum class ObjectClass : std::uint8_t
{
    Building,
    Bridge,
    Tunnel,
    OtherConstruction, ///< walls, quays, towers (CityGML 3)
    CityFurniture,
    Vegetation, ///< modelled plants
    Generic,    ///< GenericCityObject
    Mesh,       ///< triangles of a reality mesh without objects of their own
};
/// The word of the enumeration, as it stands in files.
std::string_view objectClassName(ObjectClass objectClass);
/// Building where the name is not known.
ObjectClass objectClassOf(std::string_view name);

struct Address
{
    std::string street;
    std::string houseNumber;
    std::string postcode;
    std::string city;
    bool operator==(const Address&) const = default;
};

/// A CityGML Building with its parts flattened into `surfaces` (a part keeps its own entry in `partIds`), or
/// another construction of the city (bridge, tunnel, furniture), which differs in `objectClass` only.
/// Codes stay as delivered (AdV: function "31001_1000", roof type "3100"); `code_lists.h` decodes them.
struct Building
{
    std::string id; ///< gml:id or the identifier of the source
    ObjectClass objectClass = ObjectClass::Building;
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
