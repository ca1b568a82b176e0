// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include "core/mesh/ground_pages.h"
#include "core/result.h"

#include <map>
#include <memory>
#include <set>
#include <vector>

namespace twin::data {
class GroundReader;
}

namespace twin::app {

/// The pages of a picture that are in memory; as many as the renderer can show, so those that were asked for
/// last.
class GroundStore
{
public:
    void reset(const GroundPyramid& pyramid);
    const GroundPyramid& pyramid() const { return mPyramid; }
    /// What a view wants and is not here, the most urgent first.
    std::vector<GroundPageKey> missing(const DetailView& view);
    void put(Immutable<GroundPage> page);
    /// The same as last time where nothing has changed.
    Immutable<GroundPages> shown();

private:
    GroundPyramid mPyramid;
    std::map<GroundPageKey, std::pair<Immutable<GroundPage>, std::uint64_t>>
        mPages; ///< with when it was wanted
    std::uint64_t mTime = 0;
    Immutable<GroundPages> mShown;
};

/// Reads all that a view wants, on this thread: for images.
Immutable<GroundPages> loadGround(const Immutable<GroundPages>& base, const DetailView& view,
                                  GroundStore& store, Diagnostics& problems);

/// Brings the picture of the ground into memory page by page as the camera moves. What is coarser stays until
/// a page is there. Lives on the window's thread; reads on another.
class GroundStreamer : public QObject
{
    Q_OBJECT

public:
    explicit GroundStreamer(QObject* parent = nullptr);
    ~GroundStreamer() override;

    void setGround(const Immutable<GroundPages>& base);
    void look(const DetailView& view);
    Immutable<GroundPages> pages() { return mStore.shown(); }
    /// Everything the last view asked for is there, or cannot be read.
    bool finished() const { return mQueue.empty() && !mReading; }

Q_SIGNALS:
    void changed();
    /// A part of the picture could not be read; it stays coarse.
    void failed(const twin::Error& error);

private:
    void plan();
    void readNext();
    void arrived(const GroundPyramid& pyramid, const GroundPageKey& key, Result<GroundPage>& page);

    GroundStore mStore;
    DetailView mView;
    std::vector<GroundPageKey> mQueue; ///< the most urgent first
    std::set<GroundPageKey> mBroken;
    bool mReading = false;
    std::shared_ptr<data::GroundReader> mReader; ///< used by one job at a time
    QThreadPool mThread;
    QTimer mTogether;
};

} // namespace twin::app
