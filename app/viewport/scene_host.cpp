// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewport/scene_host.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFocusEvent>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

namespace twin::app {

SceneHost::SceneHost(QWidget* parent) : QWidget(parent)
{
    setAcceptDrops(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("3D view of the city"));
    setAccessibleDescription(
        tr("Arrow keys move, plus and minus zoom, Q and E turn, Page Up and Page Down tilt, N faces "
           "north, Home shows the start view. Everything in the view is also in the lists."));
}

void SceneHost::setScene(const ComposedScene&) {}

void SceneHost::setViewpoint(const Viewpoint& viewpoint)
{
    mViewpoint = viewpoint;
    Q_EMIT viewpointChanged();
}

void SceneHost::flyTo(const Viewpoint& viewpoint)
{
    setViewpoint(viewpoint);
}

void SceneHost::rotateBy(double headingDegrees, double pitchDegrees)
{
    Q_UNUSED(headingDegrees)
    Q_UNUSED(pitchDegrees)
}

void SceneHost::dragEnterEvent(QDragEnterEvent* event)
{
    const auto urls = event->mimeData()->urls();
    for (const QUrl& url : urls) {
        if (url.isLocalFile()) {
            event->acceptProposedAction();
            return;
        }
    }
}

void SceneHost::dropEvent(QDropEvent* event)
{
    QStringList files;
    const auto urls = event->mimeData()->urls();
    for (const QUrl& url : urls) {
        if (url.isLocalFile())
            files << url.toLocalFile();
    }
    if (!files.isEmpty()) {
        event->acceptProposedAction();
        Q_EMIT filesDropped(files);
    }
}

void SceneHost::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().alternateBase());
    paintRing(painter);
}

void SceneHost::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    mRing = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    ringChanged();
}

void SceneHost::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    mRing = false;
    ringChanged();
}

void SceneHost::setPicking(bool picking)
{
    if (mPicking == picking)
        return;
    mPicking = picking;
    if (picking)
        setCursor(Qt::CrossCursor);
    else
        unsetCursor();
    ringChanged();
    if (!picking)
        Q_EMIT pickingEnded();
}

void SceneHost::paintRing(QPainter& painter) const
{
    if (!mRing && !mPicking)
        return;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette().color(QPalette::Link), 2));
    if (mPicking) {
        // What Return would take.
        const QPoint middle = rect().center();
        painter.drawLine(middle - QPoint(14, 0), middle + QPoint(14, 0));
        painter.drawLine(middle - QPoint(0, 14), middle + QPoint(0, 14));
    }
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

} // namespace twin::app
