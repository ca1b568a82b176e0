// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewport/status_style.h"

#include <QCoreApplication>
#include <QPainterPath>
#include <QPixmap>

#include <cmath>

namespace twin::app {
namespace {

constexpr double kPi = 3.14159265358979323846;

/// The parts of a symbol in the unit of its square.
struct SymbolFrame
{
    QPointF centre;
    double radius;
    double stroke;
};

SymbolFrame frameOf(const QRectF& square)
{
    const double side = std::min(square.width(), square.height());
    return {square.center(), side * 0.42, std::max(1.0, side * 0.11)};
}

QColor symbolColour(MeasureStatus status, bool dark)
{
    return dark ? statusTextColour(status, true) : statusColour(status);
}

/// A circle of `dashes` arcs, so that the pattern closes without a seam.
void drawDashedCircle(QPainter& painter, const SymbolFrame& frame, const QColor& colour, int dashes,
                      double share)
{
    painter.setPen(QPen(colour, frame.stroke, Qt::SolidLine, Qt::FlatCap));
    painter.setBrush(Qt::NoBrush);
    const QRectF box(frame.centre.x() - frame.radius, frame.centre.y() - frame.radius, 2 * frame.radius,
                     2 * frame.radius);
    for (int i = 0; i < dashes; ++i)
        painter.drawArc(box, qRound(5760.0 * i / dashes), qRound(5760.0 * share / dashes));
}

/// The inside of the planned circle fills up from planned over resolved to funded.
void drawPie(QPainter& painter, const SymbolFrame& frame, const QColor& colour, double share)
{
    if (share <= 0)
        return;
    const double radius = frame.radius - frame.stroke * 1.2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPie(QRectF(frame.centre.x() - radius, frame.centre.y() - radius, 2 * radius, 2 * radius),
                    90 * 16, -qRound(5760 * share));
}

QPolygonF triangle(const SymbolFrame& frame, double startDegrees)
{
    QPolygonF polygon;
    for (int i = 0; i < 3; ++i) {
        const double angle = (startDegrees + 120.0 * i) * kPi / 180;
        polygon << frame.centre + QPointF(std::cos(angle), std::sin(angle)) * frame.radius;
    }
    return polygon;
}

void drawGlyph(QPainter& painter, const SymbolFrame& frame, const QColor& colour, QChar glyph, double size)
{
    QFont font = painter.font();
    font.setPixelSize(std::max(1, qRound(size)));
    font.setWeight(QFont::Bold);
    painter.setFont(font);
    painter.setPen(colour);
    const QRectF box(frame.centre.x() - size, frame.centre.y() - size, 2 * size, 2 * size);
    painter.drawText(box, Qt::AlignCenter, QString(glyph));
}

void drawLive(QPainter& painter, const SymbolFrame& frame, const QColor& colour)
{
    QColor ring = colour;
    ring.setAlphaF(0.45F);
    painter.setPen(QPen(ring, frame.stroke));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(frame.centre, frame.radius, frame.radius);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(frame.centre, frame.radius * 0.58, frame.radius * 0.58);
}

void drawThreatened(QPainter& painter, SymbolFrame frame, const QColor& colour)
{
    frame.radius *= 1.12;
    frame.centre += QPointF(0, frame.radius * 0.16);
    painter.setPen(QPen(colour, frame.stroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolygon(triangle(frame, -90));
    const QPointF top = frame.centre + QPointF(0, -frame.radius * 0.38);
    painter.drawLine(top, frame.centre + QPointF(0, frame.radius * 0.08));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(frame.centre + QPointF(0, frame.radius * 0.30), frame.stroke * 0.6,
                        frame.stroke * 0.6);
}

void drawStrokes(QPainter& painter, const SymbolFrame& frame, const QColor& colour, const QPolygonF& unit,
                 bool joined)
{
    painter.setPen(QPen(colour, frame.stroke * 1.25, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    QPolygonF points;
    for (const QPointF& point : unit)
        points << frame.centre + point * frame.radius;
    if (joined)
        painter.drawPolyline(points);
    else
        painter.drawLines(points);
}

void drawUnknown(QPainter& painter, const SymbolFrame& frame, const QColor& colour)
{
    painter.setPen(QPen(colour, frame.stroke * 0.8));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(frame.centre, frame.radius, frame.radius);
    drawGlyph(painter, frame, colour, QLatin1Char('?'), frame.radius * 1.45);
}

QString words(const char* source)
{
    return QCoreApplication::translate("StatusStyle", source);
}

} // namespace

QColor statusColour(MeasureStatus status)
{
    switch (status) {
    case MeasureStatus::Planned:
    case MeasureStatus::Resolved:
    case MeasureStatus::Funded:
        return QColor(0x00, 0x72, 0xB2);
    case MeasureStatus::Running:
        return QColor(0xE6, 0x9F, 0x00);
    case MeasureStatus::Live:
        return QColor(0x00, 0x9E, 0x73);
    case MeasureStatus::Threatened:
        return QColor(0xD5, 0x5E, 0x00);
    case MeasureStatus::Idea:
        return QColor(0x6E, 0x8B, 0xA8);
    case MeasureStatus::Done:
    case MeasureStatus::Stopped:
        return QColor(0x6B, 0x72, 0x80);
    case MeasureStatus::Unknown:
        break;
    }
    return QColor(0x8A, 0x91, 0x9C);
}

QColor statusTextColour(MeasureStatus status, bool dark)
{
    switch (status) {
    case MeasureStatus::Planned:
    case MeasureStatus::Resolved:
    case MeasureStatus::Funded:
        return dark ? QColor(0x6C, 0xB8, 0xF0) : QColor(0x00, 0x69, 0xA6);
    // LOOK's B37A00 reaches 3.7:1 on white only.
    case MeasureStatus::Running:
        return dark ? QColor(0xF2, 0xB6, 0x32) : QColor(0x8F, 0x62, 0x00);
    case MeasureStatus::Live:
        return dark ? QColor(0x3C, 0xCB, 0x9C) : QColor(0x00, 0x7A, 0x59);
    case MeasureStatus::Threatened:
        return dark ? QColor(0xFF, 0x9A, 0x55) : QColor(0xAD, 0x4B, 0x00);
    case MeasureStatus::Idea:
        return dark ? QColor(0x9D, 0xB8, 0xD2) : QColor(0x4D, 0x68, 0x84);
    case MeasureStatus::Done:
    case MeasureStatus::Stopped:
    case MeasureStatus::Unknown:
        break;
    }
    return dark ? QColor(0xA9, 0xB1, 0xBD) : QColor(0x5F, 0x67, 0x75);
}

QString statusWord(MeasureStatus status)
{
    switch (status) {
    case MeasureStatus::Idea:
        return QCoreApplication::translate("StatusStyle", "idea");
    case MeasureStatus::Planned:
        return QCoreApplication::translate("StatusStyle", "planned");
    case MeasureStatus::Resolved:
        return QCoreApplication::translate("StatusStyle", "resolved");
    case MeasureStatus::Funded:
        return QCoreApplication::translate("StatusStyle", "funded");
    case MeasureStatus::Running:
        return QCoreApplication::translate("StatusStyle", "in progress");
    case MeasureStatus::Live:
        return QCoreApplication::translate("StatusStyle", "running, reporting");
    case MeasureStatus::Done:
        return QCoreApplication::translate("StatusStyle", "done");
    case MeasureStatus::Threatened:
        return QCoreApplication::translate("StatusStyle", "at risk");
    case MeasureStatus::Stopped:
        return QCoreApplication::translate("StatusStyle", "stopped");
    case MeasureStatus::Unknown:
        break;
    }
    return QCoreApplication::translate("StatusStyle", "status unknown");
}

render::Pattern statusPattern(MeasureStatus status)
{
    switch (status) {
    case MeasureStatus::Idea:
    case MeasureStatus::Planned:
    case MeasureStatus::Resolved:
    case MeasureStatus::Funded:
        return render::Pattern::Dashed;
    default:
        return render::Pattern::Solid;
    }
}

void drawStatusSymbol(QPainter& painter, const QRectF& square, MeasureStatus status, bool dark)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor colour = symbolColour(status, dark);
    SymbolFrame frame = frameOf(square);
    switch (status) {
    case MeasureStatus::Idea:
        drawDashedCircle(painter, frame, colour, 10, 0.4);
        break;
    case MeasureStatus::Planned:
    case MeasureStatus::Resolved:
    case MeasureStatus::Funded:
        drawDashedCircle(painter, frame, colour, 7, 0.66);
        drawPie(painter, frame, colour,
                status == MeasureStatus::Planned    ? 0
                : status == MeasureStatus::Resolved ? 0.5
                                                    : 1.0);
        break;
    case MeasureStatus::Running:
        painter.setPen(QPen(colour, frame.stroke * 0.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(colour);
        frame.centre -= QPointF(frame.radius * 0.12, 0);
        frame.radius *= 0.92;
        painter.drawPolygon(triangle(frame, 0));
        break;
    case MeasureStatus::Live:
        drawLive(painter, frame, colour);
        break;
    case MeasureStatus::Done:
        drawStrokes(painter, frame, colour, {{-0.85, 0.05}, {-0.25, 0.62}, {0.85, -0.6}}, true);
        break;
    case MeasureStatus::Threatened:
        drawThreatened(painter, frame, colour);
        break;
    case MeasureStatus::Stopped:
        drawStrokes(painter, frame, colour, {{-0.7, -0.7}, {0.7, 0.7}, {-0.7, 0.7}, {0.7, -0.7}}, false);
        break;
    case MeasureStatus::Unknown:
        drawUnknown(painter, frame, colour);
        break;
    }
    painter.restore();
}

QIcon statusIcon(MeasureStatus status, bool dark)
{
    QIcon icon;
    for (const int side : {16, 24, 32, 48}) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        drawStatusSymbol(painter, QRectF(0, 0, side, side), status, dark);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

QString provenanceWord(Provenance provenance)
{
    switch (provenance) {
    case Provenance::Measured:
        return QCoreApplication::translate("StatusStyle", "measured");
    case Provenance::Recorded:
        return QCoreApplication::translate("StatusStyle", "recording");
    case Provenance::Planned:
        return QCoreApplication::translate("StatusStyle", "planned");
    case Provenance::Simulated:
        break;
    }
    return QCoreApplication::translate("StatusStyle", "simulated");
}

QString freshnessWord(Freshness freshness)
{
    switch (freshness) {
    case Freshness::Live:
        return QCoreApplication::translate("StatusStyle", "live");
    case Freshness::Delayed:
        return QCoreApplication::translate("StatusStyle", "delayed");
    case Freshness::Stale:
        return QCoreApplication::translate("StatusStyle", "stale");
    case Freshness::Offline:
        return QCoreApplication::translate("StatusStyle", "offline");
    case Freshness::Future:
        return QCoreApplication::translate("StatusStyle", "clock ahead");
    case Freshness::NoData:
        break;
    }
    return QCoreApplication::translate("StatusStyle", "no data");
}

QString scopeWord(Scope scope)
{
    switch (scope) {
    case Scope::Citywide:
        return QCoreApplication::translate("StatusStyle", "citywide");
    case Scope::District:
        return QCoreApplication::translate("StatusStyle", "in whole districts");
    case Scope::Place:
        return QCoreApplication::translate("StatusStyle", "at a place");
    case Scope::Region:
        return QCoreApplication::translate("StatusStyle", "in the region");
    case Scope::Unlocated:
        break;
    }
    return QCoreApplication::translate("StatusStyle", "no place stated");
}

QString goalWord(const std::string& key)
{
    static const std::vector<std::pair<std::string, const char*>> kGoals = {
        {"quality_of_life", QT_TRANSLATE_NOOP("StatusStyle", "Quality of life")},
        {"administration", QT_TRANSLATE_NOOP("StatusStyle", "Modern administration")},
        {"resources", QT_TRANSLATE_NOOP("StatusStyle", "Sustainable resources")},
        {"networking", QT_TRANSLATE_NOOP("StatusStyle", "Connected city")},
        {"economy", QT_TRANSLATE_NOOP("StatusStyle", "Strong economy")},
    };
    for (const auto& [known, word] : kGoals) {
        if (known == key)
            return words(word);
    }
    return QString::fromStdString(key);
}

} // namespace twin::app
