// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/equity_view.h"
#include "app/shell/indicator_board.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QScrollArea>
#include <QTreeWidget>

namespace twin::app {

/// Tab "Indikatoren": what is counted, covered and effected, each under its own heading; the chosen one
/// colours the districts and is shown from worst to best.
class IndicatorPanel : public QWidget
{
    Q_OBJECT

public:
    IndicatorPanel(Session& session, IndicatorBoard& board, QWidget* parent = nullptr);
    QTreeWidget& tree() { return *mTree; }
    EquityView& equity() { return *mEquity; }
    /// Chooses an indicator as a click on it does.
    void choose(const QString& id);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeOptions();
    QWidget* makeDetail();
    void refill();
    void showDetail();
    QString detailText(const IndicatorTable& table, const IndicatorResult& result) const;
    void takeChoice();
    QTreeWidgetItem* itemOf(const QString& id) const;

    Session& mSession;
    IndicatorBoard& mBoard;
    QLabel* mHeading = nullptr;
    QTreeWidget* mTree = nullptr;
    QComboBox* mClasses = nullptr;
    QCheckBox* mSurface = nullptr;
    QLabel* mTitle = nullptr;
    QLabel* mText = nullptr;
    EquityView* mEquity = nullptr;
    bool mFilling = false;
};

} // namespace twin::app
