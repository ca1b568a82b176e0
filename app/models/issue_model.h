// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QAbstractTableModel>

#include <vector>

namespace twin::app {

/// Every problem of reading, importing and saving: the window shows no message boxes for them.
class IssueModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        SeverityColumn,
        FileColumn,
        ObjectColumn,
        MessageColumn,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;
    void add(const Diagnostics& diagnostics);
    void add(const Diagnostic& diagnostic);
    void clear();
    /// Notes are not problems: they do not count.
    int problemCount() const;
    std::size_t notShown() const { return mNotShown; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QString asText() const; ///< for the clipboard

Q_SIGNALS:
    void countChanged();

private:
    std::vector<Diagnostic> mEntries;
    std::size_t mNotShown = 0;
};

} // namespace twin::app
