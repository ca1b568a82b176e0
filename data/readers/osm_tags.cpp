// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/osm_tags.h"

#include "core/text.h"
#include "data/readers/csv_table.h"

#include <array>

namespace twin::data {
namespace {

constexpr double kFoot = 0.3048;
constexpr double kInch = 0.0254;
constexpr double kLane = 3.25; ///< metres of a lane where only their number is known

struct RoadClass
{
    std::string_view value;
    std::string_view kind;
    double width; ///< metres, of one carriageway
};
/// Widths as usual in Germany (RASt 06 and RAL, rounded); marked as assumed by the reader.
constexpr std::array<RoadClass, 26> kHighways{{{"motorway", "motorway", 11},
                                               {"motorway_link", "motorway", 6},
                                               {"trunk", "motorway", 9},
                                               {"trunk_link", "motorway", 6},
                                               {"primary", "main", 8},
                                               {"primary_link", "main", 5.5},
                                               {"secondary", "main", 7.5},
                                               {"secondary_link", "main", 5.5},
                                               {"tertiary", "main", 7},
                                               {"tertiary_link", "main", 5.5},
                                               {"residential", "residential", 5.5},
                                               {"unclassified", "residential", 5.5},
                                               {"road", "residential", 5.5},
                                               {"living_street", "residential", 5},
                                               {"pedestrian", "residential", 5},
                                               {"busway", "residential", 6.5},
                                               {"service", "residential", 3.5},
                                               {"track", "path", 3},
                                               {"cycleway", "path", 2.5},
                                               {"bridleway", "path", 2},
                                               {"footway", "path", 2},
                                               {"path", "path", 1.5},
                                               {"steps", "path", 2},
                                               {"corridor", "", 0},
                                               {"platform", "", 0},
                                               {"elevator", "", 0}}};
constexpr std::array<RoadClass, 8> kRailways{{{"rail", "railway", 4},
                                              {"light_rail", "railway", 4},
                                              {"subway", "railway", 4},
                                              {"tram", "railway", 3},
                                              {"narrow_gauge", "railway", 3},
                                              {"funicular", "railway", 3},
                                              {"monorail", "railway", 3},
                                              {"preserved", "railway", 4}}};

const RoadClass* roadClass(const OsmTags& tags)
{
    const auto among = [](const auto& classes, const std::string& value) -> const RoadClass* {
        for (const RoadClass& entry : classes) {
            if (entry.value == value && !entry.kind.empty())
                return &entry;
        }
        return nullptr;
    };
    if (const RoadClass* road = among(kHighways, osmTag(tags, "highway")))
        return road;
    return among(kRailways, osmTag(tags, "railway"));
}

struct CoverClass
{
    std::string_view key;
    std::string_view value;
    std::string_view kind;
};
constexpr std::array<CoverClass, 42> kCovers{{{"landuse", "forest", "wood"},
                                              {"natural", "wood", "wood"},
                                              {"leisure", "park", "park"},
                                              {"leisure", "garden", "park"},
                                              {"leisure", "playground", "park"},
                                              {"leisure", "pitch", "park"},
                                              {"leisure", "golf_course", "park"},
                                              {"leisure", "common", "park"},
                                              {"leisure", "dog_park", "park"},
                                              {"landuse", "village_green", "park"},
                                              {"landuse", "recreation_ground", "park"},
                                              {"landuse", "flowerbed", "park"},
                                              {"landuse", "cemetery", "cemetery"},
                                              {"amenity", "grave_yard", "cemetery"},
                                              {"landuse", "allotments", "allotment"},
                                              {"landuse", "grass", "meadow"},
                                              {"landuse", "meadow", "meadow"},
                                              {"landuse", "greenfield", "meadow"},
                                              {"natural", "grassland", "meadow"},
                                              {"natural", "heath", "meadow"},
                                              {"natural", "scrub", "meadow"},
                                              {"natural", "wetland", "meadow"},
                                              {"natural", "shrubbery", "meadow"},
                                              {"landuse", "farmland", "field"},
                                              {"landuse", "orchard", "field"},
                                              {"landuse", "vineyard", "field"},
                                              {"landuse", "plant_nursery", "field"},
                                              {"natural", "beach", "beach"},
                                              {"natural", "sand", "beach"},
                                              {"landuse", "port", "port"},
                                              {"landuse", "harbour", "port"},
                                              {"industrial", "port", "port"},
                                              {"landuse", "residential", "settlement"},
                                              {"landuse", "commercial", "settlement"},
                                              {"landuse", "retail", "settlement"},
                                              {"landuse", "industrial", "settlement"},
                                              {"landuse", "farmyard", "settlement"},
                                              {"landuse", "garages", "settlement"},
                                              {"landuse", "construction", "settlement"},
                                              {"landuse", "brownfield", "settlement"},
                                              {"landuse", "railway", "settlement"},
                                              {"landuse", "education", "settlement"}}};

/// Reads "…" from `at` on and moves behind it; nothing where there is none.
std::optional<std::string> quotedText(std::string_view text, std::size_t& at)
{
    if (at >= text.size() || text[at] != '"')
        return std::nullopt;
    std::string value;
    for (++at; at < text.size(); ++at) {
        if (text[at] == '"') {
            ++at;
            return value;
        }
        if (text[at] == '\\' && at + 1 < text.size())
            ++at;
        value += text[at];
    }
    return std::nullopt;
}

/// 40' and 5'10"; nothing for other texts.
std::optional<double> feetAndInches(const std::string& text)
{
    const std::size_t mark = text.find('\'');
    if (mark == std::string::npos || mark == 0)
        return std::nullopt;
    const std::optional<double> feet = parseDecimal(text.substr(0, mark));
    std::string rest = trim(text.substr(mark + 1));
    if (!rest.empty() && rest.back() == '"')
        rest.pop_back();
    const std::optional<double> inches = rest.empty() ? std::optional(0.0) : parseDecimal(rest);
    if (!feet || !inches)
        return std::nullopt;
    return *feet * kFoot + *inches * kInch;
}

bool yes(const std::string& value)
{
    return !value.empty() && value != "no";
}

} // namespace

OsmTags parseHstore(std::string_view text)
{
    constexpr std::size_t kMostTags = 2000;
    OsmTags tags;
    std::size_t at = 0;
    while (at < text.size() && tags.size() < kMostTags) {
        const std::optional<std::string> key = quotedText(text, at);
        if (!key || text.substr(at, 2) != "=>")
            break;
        at += 2;
        const std::optional<std::string> value = quotedText(text, at);
        if (!value)
            break;
        tags.emplace(*key, *value);
        if (at >= text.size() || text[at] != ',')
            break;
        ++at;
    }
    return tags;
}

const std::string& osmTag(const OsmTags& tags, const std::string& key)
{
    static const std::string kNone;
    const auto found = tags.find(key);
    return found == tags.end() ? kNone : found->second;
}

std::optional<double> osmLength(std::string_view text)
{
    const std::string value = foldCase(trim(text));
    if (const std::optional<double> feet = feetAndInches(value))
        return feet;
    const std::size_t end = value.find_first_not_of("0123456789.,+-");
    const std::string unit = end == std::string::npos ? std::string() : trim(value.substr(end));
    const std::optional<double> number = parseDecimal(value.substr(0, end));
    if (!number)
        return std::nullopt;
    if (unit.empty() || unit == "m" || unit == "metre" || unit == "metres" || unit == "meter" ||
        unit == "meters")
        return number;
    if (unit == "ft" || unit == "feet" || unit == "foot")
        return *number * kFoot;
    return std::nullopt;
}

std::string osmRoadKind(const OsmTags& tags)
{
    const RoadClass* road = roadClass(tags);
    return road && osmTag(tags, "area") != "yes" ? std::string(road->kind) : std::string();
}

double osmRoadWidth(const OsmTags& tags, bool& assumed)
{
    assumed = false;
    if (const std::optional<double> width = osmLength(osmTag(tags, "width"));
        width && *width >= 0.5 && *width <= 80)
        return *width;
    if (const std::optional<double> lanes = parseDecimal(osmTag(tags, "lanes"));
        lanes && *lanes >= 1 && *lanes <= 12)
        return *lanes * kLane;
    assumed = true;
    const RoadClass* road = roadClass(tags);
    return road ? road->width : 5;
}

std::string osmWaterKind(const OsmTags& tags)
{
    const std::string& natural = osmTag(tags, "natural");
    const std::string& waterway = osmTag(tags, "waterway");
    const std::string& landuse = osmTag(tags, "landuse");
    const std::string& water = osmTag(tags, "water");
    if (waterway == "dock" || water == "harbour" || water == "dock")
        return "harbour";
    if (waterway == "riverbank")
        return "river";
    if (landuse == "basin" || landuse == "reservoir")
        return landuse;
    if (natural == "water" || yes(water))
        return yes(water) && water != "yes" ? water : "water";
    return {};
}

std::string osmCoverKind(const OsmTags& tags)
{
    for (const CoverClass& cover : kCovers) {
        if (osmTag(tags, std::string(cover.key)) == cover.value)
            return std::string(cover.kind);
    }
    return {};
}

bool osmUnderground(const OsmTags& tags)
{
    const std::string& tunnel = osmTag(tags, "tunnel");
    const std::string& location = osmTag(tags, "location");
    return (yes(tunnel) && tunnel != "building_passage" && tunnel != "avalanche_protector") ||
           location == "underground" || osmTag(tags, "indoor") == "yes";
}

} // namespace twin::data
