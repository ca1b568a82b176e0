// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/building.h"
#include "data/readers/object_type.h"

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace twin::data {

/// Where in a CityGML building a polygon stood.
enum class SurfaceRole : std::uint8_t
{
    Boundary, ///< in a boundary surface, whose class is its kind
    Solid,
    Surface, ///< lodNMultiSurface or lodNGeometry without semantics
    FootPrint,
    RoofEdge,
    Installation,
};

struct RawRing
{
    std::size_t first = 0; ///< index into the coordinate arrays
    std::size_t count = 0;
};

struct RawPolygon
{
    std::string id;
    std::size_t firstRing = 0;
    std::size_t ringCount = 0; ///< the first ring is the outer one
    std::uint32_t part = 0;    ///< 0 the building itself, 1… its parts
    std::int8_t lod = -1;
    SurfaceKind kind = SurfaceKind::Unknown;
    SurfaceRole role = SurfaceRole::Surface;
    bool reversed = false;
    bool malformed = false;                            ///< a coordinate was not a number or one was missing
    std::optional<std::array<std::uint8_t, 3>> colour; ///< from the appearance
};

/// An xlink inside a building, resolved when all of it is there.
struct RawReference
{
    std::string target;
    std::uint32_t part = 0;
    std::int8_t lod = -1;
    SurfaceKind kind = SurfaceKind::Unknown;
    SurfaceRole role = SurfaceRole::Surface;
};

/// One building, or other object, as the file has it, in source coordinates, before a level of detail is
/// chosen. Reused for the next.
struct RawBuilding
{
    Building building; ///< attributes only
    ObjectRole role = ObjectRole::Hull;
    std::string srsName;
    std::vector<double> x;
    std::vector<double> y;
    std::vector<double> z;
    std::vector<RawRing> rings;
    std::vector<RawPolygon> polygons;
    std::vector<RawReference> references;
    std::vector<RawRing> lines;        ///< axes of a road or railway
    std::optional<std::size_t> anchor; ///< index of the point an implicit geometry stands at
    std::unordered_map<std::string, std::pair<std::size_t, std::size_t>>
        aggregates; ///< gml:id to polygon range
    std::uint32_t parts = 0;
    std::size_t unplaced = 0;  ///< implicit geometries whose prototype is in another file or comes later
    std::size_t interiors = 0; ///< rooms, furniture, interior surfaces left out
    bool tooLarge = false;
    bool lacksHeights = false; ///< some coordinates came in pairs
    std::size_t line = 0;

    void clear();
};

/// What assembling noticed, for the diagnostics.
struct AssemblyNotes
{
    std::size_t malformedPolygons = 0; ///< NaN or missing numbers
    std::size_t degenerate = 0;        ///< fewer than three points or no area
    std::size_t unresolved = 0;        ///< xlinks whose target is not in the building
    bool fromLod4 = false;             ///< the exterior exists in LoD4 only and was taken from there
    bool extruded = false;             ///< a LoD0 outline was raised to its stated height
    bool flat = false;                 ///< LoD0 without any height
};

/// Chooses the highest exterior level of detail up to 3, resolves references so that every polygon appears
/// once, derives wall, roof and ground where nothing states them, and turns surfaces outward. Coordinates
/// must be map coordinates already. False where nothing usable is left.
bool assembleBuilding(RawBuilding& raw, Building& building, AssemblyNotes& notes);

} // namespace twin::data
