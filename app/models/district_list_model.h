// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel> // first: moc 6.4 stumbles over <concepts> otherwise

#include "core/city/district.h"
#include "core/strategy/strategy.h"

namespace twin::app {

/// The Stadtteile with their population (dated) and the count of measures that act in each. Citywide measures
/// are not counted here: they would be the same number ten times.
class DistrictListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;
    void setContent(const std::vector<District>& districts, const Strategy& strategy, Date day);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    int rowOf(const QString& name) const;
    int citywideCount() const { return mCitywide; }

private:
    struct Row
    {
        QString name;
        QString detail;
        int local = 0;
    };
    std::vector<Row> mRows;
    int mCitywide = 0;
};

/// "14.228 Einwohner (12/2022)" or "Einwohnerzahl nicht bekannt".
QString populationLine(const District& district);

} // namespace twin::app
