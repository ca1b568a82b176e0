// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace twin::data {

/// The elements of CityGML that the reader reacts to. Names are compared without their prefix: the three
/// versions use different namespaces for the same words.
enum class GmlToken : std::uint8_t
{
    Other,
    CityModel,
    CityObjectMember,
    Building, ///< or another object at the top level
    BuildingPart,
    BoundarySurface, ///< kind by surfaceKindOf()
    Installation,
    Interior, ///< rooms, furniture, interior surfaces: left out
    Skipped,  ///< subtrees of no use here
    Appearance,
    ImplicitGeometry,
    ImplicitMatrix,
    ReferencePoint,
    RelativeGeometry,
    LibraryObject,
    Line,
    LodProperty, ///< lod0FootPrint, lod1Solid, lod2MultiSurface …
    Solid,
    Aggregate, ///< MultiSurface, CompositeSurface, Shell, Surface, TIN …
    OrientableSurface,
    Polygon, ///< Polygon, PolygonPatch, Triangle, Rectangle
    Exterior,
    InteriorRing, ///< gml:interior: of a polygon a hole, of a solid a cavity
    LinearRing,
    PosList,
    Pos,
    Coordinates,
    Reference, ///< members that may carry xlink:href
    Envelope,
    GenericAttribute,
    SimpleAttribute, ///< direct text children of a building kept by name
    Name,
    Value,
    HeightMeasure, ///< CityGML 3: con:Height
    ExternalReference,
    ExternalName, ///< informationSystem, uri, targetResource
    Address,
    StreetName,
    HouseNumber,
    Postcode,
    City,
    Thoroughfare,
    Locality,
    PostCodeGroup,
    NameElement,
    Identifier,
    Number,
};

/// The part after the prefix.
inline std::string_view localName(std::string_view name)
{
    const auto colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

GmlToken gmlToken(std::string_view localName);

} // namespace twin::data
