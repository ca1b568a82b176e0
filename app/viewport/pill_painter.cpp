// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewport/pill_painter.h"

#include "app/theme/fonts.h"
#include "app/theme/theme.h"
#include "app/viewport/status_style.h"

#include <QFontMetricsF>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace twin::app {
namespace {

constexpr double kPillHeight = 24;
constexpr double kSymbolSide = 16;
constexpr double kPad = 5;
constexpr double kTextGap = 6;
constexpr double kMaxTitle = 200;
constexpr double kMaxDetail = 330;

bool muted(const SceneLabel& label)
{
    if (label.kind == SceneLabel::Kind::Reading)
        return label.freshness != Freshness::Live && label.freshness != Freshness::Delayed;
    return label.status == MeasureStatus::Unknown;
}

bool simulatedReading(const SceneLabel& label)
{
    return label.kind == SceneLabel::Kind::Reading && label.simulated;
}

QColor lineColour(const SceneLabel& label, bool dark)
{
    if (muted(label))
        return statusColour(MeasureStatus::Unknown);
    // The green of what reports is for measurements alone.
    if (simulatedReading(label))
        return theme(dark).scenario;
    QColor colour = dark ? statusTextColour(label.status, true) : statusColour(label.status);
    // What is replayed from a recording is less saturated than what is measured now.
    if (label.kind == SceneLabel::Kind::Reading && label.provenance == Provenance::Recorded)
        colour = QColor::fromHsvF(colour.hsvHueF(), colour.hsvSaturationF() * 0.6F, colour.valueF() * 0.92F);
    return colour;
}

QColor textColour(const SceneLabel& label, bool dark)
{
    if (simulatedReading(label) && !muted(label))
        return theme(dark).scenarioText;
    return statusTextColour(muted(label) ? MeasureStatus::Unknown : label.status, dark);
}

QPainterPath roundedPath(const QRectF& rect)
{
    QPainterPath path;
    path.addRoundedRect(rect, rect.height() / 2, rect.height() / 2);
    return path;
}

} // namespace

QPen patternPen(const QColor& colour, double width, render::Pattern pattern)
{
    QPen pen(colour, width);
    if (pattern == render::Pattern::Dashed) {
        pen.setDashPattern({3.2, 2.2});
        pen.setCapStyle(Qt::FlatCap);
    }
    return pen;
}

void fillHatched(QPainter& painter, const QPainterPath& shape, const QColor& ground, const QColor& line,
                 double spacing)
{
    painter.save();
    painter.fillPath(shape, ground);
    painter.setClipPath(shape, Qt::IntersectClip);
    painter.setPen(QPen(line, std::max(1.0, spacing * 0.22)));
    const QRectF box = shape.boundingRect();
    const double step = std::max(2.0, spacing);
    for (double x = box.left() - box.height(); x < box.right(); x += step)
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()));
    painter.restore();
}

PillPainter::PillPainter(QPainter& painter, double scale, bool dark)
    : mPainter(painter), mScale(scale), mDark(dark)
{
}

QFont PillPainter::font(double pixels, QFont::Weight weight) const
{
    return uiFont(pixels * mScale, weight, mPainter.device());
}

PillPainter::PillText PillPainter::pillText(const SceneLabel& label) const
{
    const QFontMetricsF bold(font(kTextPixels, QFont::DemiBold), mPainter.device());
    const QFontMetricsF plain(font(kSecondaryPixels, QFont::Medium), mPainter.device());
    PillText words;
    words.title = bold.elidedText(label.text, Qt::ElideRight, kMaxTitle * mScale);
    words.detail = plain.elidedText(label.detail, Qt::ElideRight, kMaxDetail * mScale);
    words.titleWidth = std::ceil(bold.horizontalAdvance(words.title));
    words.detailWidth = std::ceil(plain.horizontalAdvance(words.detail));
    return words;
}

