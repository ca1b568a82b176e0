// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox> // first: moc 6.4 stumbles over <concepts> otherwise
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QWidget>

#include "core/city/district.h"
#include "core/strategy/measure.h"

namespace twin::app {

/// Where a measure acts: citywide, in districts, at a point that is picked in the 3D view, or not stated.
class MeasurePlaceEdit : public QWidget
{
    Q_OBJECT

public:
    MeasurePlaceEdit(const Placement& placement, const std::vector<District>& districts,
                     QWidget* parent = nullptr);
    /// Untouched parts of the placement (lines, areas, the source's words) stay as they were.
    Placement placement() const;
    /// What is missing, or empty.
    QString problem() const;
    void setPoint(MapPoint2 point);

    QComboBox& scope() { return *mScope; }
    QListWidget& districts() { return *mNames; }
    QPushButton& pickButton() { return *mPick; }

Q_SIGNALS:
    /// The next click in the 3D view is the place.
    void pickRequested();

private:
    void show();
    Scope chosen() const { return static_cast<Scope>(mScope->currentData().toInt()); }

    Placement mPlacement;
    const std::vector<District> mDistricts;
    QComboBox* mScope = nullptr;
    QListWidget* mNames = nullptr;
    QWidget* mPlace = nullptr;
    QLabel* mWhere = nullptr;
    QPushButton* mPick = nullptr;
};

} // namespace twin::app
