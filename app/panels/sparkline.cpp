// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/sparkline.h"

#include "app/messages.h"
#include "app/panels/panel_style.h"
#include "app/theme/fonts.h"
#include "app/viewport/status_style.h"

#include <QDateTime>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QTimeZone>

#include <algorithm>
#include <limits>

namespace twin::app {

namespace {
constexpr int kAxis = 20;
} // namespace

QString clockText(UtcMillis time, bool withDate)
{
    static const QTimeZone kBerlin("Europe/Berlin");
    const QDateTime local = kBerlin.isValid() ? QDateTime::fromMSecsSinceEpoch(time, kBerlin)
                                              : QDateTime::fromMSecsSinceEpoch(time);
    const QString clock = local.toString(QStringLiteral("HH:mm"));
    const Date day{local.date().year(), local.date().month(), local.date().day()};
    return withDate ? QStringLiteral("%1 %2").arg(dateText(day), clock) : clock;
}

QString unitText(const std::string& unit)
{
    if (unit == "Cel")
        return QStringLiteral("°C");
    if (unit == "1")
        return {};
    return QString::fromStdString(unit).remove(QLatin1Char('{')).remove(QLatin1Char('}'));
}

Sparkline::Sparkline(QWidget* parent) : QWidget(parent)
{
    setFixedHeight(96 + kAxis);
    setAccessibleName(tr("Course of the last hours"));
}

void Sparkline::setSeries(const Datastream& stream, UtcMillis now, UtcMillis span)
{
    mPoints.clear();
    mSimulated = stream.provenance == Provenance::Simulated;
    mLow = std::numeric_limits<double>::infinity();
    mHigh = -mLow;
    const UtcMillis from = now - span;
    for (const Observation& observation : stream.observations) {
        if (observation.phenomenonTime < from || observation.phenomenonTime > now)
            continue;
        mPoints.emplace_back(static_cast<double>(observation.phenomenonTime - from) /
                                 static_cast<double>(span),
                             observation.result);
        if (observation.result) {
            mLow = std::min(mLow, *observation.result);
            mHigh = std::max(mHigh, *observation.result);
        }
    }
    mGap = 3.0 * static_cast<double>(stream.expectedIntervalMillis) / static_cast<double>(span);
    mFrom = clockText(from, false);
    mTo = clockText(now, false);
    const QString unit = unitText(stream.unit);
    mRange =
        mLow <= mHigh ? tr("%1 to %2 %3").arg(numberText(mLow), numberText(mHigh), unit) : tr("no values");
    setAccessibleDescription(tr("%1 to %2: %3").arg(mFrom, mTo, mRange));
    setToolTip(accessibleDescription());
    update();
}

void Sparkline::paintEvent(QPaintEvent*)
{
    const Theme& colours = themeOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box(0, 0, width(), height() - kAxis);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.window);
    painter.drawRoundedRect(box, 4, 4);
    painter.setFont(uiFont(kSecondaryPixels));
    painter.setPen(colours.secondary);
    const QRectF axis(0, box.bottom() + 2, width(), kAxis - 2);
    painter.drawText(axis, Qt::AlignLeft | Qt::AlignBottom, mFrom);
    painter.drawText(axis, Qt::AlignRight | Qt::AlignBottom, mTo);
    painter.drawText(axis, Qt::AlignHCenter | Qt::AlignBottom, mRange);
    if (!(mLow <= mHigh))
        return;
    const double range = std::max(mHigh - mLow, 1e-9);
    QPainterPath path;
    double last = -10;
    for (const auto& [x, value] : mPoints) {
        if (!value) {
            last = -10;
            continue;
        }
        const QPointF point(4 + x * (box.width() - 8),
                            box.bottom() - 8 - (*value - mLow) / range * (box.height() - 16));
        if (x - last > mGap)
            path.moveTo(point);
        else
            path.lineTo(point);
        last = x;
    }
    QPen pen(mSimulated ? colours.scenarioText : statusTextColour(MeasureStatus::Live, colours.dark), 1.8);
    if (mSimulated)
        pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
}

} // namespace twin::app
