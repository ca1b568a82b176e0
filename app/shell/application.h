// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace twin::app {

/// Composition root of the window: surface format, theme, document, main window. Call with a QApplication in
/// place; `files` are opened (a project, or data to import). Returns the exit code of the event loop.
int runWindow(const QStringList& files, const QString& language);

/// Must run before the QApplication is made (surface format, shared contexts).
void prepareWindowSystem();

} // namespace twin::app
