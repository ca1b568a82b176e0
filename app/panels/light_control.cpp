// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/light_control.h"

#include "app/messages.h"
#include "app/panels/panel_style.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace twin::app {

namespace {
constexpr int kStepMinutes = 15;
constexpr int kCommitMillis = 700;

QString hours(int minutes)
{
    return QTime(0, 0).addSecs(minutes * 60).toString(QStringLiteral("HH:mm"));
}
} // namespace

LightControl::LightControl(ProjectDocument& document, Session& session, QWidget* parent)
    : QFrame(parent), mDocument(document), mSession(session)
{
    setObjectName(QStringLiteral("lightControl"));
    setAccessibleName(tr("Light: date and time"));
    setAutoFillBackground(true);
    const Theme& colours = themeOf(*parent);
    setStyleSheet(
        QStringLiteral("#lightControl { background: %1; border: 1px solid %2; border-radius: 6px; }")
            .arg(colours.panel.name(), colours.hairline.name()));
    build();
    mCommit.setSingleShot(true);
    mCommit.setInterval(kCommitMillis);
    connect(&mCommit, &QTimer::timeout, this, &LightControl::commit);
    connect(&mSession, &Session::composedChanged, this, [this] {
        if (isVisible())
            show(mSession.state().project.light);
    });
    hide();
}

void LightControl::build()
{
    mDate = new QDateEdit;
    mDate->setCalendarPopup(true);
    mDate->setDateRange({1900, 1, 1}, {2099, 12, 31});
    mDate->setDisplayFormat(german() ? QStringLiteral("dd.MM.yyyy") : QStringLiteral("yyyy-MM-dd"));
    mDate->setAccessibleName(tr("Date of the light"));
    mTime = new QTimeEdit;
    mTime->setDisplayFormat(QStringLiteral("HH:mm"));
    mTime->setAccessibleName(tr("Time of the light"));
    mFollow = new QCheckBox(tr("Day of the time line"));
    mFollow->setToolTip(tr("The light is that of the day shown by the time control"));
    mSlider = new QSlider(Qt::Horizontal);
    mSlider->setRange(0, (24 * 60 - 1) / kStepMinutes);
    mSlider->setPageStep(60 / kStepMinutes);
    mSlider->setAccessibleName(tr("Time of day"));
    mSlider->setToolTip(tr("Arrow keys: a quarter of an hour, Page Up and Page Down: an hour"));
    mSun = makeLabel({}, kSecondaryPixels, QFont::Normal, true);
    auto* fields = new QHBoxLayout;
    fields->addWidget(mDate, 1);
    fields->addWidget(mTime);
    auto* days = new QHBoxLayout;
    days->setSpacing(4);
    for (const auto& [month, day] :
         {std::pair(3, 20), std::pair(6, 21), std::pair(9, 23), std::pair(12, 21)}) {
        auto* button = new QPushButton(QLocale().toString(QDate(2026, month, day), QStringLiteral("d MMM")));
        button->setToolTip(tr("A day that shadows are judged by"));
        button->setStyleSheet(QStringLiteral("QPushButton { padding: 3px 4px; }"));
        connect(button, &QPushButton::clicked, this, [this, month = month, day = day] {
            LightSetting light = mSession.state().project.light;
            light.day = Date{light.day.value_or(mSession.day()).year, month, day};
            take(light);
        });
        days->addWidget(button);
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(8);
    layout->addLayout(fields);
    layout->addWidget(mSlider);
    layout->addLayout(days);
    layout->addWidget(mFollow);
    layout->addWidget(mSun);
    setFixedWidth(320);
    const auto now = [this] { return mSession.state().project.light; };
    connect(mDate, &QDateEdit::dateChanged, this, [this, now](QDate date) {
        LightSetting light = now();
        light.day = Date{date.year(), date.month(), date.day()};
        take(light);
    });
    connect(mTime, &QTimeEdit::timeChanged, this, [this, now](QTime time) {
        LightSetting light = now();
        light.minutes = time.hour() * 60 + time.minute();
        take(light);
    });
    connect(mSlider, &QSlider::valueChanged, this, [this, now](int step) {
        LightSetting light = now();
        light.minutes = step * kStepMinutes;
        take(light);
    });
    connect(mFollow, &QCheckBox::toggled, this, [this, now](bool follow) {
        LightSetting light = now();
        light.day = follow ? std::nullopt : std::optional<Date>(mSession.day());
        take(light);
    });
}

void LightControl::show(const LightSetting& light)
{
    mShowing = true;
    const Date day = light.day.value_or(mSession.day());
    mDate->setDate({day.year, day.month, day.day});
    mDate->setEnabled(light.day.has_value());
    mTime->setTime(QTime(0, 0).addSecs(light.minutes * 60));
    mFollow->setChecked(!light.day);
    mSlider->setValue(light.minutes / kStepMinutes);
    const SunPosition sun = mSession.composed().light.sun;
    mSun->setText(tr("Sun %1° above the horizon, from %2°")
                      .arg(numberText(sun.elevationDegrees, 1), numberText(sun.azimuthDegrees)));
    mSlider->setAccessibleDescription(hours(light.minutes));
    mShowing = false;
}

void LightControl::take(const LightSetting& light)
{
    if (mShowing)
        return;
    mSession.showLight(light);
    show(light);
    mCommit.start();
}

void LightControl::commit()
{
    const LightSetting light = mSession.state().project.light;
    if (mDocument.project().light == light)
        return;
    mDocument.edit(tr("set the light"), [light](Project project) {
        project.light = light;
        return project;
    });
}

void LightControl::openAt(const QRectF& anchor)
{
    if (isVisible()) {
        hide();
        return;
    }
    show(mSession.state().project.light);
    adjustSize();
    const QSize room = parentWidget()->size();
    const int x =
        std::clamp(static_cast<int>(anchor.right()) - width(), 0, std::max(0, room.width() - width()));
    const int y = std::min(static_cast<int>(anchor.bottom()) + 8, std::max(0, room.height() - height()));
    move(x, y);
    QFrame::show();
    raise();
    mSlider->setFocus(Qt::PopupFocusReason);
}

void LightControl::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape) {
        QFrame::keyPressEvent(event);
        return;
    }
    if (mCommit.isActive()) {
        mCommit.stop();
        commit();
    }
    hide();
    parentWidget()->setFocus(Qt::TabFocusReason);
}

} // namespace twin::app
