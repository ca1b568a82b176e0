// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox> // first: moc 6.4 stumbles over <concepts> otherwise
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QListView>
#include <QStandardItemModel>
#include <QWidget>

#include "app/shell/import_plan.h"

namespace twin::app {

/// A list of coordinate systems to choose from or to type into; nothing is preselected.
QComboBox* makeCrsChoice();
/// "EPSG:25832" from an entry of that list, "EPSG:31467" from a bare number; empty where it is neither.
QString crsCodeOf(const QString& text);

/// One file of the import sheet, or several that are alike and share their answers: what was found, what is
/// taken, and what it becomes.
class ImportFileRow : public QWidget
{
    Q_OBJECT

public:
    /// `items`: one, or several with the same importKey().
    explicit ImportFileRow(const std::vector<ImportItem>& items, QWidget* parent = nullptr);
    /// The items as chosen now.
    std::vector<ImportItem> items() const;
    std::size_t count() const { return mItems.size(); }
    bool anyIncluded() const;
    /// False for buildings that would have neither a height nor storeys.
    bool complete() const;
    /// Whether a coordinate system must be given for it, and is not given here.
    bool asksCrs() const;
    /// Several rows ask: each may have its own answer.
    void offerCrs(bool offered);

    QCheckBox& take() { return *mTake; }
    /// Null where the files can only be one thing.
    QComboBox* use() { return mUse; }
    QComboBox* heightField() { return mHeight; }
    QComboBox* storeyField() { return mStoreys; }
    QDoubleSpinBox* storeyHeight() { return mMetres; }
    /// What the heights mean; null where the files bring no heights of buildings.
    QComboBox* heights() { return mReading; }
    /// Null where the files state their system.
    QComboBox* crsChoice() { return mCrs; }
    /// The single files of several; null for one.
    QListView* list() { return mList; }

Q_SIGNALS:
    void changed();

private:
    void addLines(class QVBoxLayout& layout);
    QWidget* makeList();
    QWidget* makeChoices();
    QWidget* makeAnswers();
    void showChoices();

    std::vector<ImportItem> mItems;
    QCheckBox* mTake = nullptr;
    QListView* mList = nullptr;
    QStandardItemModel* mFiles = nullptr;
    QComboBox* mUse = nullptr;
    QComboBox* mHeight = nullptr;
    QComboBox* mStoreys = nullptr;
    QComboBox* mReading = nullptr;
    QComboBox* mCrs = nullptr;
    QDoubleSpinBox* mMetres = nullptr;
    QWidget* mFields = nullptr;
    QFormLayout* mAnswers = nullptr;
};

} // namespace twin::app
