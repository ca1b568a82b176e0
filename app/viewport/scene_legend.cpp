// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages.h"
#include "app/theme/theme.h"
#include "app/viewport/scene_parts.h"
#include "app/viewport/status_style.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace twin::app {
namespace {

void addLine(SceneLegend& legend, const QString& line)
{
    LegendEntry entry;
    entry.text = line;
    legend.entries.push_back(entry);
}

void addStatuses(const SceneFacts& facts, SceneLegend& legend)
{
    std::map<MeasureStatus, int> placed;
    std::map<Scope, int> scopes;
    for (const std::size_t index : facts.passing) {
        const Measure& measure = facts.state.shown.measures[index];
        ++scopes[measure.placement.scope];
        const bool exists = measure.history.empty() || measure.entryAt(facts.state.day);
        if (exists && !placesOf(measure).empty())
            ++placed[measure.statusAt(facts.state.day)];
    }
    // From what works to what is not known.
    for (const MeasureStatus status :
         {MeasureStatus::Live, MeasureStatus::Running, MeasureStatus::Threatened, MeasureStatus::Funded,
          MeasureStatus::Resolved, MeasureStatus::Planned, MeasureStatus::Idea, MeasureStatus::Done,
          MeasureStatus::Stopped, MeasureStatus::Unknown}) {
        const int count = placed[status];
        if (count == 0)
            continue;
        LegendEntry entry;
        entry.colour = statusColour(status);
        entry.pattern = statusPattern(status);
        entry.status = status;
        entry.text = QStringLiteral("%1 (%2)").arg(statusWord(status)).arg(count);
        legend.entries.push_back(entry);
    }
    // Measures without a place are counted here and never put on the map.
    if (scopes[Scope::Citywide] > 0)
        addLine(legend, QCoreApplication::translate("SceneComposer", "Citywide, without a place: %1")
                            .arg(scopes[Scope::Citywide]));
    if (scopes[Scope::District] > 0)
        addLine(legend, QCoreApplication::translate("SceneComposer", "In whole districts: %1")
                            .arg(scopes[Scope::District]));
    if (scopes[Scope::Unlocated] > 0)
        addLine(legend, QCoreApplication::translate("SceneComposer", "No place stated: %1")
                            .arg(scopes[Scope::Unlocated]));
}

QString dayLine(const SceneState& state)
{
    const QString day = dateText(state.day);
    if (state.day == state.today)
        return QCoreApplication::translate("SceneComposer", "State on %1 · today").arg(day);
    if (state.day > state.today)
        return QCoreApplication::translate("SceneComposer", "Planned state on %1").arg(day);
    return QCoreApplication::translate("SceneComposer", "State on %1").arg(day);
}

void describeMeasure(const SceneFacts& facts, const Measure& measure, SceneLegend& legend)
{
    const MeasureStatus status = measure.statusAt(facts.state.day);
    legend.title = text(measure.title.in(german()));
    LegendEntry entry;
    entry.colour = statusColour(status);
    entry.pattern = facts.patternOf(measure);
    entry.status = status;
    entry.text = statusDetail(measure, facts.state.day);
    if (measure.placement.scope == Scope::District) {
        // The districts are what is coloured, so the entry shows their fill and not the symbol.
        entry.status.reset();
        entry.text += QStringLiteral(" · ") + QCoreApplication::translate("SceneComposer", "districts: %1")
                                                  .arg(measure.placement.districts.size());
        legend.subtitle = QCoreApplication::translate("SceneComposer", "acts in whole districts");
    } else if (measure.placement.scope == Scope::Citywide) {
        legend.subtitle = QCoreApplication::translate("SceneComposer", "acts citywide: no place on the map");
    } else if (measure.placement.scope == Scope::Unlocated) {
        legend.subtitle = QCoreApplication::translate("SceneComposer", "the source states no place");
    } else {
        legend.subtitle = dayLine(facts.state);
    }
    legend.entries.push_back(entry);
}

} // namespace

SceneLegend composeLegend(const SceneFacts& facts)
{
    const SceneState& state = facts.state;
    const Theme& colours = theme(state.dark);
    SceneLegend legend;
    const Measure* measure =
        state.selection.kind == Selection::Kind::Measure ? state.shown.find(state.selection.id) : nullptr;
    if (measure) {
        describeMeasure(facts, *measure, legend);
    } else if (const DistrictColouring* colouring = facts.colouring()) {
        legend = colouring->legend;
    } else if (!facts.hidden("measures") && !state.shown.measures.empty()) {
        legend.title = QCoreApplication::translate("SceneComposer", "Measures");
        legend.subtitle = dayLine(state);
        addStatuses(facts, legend);
        if (state.shown.sample)
            addLine(legend, QCoreApplication::translate("SceneComposer", "Sample catalogue, not official"));
    }
    if (facts.scenario() && facts.districts) {
        LegendEntry entry;
        entry.colour = colours.scenario;
        entry.pattern = render::Pattern::Hatched;
        entry.text =
            QCoreApplication::translate("SceneComposer", "Scenario differs from the plan: %1 districts")
                .arg(facts.differing.size());
        legend.entries.push_back(entry);
    }
    if (state.selection.kind == Selection::Kind::District) {
        LegendEntry entry;
        entry.colour = colours.selectedPlace;
        entry.text =
            QCoreApplication::translate("SceneComposer", "Selected: %1").arg(text(state.selection.id));
        legend.entries.push_back(entry);
    }
    if (legend.title.isEmpty() && !legend.entries.empty())
        legend.title = QCoreApplication::translate("SceneComposer", "Map");
    return legend;
}

} // namespace twin::app
