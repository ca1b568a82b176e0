// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel> // first: moc 6.4 stumbles over <concepts> otherwise

#include "core/scenario/scenario.h"

#include <functional>
#include <set>

namespace twin::app {

/// The measures that pass a filter on a day, under headings: those of the named district (or with a place),
/// then citywide ones once, then those whose place the source does not name.
class MeasureListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// `changed` are the measures that a scenario alters; `reading` gives the live value of a measure, or
    /// nothing.
    void setContent(const Strategy& strategy, const MeasureFilter& filter, Date day,
                    const std::set<std::string>& changed = {});

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    /// Row of a measure, or -1.
    int rowOf(const QString& id) const;
    int localCount() const { return mLocal; }
    int citywideCount() const { return mCitywide; }
    int unlocatedCount() const { return mUnlocated; }
    /// "INNENSTADT · 14 VOR ORT, 58 STADTWEIT".
    QString heading() const;

private:
    struct Row
    {
        bool section = false;
        QString title;
        QString detail;
        QString id;
        MeasureStatus status = MeasureStatus::Unknown;
        bool simulated = false;
    };
    void appendSection(const QString& title, const std::vector<Row>& rows);

    std::vector<Row> mRows;
    QString mDistrict;
    int mLocal = 0;
    int mCitywide = 0;
    int mUnlocated = 0;
};

/// "in Umsetzung seit 04/2025", "geplant ab 2027", "umgesetzt 09/2024": status word with the date that
/// matters.
QString statusLine(const Measure& measure, Date day);

} // namespace twin::app
