// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/present/stage_show.h"

#include "app/messages.h"
#include "app/panels/panel_style.h"
#include "app/present/caption.h"
#include "app/present/saved_view.h"

#include <QKeyEvent>
#include <QPainter>

namespace twin::app {

StageShow::StageShow(ProjectDocument& document, Session& session, SceneHost& host)
    : QWidget(&host), mDocument(document), mSession(session), mHost(host)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_NoSystemBackground);
    setAccessibleName(tr("Presentation"));
    host.installEventFilter(this);
    setGeometry(host.rect());
    connect(&session, &Session::composedChanged, this, QOverload<>::of(&QWidget::update));
    hide();
}

int StageShow::count() const
{
    return static_cast<int>(mDocument.project().views.size());
}

void StageShow::start(int index)
{
    mBlack = false;
    setGeometry(mHost.rect());
    show();
    raise();
    setFocus();
    go(index);
}

void StageShow::go(int index)
{
    if (count() == 0)
        return;
    mIndex = std::clamp(index, 0, count() - 1);
    const SavedView view = mDocument.project().views[static_cast<std::size_t>(mIndex)];
    applyView(view, mSession);
    mHost.flyTo(view.viewpoint);
    setAccessibleDescription(
        QStringLiteral("%1. %2").arg(text(view.title.in(german())), text(view.note.in(german()))));
    update();
    Q_EMIT indexChanged(mIndex);
}

void StageShow::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        Q_EMIT left();
        return;
    case Qt::Key_B:
    case Qt::Key_Period:
        mBlack = !mBlack;
        update();
        return;
    case Qt::Key_T:
        mCaption = !mCaption;
        update();
        return;
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_PageDown:
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        mBlack = false;
        go(mIndex + 1);
        return;
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_PageUp:
    case Qt::Key_Backspace:
        mBlack = false;
        go(mIndex - 1);
        return;
    case Qt::Key_Home:
        go(0);
        return;
    case Qt::Key_End:
        go(count() - 1);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void StageShow::mousePressEvent(QMouseEvent* event)
{
    go(mIndex + (event->button() == Qt::RightButton ? -1 : 1));
}

bool StageShow::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &mHost && event->type() == QEvent::Resize)
        setGeometry(mHost.rect());
    return QWidget::eventFilter(watched, event);
}

void StageShow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (mBlack) {
        painter.fillRect(rect(), Qt::black);
        return;
    }
    if (!mCaption || count() == 0 || mIndex >= count())
        return;
    paintCaption(painter, size(), mHost.legendRect(),
                 mDocument.project().views[static_cast<std::size_t>(mIndex)], themeOf(*this).dark);
}

} // namespace twin::app
