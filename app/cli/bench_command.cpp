// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/bench_parts.h"
#include "app/cli/scene_arguments.h"
#include "app/messages.h"
#include "app/viewport/image_renderer.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cmath>
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

std::vector<double> boxAveraged(const render::Picture& picture)
{
    const int width = picture.width;
    const int height = picture.height;
    std::vector<double> result(static_cast<std::size_t>(width) * height * 3);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            for (int channel = 0; channel < 3; ++channel) {
                int sum = 0;
                for (int dy = -1; dy <= 1; ++dy) {
                    for (int dx = -1; dx <= 1; ++dx) {
                        const int row = std::clamp(y + dy, 0, height - 1);
                        const int column = std::clamp(x + dx, 0, width - 1);
                        sum += picture.rgba[(static_cast<std::size_t>(row) * width + column) * 4 + channel];
                    }
                }
                result[(static_cast<std::size_t>(y) * width + x) * 3 + channel] = sum / 9.0;
            }
        }
    }
    return result;
}

/// Per cent of the pixels that look different to an eye: more than 24 of 255 in a channel, after a 3x3
/// average, which keeps shape and colour but not the noise of edges.
double lossPercent(const render::Picture& moving, const render::Picture& full)
{
    constexpr double kVisible = 24;
    const std::vector<double> a = boxAveraged(moving);
    const std::vector<double> b = boxAveraged(full);
    std::size_t off = 0;
    for (std::size_t i = 0; i + 2 < a.size(); i += 3)
        off += std::abs(a[i] - b[i]) > kVisible || std::abs(a[i + 1] - b[i + 1]) > kVisible ||
                       std::abs(a[i + 2] - b[i + 2]) > kVisible
                   ? 1
                   : 0;
    return a.empty() ? 0 : 100.0 * static_cast<double>(off) / (static_cast<double>(a.size()) / 3);
}

ComposedScene withShadows(const ComposedScene& scene, bool shadows)
{
    ComposedScene result = scene;
    auto snapshot = std::make_shared<render::SceneSnapshot>(*scene.snapshot);
    snapshot->shadows = shadows;
    result.snapshot = std::move(snapshot);
    return result;
}

/// Frames of a moving picture without and with shadows, each against the quad measured right beside it, and
/// what the moving picture lacks of the full one.
Json measureCamera(ImageRenderer& renderer, const ComposedScene& scene, const Viewpoint& viewpoint,
                   int frames, std::vector<double>& floors, Diagnostics& diagnostics)
{
    render::OffscreenRenderer& offscreen = renderer.offscreen();
    Json json;
    for (const bool shadows : {false, true}) {
        renderer.show(withShadows(scene, shadows), viewpoint, diagnostics);
        for (int i = 0; i < kWarmUpFrames; ++i)
            offscreen.timeFrame(false);
        const int quads = std::max(frames, 15);
        const double before = offscreen.view().measureQuadMs(quads);
        std::vector<double> times;
        for (int i = 0; i < frames; ++i)
            times.push_back(offscreen.timeFrame(false));
        const double quad = (before + offscreen.view().measureQuadMs(quads)) / 2;
        floors.push_back(quad);
        const double millis = median(times);
        json[shadows ? "medianMsShadows" : "medianMs"] = millis;
        json[shadows ? "ratioShadows" : "ratio"] = quad > 0 ? Json(millis / quad) : Json();
    }
    const render::Picture moving = offscreen.renderMoving();
    json["lossPercent"] = lossPercent(moving, offscreen.render());
    return json;
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
                        numberText(result["ratio"].get<double>(), 2),
                        numberText(result["ratioShadows"].get<double>(), 2),
                        numberText(result["lossPercent"].get<double>(), 1)});
    printTable({words(QT_TRANSLATE_NOOP("CommandLine", "Camera")),
                words(QT_TRANSLATE_NOOP("CommandLine", "Median ms")),
                words(QT_TRANSLATE_NOOP("CommandLine", "times the full-screen quad")),
                words(QT_TRANSLATE_NOOP("CommandLine", "with shadows")),
                words(QT_TRANSLATE_NOOP("CommandLine", "pixels lost in %"))},
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
    Json json;
    json["size"] = {size.width(), size.height()};
    json["renderer"] = offscreen.glRenderer();
    json["frames"] = Json::object();
    std::vector<double> floors;
    for (const char* camera : {"city", "mid", "near", "street"}) {
        const auto found = std::find_if(views.begin(), views.end(),
                                        [&](const auto& entry) { return entry.first == camera; });
        if (found != views.end())
            json["frames"][camera] =
                measureCamera(**renderer, scene, found->second, frames, floors, diagnostics);
    }
    json["floor"] = {{"quadMs", floors.empty() ? 0.0 : median(floors)}};
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
