// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/building.h"

#include <fstream>
#include <string>

/// Small cities made by code for the tests of the city package.
namespace twin::test {

/// A flat-roofed block of width x depth x height metres whose lower left corner is at (east, north, base).
inline Building block(const std::string& id, double east, double north, double width = 10, double depth = 8,
                      double height = 6, double base = 5)
{
    Building building;
    building.id = id;
    building.function = "31001_1010";
    building.roofType = "1000";
    building.measuredHeight = height;
    const auto at = [&](double x, double y, double z) { return MapPoint{east + x, north + y, base + z}; };
    const double w = width;
    const double d = depth;
    const double h = height;
    const auto add = [&](SurfaceKind kind, Ring3 ring) {
        building.surfaces.push_back({kind, std::move(ring), {}, {}, {}});
    };
    add(SurfaceKind::Ground, {at(0, 0, 0), at(0, d, 0), at(w, d, 0), at(w, 0, 0)});
    add(SurfaceKind::Wall, {at(0, 0, 0), at(w, 0, 0), at(w, 0, h), at(0, 0, h)});
    add(SurfaceKind::Wall, {at(w, 0, 0), at(w, d, 0), at(w, d, h), at(w, 0, h)});
    add(SurfaceKind::Wall, {at(w, d, 0), at(0, d, 0), at(0, d, h), at(w, d, h)});
    add(SurfaceKind::Wall, {at(0, d, 0), at(0, 0, 0), at(0, 0, h), at(0, d, h)});
    add(SurfaceKind::Roof, {at(0, 0, h), at(w, 0, h), at(w, d, h), at(0, d, h)});
    return building;
}

inline std::string posList(const Ring3& ring)
{
    std::string text;
    for (std::size_t i = 0; i <= ring.size(); ++i) {
        const MapPoint& p = ring[i % ring.size()];
        text += (i > 0 ? " " : "") + std::to_string(p.easting) + " " + std::to_string(p.northing) + " " +
                std::to_string(p.height);
    }
    return text;
}

/// CityGML 1.0 as a state survey delivers it.
inline std::string cityGml(const std::vector<Building>& buildings)
{
    std::string text = R"(<?xml version="1.0" encoding="UTF-8"?>
<core:CityModel xmlns:core="http://www.opengis.net/citygml/1.0" xmlns:bldg="http://www.opengis.net/citygml/building/1.0"
 xmlns:gen="http://www.opengis.net/citygml/generics/1.0" xmlns:gml="http://www.opengis.net/gml">
<gml:boundedBy><gml:Envelope srsName="urn:adv:crs:ETRS89_UTM32*DE_DHHN2016_NH"><gml:lowerCorner>611000 5969000 0</gml:lowerCorner><gml:upperCorner>612000 5970000 100</gml:upperCorner></gml:Envelope></gml:boundedBy>
)";
    for (const Building& building : buildings) {
        text += "<core:cityObjectMember><bldg:Building gml:id=\"" + building.id + "\">";
        for (const auto& [name, value] : building.attributes)
            text += "<gen:stringAttribute name=\"" + name + "\"><gen:value>" + value +
                    "</gen:value></gen:stringAttribute>";
        text += "<bldg:function>" + building.function + "</bldg:function><bldg:roofType>" +
                building.roofType + "</bldg:roofType>";
        if (building.measuredHeight)
            text += "<bldg:measuredHeight uom=\"urn:adv:uom:m\">" + std::to_string(*building.measuredHeight) +
                    "</bldg:measuredHeight>";
        for (const BoundarySurface& surface : building.surfaces) {
            const std::string kind = surface.kind == SurfaceKind::Roof     ? "RoofSurface"
                                     : surface.kind == SurfaceKind::Ground ? "GroundSurface"
                                                                           : "WallSurface";
            text += "<bldg:boundedBy><bldg:" + kind +
                    "><bldg:lod2MultiSurface><gml:MultiSurface><gml:surfaceMember><gml:Polygon>"
                    "<gml:exterior><gml:LinearRing><gml:posList srsDimension=\"3\">" +
                    posList(surface.outer) +
                    "</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></gml:surfaceMember></"
                    "gml:MultiSurface>"
                    "</bldg:lod2MultiSurface></bldg:" +
                    kind + "></bldg:boundedBy>";
        }
        text += "</bldg:Building></core:cityObjectMember>\n";
    }
    return text + "</core:CityModel>\n";
}

inline void writeFile(const std::string& path, const std::string& text)
{
    std::ofstream(path, std::ios::binary | std::ios::trunc) << text;
}

} // namespace twin::test
