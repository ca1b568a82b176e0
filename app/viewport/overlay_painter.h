// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewport/scene_composer.h"

#include <QPainter>
#include <QRectF>

#include <functional>
#include <optional>
#include <vector>

namespace twin::app {

/// Draws labels, pills with leaders, legend, badges, compass and scale bar over the 3D picture: the same code
/// for the window, the stage and the command line. Sizes in logical pixels of the painter.
class OverlayPainter
{
public:
    /// Map point to logical pixel with depth in metres; nothing when behind the eye.
    using Project = std::function<std::optional<QPointF>(const MapPoint&, double* depth)>;
    using Occluded = std::function<bool(const MapPoint&)>;

    struct Options
    {
        bool dark = false;
        bool stage = false; ///< nothing under 28 px at 1080 lines
        bool legend = true;
        bool compass = true;
        double headingDegrees = 0;
        double metresPerPixel = 0; ///< for the scale bar; 0 = none
        std::string hovered;       ///< id of a label under the pointer
    };

    void paint(QPainter& painter, const QSizeF& size, const ComposedScene& scene, const Project& project,
               const Occluded& occluded, const Options& options);

    /// The labels that were drawn, for clicks and for the text twin.
    struct Placed
    {
        QRectF rect;
        SceneLabel::Kind kind;
        std::string id;
        QString text;
    };
    const std::vector<Placed>& placed() const { return mPlaced; }
    QRectF compassRect() const { return mCompass; }
    QRectF lightRect() const { return mLight; }
    QRectF legendRect() const { return mLegend; } ///< empty where none was drawn

private:
    std::vector<Placed> mPlaced;
    QRectF mCompass;
    QRectF mLegend;
    QRectF mLight;
};

} // namespace twin::app
