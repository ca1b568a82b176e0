// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox> // first: moc 6.4 stumbles over <concepts> otherwise
#include <QFrame>
#include <QLabel>
#include <QPushButton>

#include "app/panels/import_file_row.h"

namespace twin::app {

/// Shows what was found in the files before anything is imported, and asks what they do not say themselves.
/// Of a coordinate system nothing is preselected: it is asked for, not guessed. Files that are alike are one
/// row with one answer, so that a drop of hundreds is one sheet.
class ImportSheet : public QFrame
{
    Q_OBJECT

public:
    explicit ImportSheet(const std::vector<ImportItem>& items, QWidget* parent = nullptr);

    /// All files, the ones left out with `included` false.
    std::vector<ImportItem> items() const;
    /// What to assume where a file states no system; empty where all do.
    QString crs() const { return crsCodeOf(mCrs->currentText()); }
    /// "183 CityGML · 12 terrain · 5 images": what was found, by kind.
    static QString summary(const std::vector<ImportItem>& items);

    const std::vector<ImportFileRow*>& rows() const { return mRows; }
    QComboBox& crsChoice() { return *mCrs; }
    QPushButton& acceptButton() { return *mAccept; }

Q_SIGNALS:
    void accepted();
    void dismissed();

protected:
    void keyPressEvent(QKeyEvent* event) override; ///< Return imports, Esc leaves

private:
    QWidget* makeFiles(const std::vector<ImportItem>& items);
    QWidget* makeCrs();
    void check();

    std::vector<ImportFileRow*> mRows;
    QWidget* mCrsBox = nullptr;
    QComboBox* mCrs = nullptr;
    QLabel* mMissing = nullptr;
    QPushButton* mAccept = nullptr;
};

} // namespace twin::app
