// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/crs/crs_names.h"

#include "core/text.h"

#include <array>
#include <charconv>
#include <vector>

namespace twin::data {
namespace {

struct AdvSystem
{
    std::string_view name;
    int epsg;
};

// GeoInfoDok, "Koordinatenreferenzsysteme": position and height parts of urn:adv:crs:POSITION*HEIGHT.
constexpr std::array<AdvSystem, 20> kAdvPositions{{
    {"ETRS89_UTM31", 25831}, {"ETRS89_UTM32", 25832},  {"ETRS89_UTM33", 25833},    {"DE_DHDN_3GK2", 31466},
    {"DE_DHDN_3GK3", 31467}, {"DE_DHDN_3GK4", 31468},  {"DE_DHDN_3GK5", 31469},    {"DE_42-83_3GK4", 2398},
    {"DE_42-83_3GK5", 2399}, {"DE_PD-83_3GK3", 3396},  {"DE_PD-83_3GK4", 3397},    {"DE_RD-83_3GK4", 3398},
    {"DE_RD-83_3GK5", 3399}, {"ETRS89_LAT-LON", 4258}, {"ETRS89_LAT-LON-H", 4258}, {"WGS84_UTM32", 32632},
    {"WGS84_UTM33", 32633},  {"WGS84_LAT-LON", 4326},  {"ETRS89_UTM32N", 25832},   {"ETRS89_UTM33N", 25833},
}};

constexpr std::array<AdvSystem, 11> kVertical{{
    {"DHHN2016", 7837},
    {"DHHN92", 5783},
    {"DHHN85", 5784},
    {"DHHN12", 7699},
    {"SNN76", 5785},
    {"EVRF2007", 5621},
    {"EVRF2000", 5730},
    {"EVRF2019", 9389},
    {"NAP", 5709},
    {"DVR90", 5799},
    {"EGM96", 5773},
}};

int number(std::string_view text)
{
    int value = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    return code == std::errc() && end == text.data() + text.size() && value > 0 ? value : 0;
}

std::string upper(std::string_view text)
{
    std::string result(text);
    for (char& c : result) {
        if (c >= 'a' && c <= 'z')
            c = static_cast<char>(c - 'a' + 'A');
    }
    return result;
}

void setEpsg(CrsName& name, int code)
{
    name.horizontal = "EPSG:" + std::to_string(code);
}

/// The authority and code at the end of "…:EPSG:6.12:25832", "…/EPSG/0/25832", "EPSG::25832".
std::pair<std::string, std::string> authorityAndCode(std::string_view part, char separator)
{
    std::vector<std::string> pieces = split(part, separator);
    if (pieces.size() < 2)
        return {};
    std::string code = pieces.back();
    for (std::size_t i = pieces.size(); i-- > 0;) {
        const std::string name = upper(pieces[i]);
        // "ogc" also stands in the prefix of every urn; only its CRS84 is a system.
        if (name == "EPSG" || (name == "OGC" && upper(code) == "CRS84"))
            return {name, code};
    }
    return {};
}

std::optional<CrsName> parseOgcUrn(const std::string& text)
{
    // urn:ogc:def:crs:EPSG::25832 · urn:ogc:def:crs,crs:EPSG::25832,crs:EPSG::5783 ·
    // urn:x-ogc:def:crs:EPSG:25832
    CrsName name;
    name.authorityAxes = true;
    bool first = true;
    for (const std::string& part : split(text, ',')) {
        const auto [authority, code] = authorityAndCode(part, ':');
        if (authority.empty())
            continue;
        const int epsg = number(code);
        if (authority == "OGC") {
            name.horizontal = "OGC:CRS84";
            name.authorityAxes = false;
        } else if (epsg == 0) {
            return std::nullopt;
        } else if (first) {
            setEpsg(name, epsg);
        } else {
            name.verticalEpsg = epsg;
        }
        first = false;
    }
    if (name.horizontal.empty())
        return std::nullopt;
    return name;
}

int verticalOf(std::string_view text)
{
    for (const AdvSystem& system : kVertical) {
        if (text.find(system.name) != std::string_view::npos)
            return system.epsg;
    }
    return 0;
}

std::optional<CrsName> parseAdv(std::string_view text)
{
    const std::vector<std::string> parts = split(text, '*');
    if (parts.empty())
        return std::nullopt;
    CrsName name;
    const std::string position = upper(parts.front());
    for (const AdvSystem& system : kAdvPositions) {
        // Variants such as DE_DHDN_3GK3_HE120 name the Land's own grid; the projection is that of the plain
        // system.
        if (position == system.name || position.rfind(std::string(system.name) + "_", 0) == 0)
            setEpsg(name, system.epsg);
    }
    for (std::size_t i = 1; i < parts.size(); ++i) {
        if (name.verticalEpsg == 0)
            name.verticalEpsg = verticalOf(upper(parts[i]));
    }
    if (name.horizontal.empty())
        return std::nullopt;
    name.authorityAxes = name.horizontal == "EPSG:4258" || name.horizontal == "EPSG:4326";
    return name;
}

std::optional<CrsName> parseUrl(const std::string& text)
{
    // http://www.opengis.net/def/crs/EPSG/0/25832 · http://www.opengis.net/gml/srs/epsg.xml#25832 ·
    // …/def/crs-compound?1=…/EPSG/0/25832&2=…/EPSG/0/7837
    CrsName name;
    name.authorityAxes = true;
    if (const auto hash = text.find('#');
        hash != std::string::npos && text.find("epsg") != std::string::npos) {
        if (number(text.substr(hash + 1)) == 0)
            return std::nullopt;
        setEpsg(name, number(text.substr(hash + 1)));
        name.authorityAxes = false;
        return name;
    }
    bool first = true;
    for (const std::string& part : split(text, '&')) {
        const auto [authority, code] = authorityAndCode(part, '/');
        if (authority == "OGC") {
            name.horizontal = "OGC:CRS84";
            name.authorityAxes = false;
        } else if (const int epsg = number(code); epsg > 0 && first) {
            setEpsg(name, epsg);
        } else if (epsg > 0) {
            name.verticalEpsg = epsg;
        }
        first = false;
    }
    if (name.horizontal.empty())
        return std::nullopt;
    return name;
}

/// What follows "EPSG:": "25832", ":25832" and, with a height system, "25832+7837", "25832,EPSG:5783",
/// "25832*DE_DHHN2016_NH".
std::optional<CrsName> parseShort(std::string_view text)
{
    while (!text.empty() && text.front() == ':')
        text.remove_prefix(1);
    const auto end = text.find_first_not_of("0123456789");
    const int code = number(text.substr(0, end));
    if (code == 0)
        return std::nullopt;
    CrsName name;
    setEpsg(name, code);
    if (end == std::string_view::npos)
        return name;
    if (std::string_view("+,* ;").find(text[end]) == std::string_view::npos)
        return std::nullopt;
    const std::string_view rest = text.substr(end + 1);
    name.verticalEpsg = number(rest.substr(rest.find_last_not_of("0123456789") + 1));
    if (name.verticalEpsg == 0 || rest.find("DHHN") != std::string_view::npos)
        name.verticalEpsg = verticalOf(rest);
    return name;
}

} // namespace

std::optional<CrsName> parseCrsName(const std::string& text)
{
    const std::string trimmed = trim(text);
    if (trimmed.empty())
        return std::nullopt;
    const std::string upperText = upper(trimmed);
    CrsName name;
    if (trimmed.front() == '#') {
        name.local = true;
        return name;
    }
    if (upperText.rfind("URN:ADV:CRS:", 0) == 0)
        return parseAdv(std::string_view(trimmed).substr(12));
    if (upperText.rfind("URN:", 0) == 0)
        return parseOgcUrn(trimmed);
    if (upperText.rfind("HTTP://", 0) == 0 || upperText.rfind("HTTPS://", 0) == 0)
        return parseUrl(trimmed);
    if (upperText.rfind("EPSG:", 0) == 0)
        return parseShort(std::string_view(upperText).substr(5));
    if (const int code = number(trimmed); code > 0) {
        setEpsg(name, code);
        return name;
    }
    // ETRS89_UTM32 alone, as in AdV files without the urn prefix.
    if (std::optional<CrsName> adv = parseAdv(trimmed))
        return adv;
    name.horizontal = trimmed;
    return name;
}

std::string verticalName(int epsg)
{
    for (const AdvSystem& system : kVertical) {
        if (system.epsg == epsg)
            return std::string(system.name);
    }
    return {};
}

} // namespace twin::data