QSizeF PillPainter::pillSize(const SceneLabel& label) const
{
    const PillText words = pillText(label);
    double width = (kPad + kSymbolSide + kTextGap + 2 * kPad + 1) * mScale + words.titleWidth;
    if (!words.detail.isEmpty())
        width += kTextGap * mScale + words.detailWidth;
    return {std::ceil(width), kPillHeight * mScale};
}

void PillPainter::drawSymbol(const QRectF& square, const SceneLabel& label)
{
    const bool fromRecording =
        label.kind == SceneLabel::Kind::Reading && label.provenance == Provenance::Recorded;
    if (simulatedReading(label) && !muted(label)) {
        const double radius = square.width() * 0.4;
        QPainterPath disc;
        disc.addEllipse(square.center(), radius, radius);
        fillHatched(mPainter, disc, theme(mDark).panel, theme(mDark).scenario, square.width() * 0.26);
        mPainter.setPen(QPen(theme(mDark).scenario, square.width() * 0.1));
        mPainter.setBrush(Qt::NoBrush);
        mPainter.drawPath(disc);
        return;
    }
    if (label.kind == SceneLabel::Kind::Measure || (!fromRecording && !muted(label))) {
        drawStatusSymbol(mPainter, square, label.status, mDark);
        return;
    }
    // A clock: this value belongs to another time.
    const QColor colour = textColour(label, mDark);
    const double radius = square.width() * 0.42;
    mPainter.setBrush(Qt::NoBrush);
    mPainter.setPen(QPen(colour, square.width() * 0.1, Qt::SolidLine, Qt::RoundCap));
    mPainter.drawEllipse(square.center(), radius, radius);
    mPainter.drawLine(square.center(), square.center() - QPointF(0, radius * 0.6));
    mPainter.drawLine(square.center(), square.center() + QPointF(radius * 0.5, radius * 0.15));
}

void PillPainter::drawPill(const QRectF& rect, const SceneLabel& label)
{
    const Theme& colours = theme(mDark);
    const QColor line = lineColour(label, mDark);
    const double width = (label.selected ? 2.6 : 1.6) * mScale;
    const QRectF outline = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2);
    QColor shadow(15, 23, 42, mDark ? 110 : 34);
    mPainter.fillPath(roundedPath(rect.translated(0, 1.5 * mScale)), shadow);
    const QPainterPath path = roundedPath(outline);
    if (label.pattern == render::Pattern::Hatched) {
        QColor hatch = colours.scenario;
        hatch.setAlpha(56);
        fillHatched(mPainter, path, colours.panel, hatch, 6 * mScale);
    } else {
        mPainter.fillPath(path, colours.panel);
    }
    mPainter.setPen(patternPen(line, width, label.pattern));
    mPainter.setBrush(Qt::NoBrush);
    mPainter.drawPath(path);

    const double side = kSymbolSide * mScale;
    drawSymbol(QRectF(rect.left() + kPad * mScale, rect.center().y() - side / 2, side, side), label);
    const PillText words = pillText(label);
    double x = rect.left() + (kPad + kSymbolSide + kTextGap) * mScale;
    QFont bold = font(kTextPixels, QFont::DemiBold);
    bold.setStrikeOut(label.status == MeasureStatus::Stopped && label.kind == SceneLabel::Kind::Measure);
    mPainter.setFont(bold);
    mPainter.setPen(muted(label) ? colours.secondary : colours.text);
    mPainter.drawText(QRectF(x, rect.top(), words.titleWidth + 2 * mScale, rect.height()),
                      Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine | Qt::TextDontClip, words.title);
    if (words.detail.isEmpty())
        return;
    x += words.titleWidth + kTextGap * mScale;
    mPainter.setFont(font(kSecondaryPixels, QFont::Medium));
    mPainter.setPen(textColour(label, mDark));
    mPainter.drawText(QRectF(x, rect.top(), words.detailWidth + 2 * mScale, rect.height()),
                      Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine | Qt::TextDontClip, words.detail);
}

