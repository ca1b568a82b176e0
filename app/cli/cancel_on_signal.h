// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/progress.h"

namespace twin::app {

/// While it lives, Ctrl+C and a polite kill cancel the work, so that what was done so far is kept in order; a
/// second one ends the program at once. One at a time.
class CancelOnSignal
{
public:
    explicit CancelOnSignal(Progress& progress);
    ~CancelOnSignal();
    CancelOnSignal(const CancelOnSignal&) = delete;
    CancelOnSignal& operator=(const CancelOnSignal&) = delete;
};

} // namespace twin::app
