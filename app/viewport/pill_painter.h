// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewport/scene_composer.h"

#include <QFont>
#include <QPainter>
#include <QRectF>

namespace twin::app {

/// Draws single labels: pills of measures and readings with their leaders, free-standing names with a halo.
/// `scale` enlarges everything (stage). Outline and ground follow the pattern: dashed planned, hatched
/// simulated, else solid.
class PillPainter
{
public:
    PillPainter(QPainter& painter, double scale, bool dark);

    QFont font(double pixels, QFont::Weight weight) const;
    QSizeF pillSize(const SceneLabel& label) const;
    void drawPill(const QRectF& rect, const SceneLabel& label);
    /// From the pill to the ground point; fainter where the point is hidden.
    void drawLeader(const QRectF& pill, const QPointF& ground, const SceneLabel& label, bool hidden);
    /// The symbol alone on a round ground, for places whose pill found no room.
    void drawMarker(const QRectF& rect, const SceneLabel& label);

    QSizeF nameSize(const SceneLabel& label) const;
    void drawName(const QRectF& rect, const SceneLabel& label, double opacity);
    void drawHaloText(const QPointF& baseline, const QString& words, const QFont& textFont,
                      const QColor& colour, double haloWidth);

    double scale() const { return mScale; }

private:
    struct PillText
    {
        QString title;
        QString detail;
        double titleWidth = 0;
        double detailWidth = 0;
    };
    PillText pillText(const SceneLabel& label) const;
    QFont nameFont(const SceneLabel& label) const;
    void drawSymbol(const QRectF& square, const SceneLabel& label);

    QPainter& mPainter;
    double mScale;
    bool mDark;
};

/// A pen for an outline or a swatch in the given pattern.
QPen patternPen(const QColor& colour, double width, render::Pattern pattern);
/// Diagonal hatching for the ground of what is simulated.
void fillHatched(QPainter& painter, const QPainterPath& shape, const QColor& ground, const QColor& line,
                 double spacing);

} // namespace twin::app
