// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/measuring_card.h"

#include "app/messages.h"
#include "app/panels/panel_style.h"
#include "core/geo/measuring.h"
#include "core/geo/utm.h"
#include "data/project/measurement_export.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QToolButton>
#include <QUuid>
#include <QVBoxLayout>

#include <algorithm>

namespace twin::app {

namespace {
constexpr int kWidth = 300;
constexpr double kProfileStep = 2;
const Measurement::Kind kKinds[] = {Measurement::Kind::Path, Measurement::Kind::Area,
                                    Measurement::Kind::Height, Measurement::Kind::Profile};
} // namespace

ProfileChart::ProfileChart(QWidget* parent) : QWidget(parent)
{
    setFixedHeight(110);
}

void ProfileChart::setSamples(std::vector<Sample> samples)
{
    mSamples = std::move(samples);
    double low = 1e9;
    double high = -1e9;
    for (const Sample& sample : mSamples) {
        for (const auto& height : {sample.ground, sample.surface}) {
            low = height ? std::min(low, *height) : low;
            high = height ? std::max(high, *height) : high;
        }
    }
    setAccessibleName(
        low <= high
            ? tr("Profile: from %1 m to %2 m above sea level").arg(numberText(low, 1), numberText(high, 1))
            : tr("Profile without heights"));
    update();
}

void ProfileChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& colours = themeOf(*this);
    double low = 1e9;
    double high = -1e9;
    for (const Sample& sample : mSamples) {
        for (const auto& height : {sample.ground, sample.surface}) {
            low = height ? std::min(low, *height) : low;
            high = height ? std::max(high, *height) : high;
        }
    }
    const double whole = mSamples.empty() ? 0 : mSamples.back().way;
    if (!(high >= low) || !(whole > 0))
        return;
    high = std::max(high, low + 5);
    const QRectF room = QRectF(rect()).adjusted(40, 8, -6, -18);
    const auto at = [&](double way, double height) {
        return QPointF(room.left() + way / whole * room.width(),
                       room.bottom() - (height - low) / (high - low) * room.height());
    };
    // A gap in the data stays a gap.
    const auto curve = [&](std::optional<double> Sample::*member, bool filled) {
        QPainterPath path;
        QPointF last;
        bool open = false;
        const auto close = [&] {
            if (open && filled) {
                path.lineTo(last.x(), room.bottom());
                path.closeSubpath();
            }
            open = false;
        };
        for (const Sample& sample : mSamples) {
            if (!(sample.*member)) {
                close();
                continue;
            }
            const QPointF point = at(sample.way, *(sample.*member));
            if (!open)
                path.moveTo(filled ? QPointF(point.x(), room.bottom()) : point);
            path.lineTo(point);
            last = point;
            open = true;
        }
        close();
        return path;
    };
    QColor ground = colours.secondary;
    ground.setAlpha(70);
    painter.fillPath(curve(&Sample::ground, true), ground);
    painter.setPen(QPen(colours.selectedPlace, 1.5));
    painter.drawPath(curve(&Sample::surface, false));
    QFont face = font();
    face.setPixelSize(11);
    painter.setFont(face);
    painter.setPen(colours.secondary);
    painter.drawText(QRectF(0, room.top() - 6, 36, 14), Qt::AlignRight, numberText(high, 1));
    painter.drawText(QRectF(0, room.bottom() - 8, 36, 14), Qt::AlignRight, numberText(low, 1));
    painter.drawText(QRectF(room.left(), room.bottom() + 3, room.width(), 14), Qt::AlignRight,
                     QStringLiteral("%1\u00A0m").arg(numberText(whole)));
    painter.drawText(QRectF(room.left(), room.bottom() + 3, room.width(), 14), Qt::AlignLeft,
                     tr("grey ground, line roofs"));
}

