// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/wheel_guard.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>
#include <QWidget>

namespace twin::app {

bool WheelGuard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::Wheel && event->type() != QEvent::Polish)
        return false;
    if (!qobject_cast<QComboBox*>(watched) && !qobject_cast<QAbstractSpinBox*>(watched))
        return false;
    auto* field = qobject_cast<QWidget*>(watched);
    // By default the wheel gives the focus before it arrives.
    if (event->type() == QEvent::Polish && field->focusPolicy() == Qt::WheelFocus)
        field->setFocusPolicy(Qt::StrongFocus);
    if (event->type() != QEvent::Wheel || field->hasFocus())
        return false;
    event->ignore();
    return true;
}

} // namespace twin::app
