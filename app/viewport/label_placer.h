// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <optional>
#include <vector>

namespace twin::app {

/// Keeps labels apart: what is placed first keeps its room, so ask in order of priority. A label lies within
/// the bounds and overlaps neither a blocked rectangle nor an earlier label.
class LabelPlacer
{
public:
    LabelPlacer(const QRectF& bounds, double gap) : mBounds(bounds), mGap(gap) {}

    /// Room that no label may take (legend, badges).
    void block(const QRectF& rect);
    bool isFree(const QRectF& rect) const;
    /// The first of `offsets` (centre of the label relative to its anchor) where it fits, or nothing.
    std::optional<QRectF> place(const QSizeF& size, const QPointF& anchor,
                                const std::vector<QPointF>& offsets);

private:
    QRectF mBounds;
    double mGap;
    std::vector<QRectF> mTaken;
};

/// Where a pill may stand over its ground point: near and above first, then higher and to the sides.
std::vector<QPointF> pillOffsets(const QSizeF& size, double scale);

} // namespace twin::app