void PillPainter::drawLeader(const QRectF& pill, const QPointF& ground, const SceneLabel& label, bool hidden)
{
    QColor line = lineColour(label, mDark);
    if (hidden)
        line.setAlphaF(0.55F);
    const double inset = pill.height() / 2;
    const double x = std::clamp(ground.x(), pill.left() + inset, pill.right() - inset);
    mPainter.setPen(QPen(line, 1.5 * mScale));
    mPainter.drawLine(QPointF(x, pill.bottom()), ground);
    // The city's red marks the anchor of what is selected, and only that.
    const double radius = (label.selected ? 4.5 : 2.6) * mScale;
    mPainter.setPen(QPen(theme(mDark).panel, mScale));
    mPainter.setBrush(label.selected ? theme(mDark).accent : line);
    mPainter.drawEllipse(ground, radius, radius);
}

void PillPainter::drawMarker(const QRectF& rect, const SceneLabel& label)
{
    const double width = 1.3 * mScale;
    const QRectF ring = rect.adjusted(width, width, -width, -width);
    mPainter.setBrush(theme(mDark).panel);
    mPainter.setPen(patternPen(lineColour(label, mDark), width, label.pattern));
    mPainter.drawEllipse(ring);
    const double inset = rect.width() * 0.22;
    drawSymbol(rect.adjusted(inset, inset, -inset, -inset), label);
}

QFont PillPainter::nameFont(const SceneLabel& label) const
{
    if (label.kind == SceneLabel::Kind::District) {
        QFont large = font(kTitlePixels, QFont::DemiBold);
        large.setLetterSpacing(QFont::AbsoluteSpacing, 2.6 * mScale);
        return large;
    }
    return font(label.kind == SceneLabel::Kind::Street ? 11.5 : 12, QFont::Medium);
}

QSizeF PillPainter::nameSize(const SceneLabel& label) const
{
    const QString words = label.kind == SceneLabel::Kind::District ? label.text.toUpper() : label.text;
    const QFontMetricsF metrics(nameFont(label), mPainter.device());
    return {std::ceil(metrics.horizontalAdvance(words)) + 4 * mScale, std::ceil(metrics.height())};
}

void PillPainter::drawName(const QRectF& rect, const SceneLabel& label, double opacity)
{
    const Theme& colours = theme(mDark);
    const bool district = label.kind == SceneLabel::Kind::District;
    const QFont face = nameFont(label);
    const QFontMetricsF metrics(face, mPainter.device());
    const QPointF baseline(rect.left() + 2 * mScale,
                           rect.center().y() + (metrics.ascent() - metrics.descent()) / 2);
    mPainter.setOpacity(opacity);
    drawHaloText(baseline, district ? label.text.toUpper() : label.text, face,
                 label.selected ? statusTextColour(MeasureStatus::Planned, mDark) : colours.label,
                 (district ? 4.0 : 3.0) * mScale);
    mPainter.setOpacity(1);
}

void PillPainter::drawHaloText(const QPointF& baseline, const QString& words, const QFont& textFont,
                               const QColor& colour, double haloWidth)
{
    // Eight shifted copies from the glyph cache: stroking the outlines looks the same and takes ten times as
    // long.
    QColor halo = theme(mDark).halo;
    halo.setAlphaF(0.6F);
    mPainter.setFont(textFont);
    mPainter.setPen(halo);
    const double reach = haloWidth / 2;
    for (const QPointF& step :
         {QPointF(-1, 0), QPointF(1, 0), QPointF(0, -1), QPointF(0, 1), QPointF(-0.7, -0.7),
          QPointF(0.7, -0.7), QPointF(-0.7, 0.7), QPointF(0.7, 0.7)})
        mPainter.drawText(baseline + step * reach, words);
    mPainter.setPen(colour);
    mPainter.drawText(baseline, words);
}

} // namespace twin::app
