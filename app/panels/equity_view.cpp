// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/equity_view.h"

#include "app/document/indicator_source.h"
#include "app/messages.h"
#include "app/panels/panel_style.h"

#include <QPainter>
#include <QPainterPath>

namespace twin::app {
namespace {

constexpr int kRow = 20;
constexpr int kName = 104;
constexpr int kLorenz = 132;
constexpr int kGap = 12;
const QColor kBar(0, 114, 178);

} // namespace

EquityView::EquityView(QWidget* parent) : QWidget(parent)
{
    clear();
}

void EquityView::clear()
{
    mBars.clear();
    mLorenz.clear();
    setFixedHeight(0);
    update();
}

void EquityView::show(const IndicatorTable& table, const IndicatorResult& result)
{
    const Equity equity = equityOf(table, result);
    mBars.clear();
    mMost = result.indicator.unit == "%" ? 100 : 0;
    QStringList spoken;
    for (const Equity::Entry& entry : equity.entries) {
        const Estimate& estimate = result.districts[entry.district];
        Bar bar;
        bar.name = text(table.districts[entry.district]);
        bar.value = estimateText(estimate, result.indicator);
        bar.low = estimate.low();
        bar.central = estimate.central();
        bar.high = estimate.high();
        mMost = std::max(mMost, bar.high);
        spoken << bar.name + QStringLiteral(" ") + bar.value;
        mBars.push_back(bar);
    }
    mLorenz = equity.lorenz;
    mStale = result.stale;
    setAccessibleName(tr("Districts from the lowest to the highest value"));
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
    const int lorenz = mLorenz.size() > 2 ? kLorenz + kGap + 16 : 0;
    setFixedHeight(static_cast<int>(mBars.size()) * kRow + lorenz);
    update();
}

void EquityView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (mStale)
        painter.setOpacity(0.45);
    QFont font = this->font();
    font.setPixelSize(static_cast<int>(kSecondaryPixels));
    painter.setFont(font);
    drawBars(painter);
    if (mLorenz.size() > 2)
        drawLorenz(painter);
}

void EquityView::drawBars(QPainter& painter) const
{
    const Theme& colours = themeOf(*this);
    // The widest value decides what is left for the bars.
    int valueWidth = 0;
    for (const Bar& bar : mBars)
        valueWidth = std::max(valueWidth, painter.fontMetrics().horizontalAdvance(bar.value));
    const int left = kName + 6;
    const double span = std::max(20, width() - left - valueWidth - 8);
    for (std::size_t i = 0; i < mBars.size(); ++i) {
        const Bar& bar = mBars[i];
        const int y = static_cast<int>(i) * kRow;
        const auto x = [&](double value) {
            return left + (mMost > 0 ? span * std::max(0.0, value) / mMost : 0);
        };
        painter.setPen(colours.text);
        painter.drawText(QRect(0, y, kName, kRow), Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(bar.name, Qt::ElideRight, kName));
        painter.fillRect(QRectF(left, y + 5, x(bar.central) - left, kRow - 10), kBar);
        if (bar.high > bar.low) {
            painter.setPen(QPen(colours.text, 1.2));
            painter.drawLine(QPointF(x(bar.low), y + kRow / 2.0), QPointF(x(bar.high), y + kRow / 2.0));
            for (const double end : {bar.low, bar.high})
                painter.drawLine(QPointF(x(end), y + 7), QPointF(x(end), y + kRow - 7));
        }
        painter.setPen(colours.secondary);
        painter.drawText(QRect(width() - valueWidth, y, valueWidth, kRow), Qt::AlignVCenter | Qt::AlignRight,
                         bar.value);
    }
}

void EquityView::drawLorenz(QPainter& painter) const
{
    const Theme& colours = themeOf(*this);
    const QRectF box(0, static_cast<double>(mBars.size()) * kRow + kGap, kLorenz, kLorenz);
    painter.setPen(QPen(colours.hairline, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box);
    painter.setPen(QPen(colours.secondary, 1, Qt::DashLine));
    painter.drawLine(box.bottomLeft(), box.topRight());
    QPainterPath curve(box.bottomLeft());
    for (const LorenzPoint& point : mLorenz)
        curve.lineTo(box.left() + point.people * box.width(), box.bottom() - point.value * box.height());
    painter.setPen(QPen(kBar, 2));
    painter.drawPath(curve);
    painter.setPen(colours.secondary);
    const QRectF beside(box.right() + 10, box.top(), width() - box.right() - 10, box.height());
    painter.drawText(
        beside, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
        tr("Lorenz curve: to the right the share of people, upwards their share of the whole. The "
           "dashed line is an equal share."));
}

} // namespace twin::app
