// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/measure_builder.h"

#include "core/geo/polygon.h"
#include "core/strategy/register_cells.h"
#include "core/text.h"

#include <algorithm>

namespace twin::data {
namespace {

bool isCitywide(const std::string& text)
{
    const std::string folded = foldCase(text);
    return folded == "citywide" || folded == "stadtweit" || folded == "gesamtstadt" ||
           folded == "gesamte stadt" || folded == "ganze stadt" || folded == "stadtgebiet" ||
           folded == "gesamtes stadtgebiet" || folded == "city" || folded == "city-wide" ||
           folded == "city wide" || folded == "whole city" || folded == "alle" ||
           folded == "alle stadtteile" || folded == "alle bezirke" || folded == "alle ortsteile";
}

bool isSet(const std::string& text)
{
    return text == "1" || foldCase(text) == "yes" || foldCase(text) == "ja";
}

} // namespace

void MeasureBuilder::locate(Placement& placement, const MeasureRecord& record) const
{
    placement.points = record.points;
    placement.lines = record.lines;
    placement.areas = record.areas;
    std::vector<MapPoint2> marks = record.points;
    for (const Line2& line : record.lines)
        marks.push_back(line[line.size() / 2]);
    if (!record.areas.empty())
        marks.push_back(labelPoint(record.areas));
    for (const MapPoint2& mark : marks) {
        const int index = districtAt(mDistricts, mark);
        if (index < 0)
            continue;
        const std::string& name = mDistricts[static_cast<std::size_t>(index)].name;
        if (std::find(placement.districts.begin(), placement.districts.end(), name) ==
            placement.districts.end())
            placement.districts.push_back(name);
    }
}

/// The names in a cell, separated by semicolons; by commas or slashes where only that gives districts
/// (names such as "Harburg, Stadt" contain them).
std::vector<std::string> MeasureBuilder::districtNamesIn(const std::string& cell) const
{
    std::vector<std::string> names;
    for (const std::vector<std::string>& entry : cellEntries(cell)) {
        const std::string& text = entry.front();
        std::vector<std::string> parts{text};
        for (const char mark : {',', '/'}) {
            if (districtByName(mDistricts, text) < 0 && parts.size() == 1)
                parts = split(text, mark);
        }
        names.insert(names.end(), parts.begin(), parts.end());
    }
    return names;
}

void MeasureBuilder::setPlacement(Measure& measure, const MeasureRecord& record)
{
    Placement& placement = measure.placement;
    placement.words = cell(record, "place");
    bool citywide = false;
    for (const std::string& text : districtNamesIn(cell(record, "districts"))) {
        if (isCitywide(text)) {
            citywide = true;
            continue;
        }
        const int index = districtByName(mDistricts, text);
        if (index < 0 && !mDistricts.empty()) {
            std::vector<std::string> names;
            for (const District& district : mDistricts)
                names.push_back(district.name);
            mDiagnostics.warn(
                mPath, measure.id,
                TWIN_MSG("There is no district '%1'. Nearest: %2. The measure is not shown there."),
                {text, join(nearestNames(text, names), ", ")});
            continue;
        }
        placement.districts.push_back(index < 0 ? text : mDistricts[static_cast<std::size_t>(index)].name);
    }
    const bool placed = !record.points.empty() || !record.lines.empty() || !record.areas.empty();
    if (citywide) {
        placement.scope = Scope::Citywide;
        placement.districts.clear();
        placement.points = record.points;
        placement.lines = record.lines;
        placement.areas = record.areas;
    } else if (placed) {
        placement.scope = Scope::Place;
        locate(placement, record);
    } else {
        placement.scope = placement.districts.empty() ? Scope::Unlocated : Scope::District;
    }
    for (const std::vector<std::string>& parts : cellEntries(cell(record, "quarters")))
        placement.quarters.push_back(parts.front());
    if (placement.scope == Scope::Unlocated && !placement.quarters.empty())
        placement.scope = Scope::District;
    placement.approximate = isSet(cell(record, "approximate"));
    placement.network = isSet(cell(record, "network"));
    setScope(measure, record);
}

void MeasureBuilder::setScope(Measure& measure, const MeasureRecord& record)
{
    const std::string text = trim(cell(record, "scope"));
    const std::string folded = foldCase(text);
    Placement& placement = measure.placement;
    if (const auto known = scopeFromKey(folded))
        placement.scope = *known;
    else if (folded.rfind("region", 0) == 0 || folded == "umland" || folded == "überregional")
        placement.scope = Scope::Region;
    else if (isCitywide(text))
        placement.scope = Scope::Citywide;
    else if (!text.empty())
        mDiagnostics.warn(mPath, measure.id,
                          TWIN_MSG("The reach '%1' is not known and follows from the place instead. Known "
                                   "are: citywide, district, place, region, unlocated."),
                          {text});
}

} // namespace twin::data
