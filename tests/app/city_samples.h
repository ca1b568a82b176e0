// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "program_run.h"

namespace twin::test {

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
           "</gml:upperCorner></gml:Envelope></gml:boundedBy>" + gmlBox("B-1", east + 10, north + 10) +
           gmlBox("B-2", east + 40, north + 40) + "</core:CityModel>";
}

} // namespace twin::test
