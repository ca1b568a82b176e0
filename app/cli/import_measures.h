// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace twin::app {

/// `import --measures FILE`: a catalogue into a project file, after a dry run that says for each row what it
/// brings. Without --project it stays a dry run.
void declareMeasureImport(QCommandLineParser& parser);
int importMeasures(const QCommandLineParser& parser);

} // namespace twin::app
