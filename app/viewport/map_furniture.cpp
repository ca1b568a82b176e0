// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewport/map_furniture.h"

#include "app/messages.h"
#include "app/theme/theme.h"
#include "app/viewport/status_style.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace twin::app {
namespace {

struct BadgeColours
{
    QColor ground;
    QColor line;
    QColor text;
};

BadgeColours coloursOf(BadgeTone tone, bool dark)
{
    const Theme& t = theme(dark);
    switch (tone) {
    case BadgeTone::Sample:
        return {t.amberGround, t.amber, t.amberText};
    case BadgeTone::Scenario:
        return {t.panel, t.scenario, t.scenarioText};
    case BadgeTone::Recording:
        break;
    }
    return {t.panel, t.secondary, t.secondary};
}

} // namespace

double roundLength(double metres)
{
    if (!(metres > 0) || !std::isfinite(metres))
        return 0;
    const double power = std::pow(10.0, std::floor(std::log10(metres)));
    for (const double step : {5.0, 2.0}) {
        if (step * power <= metres)
            return step * power;
    }
    return power;
}

MapFurniture::MapFurniture(QPainter& painter, PillPainter& pills, const QSizeF& size, bool dark)
    : mPainter(painter), mPills(pills), mSize(size), mDark(dark),
      mMargin(std::min(2 * kGrid * pills.scale(), size.width() * 0.03))
{
}

std::vector<QRectF> MapFurniture::drawBadges(const ComposedScene& scene)
{
    const double scale = mPills.scale();
    const QFont face = mPills.font(kTextPixels, QFont::DemiBold);
    const QFontMetricsF metrics(face, mPainter.device());
    const double height = 26 * scale;
    const double room = std::max(40.0, mSize.width() - 2 * mMargin - 64 * scale);
    std::vector<QRectF> rects;
    double x = mMargin;
    double y = mMargin;
    for (qsizetype i = 0; i < scene.badges.size(); ++i) {
        const auto tone = static_cast<std::size_t>(i) < scene.badgeTones.size()
                              ? scene.badgeTones[static_cast<std::size_t>(i)]
                              : BadgeTone::Sample;
        const BadgeColours colours = coloursOf(tone, mDark);
        const QString words = metrics.elidedText(scene.badges[i], Qt::ElideRight, room - 24 * scale);
        const double width = std::ceil(metrics.horizontalAdvance(words)) + 24 * scale;
        if (x > mMargin && x + width > mMargin + room) {
            x = mMargin;
            y += height + kGrid * scale;
        }
        const QRectF rect(x, y, width, height);
        QPainterPath path;
        path.addRoundedRect(rect.adjusted(0.75, 0.75, -0.75, -0.75), height / 2, height / 2);
        if (tone == BadgeTone::Scenario) {
            QColor hatch = colours.line;
            hatch.setAlpha(50);
            fillHatched(mPainter, path, colours.ground, hatch, 7 * scale);
        } else {
            mPainter.fillPath(path, colours.ground);
        }
        mPainter.setBrush(Qt::NoBrush);
        mPainter.setPen(QPen(colours.line, 1.4 * scale));
        mPainter.drawPath(path);
        mPainter.setFont(face);
        mPainter.setPen(colours.text);
        mPainter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip, words);
        rects.push_back(rect);
        x += width + kGrid * scale;
    }
    return rects;
}

void MapFurniture::drawSwatch(const QRectF& square, const LegendEntry& entry)
{
    if (entry.status && entry.pattern != render::Pattern::Hatched) {
        drawStatusSymbol(mPainter, square, *entry.status, mDark);
        return;
    }
    if (!entry.colour.isValid())
        return;
    const double inset = square.height() * 0.12;
    QPainterPath path;
    path.addRoundedRect(square.adjusted(0, inset, 0, -inset), 2, 2);
    QColor fill = entry.colour;
    fill.setAlpha(entry.pattern == render::Pattern::Solid ? kClassFillAlpha : 70);
    if (entry.pattern == render::Pattern::Hatched) {
        QColor line = entry.colour;
        line.setAlpha(190);
        fillHatched(mPainter, path, fill, line, square.width() * 0.3);
    } else {
        mPainter.fillPath(path, fill);
    }
    mPainter.setBrush(Qt::NoBrush);
    mPainter.setPen(patternPen(entry.colour, 1.4 * mPills.scale(), entry.pattern));
    mPainter.drawPath(path);
}

