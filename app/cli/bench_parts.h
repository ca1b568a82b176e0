// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace twin::app {

/// `bench import`: imports of known inputs beside the bare passes over the same bytes, and beside a peer.
int benchImport(const QCommandLineParser& parser);
/// `bench open`: from the start of a process to the first complete frame of a package, and its memory then.
int benchOpen(const QCommandLineParser& parser);

/// `bench indicators`: all indicators from cold and after a measure moved, and the coverage query beside
/// SpatiaLite.
int benchIndicators(const QCommandLineParser& parser);

/// From the start of a process of our own to its first complete frame.
struct FirstFrame
{
    double millis = 0;
    double memoryMb = 0; ///< resident, with that frame drawn
    double buildings = 0;
};
Result<FirstFrame> timeFirstFrame(const QStringList& sceneArguments);

} // namespace twin::app
