// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages.h"
#include "app/viewport/gl_surface.h"
#include "app/viewport/scene_viewport.h"
#include "render/scene/scene_view.h"

#include <QApplication>
#include <QMouseEvent>

namespace twin::app {

namespace {
constexpr double kNotch = 120.0;     ///< angleDelta of one wheel step
constexpr double kTouchNotch = 60.0; ///< logical pixels of a touchpad that count as one step
} // namespace

std::optional<MapPoint> SceneViewport::groundAt(QPointF position) const
{
    if (!mUsable)
        return std::nullopt;
    const QPointF physical = position * ratio();
    const render::PickResult hit = mView->pick(physical.x(), physical.y());
    if (hit.kind == render::PickResult::Kind::Nothing)
        return std::nullopt;
    return hit.position;
}

void SceneViewport::mousePressEvent(QMouseEvent* event)
{
    setFocus(Qt::MouseFocusReason);
    mPress = event->position();
    mDragged = false;
    const bool rotate = event->button() == Qt::RightButton || event->button() == Qt::MiddleButton ||
                        event->modifiers().testFlag(Qt::ControlModifier);
    if (rotate)
        mNavigation.begin(Navigation::Drag::Rotate, mPress, std::nullopt);
    else if (event->button() == Qt::LeftButton)
        mNavigation.begin(Navigation::Drag::Pan, mPress, groundAt(mPress));
}

void SceneViewport::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() == Qt::NoButton) {
        hover(event->position());
        return;
    }
    if (!mDragged && (event->position() - mPress).manhattanLength() < QApplication::startDragDistance())
        return;
    mDragged = true;
    setCursor(mNavigation.drag() == Navigation::Drag::Rotate ? Qt::SizeAllCursor : Qt::ClosedHandCursor);
    if (mNavigation.move(event->position()))
        moved();
}

void SceneViewport::mouseReleaseEvent(QMouseEvent* event)
{
    mNavigation.end();
    if (tool())
        setCursor(Qt::CrossCursor);
    else if (!picking())
        unsetCursor();
    if (!mDragged && event->button() == Qt::LeftButton)
        click(event->position());
}

void SceneViewport::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (tool()) {
        tool()->doubleClick();
        return;
    }
    const auto ground = groundAt(event->position());
    if (!ground || event->button() != Qt::LeftButton)
        return;
    Viewpoint destination = mCamera.viewpoint();
    const Viewpoint from = destination;
    constexpr double kNearer = 0.45;
    destination.target = *ground;
    destination.eye.easting = ground->easting + (from.eye.easting - from.target.easting) * kNearer;
    destination.eye.northing = ground->northing + (from.eye.northing - from.target.northing) * kNearer;
    destination.eye.height = ground->height + (from.eye.height - from.target.height) * kNearer;
    flyTo(destination);
}

void SceneViewport::wheelEvent(QWheelEvent* event)
{
    const QPoint pixels = event->pixelDelta();
    const double notches = pixels.isNull() ? event->angleDelta().y() / kNotch : pixels.y() / kTouchNotch;
    if (notches == 0)
        return;
    mNavigation.wheel(notches, groundAt(event->position()));
    event->accept();
    moved();
}

void SceneViewport::leaveEvent(QEvent*)
{
    mHovered.clear();
    mOverlay->update();
    Q_EMIT hoverText({});
}

const OverlayPainter::Placed* SceneViewport::labelAt(QPointF position) const
{
    const auto& placed = mOverlayPainter.placed();
    for (auto it = placed.rbegin(); it != placed.rend(); ++it) {
        if (it->rect.contains(position))
            return &*it;
    }
    return nullptr;
}

void SceneViewport::pickGround(QPointF position)
{
    const auto ground = groundAt(position);
    if (!ground)
        return; // the sky is no place
    Q_EMIT groundPicked(*ground);
    setPicking(false);
}

