// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"

#include "reader_fixtures.h"

#include <QDirIterator>

#include <fstream>
#include <unistd.h>

using namespace twin;
using namespace twin::data;
using namespace twin::test;

/// Broken and hostile files: each gives a message that names file and remedy, and the good part stays.
class TestHostileInput : public QObject
{
    Q_OBJECT

    Fixture mFiles;

    std::string gml(const QByteArray& text) { return mFiles.write(QStringLiteral("bad.gml"), text); }

private Q_SLOTS:
    void entityBombAndDoctypeAreRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray tail = cityModel(building("B", solid(Box(), "bldg:lod1Solid"))).mid(39);
        QTest::newRow("doctype") << QByteArray("<?xml version=\"1.0\"?><!DOCTYPE x>" + tail);
        QTest::newRow("laughs") << QByteArray("<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a "
                                              "\"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c "
                                              "\"&b;&b;&b;&b;&b;&b;&b;&b;\">]>" +
                                              tail);
        QTest::newRow("external") << QByteArray(
            "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + tail);
    }

    void entityBombAndDoctypeAreRefused()
    {
        QFETCH(QByteArray, text);
        const std::string path = gml(text);
        const ReadBuildings result = readGml(path);
        QVERIFY(!result.ok);
        QCOMPARE(result.error.kind, ErrorKind::Refused);
        QVERIFY(plainText(result.error).find(path) != std::string::npos);
        QVERIFY(!probe(path).ok());
    }

    void truncationKeepsWhatCameBefore()
    {
        const QByteArray whole = cityModel(building("A", solid(Box(), "bldg:lod1Solid")) +
                                           building("B", solid(Box(), "bldg:lod1Solid")));
        const std::string path = gml(whole.left(whole.size() - 400));
        const ReadBuildings result = readGml(path);
        QVERIFY(result.ok);
        QCOMPARE(result.counts.read, 1LL);
        QCOMPARE(result.counts.skipped, 1LL);
        QVERIFY(result.diagnostics.hasProblems());
        QVERIFY(mentions(result.diagnostics, "line"));
        QVERIFY(mentions(result.diagnostics, "B"));
        // Cut anywhere, it never crashes and never invents.
        for (qsizetype cut = 0; cut < whole.size(); cut += 97) {
            const ReadBuildings part = readGml(gml(whole.left(cut)));
            QVERIFY(part.buildings.size() <= 2);
            QVERIFY(part.ok || !part.error.message.empty());
        }
    }

    void badRingsAreNamedAndTheRestKept()
    {
        const QByteArray nan = boundary(
            "WallSurface",
            polygon(
                "NaN 5969870 10 610910 5969870 10 610910 5969870 16 610900 5969870 16 610900 5969870 10"));
        const QByteArray two =
            boundary("WallSurface", polygon("610900 5969870 10 610910 5969870 10 610900 5969870 10"));
        const QByteArray word =
            boundary("WallSurface", polygon("610900 5969870 zehn 610910 5969870 10 610910 5969880 10"));
        const QByteArray roof = boundary("RoofSurface", polygon(Box().ring(1)));
        const ReadBuildings result = readGml(gml(cityModel(building("partly", nan + two + word + roof) +
                                                           building("wholly", nan) + building("empty", ""))));
        QVERIFY(result.ok);
        QCOMPARE(result.counts.read, 1LL);
        QCOMPARE(result.counts.skipped, 2LL);
        QCOMPARE(result.buildings.front().surfaces.size(), std::size_t{1});
        for (const char* id : {"partly", "wholly", "empty"})
            QVERIFY2(mentions(result.diagnostics, id), id);
    }

    void depthAndTokensAreCapped()
    {
        QByteArray deep;
        for (int i = 0; i < 5000; ++i)
            deep += "<bldg:x>";
        const ReadBuildings result =
            readGml(gml(cityModel(building("A", solid(Box(), "bldg:lod1Solid")) + building("B", deep))));
        QVERIFY(result.ok);
        QCOMPARE(result.counts.read, 1LL);
        QVERIFY(mentions(result.diagnostics, "nested deeper"));
        const ReadBuildings huge =
            readGml(gml(cityModel("<core:x a=\"" + QByteArray(20 << 20, 'a') + "\"/>")));
        QVERIFY(!huge.ok);
        QCOMPARE(huge.error.kind, ErrorKind::Refused);
    }

    void contradictingSystemNamesTheRemedy()
    {
        const ReadBuildings result =
            readGml(gml(cityModel(building("B", solid(Box(), "bldg:lod1Solid")), "EPSG:4326")));
        QVERIFY(!result.ok);
        QVERIFY(plainText(result.error).find("--crs") != std::string::npos);
    }

