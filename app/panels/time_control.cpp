// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/time_control.h"

#include "app/messages.h"
#include "app/panels/panel_style.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace twin::app {

namespace {
constexpr int kHeight = 100;
constexpr int kPlayMillis = 200; ///< one month; a frame of the city on a slow machine fits in between
} // namespace

TimeControl::TimeControl(Session& session, QWidget* parent)
    : QWidget(parent), mSession(session), mAxis(new TimeAxis), mDate(new QDateEdit), mButton(new QToolButton),
      mToday(new QToolButton)
{
    setFixedHeight(kHeight);
    const Theme& colours = themeOf(*this);
    mButton->setFixedSize(34, 34);
    mButton->setIconSize({16, 16});
    mButton->setCheckable(true);
    mButton->setStyleSheet(
        QStringLiteral("QToolButton { background: %1; border: 2px solid %1; border-radius: 17px; } "
                       "QToolButton:focus { border: 2px solid %2; }")
            .arg(colours.strong.name(), colours.selectedPlace.name()));
    connect(mButton, &QToolButton::clicked, this, [this] { setPlaying(!playing()); });
    mDate->setCalendarPopup(true);
    mDate->setDateRange({TimeAxis::kFirstYear, 1, 1}, {TimeAxis::kLastYear, 12, 31});
    mDate->setDisplayFormat(german() ? QStringLiteral("dd.MM.yyyy") : QStringLiteral("yyyy-MM-dd"));
    mDate->setAccessibleName(tr("Date shown"));
    mDate->setFixedWidth(124);
    mDate->setStyleSheet(QStringLiteral("QDateEdit::drop-down { border: none; width: 22px; }"));
    mToday->setText(tr("Today"));
    mToday->setToolTip(tr("Back to today (Home on the time line)"));
    mToday->setFixedWidth(124);
    auto* right = new QVBoxLayout;
    right->setSpacing(4);
    right->addStretch(1);
    right->addWidget(mDate);
    right->addWidget(mToday);
    right->addStretch(1);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(8);
    layout->addWidget(mButton);
    layout->addWidget(mAxis, 1);
    layout->addLayout(right);

    connect(mAxis, &TimeAxis::dayChosen, this, [this](Date day) { mSession.setDay(day); });
    connect(mDate, &QDateEdit::dateChanged, this, [this](QDate date) {
        mSession.setDay({date.year(), date.month(), date.day()});
    });
    connect(mToday, &QToolButton::clicked, this, [this] { mSession.setDay(mSession.today()); });
    connect(&mSession, &Session::dayChanged, this, &TimeControl::showDay);
    connect(&mSession, &Session::planChanged, this,
            [this] { mAxis->setMilestones(mSession.state().shown.milestones); });
    mPlay.setInterval(kPlayMillis);
    connect(&mPlay, &QTimer::timeout, this, [this] {
        const Date next = TimeAxis::addMonths(mSession.day(), 1);
        if (next == mSession.day() || next == TimeAxis::last())
            setPlaying(false);
        mSession.setDay(next);
    });
    mAxis->setToday(mSession.today());
    mAxis->setMilestones(mSession.state().shown.milestones);
    showDay();
    setPlaying(false);
}

void TimeControl::setPlaying(bool playing)
{
    if (playing) {
        if (mSession.day() >= TimeAxis::addMonths(TimeAxis::last(), -1))
            mSession.setDay(TimeAxis::first());
        mPlay.start();
    } else {
        mPlay.stop();
    }
    mButton->setChecked(playing);
    // The button's ground is dark in the light theme and the other way round, so is its icon.
    mButton->setIcon(
        themeIcon(playing ? QStringLiteral("pause") : QStringLiteral("play"), !themeOf(*this).dark));
    mButton->setToolTip(playing ? tr("Pause") : tr("Play the plan month by month"));
    mButton->setAccessibleName(mButton->toolTip());
}

void TimeControl::showDay()
{
    const Date day = mSession.day();
    mAxis->setDay(day);
    const QSignalBlocker quiet(mDate);
    mDate->setDate({day.year, day.month, day.day});
    mToday->setEnabled(!(day == mSession.today()));
}

} // namespace twin::app
