// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/date.h"
#include "core/geo/map_point.h"
#include "core/immutable.h"
#include "core/scenario/scenario.h"
#include "core/strategy/strategy.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace twin {

/// A camera position on the map, with what it looks at.
struct Viewpoint
{
    MapPoint eye;
    MapPoint target;
    double fovDegrees = 40;
    bool operator==(const Viewpoint&) const = default;
};

/// One step of a presentation: where the camera stands, which day is shown, what is selected and which
/// scenario is on.
struct SavedView
{
    std::string id;
    LocalisedText title;
    LocalisedText note;
    Viewpoint viewpoint;
    std::optional<Date> day;
    std::string selection; ///< "district:NAME", "measure:ID" or empty
    std::string scenario;  ///< id or empty
    bool operator==(const SavedView& o) const
    {
        return id == o.id && title == o.title && note == o.note && viewpoint == o.viewpoint && day == o.day &&
               selection == o.selection && scenario == o.scenario;
    }
};

enum class LayerKind
{
    CityPackage, ///< a folder written by import
    Vector,      ///< any OGR layer, draped
    Measures,    ///< a catalogue (CSV or GeoPackage)
};

/// The path of a layer that stands for what the program itself brings: the sample city or its catalogue of
/// measures.
inline constexpr const char* kBuiltInLuebeck = ":luebeck";

/// One entry of the layer tree. `path` is relative to the project file where that is possible, or
/// kBuiltInLuebeck.
struct Layer
{
    std::string id;
    LayerKind kind = LayerKind::Vector;
    std::string name;
    std::string path;
    std::string sublayer; ///< layer within the file
    std::string crs;      ///< what the user said where the source states none ("EPSG:25832"); else empty
    bool visible = true;
    /// Of a catalogue: which column holds what where its heading does not say so, by key of the register.
    std::map<std::string, std::string> columns = {};
    bool operator==(const Layer&) const = default;
};

/// The date and time of day whose sun lights the city. Local time of the city (Europe/Berlin).
struct LightSetting
{
    std::optional<Date> day = Date{2026, 6, 21}; ///< null = the day shown
    int minutes = 15 * 60;                       ///< since midnight, 0 to 1439
    bool operator==(const LightSetting&) const = default;
};

/// A measurement the user kept: its corners in the order of clicking.
struct Measurement
{
    enum class Kind
    {
        Path,   ///< two points are a distance
        Area,   ///< a ring, closed implicitly
        Height, ///< from the first point straight up to the height of the second
        Profile ///< terrain and roofs along the line
    };
    std::string id;
    Kind kind = Kind::Path;
    std::string name;
    std::vector<MapPoint> points;
    bool operator==(const Measurement&) const = default;
};

/// The document: small, immutable, undone by swapping pointers. Camera, selection and live values are not in
/// it.
struct Project
{
    static constexpr int kFormatVersion = 2;
    std::string name;
    std::vector<Layer> layers;
    std::vector<SavedView> views;
    std::vector<Measure> editedMeasures; ///< replace or add to the catalogue by id
    std::vector<std::string> removedMeasures;
    std::vector<Scenario> scenarios;
    std::string activeScenario;  ///< id or empty
    std::optional<Date> day;     ///< null = today
    std::string style = "model"; ///< "model" or "natural"
    LightSetting light;
    std::vector<Measurement> measurements;
    std::vector<std::string>
        hiddenLayers; ///< built-in ones: buildings, trees, roads, water, districts, labels, measures, shadows
};

/// An edit is a function from project to project.
using Edit = std::function<Project(const Project&)>;

/// The sample project: the generated city, its catalogue, scenario and views.
Project luebeckSampleProject();

/// The catalogue with the project's own edits laid over it.
Strategy applyEdits(const Strategy& catalogue, const Project& project);

} // namespace twin
