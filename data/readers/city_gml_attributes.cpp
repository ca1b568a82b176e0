// SPDX-License-Identifier: GPL-3.0-or-later
// The attribute half of CityGmlParser.
#include "core/text.h"
#include "data/readers/city_gml_parser.h"
#include "data/readers/xml_attributes.h"

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

void setOnce(std::string& target, const std::string& value)
{
    if (target.empty())
        target = value;
}

bool isBuilding(GmlToken token)
{
    return token == GmlToken::Building || token == GmlToken::BuildingPart;
}

void setHeight(Building& building, const std::string& text)
{
    const char* cursor = text.data();
    double value = 0;
    // Parts state their own: the building is as high as its highest one. -9999 is how some exports write
    // "unknown".
    if (parseNumber(cursor, text.data() + text.size(), value) && std::isfinite(value) && value > 0 &&
        value < 2000)
        building.measuredHeight = std::max(building.measuredHeight.value_or(0), value);
}

void keep(Building& building, const std::string& name, const std::string& value)
{
    if (!name.empty() && building.attributes.size() < kMaxAttributes)
        building.attributes.emplace(name, value);
}

} // namespace

void CityGmlParser::startAttribute(Frame& frame, const Frame& parent, std::string_view local,
                                   const char** attributes)
{
    const auto inside = [this](GmlToken token) {
        for (std::size_t i = mFrames.size(); i-- > mBuildingDepth;) {
            if (mFrames[i].token == token)
                return true;
        }
        return false;
    };
    switch (frame.token) {
    case GmlToken::GenericAttribute:
        mGenericName = std::string(attribute(attributes, "name")).substr(0, 256);
        break;
    case GmlToken::SimpleAttribute:
        if (isBuilding(parent.token))
            capture();
        break;
    case GmlToken::Name:
        if (isBuilding(parent.token) || parent.token == GmlToken::GenericAttribute ||
            inside(GmlToken::ExternalReference))
            capture();
        break;
    case GmlToken::Value:
        if (parent.token == GmlToken::GenericAttribute || parent.token == GmlToken::HeightMeasure)
            capture();
        break;
    case GmlToken::ExternalName:
        if (inside(GmlToken::ExternalReference))
            capture();
        break;
    case GmlToken::StreetName:
    case GmlToken::HouseNumber:
    case GmlToken::Postcode:
    case GmlToken::City:
    case GmlToken::NameElement:
    case GmlToken::Identifier:
    case GmlToken::Number:
        if (inside(GmlToken::Address))
            capture();
        break;
    default:
        // A reference to an external feature such as a part in another place has nothing to read here.
        (void)local;
        break;
    }
}

void CityGmlParser::endAttribute(const Frame& parent, std::string_view local)
{
    Building& building = mRaw.building;
    const std::string value = trim(mText);
    if (value.empty())
        return;
    switch (mFrames.back().token) {
    case GmlToken::SimpleAttribute:
        endSimpleAttribute(local);
        break;
    case GmlToken::Name:
        if (isBuilding(parent.token))
            setOnce(building.name, value);
        else if (parent.token == GmlToken::GenericAttribute)
            mGenericName = value.substr(0, 256);
        else
            keep(building, "externalReference", value);
        break;
    case GmlToken::Value:
        if (parent.token == GmlToken::HeightMeasure)
            setHeight(building, value);
        else
            keep(building, mGenericName, value);
        break;
    case GmlToken::ExternalName:
        keep(building, std::string(local), value);
        break;
    case GmlToken::StreetName:
        setOnce(building.address.street, value);
        break;
    case GmlToken::HouseNumber:
        setOnce(building.address.houseNumber, value);
        break;
    case GmlToken::Postcode:
        setOnce(building.address.postcode, value);
        break;
    case GmlToken::City:
        setOnce(building.address.city, value);
        break;
    case GmlToken::NameElement:
        if (parent.token == GmlToken::Thoroughfare)
            setOnce(building.address.street, value);
        else if (parent.token == GmlToken::Locality)
            setOnce(building.address.city, value);
        break;
    case GmlToken::Identifier:
        if (parent.token == GmlToken::PostCodeGroup)
            setOnce(building.address.postcode, value);
        break;
    case GmlToken::Number:
        if (parent.token == GmlToken::Thoroughfare)
            setOnce(building.address.houseNumber, value);
        break;
    default:
        break;
    }
}

void CityGmlParser::endSimpleAttribute(std::string_view local)
{
    Building& building = mRaw.building;
    const std::string value = trim(mText);
    if (local == "measuredHeight") {
        setHeight(building, value);
    } else if (local == "roofType") {
        setOnce(building.roofType, value);
    } else if (local == "function") {
        if (building.function.empty())
            building.function = value;
        else if (building.function != value)
            keep(building, "furtherFunction", value);
    } else if (local == "storeysAboveGround") {
        const std::optional<int> storeys = wholeNumber(value);
        // 9999 stands for "unknown" in some exports.
        if (storeys && *storeys > 0 && *storeys < 300)
            building.storeysAboveGround = std::max(building.storeysAboveGround.value_or(0), *storeys);
    } else if (local == "yearOfConstruction" || local == "dateOfConstruction") {
        const std::optional<int> year = wholeNumber(value);
        if (year && *year > 0 && *year < 3000 && !building.yearOfConstruction)
            building.yearOfConstruction = year;
    } else {
        keep(building, std::string(local), value);
    }
}

} // namespace twin::data
