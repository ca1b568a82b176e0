// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/bench_parts.h"
#include "app/cli/scene_arguments.h"
#include "app/messages.h"
#include "app/viewport/image_renderer.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <future>

namespace twin::app {
namespace {

constexpr int kWarmUpFrames = 3;

QString words(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

/// A figure of this process in /proc in MB, as "VmRSS" (now) or "VmHWM" (highest); nothing where there is no
/// /proc.
std::optional<double> processMemoryMb(const char* key)
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.startsWith(key))
            return line.mid(line.indexOf(':') + 1).trimmed().split(' ').first().toDouble() / 1024;
    }
    return std::nullopt;
}

class BenchCommand : public Command
{
public:
    QString name() const override { return QStringLiteral("bench"); }
    QString summary() const override
    {
        return words(QT_TRANSLATE_NOOP(
            "CommandLine", "Measures start, frame times at four cameras and memory; imports; opening; "
                           "indicators"));
    }
    QString arguments() const override { return QStringLiteral(" [import|open|indicators]"); }
    void declare(QCommandLineParser& parser) const override;
    int run(const QCommandLineParser& parser) override;

private:
    static int showFirstFrame(ImageRenderer& renderer, const SceneState& state, const ComposedScene& scene,
                              const Viewpoint& viewpoint);
    static void printResult(const Json& json);
};

void BenchCommand::declare(QCommandLineParser& parser) const
{
    declareSceneOptions(parser);
    parser.addPositionalArgument(
        words(QT_TRANSLATE_NOOP("CommandLine", "WHAT")),
        words(QT_TRANSLATE_NOOP("CommandLine", "Nothing for frames, or import, open or indicators.")),
        words(QT_TRANSLATE_NOOP("CommandLine", "[import|open|indicators]")));
    parser.addOptions({
        {QStringLiteral("input"),
         words(QT_TRANSLATE_NOOP("CommandLine",
                                 "import: a CityGML file or a folder of them (the sample city, generated).")),
         words(QT_TRANSLATE_NOOP("CommandLine", "PATH"))},
        {QStringLiteral("megabytes"),
         words(QT_TRANSLATE_NOOP("CommandLine", "import: how much of the folder to take (100).")),
         words(QT_TRANSLATE_NOOP("CommandLine", "N"))},
        {QStringLiteral("cityjsonseq"),
         words(QT_TRANSLATE_NOOP("CommandLine", "import: a CityJSONSeq file to measure as well.")),
         words(QT_TRANSLATE_NOOP("CommandLine", "FILE"))},
        {QStringLiteral("frames"),
         words(QT_TRANSLATE_NOOP("CommandLine", "Frames to take the median of at each camera (15).")),
         words(QT_TRANSLATE_NOOP("CommandLine", "N"))},
        {QStringLiteral("size"), words(QT_TRANSLATE_NOOP("CommandLine", "Pixels, WIDTHxHEIGHT (1600x900).")),
         QStringLiteral("WxH")},
        {QStringLiteral("no-start"),
         words(QT_TRANSLATE_NOOP("CommandLine", "Without the start of a second process."))},
    });
    QCommandLineOption child(QStringLiteral("first-frame"));
    child.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(child);
}

int BenchCommand::showFirstFrame(ImageRenderer& renderer, const SceneState& state, const ComposedScene& scene,
                                 const Viewpoint& viewpoint)
{
    const RenderedImage rendered = renderer.render(scene, viewpoint, {});
    if (rendered.image.isNull())
        return kFailed;
    std::size_t buildings = 0;
    for (const data::CityContents& city : state.cities)
        buildings += city.buildingCount;
    const Json json{{"memoryMb", processMemoryMb("VmRSS").value_or(0)}, {"buildings", buildings}};
    print(QString::fromStdString(json.dump()));
    std::fflush(stdout);
    return kAllWorked;
}

void BenchCommand::printResult(const Json& json)
{
    std::vector<QStringList> rows;
    for (const auto& [camera, result] : json["frames"].items())
        rows.push_back({text(camera), numberText(result["medianMs"].get<double>(), 1),
                        numberText(result["ratio"].get<double>(), 2)});
    printTable({words(QT_TRANSLATE_NOOP("CommandLine", "Camera")),
                words(QT_TRANSLATE_NOOP("CommandLine", "Median ms")),
                words(QT_TRANSLATE_NOOP("CommandLine", "times the full-screen quad"))},
               rows);
    print(words(QT_TRANSLATE_NOOP("CommandLine", "Full-screen textured quad: %1 ms (%2)"))
              .arg(numberText(json["floor"]["quadMs"].get<double>(), 2),
                   text(json["renderer"].get<std::string>())));
    if (!json["start"]["firstCompleteFrameMs"].is_null())
        print(words(QT_TRANSLATE_NOOP("CommandLine", "From start to first complete frame: %1 ms"))
                  .arg(numberText(json["start"]["firstCompleteFrameMs"].get<double>())));
    if (!json["memoryMb"].is_null())
        print(words(QT_TRANSLATE_NOOP("CommandLine", "Memory: %1 MB"))
                  .arg(numberText(json["memoryMb"].get<double>())));
}

