// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/building.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace twin::data {

/// What a top-level object of a city model becomes in the twin.
enum class ObjectRole : std::uint8_t
{
    Hull, ///< a Building, or another construction by its ObjectClass
    Road,
    Railway,
    Square,
    Water,
    LandUse,
    PlantCover,
    Plant,
};

struct ObjectType
{
    ObjectRole role = ObjectRole::Hull;
    ObjectClass objectClass = ObjectClass::Building;
};

/// By the class names of CityGML 1.0 to 3.0 and CityJSON; nothing for classes that are left out (relief,
/// groups, interiors, parts).
std::optional<ObjectType> objectType(std::string_view className);

} // namespace twin::data
