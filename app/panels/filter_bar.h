// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/session.h"

#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QWidget>

namespace twin::app {

/// The filter line, its menu (status, field of action, goal, district, reach) and one chip for every active
/// restriction.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(Session& session, QWidget* parent = nullptr);
    QLineEdit& line() { return *mLine; }
    QMenu& menu() { return *mMenu; }

private:
    void fillMenu();
    void fillChips();
    void change(const std::function<void(MeasureFilter&)>& edit);
    void addChip(const QString& text, const std::function<void(MeasureFilter&)>& remove);

    Session& mSession;
    QLineEdit* mLine = nullptr;
    QMenu* mMenu = nullptr;
    QWidget* mChips = nullptr;
};

} // namespace twin::app
