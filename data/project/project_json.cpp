// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/project/measure_json.h"
#include "data/project/measurement_export.h"
#include "data/project/project_store.h"

#include <array>
#include <cmath>

namespace twin::data {
namespace {

constexpr const char* kFormatName = "travetwin-project";

const char* layerKindKey(LayerKind kind)
{
    switch (kind) {
    case LayerKind::CityPackage:
        return "cityPackage";
    case LayerKind::Vector:
        return "vector";
    case LayerKind::Measures:
        break;
    }
    return "measures";
}

Json pointJson(const MapPoint& point)
{
    return Json::array({point.easting, point.northing, point.height});
}

Json viewJson(const SavedView& view)
{
    Json json{{"id", view.id},
              {"title", toJsonValue(view.title)},
              {"note", toJsonValue(view.note)},
              {"eye", pointJson(view.viewpoint.eye)},
              {"target", pointJson(view.viewpoint.target)},
              {"fovDegrees", view.viewpoint.fovDegrees}};
    if (view.day)
        json["day"] = view.day->iso();
    if (!view.selection.empty())
        json["selection"] = view.selection;
    if (!view.scenario.empty())
        json["scenario"] = view.scenario;
    return json;
}

Json layerJson(const Layer& layer)
{
    Json json{{"id", layer.id},
              {"kind", layerKindKey(layer.kind)},
              {"name", layer.name},
              {"path", layer.path},
              {"visible", layer.visible}};
    if (!layer.sublayer.empty())
        json["sublayer"] = layer.sublayer;
    if (!layer.crs.empty())
        json["crs"] = layer.crs;
    if (!layer.columns.empty())
        json["columns"] = layer.columns;
    return json;
}

std::optional<MapPoint> pointOf(const Json& list)
{
    if (!list.is_array() || list.size() != 3)
        return std::nullopt;
    std::array<double, 3> values{};
    for (std::size_t i = 0; i < 3; ++i) {
        if (!list[i].is_number() || !std::isfinite(list[i].get<double>()))
            return std::nullopt;
        values[i] = list[i].get<double>();
    }
    return MapPoint{values[0], values[1], values[2]};
}

std::optional<MapPoint> pointFrom(const JsonObject& view, const char* key)
{
    const Json* list = view.array(key);
    return list ? pointOf(*list) : std::nullopt;
}

std::optional<SavedView> viewFrom(const JsonObject& object)
{
    SavedView view;
    view.id = object.text("id");
    view.title = localisedText(object, "title");
    view.note = localisedText(object, "note");
    const auto eye = pointFrom(object, "eye");
    const auto target = pointFrom(object, "target");
    const auto fov = object.number("fovDegrees");
    view.day = dateMember(object, "day");
    view.selection = object.text("selection");
    view.scenario = object.text("scenario");
    object.reportUnknown();
    if (!eye || !target || *eye == *target) {
        object.warn(TWIN_MSG("A saved view without a usable camera position was left out."), {});
        return std::nullopt;
    }
    view.viewpoint.eye = *eye;
    view.viewpoint.target = *target;
    if (fov && *fov >= 5 && *fov <= 120)
        view.viewpoint.fovDegrees = *fov;
    return view;
}

std::optional<Layer> layerFrom(const JsonObject& object)
{
    Layer layer;
    layer.id = object.text("id");
    layer.name = object.text("name");
    layer.path = object.text("path");
    layer.sublayer = object.text("sublayer");
    layer.crs = object.text("crs");
    layer.visible = object.flag("visible", true);
    if (object.has("columns")) {
        if (const auto columns = object.object("columns"))
            layer.columns = columns->allTexts();
    }
    const std::string kind = object.text("kind");
    object.reportUnknown();
    for (LayerKind candidate : {LayerKind::CityPackage, LayerKind::Vector, LayerKind::Measures}) {
        if (kind == layerKindKey(candidate)) {
            layer.kind = candidate;
            return layer;
        }
    }
    object.warn(TWIN_MSG("The layer %1 is of a kind this version does not know (\"%2\") and was left out."),
                {layer.name, kind});
    return std::nullopt;
}

Json measurementJson(const Measurement& measurement)
{
    Json points = Json::array();
    for (const MapPoint& point : measurement.points)
        points.push_back(pointJson(point));
    return {{"id", measurement.id},
            {"kind", measurementKey(measurement.kind)},
            {"name", measurement.name},
            {"points", std::move(points)}};
}

std::optional<Measurement> measurementFrom(const JsonObject& object)
{
    constexpr std::size_t kMostPoints = 10'000;
    Measurement measurement;
    measurement.id = object.text("id");
    measurement.name = object.text("name");
    const std::string kind = object.text("kind");
    const Json* points = object.array("points");
    object.reportUnknown();
    bool usable = points && points->size() >= 2 && points->size() <= kMostPoints;
    for (std::size_t i = 0; usable && i < points->size(); ++i) {
        const auto point = pointOf((*points)[i]);
        usable = point.has_value();
        if (point)
            measurement.points.push_back(*point);
    }
    for (const auto candidate : {Measurement::Kind::Path, Measurement::Kind::Area, Measurement::Kind::Height,
                                 Measurement::Kind::Profile}) {
        if (usable && kind == measurementKey(candidate)) {
            measurement.kind = candidate;
            return measurement;
        }
    }
    object.warn(TWIN_MSG("The measurement \"%1\" has no usable points or a kind this version does not know, "
                         "so it was left out. Measure again."),
                {measurement.name});
    return std::nullopt;
}

void readLight(const JsonObject& object, LightSetting& light)
{
    light.day = dateMember(object, "day");
    const auto minutes = object.integer("minutes");
    object.reportUnknown();
    if (minutes && *minutes >= 0 && *minutes < 24 * 60)
        light.minutes = *minutes;
}

Json lightJson(const LightSetting& light)
{
    Json json{{"minutes", light.minutes}};
    if (light.day)
        json["day"] = light.day->iso();
    return json;
}

/// Brings the document of an older format version up to the next one, step by step. Version 2 added fields of
/// measures and the columns of a catalogue; what a file of version 1 has means the same in it, so the step
/// only takes the new version. (The version went up so that an older program refuses the file instead of
/// losing the new fields on saving.)
Result<Json> migrated(Json document, int version, const std::string& file)
{
    if (version > Project::kFormatVersion)
        return Error{ErrorKind::Unsupported,
                     TWIN_MSG("%1 was saved by a newer TraveTwin (format %2, this one reads up to %3). It "
                              "was not opened, so that nothing is lost. "
                              "Update TraveTwin, or save the project there for the older version."),
                     {file, std::to_string(version), std::to_string(Project::kFormatVersion)}};
    if (version < 1)
        return Error{
            ErrorKind::Malformed,
            TWIN_MSG("%1 states no format version that TraveTwin knows. Check that it is a project file."),
            {file}};
    if (version == 1)
        document["version"] = 2;
    return document;
}

template <typename Value, typename Read>
void readList(std::vector<Value>& into, const JsonObject& root, const char* key, Read read)
{
    for (const JsonObject& object : root.objects(key)) {
        if (auto value = read(object))
            into.push_back(std::move(*value));
    }
}

} // namespace

std::string toJson(const Project& project)
{
    Json json;
    json["format"] = kFormatName;
    json["version"] = Project::kFormatVersion;
    json["name"] = project.name;
    json["layers"] = Json::array();
    for (const Layer& layer : project.layers)
        json["layers"].push_back(layerJson(layer));
    json["views"] = Json::array();
    for (const SavedView& view : project.views)
        json["views"].push_back(viewJson(view));
    for (const Measure& measure : project.editedMeasures)
        json["editedMeasures"].push_back(toJsonValue(measure));
    if (!project.removedMeasures.empty())
        json["removedMeasures"] = project.removedMeasures;
    for (const Scenario& scenario : project.scenarios)
        json["scenarios"].push_back(toJsonValue(scenario));
    if (!project.activeScenario.empty())
        json["activeScenario"] = project.activeScenario;
    if (project.day)
        json["day"] = project.day->iso();
    json["style"] = project.style;
    json["light"] = lightJson(project.light);
    for (const Measurement& measurement : project.measurements)
        json["measurements"].push_back(measurementJson(measurement));
    if (!project.hiddenLayers.empty())
        json["hiddenLayers"] = project.hiddenLayers;
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<Project> projectFromJson(const std::string& text, const std::string& file, Diagnostics& diagnostics)
{
    auto parsed = parseJson(text, file);
    if (!parsed)
        return parsed.error();
    if (!parsed->is_object() || parsed->value("format", Json()) != kFormatName)
        return Error{ErrorKind::Malformed,
                     TWIN_MSG("%1 is JSON, but not a TraveTwin project. Open a *.travetwin file."),
                     {file}};
    const auto version = JsonObject(*parsed, file, {}, diagnostics).integer("version");
    const auto document = migrated(std::move(*parsed), version.value_or(0), file);
    if (!document)
        return document.error();

    const JsonObject root(*document, file, {}, diagnostics);
    Project project;
    root.text("format");
    root.integer("version");
    project.name = root.text("name");
    readList(project.layers, root, "layers", layerFrom);
    readList(project.views, root, "views", viewFrom);
    readList(project.editedMeasures, root, "editedMeasures", measureFrom);
    project.removedMeasures = root.texts("removedMeasures");
    readList(project.scenarios, root, "scenarios", scenarioFrom);
    project.activeScenario = root.text("activeScenario");
    project.day = dateMember(root, "day");
    if (root.has("style"))
        project.style = root.text("style") == "natural" ? "natural" : "model";
    if (const auto light = root.object("light"))
        readLight(*light, project.light);
    readList(project.measurements, root, "measurements", measurementFrom);
    project.hiddenLayers = root.texts("hiddenLayers");
    root.reportUnknown();
    return project;
}

} // namespace twin::data