MapFurniture::LegendLayout MapFurniture::layoutLegend(const SceneLegend& legend) const
{
    const double scale = mPills.scale();
    const QFontMetricsF title(mPills.font(kTextPixels, QFont::Bold), mPainter.device());
    const QFontMetricsF text(mPills.font(kSecondaryPixels, QFont::Normal), mPainter.device());
    LegendLayout layout;
    layout.pad = 12 * scale;
    layout.row = 20 * scale;
    layout.indent = 24 * scale;
    layout.head = layout.row + (legend.subtitle.isEmpty() ? 0 : layout.row * 0.9) + 4 * scale;
    const double limit = std::min(300 * scale, mSize.width() * 0.42);
    // Where there is no room for all lines, the last ones give way and three dots say so.
    const auto room = static_cast<std::size_t>(
        std::max(0.0, std::floor((mSize.height() * 0.62 - layout.head - 2 * layout.pad) / layout.row)));
    if (room == 0 || limit < 90)
        return layout;
    layout.entries = legend.entries;
    if (layout.entries.size() > room) {
        layout.entries.resize(room);
        layout.entries.back() = LegendEntry{};
        layout.entries.back().text = QStringLiteral("…");
    }
    double width = std::max(title.horizontalAdvance(legend.title), text.horizontalAdvance(legend.subtitle));
    for (const LegendEntry& entry : layout.entries)
        width = std::max(width,
                         text.horizontalAdvance(entry.text) + (entry.colour.isValid() ? layout.indent : 0));
    width = std::min(std::ceil(width) + 2 * layout.pad + 2, limit);
    const double height =
        std::ceil(layout.head + layout.row * static_cast<double>(layout.entries.size()) + 1.7 * layout.pad);
    layout.card = QRectF(mMargin, mSize.height() - mMargin - height, width, height);
    return layout;
}

QRectF MapFurniture::drawLegend(const SceneLegend& legend)
{
    if (legend.empty())
        return {};
    const LegendLayout layout = layoutLegend(legend);
    if (layout.card.isEmpty())
        return {};
    const double scale = mPills.scale();
    const Theme& colours = theme(mDark);
    QColor ground = colours.panel;
    ground.setAlphaF(0.94F);
    QPainterPath path;
    path.addRoundedRect(layout.card, kRadius * scale, kRadius * scale);
    mPainter.fillPath(path, ground);
    mPainter.setBrush(Qt::NoBrush);
    mPainter.setPen(QPen(colours.hairline, 1));
    mPainter.drawPath(path);

    const double left = layout.card.left() + layout.pad;
    double y = layout.card.top() + layout.pad;
    const auto line = [&](const QString& words, const QFont& face, const QColor& colour, double x) {
        mPainter.setFont(face);
        mPainter.setPen(colour);
        const double space = layout.card.right() - layout.pad - x;
        mPainter.drawText(
            QRectF(x, y, space, layout.row),
            Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip,
            QFontMetricsF(face, mPainter.device()).elidedText(words, Qt::ElideRight, space + 1));
    };
    const QFont textFace = mPills.font(kSecondaryPixels, QFont::Normal);
    line(legend.title, mPills.font(kTextPixels, QFont::Bold), colours.text, left);
    y += layout.row;
    if (!legend.subtitle.isEmpty())
        line(legend.subtitle, textFace, colours.secondary, left);
    y = layout.card.top() + layout.pad + layout.head;
    const double side = 15 * scale;
    for (const LegendEntry& entry : layout.entries) {
        const bool swatch = entry.colour.isValid();
        drawSwatch(QRectF(left, y + (layout.row - side) / 2, side, side), entry);
        line(entry.text, textFace, swatch ? colours.text : colours.secondary,
             left + (swatch ? layout.indent : 0));
        y += layout.row;
    }
    return layout.card;
}

QRectF MapFurniture::drawCompass(double headingDegrees)
{
    const double scale = mPills.scale();
    const double radius = 19 * scale;
    const QPointF centre(mSize.width() - mMargin - radius, mMargin + radius);
    const Theme& colours = theme(mDark);
    QColor ground = colours.panel;
    ground.setAlphaF(0.94F);
    mPainter.setBrush(ground);
    mPainter.setPen(QPen(colours.hairline, 1));
    mPainter.drawEllipse(centre, radius, radius);
    mPainter.save();
    mPainter.translate(centre);
    mPainter.rotate(-headingDegrees);
    mPainter.setPen(Qt::NoPen);
    mPainter.setBrush(colours.accent);
    mPainter.drawPolygon(QPolygonF{{0, -13 * scale}, {4.5 * scale, 0}, {-4.5 * scale, 0}});
    mPainter.setBrush(colours.hairline.darker(115));
    mPainter.drawPolygon(QPolygonF{{0, 13 * scale}, {4.5 * scale, 0}, {-4.5 * scale, 0}});
    mPainter.restore();
    const QFont face = mPills.font(kTextPixels, QFont::Bold);
    const QFontMetricsF metrics(face, mPainter.device());
    //: The letter under the compass
    const QString north = QCoreApplication::translate("OverlayPainter", "N");
    mPills.drawHaloText({centre.x() - metrics.horizontalAdvance(north) / 2,
                         centre.y() + radius + 4 * scale + metrics.ascent()},
                        north, face, colours.label, 3 * scale);
    return QRectF(centre.x() - radius, centre.y() - radius, 2 * radius,
                  2 * radius + 4 * scale + metrics.height());
}

