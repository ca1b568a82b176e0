// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/city_loader.h"

namespace twin::app {

/// The text of a file; empty where it cannot be read.
std::string textOf(const QString& path);
bool isVisible(const Project& project, const std::string& layerId);

/// Landmarks of the sample city, from its table.
LoadedSources::Landmarks sampleLandmarks();
/// Names to be put on the map: of the sample from its table, of other cities the buildings that have one.
void loadLandmarks(SceneState& state);
/// Recordings that the program brings, replayed as if their last value had just come in.
void loadRecordings(SceneState& state, Diagnostics& diagnostics);
/// What is said of the visible cities only: their landmarks, and the recordings that lie in them.
void refreshPlaces(SceneState& state);

} // namespace twin::app
