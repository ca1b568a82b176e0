// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/measure_json_out.h"

#include "app/messages.h"

namespace twin::app {
namespace {

Json orNull(const std::string& text)
{
    return text.empty() ? Json() : Json(text);
}

Json orNull(const std::optional<double>& value)
{
    return value ? Json(*value) : Json();
}

Json orNull(const std::optional<Date>& date)
{
    return date ? Json(date->iso()) : Json();
}

template <typename Value, typename Write>
Json listOf(const std::vector<Value>& values, Write write)
{
    Json list = Json::array();
    for (const Value& value : values)
        list.push_back(write(value));
    return list;
}

Json pointJson(const IndicatorPoint& point)
{
    return {{"date", point.date.iso()}, {"value", point.value}, {"source", orNull(point.source)}};
}

Json indicatorJson(const MeasureIndicator& indicator)
{
    return {{"name", indicator.name},
            {"unit", orNull(indicator.unit)},
            {"baseline", indicator.baseline ? pointJson(*indicator.baseline) : Json()},
            {"targets", listOf(indicator.targets, pointJson)},
            {"readings", listOf(indicator.readings, pointJson)}};
}

/// What a measure is judged by.
void addRecords(Json& json, const Measure& measure)
{
    json["versions"] = listOf(measure.versions, [](const VersionMention& mention) {
        return Json{
            {"version", mention.version}, {"inferred", mention.inferred}, {"source", orNull(mention.source)}};
    });
    json["resolutions"] = listOf(measure.resolutions, [](const Resolution& resolution) {
        return Json{{"paper", orNull(resolution.paper)},
                    {"date", resolution.date.iso()},
                    {"body", orNull(resolution.body)},
                    {"url", orNull(resolution.url)}};
    });
    json["budget"] = listOf(measure.budget, [](const BudgetItem& item) {
        return Json{{"year", item.year != 0 ? Json(item.year) : Json()},
                    {"funds", orNull(item.funds)},
                    {"plannedEuro", orNull(item.plannedEuro)},
                    {"spentEuro", orNull(item.spentEuro)},
                    {"source", orNull(item.source)}};
    });
    json["indicators"] = listOf(measure.indicators, indicatorJson);
    json["links"] = listOf(measure.dependsOn, [](const MeasureLink& link) {
        return Json{{"measure", link.target},
                    {"kind", linkKindKey(link.kind)},
                    {"inferred", link.inferred},
                    {"source", orNull(link.source)}};
    });
    json["evidence"] = listOf(measure.evidence, [](const EvidenceLink& link) {
        return Json{{"title", orNull(link.title)}, {"url", orNull(link.url)}, {"date", orNull(link.date)}};
    });
    json["changes"] = listOf(measure.changes, [](const ChangeRecord& change) {
        return Json{
            {"at", change.at},
            {"who", change.who},
            {"fields", listOf(change.fields, [](const FieldChange& field) {
                 return Json{{"field", field.field}, {"before", field.before}, {"after", field.after}};
             })}};
    });
}

} // namespace

Json measureJson(const Measure& measure, Date day)
{
    const StatusEntry* entry = measure.entryAt(day);
    Json json;
    json["id"] = measure.id;
    json["title"] = measure.title.in(german());
    json["summary"] = orNull(measure.summary.in(german()));
    json["status"] = statusKey(measure.statusAt(day));
    json["statusSince"] = entry ? Json(entry->date.iso()) : Json();
    json["statusInferred"] = entry ? Json(entry->inferred) : Json();
    json["history"] = listOf(measure.history, [](const StatusEntry& item) {
        return Json{{"date", item.date.iso()},
                    {"status", statusKey(item.status)},
                    {"inferred", item.inferred},
                    {"source", orNull(item.source)}};
    });
    json["scope"] = scopeKey(measure.placement.scope);
    json["districts"] = measure.placement.districts;
    json["quarters"] = measure.placement.quarters;
    json["network"] = measure.placement.network;
    json["field"] = measure.field;
    json["fieldNumber"] = measure.fieldNumber;
    json["goals"] = measure.goals;
    json["goalsInferred"] = measure.goalsInferred;
    json["goalWeights"] = measure.goalWeights;
    json["start"] = orNull(measure.start);
    json["end"] = orNull(measure.end);
    json["place"] = measure.placement.words;
    json["placeApproximate"] = measure.placement.approximate;
    json["points"] = listOf(measure.placement.points, [](const MapPoint2& point) {
        return Json::array({point.easting, point.northing});
    });
    json["responsible"] = measure.responsible;
    json["partners"] = measure.partners;
    json["budgetEuro"] = orNull(measure.budgetEuro);
    json["indicator"] = orNull(measure.indicator);
    json["target"] = orNull(measure.target);
    addRecords(json, measure);
    json["sourceUrl"] = measure.sourceUrl;
    json["confidence"] = measure.confidence;
    json["remarks"] = orNull(measure.remarks);
    return json;
}

} // namespace twin::app
