// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/map_point.h"
#include "core/result.h"

#include <map>
#include <string>
#include <vector>

namespace twin::data {

using FactRow = std::map<std::string, std::string>;

/// Rows of a CSV file by column name; lines that begin with # are comments. Quotes as in RFC 4180.
Result<std::vector<FactRow>> readFactTable(const std::string& path);

/// "easting,northing easting,northing …"; what is not a pair of numbers is left out.
Line2 parseLine(const std::string& text);

struct WidthPoint
{
    MapPoint2 at;
    double width = 0;
};
/// "easting,northing,width …"
std::vector<WidthPoint> parseWidthLine(const std::string& text);

struct StreetAxis
{
    std::string name;
    std::string district;
    int addresses = 0;
    double offset = 0; ///< median distance of an address from the axis [m]
    Line2 axis;
};

struct OutlineRow
{
    std::string number; ///< "01" … "10"; empty for the water
    std::string name;
    int part = 0;
    bool hole = false;
    Ring2 ring;
};

/// A row of waters.csv, landcover.csv, quarters.csv or roads.csv: they share a shape.
struct ShapeRow
{
    std::string name;
    std::string kind;
    std::string shape; ///< line, area, outline
    double number = 0; ///< level or width
    std::string geometry;
};

/// Everything the generator is made of, as read from resources/luebeck.
struct FactTables
{
    std::vector<StreetAxis> streets;
    std::vector<OutlineRow> outlines;
    std::vector<FactRow> districts;
    std::vector<MapPoint> heights;
    std::vector<ShapeRow> waters;
    std::vector<ShapeRow> landCover;
    std::vector<ShapeRow> quarters;
    std::vector<ShapeRow> roads;
};

Result<FactTables> readFactTables(const std::string& folder);

/// The files that make up the sample, for its version.
const std::vector<std::string>& factFileNames();

} // namespace twin::data
