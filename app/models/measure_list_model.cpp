// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/measure_list_model.h"

#include "app/messages.h"
#include "app/models/list_roles.h"
#include "app/viewport/status_style.h"

namespace twin::app {

QString statusLine(const Measure& measure, Date day)
{
    const StatusEntry* entry = measure.entryAt(day);
    const MeasureStatus status = entry ? entry->status : MeasureStatus::Unknown;
    const QString word = statusWord(status);
    switch (status) {
    case MeasureStatus::Planned:
    case MeasureStatus::Resolved:
    case MeasureStatus::Funded:
        if (measure.start && measure.start->last() > day)
            return MeasureListModel::tr("%1, from %2").arg(word, dateText(*measure.start));
        return word;
    case MeasureStatus::Running:
    case MeasureStatus::Live:
    case MeasureStatus::Threatened:
        if (measure.end && *measure.end > day)
            return MeasureListModel::tr("%1 until %2").arg(word, dateText(*measure.end));
        return MeasureListModel::tr("%1 since %2").arg(word, dateText(entry->date));
    case MeasureStatus::Done:
    case MeasureStatus::Stopped:
        return QStringLiteral("%1 %2").arg(word, dateText(entry->date));
    default:
        return word;
    }
}

void MeasureListModel::setContent(const Strategy& strategy, const MeasureFilter& filter, Date day,
                                  const std::set<std::string>& changed)
{
    beginResetModel();
    mRows.clear();
    mDistrict = text(filter.district);
    std::vector<Row> local;
    std::vector<Row> citywide;
    std::vector<Row> unlocated;
    for (const std::size_t index : filterMeasures(strategy, filter, day)) {
        const Measure& measure = strategy.measures[index];
        Row row;
        row.title = text(measure.title.in(german()));
        row.detail = statusLine(measure, day);
        row.id = text(measure.id);
        row.status = measure.statusAt(day);
        row.simulated = changed.count(measure.id) > 0;
        if (measure.placement.scope == Scope::Citywide)
            citywide.push_back(std::move(row));
        else if (measure.placement.scope == Scope::Unlocated)
            unlocated.push_back(std::move(row));
        else
            local.push_back(std::move(row));
    }
    mLocal = static_cast<int>(local.size());
    mCitywide = static_cast<int>(citywide.size());
    mUnlocated = static_cast<int>(unlocated.size());
    appendSection(mDistrict.isEmpty() ? tr("With a place or district") : tr("In %1").arg(mDistrict), local);
    appendSection(tr("Citywide"), citywide);
    appendSection(tr("No place stated"), unlocated);
    endResetModel();
}

void MeasureListModel::appendSection(const QString& title, const std::vector<Row>& rows)
{
    if (rows.empty())
        return;
    Row heading;
    heading.section = true;
    heading.title = title;
    heading.detail = numberText(static_cast<double>(rows.size()));
    mRows.push_back(std::move(heading));
    mRows.insert(mRows.end(), rows.begin(), rows.end());
}

int MeasureListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(mRows.size());
}

QVariant MeasureListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = mRows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::ToolTipRole:
        return row.section ? QVariant()
                           : QVariant(QStringLiteral("%1 · %2\n%3").arg(row.id, row.title, row.detail));
    case Qt::AccessibleTextRole:
        return row.section ? row.title : QStringLiteral("%1, %2").arg(row.title, row.detail);
    case DetailRole:
        return row.section ? QVariant() : QVariant(row.detail);
    case CountRole:
        return row.section ? QVariant(row.detail) : QVariant();
    case StatusRole:
        return row.section ? QVariant() : QVariant(static_cast<int>(row.status));
    case IdRole:
        return row.id;
    case SectionRole:
        return row.section;
    case SimulatedRole:
        return row.simulated;
    default:
        return {};
    }
}

Qt::ItemFlags MeasureListModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (mRows[static_cast<std::size_t>(index.row())].section)
        return Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

int MeasureListModel::rowOf(const QString& id) const
{
    for (std::size_t i = 0; i < mRows.size(); ++i) {
        if (!mRows[i].section && mRows[i].id == id)
            return static_cast<int>(i);
    }
    return -1;
}

QString MeasureListModel::heading() const
{
    const QString place = mDistrict.isEmpty() ? tr("Whole city") : mDistrict;
    return tr("%1 · %2 local, %3 citywide").arg(place, numberText(mLocal), numberText(mCitywide)).toUpper();
}

} // namespace twin::app