int BenchCommand::run(const QCommandLineParser& parser)
{
    const QStringList what = parser.positionalArguments();
    if (what == QStringList{QStringLiteral("import")})
        return benchImport(parser);
    if (what == QStringList{QStringLiteral("open")})
        return benchOpen(parser);
    if (what == QStringList{QStringLiteral("indicators")})
        return benchIndicators(parser);
    if (!what.isEmpty())
        return usageFault(
            words(QT_TRANSLATE_NOOP("CommandLine",
                                    "bench measures frames, or with one of these words: import, "
                                    "open, indicators; not \"%1\"."))
                .arg(what.join(QLatin1Char(' '))));
    bool ok = true;
    const int frames =
        parser.isSet(QStringLiteral("frames")) ? parser.value(QStringLiteral("frames")).toInt(&ok) : 15;
    if (!ok || frames < 1 || frames > 1000)
        return usageFault(
            words(QT_TRANSLATE_NOOP("CommandLine", "--frames takes a number from 1 to 1000, not \"%1\"."))
                .arg(parser.value(QStringLiteral("frames"))));
    QSize size(1600, 900);
    if (parser.isSet(QStringLiteral("size"))) {
        const auto given = sizeFrom(parser.value(QStringLiteral("size")));
        if (!given)
            return usageFault(given.error());
        size = *given;
    }
    Diagnostics diagnostics;
    const auto request = sceneRequestFrom(parser, diagnostics);
    if (!request)
        return usageFault(request.error());

    Json start = nullptr;
    const bool isChild = parser.isSet(QStringLiteral("first-frame"));
    if (!isChild && !parser.isSet(QStringLiteral("no-start"))) {
        // The sample is prepared first, or the first start would pay for generating it.
        if (!request->isPackage && request->projectPath.isEmpty()) {
            if (const auto sample = samplePackage(*stderrProgress(parser)); !sample)
                return workFault(sample.error());
        }
        const auto frame = timeFirstFrame(sceneArguments(parser));
        if (!frame)
            return workFault(frame.error());
        start = frame->millis;
    }
    const auto progress = stderrProgress(parser);
    auto loading = std::async(std::launch::async, [&] {
        return loadScene(request->project, request->projectPath, currentDay(), diagnostics, *progress);
    });
    auto renderer = ImageRenderer::create(size);
    const SceneState state = loading.get();
    printDiagnostics(diagnostics, Severity::Warning);
    if (!renderer)
        return workFault(renderer.error());
    if (state.cities.empty())
        return kFailed;
    const ComposedScene scene = compose(state);
    const NamedViews views = viewsOf(state);
    if (isChild)
        return showFirstFrame(**renderer, state, scene, views.front().second);

    render::OffscreenRenderer& offscreen = (*renderer)->offscreen();
    render::SceneView& view = offscreen.view();
    Json json;
    json["size"] = {size.width(), size.height()};
    json["renderer"] = offscreen.glRenderer();
    json["frames"] = Json::object();
    std::vector<std::pair<std::string, double>> medians;
    for (const char* camera : {"city", "mid", "near", "street"}) {
        const auto found = std::find_if(views.begin(), views.end(),
                                        [&](const auto& entry) { return entry.first == camera; });
        if (found == views.end())
            continue;
        (*renderer)->show(scene, found->second, diagnostics);
        for (int i = 0; i < kWarmUpFrames; ++i)
            offscreen.timeFrame(false);
        std::vector<double> times;
        for (int i = 0; i < frames; ++i)
            times.push_back(offscreen.timeFrame(false));
        medians.emplace_back(camera, median(times));
    }
    const double quad = view.measureQuadMs(std::max(frames, 15));
    for (const auto& [camera, millis] : medians)
        json["frames"][camera] = {{"medianMs", millis}, {"ratio", quad > 0 ? Json(millis / quad) : Json()}};
    json["floor"] = {{"quadMs", quad}};
    json["start"] = {{"firstCompleteFrameMs", start}};
    const auto memory = processMemoryMb("VmRSS");
    const auto peak = processMemoryMb("VmHWM");
    json["memoryMb"] = memory ? Json(*memory) : Json();
    json["peakMemoryMb"] = peak ? Json(*peak) : Json();
    if (parser.isSet(QStringLiteral("json")))
        printJson(json);
    else
        printResult(json);
    return diagnostics.hasProblems() ? kFailed : kAllWorked;
}

} // namespace

std::unique_ptr<Command> makeBenchCommand()
{
    return std::make_unique<BenchCommand>();
}

} // namespace twin::app
