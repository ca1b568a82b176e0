// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/session.h"

#include "app/document/city_loader.h"

#include <QDateTime>

#include <algorithm>

namespace twin::app {

Session::Session(Date today, QObject* parent) : QObject(parent)
{
    mState.today = today;
    mState.day = today;
    mState.now = QDateTime::currentMSecsSinceEpoch();
    mCompose.setSingleShot(true);
    mCompose.setInterval(0);
    connect(&mCompose, &QTimer::timeout, this, &Session::composeNow);
    mClock.setInterval(1000);
    connect(&mClock, &QTimer::timeout, this, &Session::tick);
}

void Session::setScene(SceneState loaded)
{
    loaded.selection = mState.selection;
    loaded.filter = mState.filter;
    loaded.colouring = mState.colouring;
    loaded.dark = mState.dark;
    loaded.today = mState.today;
    loaded.now = QDateTime::currentMSecsSinceEpoch();
    if (mLoaded) {
        loaded.day = mState.day;
        loaded.project.activeScenario = mState.project.activeScenario;
    } else {
        loaded.day = loaded.project.day.value_or(mState.today);
    }
    mState = std::move(loaded);
    mLoaded = true;
    refreshPlan(mState);
    if (mState.selection.kind == Selection::Kind::District && !district(mState.selection.id))
        mState.selection = {};
    if (mState.selection.kind == Selection::Kind::Measure && !measure(mState.selection.id))
        mState.selection = {};
    Q_EMIT sceneReplaced();
    Q_EMIT planChanged();
    Q_EMIT dayChanged();
    Q_EMIT selectionChanged();
    schedule();
}

void Session::setProject(const Project& project, ChangeSet changes)
{
    const std::string scenario = mState.project.activeScenario;
    mState.project = project;
    const bool known = std::any_of(project.scenarios.begin(), project.scenarios.end(),
                                   [&](const Scenario& entry) { return entry.id == scenario; });
    mState.project.activeScenario = known ? scenario : std::string();
    // Steps of a presentation and the name change nothing of the picture.
    if (!(changes & ~(Change::Views | Change::Name)))
        return;
    if (mLoaded)
        refreshPlan(mState);
    Q_EMIT planChanged();
    schedule();
}

void Session::select(const Selection& selection)
{
    if (mState.selection == selection && mReading.isEmpty())
        return;
    mState.selection = selection;
    mReading.clear();
    Q_EMIT selectionChanged();
    schedule();
}

void Session::showReading(const QString& streamId)
{
    mState.selection = {};
    mReading = streamId;
    Q_EMIT selectionChanged();
    schedule();
}

void Session::setDay(Date day)
{
    if (mState.day == day)
        return;
    mState.day = day;
    Q_EMIT dayChanged();
    schedule();
}

void Session::setFilter(const MeasureFilter& filter)
{
    mState.filter = filter;
    Q_EMIT filterChanged();
    schedule();
}

void Session::setScenario(const std::string& id)
{
    if (mState.project.activeScenario == id)
        return;
    mState.project.activeScenario = id;
    if (!mLoaded)
        return;
    refreshPlan(mState);
    Q_EMIT planChanged();
    schedule();
}

void Session::setColouring(std::optional<DistrictColouring> colouring)
{
    mState.colouring = std::move(colouring);
    schedule();
}

void Session::setDark(bool dark)
{
    mState.dark = dark;
    schedule();
}

void Session::showLight(const LightSetting& light)
{
    if (mState.project.light == light)
        return;
    mState.project.light = light;
    schedule();
}

const std::vector<District>& Session::districts() const
{
    static const std::vector<District> kNone;
    for (const data::CityContents& city : mState.cities) {
        if (city.districts && !city.districts->empty())
            return *city.districts;
    }
    return kNone;
}

const District* Session::district(const std::string& name) const
{
    for (const District& entry : districts()) {
        if (entry.name == name)
            return &entry;
    }
    return nullptr;
}

const Datastream* Session::stream(const std::string& id) const
{
    for (const Datastream& entry : mState.streams) {
        if (entry.id == id)
            return &entry;
    }
    return nullptr;
}

bool Session::simulated(const std::string& measureId) const
{
    return !mState.scenarioName.empty() &&
           std::find(mState.scenarioChanged.begin(), mState.scenarioChanged.end(), measureId) !=
               mState.scenarioChanged.end();
}

void Session::composeNow()
{
    mCompose.stop();
    mState.now = QDateTime::currentMSecsSinceEpoch();
    ComposedScene next = compose(mState, &mComposed);
    mComposed = std::move(next);
    adjustClock();
    Q_EMIT composedChanged();
}

void Session::schedule()
{
    if (mLoaded && !mCompose.isActive())
        mCompose.start();
}

void Session::adjustClock()
{
    const bool live = !mReading.isEmpty() || std::any_of(mComposed.labels.begin(), mComposed.labels.end(),
                                                         [](const SceneLabel& label) {
                                                             return label.kind == SceneLabel::Kind::Reading;
                                                         });
    if (live && !mClock.isActive())
        mClock.start();
    else if (!live)
        mClock.stop();
}

void Session::tick()
{
    mState.now = QDateTime::currentMSecsSinceEpoch();
    Q_EMIT clockTicked();
    schedule();
}

} // namespace twin::app
