// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/project_document.h"
#include "app/viewport/scene_composer.h"

#include <QObject>
#include <QTimer>

namespace twin::app {

/// What one person looks at right now: selection, day, filter, scenario, live clock. Not in the document, not
/// undoable. Holds the loaded scene and composes the picture from it. UI thread.
class Session : public QObject
{
    Q_OBJECT

public:
    explicit Session(Date today, QObject* parent = nullptr);

    const SceneState& state() const { return mState; }
    /// The last composed picture.
    const ComposedScene& composed() const { return mComposed; }
    bool loaded() const { return mLoaded; }

    /// A freshly loaded city; keeps selection (where it still exists), day, filter and scenario.
    void setScene(SceneState loaded);
    /// The document changed: lays edits, appearance and scenarios over the loaded scene.
    void setProject(const Project& project, ChangeSet changes);

    const Selection& selection() const { return mState.selection; }
    void select(const Selection& selection);
    /// A stream shown in the right panel; clears the selection.
    void showReading(const QString& streamId);
    const QString& reading() const { return mReading; }

    Date day() const { return mState.day; }
    Date today() const { return mState.today; }
    void setDay(Date day);

    const MeasureFilter& filter() const { return mState.filter; }
    void setFilter(const MeasureFilter& filter);

    const std::string& scenario() const { return mState.project.activeScenario; }
    void setScenario(const std::string& id);

    /// Colours the districts by a value, or no longer.
    void setColouring(std::optional<DistrictColouring> colouring);

    void setDark(bool dark);
    /// Shows a light before the document has it, as while a slider is dragged.
    void showLight(const LightSetting& light);

    const std::vector<District>& districts() const;
    const District* district(const std::string& name) const;
    const Datastream* stream(const std::string& id) const;
    /// The measure as shown (plan, or the active scenario).
    const Measure* measure(const std::string& id) const { return mState.shown.find(id); }
    bool simulated(const std::string& measureId) const;

    /// Composes at once instead of at the end of this turn of the event loop.
    void composeNow();

Q_SIGNALS:
    void sceneReplaced(); ///< other city or districts
    void planChanged();   ///< catalogue, edits or scenario
    void selectionChanged();
    void dayChanged();
    void filterChanged();
    void clockTicked(); ///< once a second while a live value is on screen
    void composedChanged();

private:
    void schedule();
    void adjustClock();
    void tick();

    SceneState mState;
    ComposedScene mComposed;
    QString mReading;
    QTimer mCompose;
    QTimer mClock;
    bool mLoaded = false;
};

} // namespace twin::app
