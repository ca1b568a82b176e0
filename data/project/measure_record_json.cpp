// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/project/measure_record_json.h"

#include "data/project/measure_json.h"

#include <algorithm>
#include <cmath>

namespace twin::data {
namespace {

void put(Json& json, const char* key, const std::string& text)
{
    if (!text.empty())
        json[key] = text;
}

template <typename Value, typename Write>
void putList(Json& json, const char* key, const std::vector<Value>& values, Write write)
{
    for (const Value& value : values)
        json[key].push_back(write(value));
}

Json resolutionJson(const Resolution& resolution)
{
    Json json{{"date", resolution.date.iso()}};
    put(json, "paper", resolution.paper);
    put(json, "body", resolution.body);
    put(json, "url", resolution.url);
    return json;
}

Json budgetJson(const BudgetItem& item)
{
    Json json = Json::object();
    if (item.year != 0)
        json["year"] = item.year;
    put(json, "funds", item.funds);
    if (item.plannedEuro)
        json["plannedEuro"] = *item.plannedEuro;
    if (item.spentEuro)
        json["spentEuro"] = *item.spentEuro;
    put(json, "source", item.source);
    return json;
}

Json pointJson(const IndicatorPoint& point)
{
    Json json{{"date", point.date.iso()}, {"value", point.value}};
    put(json, "source", point.source);
    return json;
}

Json indicatorJson(const MeasureIndicator& indicator)
{
    Json json{{"name", indicator.name}};
    put(json, "unit", indicator.unit);
    if (indicator.baseline)
        json["baseline"] = pointJson(*indicator.baseline);
    putList(json, "targets", indicator.targets, pointJson);
    putList(json, "readings", indicator.readings, pointJson);
    return json;
}

Json evidenceJson(const EvidenceLink& link)
{
    Json json = Json::object();
    put(json, "title", link.title);
    put(json, "url", link.url);
    if (link.date)
        json["date"] = link.date->iso();
    return json;
}

Json mentionJson(const VersionMention& mention)
{
    Json json{{"version", mention.version}};
    if (mention.inferred)
        json["inferred"] = true;
    put(json, "source", mention.source);
    return json;
}

Json changeJson(const ChangeRecord& change)
{
    Json json{{"at", change.at}, {"who", change.who}};
    for (const FieldChange& field : change.fields)
        json["fields"].push_back({{"field", field.field}, {"before", field.before}, {"after", field.after}});
    return json;
}

/// Each object of the list that `read` understands.
template <typename Value, typename Read>
void readList(std::vector<Value>& into, const JsonObject& parent, const char* key, Read read)
{
    for (const JsonObject& object : parent.objects(key)) {
        auto value = read(object);
        object.reportUnknown();
        if (value)
            into.push_back(std::move(*value));
        else
            object.warn(TWIN_MSG("An entry of %1 lacks what it needs and was left out."), {key});
    }
}

std::optional<Resolution> resolutionFrom(const JsonObject& object)
{
    const auto date = dateMember(object, "date");
    Resolution resolution{object.text("paper"), date.value_or(Date{}), object.text("body"),
                          object.text("url")};
    return date ? std::optional(std::move(resolution)) : std::nullopt;
}

std::optional<BudgetItem> budgetFrom(const JsonObject& object)
{
    BudgetItem item;
    item.year = object.integer("year").value_or(0);
    item.funds = object.text("funds");
    item.plannedEuro = object.number("plannedEuro");
    item.spentEuro = object.number("spentEuro");
    item.source = object.text("source");
    return item.plannedEuro || item.spentEuro ? std::optional(std::move(item)) : std::nullopt;
}

std::optional<IndicatorPoint> indicatorPointFrom(const JsonObject& object)
{
    const auto date = dateMember(object, "date");
    const auto value = object.number("value");
    IndicatorPoint point{date.value_or(Date{}), value.value_or(0), object.text("source")};
    return date && value ? std::optional(std::move(point)) : std::nullopt;
}

std::optional<MeasureIndicator> indicatorFrom(const JsonObject& object)
{
    MeasureIndicator indicator;
    indicator.name = object.text("name");
    indicator.unit = object.text("unit");
    if (const auto baseline = object.object("baseline")) {
        indicator.baseline = indicatorPointFrom(*baseline);
        baseline->reportUnknown();
    }
    readList(indicator.targets, object, "targets", indicatorPointFrom);
    readList(indicator.readings, object, "readings", indicatorPointFrom);
    return indicator.name.empty() ? std::nullopt : std::optional(std::move(indicator));
}

std::optional<EvidenceLink> evidenceFrom(const JsonObject& object)
{
    EvidenceLink link{object.text("title"), object.text("url"), dateMember(object, "date")};
    return link.title.empty() && link.url.empty() ? std::nullopt : std::optional(std::move(link));
}

std::optional<VersionMention> mentionFrom(const JsonObject& object)
{
    VersionMention mention{object.text("version"), object.flag("inferred", false), object.text("source")};
    return mention.version.empty() ? std::nullopt : std::optional(std::move(mention));
}

std::optional<ChangeRecord> changeFrom(const JsonObject& object)
{
    ChangeRecord change{object.text("at"), object.text("who"), {}};
    for (const JsonObject& field : object.objects("fields")) {
        change.fields.push_back({field.text("field"), field.text("before"), field.text("after")});
        field.reportUnknown();
    }
    return change;
}

} // namespace

void putRecords(Json& json, const Measure& measure)
{
    for (const auto& [goal, weight] : measure.goalWeights)
        json["goalWeights"].push_back({{"goal", goal}, {"weight", weight}});
    putList(json, "versions", measure.versions, mentionJson);
    putList(json, "resolutions", measure.resolutions, resolutionJson);
    putList(json, "budget", measure.budget, budgetJson);
    putList(json, "indicators", measure.indicators, indicatorJson);
    putList(json, "evidence", measure.evidence, evidenceJson);
    putList(json, "changes", measure.changes, changeJson);
}

void readRecords(const JsonObject& object, Measure& measure)
{
    for (const JsonObject& entry : object.objects("goalWeights")) {
        const auto weight = entry.number("weight");
        if (weight && *weight >= 0)
            measure.goalWeights[entry.text("goal")] = *weight;
        else
            entry.warn(TWIN_MSG("The weight of the goal \"%1\" is no number from 0 on and was left out."),
                       {entry.text("goal")});
        entry.reportUnknown();
    }
    readList(measure.versions, object, "versions", mentionFrom);
    readList(measure.resolutions, object, "resolutions", resolutionFrom);
    readList(measure.budget, object, "budget", budgetFrom);
    readList(measure.indicators, object, "indicators", indicatorFrom);
    readList(measure.evidence, object, "evidence", evidenceFrom);
    readList(measure.changes, object, "changes", changeFrom);
}

} // namespace twin::data
