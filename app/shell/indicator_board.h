// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/indicator_colouring.h"
#include "app/document/session.h"
#include "app/shell/background_job.h"
#include "core/indicator/evaluator.h"

#include <QObject>
#include <QTimer>

#include <mutex>

namespace twin::app {

/// The indicators of what is on screen, computed off the UI thread and kept up to date with plan and day.
/// What has become old is marked stale until the new values are there. Does nothing before somebody looks.
class IndicatorBoard : public QObject
{
    Q_OBJECT

public:
    explicit IndicatorBoard(Session& session, QObject* parent = nullptr);
    ~IndicatorBoard() override;

    /// Empty until the first values are there.
    const IndicatorTable& table() const { return mTable; }
    /// Why there are no values, or empty.
    const QString& fault() const { return mFault; }
    bool busy() const { return mJob.running(); }
    /// Starts computing: call when the values are looked at.
    void wake();

    const MapChoice& choice() const { return mChoice; }
    void setChoice(const MapChoice& choice);

Q_SIGNALS:
    void changed();

private:
    /// Shared with a worker; a cancelled one may still be at it.
    struct Store
    {
        std::mutex mutex;
        std::string folder;
        std::unique_ptr<Evaluator> evaluator;
    };
    struct Outcome
    {
        IndicatorTable table;
        CoverageSurface surface;
        std::optional<Error> fault;
    };
    static Outcome compute(Store& store, const std::string& folder, const Strategy& strategy, Date day,
                           const MapChoice& choice);
    void invalidate();
    void start();
    void take(Outcome outcome);
    void paint();

    Session& mSession;
    std::shared_ptr<Store> mStore;
    IndicatorTable mTable;
    CoverageSurface mSurface;
    MapChoice mChoice;
    QString mFault;
    QTimer mStart;
    BackgroundJob mJob;
    bool mAwake = false;
};

} // namespace twin::app
