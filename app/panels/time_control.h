// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/session.h"
#include "app/panels/time_axis.h"

#include <QDateEdit>
#include <QTimer>
#include <QToolButton>

namespace twin::app {

/// The one time control at the bottom: play, axis, date field, today.
class TimeControl : public QWidget
{
    Q_OBJECT

public:
    explicit TimeControl(Session& session, QWidget* parent = nullptr);
    TimeAxis& axis() { return *mAxis; }
    QDateEdit& dateEdit() { return *mDate; }
    bool playing() const { return mPlay.isActive(); }
    void setPlaying(bool playing);

private:
    void showDay();

    Session& mSession;
    TimeAxis* mAxis = nullptr;
    QDateEdit* mDate = nullptr;
    QToolButton* mButton = nullptr;
    QToolButton* mToday = nullptr;
    QTimer mPlay;
};

} // namespace twin::app