std::optional<ToolPoint> SceneViewport::toolPointAt(QPointF position) const
{
    constexpr double kSnapPixels = 9;
    if (!mUsable)
        return std::nullopt;
    const QPointF physical = position * ratio();
    if (const auto corner = mView->cornerNear(physical.x(), physical.y(), kSnapPixels * ratio())) {
        const auto pixel = mView->project(*corner);
        return ToolPoint{*corner, pixel ? QPointF(pixel->x, pixel->y) / ratio() : position, true};
    }
    const auto place = groundAt(position);
    return place ? std::optional<ToolPoint>(ToolPoint{*place, position, false}) : std::nullopt;
}

void SceneViewport::setTool(ViewTool* tool)
{
    SceneHost::setTool(tool);
    setCursor(tool ? Qt::CrossCursor : Qt::ArrowCursor);
    mOverlay->update();
}

void SceneViewport::toolChanged()
{
    mOverlay->update();
}

void SceneViewport::setQuality(int level)
{
    mView->setQualityLevel(level);
    requestFrame();
}

void SceneViewport::click(QPointF position)
{
    if (tool()) {
        if (const auto point = toolPointAt(position))
            tool()->click(*point);
        return;
    }
    if (picking()) {
        pickGround(position);
        return;
    }
    if (mOverlayPainter.compassRect().contains(position)) {
        faceNorth();
        return;
    }
    if (mOverlayPainter.lightRect().contains(position)) {
        Q_EMIT lightClicked();
        return;
    }
    if (const OverlayPainter::Placed* label = labelAt(position)) {
        switch (label->kind) {
        case SceneLabel::Kind::Measure:
            Q_EMIT picked({Selection::Kind::Measure, label->id, {}});
            return;
        case SceneLabel::Kind::District:
            Q_EMIT picked({Selection::Kind::District, label->id, {}});
            return;
        case SceneLabel::Kind::Reading:
            Q_EMIT readingPicked(text(label->id));
            return;
        default:
            break;
        }
    }
    if (!mUsable)
        return;
    const QPointF physical = position * ratio();
    const render::PickResult hit = mView->pick(physical.x(), physical.y());
    if (hit.kind == render::PickResult::Kind::Building) {
        Q_EMIT picked({Selection::Kind::Building, hit.buildingId, hit.tile});
    } else if (hit.kind == render::PickResult::Kind::Terrain && hit.district >= 0 && mScene.snapshot &&
               mScene.snapshot->districts &&
               hit.district < static_cast<int>(mScene.snapshot->districts->size())) {
        Q_EMIT picked({Selection::Kind::District,
                       (*mScene.snapshot->districts)[static_cast<std::size_t>(hit.district)].name,
                       {}});
    } else {
        Q_EMIT picked({});
    }
}

void SceneViewport::hover(QPointF position)
{
    const OverlayPainter::Placed* label = labelAt(position);
    const std::string hovered = label ? label->id : std::string();
    if (hovered != mHovered) {
        mHovered = hovered;
        mOverlay->update();
    }
    if (tool()) {
        const auto point = toolPointAt(position);
        tool()->move(point ? &*point : nullptr);
    }
    render::PickResult hit;
    if (!label && mUsable)
        hit = mView->pick(position.x() * ratio(), position.y() * ratio());
    const bool building = hit.kind == render::PickResult::Kind::Building;
    const bool active = label || building || mOverlayPainter.compassRect().contains(position) ||
                        mOverlayPainter.lightRect().contains(position);
    setCursor(picking() || tool() ? Qt::CrossCursor : active ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QString line;
    if (label) {
        line = label->text;
    } else if (hit.kind != render::PickResult::Kind::Nothing) {
        line = tr("%1 · E %2 · N %3 · %4 m above sea level")
                   .arg(building ? tr("Building") : tr("Ground"), numberText(hit.position.easting),
                        numberText(hit.position.northing), numberText(hit.position.height, 1));
        if (hit.district >= 0 && mScene.snapshot && mScene.snapshot->districts &&
            hit.district < static_cast<int>(mScene.snapshot->districts->size()))
            line += QStringLiteral(" · ") +
                    text((*mScene.snapshot->districts)[static_cast<std::size_t>(hit.district)].name);
    }
    Q_EMIT hoverText(line);
}

} // namespace twin::app
