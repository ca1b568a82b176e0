// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

/// What writer and reader of the tiles agree on.
namespace twin::data::glb {

/// A tile of 500 m is a few hundred kilobytes; what is larger than this is none.
inline constexpr std::size_t kMaxFile = std::size_t{512} << 20;

/// Properties of the class "building" in the order of their buffer views after that of the identifiers.
enum Property : std::uint8_t
{
    CentreX,
    CentreY,
    Base,
    Top,
    Height,
    Area,
    District,
    RoofTint,
    WallTint,
    Class,
    PropertyCount,
};
struct PropertyInfo
{
    const char* name;
    const char* type;
    const char* componentType; ///< of an ENUM: its name
    std::size_t size;          ///< bytes of one value
    const char* description;
};
inline constexpr std::array<PropertyInfo, PropertyCount> kProperties{{
    {"centre_x", "SCALAR", "FLOAT32", 4, "centre of the footprint, metres east of the tile's origin"},
    {"centre_y", "SCALAR", "FLOAT32", 4, "centre of the footprint, metres north of the tile's origin"},
    {"base", "SCALAR", "FLOAT32", 4, "lowest point, metres above NHN"},
    {"top", "SCALAR", "FLOAT32", 4, "highest point, metres above NHN"},
    {"height", "SCALAR", "FLOAT32", 4, "top minus base, metres"},
    {"footprint_area", "SCALAR", "FLOAT32", 4, "square metres"},
    {"district", "SCALAR", "INT16", 2, "row of the district in city.gpkg, from 0"},
    {"roof_tint", "VEC3", "UINT8", 3, "RGB"},
    {"wall_tint", "VEC3", "UINT8", 3, "RGB"},
    {"object_class", "ENUM", "object_class", 1, "what the object is"},
}};

/// In blocks of outlines only: the tile of the block that a building belongs to.
inline constexpr PropertyInfo kCell{"cell", "SCALAR", "UINT8", 1,
                                    "tile within the block of 8 x 8 tiles: row * 8 + column"};

} // namespace twin::data::glb
