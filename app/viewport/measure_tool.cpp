// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewport/measure_tool.h"

#include "app/messages.h"
#include "app/theme/theme.h"
#include "core/geo/measuring.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace twin::app {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("MeasureTool", text);
}

QString metres(double value)
{
    if (std::abs(value) >= 10'000)
        return QStringLiteral("%1\u00A0km").arg(numberText(value / 1000, 2));
    return QStringLiteral("%1\u00A0m").arg(numberText(value, 2));
}

QString squareMetres(double value)
{
    if (value >= 100'000)
        return QStringLiteral("%1\u00A0ha").arg(numberText(value / 10'000, 2));
    return QStringLiteral("%1\u00A0m²").arg(numberText(value, 1));
}

/// Along the edges of what a measurement is drawn as.
std::vector<MapPoint> outlineOf(const Measurement& measurement)
{
    std::vector<MapPoint> line = measurement.points;
    if (measurement.kind == Measurement::Kind::Area && line.size() > 2)
        line.push_back(line.front());
    if (measurement.kind == Measurement::Kind::Height && line.size() == 2)
        line.insert(line.begin() + 1, {line[0].easting, line[0].northing, line[1].height});
    return line;
}

void drawWords(QPainter& painter, const QPointF& at, const QString& text, const Theme& colours)
{
    QFont face = painter.font();
    face.setPixelSize(13);
    face.setWeight(QFont::DemiBold);
    painter.setFont(face);
    const QFontMetricsF metrics(face, painter.device());
    const QRectF rect(at.x() + 12, at.y() - 30, metrics.horizontalAdvance(text) + 16, 24);
    painter.setPen(QPen(colours.hairline, 1));
    painter.setBrush(colours.panel);
    painter.drawRoundedRect(rect, 6, 6);
    painter.setPen(colours.text);
    painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, text);
}

} // namespace

QString measurementKindName(Measurement::Kind kind)
{
    switch (kind) {
    case Measurement::Kind::Path:
        return words(QT_TRANSLATE_NOOP("MeasureTool", "Distance"));
    case Measurement::Kind::Area:
        return words(QT_TRANSLATE_NOOP("MeasureTool", "Area"));
    case Measurement::Kind::Height:
        return words(QT_TRANSLATE_NOOP("MeasureTool", "Height"));
    case Measurement::Kind::Profile:
        break;
    }
    return words(QT_TRANSLATE_NOOP("MeasureTool", "Profile"));
}

QString measuredHeadline(const Measurement& measurement)
{
    switch (measurement.kind) {
    case Measurement::Kind::Area:
        return squareMetres(ringArea(measurement.points).plan);
    case Measurement::Kind::Height:
        return metres(pathLength(measurement.points).vertical);
    case Measurement::Kind::Profile:
        return metres(pathLength(measurement.points).horizontal);
    case Measurement::Kind::Path:
        break;
    }
    return metres(pathLength(measurement.points).slope);
}

QStringList measuredRows(const Measurement& measurement)
{
    QStringList rows;
    if (measurement.points.size() < 2)
        return rows;
    if (measurement.kind == Measurement::Kind::Area) {
        const RingArea area = ringArea(measurement.points);
        rows << words(QT_TRANSLATE_NOOP("MeasureTool", "In plan: %1")).arg(squareMetres(area.plan))
             << words(QT_TRANSLATE_NOOP("MeasureTool", "Along the slope: %1")).arg(squareMetres(area.slope))
             << words(QT_TRANSLATE_NOOP("MeasureTool", "Perimeter: %1")).arg(metres(area.perimeter));
        return rows;
    }
    const PathLength length = pathLength(measurement.points);
    const double ground = length.horizontal / gridScale(measurement.points.front().plan());
    rows << words(QT_TRANSLATE_NOOP("MeasureTool", "Slope: %1")).arg(metres(length.slope))
         << words(QT_TRANSLATE_NOOP("MeasureTool", "Horizontal: %1 (%2 on the ground)"))
                .arg(metres(length.horizontal), metres(ground))
         << words(QT_TRANSLATE_NOOP("MeasureTool", "Vertical: %1")).arg(metres(length.vertical));
    const std::size_t count = measurement.points.size();
    if (measurement.kind == Measurement::Kind::Path && count > 2) {
        if (const auto angle = angleDegrees(measurement.points[count - 3], measurement.points[count - 2],
                                            measurement.points[count - 1]))
            rows << words(QT_TRANSLATE_NOOP("MeasureTool", "Angle at the last corner: %1°"))
                        .arg(numberText(*angle, 1));
    }
    return rows;
}

MeasureTool::MeasureTool(QObject* parent) : QObject(parent) {}

void MeasureTool::setKind(Measurement::Kind kind)
{
    mDrawn = {};
    mDrawn.kind = kind;
    Q_EMIT changed();
}

void MeasureTool::setKept(std::vector<Measurement> kept)
{
    mKept = std::move(kept);
    Q_EMIT changed();
}

Measurement MeasureTool::drawn() const
{
    Measurement result = mDrawn;
    if (mPointer && !result.points.empty())
        result.points.push_back(mPointer->place);
    return result;
}

void MeasureTool::clear()
{
    mDrawn.points.clear();
    mPointer.reset();
    Q_EMIT changed();
}

void MeasureTool::click(const ToolPoint& point)
{
    // The second click of a double click lies where the first did.
    if (!mDrawn.points.empty() && mDrawn.points.back() == point.place)
        return;
    mDrawn.points.push_back(point.place);
    if (mDrawn.kind == Measurement::Kind::Height && mDrawn.points.size() == 2)
        finish();
    Q_EMIT changed();
}

void MeasureTool::doubleClick()
{
    finish();
}

void MeasureTool::finish()
{
    const std::size_t least = mDrawn.kind == Measurement::Kind::Area ? 3 : 2;
    if (mDrawn.points.size() < least)
        return;
    const Measurement done = mDrawn;
    mDrawn.points.clear();
    mPointer.reset();
    Q_EMIT finished(done);
    Q_EMIT changed();
}

void MeasureTool::move(const ToolPoint* point)
{
    mPointer = point ? std::optional<ToolPoint>(*point) : std::nullopt;
    Q_EMIT changed();
}

bool MeasureTool::key(int key)
{
    switch (key) {
    case Qt::Key_Space:
        finish();
        return true;
    case Qt::Key_Backspace:
        if (!mDrawn.points.empty())
            mDrawn.points.pop_back();
        Q_EMIT changed();
        return true;
    case Qt::Key_Escape:
        if (mDrawn.points.empty())
            Q_EMIT left();
        else
            clear();
        return true;
    default:
        return false;
    }
}

void MeasureTool::paint(QPainter& painter, const QSizeF&, const OverlayPainter::Project& project,
                        bool dark) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& colours = theme(dark);
    const auto draw = [&](const Measurement& measurement, bool live) {
        const std::vector<MapPoint> line = outlineOf(measurement);
        QPolygonF polygon;
        for (const MapPoint& point : line) {
            if (const auto pixel = project(point, nullptr))
                polygon << *pixel;
        }
        if (polygon.size() < static_cast<qsizetype>(line.size()) || polygon.isEmpty())
            return; // partly behind the eye: nothing rather than something wrong
        if (measurement.kind == Measurement::Kind::Area && polygon.size() > 3) {
            QColor fill = colours.selectedPlace;
            fill.setAlpha(46);
            painter.setPen(Qt::NoPen);
            painter.setBrush(fill);
            painter.drawPolygon(polygon);
        }
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colours.halo, live ? 5 : 4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(polygon);
        painter.setPen(
            QPen(colours.selectedPlace, live ? 2.2 : 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(polygon);
        painter.setBrush(colours.panel);
        for (const QPointF& corner : polygon)
            painter.drawEllipse(corner, 3, 3);
        if (measurement.points.size() > 1)
            drawWords(painter, polygon.last(), measuredHeadline(measurement), colours);
    };
    for (const Measurement& kept : mKept)
        draw(kept, false);
    draw(drawn(), true);
    if (mPointer && mPointer->snapped) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colours.accent, 2));
        painter.drawRect(QRectF(mPointer->pixel - QPointF(6, 6), QSizeF(12, 12)));
    }
    painter.restore();
}

} // namespace twin::app
