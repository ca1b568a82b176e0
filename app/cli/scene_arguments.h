// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/document/city_loader.h"

#include <QSize>

namespace twin::app {

/// --package, --project, --at, --time, --scenario: what is shown, the same for every verb that shows
/// something.
void declareSceneOptions(QCommandLineParser& parser);

struct SceneRequest
{
    Project project;
    QString projectPath;
    std::optional<Date> day; ///< --at
    bool isPackage = false;  ///< --package: some city, perhaps not Lübeck
};

/// Reads the options; an unknown date or scenario, or a project that cannot be opened, is an Error.
Result<SceneRequest> sceneRequestFrom(const QCommandLineParser& parser, Diagnostics& diagnostics);

/// Id of the scenario with this id or name (any language); an unknown one is an Error with the nearest.
Result<std::string> scenarioNamed(const Project& project, const std::string& name);

/// "16:30" (local, on the shown day), "16:30Z", or a whole instant in ISO 8601.
Result<LightSetting> lightFrom(const QString& text, Date shownDay);
/// "1600x900" within the limits of an image.
Result<QSize> sizeFrom(const QString& text);
/// The options of declareSceneOptions and --size as given, for a second process of our own.
QStringList sceneArguments(const QCommandLineParser& parser);

} // namespace twin::app
