// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/scene_arguments.h"

#include "core/text.h"
#include "data/citypackage/package_source.h"
#include "data/project/project_store.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

namespace twin::app {
namespace {

Project packageProject(const QString& folder)
{
    Project project;
    const bool remote = data::isRemote(folder.toStdString());
    project.layers.push_back(
        {"city",
         LayerKind::CityPackage,
         QFileInfo(folder).fileName().toStdString(),
         remote ? folder.toStdString() : QFileInfo(folder).absoluteFilePath().toStdString(),
         {},
         {},
         true});
    return project;
}

} // namespace

void declareSceneOptions(QCommandLineParser& parser)
{
    const auto words = [](const char* text) { return QCoreApplication::translate("CommandLine", text); };
    parser.addOptions({
        {QStringLiteral("package"),
         words(QT_TRANSLATE_NOOP("CommandLine",
                                 "City package written by import, in place of the sample city.")),
         words(QT_TRANSLATE_NOOP("CommandLine", "DIR"))},
        {QStringLiteral("project"),
         words(
             QT_TRANSLATE_NOOP("CommandLine", "Project file (*.travetwin), in place of the sample project.")),
         words(QT_TRANSLATE_NOOP("CommandLine", "FILE"))},
        {QStringLiteral("at"),
         words(QT_TRANSLATE_NOOP("CommandLine",
                                 "The day to show: 2026-11-24, 24.11.2026, 2026-11, 2026 or today.")),
         words(QT_TRANSLATE_NOOP("CommandLine", "DATE"))},
        {QStringLiteral("time"),
         words(QT_TRANSLATE_NOOP("CommandLine",
                                 "The hour of the sun: 16:30 (local, on the day shown) or an instant such as "
                                 "2026-06-21T11:00Z; else the project's.")),
         words(QT_TRANSLATE_NOOP("CommandLine", "TIME"))},
        {QStringLiteral("scenario"),
         words(QT_TRANSLATE_NOOP("CommandLine", "A what-if of the project in place of the plan.")),
         words(QT_TRANSLATE_NOOP("CommandLine", "ID"))},
    });
}

Result<std::string> scenarioNamed(const Project& project, const std::string& name)
{
    std::vector<std::string> known;
    for (const Scenario& scenario : project.scenarios) {
        for (const std::string& candidate : {scenario.id, scenario.name.de, scenario.name.en}) {
            if (!candidate.empty() && foldCase(candidate) == foldCase(name))
                return scenario.id;
        }
        known.push_back(scenario.id);
    }
    const auto nearest = nearestNames(name, known);
    return Error{ErrorKind::NotFound,
                 TWIN_MSG("There is no scenario \"%1\". The nearest known ones: %2."),
                 {name, nearest.empty() ? "–" : join(nearest, ", ")}};
}

Result<QSize> sizeFrom(const QString& text)
{
    static const QRegularExpression kPattern(QStringLiteral("^(\\d{1,5})[xX×](\\d{1,5})$"));
    const auto match = kPattern.match(text.trimmed());
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    if (!match.hasMatch() || size.width() < 16 || size.height() < 16 || size.width() > 16384 ||
        size.height() > 16384)
        return Error{ErrorKind::Invalid,
                     TWIN_MSG("The size \"%1\" is not understood. Write WIDTHxHEIGHT in pixels, from 16x16 "
                              "to 16384x16384, such as 1920x1080."),
                     {text.toStdString()}};
    return size;
}

Result<LightSetting> lightFrom(const QString& text, Date shownDay)
{
    static const QRegularExpression kPattern(QStringLiteral(
        "^(?:(\\d{4}-\\d{2}-\\d{2})[T ])?(\\d{1,2}):(\\d{2})(?::\\d{2})?(Z|[+-]\\d{2}:?\\d{2})?$"));
    const auto match = kPattern.match(text.trimmed());
    const auto day = match.captured(1).isEmpty() ? std::optional<Date>(shownDay)
                                                 : Date::parse(match.captured(1).toStdString());
    const int minutes = match.captured(2).toInt() * 60 + match.captured(3).toInt();
    if (!match.hasMatch() || !day || match.captured(3).toInt() > 59 || minutes >= 24 * 60)
        return Error{
            ErrorKind::Invalid,
            TWIN_MSG("The time \"%1\" is not understood. Write HH:MM in local time, such as 16:30, or "
                     "a whole instant such as 2026-06-21T11:00Z."),
            {text.toStdString()}};
    const QString zone = match.captured(4);
    if (zone.isEmpty())
        return LightSetting{match.captured(1).isEmpty() ? std::nullopt : day, minutes};
    int ahead = 0;
    if (zone != QLatin1String("Z")) {
        const QString digits = zone.mid(1).remove(QLatin1Char(':'));
        ahead = digits.left(2).toInt() * 60 + digits.right(2).toInt();
        ahead = zone.startsWith(QLatin1Char('-')) ? -ahead : ahead;
    }
    const auto local = localTimeOf((day->days() * 24 * 60 + minutes - ahead) * 60'000LL);
    return LightSetting{local.first, local.second};
}

QStringList sceneArguments(const QCommandLineParser& parser)
{
    QStringList arguments;
    for (const char* name : {"package", "project", "at", "time", "scenario", "size"}) {
        const QString option = QString::fromLatin1(name);
        if (parser.isSet(option))
            arguments << QStringLiteral("--") + option << parser.value(option);
    }
    return arguments;
}

Result<SceneRequest> sceneRequestFrom(const QCommandLineParser& parser, Diagnostics& diagnostics)
{
    SceneRequest request;
    const QString package = parser.value(QStringLiteral("package"));
    const QString projectFile = parser.value(QStringLiteral("project"));
    if (!package.isEmpty() && !projectFile.isEmpty())
        return Error{ErrorKind::Invalid,
                     TWIN_MSG("--package and --project exclude each other. Name the package or the project."),
                     {}};
    if (!package.isEmpty()) {
        const QString address = QString::fromStdString(data::packageFolder(package.toStdString()));
        if (!data::isRemote(address.toStdString()) && !QFileInfo(package).isDir())
            return Error{
                ErrorKind::NotFound,
                TWIN_MSG(
                    "There is no folder \"%1\". --package takes a folder written by \"travetwin import\"."),
                {package.toStdString()}};
        request.project = packageProject(address);
        request.isPackage = true;
    } else if (!projectFile.isEmpty()) {
        request.projectPath = QFileInfo(projectFile).absoluteFilePath();
        auto project = data::loadProject(request.projectPath.toStdString(), diagnostics);
        if (!project)
            return project.error();
        request.project = std::move(project).value();
    } else {
        request.project = luebeckSampleProject();
    }
    if (parser.isSet(QStringLiteral("at"))) {
        const auto day = parseDay(parser.value(QStringLiteral("at")).toStdString());
        if (!day)
            return day.error();
        request.day = *day;
        request.project.day = *day;
    }
    if (parser.isSet(QStringLiteral("time"))) {
        const auto light =
            lightFrom(parser.value(QStringLiteral("time")), request.day.value_or(currentDay()));
        if (!light)
            return light.error();
        request.project.light = *light;
    }
    if (parser.isSet(QStringLiteral("scenario"))) {
        const auto scenario =
            scenarioNamed(request.project, parser.value(QStringLiteral("scenario")).toStdString());
        if (!scenario)
            return scenario.error();
        request.project.activeScenario = *scenario;
    }
    return request;
}

} // namespace twin::app
