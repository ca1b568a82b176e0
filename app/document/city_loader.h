// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewport/scene_composer.h"
#include "core/jobs/progress.h"

#include <QString>

namespace twin::app {

/// Where the program finds its own files: resources (fact tables, recordings), the prepared sample city, the
/// cache.
struct ProgramPaths
{
    QString resources;     ///< …/luebeck with the fact tables
    QString samplePackage; ///< prepared at build time, or empty
    QString cache;
};
ProgramPaths programPaths();

/// The folder of the sample city's package; generated (with progress) where it is not prepared. Any thread.
Result<QString> samplePackage(const Progress& progress);

/// Opens what a project names: packages, catalogue, recordings, draped layers. What is missing is named in
/// `diagnostics` and the rest is there. `projectPath` may be empty (sample project). Cities and draped layers
/// of `known` whose files are unchanged are taken over. Any thread.
SceneState loadScene(const Project& project, const QString& projectPath, Date today, Diagnostics& diagnostics,
                     const Progress& progress, const LoadedSources& known = {});

/// The same without tiles, ground and recordings: what a list of measures needs. Does not generate the sample
/// city.
SceneState loadPlan(const Project& project, const QString& projectPath, Date today, Diagnostics& diagnostics);

/// Names of the Stadtteile: those of the cities, then others that measures name.
std::vector<std::string> districtNames(const SceneState& state);
Date currentDay();

/// Lays visibility of layers, edits and scenario over what was loaded: call after every change of the
/// project. The day is the state's own.
void refreshPlan(SceneState& state);

/// Parses "district:NAME", "measure:ID", "building:ID"; an unknown one is an Error with the nearest names.
Result<Selection> parseSelection(const SceneState& state, const std::string& text);
Result<Date> parseDay(const std::string& text);

} // namespace twin::app
