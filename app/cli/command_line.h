// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace twin::app {

/// `travetwin` opens the window, `travetwin VERB …` works without one. The exit code is 0 only when all of it
/// worked.
int runProgram(int argc, char** argv);

} // namespace twin::app
