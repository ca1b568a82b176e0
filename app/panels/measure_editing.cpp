// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages.h"
#include "app/panels/detail_panel.h"
#include "app/panels/measure_form.h"
#include "app/panels/measure_place_edit.h"
#include "app/shell/preferences.h"

#include <algorithm>

namespace twin::app {

namespace {

/// An identifier that neither the catalogue nor the project has.
std::string freeMeasureId(const Strategy& plan, const Project& project)
{
    const auto taken = [&](const std::string& id) {
        return plan.find(id) || std::find(project.removedMeasures.begin(), project.removedMeasures.end(),
                                          id) != project.removedMeasures.end();
    };
    for (int number = 1;; ++number) {
        const std::string id = "NEU-" + std::to_string(number);
        if (!taken(id))
            return id;
    }
}

} // namespace

void DetailPanel::editSelected()
{
    // The form replaces the card whose button was clicked. The plan, not the scenario, is what is edited.
    const auto open = [this] {
        const Measure* plan = mSession.selection().kind == Selection::Kind::Measure
                                  ? mSession.state().plan.find(mSession.selection().id)
                                  : nullptr;
        if (plan)
            openForm(*plan);
    };
    QMetaObject::invokeMethod(this, open, Qt::QueuedConnection);
}

void DetailPanel::newMeasure()
{
    Measure measure;
    measure.id = freeMeasureId(mSession.state().plan, mDocument.project());
    measure.goalsInferred = false;
    if (mSession.selection().kind == Selection::Kind::District) {
        measure.placement.scope = Scope::District;
        measure.placement.districts = {mSession.selection().id};
    }
    openForm(measure);
}

void DetailPanel::openForm(const Measure& measure)
{
    MeasureChoices choices;
    for (const Goal& goal : mSession.state().plan.goals)
        choices.goals.push_back(goal.key);
    choices.districts = mSession.districts();
    choices.plan = mSession.state().plan;
    choices.author = Preferences::author().toStdString();
    auto* form = new MeasureForm(measure, mSession.day(), mDocument, choices);
    const std::string id = measure.id;
    connect(
        form, &MeasureForm::closed, this,
        [this, id] {
            if (mSession.selection().id != id && mSession.measure(id))
                selectMeasure(id);
            rebuild();
        },
        Qt::QueuedConnection);
    connect(form, &MeasureForm::pickRequested, this, &DetailPanel::pickRequested);
    setWidget(form);
    setEmpty(false);
    form->focusFirst();
}

void DetailPanel::setPickedPlace(MapPoint2 point)
{
    if (auto* form = qobject_cast<MeasureForm*>(widget())) {
        form->placeEdit().setPoint(point);
        form->placeEdit().pickButton().setFocus(Qt::TabFocusReason);
    }
}

void DetailPanel::deleteSelected()
{
    const std::string id = mSession.selection().id;
    if (mSession.selection().kind != Selection::Kind::Measure || !mSession.state().plan.find(id))
        return;
    mSession.select({});
    mDocument.edit(tr("delete %1").arg(text(id)), [&](Project project) {
        std::erase_if(project.editedMeasures, [&](const Measure& measure) { return measure.id == id; });
        project.removedMeasures.push_back(id);
        return project;
    });
    Q_EMIT deleted(text(id));
}

} // namespace twin::app
