// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/scene_arguments.h"
#include "app/cli/view_arguments.h"
#include "app/messages.h"
#include "app/viewport/image_renderer.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <future>

namespace twin::app {
namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

Json drawnJson(const RenderedImage& rendered, const ComposedScene& scene)
{
    const render::FrameStatistics& statistics = rendered.statistics;
    Json json;
    json["buildings"] = statistics.buildings;
    json["triangles"] = statistics.triangles;
    json["terrainTriangles"] = statistics.terrainTriangles;
    json["trees"] = statistics.trees;
    json["roads"] = statistics.roads;
    json["waters"] = statistics.waters;
    json["districts"] = statistics.districts;
    json["measures"] = scene.measuresShown;
    json["citywideMeasures"] = scene.citywideShown;
    json["labels"] = rendered.labels.size();
    return json;
}

/// One picture: where it goes and what it shows.
struct Picture
{
    QString file;
    PictureView view;
};

class RenderCommand : public Command
{
public:
    QString name() const override { return QStringLiteral("render"); }
    QString summary() const override
    {
        return words(
            QT_TRANSLATE_NOOP("CommandLine", "Renders a view to a PNG, without display or graphics card"));
    }
    void declare(QCommandLineParser& parser) const override;
    int run(const QCommandLineParser& parser) override;

private:
    Result<std::vector<Picture>> pictures(const QCommandLineParser& parser, const SceneRequest& request,
                                          const SceneState& state) const;
    Result<Json> draw(const QCommandLineParser& parser, const SceneRequest& request, SceneState& state,
                      const Picture& picture);
    static void printDrawn(const Json& json);

