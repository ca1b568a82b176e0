// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/strategy/strategy.h"

namespace twin::app {

/// A measure as `measures --json` writes it: texts in the language of the program, the status of `day`.
Json measureJson(const Measure& measure, Date day);

} // namespace twin::app
