// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

class QPaintDevice;

namespace twin::app {

/// Registers Inter where it is installed but not known to the font system. Idempotent; needs a
/// QGuiApplication.
void loadFonts();

/// "Inter", or the system's sans serif where Inter is not installed.
QString uiFamily();

/// The interface font in pixels (fractions allowed) on a device; without one, at 96 dpi.
QFont uiFont(double pixels, QFont::Weight weight = QFont::Normal, const QPaintDevice* device = nullptr);

} // namespace twin::app
