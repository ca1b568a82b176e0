// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/issue_model.h"

#include "app/messages.h"

#include <QFileInfo>

#include <algorithm>

namespace twin::app {

namespace {

/// More entries help nobody and slow the table; the count of the rest is said.
constexpr std::size_t kMaxRows = 5000;

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return IssueModel::tr("Note");
    case Severity::Warning:
        return IssueModel::tr("Warning");
    case Severity::Problem:
        return IssueModel::tr("Problem");
    }
    return {};
}

} // namespace

void IssueModel::add(const Diagnostics& diagnostics)
{
    const std::vector<Diagnostic>& entries = diagnostics.entries();
    const std::size_t space = kMaxRows - std::min(kMaxRows, mEntries.size());
    const std::size_t count = std::min(space, entries.size());
    mNotShown += diagnostics.total() - count;
    if (count > 0) {
        const int first = static_cast<int>(mEntries.size());
        beginInsertRows({}, first, first + static_cast<int>(count) - 1);
        mEntries.insert(mEntries.end(), entries.begin(),
                        entries.begin() + static_cast<std::ptrdiff_t>(count));
        endInsertRows();
    }
    if (!diagnostics.empty())
        Q_EMIT countChanged();
}

void IssueModel::add(const Diagnostic& diagnostic)
{
    Diagnostics one;
    one.add(diagnostic);
    add(one);
}

void IssueModel::clear()
{
    beginResetModel();
    mEntries.clear();
    mNotShown = 0;
    endResetModel();
    Q_EMIT countChanged();
}

int IssueModel::problemCount() const
{
    return static_cast<int>(
               std::count_if(mEntries.begin(), mEntries.end(),
                             [](const Diagnostic& entry) { return entry.severity != Severity::Note; })) +
           static_cast<int>(mNotShown);
}

int IssueModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(mEntries.size());
}

int IssueModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant IssueModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Diagnostic& entry = mEntries[static_cast<std::size_t>(index.row())];
    if (role == Qt::ToolTipRole)
        return message(entry);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case SeverityColumn:
        return severityWord(entry.severity);
    case FileColumn:
        return QFileInfo(text(entry.file)).fileName();
    case ObjectColumn:
        return text(entry.object);
    case MessageColumn:
        return message(entry.message, entry.arguments);
    default:
        return {};
    }
}

QVariant IssueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SeverityColumn:
        return tr("Kind");
    case FileColumn:
        return tr("File");
    case ObjectColumn:
        return tr("Object");
    case MessageColumn:
        return tr("What happened and what to do");
    default:
        return {};
    }
}

QString IssueModel::asText() const
{
    QString result;
    for (const Diagnostic& entry : mEntries)
        result += QStringLiteral("%1\t%2\n").arg(severityWord(entry.severity), message(entry));
    return result;
}

} // namespace twin::app
