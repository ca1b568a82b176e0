// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include "core/mesh/detail_plan.h"
#include "core/result.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace twin::app {

/// The details of tiles that are in memory, by the path they were read from. What was read for another
/// TileDetail, that is before the city was opened anew, does not count.
class DetailStore
{
public:
    bool contains(const Immutable<TileDetail>& detail) const { return find(detail) != nullptr; }
    void put(const Immutable<TileDetail>& detail, Immutable<CityTile> tile);
    /// The tiles with every outline replaced whose detail is here.
    std::vector<Immutable<CityTile>> substituted(const std::vector<Immutable<CityTile>>& tiles) const;
    /// Forgets what is not wanted, as far as needed to stay below the limit. True where something went.
    bool shrink(const std::set<std::string>& wanted, std::size_t limitBytes);
    std::size_t bytes() const { return mBytes; }

private:
    struct Entry
    {
        Immutable<TileDetail> detail;
        Immutable<CityTile> tile;
    };
    const Entry* find(const Immutable<TileDetail>& detail) const;
    std::map<std::string, Entry> mTiles;
    std::size_t mBytes = 0;
};

/// Half of the machine's memory, at most 4 GB; the setting "memory/limitMb" where the user chose one.
std::size_t detailLimitBytes();
void setDetailLimitMb(int megabytes);

/// Reads what the picture needs, on this and other threads, and returns the tiles with it: for images. A tile
/// that cannot be read stays an outline.
std::vector<Immutable<CityTile>> loadDetail(const std::vector<Immutable<CityTile>>& tiles,
                                            const DetailView& view, DetailStore& store,
                                            Diagnostics& problems);

/// Brings the details of tiles into memory as the camera moves and lets go of others. An outline stays until
/// its detail is there, so there is never a hole. Lives on the window's thread; reads on others.
class DetailStreamer : public QObject
{
    Q_OBJECT

public:
    explicit DetailStreamer(QObject* parent = nullptr);
    ~DetailStreamer() override;

    void setTiles(std::vector<Immutable<CityTile>> tiles);
    void look(const DetailView& view);
    /// The user chose another limit.
    void limitChanged();
    std::vector<Immutable<CityTile>> tiles() const { return mStore.substituted(mTiles); }
    /// Everything the last view asked for is there.
    bool finished() const { return mPending.empty() && mQueue.empty(); }
    /// Memory did not suffice for all detail of the last view.
    bool limited() const { return mPlan.limited; }
    /// The server of a city does not answer; what was loaded stays, and it is asked again.
    bool offline() const { return mOffline; }

Q_SIGNALS:
    /// tiles() has changed; several tiles come together.
    void changed();
    /// A tile could not be read; its outline stays.
    void failed(const twin::Error& error);
    void offlineChanged(bool offline);

private:
    void plan();
    void startNext();
    void askAgain();
    void setOffline(bool offline);
    void arrived(const Immutable<TileDetail>& detail, Result<CityTile>& tile);

    std::vector<Immutable<CityTile>> mTiles;
    DetailView mView;
    DetailPlan mPlan;
    std::size_t mLimit = detailLimitBytes();
    DetailStore mStore;
    std::vector<Immutable<TileDetail>> mQueue; ///< the most urgent last
    std::set<std::string> mPending;
    std::set<std::string> mBroken;
    QThreadPool mThreads;
    QTimer mTogether;
    QTimer mRetry;
    bool mOffline = false;
};

} // namespace twin::app
