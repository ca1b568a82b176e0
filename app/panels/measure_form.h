// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/project_document.h"
#include "core/city/district.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTableWidget>
#include <QWidget>

namespace twin::app {

class MeasurePlaceEdit;
class MeasureRecordEdit;

/// What a measure can refer to.
struct MeasureChoices
{
    std::vector<std::string> goals; ///< keys
    std::vector<District> districts;
    Strategy plan;      ///< the register its rules are judged by; empty: they are not
    std::string author; ///< who the record of changes names
};

/// Edits all of one measure. Valid input becomes one undoable edit, written into the measure's record of
/// changes; invalid input is named beside the form and changes nothing. What only breaks a rule of the
/// register (a target before its baseline, say) is named too; a second Apply keeps it.
class MeasureForm : public QWidget
{
    Q_OBJECT

public:
    MeasureForm(const Measure& measure, Date day, ProjectDocument& document,
                const MeasureChoices& choices = {}, QWidget* parent = nullptr);
    const std::string& measureId() const { return mMeasure.id; }
    void focusFirst() { mTitle->setFocus(); }

    QLineEdit& titleEdit() { return *mTitle; }
    QLineEdit& startEdit() { return *mStart; }
    QLineEdit& endEdit() { return *mEnd; }
    QLineEdit& budgetEdit() { return *mBudget; }
    MeasurePlaceEdit& placeEdit() { return *mPlace; }
    MeasureRecordEdit& recordEdit() { return *mRecords; }
    const std::vector<QCheckBox*>& goalBoxes() const { return mGoals; }
    QString problem() const { return mProblem->text(); }
    /// True when everything was valid and the edit was made.
    bool apply();
    void addEntry(const QString& date, MeasureStatus status, const QString& source);

Q_SIGNALS:
    void closed();
    void pickRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override; ///< Esc leaves without an edit

private:
    QWidget* makeFields(Date day);
    QWidget* makeGoals(const std::vector<std::string>& keys);
    QWidget* makeHistory(Date day);
    void fitHistory();
    /// The measure as the form says, or the sentence on what is wrong in mProblem.
    std::optional<Measure> read();
    bool readHistory(Measure& measure);
    void readGoals(Measure& measure) const;
    bool complain(const QString& problem, QWidget* field);
    /// True where the measure breaks a rule it did not break before and nobody was told yet.
    bool warns(const Measure& measure);

    Measure mMeasure;
    MeasureChoices mChoices;
    std::string mWarned; ///< what the user was told and may keep
    ProjectDocument& mDocument;
    QLineEdit* mTitle = nullptr;
    QLineEdit* mStart = nullptr;
    QLineEdit* mEnd = nullptr;
    QLineEdit* mResponsible = nullptr;
    QLineEdit* mBudget = nullptr;
    std::vector<QCheckBox*> mGoals;
    MeasurePlaceEdit* mPlace = nullptr;
    MeasureRecordEdit* mRecords = nullptr;
    QTableWidget* mHistory = nullptr;
    QLabel* mProblem = nullptr;
};

} // namespace twin::app
