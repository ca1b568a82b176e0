// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/session.h"
#include "app/models/measure_list_model.h"
#include "app/panels/filter_bar.h"

#include <QLabel>
#include <QListView>

namespace twin::app {

/// Tab "Maßnahmen": filter, counts, list. Follows the session's day, filter, plan and selection.
class MeasurePanel : public QWidget
{
    Q_OBJECT

public:
    explicit MeasurePanel(Session& session, QWidget* parent = nullptr);
    QListView& list() { return *mList; }
    FilterBar& filterBar() { return *mFilter; }
    MeasureListModel& model() { return mModel; }

Q_SIGNALS:
    /// The current row changed, or Return or a double click on it: the window selects and flies there.
    void activated(const twin::app::Selection& selection);

private:
    void refill();
    void showSelection();

    Session& mSession;
    MeasureListModel mModel;
    FilterBar* mFilter = nullptr;
    QLabel* mHeading = nullptr;
    QLabel* mEmpty = nullptr;
    QListView* mList = nullptr;
    bool mFollowing = false;
};

} // namespace twin::app
