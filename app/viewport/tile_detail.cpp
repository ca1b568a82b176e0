// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewport/tile_detail.h"

#include "data/citypackage/city_package.h"
#include "data/citypackage/package_source.h"

#include <QSettings>

#include <algorithm>
#include <atomic>
#include <future>
#include <unistd.h>

namespace twin::app {
namespace {

const QString kLimitKey = QStringLiteral("memory/limitMb");
constexpr std::size_t kMegabyte = std::size_t{1} << 20;
constexpr std::size_t kMostBytes = 4096 * kMegabyte;
constexpr std::size_t kLeastBytes = 64 * kMegabyte;
/// Arrivals within this time become one change of the scene.
constexpr int kTogetherMillis = 40;
/// A server that does not answer is asked again after growing pauses.
constexpr int kFirstRetryMillis = 2000;
constexpr int kLastRetryMillis = 60'000;

std::set<std::string> pathsOf(const std::vector<Immutable<CityTile>>& tiles, const DetailPlan& plan)
{
    std::set<std::string> paths;
    for (const std::size_t index : plan.wanted)
        paths.insert(tiles[index]->detail->path);
    return paths;
}

} // namespace

std::size_t detailLimitBytes()
{
    bool chosen = false;
    const int megabytes = QSettings().value(kLimitKey).toInt(&chosen);
    if (chosen && megabytes > 0)
        return std::max(static_cast<std::size_t>(megabytes) * kMegabyte, kLeastBytes);
    const long pages = sysconf(_SC_PHYS_PAGES);
    const long page = sysconf(_SC_PAGESIZE);
    if (pages <= 0 || page <= 0)
        return 1024 * kMegabyte;
    return std::min(static_cast<std::size_t>(pages) * static_cast<std::size_t>(page) / 2, kMostBytes);
}

void setDetailLimitMb(int megabytes)
{
    QSettings().setValue(kLimitKey, megabytes);
}

void DetailStore::put(const Immutable<TileDetail>& detail, Immutable<CityTile> tile)
{
    Entry& entry = mTiles[detail->path];
    mBytes += memoryOf(*detail) - (entry.detail ? memoryOf(*entry.detail) : 0);
    entry = {detail, std::move(tile)};
}

const DetailStore::Entry* DetailStore::find(const Immutable<TileDetail>& detail) const
{
    const auto found = mTiles.find(detail->path);
    return found != mTiles.end() && found->second.detail == detail ? &found->second : nullptr;
}

std::vector<Immutable<CityTile>> DetailStore::substituted(const std::vector<Immutable<CityTile>>& tiles) const
{
    std::vector<Immutable<CityTile>> result = tiles;
    for (Immutable<CityTile>& tile : result) {
        if (!tile || !tile->detail)
            continue;
        if (const Entry* entry = find(tile->detail))
            tile = entry->tile;
    }
    return result;
}

bool DetailStore::shrink(const std::set<std::string>& wanted, std::size_t limitBytes)
{
    const std::size_t before = mBytes;
    for (auto it = mTiles.begin(); it != mTiles.end() && mBytes > limitBytes;) {
        if (wanted.contains(it->first)) {
            ++it;
            continue;
        }
        mBytes -= memoryOf(*it->second.detail);
        it = mTiles.erase(it);
    }
    return mBytes != before;
}

std::vector<Immutable<CityTile>> loadDetail(const std::vector<Immutable<CityTile>>& tiles,
                                            const DetailView& view, DetailStore& store, Diagnostics& problems)
{
    const std::size_t limit = detailLimitBytes();
    const DetailPlan plan = planDetail(tiles, view, limit);
    std::vector<Immutable<TileDetail>> missing;
    for (const std::size_t index : plan.wanted) {
        if (!store.contains(tiles[index]->detail))
            missing.push_back(tiles[index]->detail);
    }
    std::vector<std::optional<Result<CityTile>>> read(missing.size());
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        for (std::size_t i = next++; i < missing.size(); i = next++)
            read[i] = data::readTileDetail(*missing[i]);
    };
    {
        const auto second = std::async(std::launch::async, work);
        work();
    }
    for (std::size_t i = 0; i < missing.size(); ++i) {
        if (*read[i])
            store.put(missing[i], std::make_shared<const CityTile>(std::move(*read[i]).value()));
        else
            problems.problem(missing[i]->path, read[i]->error());
    }
    store.shrink(pathsOf(tiles, plan), limit);
    return store.substituted(tiles);
}

