// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox> // first: moc 6.4 stumbles over <concepts> otherwise
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTableWidget>

#include "app/document/measure_import.h"

#include <optional>

namespace twin::app {

/// A catalogue before it is imported: which column is which field, what each row brings, what is wrong with
/// it. Every change of the mapping is a dry run anew. Nothing is imported before OK.
class MeasureImportDialog : public QDialog
{
    Q_OBJECT

public:
    MeasureImportDialog(const QString& path, const SceneState& state, QWidget* parent = nullptr);

    const std::optional<MeasureImport>& import() const { return mImport; }
    ImportChoice choice() const;

    QTableWidget& mapping() { return *mMapping; }
    QTableWidget& messages() { return *mMessages; }
    QLabel& summary() { return *mSummary; }
    QPushButton& okButton() { return *mOk; }
    /// The field is read from this column from now on; an empty heading reads it from none.
    void setColumn(const std::string& key, const QString& heading);

private:
    void dryRun();
    void fillMapping();
    void fillMessages(const Diagnostics& diagnostics);
    QWidget* makeChoices();

    QString mPath;
    const SceneState& mState;
    data::CatalogueOptions mOptions;
    std::optional<MeasureImport> mImport;
    QComboBox* mSheet = nullptr;
    QTableWidget* mMapping = nullptr;
    QTableWidget* mMessages = nullptr;
    QLabel* mSummary = nullptr;
    QRadioButton* mTake = nullptr;
    QRadioButton* mKeep = nullptr;
    QRadioButton* mReplace = nullptr;
    QPushButton* mOk = nullptr;
};

/// What a field of the register is called on screen.
QString registerFieldWord(const std::string& key);

} // namespace twin::app
