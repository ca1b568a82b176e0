// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

namespace twin::data {

/// What the name of a coordinate system says, before any library looks at it.
struct CrsName
{
    std::string horizontal;     ///< "EPSG:25832", WKT, PROJ text … for OGRSpatialReference
    int verticalEpsg = 0;       ///< 7837 (DHHN2016), 5783 (DHHN92) … ; 0 = not stated
    bool authorityAxes = false; ///< a urn or URL: the authority's axis order is meant in GML
    bool local = false;         ///< an engineering system ("#local"), which has no place on the map
};

/// Reads urn:ogc:def:crs (single and compound), opengis.net URLs, urn:adv:crs, EPSG:n and bare numbers;
/// anything else is handed on as it is. Nothing for an empty name.
std::optional<CrsName> parseCrsName(const std::string& text);

/// "DHHN2016" for 7837 … ; empty for codes that are no German or European height system.
std::string verticalName(int epsg);

} // namespace twin::data
