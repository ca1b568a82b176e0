// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/detail_panel.h"
#include "app/panels/district_panel.h"
#include "app/panels/indicator_panel.h"
#include "app/panels/issues_panel.h"
#include "app/panels/layer_panel.h"
#include "app/panels/measure_panel.h"
#include "app/panels/scenario_panel.h"
#include "app/panels/time_control.h"
#include "app/present/stage_panel.h"
#include "app/shell/card_stack.h"
#include "app/shell/main_window.h"

#include <QApplication>

#include <algorithm>

namespace twin::app {

std::vector<MainWindow::Pane> MainWindow::panes() const
{
    QWidget* left = mScenarios;
    if (mMode == Mode::Stage)
        left = &mStagePanel->list();
    else if (mMode == Mode::Explore)
        left = mTabs->currentWidget() == mMeasures     ? static_cast<QWidget*>(&mMeasures->list())
               : mTabs->currentWidget() == mDistricts  ? static_cast<QWidget*>(&mDistricts->list())
               : mTabs->currentWidget() == mIndicators ? static_cast<QWidget*>(&mIndicators->tree())
                                                       : static_cast<QWidget*>(&mLayers->list());
    std::vector<Pane> all{{mTopBar, &mTopBar->search()},
                          {mLeft->parentWidget(), left},
                          {mHost, mHost},
                          {mCards, mCards},
                          {mIssues, &mIssues->table()},
                          {mTime, &mTime->axis()},
                          {mDetail->parentWidget(), mDetail}};
    std::erase_if(all, [](const Pane& pane) { return !pane.area->isVisible(); });
    return all;
}

void MainWindow::movePane(int by)
{
    const std::vector<Pane> all = panes();
    const QWidget* focus = QApplication::focusWidget();
    int now = -1;
    for (std::size_t i = 0; i < all.size(); ++i) {
        // The cards lie in the view: the last area that holds the focus is the one it is in.
        if (focus && (all[i].area == focus || all[i].area->isAncestorOf(focus)))
            now = static_cast<int>(i);
    }
    const int count = static_cast<int>(all.size());
    const Pane& next = all[static_cast<std::size_t>(((now < 0 ? 0 : now + by) + count) % count)];
    // Back to where one was in it.
    QWidget* last = next.area == mHost ? mHost : next.area->focusWidget();
    QWidget* target = last && last->isVisible() && last->isEnabled() ? last : next.first;
    if (target->focusPolicy() == Qt::NoFocus || !target->isVisible()) {
        const auto inside = next.area->findChildren<QWidget*>();
        const auto able = std::find_if(inside.begin(), inside.end(), [](const QWidget* child) {
            return child->isVisible() && child->isEnabled() && child->focusPolicy() & Qt::TabFocus;
        });
        target = able == inside.end() ? target : *able;
    }
    target->setFocus(Qt::TabFocusReason);
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape || event->modifiers() != Qt::NoModifier) {
        QMainWindow::keyPressEvent(event);
        return;
    }
    // One step back each time: the selection, then the issues, then the full screen.
    const Session& session = mWorkspace.session();
    if (session.selection().kind != Selection::Kind::None || !session.reading().isEmpty() ||
        !session.filter().district.empty()) {
        const bool lost = mDetail->isAncestorOf(QApplication::focusWidget());
        choose({}, false);
        if (lost)
            mHost->setFocus();
    } else if (mIssues->isVisible()) {
        mIssues->hide();
        mHost->setFocus();
    } else if (isFullScreen()) {
        setWindowState(windowState() & ~Qt::WindowFullScreen);
    }
}

} // namespace twin::app