MeasuringCard::MeasuringCard(ProjectDocument& document, HeightAt ground, HeightAt surface, QWidget* parent)
    : QFrame(parent), mDocument(document), mGround(std::move(ground)), mSurface(std::move(surface))
{
    setObjectName(QStringLiteral("measuringCard"));
    setAccessibleName(tr("Measuring"));
    setAutoFillBackground(true);
    const Theme& colours = themeOf(*parent);
    setStyleSheet(
        QStringLiteral("#measuringCard { background: %1; border: 1px solid %2; border-radius: 6px; }")
            .arg(colours.panel.name(), colours.hairline.name()));
    build();
    connect(&mTool, &MeasureTool::changed, this, &MeasuringCard::showFigures);
    connect(&mTool, &MeasureTool::finished, this, &MeasuringCard::keep);
    connect(&mTool, &MeasureTool::left, this, [this] {
        hide();
        Q_EMIT closed();
    });
    connect(&mDocument, &ProjectDocument::changed, this, [this](ChangeSet changes) {
        if (changes & Change::Measurements)
            showKept();
    });
    showKept();
    hide();
}

void MeasuringCard::build()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(8);
    auto* head = new QHBoxLayout;
    head->addWidget(makeLabel(tr("Measuring"), kTitlePixels, QFont::DemiBold, false), 1);
    auto* close = new QToolButton;
    close->setText(QStringLiteral("×"));
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Close measuring"));
    connect(close, &QToolButton::clicked, &mTool, &MeasureTool::left);
    head->addWidget(close);
    layout->addLayout(head);
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    mKinds = new QButtonGroup(this);
    for (const Measurement::Kind kind : kKinds) {
        auto* button = new QPushButton(measurementKindName(kind));
        button->setCheckable(true);
        button->setStyleSheet(QStringLiteral("QPushButton { padding: 3px 4px; }"));
        mKinds->addButton(button, static_cast<int>(kind));
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, kind] { mTool.setKind(kind); });
    }
    layout->addLayout(row);
    mFigures = makeLabel({}, kTextPixels, QFont::Normal, false);
    mFigures->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout->addWidget(mFigures);
    mChart = new ProfileChart;
    layout->addWidget(mChart);
    mList = new QListWidget;
    mList->setAccessibleName(tr("Kept measurements"));
    mList->setToolTip(tr("Delete removes the measurement, F2 renames it"));
    mList->setFixedHeight(92);
    mList->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    connect(mList, &QListWidget::currentRowChanged, this, &MeasuringCard::showFigures);
    connect(mList, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        const std::string id = item->data(Qt::UserRole).toString().toStdString();
        const std::string name = item->text().toStdString();
        mDocument.edit(tr("rename the measurement"), [&](Project project) {
            for (Measurement& measurement : project.measurements) {
                if (measurement.id == id)
                    measurement.name = name;
            }
            return project;
        });
    });
    layout->addWidget(mList);
    auto* exports = new QHBoxLayout;
    for (const bool geoPackage : {false, true}) {
        auto* button = new QPushButton(geoPackage ? tr("GeoPackage …") : tr("CSV …"));
        connect(button, &QPushButton::clicked, this, [this, geoPackage] { exportTo(geoPackage); });
        exports->addWidget(button);
    }
    layout->addLayout(exports);
    setFixedWidth(kWidth);
}

void MeasuringCard::open(Measurement::Kind kind)
{
    if (QAbstractButton* button = mKinds->button(static_cast<int>(kind)))
        button->setChecked(true);
    mTool.setKind(kind);
    adjustSize();
    // Below the badges, opposite to compass and light.
    move(16, 56);
    show();
    raise();
}

