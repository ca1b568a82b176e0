// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"

#include "core/mesh/ground_pages.h"

#include <algorithm>
#include <set>

using namespace twin;

namespace {

/// 40 x 30 km at 20 cm.
GroundPyramid wide()
{
    return GroundPyramid::of("x", {600'000, 5'960'000, 640'000, 5'990'000}, 0.2);
}

DetailView from(MapPoint eye, MapPoint target)
{
    DetailView view;
    view.viewpoint = {eye, target, 40};
    return view;
}

bool covers(const GroundPyramid& pyramid, const GroundPageKey& key, MapPoint2 point)
{
    return extentOf(pyramid, key).contains(point);
}

} // namespace

class TestGroundPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void levelsFollowTheSize()
    {
        const GroundPyramid pyramid = wide();
        const int coarsest = pyramid.levels - 1;
        QVERIFY(pyramid.columns(0) <= GroundPyramid::kMostColumns);
        QVERIFY(pyramid.columns(coarsest) <= GroundPyramid::kMostPagesASide);
        QVERIFY(pyramid.columns(coarsest - 1) > GroundPyramid::kMostPagesASide);
        QVERIFY(pyramid.cellMetres < 0.21);
        QCOMPARE(GroundPyramid::of({}, {0, 0, 100, 100}, 1).levels, 1);
        QVERIFY(GroundPyramid::of({}, {0, 0, 100, 100}, 0).empty());
        QVERIFY(GroundPyramid::of({}, Envelope(), 1).empty());
        // A page is covered by four of the next finer level.
        const Envelope coarse = extentOf(pyramid, {3, 5, 7});
        Envelope fine;
        for (const int row : {14, 15}) {
            for (const int column : {10, 11}) {
                const Envelope part = extentOf(pyramid, {2, column, row});
                fine.include(part);
            }
        }
        QVERIFY(std::abs(fine.minEasting - coarse.minEasting) < 1e-6 &&
                std::abs(fine.maxNorthing - coarse.maxNorthing) < 1e-6 &&
                std::abs(fine.width() - coarse.width()) < 1e-6);
    }

    void nearIsFineFarIsCoarseAndNothingIsTwice()
    {
        const GroundPyramid pyramid = wide();
        const DetailView view = from({620'000, 5'975'000, 120}, {620'300, 5'975'400, 0});
        const std::vector<GroundPageKey> keys = planGroundPages(pyramid, view, 80);
        QVERIFY(!keys.empty() && keys.size() <= 80);
        const auto levelAt = [&](MapPoint2 point) {
            const auto found = std::find_if(keys.begin(), keys.end(), [&](const GroundPageKey& key) {
                return covers(pyramid, key, point);
            });
            return found == keys.end() ? -1 : found->level;
        };
        // At 156 m a pixel of the screen is 13 cm wide and little deeper, at 514 m 42 cm wide and 1.8 m deep.
        QCOMPARE(levelAt({620'060, 5'975'080}), 0);
        QCOMPARE(levelAt({620'300, 5'975'400}), 2);
        QVERIFY(
            std::any_of(keys.begin(), keys.end(), [](const GroundPageKey& key) { return key.level > 3; }));
        for (std::size_t i = 0; i < keys.size(); ++i) {
            for (std::size_t k = i + 1; k < keys.size(); ++k)
                QVERIFY(!covers(pyramid, keys[i], extentOf(pyramid, keys[k]).centre()) &&
                        !covers(pyramid, keys[k], extentOf(pyramid, keys[i]).centre()));
        }
        // What is near comes first.
        QVERIFY(keys.front().level <= keys.back().level);
        // Behind the camera there is nothing to fetch.
        for (const GroundPageKey& key : keys)
            QVERIFY(!covers(pyramid, key, {615'000, 5'968'000}));
    }

    void fewPlacesMakeAllCoarserNotHalfFine()
    {
        const GroundPyramid pyramid = wide();
        const DetailView view = from({620'000, 5'975'000, 900}, {620'010, 5'975'010, 0});
        const auto many = planGroundPages(pyramid, view, 400);
        const auto few = planGroundPages(pyramid, view, 20);
        QVERIFY(few.size() <= 20 && many.size() > few.size());
        const auto range = [](const std::vector<GroundPageKey>& keys) {
            std::set<int> levels;
            for (const GroundPageKey& key : keys)
                levels.insert(key.level);
            return *levels.rbegin() - *levels.begin();
        };
        QVERIFY(range(few) <= 2);
    }

    void basePagesCoverThePicture()
    {
        GroundImage image{{0, 0, 3000, 2000}, 300, 200, {}};
        for (int row = 0; row < 200; ++row) {
            for (int column = 0; column < 300; ++column)
                image.rgb.insert(image.rgb.end(), {static_cast<unsigned char>(column / 2),
                                                   static_cast<unsigned char>(row), 7});
        }
        const GroundPyramid pyramid = GroundPyramid::of({}, image.extent, 10);
        const auto pages = basePages(pyramid, image);
        QCOMPARE(pages.size(), std::size_t{2});
        const auto at = [](const GroundPage& page, int column, int row, int copy = 0) {
            const int side = GroundPage::kSide >> copy;
            const auto& p = page.pixels[static_cast<std::size_t>(copy)];
            const std::size_t i = (static_cast<std::size_t>(row + (GroundPage::kRim >> copy)) * side +
                                   column + (GroundPage::kRim >> copy)) *
                                  3;
            return std::array<int, 3>{p[i], p[i + 1], p[i + 2]};
        };
        QCOMPARE(at(*pages[0], 100, 50), (std::array<int, 3>{50, 50, 7}));
        QCOMPARE(at(*pages[1], 20, 50), (std::array<int, 3>{138, 50, 7}));
        // The rim is the neighbour's first pixel; beyond the edge the last goes on.
        QCOMPARE(at(*pages[0], 257, 50), at(*pages[1], 1, 50));
        QCOMPARE(at(*pages[0], 10, -3), at(*pages[0], 10, 0));
        QCOMPARE(at(*pages[0], 10, 230), at(*pages[0], 10, 199));
        QVERIFY(std::abs(at(*pages[0], 50, 25, 1)[0] - 50) <= 1);
        QVERIFY(basePages(pyramid, GroundImage()).empty());
        QVERIFY(basePages({}, image).empty());
    }

    void aSmallPictureHasNothingFiner()
    {
        const GroundPyramid pyramid = GroundPyramid::of({}, {0, 0, 1000, 1000}, 1);
        QVERIFY(planGroundPages(pyramid, from({500, 500, 10}, {500, 510, 0}), 80).empty());
    }
};

TWIN_TEST(TestGroundPages)
#include "test_ground_pages.moc"
