// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/place_locator.h"

#include "core/text.h"

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
