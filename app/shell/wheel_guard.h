// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace twin::app {

/// Keeps a turn of the wheel over a form from changing what is chosen in a list box or a number field on the
/// way: only one that has the focus takes it, else the form scrolls. Installed on the application.
class WheelGuard : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace twin::app
