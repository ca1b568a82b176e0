// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"

#include "reader_fixtures.h"

using namespace twin;
using namespace twin::data;
using namespace twin::test;

class TestProbe : public QObject
{
    Q_OBJECT

    Fixture mFiles;

private Q_SLOTS:
    void contentDecidesNotTheName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("format");
        const QByteArray city = cityModel(building("B", solid(Box(), "bldg:lod1Solid")), "EPSG:25832", "2.0");
        QTest::newRow("CityGML as xml") << QStringLiteral("LoD2_32_610_5969_1_SH.xml") << city
                                        << QStringLiteral("citygml") << QStringLiteral("CityGML 2.0");
        QTest::newRow("CityGML as txt") << QStringLiteral("tile.txt") << city << QStringLiteral("citygml")
                                        << QStringLiteral("CityGML 2.0");
        QTest::newRow("GeoJSON as json") << QStringLiteral("a.json")
                                         << QByteArray("{\"type\":\"Feature\",\"properties\":{},\"geometry\":"
                                                       "{\"type\":\"Point\",\"coordinates\":[10,53]}}")
                                         << QStringLiteral("vector") << QStringLiteral("GeoJSON");
        QTest::newRow("measures") << QStringLiteral("m.csv")
                                  << QByteArray("id,name_de,status,goals\n1,a,done,economy\n")
                                  << QStringLiteral("measures") << QStringLiteral("CSV");
        QTest::newRow("points") << QStringLiteral("p.csv") << QByteArray("id,name,lon,lat\n1,a,10.6,53.8\n")
                                << QStringLiteral("vector") << QStringLiteral("CSV");
        QTest::newRow("xyz as txt") << QStringLiteral("d.txt")
                                    << QByteArray("1.5 1.5 3\n2.5 1.5 4\n1.5 2.5 5\n2.5 2.5 6\n")
                                    << QStringLiteral("terrain") << QStringLiteral("XYZ");
        QTest::newRow("ascii grid")
            << QStringLiteral("d.asc")
            << QByteArray("ncols 2\nnrows 2\nxllcorner 0\nyllcorner 0\ncellsize 5\n1.5 2\n3 4\n")
            << QStringLiteral("terrain") << QStringLiteral("ASCII Grid");
    }

    void contentDecidesNotTheName()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, text);
        QFETCH(QString, kind);
        QFETCH(QString, format);
        const auto info = probe(mFiles.write(name, text));
        QVERIFY2(info.ok(), info ? "" : plainText(info.error()).c_str());
        QCOMPARE(QString::fromStdString(sourceKindKey(info->kind)), kind);
        QCOMPARE(QString::fromStdString(info->format), format);
        QCOMPARE(info->layers.size(), std::size_t{1});
    }

    void countsClassesAndPlacesThem()
    {
        const QByteArray text =
            cityModel(building("A", solid(Box(), "bldg:lod1Solid")) + building("B", "") +
                      "<core:cityObjectMember><x:Road xmlns:x=\"x\"/></core:cityObjectMember>");
        const auto info = probe(mFiles.write(QStringLiteral("c.gml"), text));
        QVERIFY(info.ok());
        QCOMPARE(info->layers.size(), std::size_t{2});
        QCOMPARE(info->layers[0].name, std::string("Building"));
        QCOMPARE(info->layers[0].count, 2LL);
        QCOMPARE(info->layers[0].crs, std::string("EPSG:25832+7837"));
        QCOMPARE(info->layers[0].verticalCrs, std::string("DHHN2016 (EPSG:7837)"));
        QVERIFY(near(info->layers[0].extent.centre(), {610905, 5969874}, 0.01));
        QCOMPARE(info->layers[0].sourceExtent, std::string("610900,5969870,610910,5969878"));
        QCOMPARE(info->layers[1].name, std::string("Road"));
        QVERIFY(mentions(info->diagnostics, "no outer geometry"));
    }

    void aMissingSystemIsAProblemNotAnEnd()
    {
        const std::string path = mFiles.write(QStringLiteral("d.gml"),
                                              cityModel(building("A", solid(Box(), "bldg:lod1Solid")), {}));
        const auto asked = probe(path);
        QVERIFY(asked.ok());
        QVERIFY(asked->layers.front().crs.empty());
        QVERIFY(asked->layers.front().extent.empty());
        QVERIFY(asked->diagnostics.hasProblems());
        QVERIFY(mentions(asked->diagnostics, "--crs"));
        ReadOptions options;
        options.assumedCrs = "EPSG:25832";
        const auto told = probe(path, options);
        QVERIFY(told.ok());
        QCOMPARE(told->layers.front().crs, std::string("EPSG:25832"));
        QVERIFY(!told->diagnostics.hasProblems());
    }

    void crossingRingsAreCounted()
    {
        const std::string path =
            mFiles.write(QStringLiteral("e.geojson"),
                         "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":"
                         "{\"a\":1},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                         "[[[10,53],[11,54],[11,53],[10,54],[10,53]]]}}]}");
        const auto info = probe(path);
        QVERIFY(info.ok());
        QCOMPARE(info->layers.front().geometry, std::string("Polygon"));
        QCOMPARE(info->layers.front().fields, std::vector<std::string>{"a"});
        QVERIFY(mentions(info->diagnostics, "1 polygons have crossing rings"));
    }

    void unknownContent_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("noise") << QStringLiteral("a.tif") << QByteArray("\x01\x02\x03\x04noise");
        QTest::newRow("cut tiff") << QStringLiteral("b.tif") << QByteArray("II*\0\x08\0\0\0", 8);
        QTest::newRow("html") << QStringLiteral("c.gml") << QByteArray("<html><body>404</body></html>");
        QTest::newRow("json") << QStringLiteral("d.geojson") << QByteArray("{\"a\":[1,2,{\"b\":");
        QTest::newRow("table of nothing") << QStringLiteral("e.csv") << QByteArray("a,b\n1,2\n");
        QTest::newRow("sqlite that is none")
            << QStringLiteral("f.gpkg") << QByteArray("SQLite format 3\0", 16) + QByteArray(200, 'x');
        QTest::newRow("lone shp") << QStringLiteral("g.shp")
                                  << QByteArray("\0\0\x27\x0A", 4) + QByteArray(96, '\0');
        QTest::newRow("blank") << QStringLiteral("h.xyz") << QByteArray(" \n\n");
    }

    void unknownContent()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, text);
        const std::string path = mFiles.write(name, text);
        const auto info = probe(path);
        QVERIFY(!info.ok());
        QVERIFY(plainText(info.error()).find(name.toStdString()) != std::string::npos);
    }
};

TWIN_TEST(TestProbe)
#include "test_probe.moc"
