// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sample/fact_tables.h"

#include "core/text.h"

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace twin::data {
namespace {

std::vector<std::string> splitCsv(const std::string& line)
{
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (c == '"') {
            if (quoted && i + 1 < line.size() && line[i + 1] == '"')
                cells.back() += line[++i];
            else
                quoted = !quoted;
        } else if (c == ',' && !quoted) {
            cells.emplace_back();
        } else if (c != '\r') {
            cells.back() += c;
        }
    }
    return cells;
}

std::string cell(const FactRow& row, const std::string& column)
{
    const auto found = row.find(column);
    return found == row.end() ? std::string() : found->second;
}

double number(const std::string& text)
{
    return std::strtod(text.c_str(), nullptr);
}

std::vector<std::vector<double>> parseTuples(const std::string& text, std::size_t size)
{
    std::vector<std::vector<double>> tuples;
    std::istringstream words(text);
    std::string word;
    while (words >> word) {
        std::vector<double> values;
        for (const std::string& part : split(word, ','))
            values.push_back(number(part));
        if (values.size() == size)
            tuples.push_back(std::move(values));
    }
    return tuples;
}

std::vector<ShapeRow> shapes(const std::vector<FactRow>& rows, const std::string& numberColumn)
{
    std::vector<ShapeRow> result;
    for (const FactRow& row : rows)
        result.push_back({cell(row, "name"), cell(row, "kind"), cell(row, "shape"),
                          number(cell(row, numberColumn)), cell(row, "geometry")});
    return result;
}

StreetAxis street(const FactRow& row)
{
    StreetAxis axis;
    axis.name = cell(row, "street");
    axis.district = cell(row, "district");
    axis.addresses = static_cast<int>(number(cell(row, "addresses")));
    axis.offset = number(cell(row, "offset_m"));
    axis.axis = parseLine(cell(row, "axis_25832"));
    return axis;
}

OutlineRow outline(const FactRow& row)
{
    OutlineRow result;
    result.number = cell(row, "number");
    if (result.number.size() == 1)
        result.number = std::string(1, '0').append(result.number);
    result.name = cell(row, "name");
    result.part = static_cast<int>(number(cell(row, "part")));
    result.hole = cell(row, "hole") == "1";
    result.ring = parseLine(cell(row, "ring_25832"));
    if (result.ring.size() > 1 && result.ring.front() == result.ring.back())
        result.ring.pop_back();
    return result;
}

} // namespace

Result<std::vector<FactRow>> readFactTable(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return Error{
            ErrorKind::NotFound,
            TWIN_MSG("The fact table %1 of the sample city cannot be read. Without it there is no sample. "
                     "Reinstall TraveTwin or open your own data."),
            {path}};
    std::vector<FactRow> rows;
    std::vector<std::string> header;
    std::string line;
    while (std::getline(file, line)) {
        if (line.empty() || line.front() == '#' || line == "\r")
            continue;
        std::vector<std::string> cells = splitCsv(line);
        if (header.empty()) {
            header = std::move(cells);
            continue;
        }
        FactRow row;
        for (std::size_t i = 0; i < cells.size() && i < header.size(); ++i)
            row[header[i]] = std::move(cells[i]);
        rows.push_back(std::move(row));
    }
    return rows;
}

Line2 parseLine(const std::string& text)
{
    Line2 line;
    for (const std::vector<double>& values : parseTuples(text, 2))
        line.push_back({values[0], values[1]});
    return line;
}

std::vector<WidthPoint> parseWidthLine(const std::string& text)
{
    std::vector<WidthPoint> line;
    for (const std::vector<double>& values : parseTuples(text, 3))
        line.push_back({{values[0], values[1]}, values[2]});
    return line;
}

const std::vector<std::string>& factFileNames()
{
    static const std::vector<std::string> kNames{
        "streets.csv",  "district_outlines.csv", "districts.csv",      "heights.csv",
        "waters.csv",   "landcover.csv",         "quarters.csv",       "roads.csv",
        "measures.csv", "landmarks.csv",         "terrain_anchors.csv"};
    return kNames;
}

Result<FactTables> readFactTables(const std::string& folder)
{
    std::map<std::string, std::vector<FactRow>> tables;
    for (const std::string& name : factFileNames()) {
        if (name == "measures.csv" || name == "landmarks.csv")
            continue; // copied as they are
        Result<std::vector<FactRow>> rows = readFactTable(folder + "/" + name);
        if (!rows)
            return rows.error();
        tables[name] = std::move(rows.value());
    }
    FactTables facts;
    for (const FactRow& row : tables["streets.csv"])
        facts.streets.push_back(street(row));
    for (const FactRow& row : tables["district_outlines.csv"])
        facts.outlines.push_back(outline(row));
    for (const char* name : {"heights.csv", "terrain_anchors.csv"}) {
        for (const FactRow& row : tables[name])
            facts.heights.push_back({number(cell(row, "easting")), number(cell(row, "northing")),
                                     number(cell(row, "height_nhn_m"))});
    }
    facts.districts = std::move(tables["districts.csv"]);
    facts.waters = shapes(tables["waters.csv"], "level");
    facts.landCover = shapes(tables["landcover.csv"], "width");
    facts.quarters = shapes(tables["quarters.csv"], "width");
    facts.roads = shapes(tables["roads.csv"], "width");
    return facts;
}

} // namespace twin::data
