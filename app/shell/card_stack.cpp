// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/card_stack.h"

#include <QEvent>
#include <QVBoxLayout>

namespace twin::app {

CardStack::CardStack(QWidget* host) : QWidget(host)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    host->installEventFilter(this);
    place();
}

void CardStack::add(QWidget* card)
{
    // A click on a card is none into the city below it.
    card->setAttribute(Qt::WA_NoMousePropagation);
    layout()->addWidget(card);
    layout()->setAlignment(card, Qt::AlignHCenter);
    place();
}

void CardStack::setSuppressed(bool suppressed)
{
    mSuppressed = suppressed;
    place();
}

bool CardStack::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(watched, event);
}

bool CardStack::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest)
        place();
    return QWidget::event(event);
}

void CardStack::place()
{
    layout()->activate();
    const QSize wanted = sizeHint();
    setGeometry((parentWidget()->width() - wanted.width()) / 2,
                parentWidget()->height() - wanted.height() - 24, wanted.width(), wanted.height());
    setVisible(!wanted.isEmpty() && !mSuppressed);
    raise();
}

} // namespace twin::app
