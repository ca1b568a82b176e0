// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/issue_model.h"

#include <QLabel>
#include <QTableView>

namespace twin::app {

/// The drawer with every problem of reading, importing and saving.
class IssuesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit IssuesPanel(IssueModel& model, QWidget* parent = nullptr);
    QTableView& table() { return *mTable; }

Q_SIGNALS:
    void closeRequested();

private:
    void showCount();
    IssueModel& mModel;
    QLabel* mHeading = nullptr;
    QTableView* mTable = nullptr;
};

} // namespace twin::app
