// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewport/label_placer.h"

#include <cmath>

namespace twin::app {

void LabelPlacer::block(const QRectF& rect)
{
    if (!rect.isEmpty())
        mTaken.push_back(rect);
}

bool LabelPlacer::isFree(const QRectF& rect) const
{
    if (!mBounds.contains(rect))
        return false;
    const QRectF wide = rect.adjusted(-mGap, -mGap, mGap, mGap);
    for (const QRectF& taken : mTaken) {
        if (taken.intersects(wide))
            return false;
    }
    return true;
}

std::optional<QRectF> LabelPlacer::place(const QSizeF& size, const QPointF& anchor,
                                         const std::vector<QPointF>& offsets)
{
    if (size.isEmpty() || !std::isfinite(anchor.x()) || !std::isfinite(anchor.y()))
        return std::nullopt;
    for (const QPointF& offset : offsets) {
        const QRectF rect(anchor + offset - QPointF(size.width() / 2, size.height() / 2), size);
        if (isFree(rect)) {
            mTaken.push_back(rect);
            return rect;
        }
    }
    return std::nullopt;
}

std::vector<QPointF> pillOffsets(const QSizeF& size, double scale)
{
    std::vector<QPointF> offsets;
    for (const double height : {40.0, 68.0, 98.0, 132.0, 170.0}) {
        for (const double shift : {0.28, 0.0, -0.28, 0.44, -0.44})
            offsets.emplace_back(shift * size.width(), -height * scale);
    }
    return offsets;
}

} // namespace twin::app