    std::unique_ptr<ImageRenderer> mRenderer;
    bool mIncomplete = false; ///< a picture lacks the detail of a tile
    QSize mSize{1600, 900};
};

void RenderCommand::declare(QCommandLineParser& parser) const
{
    const QString dir = words(QT_TRANSLATE_NOOP("CommandLine", "DIR"));
    parser.addOptions({
        {QStringLiteral("out"), words(QT_TRANSLATE_NOOP("CommandLine", "The PNG to write.")),
         words(QT_TRANSLATE_NOOP("CommandLine", "PNG"))},
        {QStringLiteral("storyboard"),
         words(QT_TRANSLATE_NOOP("CommandLine",
                                 "Instead: one PNG for each saved view of the project, into this folder.")),
         dir},
        {QStringLiteral("size"), words(QT_TRANSLATE_NOOP("CommandLine", "Pixels, WIDTHxHEIGHT (1600x900).")),
         QStringLiteral("WxH")},
        {QStringLiteral("dark"), words(QT_TRANSLATE_NOOP("CommandLine", "Dark, for a projector."))},
        {QStringLiteral("no-labels"),
         words(QT_TRANSLATE_NOOP("CommandLine",
                                 "Without names, pills and legend; the badge for sample data stays."))},
    });
    declareSceneOptions(parser);
    declareViewOptions(parser);
}

Result<std::vector<Picture>> RenderCommand::pictures(const QCommandLineParser& parser,
                                                     const SceneRequest& request,
                                                     const SceneState& state) const
{
    std::vector<Picture> list;
    const QString folder = parser.value(QStringLiteral("storyboard"));
    if (folder.isEmpty()) {
        auto view = pictureViewFrom(parser, request, state);
        if (!view)
            return view.error();
        list.push_back({parser.value(QStringLiteral("out")), *view});
        return list;
    }
    if (request.project.views.empty())
        return Error{ErrorKind::NotFound,
                     TWIN_MSG("The project has no saved views, so there is no storyboard to render. Save "
                              "views in the window first."),
                     {}};
    if (!QDir().mkpath(folder))
        return Error{ErrorKind::Unreadable,
                     TWIN_MSG("The folder %1 cannot be made. Name one that you may write to."),
                     {folder.toStdString()}};
    int step = 0;
    for (const SavedView& saved : request.project.views) {
        QString stem = text(saved.id.empty() ? "view" : saved.id);
        stem.replace(QRegularExpression(QStringLiteral("[^\\w-]+")), QStringLiteral("-"));
        const QString file =
            QDir(folder).filePath(QStringLiteral("%1-%2.png").arg(++step, 2, 10, QLatin1Char('0')).arg(stem));
        list.push_back({file, pictureViewOf(saved)});
    }
    return list;
}

Result<Json> RenderCommand::draw(const QCommandLineParser& parser, const SceneRequest& request,
                                 SceneState& state, const Picture& picture)
{
    state.day = request.day.value_or(picture.view.day.value_or(state.today));
    if (!parser.isSet(QStringLiteral("scenario")))
        state.project.activeScenario = picture.view.scenario;
    refreshPlan(state);
    const auto selection = parseSelection(state, picture.view.selection);
    if (!selection)
        return selection.error();
    state.selection = *selection;
    ComposedScene scene = compose(state);
    if (parser.isSet(QStringLiteral("no-labels"))) {
        scene.labels.clear();
        scene.legend = {};
    }
    OverlayPainter::Options options;
    options.dark = state.dark;
    const Viewpoint viewpoint = picture.view.viewpoint;
    const RenderedImage rendered = mRenderer->render(scene, viewpoint, options);
    printDiagnostics(rendered.problems, Severity::Warning);
    mIncomplete = mIncomplete || rendered.problems.hasProblems();
    if (!rendered.image.save(picture.file, "PNG"))
        return Error{ErrorKind::Unreadable,
                     TWIN_MSG("The image %1 cannot be written. Check the folder and the free space."),
                     {picture.file.toStdString()}};

    Json json;
    json["image"] = picture.file.toStdString();
    json["size"] = {mSize.width(), mSize.height()};
    json["at"] = state.day.iso();
    json["time"] = QDateTime::fromMSecsSinceEpoch(scene.light.instant, Qt::UTC)
                       .toString(QStringLiteral("yyyy-MM-dd'T'HH:mm'Z'"))
                       .toStdString();
    json["sun"] = {{"elevationDeg", scene.light.sun.elevationDegrees},
                   {"azimuthDeg", scene.light.sun.azimuthDegrees}};
    json["eye"] = {viewpoint.eye.easting, viewpoint.eye.northing, viewpoint.eye.height};
    json["target"] = {viewpoint.target.easting, viewpoint.target.northing, viewpoint.target.height};
    json["scenario"] = state.scenarioName.empty() ? Json() : Json(state.project.activeScenario);
    json["selection"] = picture.view.selection.empty() ? Json() : Json(picture.view.selection);
    json["drawn"] = drawnJson(rendered, scene);
    json["badges"] = Json::array();
    for (const QString& badge : scene.badges)
        json["badges"].push_back(badge.toStdString());
    json["frameMs"] = rendered.statistics.frameMs;
    json["renderer"] = mRenderer->offscreen().glRenderer();
    return json;
}

void RenderCommand::printDrawn(const Json& json)
{
    static const std::vector<std::pair<const char*, const char*>> kRows{
        {"buildings", QT_TRANSLATE_NOOP("CommandLine", "Buildings")},
        {"trees", QT_TRANSLATE_NOOP("CommandLine", "Trees")},
        {"roads", QT_TRANSLATE_NOOP("CommandLine", "Roads")},
        {"waters", QT_TRANSLATE_NOOP("CommandLine", "Waters")},
        {"districts", QT_TRANSLATE_NOOP("CommandLine", "Districts")},
        {"measures", QT_TRANSLATE_NOOP("CommandLine", "Measures with a place or district")},
        {"citywideMeasures", QT_TRANSLATE_NOOP("CommandLine", "Citywide measures")},
        {"triangles", QT_TRANSLATE_NOOP("CommandLine", "Triangles")},
    };
    std::vector<QStringList> rows;
    for (const auto& [key, word] : kRows)
        rows.push_back({words(word), numberText(json["drawn"][key].get<double>())});
    printTable(
        {words(QT_TRANSLATE_NOOP("CommandLine", "Drawn")), words(QT_TRANSLATE_NOOP("CommandLine", "Count"))},
        rows);
    print(words(QT_TRANSLATE_NOOP("CommandLine", "%1 (%2 x %3 pixels), frame in %4 ms, %5"))
              .arg(text(json["image"].get<std::string>()))
              .arg(json["size"][0].get<int>())
              .arg(json["size"][1].get<int>())
              .arg(numberText(json["frameMs"].get<double>(), 1), text(json["renderer"].get<std::string>())));
    for (const Json& badge : json["badges"])
        print(text(badge.get<std::string>()));
}

int RenderCommand::run(const QCommandLineParser& parser)
{
    if (parser.value(QStringLiteral("out")).isEmpty() == parser.value(QStringLiteral("storyboard")).isEmpty())
        return usageFault(words(
            QT_TRANSLATE_NOOP("CommandLine", "render needs either --out PNG or --storyboard DIR. Example: "
                                             "travetwin render --out luebeck.png --size 1600x900")));
    if (parser.isSet(QStringLiteral("size"))) {
        const auto size = sizeFrom(parser.value(QStringLiteral("size")));
        if (!size)
            return usageFault(size.error());
        mSize = *size;
    }
    Diagnostics diagnostics;
    const auto request = sceneRequestFrom(parser, diagnostics);
    if (!request)
        return usageFault(request.error());
    if (const auto fault = checkViewArguments(parser, *request))
        return usageFault(*fault);
    const auto progress = stderrProgress(parser);
    // The context and its shaders come up while the city is read.
    auto loading = std::async(std::launch::async, [&] {
        return loadScene(request->project, request->projectPath, currentDay(), diagnostics, *progress);
    });
    auto renderer = ImageRenderer::create(mSize);
    SceneState state = loading.get();
    if (!renderer)
        return workFault(renderer.error());
    mRenderer = std::move(renderer).value();
    progress->report(1, {});
    printDiagnostics(diagnostics, Severity::Warning);
    if (state.cities.empty() && diagnostics.hasProblems())
        return kFailed;
    state.dark = parser.isSet(QStringLiteral("dark"));
    const auto list = pictures(parser, *request, state);
    if (!list)
        return usageFault(list.error());
    int exitCode = diagnostics.hasProblems() ? kFailed : kAllWorked;
    Json results = Json::array();
    for (const Picture& picture : *list) {
        auto json = draw(parser, *request, state, picture);
        if (!json) {
            const bool wrongName =
                json.error().kind == ErrorKind::NotFound || json.error().kind == ErrorKind::Invalid;
            exitCode = wrongName ? usageFault(json.error()) : workFault(json.error());
            continue;
        }
        if (!parser.isSet(QStringLiteral("json")))
            printDrawn(*json);
        results.push_back(std::move(*json));
    }
    if (parser.isSet(QStringLiteral("json")) && !results.empty())
        printJson(parser.isSet(QStringLiteral("storyboard")) ? Json{{"images", std::move(results)}}
                                                             : results.front());
    return mIncomplete && exitCode == kAllWorked ? kFailed : exitCode;
}

} // namespace

std::unique_ptr<Command> makeRenderCommand()
{
    return std::make_unique<RenderCommand>();
}

} // namespace twin::app
