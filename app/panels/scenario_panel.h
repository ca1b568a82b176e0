// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/session.h"

#include <QScrollArea>

namespace twin::app {

/// Mode "Szenarien": plan or scenario, and per district what differs on the shown day.
class ScenarioPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit ScenarioPanel(Session& session, QWidget* parent = nullptr);
    void rebuild();

Q_SIGNALS:
    void flyToRequested(const twin::app::Selection& selection);

private:
    void addChoices(class CardBuilder& card);
    void addDifferences(class CardBuilder& card);
    void go(const Selection& selection);
    Session& mSession;
};

} // namespace twin::app