DetailStreamer::DetailStreamer(QObject* parent) : QObject(parent)
{
    mThreads.setMaxThreadCount(2);
    mTogether.setSingleShot(true);
    mTogether.setInterval(kTogetherMillis);
    connect(&mTogether, &QTimer::timeout, this, &DetailStreamer::changed);
    mRetry.setSingleShot(true);
    mRetry.setInterval(kFirstRetryMillis);
    connect(&mRetry, &QTimer::timeout, this, &DetailStreamer::askAgain);
}

DetailStreamer::~DetailStreamer()
{
    mThreads.clear();
    mThreads.waitForDone();
}

void DetailStreamer::setTiles(std::vector<Immutable<CityTile>> tiles)
{
    // A new day or selection is a new scene of the same tiles: nothing to plan, and no broken one to try
    // again.
    if (tiles == mTiles)
        return;
    mTiles = std::move(tiles);
    mBroken.clear();
    mLimit = detailLimitBytes();
    plan();
}

void DetailStreamer::look(const DetailView& view)
{
    mView = view;
    plan();
}

void DetailStreamer::limitChanged()
{
    mLimit = detailLimitBytes();
    plan();
}

void DetailStreamer::plan()
{
    mPlan = planDetail(mTiles, mView, mLimit);
    mQueue.clear();
    std::size_t coming = 0;
    for (auto index = mPlan.wanted.rbegin(); index != mPlan.wanted.rend(); ++index) {
        const Immutable<TileDetail>& detail = mTiles[*index]->detail;
        if (mStore.contains(detail) || mBroken.contains(detail->path))
            continue;
        coming += memoryOf(*detail);
        if (!mPending.contains(detail->path))
            mQueue.push_back(detail);
    }
    if (mStore.shrink(pathsOf(mTiles, mPlan), mLimit - std::min(coming, mLimit)))
        mTogether.start();
    startNext();
}

void DetailStreamer::askAgain()
{
    mRetry.setInterval(std::min(mRetry.interval() * 2, kLastRetryMillis));
    std::erase_if(mBroken, [](const std::string& path) { return data::isRemote(path); });
    plan();
}

void DetailStreamer::setOffline(bool offline)
{
    if (!offline) {
        mRetry.stop();
        mRetry.setInterval(kFirstRetryMillis);
    } else if (!mRetry.isActive()) {
        mRetry.start();
    }
    if (mOffline == offline)
        return;
    mOffline = offline;
    Q_EMIT offlineChanged(offline);
}

void DetailStreamer::startNext()
{
    if (mRetry.isActive())
        return;
    // Only what is being read cannot be called back when the camera turns.
    while (!mQueue.empty() && static_cast<int>(mPending.size()) < mThreads.maxThreadCount()) {
        const Immutable<TileDetail> detail = mQueue.back();
        mQueue.pop_back();
        mPending.insert(detail->path);
        mThreads.start([this, detail] {
            auto tile = std::make_shared<Result<CityTile>>(data::readTileDetail(*detail));
            QMetaObject::invokeMethod(
                this, [this, detail, tile] { arrived(detail, *tile); }, Qt::QueuedConnection);
        });
    }
}

void DetailStreamer::arrived(const Immutable<TileDetail>& detail, Result<CityTile>& tile)
{
    mPending.erase(detail->path);
    const bool remote = data::isRemote(detail->path);
    if (tile) {
        if (remote)
            setOffline(false);
        mStore.put(detail, std::make_shared<const CityTile>(std::move(tile).value()));
        if (!mTogether.isActive())
            mTogether.start();
    } else if (mBroken.insert(detail->path).second) {
        if (remote && tile.error().kind == ErrorKind::Unreadable)
            setOffline(true);
        else
            Q_EMIT failed(tile.error());
    }
    startNext();
}

} // namespace twin::app
