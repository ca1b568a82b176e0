// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog> // first: moc 6.4 stumbles over <concepts> otherwise
#include <QLabel>
#include <QTableWidget>

#include "core/strategy/measure.h"

namespace twin::app {

/// The lists of a measure that the form edits in a table of their own, by key of the register.
struct RecordKind
{
    const char* key;
    QString title;
    QStringList columns;
    QString hint; ///< how to write a row
};
std::vector<RecordKind> recordKinds();
/// What such a list says, one line an entry.
QStringList recordLines(const Measure& measure, const std::string& key);

/// Edits one list of a measure as rows of a table. What cannot be understood is named and nothing is taken.
class RecordDialog : public QDialog
{
    Q_OBJECT

public:
    RecordDialog(const Measure& measure, RecordKind kind, QWidget* parent = nullptr);

    QTableWidget& table() { return *mTable; }
    QString problem() const { return mProblem->text(); }
    /// The measure with the list as the table has it; valid after accept().
    const Measure& measure() const { return mMeasure; }
    void addRow(const QStringList& cells);
    void accept() override;

private:
    Measure mMeasure;
    RecordKind mKind;
    QTableWidget* mTable = nullptr;
    QLabel* mProblem = nullptr;
};

} // namespace twin::app
