// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/background_job.h"
#include "app/shell/workspace.h"

#include <QSize>

namespace twin::app {

/// Writes one PNG per step of the presentation into a folder, by the same painters as the window, on a worker
/// with its own GL context. Files are "01 Title.png"; what fails lands in the issues.
void exportViews(Workspace& workspace, BackgroundJob& job, const QString& folder, QSize size,
                 const std::function<void(int written)>& done);

/// "01 Altstadt.png": no character that a file system refuses.
QString viewFileName(int number, const QString& title);

} // namespace twin::app