QRectF MapFurniture::drawLight(const SceneLight& light)
{
    if (light.words.isEmpty())
        return {};
    const double scale = mPills.scale();
    const QFont face = mPills.font(kSecondaryPixels, QFont::Medium);
    const QFontMetricsF metrics(face, mPainter.device());
    const double height = 26 * scale;
    const double icon = 16 * scale;
    const double right = mSize.width() - mMargin - 50 * scale;
    const double room = right - mMargin;
    const QString words = metrics.elidedText(light.words, Qt::ElideRight, room - icon - 28 * scale);
    const double width = std::ceil(metrics.horizontalAdvance(words)) + icon + 28 * scale;
    if (words.isEmpty() || width > room)
        return {};
    const QRectF rect(right - width, mMargin + 6 * scale, width, height);
    const Theme& colours = theme(mDark);
    QColor ground = colours.panel;
    ground.setAlphaF(0.94F);
    mPainter.setBrush(ground);
    mPainter.setPen(QPen(colours.hairline, 1));
    mPainter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), height / 2, height / 2);
    const QPointF centre(rect.left() + 10 * scale + icon / 2, rect.center().y());
    const bool day = light.sun.elevationDegrees > 0;
    mPainter.setPen(QPen(day ? colours.amber : colours.secondary, 1.5 * scale, Qt::SolidLine, Qt::RoundCap));
    mPainter.setBrush(day ? QBrush(colours.amber) : Qt::NoBrush);
    mPainter.drawEllipse(centre, icon * 0.2, icon * 0.2);
    for (int ray = 0; day && ray < 8; ++ray) {
        const double angle = ray * 0.7853981634;
        const QPointF out(std::cos(angle), std::sin(angle));
        mPainter.drawLine(centre + out * icon * 0.34, centre + out * icon * 0.48);
    }
    mPainter.setFont(face);
    mPainter.setPen(colours.text);
    mPainter.drawText(rect.adjusted(icon + 17 * scale, 0, 0, 0),
                      Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, words);
    return rect;
}

QRectF MapFurniture::drawScaleBar(double metresPerPixel)
{
    const double scale = mPills.scale();
    const double metres = roundLength(metresPerPixel * 130 * scale);
    if (metres <= 0)
        return {};
    const double width = metres / metresPerPixel;
    const QString length = metres >= 1000
                               ? QStringLiteral("%1\u00A0km").arg(numberText(metres / 1000))
                               : QStringLiteral("%1\u00A0m").arg(numberText(metres, metres < 1 ? 1 : 0));
    // In a perspective a length holds at one distance only.
    const QString words = QCoreApplication::translate("OverlayPainter", "%1 at the centre").arg(length);
    const QFont face = mPills.font(kSecondaryPixels, QFont::Medium);
    const QFontMetricsF metrics(face, mPainter.device());
    const double right = mSize.width() - mMargin;
    const double y = mSize.height() - mMargin - 2 * scale;
    const double textWidth = metrics.horizontalAdvance(words);
    const Theme& colours = theme(mDark);
    const QPolygonF bar{
        {right - width, y - 5 * scale}, {right - width, y}, {right, y}, {right, y - 5 * scale}};
    QColor halo = colours.halo;
    halo.setAlphaF(0.82F);
    mPainter.setBrush(Qt::NoBrush);
    mPainter.setPen(QPen(halo, 4 * scale, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    mPainter.drawPolyline(bar);
    mPainter.setPen(QPen(colours.label, 1.6 * scale, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    mPainter.drawPolyline(bar);
    mPills.drawHaloText({right - textWidth, y - 9 * scale}, words, face, colours.label, 3 * scale);
    const double left = right - std::max(width, textWidth);
    return QRectF(left, y - 9 * scale - metrics.ascent(), right - left, 11 * scale + metrics.ascent());
}

} // namespace twin::app
