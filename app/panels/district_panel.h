// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/session.h"
#include "app/models/district_list_model.h"

#include <QLabel>
#include <QListView>

namespace twin::app {

/// Tab "Stadtteile".
class DistrictPanel : public QWidget
{
    Q_OBJECT

public:
    explicit DistrictPanel(Session& session, QWidget* parent = nullptr);
    QListView& list() { return *mList; }
    DistrictListModel& model() { return mModel; }

Q_SIGNALS:
    void activated(const twin::app::Selection& selection);

private:
    void refill();
    void showSelection();

    Session& mSession;
    DistrictListModel mModel;
    QLabel* mHeading = nullptr;
    QListView* mList = nullptr;
    bool mFollowing = false;
};

} // namespace twin::app
