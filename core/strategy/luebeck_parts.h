// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/strategy/strategy.h"

namespace twin {

/// Parts of Lübeck's strategy that luebeckStrategyFrame() puts together (facts/luebeck/STRATEGY.md).
std::vector<FieldOfAction> luebeckFields();
std::vector<Actor> luebeckActors();
std::vector<StrategyVersion> luebeckVersions();

} // namespace twin
