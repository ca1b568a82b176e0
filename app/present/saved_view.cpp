// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/present/saved_view.h"

#include "app/document/city_loader.h"
#include "app/messages.h"

namespace twin::app {

namespace {

Selection selectionOf(const SavedView& view, const SceneState& state)
{
    if (view.selection.empty())
        return {};
    const Result<Selection> selection = parseSelection(state, view.selection);
    // A measure that is gone leaves the rest of the view as it was.
    return selection.ok() ? selection.value() : Selection{};
}

} // namespace

SavedView captureView(const Session& session, const Viewpoint& viewpoint, const QString& title)
{
    SavedView view;
    view.title.de = title.toStdString();
    view.viewpoint = viewpoint;
    if (!(session.day() == session.today()))
        view.day = session.day();
    view.scenario = session.scenario();
    const Selection& selection = session.selection();
    if (selection.kind == Selection::Kind::District)
        view.selection = "district:" + selection.id;
    else if (selection.kind == Selection::Kind::Measure)
        view.selection = "measure:" + selection.id;
    return view;
}

void applyView(const SavedView& view, Session& session)
{
    session.setFilter({});
    session.setScenario(view.scenario);
    session.setDay(view.day.value_or(session.today()));
    session.select(selectionOf(view, session.state()));
}

SceneState stateOf(const SavedView& view, const SceneState& state)
{
    SceneState result = state;
    result.filter = {};
    result.project.activeScenario = view.scenario;
    result.day = view.day.value_or(state.today);
    refreshPlan(result);
    result.selection = selectionOf(view, result);
    return result;
}

} // namespace twin::app
