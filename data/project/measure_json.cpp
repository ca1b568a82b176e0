// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/project/measure_json.h"

#include "data/project/measure_record_json.h"

#include <cmath>

namespace twin::data {
namespace {

void put(Json& json, const char* key, const std::string& text)
{
    if (!text.empty())
        json[key] = text;
}

void put(Json& json, const char* key, const std::vector<std::string>& texts)
{
    if (!texts.empty())
        json[key] = texts;
}

void put(Json& json, const char* key, const std::optional<Date>& date)
{
    if (date)
        json[key] = date->iso();
}

Json pointsJson(const std::vector<MapPoint2>& points)
{
    Json list = Json::array();
    for (const MapPoint2& point : points)
        list.push_back({point.easting, point.northing});
    return list;
}

Json placementJson(const Placement& placement)
{
    Json json;
    json["scope"] = scopeKey(placement.scope);
    put(json, "districts", placement.districts);
    put(json, "quarters", placement.quarters);
    put(json, "words", placement.words);
    if (!placement.points.empty())
        json["points"] = pointsJson(placement.points);
    for (const Line2& line : placement.lines)
        json["lines"].push_back(pointsJson(line));
    for (const Polygon2& polygon : placement.areas) {
        Json rings = Json::array({pointsJson(polygon.outer)});
        for (const Ring2& hole : polygon.inner)
            rings.push_back(pointsJson(hole));
        json["areas"].push_back(std::move(rings));
    }
    if (placement.approximate)
        json["approximate"] = true;
    if (placement.network)
        json["network"] = true;
    return json;
}

struct ChangeWriter
{
    Json operator()(const ShiftMeasure& change) const
    {
        return {{"change", "shift"}, {"measure", change.id}, {"months", change.months}};
    }
    Json operator()(const DropMeasure& change) const
    {
        return {{"change", "drop"}, {"measure", change.id}, {"from", change.from.iso()}};
    }
    Json operator()(const AddMeasure& change) const
    {
        return {{"change", "add"}, {"added", toJsonValue(change.measure)}};
    }
};

/// Points of a list [[easting, northing], …]; a list with a broken point is left out whole, so that no shape
/// is bent.
std::optional<std::vector<MapPoint2>> pointsFrom(const Json& list)
{
    if (!list.is_array())
        return std::nullopt;
    std::vector<MapPoint2> points;
    for (const Json& entry : list) {
        if (!entry.is_array() || entry.size() != 2 || !entry[0].is_number() || !entry[1].is_number())
            return std::nullopt;
        const MapPoint2 point{entry[0].get<double>(), entry[1].get<double>()};
        if (!std::isfinite(point.easting) || !std::isfinite(point.northing))
            return std::nullopt;
        points.push_back(point);
    }
    return points;
}

void brokenShape(const JsonObject& object)
{
    object.warn(TWIN_MSG("A place in the project file has a broken coordinate list and was left out. The "
                         "measure stays without it."),
                {});
}

std::optional<Polygon2> polygonFrom(const Json& rings)
{
    if (!rings.is_array() || rings.empty())
        return std::nullopt;
    Polygon2 polygon;
    for (std::size_t i = 0; i < rings.size(); ++i) {
        auto ring = pointsFrom(rings[i]);
        if (!ring)
            return std::nullopt;
        if (i == 0)
            polygon.outer = std::move(*ring);
        else
            polygon.inner.push_back(std::move(*ring));
    }
    return polygon;
}

Placement placementFrom(const JsonObject& object)
{
    Placement placement;
    placement.scope = scopeFromKey(object.text("scope")).value_or(Scope::Unlocated);
    placement.districts = object.texts("districts");
    placement.quarters = object.texts("quarters");
    placement.words = object.text("words");
    placement.approximate = object.flag("approximate", false);
    placement.network = object.flag("network", false);
    if (const Json* list = object.array("points")) {
        if (auto points = pointsFrom(*list))
            placement.points = std::move(*points);
        else
            brokenShape(object);
    }
    if (const Json* list = object.array("lines")) {
        for (const Json& entry : *list) {
            if (auto line = pointsFrom(entry))
                placement.lines.push_back(std::move(*line));
            else
                brokenShape(object);
        }
    }
    if (const Json* list = object.array("areas")) {
        for (const Json& entry : *list) {
            if (auto polygon = polygonFrom(entry))
                placement.areas.push_back(std::move(*polygon));
            else
                brokenShape(object);
        }
    }
    object.reportUnknown();
    return placement;
}

std::vector<StatusEntry> historyFrom(const JsonObject& measure)
{
    std::vector<StatusEntry> history;
    for (const JsonObject& object : measure.objects("history")) {
        const auto date = dateMember(object, "date");
        const auto status = statusFromKey(object.text("status"));
        StatusEntry entry;
        entry.inferred = object.flag("inferred", false);
        entry.source = object.text("source");
        object.reportUnknown();
        if (!date || !status) {
            object.warn(TWIN_MSG("A status entry without a known date and status was left out."), {});
            continue;
        }
        entry.date = *date;
        entry.status = *status;
        history.push_back(std::move(entry));
    }
    return history;
}

} // namespace

Json toJsonValue(const LocalisedText& text)
{
    Json json = Json::object();
    put(json, "de", text.de);
    put(json, "en", text.en);
    return json;
}

Json toJsonValue(const Measure& measure)
{
    Json json;
    json["id"] = measure.id;
    json["title"] = toJsonValue(measure.title);
    if (measure.summary != LocalisedText{})
        json["summary"] = toJsonValue(measure.summary);
    put(json, "fieldNumber", measure.fieldNumber);
    put(json, "field", measure.field);
    put(json, "goals", measure.goals);
    json["goalsInferred"] = measure.goalsInferred;
    for (const StatusEntry& entry : measure.history) {
        Json item{{"date", entry.date.iso()}, {"status", statusKey(entry.status)}};
        if (entry.inferred)
            item["inferred"] = true;
        put(item, "source", entry.source);
        json["history"].push_back(std::move(item));
    }
    put(json, "start", measure.start);
    put(json, "end", measure.end);
    json["placement"] = placementJson(measure.placement);
    put(json, "responsible", measure.responsible);
    put(json, "partners", measure.partners);
    if (measure.budgetEuro)
        json["budgetEuro"] = *measure.budgetEuro;
    put(json, "indicator", measure.indicator);
    put(json, "target", measure.target);
    for (const MeasureLink& link : measure.dependsOn) {
        Json item{{"measure", link.target}};
        if (link.inferred)
            item["inferred"] = true;
        if (link.kind != LinkKind::Needs)
            item["kind"] = linkKindKey(link.kind);
        put(item, "source", link.source);
        json["dependsOn"].push_back(std::move(item));
    }
    put(json, "sourceUrl", measure.sourceUrl);
    put(json, "confidence", measure.confidence);
    put(json, "remarks", measure.remarks);
    putRecords(json, measure);
    return json;
}

Json toJsonValue(const Scenario& scenario)
{
    Json json;
    json["id"] = scenario.id;
    json["name"] = toJsonValue(scenario.name);
    json["description"] = toJsonValue(scenario.description);
    put(json, "source", scenario.source);
    for (const ScenarioChange& change : scenario.changes)
        json["changes"].push_back(std::visit(ChangeWriter{}, change));
    return json;
}

LocalisedText localisedText(const JsonObject& parent, const char* key)
{
    LocalisedText text;
    if (const auto object = parent.object(key)) {
        text.de = object->text("de");
        text.en = object->text("en");
        object->reportUnknown();
    }
    return text;
}

std::optional<Date> dateMember(const JsonObject& parent, const char* key)
{
    const std::string text = parent.text(key);
    if (text.empty())
        return std::nullopt;
    const auto date = Date::parse(text);
    if (!date)
        parent.warn(
            TWIN_MSG("\"%1\" is not a date and was left out. Dates are written 2026-11-24, 2026-11 or 2026."),
            {text});
    return date;
}

std::optional<Measure> measureFrom(const JsonObject& object)
{
    Measure measure;
    measure.id = object.text("id");
    measure.title = localisedText(object, "title");
    measure.summary = localisedText(object, "summary");
    measure.fieldNumber = object.text("fieldNumber");
    measure.field = object.text("field");
    measure.goals = object.texts("goals");
    measure.goalsInferred = object.flag("goalsInferred", true);
    measure.history = historyFrom(object);
    measure.start = dateMember(object, "start");
    measure.end = dateMember(object, "end");
    if (const auto placement = object.object("placement"))
        measure.placement = placementFrom(*placement);
    measure.responsible = object.text("responsible");
    measure.partners = object.texts("partners");
    measure.budgetEuro = object.number("budgetEuro");
    measure.indicator = object.text("indicator");
    measure.target = object.text("target");
    for (const JsonObject& link : object.objects("dependsOn")) {
        const std::string kind = link.has("kind") ? link.text("kind") : linkKindKey(LinkKind::Needs);
        const auto known = linkKindFromKey(kind);
        if (!known)
            link.warn(TWIN_MSG("The kind of link \"%1\" is not known and counts as needs."), {kind});
        measure.dependsOn.push_back({link.text("measure"), link.flag("inferred", false),
                                     known.value_or(LinkKind::Needs), link.text("source")});
        link.reportUnknown();
    }
    measure.sourceUrl = object.text("sourceUrl");
    measure.confidence = object.text("confidence");
    measure.remarks = object.text("remarks");
    readRecords(object, measure);
    object.reportUnknown();
    if (measure.id.empty()) {
        object.warn(TWIN_MSG("A measure without an identifier was left out."), {});
        return std::nullopt;
    }
    return measure;
}

namespace {

std::optional<ScenarioChange> changeFrom(const JsonObject& object)
{
    const std::string kind = object.text("change");
    std::optional<ScenarioChange> change;
    if (kind == "shift") {
        const auto months = object.integer("months");
        // Beyond a century either way the calendar arithmetic has no meaning for a measure.
        if (months && std::abs(*months) <= 1200)
            change = ShiftMeasure{object.text("measure"), *months};
    } else if (kind == "drop") {
        if (const auto from = dateMember(object, "from"))
            change = DropMeasure{object.text("measure"), *from};
    } else if (kind == "add") {
        const auto added = object.object("added");
        if (auto measure = added ? measureFrom(*added) : std::nullopt)
            change = AddMeasure{std::move(*measure)};
    }
    object.reportUnknown();
    if (!change)
        object.warn(TWIN_MSG("A change of the scenario (\"%1\") is not understood and was left out."),
                    {kind});
    return change;
}

} // namespace

std::optional<Scenario> scenarioFrom(const JsonObject& object)
{
    Scenario scenario;
    scenario.id = object.text("id");
    scenario.name = localisedText(object, "name");
    scenario.description = localisedText(object, "description");
    scenario.source = object.text("source");
    for (const JsonObject& change : object.objects("changes")) {
        if (auto read = changeFrom(change))
            scenario.changes.push_back(std::move(*read));
    }
    object.reportUnknown();
    if (scenario.id.empty()) {
        object.warn(TWIN_MSG("A scenario without an identifier was left out."), {});
        return std::nullopt;
    }
    return scenario;
}

} // namespace twin::data
