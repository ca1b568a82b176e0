// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/view_arguments.h"

#include "core/text.h"
#include "render/scene/scene_view.h"

#include <QCoreApplication>

#include <cmath>

namespace twin::app {
namespace {

Result<MapPoint> pointFrom(const QString& text)
{
    const QStringList parts = text.split(QLatin1Char(','));
    MapPoint point;
    const bool numbers = parts.size() == 3 && readNumber(parts[0], &point.easting) &&
                         readNumber(parts[1], &point.northing) && readNumber(parts[2], &point.height);
    if (!numbers || std::abs(point.easting) > 1e7 || std::abs(point.northing) > 2e7 ||
        std::abs(point.height) > 1e6)
        return Error{ErrorKind::Invalid,
                     TWIN_MSG("\"%1\" is not a point. Write EASTING,NORTHING,HEIGHT in metres (EPSG:25832, "
                              "NHN), such as 609640,5968330,900."),
                     {text.toStdString()}};
    return point;
}

Result<std::optional<Viewpoint>> explicitViewpoint(const QCommandLineParser& parser)
{
    const QString eye = parser.value(QStringLiteral("eye"));
    const QString target = parser.value(QStringLiteral("target"));
    if (eye.isEmpty() && target.isEmpty())
        return std::optional<Viewpoint>();
    if (eye.isEmpty() || target.isEmpty())
        return Error{
            ErrorKind::Invalid,
            TWIN_MSG("--eye and --target belong together: where the camera stands and where it looks."),
            {}};
    const auto from = pointFrom(eye);
    if (!from)
        return from.error();
    const auto to = pointFrom(target);
    if (!to)
        return to.error();
    if (*from == *to)
        return Error{ErrorKind::Invalid,
                     TWIN_MSG("--eye and --target are the same point, so there is no direction to look in. "
                              "Move one of them."),
                     {}};
    return std::optional<Viewpoint>(Viewpoint{*from, *to, 40});
}

Result<PictureView> namedView(const Project& project, const std::string& name)
{
    std::vector<std::string> known;
    for (const SavedView& saved : project.views) {
        for (const std::string& candidate : {saved.id, saved.title.de, saved.title.en}) {
            if (!candidate.empty() && foldCase(candidate) == foldCase(name))
                return pictureViewOf(saved);
        }
        known.push_back(saved.id);
    }
    for (const auto& [id, viewpoint] : builtInViews()) {
        if (foldCase(id) == foldCase(name))
            return PictureView{viewpoint, std::nullopt, {}, {}};
        known.push_back(id);
    }
    return Error{ErrorKind::NotFound,
                 TWIN_MSG("There is no view \"%1\". The nearest known ones: %2."),
                 {name, join(nearestNames(name, known), ", ")}};
}

const Viewpoint& openingViewpoint()
{
    for (const auto& [id, viewpoint] : builtInViews()) {
        if (id == "start")
            return viewpoint;
    }
    return builtInViews().front().second;
}

/// What the buildings cover, which may be far less than the tiles they lie in; the whole extent where there
/// are none.
Envelope builtExtent(const SceneState& state)
{
    Envelope buildings;
    Envelope whole;
    for (const data::CityContents& city : state.cities) {
        whole.include(city.extent);
        for (const auto& tile : city.tiles) {
            for (const BuildingSummary& building : tile->buildings) {
                const double half = std::sqrt(std::max(1.0F, building.footprintSquareMetres)) / 2 +
                                    (building.topMetres - building.baseMetres) / 2;
                const double east = tile->mesh.origin.easting + building.centreX;
                const double north = tile->mesh.origin.northing + building.centreY;
                buildings.include(MapPoint2{east - half, north - half});
                buildings.include(MapPoint2{east + half, north + half});
            }
        }
    }
    return buildings.empty() ? whole : buildings;
}

/// The opening view where it shows something, else the whole of what was loaded.
Viewpoint defaultViewpoint(const SceneRequest& request, const SceneState& state)
{
    const Envelope extent = builtExtent(state);
    const bool showsLuebeck = extent.contains(openingViewpoint().target.plan()) && extent.width() > 5000;
    if (extent.empty() || (showsLuebeck && !request.isPackage) ||
        (showsLuebeck && state.cities.front().synthetic))
        return openingViewpoint();
    double ground = 0;
    for (const data::CityContents& city : state.cities) {
        if (city.terrain)
            ground = city.terrain->sample(extent.centre(), ground);
        for (const auto& tile : city.tiles) {
            if (!city.terrain && !tile->buildings.empty())
                ground = tile->buildings.front().baseMetres;
        }
    }
    return render::viewpointFor(extent, ground, 20, 38);
}

} // namespace

void declareViewOptions(QCommandLineParser& parser)
{
    const auto words = [](const char* text) { return QCoreApplication::translate("CommandLine", text); };
    parser.addOptions({
        {QStringLiteral("view"),
         words(QT_TRANSLATE_NOOP("CommandLine",
                                 "A saved view of the project, or one of start, altstadt, hafen, "
                                 "travemuende, moisling, buntekuh, city, mid, near, street.")),
         words(QT_TRANSLATE_NOOP("CommandLine", "NAME"))},
        {QStringLiteral("eye"),
         words(QT_TRANSLATE_NOOP("CommandLine",
                                 "Where the camera stands: metres in EPSG:25832 and above NHN.")),
         QStringLiteral("E,N,H")},
        {QStringLiteral("target"), words(QT_TRANSLATE_NOOP("CommandLine", "Where the camera looks.")),
         QStringLiteral("E,N,H")},
        {QStringLiteral("select"),
         words(QT_TRANSLATE_NOOP("CommandLine",
                                 "What is picked out: district:NAME, measure:ID or building:ID.")),
         words(QT_TRANSLATE_NOOP("CommandLine", "WHAT"))},
    });
}

PictureView pictureViewOf(const SavedView& saved)
{
    return {saved.viewpoint, saved.day, saved.selection, saved.scenario};
}

std::optional<Error> checkViewArguments(const QCommandLineParser& parser, const SceneRequest& request)
{
    if (const auto given = explicitViewpoint(parser); !given)
        return given.error();
    if (parser.isSet(QStringLiteral("view"))) {
        if (const auto view = namedView(request.project, parser.value(QStringLiteral("view")).toStdString());
            !view)
            return view.error();
    }
    return std::nullopt;
}

Result<PictureView> pictureViewFrom(const QCommandLineParser& parser, const SceneRequest& request,
                                    const SceneState& state)
{
    PictureView view{defaultViewpoint(request, state), std::nullopt, {}, request.project.activeScenario};
    view.day = request.project.day;
    if (parser.isSet(QStringLiteral("view"))) {
        auto named = namedView(request.project, parser.value(QStringLiteral("view")).toStdString());
        if (!named)
            return named;
        view = std::move(*named);
    }
    const auto given = explicitViewpoint(parser);
    if (!given)
        return given.error();
    if (parser.isSet(QStringLiteral("select"))) {
        view.selection = parser.value(QStringLiteral("select")).toStdString();
        const auto selection = parseSelection(state, view.selection);
        if (!selection)
            return selection.error();
        if (!parser.isSet(QStringLiteral("view"))) {
            if (const auto there = viewpointOf(state, *selection))
                view.viewpoint = *there;
        }
    }
    if (*given)
        view.viewpoint = **given;
    return view;
}

} // namespace twin::app
