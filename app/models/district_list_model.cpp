// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/district_list_model.h"

#include "app/messages.h"
#include "app/models/list_roles.h"

namespace twin::app {

QString populationLine(const District& district)
{
    const DistrictFigure* population = district.figure("population");
    if (!population)
        return DistrictListModel::tr("population not known");
    return DistrictListModel::tr("%1 inhabitants (%2)")
        .arg(numberText(population->value), population->asOf.year > 0
                                                ? dateText(population->asOf)
                                                : DistrictListModel::tr("date not stated"));
}

void DistrictListModel::setContent(const std::vector<District>& districts, const Strategy& strategy, Date day)
{
    beginResetModel();
    mRows.clear();
    mCitywide = 0;
    for (const District& district : districts) {
        const DistrictMeasureCount count = countMeasures(strategy, district.name, day);
        mCitywide = count.citywide;
        mRows.push_back({text(district.name), populationLine(district), count.local});
    }
    endResetModel();
}

int DistrictListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(mRows.size());
}

QVariant DistrictListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = mRows[static_cast<std::size_t>(index.row())];
    const QString local = tr("%n local measure(s)", nullptr, row.local);
    switch (role) {
    case Qt::DisplayRole:
    case IdRole:
        return row.name;
    case DetailRole:
        return row.detail;
    case CountRole:
        return numberText(row.local);
    case Qt::ToolTipRole:
        return QStringLiteral("%1\n%2\n%3").arg(row.name, row.detail, local);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2, %3").arg(row.name, row.detail, local);
    case SectionRole:
        return false;
    default:
        return {};
    }
}

int DistrictListModel::rowOf(const QString& name) const
{
    for (std::size_t i = 0; i < mRows.size(); ++i) {
        if (mRows[i].name == name)
            return static_cast<int>(i);
    }
    return -1;
}

} // namespace twin::app
