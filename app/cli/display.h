// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace twin::app {

/// Whether a window can be opened: asked before the application object, since Qt ends the process where it
/// cannot.
bool hasDisplay();

} // namespace twin::app
