// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/indicator/indicator.h"

#include <QWidget>

namespace twin::app {

/// Districts from the lowest to the highest value as bars with their range, and the Lorenz curve against the
/// line of equal shares.
class EquityView : public QWidget
{
    Q_OBJECT

public:
    explicit EquityView(QWidget* parent = nullptr);
    void show(const IndicatorTable& table, const IndicatorResult& result);
    void clear();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Bar
    {
        QString name;
        QString value;
        double low = 0;
        double central = 0;
        double high = 0;
    };
    void drawBars(QPainter& painter) const;
    void drawLorenz(QPainter& painter) const;

    std::vector<Bar> mBars;
    std::vector<LorenzPoint> mLorenz;
    double mMost = 0;
    bool mStale = false;
};

} // namespace twin::app
