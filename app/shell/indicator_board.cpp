// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/indicator_board.h"

#include "app/document/indicator_source.h"
#include "app/messages.h"

namespace twin::app {

IndicatorBoard::IndicatorBoard(Session& session, QObject* parent)
    : QObject(parent), mSession(session), mStore(std::make_shared<Store>())
{
    mStart.setSingleShot(true);
    mStart.setInterval(30); // while the time control is dragged, the last day counts
    connect(&mStart, &QTimer::timeout, this, &IndicatorBoard::start);
    connect(&mSession, &Session::sceneReplaced, this, &IndicatorBoard::invalidate);
    connect(&mSession, &Session::planChanged, this, &IndicatorBoard::invalidate);
    connect(&mSession, &Session::dayChanged, this, &IndicatorBoard::invalidate);
}

IndicatorBoard::~IndicatorBoard()
{
    mSession.disconnect(this);
}

void IndicatorBoard::wake()
{
    if (mAwake)
        return;
    mAwake = true;
    invalidate();
}

void IndicatorBoard::setChoice(const MapChoice& choice)
{
    if (mChoice == choice)
        return;
    const bool surfaceNeeded = choice.surface && (!mChoice.surface || choice.colour != mChoice.colour);
    mChoice = choice;
    if (surfaceNeeded) {
        mSurface = {};
        wake();
        mStart.start();
    }
    paint();
    Q_EMIT changed();
}

void IndicatorBoard::invalidate()
{
    if (!mAwake || !mSession.loaded())
        return;
    const EvaluationInput input = evaluationInput(mSession.state().shown, mSession.day());
    std::unique_lock lock(mStore->mutex, std::try_to_lock);
    if (lock && mStore->evaluator) {
        mTable = mStore->evaluator->markStale(std::move(mTable), input);
    } else {
        for (IndicatorResult& result : mTable.indicators)
            result.stale = true;
    }
    paint();
    Q_EMIT changed();
    mStart.start();
}

IndicatorBoard::Outcome IndicatorBoard::compute(Store& store, const std::string& folder,
                                                const Strategy& strategy, Date day, const MapChoice& choice)
{
    const std::lock_guard lock(store.mutex);
    Outcome outcome;
    if (!store.evaluator || store.folder != folder) {
        auto city = loadIndicatorCity(folder);
        if (!city) {
            outcome.fault = city.error();
            return outcome;
        }
        store.evaluator = std::make_unique<Evaluator>(std::move(city).value());
        store.folder = folder;
    }
    const EvaluationInput input = evaluationInput(strategy, day);
    outcome.table = store.evaluator->evaluate(input);
    if (choice.surface)
        outcome.surface = coverageSurface(store.evaluator->city().addresses(),
                                          store.evaluator->reached(choice.colour, input));
    return outcome;
}

void IndicatorBoard::start()
{
    const std::string folder = indicatorFolder(mSession.state());
    if (folder.empty()) {
        mTable = {};
        mFault = tr("Indicators need a city on this disk. Import one, or show the sample city.");
        paint();
        Q_EMIT changed();
        return;
    }
    mJob.start(tr("Indicators"), [this, store = mStore, folder, strategy = mSession.state().shown,
                                  day = mSession.day(), choice = mChoice](const Progress& progress) {
        if (progress.cancelled())
            return BackgroundJob::Finish{};
        auto outcome = std::make_shared<Outcome>(compute(*store, folder, strategy, day, choice));
        return BackgroundJob::Finish{[this, outcome] { take(std::move(*outcome)); }};
    });
}

void IndicatorBoard::take(Outcome outcome)
{
    mFault = outcome.fault ? message(*outcome.fault) : QString();
    mTable = std::move(outcome.table);
    mSurface = std::move(outcome.surface);
    paint();
    Q_EMIT changed();
}

void IndicatorBoard::paint()
{
    mSession.setColouring(mChoice.empty() ? std::nullopt
                                          : colouringOf(mTable, mChoice, mSession.districts(), mSurface));
}

} // namespace twin::app
