// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <array>
#include <vector>

namespace twin::test {

/// A box of 10 x 8 x 6 m as a CityGML LoD1 solid.
inline QByteArray building(const char* id, double east, double north)
{
    const auto corner = [&](int x, int y, int z) {
        return QByteArray::number(east + 10 * x, 'f', 2) + ' ' + QByteArray::number(north + 8 * y, 'f', 2) +
               ' ' + QByteArray::number(5 + 6 * z);
    };
    const std::vector<std::vector<std::array<int, 3>>> faces{
        {{0, 0, 0}, {0, 1, 0}, {1, 1, 0}, {1, 0, 0}}, {{0, 0, 1}, {1, 0, 1}, {1, 1, 1}, {0, 1, 1}},
        {{0, 0, 0}, {1, 0, 0}, {1, 0, 1}, {0, 0, 1}}, {{1, 0, 0}, {1, 1, 0}, {1, 1, 1}, {1, 0, 1}},
        {{1, 1, 0}, {0, 1, 0}, {0, 1, 1}, {1, 1, 1}}, {{0, 1, 0}, {0, 0, 0}, {0, 0, 1}, {0, 1, 1}}};
    QByteArray surfaces;
    for (const auto& face : faces) {
        surfaces += "<gml:surfaceMember><gml:Polygon><gml:exterior><gml:LinearRing><gml:posList>";
        for (const auto& [x, y, z] : face)
            surfaces += corner(x, y, z) + ' ';
        surfaces += corner(face[0][0], face[0][1], face[0][2]);
        surfaces += "</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></gml:surfaceMember>";
    }
    return QByteArray("<core:cityObjectMember><bldg:Building gml:id=\"") + id +
           "\"><bldg:measuredHeight "
           "uom=\"m\">6</bldg:measuredHeight><bldg:lod1Solid><gml:Solid><gml:exterior>"
           "<gml:CompositeSurface>" +
           surfaces +
           "</gml:CompositeSurface></gml:exterior></gml:Solid></bldg:lod1Solid></bldg:Building></"
           "core:cityObjectMember>";
}

/// Two houses some 40 m from each other; without `srs` the file states no coordinate system.
inline QByteArray cityGml(const QByteArray& srs = "urn:ogc:def:crs,crs:EPSG::25832,crs:EPSG::7837",
                          double east = 610900, double north = 5969800)
{
    const QByteArray name = srs.isEmpty() ? QByteArray() : "srsName=\"" + srs + "\" ";
    const auto corner = [&](double by, const char* height) {
        return QByteArray::number(east + by, 'f', 1) + ' ' + QByteArray::number(north + by, 'f', 1) + height;
    };
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><core:CityModel "
           "xmlns:core=\"http://www.opengis.net/citygml/1.0\" "
           "xmlns:bldg=\"http://www.opengis.net/citygml/building/1.0\" "
           "xmlns:gml=\"http://www.opengis.net/gml\"><gml:boundedBy><gml:Envelope " +
           name + "srsDimension=\"3\"><gml:lowerCorner>" + corner(0, " 5") +
           "</gml:lowerCorner><gml:upperCorner>" + corner(80, " 11") +
           "</gml:upperCorner></gml:Envelope></gml:boundedBy>" + building("B-1", east + 10, north + 10) +
           building("B-2", east + 40, north + 40) + "</core:CityModel>";
}

} // namespace twin::test
