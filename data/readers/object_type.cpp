// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/object_type.h"

#include <algorithm>
#include <array>
#include <utility>

namespace twin::data {

std::optional<ObjectType> objectType(std::string_view className)
{
    using Entry = std::pair<std::string_view, ObjectType>;
    static constexpr std::array<Entry, 18> kTypes{{
        {"Building", {}},
        {"Bridge", {ObjectRole::Hull, ObjectClass::Bridge}},
        {"Tunnel", {ObjectRole::Hull, ObjectClass::Tunnel}},
        {"OtherConstruction", {ObjectRole::Hull, ObjectClass::OtherConstruction}},
        {"CityFurniture", {ObjectRole::Hull, ObjectClass::CityFurniture}},
        {"GenericCityObject", {ObjectRole::Hull, ObjectClass::Generic}},
        {"GenericOccupiedSpace", {ObjectRole::Hull, ObjectClass::Generic}},
        {"Road", {ObjectRole::Road, {}}},
        {"TransportationComplex", {ObjectRole::Road, {}}},
        {"Track", {ObjectRole::Road, {}}},
        {"Railway", {ObjectRole::Railway, {}}},
        {"Square", {ObjectRole::Square, {}}},
        {"TransportSquare", {ObjectRole::Square, {}}},
        {"WaterBody", {ObjectRole::Water, {}}},
        {"Waterway", {ObjectRole::Water, {}}},
        {"LandUse", {ObjectRole::LandUse, {}}},
        {"PlantCover", {ObjectRole::PlantCover, {}}},
        {"SolitaryVegetationObject", {ObjectRole::Plant, {}}},
    }};
    const auto found = std::find_if(kTypes.begin(), kTypes.end(),
                                    [&](const Entry& entry) { return entry.first == className; });
    return found == kTypes.end() ? std::nullopt : std::optional<ObjectType>(found->second);
}

} // namespace twin::data
