// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"

#include "data/crs/coordinate_transformer.h"
#include "data/crs/crs_names.h"
#include "reader_fixtures.h"

using namespace twin;
using namespace twin::data;
using twin::test::kLuebeck;
using twin::test::near;

class TestCrs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownAnswers_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("gml");
        QTest::addColumn<double>("x");
        QTest::addColumn<double>("y");
        QTest::addColumn<double>("tolerance");
        const auto row = [](const char* name, bool gml, double x, double y, double tolerance = 0.02) {
            QTest::addRow("%s %s", name, gml ? "gml" : "vector")
                << QString::fromLatin1(name) << gml << x << y << tolerance;
        };
        row("EPSG:25832", false, 610907.06, 5969875.82);
        row("25832", false, 610907.06, 5969875.82);
        row("EPSG:4647", false, 32610907.06, 5969875.82);
        row("EPSG:25833", false, 216429.58, 5977184.94);
        row("EPSG:4326", false, 10.6866, 53.8655);
        row("OGC:CRS84", false, 10.6866, 53.8655);
        row("urn:ogc:def:crs:OGC:1.3:CRS84", true, 10.6866, 53.8655);
        // The urn and the URL mean the authority's order in GML: latitude first. The short name does not.
        row("urn:ogc:def:crs:EPSG::4326", true, 53.8655, 10.6866);
        row("http://www.opengis.net/def/crs/EPSG/0/4326", true, 53.8655, 10.6866);
        row("urn:ogc:def:crs:EPSG::4258", true, 53.8655, 10.6866);
        row("EPSG:4326", true, 10.6866, 53.8655);
        row("urn:ogc:def:crs:EPSG::4326", false, 10.6866, 53.8655);
        row("urn:ogc:def:crs:EPSG::25832", true, 610907.06, 5969875.82);
        row("urn:ogc:def:crs:EPSG:6.12:25832", true, 610907.06, 5969875.82);
        row("urn:ogc:def:crs,crs:EPSG::25832,crs:EPSG::5783", true, 610907.06, 5969875.82);
        row("urn:adv:crs:ETRS89_UTM32*DE_DHHN2016_NH*GCG2016", true, 610907.06, 5969875.82);
        row("urn:adv:crs:ETRS89_UTM33*DE_DHHN92_NH", true, 216429.58, 5977184.94);
        row("http://www.opengis.net/def/crs/EPSG/0/25832", true, 610907.06, 5969875.82);
        row("http://www.opengis.net/gml/srs/epsg.xml#25832", true, 610907.06, 5969875.82);
        // DHDN by the BETA2007 grid; without that grid the Helmert parameters are good to some metres.
        row("EPSG:31467", false, 3611021.18, 5971826.26, 4.0);
        row("urn:adv:crs:DE_DHDN_3GK3*DE_DHHN92_NH", true, 3611021.18, 5971826.26, 4.0);
    }

    void knownAnswers()
    {
        QFETCH(QString, name);
        QFETCH(bool, gml);
        QFETCH(double, x);
        QFETCH(double, y);
        QFETCH(double, tolerance);
        const auto made = CoordinateTransformer::fromText(
            name.toStdString(), gml ? AxisConvention::Gml : AxisConvention::Traditional);
        QVERIFY2(made.ok(), made ? "" : plainText(made.error()).c_str());
        const MapPoint2 point = made->transform(x, y);
        QVERIFY2(
            near(point, kLuebeck, tolerance),
            qPrintable(QStringLiteral("%1 %2").arg(point.easting, 0, 'f', 3).arg(point.northing, 0, 'f', 3)));
    }

    void namesTheVerticalDatum_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("vertical");
        QTest::addColumn<QString>("full");
        QTest::newRow("AdV 2016") << "urn:adv:crs:ETRS89_UTM32*DE_DHHN2016_NH*GCG2016"
                                  << "DHHN2016 (EPSG:7837)"
                                  << "EPSG:25832+7837";
        QTest::newRow("AdV 92") << "urn:adv:crs:ETRS89_UTM32*DE_DHHN92_NH"
                                << "DHHN92 (EPSG:5783)"
                                << "EPSG:25832+5783";
        QTest::newRow("compound urn") << "urn:ogc:def:crs,crs:EPSG::25832,crs:EPSG::7837"
                                      << "DHHN2016 (EPSG:7837)"
                                      << "EPSG:25832+7837";
        QTest::newRow("compound code") << "EPSG:5555"
                                       << "DHHN92 (EPSG:5783)"
                                       << "EPSG:25832+5783";
        QTest::newRow("our own form") << "EPSG:25832+7837"
                                      << "DHHN2016 (EPSG:7837)"
                                      << "EPSG:25832+7837";
        QTest::newRow("short with a name") << "EPSG:25832*DE_DHHN2016_NH"
                                           << "DHHN2016 (EPSG:7837)"
                                           << "EPSG:25832+7837";
        QTest::newRow("two short ones") << "EPSG:25832,EPSG:5783"
                                        << "DHHN92 (EPSG:5783)"
                                        << "EPSG:25832+5783";
        QTest::newRow("none") << "EPSG:25832"
                              << ""
                              << "EPSG:25832";
    }

    void namesTheVerticalDatum()
    {
        QFETCH(QString, name);
        QFETCH(QString, vertical);
        QFETCH(QString, full);
        const auto made = CoordinateTransformer::fromText(name.toStdString(), AxisConvention::Gml);
        QVERIFY(made.ok());
        QCOMPARE(QString::fromStdString(made->vertical()), vertical);
        QCOMPARE(QString::fromStdString(made->fullName()), full);
    }

    void refusesUnknownNames_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name :
             {"#local-CRS-1", "EPSG:999999", "EPSG:", "urn:adv:crs:MOND",
              "urn:ogc:def:crs:EPSG::", "nonsense", "/etc/passwd", "http://example.org/crs.xml", "EPSG:7837"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void refusesUnknownNames()
    {
        QFETCH(QString, name);
        const auto made = CoordinateTransformer::fromText(name.toStdString(), AxisConvention::Gml);
        QVERIFY(!made.ok());
        QCOMPARE(made.error().kind, ErrorKind::Unsupported);
    }

    void seesContradictions_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<double>("x");
        QTest::addColumn<double>("y");
        QTest::newRow("degrees that are metres") << "EPSG:4326" << 611234.0 << 5969875.0;
        QTest::newRow("metres that are degrees") << "EPSG:25832" << 10.6866 << 53.8655;
        QTest::newRow("zone prefix too much") << "EPSG:25832" << 32610907.0 << 5969875.0;
        QTest::newRow("zone prefix missing") << "EPSG:4647" << 610907.0 << 5969875.0;
        QTest::newRow("UTM called Gauss-Krueger") << "EPSG:31467" << 610907.0 << 5969875.0;
    }

    void seesContradictions()
    {
        QFETCH(QString, name);
        QFETCH(double, x);
        QFETCH(double, y);
        Diagnostics diagnostics;
        const auto made = transformerFor("x.gml", name.toStdString(), {}, AxisConvention::Traditional,
                                         {{x, y}}, diagnostics);
        QVERIFY(!made.ok());
        QCOMPARE(made.error().kind, ErrorKind::Invalid);
        const std::string text = plainText(made.error());
        QVERIFY(text.find("--crs") != std::string::npos);
        QVERIFY(text.find("x.gml") != std::string::npos);
    }

    void assumptionCountsOnlyWithoutAUsableStatement()
    {
        Diagnostics diagnostics;
        const auto stated =
            transformerFor("a", std::string("EPSG:4647"), "EPSG:31467", AxisConvention::Traditional,
                           {{32610907.0, 5969875.0}}, diagnostics);
        QVERIFY(stated.ok());
        QCOMPARE(stated->name(), std::string("EPSG:4647"));
        QVERIFY(diagnostics.empty());
        const auto wrong = transformerFor("a", std::string("EPSG:4326"), "EPSG:25832",
                                          AxisConvention::Traditional, {{610907.0, 5969875.0}}, diagnostics);
        QVERIFY(wrong.ok());
        QCOMPARE(wrong->name(), std::string("EPSG:25832"));
        QCOMPARE(diagnostics.total(), std::size_t{1});
        const auto none =
            transformerFor("a", std::string(), std::string(), AxisConvention::Traditional, {}, diagnostics);
        QVERIFY(!none.ok());
        QCOMPARE(none.error().kind, ErrorKind::MissingCrs);
    }

    void swapsAxesOnlyWhereNothingElseFits()
    {
        Diagnostics diagnostics;
        const auto made = transformerFor("a", std::string("EPSG:25832"), {}, AxisConvention::Gml,
                                         {{5969875.82, 610907.06}}, diagnostics);
        QVERIFY(made.ok());
        QVERIFY(made->swapped());
        QVERIFY(!diagnostics.empty());
        QVERIFY(near(made->transform(5969875.82, 610907.06), kLuebeck, 0.01));
    }

    void transformsManyAndKeepsGoodOnesBesideBadOnes()
    {
        const auto made = CoordinateTransformer::fromText("EPSG:4326", AxisConvention::Traditional);
        QVERIFY(made.ok());
        double x[3] = {10.6866, std::nan(""), 10.6866};
        double y[3] = {53.8655, 53.8655, 53.8655};
        made->transform(x, y, 3);
        QVERIFY(near({x[0], y[0]}, kLuebeck, 0.02));
        QVERIFY(std::isnan(x[1]));
        QVERIFY(near({x[2], y[2]}, kLuebeck, 0.02));
    }
};

TWIN_TEST(TestCrs)
#include "test_crs.moc"
