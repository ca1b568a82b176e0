// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"
#include "ui_fixture.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

#include "app/viewport/tile_detail.h"
#include "data/citypackage/city_package.h"

#include <filesystem>
#include <fstream>

using namespace twin;
using namespace twin::app;

namespace fs = std::filesystem;

namespace {

/// Footprints on a grid: `side` x `side` tiles with a tower and four houses each.
std::string footprints(int side)
{
    std::string text = R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":
        "urn:ogc:def:crs:EPSG::25832"}},"features":[)";
    for (int tile = 0; tile < side * side; ++tile) {
        for (int i = 0; i < 5; ++i) {
            const double east = 610'000 + 500 * (tile % side) + 40 * i + 10;
            const double north = 5'969'000 + 500 * (tile / side) + 10;
            const auto at = [&](double x, double y) {
                return "[" + std::to_string(east + x) + "," + std::to_string(north + y) + "]";
            };
            text += std::string(tile + i > 0 ? "," : "") + R"({"type":"Feature","properties":{"height":)" +
                    (i == 0 ? "40" : "8") + R"(},"geometry":{"type":"Polygon","coordinates":[[)" + at(0, 0) +
                    "," + at(20, 0) + "," + at(20, 12) + "," + at(0, 12) + "," + at(0, 0) + "]]}}";
        }
    }
    return text + "]}";
}

DetailView over(double east, double north)
{
    return {{{east, north - 600, 400}, {east, north, 0}, 40}, 1600, 900};
}

} // namespace

class TestTileDetail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        twin::test::isolateSettings();
        QVERIFY(mDir.isValid());
        const std::string file = mDir.path().toStdString() + "/houses.geojson";
        std::ofstream(file) << footprints(4);
        data::ImportRequest request;
        request.files = {file};
        request.outFolder = mDir.path().toStdString() + "/city";
        QVERIFY(data::importFiles(request, Progress()).ok());
        const auto city = data::loadCityPackage(request.outFolder, Progress());
        QVERIFY(city.ok());
        mTiles = city->tiles;
        QCOMPARE(mTiles.size(), std::size_t{16});
    }

    void cleanup() { QSettings().clear(); }

    void detailComesAndOutlinesStayUntilThen()
    {
        DetailStreamer streamer;
        QSignalSpy changed(&streamer, &DetailStreamer::changed);
        streamer.look(over(611'000, 5'970'000));
        streamer.setTiles(mTiles);
        QVERIFY(!streamer.finished());
        QCOMPARE(streamer.tiles().size(), mTiles.size()); // no hole at any time
        QTRY_VERIFY(streamer.finished());
        QTRY_VERIFY(changed.count() > 0);
        QVERIFY(!streamer.limited());
        const auto tiles = streamer.tiles();
        QCOMPARE(tiles.size(), mTiles.size());
        for (std::size_t i = 0; i < tiles.size(); ++i) {
            QVERIFY(tiles[i]->key == mTiles[i]->key);
            QVERIFY(!tiles[i]->detail);
            QVERIFY(tiles[i]->mesh.triangleCount() > mTiles[i]->mesh.triangleCount());
        }
    }

    void memoryIsKept()
    {
        // The least limit is far above this little city, so it is asked for through the store itself.
        DetailStore store;
        for (const auto& tile : mTiles) {
            const auto full = data::readTileDetail(*tile->detail);
            QVERIFY(full.ok());
            store.put(tile->detail, std::make_shared<const CityTile>(*full));
        }
        const std::size_t whole = store.bytes();
        QVERIFY(!store.shrink({}, whole));
        QVERIFY(store.shrink({mTiles[3]->detail->path}, whole / 4));
        QVERIFY(store.bytes() <= whole / 4);
        QVERIFY(store.contains(mTiles[3]->detail));
        const auto shown = store.substituted(mTiles);
        QVERIFY(!shown[3]->detail);
        QVERIFY(std::count_if(shown.begin(), shown.end(),
                              [](const auto& t) { return t->detail != nullptr; }) >= 11);
    }

    void aCityOpenedAnewIsReadAnew()
    {
        DetailStore store;
        Diagnostics problems;
        loadDetail(mTiles, over(611'000, 5'970'000), store, problems);
        const std::size_t whole = store.bytes();
        QVERIFY(store.contains(mTiles[3]->detail));
        const auto again = data::loadCityPackage(mDir.path().toStdString() + "/city", Progress());
        QVERIFY(again.ok());
        QVERIFY(!store.contains(again->tiles[3]->detail)); // its file may be another by now
        QVERIFY(store.substituted(again->tiles)[3]->detail);
        loadDetail(again->tiles, over(611'000, 5'970'000), store, problems);
        QVERIFY(!store.substituted(again->tiles)[3]->detail);
        QCOMPARE(store.bytes(), whole);
    }

    void limitOfTheUser()
    {
        QVERIFY(detailLimitBytes() <= std::size_t{4} << 30);
        QSettings().setValue(QStringLiteral("memory/limitMb"), 300);
        QCOMPARE(detailLimitBytes(), std::size_t{300} << 20);
        QSettings().setValue(QStringLiteral("memory/limitMb"), 1);
        QVERIFY(detailLimitBytes() > std::size_t{1} << 20); // less could show nothing
    }

    void missingTileIsNamedOnceAndStaysAnOutline()
    {
        const std::string path = mTiles[5]->detail->path;
        const std::string aside = path + ".aside";
        fs::rename(path, aside);
        DetailStreamer streamer;
        QSignalSpy failed(&streamer, &DetailStreamer::failed);
        streamer.setTiles(mTiles);
        streamer.look(over(611'000, 5'970'000));
        QTRY_VERIFY(streamer.finished());
        streamer.look(over(611'010, 5'970'000));
        QTRY_VERIFY(streamer.finished());
        QCOMPARE(failed.count(), 1);
        QVERIFY(streamer.tiles()[5]->detail);

        DetailStore store;
        Diagnostics problems;
        const auto tiles = loadDetail(mTiles, over(611'000, 5'970'000), store, problems);
        QCOMPARE(problems.total(), std::size_t{1});
        QVERIFY(tiles[5]->detail && !tiles[6]->detail);
        fs::rename(aside, path);
    }

private:
    QTemporaryDir mDir;
    std::vector<Immutable<CityTile>> mTiles;
};

TWIN_TEST(TestTileDetail)
#include "test_tile_detail_ui.moc"
