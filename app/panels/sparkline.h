// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/observation.h"

#include <QWidget>

namespace twin::app {

/// The last hours of a stream up to `now` as a line. Gaps stay gaps. Simulated series are drawn dashed.
class Sparkline : public QWidget
{
    Q_OBJECT

public:
    explicit Sparkline(QWidget* parent = nullptr);
    void setSeries(const Datastream& stream, UtcMillis now, UtcMillis span);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<std::pair<double, std::optional<double>>> mPoints; ///< 0…1 of the span, value
    double mLow = 0;
    double mHigh = 1;
    UtcMillis mInterval = 0;
    double mGap = 1;
    QString mFrom;
    QString mTo;
    QString mRange;
    bool mSimulated = false;
};

/// "23.11.2026 14:05" or "14:05" in local time of Lübeck.
QString clockText(UtcMillis time, bool withDate);
/// UCUM to what people read.
QString unitText(const std::string& unit);

} // namespace twin::app
