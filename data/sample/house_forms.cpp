// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sample/house_forms.h"

#include "core/geo/polygon.h"

#include <algorithm>
#include <array>

namespace twin::data {
namespace {

constexpr double kSunk = 0.6; ///< walls reach into the ground, so that a slope shows no gap

template <std::size_t N>
std::string pick(const std::array<const char*, N>& colours, Random& random)
{
    return colours[static_cast<std::size_t>(random.below(static_cast<int>(N)))];
}

constexpr std::array<const char*, 6> kOldTownWalls{"#e9e2d6", "#b9806a", "#c39079",
                                                   "#e3d3b4", "#ddd8cc", "#b27561"};
constexpr std::array<const char*, 4> kOldTownRoofs{"#a9553f", "#b36249", "#9d4d3b", "#bb6f55"};
constexpr std::array<const char*, 5> kGruenderzeitWalls{"#e8e0cf", "#d9c9ad", "#c9a58d", "#e6e3da",
                                                        "#d8b9a4"};
constexpr std::array<const char*, 4> kEstateWalls{"#ece9e1", "#e4ded0", "#d9cdbc", "#c9a892"};
constexpr std::array<const char*, 3> kFlatRoofs{"#bdb9b1", "#b3b1ac", "#c6c2b8"};
constexpr std::array<const char*, 4> kHallWalls{"#dcdcd8", "#cfd3d3", "#d8d2c4", "#c8cdd0"};
constexpr std::array<const char*, 3> kHallRoofs{"#c3c5c4", "#b7bbbd", "#cbc9c2"};

SampleBuilding plain(const char* function, std::vector<Body> bodies, int storeys)
{
    SampleBuilding building;
    building.function = function;
    building.bodies = std::move(bodies);
    building.storeys = storeys;
    return building;
}

SampleBuilding oldTownHouse(const RowStyle& style, const Frame& frame, Rect r, double base, Random& random)
{
    const double width = r.x1 - r.x0;
    const bool gableToStreet = !style.court && random.chance(0.78);
    const double eaves = style.court ? random.between(3.0, 4.4) : random.between(7.8, 11.2);
    const double span = gableToStreet ? width : std::min(r.y1 - r.y0, style.court ? 7.0 : 11.5);
    const double rise = span * random.between(style.court ? 0.5 : 0.66, style.court ? 0.62 : 0.84);
    if (!gableToStreet && !style.court)
        r.y1 = r.y0 + span;
    std::vector<Body> bodies{
        gable(frame, r, base - kSunk, base + eaves, base + eaves + rise, !gableToStreet)};
    if (gableToStreet && width > 6.2 && random.chance(0.16))
        bodies.push_back(steppedGable(frame, {r.x0 + 0.05, r.y0 - 0.25, r.x1 - 0.05, r.y0 + 0.35},
                                      base - kSunk, base + eaves + 0.3, base + eaves + rise + 1.1,
                                      width > 8 ? 4 : 3));
    SampleBuilding house = plain(random.chance(0.3) && !style.court ? "31001_1123" : "31001_1010",
                                 std::move(bodies), style.court ? 2 : 4);
    house.wallTint = pick(kOldTownWalls, random);
    house.roofTint = pick(kOldTownRoofs, random);
    return house;
}

SampleBuilding perimeterHouse(const GroupLook& look, const Frame& frame, Rect r, double base, Random& random)
{
    const double eaves = base + look.storeys * 3.45 + 1.0 + random.between(-0.4, 0.4);
    const double ridge = eaves + random.between(3.8, 4.8);
    Body body = look.roofKind == 0   ? mansard(frame, r, base - kSunk, eaves, ridge)
                : look.roofKind == 1 ? gable(frame, r, base - kSunk, eaves, ridge + 0.8, true)
                                     : box(frame, r, base - kSunk, eaves + 0.6);
    SampleBuilding house =
        plain(random.chance(0.25) ? "31001_1123" : "31001_1010", {std::move(body)}, look.storeys);
    house.wallTint = pick(kGruenderzeitWalls, random);
    if (look.roofKind == 2)
        house.roofTint = pick(kFlatRoofs, random);
    return house;
}

SampleBuilding slab(const GroupLook& look, const Frame& frame, Rect r, double base, Random& random)
{
    const double top = base + look.storeys * 2.85 + 0.9;
    std::vector<Body> bodies;
    if (look.roofKind == 1 && look.storeys <= 4) {
        bodies.push_back(gable(frame, r, base - kSunk, top - 0.4, top + 2.9, true));
    } else {
        bodies.push_back(box(frame, r, base - kSunk, top));
        if (look.storeys >= 6) // the lift's machine room
            bodies.push_back(box(frame,
                                 {r.x0 + 5, (r.y0 + r.y1) / 2 - 2.5, r.x0 + 10, (r.y0 + r.y1) / 2 + 2.5}, top,
                                 top + 2.6));
    }
    SampleBuilding house = plain("31001_1010", std::move(bodies), look.storeys);
    house.wallTint =
        kEstateWalls[static_cast<std::size_t>(look.roofKind + look.storeys) % kEstateWalls.size()];
    if (!(look.roofKind == 1 && look.storeys <= 4))
        house.roofTint = pick(kFlatRoofs, random);
    return house;
}

SampleBuilding hall(const Frame& frame, Rect r, double base, Random& random)
{
    const double eaves = base + random.between(6.5, 11.5);
    const int kind = random.below(5);
    Body body = kind == 0 ? gable(frame, r, base - kSunk, eaves, eaves + (r.y1 - r.y0) * 0.09, true)
                          : box(frame, r, base - kSunk, eaves);
    if (kind == 1 && r.x1 - r.x0 > 24) {
        std::vector<MapPoint2> teeth{{r.x0, base - kSunk}, {r.x1, base - kSunk}};
        const int count = std::max(3, static_cast<int>((r.x1 - r.x0) / 9));
        const double step = (r.x1 - r.x0) / count;
        for (int i = 0; i < count; ++i) {
            teeth.push_back({r.x1 - i * step, eaves});
            teeth.push_back({r.x1 - i * step - step * 0.02, eaves + 2.6});
        }
        teeth.push_back({r.x0, eaves});
        body = extrusion(frame, teeth, r.y0, r.y1, roof::kShed);
    }
    SampleBuilding house = plain(random.chance(0.5) ? "31001_2143" : "31001_2100", {std::move(body)}, 0);
    house.wallTint = pick(kHallWalls, random);
    house.roofTint = pick(kHallRoofs, random);
    return house;
}

SampleBuilding office(const Frame& frame, Rect r, double base, bool campus, Random& random)
{
    const int storeys = campus ? 3 + random.below(4) : 2 + random.below(3);
    SampleBuilding house = plain(campus ? "31001_3023" : "31001_2020",
                                 {box(frame, r, base - kSunk, base + storeys * 3.5 + 0.8)}, storeys);
    house.wallTint = pick(kEstateWalls, random);
    house.roofTint = pick(kFlatRoofs, random);
    return house;
}

SampleBuilding smallHouse(const RowStyle& style, const GroupLook& look, const Frame& frame, Rect r,
                          double base, Random& random)
{
    const bool villa = style.form == Form::Villa;
    const bool rows = style.form == Form::Rows;
    const double eaves = base + (villa  ? random.between(5.4, 7.4)
                                 : rows ? 5.6 + look.eavesShift
                                        : random.between(2.9, 4.6));
    const double depth = r.y1 - r.y0;
    const double span = std::min(depth, r.x1 - r.x0);
    const double z0 = base - kSunk;
    Body body;
    if (rows) {
        body = gable(frame, r, z0, eaves, eaves + depth * 0.33, true);
    } else if (villa) {
        const int kind = random.below(10);
        body = kind < 5   ? hip(frame, r, z0, eaves, eaves + span * random.between(0.36, 0.46))
               : kind < 7 ? halfHip(frame, r, z0, eaves, eaves + depth * random.between(0.42, 0.52), true)
               : kind < 9 ? gable(frame, r, z0, eaves, eaves + depth * random.between(0.4, 0.5), true)
                          : box(frame, r, z0, eaves + 0.8);
    } else {
        const bool alongStreet = random.chance(style.form == Form::OldSmall ? 0.5 : 0.62);
        const double across = alongStreet ? depth : r.x1 - r.x0;
        body = random.chance(0.12)
                   ? hip(frame, r, z0, eaves, eaves + span * 0.4)
                   : gable(frame, r, z0, eaves, eaves + across * random.between(0.42, 0.55), alongStreet);
    }
    return plain("31001_1010", {std::move(body)}, villa || rows ? 2 : 1);
}

SampleBuilding farm(const RowStyle& style, const GroupLook& look, const Frame& frame, Rect r, double base,
                    Random& random)
{
    if (r.x1 - r.x0 < 11)
        return smallHouse(style, look, frame, r, base, random);
    const double eaves = base + random.between(2.8, 3.8);
    const double across = std::min(r.y1 - r.y0, r.x1 - r.x0);
    const bool along = r.x1 - r.x0 > r.y1 - r.y0;
    Body body = random.chance(0.6) ? halfHip(frame, r, base - kSunk, eaves, eaves + across * 0.52, along)
                                   : gable(frame, r, base - kSunk, eaves, eaves + across * 0.45, along);
    return plain(random.chance(0.5) ? "31001_1010" : "31001_2721", {std::move(body)}, 0);
}

} // namespace

RowStyle rowStyle(Form form, const StreetAxis& street)
{
    const double offset = street.offset;
    switch (form) {
    case Form::OldTown:
        if (street.offset <= 3 && street.addresses >= 3 && length(street.axis) < 110)
            return {form, true, 4.0, 5.5, 5.5, 7.0, 1.6, 0, 0};
        return {form, false, 5.6, 10.5, 12.5, 18, std::clamp(offset - 5.5, 3.8, 7.5), 0, 0};
    case Form::OldSmall:
        return {form, false, 6, 9, 8.5, 12, std::clamp(offset - 4, 3.5, 8.0), 0.8, 3};
    case Form::Perimeter:
        return {form, false, 11, 17, 11, 13, std::clamp(offset - 6, 6.5, 11.0), 0, 0};
    case Form::Villa:
        return {form, false, 9.5, 14, 9.5, 13, std::clamp(offset - 5, 8.0, 16.0), 5, 1};
    case Form::Rows:
        return {form, false, 5.6, 7.2, 9.5, 11, std::clamp(offset - 5, 6.0, 12.0), 5, 6};
    case Form::Estate:
        return {form, false, 15, 21, 11, 12.5, std::clamp(offset - 6, 8.0, 18.0), 9, 3};
    case Form::TowerEstate:
        return {form, false, 16, 20, 13, 15, std::clamp(offset - 6, 9.0, 20.0), 14, 2};
    case Form::Farm:
        return {form, false, 8, 13, 9, 20, std::clamp(offset - 5, 8.0, 18.0), 9, 1};
    case Form::Hall:
        return {form, false, 22, 52, 20, 42, std::clamp(offset - 12, 10.0, 25.0), 10, 1};
    case Form::Commercial:
        return {form, false, 14, 30, 13, 26, std::clamp(offset - 8, 8.0, 20.0), 7, 1};
    case Form::Campus:
        return {form, false, 26, 52, 15, 19, std::clamp(offset - 8, 10.0, 25.0), 14, 1};
    case Form::Settlement:
        break;
    }
    return {form, false, 7.8, 10.5, 8.5, 11.5, std::clamp(offset - 5, 6.5, 13.0), 4, 1};
}

GroupLook groupLook(const RowStyle& style, Random& random)
{
    GroupLook look;
    look.roofKind = random.below(3);
    look.eavesShift = random.between(-0.3, 0.5);
    switch (style.form) {
    case Form::Perimeter:
        look.storeys = 3 + (random.chance(0.45) ? 1 : 0);
        break;
    case Form::Estate:
        look.tall = random.chance(0.08);
        look.storeys = look.tall            ? 8 + random.below(3)
                       : random.chance(0.3) ? 5 + random.below(2)
                                            : 3 + random.below(2);
        break;
    case Form::TowerEstate:
        look.storeys = 7 + random.below(8);
        break;
    default:
        break;
    }
    return look;
}

SampleBuilding makeHouse(const RowStyle& style, const GroupLook& look, const Frame& frame, Rect rect,
                         double base, Random& random)
{
    switch (style.form) {
    case Form::OldTown:
        return oldTownHouse(style, frame, rect, base, random);
    case Form::Perimeter:
        return perimeterHouse(look, frame, rect, base, random);
    case Form::Estate:
    case Form::TowerEstate:
        return slab(look, frame, rect, base, random);
    case Form::Hall:
        return hall(frame, rect, base, random);
    case Form::Commercial:
        return random.chance(0.5) ? hall(frame, rect, base, random)
                                  : office(frame, rect, base, false, random);
    case Form::Campus:
        return office(frame, rect, base, true, random);
    case Form::Farm:
        return farm(style, look, frame, rect, base, random);
    default:
        return smallHouse(style, look, frame, rect, base, random);
    }
}

Body makeWing(const Frame& frame, Rect rect, double base, Random& random)
{
    const double eaves = base + random.between(4.5, 7);
    return monopitch(frame.placed(0, 0, 90), {rect.y0, -rect.x1, rect.y1, -rect.x0}, base - kSunk, eaves,
                     eaves + 1.6);
}

} // namespace twin::data
