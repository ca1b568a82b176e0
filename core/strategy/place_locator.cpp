// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/place_locator.h"

#include "core/geo/polygon.h"
#include "core/text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <optional>

namespace twin {
namespace {

/// Fields of one CSV line: comma, double quotes doubled inside quotes, no line breaks in a field.
std::vector<std::string> fieldsOf(std::string_view line)
{
    std::vector<std::string> fields(1);
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (quoted && c == '"' && i + 1 < line.size() && line[i + 1] == '"') {
            fields.back() += '"';
            ++i;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (c == ',' && !quoted) {
            fields.emplace_back();
        } else {
            fields.back() += c;
        }
    }
    for (std::string& field : fields)
        field = trim(field);
    return fields;
}

/// The number the text begins with ("86 or 92" is 86), finite.
std::optional<double> leadingNumber(const std::string& text)
{
    double value = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
    if (parsed.ec != std::errc{} || !std::isfinite(value))
        return std::nullopt;
    return value;
}

class Table
{
public:
    explicit Table(std::string_view text)
    {
        while (!text.empty()) {
            const auto end = text.find('\n');
            const std::string line = trim(text.substr(0, end));
            text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
            if (line.empty() || line.front() == '#')
                continue;
            if (mColumns.empty()) {
                const std::vector<std::string> names = fieldsOf(line);
                for (std::size_t i = 0; i < names.size(); ++i)
                    mColumns.emplace(names[i], i);
            } else {
                mRows.push_back(fieldsOf(line));
            }
        }
    }
    const std::vector<std::vector<std::string>>& rows() const { return mRows; }
    std::string at(const std::vector<std::string>& row, const std::string& column) const
    {
        const auto found = mColumns.find(column);
        return found != mColumns.end() && found->second < row.size() ? row[found->second] : std::string();
    }
    /// A point within the zone EPSG:25832 is meant for.
    std::optional<MapPoint2> point(const std::vector<std::string>& row) const
    {
        const auto easting = leadingNumber(at(row, "easting"));
        const auto northing = leadingNumber(at(row, "northing"));
        if (!easting || !northing || *easting < 0 || *easting > 1'000'000 || *northing < 0 ||
            *northing > 10'000'000)
            return std::nullopt;
        return MapPoint2{*easting, *northing};
    }

private:
    std::map<std::string, std::size_t> mColumns;
    std::vector<std::vector<std::string>> mRows;
};

bool hasGeometry(const Placement& placement)
{
    return !placement.points.empty() || !placement.lines.empty() || !placement.areas.empty();
}

bool placeInWordsOnly(const Measure& measure)
{
    return measure.placement.scope != Scope::Citywide && !measure.placement.words.empty() &&
           !hasGeometry(measure.placement);
}

using PlacesByName = std::map<std::string, std::vector<MapPoint2>>;

/// The middle of the objects of a name; nothing where they are not one place.
std::optional<MapPoint2> onePlace(const PlacesByName& byName, const std::string& name)
{
    constexpr double kOnePlace = 300;
    const auto found = byName.find(foldCase(name));
    if (name.empty() || found == byName.end())
        return std::nullopt;
    Envelope extent;
    for (const MapPoint2& point : found->second)
        extent.include(point);
    if (extent.width() > kOnePlace || extent.height() > kOnePlace)
        return std::nullopt;
    return extent.centre();
}

/// The place that the words name as a whole, or with one of their parts ("Rathaus, Marktplatz 1").
std::optional<MapPoint2> placeNamed(const PlacesByName& byName, const std::string& words)
{
    if (const auto whole = onePlace(byName, trim(words)))
        return whole;
    for (const char mark : {';', ',', '/', '('}) {
        for (std::string part : split(words, mark)) {
            while (!part.empty() && part.back() == ')')
                part.pop_back();
            if (const auto place = onePlace(byName, trim(part)))
                return place;
        }
    }
    return std::nullopt;
}

} // namespace

std::size_t locatePlaces(Strategy& strategy, std::string_view text)
{
    struct Place
    {
        std::vector<MapPoint2> points;
        bool approximate = false;
    };
    const Table table(text);
    std::map<std::string, Place> places;
    for (const auto& row : table.rows()) {
        const std::string id = table.at(row, "id");
        const auto point = table.point(row);
        if (id.empty() || !point)
            continue;
        Place& place = places[id];
        place.points.push_back(*point);
        place.approximate = place.approximate || table.at(row, "approximate") != "0";
    }
    std::size_t located = 0;
    for (Measure& measure : strategy.measures) {
        const auto found = places.find(measure.id);
        if (found == places.end() || measure.placement.scope == Scope::Citywide ||
            hasGeometry(measure.placement))
            continue;
        measure.placement.points = found->second.points;
        measure.placement.approximate = found->second.approximate;
        measure.placement.scope = Scope::Place;
        ++located;
    }
    return located;
}

bool hasPlacesInWords(const Strategy& strategy)
{
    return std::any_of(strategy.measures.begin(), strategy.measures.end(), placeInWordsOnly);
}

std::size_t locateByNames(Strategy& strategy, const std::vector<NamedPlace>& places)
{
    std::map<std::string, std::vector<MapPoint2>> byName;
    for (const NamedPlace& place : places)
        byName[foldCase(trim(place.name))].push_back(place.place);
    std::size_t located = 0;
    for (Measure& measure : strategy.measures) {
        if (!placeInWordsOnly(measure))
            continue;
        if (const auto place = placeNamed(byName, measure.placement.words)) {
            measure.placement.points = {*place};
            measure.placement.approximate = true;
            measure.placement.scope = Scope::Place;
            ++located;
        }
    }
    return located;
}

void settleDistricts(Strategy& strategy, const std::vector<District>& districts)
{
    for (Measure& measure : strategy.measures) {
        Placement& placement = measure.placement;
        for (std::string& name : placement.districts) {
            const int index = districtByName(districts, name);
            if (index >= 0)
                name = districts[static_cast<std::size_t>(index)].name;
        }
        if (placement.scope != Scope::Place)
            continue;
        std::vector<MapPoint2> marks = placement.points;
        for (const Line2& line : placement.lines) {
            if (!line.empty())
                marks.push_back(line[line.size() / 2]);
        }
        if (!placement.areas.empty())
            marks.push_back(labelPoint(placement.areas));
        for (const MapPoint2& mark : marks) {
            const int index = districtAt(districts, mark);
            const std::string name = index < 0 ? "" : districts[static_cast<std::size_t>(index)].name;
            auto& names = placement.districts;
            if (index >= 0 && std::find(names.begin(), names.end(), name) == names.end())
                names.push_back(name);
        }
    }
}

std::vector<std::pair<std::string, MapPoint>> readNamedPlaces(std::string_view text)
{
    const Table table(text);
    std::vector<std::pair<std::string, MapPoint>> places;
    for (const auto& row : table.rows()) {
        const std::string name = table.at(row, "name");
        const auto point = table.point(row);
        if (name.empty() || !point)
            continue;
        const double height = leadingNumber(table.at(row, "height_m")).value_or(0);
        places.emplace_back(name, MapPoint{point->easting, point->northing, std::clamp(height, 0.0, 500.0)});
    }
    return places;
}

} // namespace twin
