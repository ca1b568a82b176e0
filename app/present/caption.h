// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"

#include <QPainter>
#include <QRectF>

namespace twin::app {

/// No caption text is smaller than this on a picture of `height` logical lines (28 px at 1080).
double captionPixels(int height);

/// Title and note of a step at the foot of the picture, beside the legend and before the scale: the same on
/// the stage and in the exported PNG.
void paintCaption(QPainter& painter, const QSizeF& size, const QRectF& legend, const SavedView& view,
                  bool dark);

} // namespace twin::app
