// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget> // first: moc 6.4 stumbles over <concepts> otherwise

#include "core/strategy/strategy.h"

namespace twin::app {

/// The line of years: past solid, future pale, milestones of the strategy above it, today in the city's red,
/// a handle at the chosen day. Mouse and keyboard.
class TimeAxis : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kFirstYear = 2018;
    static constexpr int kLastYear = 2045;

    explicit TimeAxis(QWidget* parent = nullptr);
    void setDay(Date day);
    void setToday(Date today);
    void setMilestones(const std::vector<Milestone>& milestones);
    Date day() const { return mDay; }
    Date today() const { return mToday; }

    static Date first() { return {kFirstYear, 1, 1}; }
    static Date last() { return {kLastYear, 12, 31}; }
    /// Into the range, and to a whole day.
    static Date clamped(Date day);
    /// The same day so many months on; the last of the month where it has no such day.
    static Date addMonths(Date day, int months);

Q_SIGNALS:
    void dayChosen(twin::Date day);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    bool event(QEvent* event) override;

private:
    double positionOf(Date day) const;
    Date dayAt(double x) const;
    void choose(Date day);
    void drawYears(QPainter& painter) const;
    void drawMilestones(QPainter& painter) const;
    void drawHandle(QPainter& painter) const;

    Date mDay;
    Date mToday;
    std::vector<Milestone> mMilestones;
};

} // namespace twin::app
