// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewport/ground_detail.h"

#include "data/citypackage/ground_reader.h"
#include "render/scene/scene_snapshot.h"

#include <algorithm>

namespace twin::app {
namespace {

/// Arrivals within this time become one change of the scene.
constexpr int kTogetherMillis = 60;

Result<GroundPage> readPage(std::shared_ptr<data::GroundReader>& reader, const std::string& path,
                            const GroundPageKey& key)
{
    if (!reader) {
        auto opened = data::GroundReader::open(path);
        if (!opened)
            return opened.error();
        reader = std::move(opened).value();
    }
    return reader->read(key);
}

} // namespace

void GroundStore::reset(const GroundPyramid& pyramid)
{
    mPyramid = pyramid;
    mPages.clear();
    mShown = nullptr;
}

std::vector<GroundPageKey> GroundStore::missing(const DetailView& view)
{
    ++mTime;
    std::vector<GroundPageKey> keys = planGroundPages(mPyramid, view, render::kMostGroundPages);
    std::erase_if(keys, [this](const GroundPageKey& key) {
        const auto found = mPages.find(key);
        if (found == mPages.end())
            return false;
        found->second.second = mTime;
        return true;
    });
    return keys;
}

void GroundStore::put(Immutable<GroundPage> page)
{
    const GroundPageKey key = page->key;
    if (!mPages.contains(key) && mPages.size() >= render::kMostGroundPages)
        mPages.erase(std::min_element(mPages.begin(), mPages.end(), [](const auto& a, const auto& b) {
            return a.second.second < b.second.second;
        }));
    mPages[key] = {std::move(page), mTime};
    mShown = nullptr;
}

Immutable<GroundPages> GroundStore::shown()
{
    if (mShown)
        return mShown;
    auto pages = std::make_shared<GroundPages>();
    pages->pyramid = mPyramid;
    for (const auto& [key, entry] : mPages)
        pages->pages.push_back(entry.first);
    mShown = std::move(pages);
    return mShown;
}

Immutable<GroundPages> loadGround(const Immutable<GroundPages>& base, const DetailView& view,
                                  GroundStore& store, Diagnostics& problems)
{
    if (!base)
        return base;
    if (!(store.pyramid() == base->pyramid))
        store.reset(base->pyramid);
    std::shared_ptr<data::GroundReader> reader;
    for (const GroundPageKey& key : store.missing(view)) {
        Result<GroundPage> page = readPage(reader, store.pyramid().path, key);
        if (!page) {
            problems.problem(store.pyramid().path, page.error());
            break;
        }
        store.put(std::make_shared<const GroundPage>(std::move(page).value()));
    }
    return store.shown();
}

GroundStreamer::GroundStreamer(QObject* parent) : QObject(parent)
{
    mThread.setMaxThreadCount(1);
    mTogether.setSingleShot(true);
    mTogether.setInterval(kTogetherMillis);
    connect(&mTogether, &QTimer::timeout, this, &GroundStreamer::changed);
}

GroundStreamer::~GroundStreamer()
{
    mThread.clear();
    mThread.waitForDone();
}

void GroundStreamer::setGround(const Immutable<GroundPages>& base)
{
    const GroundPyramid pyramid = base ? base->pyramid : GroundPyramid();
    if (pyramid == mStore.pyramid())
        return;
    mStore.reset(pyramid);
    mBroken.clear();
    mThread.waitForDone();
    mReader = nullptr;
    plan();
}

void GroundStreamer::look(const DetailView& view)
{
    mView = view;
    plan();
}

void GroundStreamer::plan()
{
    mQueue = mStore.missing(mView);
    std::erase_if(mQueue, [this](const GroundPageKey& key) { return mBroken.contains(key); });
    readNext();
}

void GroundStreamer::readNext()
{
    if (mReading || mQueue.empty())
        return;
    mReading = true;
    const GroundPageKey key = mQueue.front();
    const GroundPyramid pyramid = mStore.pyramid();
    mThread.start([this, key, pyramid] {
        auto page = std::make_shared<Result<GroundPage>>(readPage(mReader, pyramid.path, key));
        QMetaObject::invokeMethod(
            this, [this, pyramid, key, page] { arrived(pyramid, key, *page); }, Qt::QueuedConnection);
    });
}

void GroundStreamer::arrived(const GroundPyramid& pyramid, const GroundPageKey& key, Result<GroundPage>& page)
{
    mReading = false;
    if (pyramid == mStore.pyramid()) {
        std::erase(mQueue, key);
        if (page) {
            mStore.put(std::make_shared<const GroundPage>(std::move(page).value()));
            if (!mTogether.isActive())
                mTogether.start();
        } else {
            // One message for a file that is gone, not one for each of its parts.
            if (mBroken.empty())
                Q_EMIT failed(page.error());
            mBroken.insert(key);
        }
    }
    readNext();
}

} // namespace twin::app
