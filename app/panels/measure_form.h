// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/project_document.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTableWidget>
#include <QWidget>

namespace twin::app {

/// Edits title, period, responsible, budget and the dated status entries of one measure. Valid input becomes
/// one undoable edit; invalid input is named beside the form and changes nothing.
class MeasureForm : public QWidget
{
    Q_OBJECT

public:
    MeasureForm(const Measure& measure, Date day, ProjectDocument& document, QWidget* parent = nullptr);
    void focusFirst() { mTitle->setFocus(); }

    QLineEdit& titleEdit() { return *mTitle; }
    QLineEdit& startEdit() { return *mStart; }
    QLineEdit& endEdit() { return *mEnd; }
    QLineEdit& budgetEdit() { return *mBudget; }
    QString problem() const { return mProblem->text(); }
    /// True when everything was valid and the edit was made.
    bool apply();
    void addEntry(const QString& date, MeasureStatus status, const QString& source);

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override; ///< Esc leaves without an edit

private:
    QWidget* makeHistory(Date day);
    /// The measure as the form says, or the sentence on what is wrong in mProblem.
    std::optional<Measure> read();
    bool readHistory(Measure& measure);
    bool complain(const QString& problem, QWidget* field);

    Measure mMeasure;
    ProjectDocument& mDocument;
    QLineEdit* mTitle = nullptr;
    QLineEdit* mStart = nullptr;
    QLineEdit* mEnd = nullptr;
    QLineEdit* mResponsible = nullptr;
    QLineEdit* mBudget = nullptr;
    QTableWidget* mHistory = nullptr;
    QLabel* mProblem = nullptr;
};

} // namespace twin::app
