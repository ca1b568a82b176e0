// SPDX-License-Identifier: GPL-3.0-or-later
// The attribute half of CityGmlParser.
#include "core/text.h"
#include "data/readers/building_attributes.h"
#include "data/readers/city_gml_parser.h"
#include "data/readers/xml_attributes.h"

namespace twin::data {
namespace {

void setOnce(std::string& target, const std::string& value)
{
    if (target.empty())
        target = value;
}

bool isBuilding(GmlToken token)
{
    return token == GmlToken::Building || token == GmlToken::BuildingPart;
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
            keepAttribute(building, "externalReference", value);
        break;
    case GmlToken::Value:
        if (parent.token == GmlToken::HeightMeasure)
            setMeasuredHeight(building, value);
        else
            keepAttribute(building, mGenericName, value);
        break;
    case GmlToken::ExternalName:
        keepAttribute(building, std::string(local), value);
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
    setBuildingAttribute(mRaw.building, local, trim(mText));
}

} // namespace twin::data
