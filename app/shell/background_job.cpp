// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/background_job.h"

#include <QMetaObject>
#include <QString>

#include <atomic>
#include <exception>

namespace twin::app {

namespace {

/// An estimate before a twentieth is done says more about the start than about the rest.
constexpr double kTrustFrom = 0.05;
constexpr double kTrustAfterSeconds = 1.5;

} // namespace

BackgroundJob::BackgroundJob(QObject* parent) : QObject(parent) {}

BackgroundJob::~BackgroundJob()
{
    cancel();
    retire();
    for (std::thread& thread : mRetired)
        thread.join();
}

void BackgroundJob::retire()
{
    if (mThread.joinable())
        mRetired.push_back(std::move(mThread));
}

void BackgroundJob::cancel()
{
    if (mProgress)
        mProgress->cancel();
    if (mRunning) {
        mRunning = false;
        ++mGeneration;
        Q_EMIT finished(true);
    }
}

void BackgroundJob::start(const QString& title, Work work)
{
    cancel();
    retire();
    const int generation = ++mGeneration;
    mTitle = title;
    mRunning = true;
    mClock.restart();
    // Reports may come by the thousand: only a visible step forward crosses to the UI thread.
    auto shown = std::make_shared<double>(-1.0);
    auto step = std::make_shared<std::string>();
    mProgress =
        std::make_shared<Progress>([this, generation, shown, step](double fraction, const std::string& what) {
            if (what == *step && fraction >= 0 && fraction - *shown < 0.004)
                return;
            *shown = fraction;
            *step = what;
            QMetaObject::invokeMethod(
                this,
                [this, generation, fraction, text = QString::fromStdString(what)] {
                    if (generation != mGeneration || !mRunning)
                        return;
                    const double elapsed = static_cast<double>(mClock.elapsed()) / 1000.0;
                    const bool trust = fraction > kTrustFrom && fraction < 1 && elapsed > kTrustAfterSeconds;
                    Q_EMIT progressed(fraction, text, trust ? elapsed * (1 - fraction) / fraction : -1.0);
                },
                Qt::QueuedConnection);
        });
    Q_EMIT started(title);
    mThread = std::thread([this, generation, progress = mProgress, work = std::move(work)] {
        Finish finish;
        try {
            finish = work(*progress);
        } catch (const std::exception& fault) {
            // The border of a job: a bug in it must not take the window along.
            qWarning("job failed: %s", fault.what());
        }
        QMetaObject::invokeMethod(
            this, [this, generation, finish] { complete(generation, finish); }, Qt::QueuedConnection);
    });
}

void BackgroundJob::complete(int generation, const Finish& finish)
{
    if (generation != mGeneration || !mRunning)
        return;
    mRunning = false;
    mThread.join();
    if (finish)
        finish();
    Q_EMIT finished(false);
}

} // namespace twin::app