    void notAFile_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("kind");
        mFiles.write(QStringLiteral("empty.gml"), {});
        QTest::newRow("empty") << QString::fromStdString(mFiles.path(QStringLiteral("empty.gml")))
                               << int(ErrorKind::Malformed);
        QTest::newRow("folder") << QString::fromStdString(mFiles.folder()) << int(ErrorKind::Unreadable);
        QTest::newRow("absent") << QStringLiteral("/nowhere/at/all.gml") << int(ErrorKind::NotFound);
        QTest::newRow("device") << QStringLiteral("/dev/zero") << int(ErrorKind::Refused);
        QTest::newRow("vsicurl") << QStringLiteral("/vsicurl/http://127.0.0.1:9/x.tif")
                                 << int(ErrorKind::Refused);
        QTest::newRow("xml") << QStringLiteral("<VRTDataset/>") << int(ErrorKind::Refused);
        QTest::newRow("json") << QStringLiteral("{\"type\":\"x\"}") << int(ErrorKind::Refused);
        QTest::newRow("database") << QStringLiteral("PG:dbname=x") << int(ErrorKind::Refused);
        QTest::newRow("nothing") << QString() << int(ErrorKind::Refused);
    }

    void notAFile()
    {
        QFETCH(QString, path);
        QFETCH(int, kind);
        Diagnostics diagnostics;
        const std::string name = path.toStdString();
        const Progress progress;
        QCOMPARE(int(readGml(name).error.kind), kind);
        const auto probed = probe(name);
        QVERIFY(!probed.ok());
        QCOMPARE(int(probed.error().kind), kind);
        QVERIFY(!readVectorFile(name, {}, diagnostics).ok());
        QVERIFY(!readTerrain(name, {}, 0, diagnostics, progress).ok());
        QVERIFY(!readImagery(name, {}, 100, diagnostics).ok());
        QVERIFY(!readDistricts(name, {}, diagnostics).ok());
        QVERIFY(!readMeasures(name, {}, {}, Date{2026, 1, 1}, diagnostics).ok());
    }

    void unreadableFile()
    {
        if (geteuid() == 0)
            QSKIP("root reads everything");
        const std::string path = mFiles.write(QStringLiteral("locked.gml"), cityModel({}));
        QFile::setPermissions(QString::fromStdString(path), QFileDevice::Permissions());
        QCOMPARE(readGml(path).error.kind, ErrorKind::Unreadable);
    }

    void descriptionsDisguisedAsDataAreRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("text");
        const QByteArray vrt = "<VRTDataset rasterXSize=\"2\" rasterYSize=\"2\"><VRTRasterBand "
                               "dataType=\"Byte\" band=\"1\" subClass=\"VRTRawRasterBand\">"
                               "<SourceFilename>/etc/passwd</SourceFilename></VRTRasterBand></VRTDataset>";
        const QByteArray ogr =
            "<OGRVRTDataSource><OGRVRTLayer "
            "name=\"a\"><SrcDataSource>/etc/passwd</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>";
        QTest::newRow("raster vrt as tif") << QStringLiteral("x.tif") << vrt;
        QTest::newRow("raster vrt as asc") << QStringLiteral("x.asc") << vrt;
        QTest::newRow("vector vrt as gpkg") << QStringLiteral("x.gpkg") << ogr;
        QTest::newRow("vector vrt as geojson") << QStringLiteral("x.geojson") << ogr;
        QTest::newRow("vrt after a comment") << QStringLiteral("y.tif") << QByteArray("<!-- x -->" + vrt);
        QTest::newRow("wms as tif")
            << QStringLiteral("w.tif")
            << QByteArray("<GDAL_WMS><Service "
                          "name=\"WMS\"><ServerUrl>http://127.0.0.1:9/</ServerUrl></Service></GDAL_WMS>");
        QTest::newRow("wfs as gml")
            << QStringLiteral("w.gml")
            << QByteArray("<OGRWFSDataSource><URL>http://127.0.0.1:9/</URL></OGRWFSDataSource>");
        QTest::newRow("zip") << QStringLiteral("z.gpkg") << QByteArray("PK\x03\x04 and so on");
    }

    void descriptionsDisguisedAsDataAreRefused()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, text);
        const std::string path = mFiles.write(name, text);
        Diagnostics diagnostics;
        const Progress progress;
        const auto probed = probe(path);
        QVERIFY(!probed.ok());
        QVERIFY(plainText(probed.error()).find(path) != std::string::npos);
        QVERIFY(!readVectorFile(path, {}, diagnostics).ok());
        QVERIFY(!readTerrain(path, {}, 0, diagnostics, progress).ok());
        QVERIFY(!readImagery(path, {}, 100, diagnostics).ok());
    }

    void cancelling()
    {
        Progress progress;
        progress.cancel();
        Diagnostics diagnostics;
        const std::string path = gml(cityModel(building("B", solid(Box(), "bldg:lod1Solid"))));
        const auto result = readCityGml(
            path, {}, [](Building&&) { return true; }, diagnostics, progress);
        QVERIFY(!result.ok());
        QCOMPARE(result.error().kind, ErrorKind::Cancelled);
    }

    void everySharedFileIsSurvived_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("none") << QString();
        for (const char* folder : {"formate/citygml", "formate/vektor", "formate/raster", "formate/osm",
                                   "formate/cityjson", "formate/xplanung", "formate/alkis-nas",
                                   "formate/stadtteile-anderer-staedte", "formate/ifc", "formate/gtfs"}) {
            QDirIterator it(QString::fromStdString(sharedData(folder)), QDir::Files,
                            QDirIterator::Subdirectories);
            while (it.hasNext()) {
                const QString path = it.next();
                QTest::newRow(qPrintable(path.section(QLatin1Char('/'), -3))) << path;
            }
        }
    }

    void everySharedFileIsSurvived()
    {
        QFETCH(QString, path);
        if (path.isEmpty())
            QSKIP("the shared trial data follows where it is here");
        const std::string name = path.toStdString();
        const auto probed = probe(name);
        QVERIFY(probed.ok() || !plainText(probed.error()).empty());
        const ReadBuildings buildings = readGml(name, "EPSG:25832");
        if (name.find("/citygml/") != std::string::npos)
            // Some of these have local coordinates, which no system on the map fits.
            QVERIFY2(buildings.ok || buildings.error.kind == ErrorKind::Invalid ||
                         buildings.error.kind == ErrorKind::Unsupported,
                     plainText(buildings.error).c_str());
        else
            QVERIFY(!buildings.ok);
    }
};

TWIN_TEST(TestHostileInput)
#include "test_hostile_input.moc"
