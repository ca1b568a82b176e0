// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewport/overlay_painter.h"

namespace twin::app {

/// A place under the pointer, on ground or building.
struct ToolPoint
{
    MapPoint place;
    QPointF pixel;
    bool snapped = false; ///< to the corner of a building
};

/// Something that takes over the pointer of the view for a while: measuring, selecting an area. Navigation by
/// dragging stays as it is; a tool gets clicks.
class ViewTool
{
public:
    virtual ~ViewTool() = default;
    virtual void click(const ToolPoint& point) = 0;
    virtual void doubleClick() = 0;
    /// The pointer moved; nothing under it: nullptr.
    virtual void move(const ToolPoint* point) = 0;
    /// False leaves the key to the view.
    virtual bool key(int key) = 0;
    virtual void paint(QPainter& painter, const QSizeF& size, const OverlayPainter::Project& project,
                       bool dark) const = 0;
};

} // namespace twin::app
