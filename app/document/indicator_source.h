// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewport/scene_composer.h"
#include "core/indicator/evaluator.h"

namespace twin::app {

/// Of which package the indicators speak: the first visible city that is on this disk. Empty where there is
/// none.
std::string indicatorFolder(const SceneState& state);

/// That city made ready for its indicators; for the sample with its schools. Takes a second at most. Any
/// thread.
Result<Immutable<CityModel>> loadIndicatorCity(const std::string& folder);

/// What the indicators of a day are computed from. `strategy` must live as long as the result is used.
EvaluationInput evaluationInput(const Strategy& strategy, Date day);

QString indicatorTitle(const Indicator& indicator);
/// "82 %", "80-84 %", "–": as it stands on screen, rounded by its kind.
QString estimateText(const Estimate& estimate, const Indicator& indicator);
QString indicatorUnit(const std::string& unit);
QString kindWord(IndicatorKind kind);
QString phraseText(const Phrase& phrase);

} // namespace twin::app
