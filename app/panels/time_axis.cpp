// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/time_axis.h"

#include "app/messages.h"
#include "app/panels/panel_style.h"
#include "app/theme/fonts.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace twin::app {

namespace {
constexpr double kMargin = 24;
constexpr double kLineY = 56;
constexpr int kYearGap = 5;
} // namespace

TimeAxis::TimeAxis(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(240, 84);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(tr("Date shown"));
    setMouseTracking(true);
}

Date TimeAxis::clamped(Date day)
{
    day.precision = Date::Precision::Day;
    return std::clamp(day, first(), last());
}

Date TimeAxis::addMonths(Date day, int months)
{
    const int total = day.year * 12 + day.month - 1 + months;
    Date result{total / 12, total % 12 + 1, 1};
    Date month = result;
    month.precision = Date::Precision::Month;
    result.day = std::min(day.day, month.last().day);
    return clamped(result);
}

void TimeAxis::setDay(Date day)
{
    mDay = day;
    setAccessibleDescription(
        tr("%1. Left and Right by a month, with Ctrl by a year, Home is today.").arg(dateText(day)));
    update();
}

void TimeAxis::setToday(Date today)
{
    mToday = today;
    update();
}

void TimeAxis::setMilestones(const std::vector<Milestone>& milestones)
{
    mMilestones = milestones;
    update();
}

double TimeAxis::positionOf(Date day) const
{
    const double span = static_cast<double>(last().days() - first().days());
    const double share = static_cast<double>(clamped(day).days() - first().days()) / span;
    return kMargin + share * (width() - 2 * kMargin);
}

Date TimeAxis::dayAt(double x) const
{
    const double share = std::clamp((x - kMargin) / std::max(1.0, width() - 2 * kMargin), 0.0, 1.0);
    const double span = static_cast<double>(last().days() - first().days());
    return clamped(Date::fromDays(first().days() + std::llround(share * span)));
}

void TimeAxis::choose(Date day)
{
    if (day == mDay)
        return;
    setDay(day);
    Q_EMIT dayChosen(day);
}

void TimeAxis::mousePressEvent(QMouseEvent* event)
{
    setFocus(Qt::MouseFocusReason);
    if (event->button() != Qt::LeftButton)
        return;
    // Today and milestones catch the pointer: nobody hits one day of ten thousand.
    Date day = dayAt(event->position().x());
    if (std::abs(positionOf(mToday) - event->position().x()) < 6)
        day = mToday;
    for (const Milestone& milestone : mMilestones) {
        if (event->position().y() < kLineY - 6 &&
            std::abs(positionOf(milestone.date) - event->position().x()) < 6)
            day = clamped(milestone.date);
    }
    choose(day);
}

void TimeAxis::mouseMoveEvent(QMouseEvent* event)
{
    if (!(event->buttons() & Qt::LeftButton))
        return;
    const double x = event->position().x();
    choose(std::abs(positionOf(mToday) - x) < 5 ? clamped(mToday) : dayAt(x));
}

