// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"
#include "core/result.h"

#include <string>

namespace twin::data {

/// The project file (*.travetwin): JSON with a format version, layers by relative path. Writing goes to a
/// temporary file beside the target, is flushed and renamed, so that an interrupted save leaves the old file.
Status saveProject(const Project& project, const std::string& path);

/// Unknown keys are kept out with a note; a newer format version is an Error that says so. Layers whose file
/// is missing stay in the project and are named in `diagnostics`.
Result<Project> loadProject(const std::string& path, Diagnostics& diagnostics);

/// The path of a layer as an absolute path, resolved against the folder of the project file.
std::string resolvePath(const std::string& projectPath, const std::string& layerPath);
/// The other way; absolute where it lies on another root.
std::string relativePath(const std::string& projectPath, const std::string& filePath);

/// Autosave beside the project ("name.travetwin.autosave"); `hasNewerAutosave` compares times,
/// `discardAutosave` removes it.
Status autosave(const Project& project, const std::string& autosavePath);
std::string autosavePath(const std::string& projectPath);
bool hasNewerAutosave(const std::string& projectPath);
void discardAutosave(const std::string& projectPath);

/// Scenario and measure as JSON text, for the project file and the command line.
std::string toJson(const Project& project);
Result<Project> projectFromJson(const std::string& text, const std::string& file, Diagnostics& diagnostics);

} // namespace twin::data
