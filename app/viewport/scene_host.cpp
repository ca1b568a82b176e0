// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewport/scene_host.h"

#include <QDragEnterEvent>
#include <QDropEvent>
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
}

} // namespace twin::app
