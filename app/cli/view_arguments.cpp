// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/view_arguments.h"

#include "core/text.h"

#include <QCoreApplication>

#include <algorithm>
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

Result<PictureView> namedView(const Project& project, const NamedViews& ofCity, const std::string& name)
{
    std::vector<std::string> known;
    for (const SavedView& saved : project.views) {
        for (const std::string& candidate : {saved.id, saved.title.de, saved.title.en}) {
            if (!candidate.empty() && foldCase(candidate) == foldCase(name))
                return pictureViewOf(saved);
        }
        known.push_back(saved.id);
    }
    for (const auto& [id, viewpoint] : ofCity) {
        if (foldCase(id) == foldCase(name))
            return PictureView{viewpoint, std::nullopt, {}, {}};
        known.push_back(id);
    }
    // A short list is told whole: whoever asked for a view of Lübeck sees what this city has.
    constexpr std::size_t kShort = 6;
    return Error{ErrorKind::NotFound,
                 TWIN_MSG("There is no view \"%1\". The nearest known ones: %2."),
                 {name, join(nearestNames(name, known, ofCity.size() <= kShort ? known.size() : 3), ", ")}};
}

bool hasSample(const Project& project)
{
    return std::any_of(project.layers.begin(), project.layers.end(),
                       [](const Layer& layer) { return layer.path == kBuiltInLuebeck && layer.visible; });
}

} // namespace

void declareViewOptions(QCommandLineParser& parser)
{
    const auto words = [](const char* text) { return QCoreApplication::translate("CommandLine", text); };
    parser.addOptions({
        {QStringLiteral("view"),
         words(QT_TRANSLATE_NOOP("CommandLine",
                                 "A saved view of the project, or one of start, city, mid, near, street; "
                                 "in Lübeck also altstadt, hafen, travemuende, moisling, buntekuh.")),
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
        // Which views another city has is known when it is loaded.
        const auto view =
            namedView(request.project, builtInViews(), parser.value(QStringLiteral("view")).toStdString());
        if (!view && hasSample(request.project))
            return view.error();
    }
    return std::nullopt;
}

Result<PictureView> pictureViewFrom(const QCommandLineParser& parser, const SceneRequest& request,
                                    const SceneState& state)
{
    const NamedViews ofCity = viewsOf(state);
    PictureView view{ofCity.front().second, std::nullopt, {}, request.project.activeScenario};
    view.day = request.project.day;
    if (parser.isSet(QStringLiteral("view"))) {
        auto named = namedView(request.project, ofCity, parser.value(QStringLiteral("view")).toStdString());
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
