// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/progress.h"

#include <QElapsedTimer>
#include <QObject>

#include <functional>
#include <memory>
#include <thread>
#include <vector>

namespace twin::app {

/// One piece of work at a time on its own thread. Takes values, hands its result to a function on the UI
/// thread; starting again or cancelling makes the earlier result stale and drops it. The destructor cancels
/// and waits.
class BackgroundJob : public QObject
{
    Q_OBJECT

public:
    using Finish = std::function<void()>;                ///< runs on the UI thread
    using Work = std::function<Finish(const Progress&)>; ///< runs on the worker

    explicit BackgroundJob(QObject* parent = nullptr);
    ~BackgroundJob() override;

    void start(const QString& title, Work work);
    void cancel();
    bool running() const { return mRunning; }
    const QString& title() const { return mTitle; }

Q_SIGNALS:
    void started(const QString& title);
    /// `fraction` < 0: unknown. `remainingSeconds` < 0: not to be said yet.
    void progressed(double fraction, const QString& step, double remainingSeconds);
    void finished(bool cancelled);

private:
    void retire();
    void complete(int generation, const Finish& finish);

    std::thread mThread;
    std::vector<std::thread>
        mRetired; ///< cancelled ones on their way out: waiting for them would freeze the window
    std::shared_ptr<Progress> mProgress;
    QElapsedTimer mClock;
    QString mTitle;
    int mGeneration = 0;
    bool mRunning = false;
};

} // namespace twin::app
