// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/sun_position.h"
#include "core/live/observation.h"
#include "core/project/project.h"
#include "data/citypackage/city_package.h"
#include "render/scene/scene_snapshot.h"

#include <QColor>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace twin::app {

/// The legend of what is coloured: title, unit/date line, entries with colour, symbol and word.
struct LegendEntry
{
    QColor colour; ///< invalid: a line of text only
    render::Pattern pattern = render::Pattern::Solid;
    std::optional<MeasureStatus> status;
    QString text;
};
struct SceneLegend
{
    QString title;
    QString subtitle;
    std::vector<LegendEntry> entries;
    bool empty() const { return entries.empty(); }
};

/// Districts coloured by a value, with the legend that says what, when and in which unit.
struct DistrictColouring
{
    std::map<std::string, QColor> fills; ///< by name; an invalid colour: the value is missing
    SceneLegend legend;
    /// Covered and waiting areas, rings at the districts' centres.
    Immutable<std::vector<render::DrapedLayer>> surfaces;
};

/// What is selected, in window and command line alike.
struct Selection
{
    enum class Kind
    {
        None,
        District,
        Measure,
        Building
    };
    Kind kind = Kind::None;
    std::string id; ///< district name, measure id or building id
    TileKey tile;   ///< of a building
    bool operator==(const Selection&) const = default;
};

/// What loadScene read, before visibility, edits and scenario; refreshPlan derives plan, cities and layers
/// from it.
struct LoadedSources
{
    using Landmarks = std::vector<std::pair<std::string, MapPoint>>;
    std::vector<std::pair<std::string, Strategy>>
        catalogues; ///< by the id of their layer; a later one replaces by id
    std::vector<std::pair<std::string, data::CityContents>> cities; ///< by the id of their layer
    Immutable<std::vector<render::DrapedLayer>> drapedLayers; ///< visible or not; id = that of the layer
    std::vector<std::pair<std::string, Landmarks>> landmarks; ///< by the id of the city's layer
    std::vector<Datastream> streams;                          ///< of whatever place
    /// What was read, with absolute paths, and the stamp of its file then: the same need not be read again.
    std::vector<std::pair<Layer, std::int64_t>> read;
};

/// Everything a picture depends on besides the camera. Values; composing is pure.
struct SceneState
{
    LoadedSources sources;
    std::vector<data::CityContents>
        cities;     ///< the base first; a later one hides synthetic tiles of a square kilometre it covers
    Strategy plan;  ///< catalogue with the project's edits
    Strategy shown; ///< the same, or the active scenario's
    std::string scenarioName; ///< empty = plan
    std::vector<std::string> scenarioChanged;
    Project project;
    Date day;
    Date today;
    Selection selection;
    MeasureFilter filter;
    std::vector<Datastream> streams; ///< that lie in a visible city
    UtcMillis now = 0;
    Immutable<std::vector<render::DrapedLayer>> drapedLayers;
    std::optional<DistrictColouring> colouring;
    /// Named places of the visible cities to be labelled, `height` being metres above the ground there: of
    /// the sample from landmarks.csv, of others the buildings that have a name.
    std::vector<std::pair<std::string, MapPoint>> landmarks;
    bool dark = false;
};

/// One label of the picture; placed on screen by the OverlayPainter.
struct SceneLabel
{
    enum class Kind
    {
        District,
        Landmark,
        Street,
        Measure,
        Reading
    };
    Kind kind = Kind::District;
    MapPoint anchor;
    QString text;
    QString detail; ///< second part of a pill: status word, value with age
    MeasureStatus status = MeasureStatus::Unknown;
    render::Pattern pattern = render::Pattern::Solid;
    Freshness freshness = Freshness::NoData;      ///< of a reading
    Provenance provenance = Provenance::Measured; ///< of a reading
    std::string id;
    bool selected = false;
    bool simulated = false; ///< a scenario's or an example's, drawn hatched and said so
    double riseMetres = 0;  ///< from the ground to the anchor: what stands there is to stay visible
    double priority = 0;    ///< higher is kept when labels collide
};

/// What a badge over the picture says of it.
enum class BadgeTone
{
    Sample,
    Scenario,
    Recording
};

/// The sun of the picture and the instant it stands there.
struct SceneLight
{
    UtcMillis instant = 0;
    SunPosition sun;
    QString words; ///< "21.06.2026 15:00 · Sonne 54°"
};

struct ComposedScene
{
    Immutable<render::SceneSnapshot> snapshot;
    std::vector<SceneLabel> labels;
    SceneLegend legend;
    QStringList badges; ///< "Beispieldaten · synthetisch", "Szenario: …", "Aufzeichnung …"
    std::vector<BadgeTone> badgeTones; ///< one for each badge
    /// The layers and surfaces that the snapshot's draped layers were joined from.
    Immutable<std::vector<render::DrapedLayer>> joinedLayers;
    Immutable<std::vector<render::DrapedLayer>> joinedSurfaces;
    SceneLight light;
    int measuresShown = 0;
    int citywideShown = 0;
};

/// The instant of a local day and minute in the time zone of the city (Europe/Berlin).
UtcMillis instantOf(Date day, int minutes);
/// The local day and minutes of an instant.
std::pair<Date, int> localTimeOf(UtcMillis instant);

/// `previous` lends what has not changed, so that the renderer sees equal pointers.
ComposedScene compose(const SceneState& state, const ComposedScene* previous = nullptr);

/// The camera for a selection: where a measure acts, a district, a building; nothing for a citywide measure.
std::optional<Viewpoint> viewpointOf(const SceneState& state, const Selection& selection);
using NamedViews = std::vector<std::pair<std::string, Viewpoint>>;
/// The built-in views of Lübeck by name ("start", "altstadt", "hafen", "travemuende", "moisling", "buntekuh",
/// and the four of bench: "city", "mid", "near", "street").
const NamedViews& builtInViews();
/// Whether the views of Lübeck show something of what is loaded: the sample city, or a model that covers it.
bool showsLuebeck(const SceneState& state);
/// The views that belong to what is loaded, "start" first: those of Lübeck, or "start", "city", "mid", "near"
/// and "street" found from the extent of another city. Never empty.
NamedViews viewsOf(const SceneState& state);
/// From where a city is first seen.
inline Viewpoint openingView(const SceneState& state)
{
    return viewsOf(state).front().second;
}

} // namespace twin::app
