// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/saved_view_model.h"

#include <QListView>
#include <QPlainTextEdit>
#include <QWidget>

namespace twin::app {

/// Mode "Bühne": the steps, their notes, start and export.
class StagePanel : public QWidget
{
    Q_OBJECT

public:
    explicit StagePanel(ProjectDocument& document, QWidget* parent = nullptr);
    SavedViewModel& model() { return mModel; }
    QListView& list() { return *mList; }
    int currentRow() const { return mList->currentIndex().row(); }
    void setCurrentRow(int row);

Q_SIGNALS:
    void addRequested();
    void retakeRequested(int row);
    void showRequested(int row); ///< apply a step in the window
    void startRequested(int row);
    void exportRequested();

private:
    QWidget* makeButtons();
    void showNote();
    SavedViewModel mModel;
    QListView* mList = nullptr;
    QPlainTextEdit* mNote = nullptr;
    bool mFilling = false;
};

} // namespace twin::app
