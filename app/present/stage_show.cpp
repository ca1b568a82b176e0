// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/present/stage_show.h"

#include "app/messages.h"
#include "app/panels/panel_style.h"
#include "app/present/saved_view.h"
#include "app/theme/fonts.h"

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
    const SavedView& view = mDocument.project().views[static_cast<std::size_t>(mIndex)];
    const QString title = text(view.title.in(german()));
    const QString note = text(view.note.in(german()));
    const double pixels = captionPixels(height());
    const Theme& colours = themeOf(*this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double margin = pixels;
    // Beside the legend at the left and before the scale at the right.
    const double left = mHost.legendRect().isEmpty() ? margin : mHost.legendRect().right() + margin * 0.6;
    const double scaleBar = 9 * pixels;
    const double wide = std::clamp(width() - left - scaleBar, 12 * pixels, 46 * pixels);
    painter.setFont(uiFont(pixels * 1.35, QFont::Bold));
    const QRectF titleBox = painter.fontMetrics().boundingRect(QRect(0, 0, int(wide - 2 * margin), 4000),
                                                               Qt::TextWordWrap, title);
    painter.setFont(uiFont(pixels));
    const QRectF noteBox =
        painter.fontMetrics().boundingRect(QRect(0, 0, int(wide - 2 * margin), 4000), Qt::TextWordWrap, note);
    const double tall =
        titleBox.height() + (note.isEmpty() ? 0 : noteBox.height() + pixels * 0.3) + pixels * 1.2;
    const QRectF card(left, height() - tall - margin, wide, tall);
    QColor ground = colours.panel;
    ground.setAlphaF(0.93F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(card, pixels * 0.3, pixels * 0.3);
    painter.setBrush(colours.accent);
    painter.drawRect(
        QRectF(card.left(), card.top() + pixels * 0.6, pixels * 0.16, card.height() - pixels * 1.2));
    painter.setFont(uiFont(pixels * 1.35, QFont::Bold));
    painter.setPen(colours.text);
    const QRectF inner = card.adjusted(margin, pixels * 0.6, -margin, 0);
    painter.drawText(inner, Qt::TextWordWrap | Qt::AlignTop, title);
    painter.setFont(uiFont(pixels));
    painter.drawText(inner.adjusted(0, titleBox.height() + pixels * 0.3, 0, 0),
                     Qt::TextWordWrap | Qt::AlignTop, note);
}

} // namespace twin::app
