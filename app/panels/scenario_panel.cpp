// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/scenario_panel.h"

#include "app/messages.h"
#include "app/panels/card_builder.h"
#include "app/panels/panel_style.h"
#include "app/viewport/status_style.h"

#include <QApplication>
#include <QRadioButton>
#include <QScrollBar>

namespace twin::app {

ScenarioPanel::ScenarioPanel(Session& session, QWidget* parent) : QScrollArea(parent), mSession(session)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Scenarios"));
    // Queued: a rebuild deletes the radio button whose click caused it.
    connect(&mSession, &Session::planChanged, this, &ScenarioPanel::rebuild, Qt::QueuedConnection);
    connect(&mSession, &Session::dayChanged, this, &ScenarioPanel::rebuild, Qt::QueuedConnection);
    rebuild();
}

void ScenarioPanel::go(const Selection& selection)
{
    QMetaObject::invokeMethod(
        this, [this, selection] { Q_EMIT flyToRequested(selection); }, Qt::QueuedConnection);
}

void ScenarioPanel::rebuild()
{
    const int scroll = verticalScrollBar()->value();
    const bool focused = widget() && widget()->isAncestorOf(QApplication::focusWidget());
    auto* content = new QWidget;
    CardBuilder card(*content);
    addChoices(card);
    addDifferences(card);
    card.finish();
    setWidget(content);
    verticalScrollBar()->setValue(scroll);
    if (focused) {
        const auto radios = content->findChildren<QRadioButton*>();
        for (QRadioButton* radio : radios) {
            if (radio->isChecked())
                radio->setFocus();
        }
    }
}

void ScenarioPanel::addChoices(CardBuilder& card)
{
    const auto& scenarios = mSession.state().project.scenarios;
    card.title(tr("Plan or scenario"));
    if (scenarios.empty())
        card.paragraph(tr("This project holds no scenario. The sample project has one that shows what a "
                          "scenario can say."),
                       true);
    card.space(4);
    const auto add = [&](const QString& name, const std::string& id) {
        auto* radio = new QRadioButton(name);
        radio->setChecked(mSession.scenario() == id);
        connect(radio, &QRadioButton::clicked, this, [this, id] { mSession.setScenario(id); });
        card.widget(radio);
    };
    add(tr("Plan: as it stands today"), {});
    for (const Scenario& scenario : scenarios) {
        add(text(scenario.name.in(german())), scenario.id);
        if (scenario.id != mSession.scenario())
            continue;
        card.beginBadges();
        card.badge(provenanceWord(Provenance::Simulated), CardBuilder::Tone::Simulated,
                   tr("What if, not what is decided or measured"));
        card.space(2);
        card.paragraph(text(scenario.description.in(german())), true);
        if (!scenario.source.empty())
            card.paragraph(tr("Source: %1").arg(text(scenario.source)), true);
        for (const ScenarioConflict& conflict :
             resolve(mSession.state().plan, scenario, mSession.today()).conflicts)
            card.paragraph(tr("Does not fit: %1").arg(message(conflict.message, conflict.arguments)));
    }
}

void ScenarioPanel::addDifferences(CardBuilder& card)
{
    const SceneState& state = mSession.state();
    if (state.scenarioName.empty()) {
        card.heading(tr("What differs"));
        card.paragraph(tr("Choose a scenario: this list then shows per district what differs from the plan "
                          "on the shown day."),
                       true);
        return;
    }
    card.heading(tr("What differs on %1").arg(dateText(mSession.day())));
    std::vector<std::string> names;
    for (const District& district : mSession.districts())
        names.push_back(district.name);
    bool any = false;
    for (const ScenarioDifference& difference : compare(state.plan, state.shown, names, mSession.day())) {
        if (difference.items.empty())
            continue;
        any = true;
        card.space(8);
        if (difference.district.empty())
            card.paragraph(tr("Citywide"))->setFont([&] {
                QFont font = this->font();
                font.setBold(true);
                return font;
            }());
        else
            card.link(text(difference.district), tr("Selects the district"),
                      [this, name = difference.district] {
                          go({Selection::Kind::District, name, {}});
                      });
        for (const ScenarioDifference::Item& item : difference.items) {
            const Measure* measure = state.shown.find(item.measure);
            const QString title = measure ? text(measure->title.in(german())) : text(item.measure);
            const QString change =
                item.added ? tr("%1, not in the plan").arg(statusWord(item.inScenario))
                           : tr("%1 instead of %2").arg(statusWord(item.inScenario), statusWord(item.inPlan));
            card.link(
                title, change,
                [this, id = item.measure] {
                    go({Selection::Kind::Measure, id, {}});
                },
                statusIcon(item.inScenario, themeOf(*this).dark));
            card.paragraph(change, true)->setContentsMargins(20, 0, 0, 2);
        }
    }
    if (!any)
        card.paragraph(
            tr("On this day nothing differs. Move the time control: the scenario may change later years."),
            true);
}

} // namespace twin::app