void TimeAxis::keyPressEvent(QKeyEvent* event)
{
    const int step = event->modifiers() & Qt::ControlModifier ? 12 : 1;
    switch (event->key()) {
    case Qt::Key_Left:
        choose(addMonths(mDay, -step));
        break;
    case Qt::Key_Right:
        choose(addMonths(mDay, step));
        break;
    case Qt::Key_PageUp:
        choose(addMonths(mDay, 12));
        break;
    case Qt::Key_PageDown:
        choose(addMonths(mDay, -12));
        break;
    case Qt::Key_Home:
        choose(clamped(mToday));
        break;
    case Qt::Key_End:
        choose(last());
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void TimeAxis::wheelEvent(QWheelEvent* event)
{
    const int delta = event->angleDelta().y() + event->angleDelta().x();
    if (delta != 0)
        choose(addMonths(mDay, delta > 0 ? 1 : -1));
    event->accept();
}

bool TimeAxis::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QStringList lines;
    for (const Milestone& milestone : mMilestones) {
        if (std::abs(positionOf(milestone.date) - help->x()) < 6)
            lines << QStringLiteral("%1  %2").arg(dateText(milestone.date),
                                                  text(milestone.title.in(german())));
    }
    if (lines.isEmpty())
        lines << dateText(dayAt(help->x()));
    QToolTip::showText(help->globalPos(), lines.join(QLatin1Char('\n')), this);
    return true;
}

void TimeAxis::paintEvent(QPaintEvent*)
{
    const Theme& colours = themeOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasFocus()) {
        painter.setPen(QPen(colours.selectedPlace, 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
    }
    drawYears(painter);
    drawMilestones(painter);
    drawHandle(painter);
}

void TimeAxis::drawYears(QPainter& painter) const
{
    const Theme& colours = themeOf(*this);
    const double today = positionOf(mToday);
    const double left = positionOf(first());
    const double right = positionOf(last());
    painter.setPen(QPen(colours.hairline.darker(colours.dark ? 70 : 112), 3));
    painter.drawLine(QPointF(today, kLineY), QPointF(right, kLineY));
    painter.setPen(QPen(colours.strong, 3));
    painter.drawLine(QPointF(left, kLineY), QPointF(today, kLineY));
    painter.setFont(uiFont(kSecondaryPixels));
    painter.setPen(colours.secondary);
    if (today - left > 150)
        painter.drawText(QRectF(left, 0, std::min(220.0, today - left - 60), 16),
                         Qt::AlignLeft | Qt::AlignVCenter, tr("Past: measured"));
    if (right - today > 150)
        painter.drawText(QRectF(right - 220, 0, 220, 16), Qt::AlignRight | Qt::AlignVCenter,
                         tr("Future: planned"));
    double lastText = -100;
    for (int year = kFirstYear; year <= kLastYear; ++year) {
        const double x = positionOf({year, 1, 1});
        const bool named = year == kFirstYear || year == kLastYear || year % kYearGap == 0;
        painter.setPen(QPen(colours.secondary, named ? 1.4 : 0.6));
        painter.drawLine(QPointF(x, kLineY - (named ? 5 : 3)), QPointF(x, kLineY + (named ? 5 : 3)));
        // The last named year gives way where the window is narrow.
        if (named && x - lastText > 34) {
            painter.setPen(colours.secondary);
            painter.drawText(QRectF(x - 24, kLineY + 8, 48, 16), Qt::AlignCenter, QString::number(year));
            lastText = x;
        }
    }
}

void TimeAxis::drawMilestones(QPainter& painter) const
{
    const Theme& colours = themeOf(*this);
    painter.setFont(uiFont(10.5));
    const double handle = positionOf(mDay);
    const double handleHalf = 76;
    double free = kMargin - 20;
    for (const Milestone& milestone : mMilestones) {
        const double x = positionOf(milestone.date);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.secondary);
        painter.drawPolygon(QPolygonF{QPointF(x, kLineY - 15), QPointF(x + 4, kLineY - 11),
                                      QPointF(x, kLineY - 7), QPointF(x - 4, kLineY - 11)});
        const QString title =
            painter.fontMetrics().elidedText(text(milestone.title.in(german())), Qt::ElideRight, 120);
        const double wide = painter.fontMetrics().horizontalAdvance(title);
        const double start = std::max(2.0, x - wide / 2);
        // Names that would collide with another or with the chosen day are in the tooltip only.
        if (start < free || (start < handle + handleHalf && start + wide > handle - handleHalf))
            continue;
        painter.setPen(colours.secondary);
        painter.drawText(QRectF(start, kLineY - 32, wide + 2, 14), Qt::AlignLeft | Qt::AlignVCenter, title);
        free = start + wide + 14;
    }
}

void TimeAxis::drawHandle(QPainter& painter) const
{
    const Theme& colours = themeOf(*this);
    const double today = positionOf(mToday);
    const double x = positionOf(mDay);
    const bool isToday = mDay == mToday;
    painter.setPen(QPen(colours.accent, 2));
    painter.drawLine(QPointF(today, kLineY - 9), QPointF(today, kLineY + 9));
    painter.setPen(QPen(colours.panel, 2));
    painter.setBrush(isToday ? colours.accent : colours.strong);
    painter.drawEllipse(QPointF(x, kLineY), 9, 9);
    painter.setFont(uiFont(kTextPixels, QFont::DemiBold));
    painter.setPen(isToday ? colours.text : mDay > mToday ? colours.selectedPlace : colours.text);
    const QString word = isToday ? tr("today") : mDay > mToday ? tr("planned") : tr("past");
    const QString label = QStringLiteral("%1 · %2").arg(dateText(mDay), word);
    const double wide = painter.fontMetrics().horizontalAdvance(label);
    const double left = std::clamp(x - wide / 2, 2.0, std::max(2.0, width() - wide - 2));
    painter.drawText(QRectF(left, kLineY - 34, wide + 2, 18), Qt::AlignCenter, label);
}

} // namespace twin::app
