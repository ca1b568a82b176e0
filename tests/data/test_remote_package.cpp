// SPDX-License-Identifier: GPL-3.0-or-later
// A city package on a web server: the same city as from disk, with a server that stumbles, lacks files or is
// gone.
#include "../test_main.h"

#include "data/citypackage/city_package.h"
#include "data/citypackage/package_source.h"
#include "package_samples.h"
#include "range_server.h"
#include "reader_fixtures.h"

using namespace twin;
using namespace twin::data;
using namespace twin::test;

class TestRemotePackage : public QObject
{
    Q_OBJECT

    QTemporaryDir mFolder;

private Q_SLOTS:
    void initTestCase()
    {
        Fixture files;
        ImportRequest request;
        request.files = {files.write(QStringLiteral("a.gml"),
                                     cityModel(building("A", solid(Box(), "bldg:lod1Solid")) +
                                               building("B", solid(Box{610950}, "bldg:lod1Solid"))))};
        request.outFolder = mFolder.path().toStdString();
        QVERIFY(importFiles(request, Progress()).ok());
    }

    void addresses()
    {
        QCOMPARE(packageFolder("https://example.org/city/tileset.json"),
                 std::string("https://example.org/city"));
        QCOMPARE(packageFolder("http://example.org/city/"), std::string("http://example.org/city"));
        QVERIFY(isRemote("https://example.org"));
        QVERIFY(!isRemote("/home/https://example.org"));
    }

    void theSameCityAsFromDisk()
    {
        const RangeServer server(mFolder.path());
        const auto local = loadCityPackage(mFolder.path().toStdString(), Progress());
        const auto remote = loadCityPackage(server.address(), Progress());
        QVERIFY(local.ok());
        QVERIFY2(remote.ok(),
                 remote.ok() ? "" : plainText(remote.error().message, remote.error().arguments).c_str());
        QVERIFY(!remote->diagnostics.hasProblems());
        QCOMPARE(remote->buildingCount, std::size_t{2});
        QCOMPARE(remote->sources.size(), local->sources.size());
        QCOMPARE(remote->tiles.size(), local->tiles.size());
        QVERIFY(remote->tiles[0]->detail);
        QCOMPARE(remote->tiles[0]->detail->bytes, local->tiles[0]->detail->bytes);
        const auto detail = readTileDetail(*remote->tiles[0]->detail);
        const auto same = readTileDetail(*local->tiles[0]->detail);
        QVERIFY(detail.ok() && same.ok());
        QCOMPARE(detail->mesh.positions, same->mesh.positions);
        const auto record = readBuilding(server.address(), "B");
        QVERIFY(record.ok());
        QCOMPARE(record->id, std::string("B"));
        QVERIFY(server.rangeRequests() > 0); // city.gpkg is not fetched as a whole
    }

    void aBusyServerIsAskedAgain()
    {
        RangeServer server(mFolder.path());
        std::vector<unsigned char> buffer;
        server.failNext(2);
        QVERIFY(readPackageFile(server.address() + "/tileset.json", buffer, 1 << 20).ok());
        QCOMPARE(server.requests(), 3);
        const auto missing = readPackageFile(server.address() + "/tiles/nothing.glb", buffer, 1 << 20);
        QVERIFY(!missing.ok());
        QCOMPARE(missing.error().kind, ErrorKind::NotFound);
        QCOMPARE(server.requests(), 4); // what is not there is not asked for twice
        const auto large = readPackageFile(server.address() + "/tileset.json", buffer, 100);
        QVERIFY(!large.ok());
    }

    void aServerThatIsGoneIsSaidSo()
    {
        std::string address;
        {
            const RangeServer server(mFolder.path());
            address = server.address();
        }
        const auto city = loadCityPackage(address, Progress());
        QVERIFY(!city.ok());
        QCOMPARE(city.error().kind, ErrorKind::Unreadable);
        QVERIFY(plainText(city.error().message, city.error().arguments).find(address) != std::string::npos);
    }
};

TWIN_TEST(TestRemotePackage)
#include "test_remote_package.moc"
