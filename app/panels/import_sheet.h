// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox> // first: moc 6.4 stumbles over <concepts> otherwise
#include <QFrame>
#include <QLabel>
#include <QPushButton>

#include "app/panels/import_file_row.h"

namespace twin::app {

/// Shows what was found in the files before anything is imported, and asks what they do not say themselves.
/// Of a coordinate system nothing is preselected: it is asked for, not guessed.
class ImportSheet : public QFrame
{
    Q_OBJECT

public:
    explicit ImportSheet(const std::vector<ImportItem>& items, QWidget* parent = nullptr);

    /// All files, the ones left out with `included` false.
    std::vector<ImportItem> items() const;
    /// What to assume where a file states no system; empty where all do.
    QString crs() const { return codeOf(mCrs->currentText()); }

    const std::vector<ImportFileRow*>& rows() const { return mRows; }
    QComboBox& crsChoice() { return *mCrs; }
    QPushButton& acceptButton() { return *mAccept; }
    /// "EPSG:25832" from a list entry, "EPSG:31467" from a bare number; empty where it is neither.
    static QString codeOf(const QString& text);

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
