// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox> // first: moc 6.4 stumbles over <concepts> otherwise
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QWidget>

#include "app/shell/import_plan.h"

namespace twin::app {

/// One file of the import sheet: what was found in it, whether it is taken, and what polygons become.
class ImportFileRow : public QWidget
{
    Q_OBJECT

public:
    explicit ImportFileRow(const ImportItem& item, QWidget* parent = nullptr);
    /// The item as chosen now.
    ImportItem item() const;
    /// False for buildings that would have neither a height nor storeys.
    bool complete() const;

    QCheckBox& take() { return *mTake; }
    /// Null where the file can only be one thing.
    QComboBox* use() { return mUse; }
    QComboBox* heightField() { return mHeight; }
    QComboBox* storeyField() { return mStoreys; }
    QDoubleSpinBox* storeyHeight() { return mMetres; }

Q_SIGNALS:
    void changed();

private:
    QWidget* makeChoices();
    void showChoices();

    ImportItem mItem;
    QCheckBox* mTake = nullptr;
    QComboBox* mUse = nullptr;
    QComboBox* mHeight = nullptr;
    QComboBox* mStoreys = nullptr;
    QDoubleSpinBox* mMetres = nullptr;
    QWidget* mFields = nullptr;
};

} // namespace twin::app
