// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace twin::app {

/// `export report OUT`, `report OUT`: the status report to the Hauptausschuss. PDF, HTML or Markdown by the
/// ending of OUT.
int exportReport(const QCommandLineParser& parser, const QString& out);
/// `export measures OUT`: the register as CSV, XLSX, GeoPackage or GeoJSON, by the ending of OUT.
int exportMeasures(const QCommandLineParser& parser, const QString& out);
/// --since, beside the options of declareSceneOptions.
void declareReportOptions(QCommandLineParser& parser);

} // namespace twin::app
