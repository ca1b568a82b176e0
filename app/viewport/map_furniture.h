// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewport/overlay_painter.h"
#include "app/viewport/pill_painter.h"

#include <vector>

namespace twin::app {

/// Of the colour that districts are filled with, on the map and in the legend alike.
inline constexpr int kClassFillAlpha = 150;

/// What stands still over the picture: badges top left, compass top right, legend bottom left, scale bar
/// bottom right. The draw functions return the room that was taken; empty where there was nothing to draw or
/// no room for it.
class MapFurniture
{
public:
    MapFurniture(QPainter& painter, PillPainter& pills, const QSizeF& size, bool dark);

    /// Badges are never left out for want of room: they say what the picture is not.
    std::vector<QRectF> drawBadges(const ComposedScene& scene);
    QRectF drawLegend(const SceneLegend& legend);
    QRectF drawCompass(double headingDegrees);
    QRectF drawScaleBar(double metresPerPixel);
    /// The hour of the light, right of the middle at the top beside the compass.
    QRectF drawLight(const SceneLight& light);

private:
    struct LegendLayout
    {
        QRectF card; ///< empty where there is no room
        std::vector<LegendEntry> entries;
        double pad = 0;
        double row = 0;
        double indent = 0; ///< of text beside a swatch
        double head = 0;   ///< height of title and subtitle
    };
    LegendLayout layoutLegend(const SceneLegend& legend) const;
    void drawSwatch(const QRectF& square, const LegendEntry& entry);

    QPainter& mPainter;
    PillPainter& mPills;
    QSizeF mSize;
    bool mDark;
    double mMargin;
};

/// The largest of 1, 2, 5 · 10^n that is at most `metres`; 0 for what is not a positive number.
double roundLength(double metres);

} // namespace twin::app
