// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/city/code_lists.h"
#include "core/mesh/building_mesher.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace twin {
namespace {

using Rgb = std::array<std::uint8_t, 3>;

/// FNV-1a: the same tint for the same building on every machine.
std::uint32_t hashOf(const std::string& text)
{
    std::uint32_t hash = 2166136261u;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    return hash ^ (hash >> 15);
}

std::optional<Rgb> parseHex(const std::string& text)
{
    if (text.size() != 7 || text[0] != '#')
        return std::nullopt;
    Rgb colour{};
    for (std::size_t i = 0; i < 3; ++i) {
        unsigned value = 0;
        const char* first = text.data() + 1 + 2 * i;
        const auto [end, code] = std::from_chars(first, first + 2, value, 16);
        if (code != std::errc() || end != first + 2)
            return std::nullopt;
        colour[i] = static_cast<std::uint8_t>(value);
    }
    return colour;
}

template <std::size_t N>
Rgb pick(const std::array<Rgb, N>& palette, std::uint32_t hash)
{
    return palette[hash % N];
}

/// A slight difference of brightness from neighbour to neighbour, so that a row of houses reads as houses.
Rgb varied(Rgb colour, std::uint32_t hash)
{
    const int shift = static_cast<int>(hash % 11) - 5;
    for (std::uint8_t& channel : colour)
        channel = static_cast<std::uint8_t>(std::clamp(channel + shift, 0, 255));
    return colour;
}

/// Lübeck's old town between Trave, Kanal and Wakenitz: brick and white plaster side by side. Elsewhere old
/// buildings are known by their year only.
bool inOldTown(const Building& building)
{
    const Envelope extent = building.envelope();
    if (extent.empty())
        return false;
    const MapPoint2 centre = extent.centre();
    const double x = (centre.easting - 610980.0) / 620.0;
    const double y = (centre.northing - 5969880.0) / 1080.0;
    return x * x + y * y <= 1.0 || building.yearOfConstruction.value_or(9999) < 1870;
}

constexpr std::array<Rgb, 5> kPlaster{
    {{241, 236, 226}, {236, 230, 219}, {244, 240, 232}, {233, 226, 213}, {238, 229, 215}}};
constexpr std::array<Rgb, 6> kOldTownWalls{
    {{178, 108, 86}, {240, 235, 225}, {188, 122, 98}, {244, 241, 234}, {168, 100, 80}, {231, 220, 200}}};
constexpr std::array<Rgb, 4> kTiles{{{186, 112, 86}, {178, 104, 80}, {192, 121, 96}, {170, 98, 78}}};
constexpr std::array<Rgb, 3> kOldTownTiles{{{176, 92, 68}, {184, 101, 76}, {166, 86, 66}}};
constexpr std::array<Rgb, 3> kDarkTiles{{{126, 114, 108}, {138, 122, 114}, {118, 108, 104}}};
constexpr std::array<Rgb, 3> kFlatRoofs{{{208, 206, 201}, {201, 200, 196}, {214, 211, 205}}};
constexpr std::array<Rgb, 3> kHalls{{{214, 214, 211}, {206, 208, 208}, {220, 218, 213}}};
constexpr Rgb kHallRoof{196, 198, 198};
constexpr Rgb kShed{222, 214, 202};
constexpr Rgb kGlass{206, 219, 216};
constexpr Rgb kConcrete{190, 187, 180};
constexpr Rgb kFurniture{150, 152, 150};
constexpr Rgb kLeaves{112, 138, 88};
constexpr Rgb kPlain{205, 200, 190};

/// What is no building has one quiet colour, by its class.
Rgb colourOf(ObjectClass objectClass)
{
    switch (objectClass) {
    case ObjectClass::CityFurniture:
        return kFurniture;
    case ObjectClass::Vegetation:
        return kLeaves;
    case ObjectClass::Generic:
    case ObjectClass::Mesh:
        return kPlain;
    default:
        return kConcrete;
    }
}

} // namespace

BuildingTint tintOf(const Building& building)
{
    const std::uint32_t hash = hashOf(building.id);
    const BuildingUse use = useOf(building.function);
    const bool flat = isFlatRoof(building.roofType);
    const bool oldTown = inOldTown(building);
    BuildingTint tint{};
    if (building.objectClass != ObjectClass::Building) {
        tint.wall = tint.roof = colourOf(building.objectClass);
    } else if (use == BuildingUse::Industry) {
        tint.wall = pick(kHalls, hash);
        tint.roof = flat ? kHallRoof : pick(kFlatRoofs, hash >> 4);
    } else if (use == BuildingUse::Greenhouse) {
        tint.wall = kGlass;
        tint.roof = kGlass;
    } else {
        tint.wall = oldTown                           ? pick(kOldTownWalls, hash)
                    : use == BuildingUse::Outbuilding ? kShed
                                                      : pick(kPlaster, hash);
        if (use == BuildingUse::Church && !oldTown)
            tint.wall = kOldTownWalls[2];
        // One detached house in six has dark tiles.
        const bool dark = !oldTown && (hash >> 8) % 6 == 0;
        tint.roof = flat      ? pick(kFlatRoofs, hash >> 4)
                    : oldTown ? pick(kOldTownTiles, hash >> 4)
                    : dark    ? pick(kDarkTiles, hash >> 4)
                              : pick(kTiles, hash >> 4);
    }
    tint.wall = varied(tint.wall, hash >> 12);
    tint.roof = varied(tint.roof, hash >> 16);
    const auto override = [&](const char* name, Rgb& colour) {
        const auto entry = building.attributes.find(name);
        if (entry != building.attributes.end())
            colour = parseHex(entry->second).value_or(colour);
    };
    override("twin:wall", tint.wall);
    override("twin:roof", tint.roof);
    return tint;
}

} // namespace twin
