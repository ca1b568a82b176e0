// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/city_gml_tokens.h"

#include <unordered_map>

namespace twin::data {
namespace {

using Table = std::unordered_map<std::string_view, GmlToken>;

void add(Table& table, GmlToken token, std::initializer_list<std::string_view> names)
{
    for (const std::string_view name : names)
        table.emplace(name, token);
}

Table makeTable()
{
    Table table;
    add(table, GmlToken::CityModel, {"CityModel"});
    add(table, GmlToken::CityObjectMember,
        {"cityObjectMember", "featureMember", "featureMembers", "member", "groupMember"});
    add(table, GmlToken::Building, {"Building"});
    add(table, GmlToken::BuildingPart, {"BuildingPart", "BridgePart", "TunnelPart"});
    add(table, GmlToken::BoundarySurface,
        {"WallSurface", "RoofSurface", "GroundSurface", "ClosureSurface", "OuterCeilingSurface",
         "OuterFloorSurface", "WaterSurface", "WaterGroundSurface", "WaterClosureSurface"});
    add(table, GmlToken::Installation,
        {"BuildingInstallation", "BuildingConstructiveElement", "BridgeInstallation",
         "BridgeConstructionElement", "BridgeConstructiveElement", "TunnelInstallation",
         "TunnelConstructiveElement"});
    add(table, GmlToken::Interior,
        {"Room", "BuildingRoom", "IntBuildingInstallation", "BuildingFurniture", "InteriorWallSurface",
         "CeilingSurface", "FloorSurface", "BuildingUnit", "Storey", "BridgeRoom", "IntBridgeInstallation",
         "BridgeFurniture", "HollowSpace", "IntTunnelInstallation", "TunnelFurniture"});
    add(table, GmlToken::Skipped, {"dynamizer", "generalizesTo", "relatedTo"});
    add(table, GmlToken::Appearance, {"appearance", "appearanceMember", "Appearance"});
    add(table, GmlToken::ImplicitGeometry, {"ImplicitGeometry"});
    add(table, GmlToken::ImplicitMatrix, {"transformationMatrix"});
    add(table, GmlToken::ReferencePoint, {"referencePoint"});
    add(table, GmlToken::RelativeGeometry, {"relativeGMLGeometry", "relativeGeometry"});
    add(table, GmlToken::LibraryObject, {"libraryObject"});
    add(table, GmlToken::Line, {"LineString", "LineStringSegment"});
    add(table, GmlToken::Solid, {"Solid"});
    add(table, GmlToken::Aggregate,
        {"MultiSurface", "CompositeSurface", "Shell", "Surface", "PolyhedralSurface", "TriangulatedSurface",
         "Tin", "MultiGeometry", "MultiSolid", "CompositeSolid"});
    add(table, GmlToken::OrientableSurface, {"OrientableSurface"});
    add(table, GmlToken::Polygon, {"Polygon", "PolygonPatch", "Triangle", "Rectangle"});
    add(table, GmlToken::Exterior, {"exterior", "outerBoundaryIs"});
    add(table, GmlToken::InteriorRing, {"interior", "innerBoundaryIs"});
    add(table, GmlToken::LinearRing, {"LinearRing", "Ring"});
    add(table, GmlToken::PosList, {"posList"});
    add(table, GmlToken::Pos, {"pos"});
    add(table, GmlToken::Coordinates, {"coordinates"});
    add(table, GmlToken::Reference, {"surfaceMember", "baseSurface", "solidMember", "geometryMember"});
    add(table, GmlToken::Envelope, {"Envelope"});
    add(table, GmlToken::GenericAttribute,
        {"stringAttribute", "intAttribute", "doubleAttribute", "dateAttribute", "uriAttribute",
         "measureAttribute", "StringAttribute", "IntAttribute", "DoubleAttribute", "DateAttribute",
         "UriAttribute", "MeasureAttribute", "CodeAttribute"});
    add(table, GmlToken::SimpleAttribute,
        {"measuredHeight", "roofType", "function", "usage", "class", "storeysAboveGround",
         "storeysBelowGround", "yearOfConstruction", "yearOfDemolition", "dateOfConstruction", "creationDate",
         "description", "species", "height", "trunkDiameter", "crownDiameter", "averageHeight",
         "surfaceMaterial"});
    add(table, GmlToken::Name, {"name"});
    add(table, GmlToken::Value, {"value"});
    add(table, GmlToken::HeightMeasure, {"Height"});
    add(table, GmlToken::ExternalReference, {"externalReference", "ExternalReference"});
    add(table, GmlToken::ExternalName, {"informationSystem", "uri", "targetResource"});
    add(table, GmlToken::Address, {"address", "Address"});
    add(table, GmlToken::StreetName, {"ThoroughfareName"});
    add(table, GmlToken::HouseNumber, {"ThoroughfareNumber"});
    add(table, GmlToken::Postcode, {"PostalCodeNumber"});
    add(table, GmlToken::City, {"LocalityName"});
    add(table, GmlToken::Thoroughfare, {"Thoroughfare"});
    add(table, GmlToken::Locality, {"Locality"});
    add(table, GmlToken::PostCodeGroup, {"PostCode", "PostalCode"});
    add(table, GmlToken::NameElement, {"NameElement"});
    add(table, GmlToken::Identifier, {"Identifier"});
    add(table, GmlToken::Number, {"Number"});
    return table;
}

} // namespace

GmlToken gmlToken(std::string_view localName)
{
    static const Table kTable = makeTable();
    if (localName.size() > 4 && localName[0] == 'l' && localName[1] == 'o' && localName[2] == 'd' &&
        localName[3] >= '0' && localName[3] <= '9')
        return GmlToken::LodProperty;
    const auto found = kTable.find(localName);
    return found == kTable.end() ? GmlToken::Other : found->second;
}

} // namespace twin::data
