// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/observation.h"
#include "core/strategy/measure.h"
#include "render/scene/scene_snapshot.h"

#include <QColor>
#include <QIcon>
#include <QPainter>
#include <QString>

namespace twin::app {

/// A status is always colour and symbol and word (LOOK.md).
QColor statusColour(MeasureStatus status);
QColor statusTextColour(MeasureStatus status, bool dark); ///< at least 4.5:1 on the panel's ground
QString statusWord(MeasureStatus status);                 ///< translated
render::Pattern statusPattern(MeasureStatus status);      ///< planned is dashed
/// Draws the symbol into the square.
void drawStatusSymbol(QPainter& painter, const QRectF& square, MeasureStatus status, bool dark = false);
QIcon statusIcon(MeasureStatus status, bool dark = false);

QString provenanceWord(Provenance provenance); ///< gemessen, Aufzeichnung, geplant, simuliert
QString freshnessWord(Freshness freshness);
QString scopeWord(Scope scope);
QString goalWord(const std::string& key);

} // namespace twin::app
