// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/building_attributes.h"

#include "data/readers/city_gml_parser.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace twin::data {
namespace {

constexpr std::size_t kMaxAttributes = 500;

std::optional<int> wholeNumber(std::string_view text)
{
    int value = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (code != std::errc() || (end != text.data() + text.size() && *end != '-' && *end != '.'))
        return std::nullopt;
    return value;
}

} // namespace

void setMeasuredHeight(Building& building, std::string_view text)
{
    const char* cursor = text.data();
    double value = 0;
    // Parts state their own: the building is as high as its highest one. -9999 is how some exports write
    // "unknown".
    if (parseNumber(cursor, text.data() + text.size(), value) && std::isfinite(value) && value > 0 &&
        value < 2000)
        building.measuredHeight = std::max(building.measuredHeight.value_or(0), value);
}

void keepAttribute(Building& building, std::string_view name, std::string_view value)
{
    if (!name.empty() && building.attributes.size() < kMaxAttributes)
        building.attributes.emplace(name.substr(0, 256), value);
}

void setBuildingAttribute(Building& building, std::string_view name, std::string_view value)
{
    if (name == "measuredHeight") {
        setMeasuredHeight(building, value);
    } else if (name == "roofType") {
        if (building.roofType.empty())
            building.roofType = value;
    } else if (name == "function") {
        if (building.function.empty())
            building.function = value;
        else if (building.function != value)
            keepAttribute(building, "furtherFunction", value);
    } else if (name == "storeysAboveGround") {
        const std::optional<int> storeys = wholeNumber(value);
        // 9999 stands for "unknown" in some exports.
        if (storeys && *storeys > 0 && *storeys < 300)
            building.storeysAboveGround = std::max(building.storeysAboveGround.value_or(0), *storeys);
    } else if (name == "yearOfConstruction" || name == "dateOfConstruction") {
        const std::optional<int> year = wholeNumber(value);
        if (year && *year > 0 && *year < 3000 && !building.yearOfConstruction)
            building.yearOfConstruction = year;
    } else {
        keepAttribute(building, name, value);
    }
}

} // namespace twin::data