void MeasuringCard::showFigures()
{
    Measurement shown = mTool.drawn();
    const bool drawing = !shown.points.empty();
    const auto& kept = mDocument.project().measurements;
    const int row = mList->currentRow();
    if (!drawing && row >= 0 && row < static_cast<int>(kept.size()))
        shown = kept[static_cast<std::size_t>(row)];
    QStringList lines = measuredRows(shown);
    if (!shown.points.empty()) {
        const MapPoint& last = shown.points.back();
        const GeographicPoint place = geographic(last.plan());
        lines << tr("E %1 · N %2 · %3 m")
                     .arg(numberText(last.easting, 2), numberText(last.northing, 2),
                          numberText(last.height, 2))
              << tr("%1° N · %2° E (ETRS89)")
                     .arg(numberText(place.latitudeDegrees, 6), numberText(place.longitudeDegrees, 6));
    } else {
        lines << tr(
            "Click the first point in the view; corners of buildings are caught. Double click or Space "
            "ends, Backspace takes one back.");
    }
    mFigures->setText(lines.join(QLatin1Char('\n')));
    const bool profile = shown.kind == Measurement::Kind::Profile && shown.points.size() > 1;
    mChart->setVisible(profile);
    if (profile)
        mChart->setSamples(profileOf(shown));
    adjustSize();
}

std::vector<ProfileChart::Sample> MeasuringCard::profileOf(const Measurement& measurement) const
{
    constexpr double kMostSamples = 400;
    const double whole = pathLength(measurement.points).horizontal;
    std::vector<ProfileChart::Sample> samples;
    for (const Station& station : stations(measurement.points, std::max(kProfileStep, whole / kMostSamples)))
        samples.push_back({station.way, mGround(station.place), mSurface(station.place)});
    return samples;
}

void MeasuringCard::showKept()
{
    const auto& kept = mDocument.project().measurements;
    const int row = mList->currentRow();
    const QSignalBlocker quiet(mList);
    mList->clear();
    for (const Measurement& measurement : kept) {
        auto* item = new QListWidgetItem(text(measurement.name), mList);
        item->setData(Qt::UserRole, text(measurement.id));
        item->setToolTip(measuredRows(measurement).join(QLatin1Char('\n')));
        item->setFlags(item->flags() | Qt::ItemIsEditable);
    }
    mList->setCurrentRow(std::min(row, mList->count() - 1));
    mTool.setKept(kept);
}

void MeasuringCard::keep(Measurement measurement)
{
    measurement.id = QUuid::createUuid().toString(QUuid::WithoutBraces).left(8).toStdString();
    measurement.name = QStringLiteral("%1 %2 · %3")
                           .arg(measurementKindName(measurement.kind))
                           .arg(mDocument.project().measurements.size() + 1)
                           .arg(measuredHeadline(measurement))
                           .toStdString();
    mDocument.edit(tr("keep the measurement"), [&](Project project) {
        project.measurements.push_back(measurement);
        return project;
    });
    mList->setCurrentRow(mList->count() - 1);
}

void MeasuringCard::removeSelected()
{
    const int row = mList->currentRow();
    if (row < 0 || row >= static_cast<int>(mDocument.project().measurements.size()))
        return;
    mDocument.edit(tr("remove the measurement"), [row](Project project) {
        project.measurements.erase(project.measurements.begin() + row);
        return project;
    });
}

void MeasuringCard::exportTo(bool geoPackage)
{
    const QString suffix = geoPackage ? QStringLiteral(".gpkg") : QStringLiteral(".csv");
    QString path =
        QFileDialog::getSaveFileName(this, tr("Export the measurements"), tr("measurements") + suffix,
                                     geoPackage ? tr("GeoPackage (*.gpkg)") : tr("Table (*.csv)"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += suffix;
    const auto& kept = mDocument.project().measurements;
    const Status status = geoPackage ? data::exportMeasurementsGeoPackage(kept, path.toStdString())
                                     : data::exportMeasurementsCsv(kept, path.toStdString());
    if (status)
        Q_EMIT exported(path);
    else
        Q_EMIT failed(path, status.error());
}

void MeasuringCard::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT mTool.left();
    else if (event->key() == Qt::Key_Delete && mList->hasFocus())
        removeSelected();
    else
        QFrame::keyPressEvent(event);
}

} // namespace twin::app
