// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/bench_parts.h"
#include "app/cli/scene_arguments.h"
#include "app/document/city_loader.h"
#include "app/messages.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>

#include <algorithm>

namespace twin::app {
namespace {

constexpr int kStartTimeoutMillis = 300'000;
constexpr int kRuns = 3;

QString words(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

} // namespace

Result<FirstFrame> timeFirstFrame(const QStringList& sceneArguments)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::SeparateChannels);
    QElapsedTimer clock;
    clock.start();
    child.start(QCoreApplication::applicationFilePath(),
                QStringList{QStringLiteral("bench"), QStringLiteral("--first-frame")} + sceneArguments);
    QByteArray said;
    while (clock.elapsed() < kStartTimeoutMillis && child.waitForReadyRead(kStartTimeoutMillis)) {
        said += child.readAllStandardOutput();
        const qsizetype end = said.indexOf('\n');
        if (end < 0)
            continue;
        const Json json = Json::parse(said.left(end).toStdString(), nullptr, false);
        const auto elapsed = static_cast<double>(clock.nsecsElapsed()) / 1e6;
        child.waitForFinished(kStartTimeoutMillis);
        if (json.is_discarded() || !json.contains("memoryMb"))
            break;
        return FirstFrame{elapsed, json.value("memoryMb", 0.0), json.value("buildings", 0.0)};
    }
    child.kill();
    child.waitForFinished();
    return Error{
        ErrorKind::Internal,
        TWIN_MSG(
            "The second process of bench showed no frame, so the start was not measured. Its message: %1"),
        {child.readAllStandardError().trimmed().toStdString()}};
}

int benchOpen(const QCommandLineParser& parser)
{
    Diagnostics diagnostics;
    const auto request = sceneRequestFrom(parser, diagnostics);
    if (!request)
        return usageFault(request.error());
    if (!request->isPackage && request->projectPath.isEmpty()) {
        if (const auto sample = samplePackage(*stderrProgress(parser)); !sample)
            return workFault(sample.error());
    }
    std::vector<FirstFrame> runs;
    for (int i = 0; i < kRuns; ++i) {
        const auto frame = timeFirstFrame(sceneArguments(parser));
        if (!frame)
            return workFault(frame.error());
        runs.push_back(*frame);
    }
    std::sort(runs.begin(), runs.end(),
              [](const FirstFrame& a, const FirstFrame& b) { return a.millis < b.millis; });
    const FirstFrame& middle = runs[runs.size() / 2];
    Json json;
    json["open"] = {
        {"firstCompleteFrameMs", middle.millis},
        {"memoryMb", middle.memoryMb},
        {"buildings", middle.buildings},
        {"kbPerBuilding", middle.buildings > 0 ? Json(middle.memoryMb * 1024 / middle.buildings) : Json()}};
    if (parser.isSet(QStringLiteral("json"))) {
        printJson(json);
        return kAllWorked;
    }
    print(words(QT_TRANSLATE_NOOP("CommandLine", "From start to first complete frame: %1 ms"))
              .arg(numberText(middle.millis)));
    print(words(QT_TRANSLATE_NOOP("CommandLine", "Memory: %1 MB")).arg(numberText(middle.memoryMb)));
    return kAllWorked;
}

} // namespace twin::app
