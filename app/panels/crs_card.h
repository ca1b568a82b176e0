// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox> // first: moc 6.4 stumbles over <concepts> otherwise
#include <QFrame>
#include <QPushButton>

#include "app/shell/import_plan.h"

namespace twin::app {

/// Asks for the coordinate system of files that state none. Nothing is preselected: the system is asked for,
/// not guessed.
class CrsCard : public QFrame
{
    Q_OBJECT

public:
    explicit CrsCard(const std::vector<ImportItem>& items, QWidget* parent = nullptr);
    QComboBox& choice() { return *mChoice; }
    QPushButton& acceptButton() { return *mAccept; }
    /// "EPSG:25832" from a list entry, "EPSG:31467" from a bare number; empty where it is neither.
    static QString codeOf(const QString& text);

Q_SIGNALS:
    void answered(const QString& crs);
    void dismissed();

private:
    QComboBox* mChoice = nullptr;
    QPushButton* mAccept = nullptr;
};

} // namespace twin::app
