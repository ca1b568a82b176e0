// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/register_cells.h"

#include "core/text.h"

#include <array>
#include <charconv>
#include <utility>

namespace twin {
namespace {

using Entries = std::vector<std::vector<std::string>>;
using CellWriter = std::string (*)(const Measure&);

std::string dateCell(const std::optional<Date>& date)
{
    return date ? date->iso() : std::string();
}

std::string optionalNumber(const std::optional<double>& value)
{
    return value ? numberCell(*value) : std::string();
}

std::string listCell(const std::vector<std::string>& texts)
{
    Entries entries;
    for (const std::string& text : texts)
        entries.push_back({text});
    return cellOf(entries);
}

std::string mark(bool set)
{
    return set ? "1" : "";
}

std::string weightsCell(const Measure& measure)
{
    Entries entries;
    for (const auto& [goal, weight] : measure.goalWeights)
        entries.push_back({goal, numberCell(weight)});
    return cellOf(entries);
}

std::string versionsCell(const Measure& measure)
{
    Entries entries;
    for (const VersionMention& mention : measure.versions)
        entries.push_back({mention.version, mention.inferred ? "inferred" : "", mention.source});
    return cellOf(entries);
}

std::string resolutionsCell(const Measure& measure)
{
    Entries entries;
    for (const Resolution& resolution : measure.resolutions)
        entries.push_back({resolution.paper, resolution.date.iso(), resolution.body, resolution.url});
    return cellOf(entries);
}

std::string historyCell(const Measure& measure)
{
    // "none" tells an empty history from a cell nobody filled in.
    if (measure.history.empty())
        return "none";
    Entries entries;
    // An entry alone would take over the measure's own source when read: one without any says so.
    for (const StatusEntry& entry : measure.history) {
        const char* basis = entry.inferred ? "inferred" : entry.source.empty() ? "documented" : "";
        entries.push_back({entry.date.iso() + ":" + statusKey(entry.status), basis, entry.source});
    }
    return cellOf(entries);
}

std::string budgetCell(const Measure& measure)
{
    Entries entries;
    for (const BudgetItem& item : measure.budget)
        entries.push_back({item.year != 0 ? std::to_string(item.year) : "", optionalNumber(item.plannedEuro),
                           optionalNumber(item.spentEuro), item.funds, item.source});
    return cellOf(entries);
}

std::string indicatorsCell(const Measure& measure)
{
    Entries entries;
    for (const MeasureIndicator& indicator : measure.indicators) {
        const auto add = [&](const char* role, const IndicatorPoint& point) {
            entries.push_back({indicator.name, indicator.unit, role, point.date.iso(),
                               numberCell(point.value), point.source});
        };
        if (!indicator.baseline && indicator.targets.empty() && indicator.readings.empty())
            entries.push_back({indicator.name, indicator.unit});
        if (indicator.baseline)
            add("baseline", *indicator.baseline);
        for (const IndicatorPoint& point : indicator.targets)
            add("target", point);
        for (const IndicatorPoint& point : indicator.readings)
            add("reading", point);
    }
    return cellOf(entries);
}

std::string linksCell(const Measure& measure)
{
    Entries entries;
    for (const MeasureLink& link : measure.dependsOn)
        entries.push_back({link.target, link.inferred ? "inferred" : "",
                           link.kind == LinkKind::Needs ? "" : linkKindKey(link.kind), link.source});
    return cellOf(entries);
}

std::string evidenceCell(const Measure& measure)
{
    Entries entries;
    for (const EvidenceLink& link : measure.evidence)
        entries.push_back({link.title, link.url, dateCell(link.date)});
    return cellOf(entries);
}

std::string changesCell(const Measure& measure)
{
    Entries entries;
    for (const ChangeRecord& change : measure.changes) {
        if (change.fields.empty())
            entries.push_back({change.at, change.who});
        for (const FieldChange& field : change.fields)
            entries.push_back({change.at, change.who, field.field, field.before, field.after});
    }
    return cellOf(entries);
}

struct Column
{
    const char* key;
    CellWriter write;
};

using M = const Measure&;

constexpr std::array<Column, 36> kColumns{{
    {"id", [](M m) { return m.id; }},
    {"name_de", [](M m) { return m.title.de; }},
    {"name_en", [](M m) { return m.title.en; }},
    {"summary_de", [](M m) { return m.summary.de; }},
    {"summary_en", [](M m) { return m.summary.en; }},
    {"field_no", [](M m) { return m.fieldNumber; }},
    {"field", [](M m) { return m.field; }},
    {"goals", [](M m) { return listCell(m.goals); }},
    {"goal_weights", weightsCell},
    {"goals_inferred", [](M m) { return std::string(m.goalsInferred ? "1" : "0"); }},
    {"versions", versionsCell},
    {"resolutions", resolutionsCell},
    {"status_history", historyCell},
    {"start", [](M m) { return dateCell(m.start); }},
    {"end", [](M m) { return dateCell(m.end); }},
    {"scope", [](M m) { return scopeKey(m.placement.scope); }},
    {"districts", [](M m) { return listCell(m.placement.districts); }},
    {"quarters", [](M m) { return listCell(m.placement.quarters); }},
    {"place", [](M m) { return m.placement.words; }},
    {"approximate", [](M m) { return mark(m.placement.approximate); }},
    {"network", [](M m) { return mark(m.placement.network); }},
    {"responsible", [](M m) { return m.responsible; }},
    {"partners", [](M m) { return listCell(m.partners); }},
    {"budget_eur", [](M m) { return optionalNumber(m.budgetEuro); }},
    {"budget", budgetCell},
    {"indicator", [](M m) { return m.indicator; }},
    {"target", [](M m) { return m.target; }},
    {"indicators", indicatorsCell},
    {"depends_on", linksCell},
    {"source_url", [](M m) { return m.sourceUrl; }},
    {"confidence", [](M m) { return m.confidence; }},
    {"remarks", [](M m) { return m.remarks; }},
    {"evidence", evidenceCell},
    {"changes", changesCell},
    {"crs", [](M m) { return std::string(placeWkt(m.placement).empty() ? "" : "EPSG:25832"); }},
    {"wkt", [](M m) { return placeWkt(m.placement); }},
}};

std::string escaped(const std::string& part)
{
    std::string text;
    for (const char c : part) {
        if (c == '\\' || c == ';' || c == '|')
            text += '\\';
        text += c;
    }
    return text;
}

void appendPoint(std::string& wkt, MapPoint2 point)
{
    wkt += numberCell(point.easting) + " " + numberCell(point.northing);
}

/// "(x y, x y)"; a ring repeats its first point.
std::string pointList(const std::vector<MapPoint2>& points, bool closed)
{
    std::string wkt = "(";
    for (std::size_t i = 0; i < points.size() + (closed && !points.empty() ? 1 : 0); ++i) {
        if (i > 0)
            wkt += ", ";
        appendPoint(wkt, points[i % points.size()]);
    }
    return wkt + ")";
}

} // namespace

const std::vector<std::string>& registerKeys()
{
    static const std::vector<std::string> kKeys = [] {
        std::vector<std::string> keys;
        for (const Column& column : kColumns)
            keys.emplace_back(column.key);
        return keys;
    }();
    return kKeys;
}

std::string registerCell(const Measure& measure, std::string_view key)
{
    for (const Column& column : kColumns) {
        if (key == column.key)
            return column.write(measure);
    }
    return {};
}

std::vector<std::vector<std::string>> cellEntries(std::string_view cell)
{
    Entries entries;
    std::vector<std::string> parts(1);
    const auto finish = [&] {
        bool any = false;
        for (std::string& part : parts) {
            part = trim(part);
            any = any || !part.empty();
        }
        if (any)
            entries.push_back(std::move(parts));
        parts.assign(1, {});
    };
    for (std::size_t i = 0; i < cell.size(); ++i) {
        const char c = cell[i];
        const bool escape = c == '\\' && i + 1 < cell.size() &&
                            (cell[i + 1] == '\\' || cell[i + 1] == ';' || cell[i + 1] == '|');
        if (escape)
            parts.back() += cell[++i];
        else if (c == ';')
            finish();
        else if (c == '|')
            parts.emplace_back();
        else
            parts.back() += c;
    }
    finish();
    return entries;
}

std::string cellOf(const std::vector<std::vector<std::string>>& entries)
{
    std::string cell;
    for (const std::vector<std::string>& parts : entries) {
        std::size_t used = parts.size();
        while (used > 0 && parts[used - 1].empty())
            --used;
        if (used == 0)
            continue;
        if (!cell.empty())
            cell += "; ";
        for (std::size_t i = 0; i < used; ++i)
            cell += (i > 0 ? "|" : "") + escaped(parts[i]);
    }
    return cell;
}

std::string numberCell(double value)
{
    std::array<char, 400> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    std::string number(text.data(), end.ptr);
    // "123.456" is how German tables write a hundred thousand: a fourth decimal says that it is none.
    const auto point = number.find('.');
    if (point != std::string::npos && number.size() - point == 4)
        number += '0';
    return number;
}

std::string placeWkt(const Placement& placement)
{
    std::vector<std::string> parts;
    for (const MapPoint2& point : placement.points)
        parts.push_back("POINT " + pointList({point}, false));
    for (const Line2& line : placement.lines) {
        if (line.size() > 1)
            parts.push_back("LINESTRING " + pointList(line, false));
    }
    for (const Polygon2& polygon : placement.areas) {
        if (polygon.outer.size() < 3)
            continue;
        std::string wkt = "POLYGON (" + pointList(polygon.outer, true);
        for (const Ring2& hole : polygon.inner)
            wkt += ", " + pointList(hole, true);
        parts.push_back(wkt + ")");
    }
    if (parts.size() == 1)
        return parts.front();
    return parts.empty() ? std::string() : "GEOMETRYCOLLECTION (" + join(parts, ", ") + ")";
}

std::vector<FieldChange> changedFields(const Measure& before, const Measure& after)
{
    std::vector<FieldChange> changes;
    for (const Column& column : kColumns) {
        const std::string_view key = column.key;
        if (key == "changes" || key == "crs")
            continue;
        std::string was = column.write(before);
        std::string is = column.write(after);
        if (was != is)
            changes.push_back({column.key, std::move(was), std::move(is)});
    }
    return changes;
}

} // namespace twin
