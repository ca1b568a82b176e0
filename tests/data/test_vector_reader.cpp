// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"

#include "core/geo/polygon.h"
#include "data/readers/csv_table.h"
#include "data/readers/text_encoding.h"
#include "reader_fixtures.h"

using namespace twin;
using namespace twin::data;
using namespace twin::test;

namespace {

QByteArray geoJson(const QByteArray& features, const QByteArray& crs = {})
{
    return "{\"type\":\"FeatureCollection\"," +
           (crs.isEmpty() ? QByteArray()
                          : "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"" + crs + "\"}},") +
           "\"features\":[" + features + "]}";
}

QByteArray feature(const QByteArray& geometry, const QByteArray& properties = "{}")
{
    return "{\"type\":\"Feature\",\"properties\":" + properties + ",\"geometry\":" + geometry + "}";
}

/// A rectangle at an offset from the corner of the test area, in EPSG:25832.
QByteArray rectangle(double dx, double dy, double width, double height)
{
    const auto p = [&](double x, double y) {
        return "[" + QByteArray::number(610900 + x, 'f', 2) + "," + QByteArray::number(5969870 + y, 'f', 2) +
               "]";
    };
    return "{\"type\":\"Polygon\",\"coordinates\":[[" + p(dx, dy) + "," + p(dx + width, dy) + "," +
           p(dx + width, dy + height) + "," + p(dx, dy + height) + "," + p(dx, dy) + "]]}";
}

const QByteArray kUtm = "urn:ogc:def:crs:EPSG::25832";

} // namespace

class TestVectorReader : public QObject
{
    Q_OBJECT

    Fixture mFiles;

private Q_SLOTS:
    void geoJsonIsLongitudeFirst()
    {
        const std::string path =
            mFiles.write(QStringLiteral("a.geojson"),
                         geoJson(feature("{\"type\":\"Point\",\"coordinates\":[10.6866,53.8655]}",
                                         "{\"name\":\"Marien\",\"none\":null}")));
        Diagnostics diagnostics;
        const auto layers = readVectorFile(path, {}, diagnostics);
        QVERIFY2(layers.ok(), layers ? "" : plainText(layers.error()).c_str());
        QCOMPARE(layers->front().crs, std::string("EPSG:4326"));
        const VectorFeature& point = layers->front().features.front();
        QVERIFY(near(point.points.front().plan(), kLuebeck, 0.02));
        QCOMPARE(point.attributes.at("name"), std::string("Marien"));
        QCOMPARE(point.attributes.count("none"), std::size_t{0}); // NULL is absent, not empty
    }

    void gmlFollowsTheAuthority()
    {
        const QByteArray text = "<gml:FeatureCollection xmlns:gml=\"http://www.opengis.net/gml/3.2\" "
                                "xmlns:a=\"urn:a\"><gml:featureMember><a:Stop gml:id=\"s1\">"
                                "<a:geom><gml:Point srsName=\"urn:ogc:def:crs:EPSG::4326\" "
                                "gml:id=\"p1\"><gml:pos>53.8655 10.6866</gml:pos></gml:Point></a:geom>"
                                "</a:Stop></gml:featureMember></gml:FeatureCollection>";
        const std::string path = mFiles.write(QStringLiteral("a.gml"), text);
        Diagnostics diagnostics;
        const auto layers = readVectorFile(path, {}, diagnostics);
        QVERIFY2(layers.ok(), layers ? "" : plainText(layers.error()).c_str());
        QVERIFY(near(layers->front().features.front().points.front().plan(), kLuebeck, 0.02));
        QVERIFY(!exists(mFiles.path(QStringLiteral("a.gfs")))); // nothing is written beside the user's data
    }

    void zonePrefixAndGaussKrueger_data()
    {
        QTest::addColumn<QByteArray>("crs");
        QTest::addColumn<QByteArray>("point");
        QTest::addColumn<double>("tolerance");
        QTest::newRow("4647") << QByteArray("urn:ogc:def:crs:EPSG::4647")
                              << QByteArray("[32610907.06,5969875.82]") << 0.02;
        QTest::newRow("25832") << kUtm << QByteArray("[610907.06,5969875.82]") << 0.001;
        QTest::newRow("31467") << QByteArray("urn:ogc:def:crs:EPSG::31467")
                               << QByteArray("[3611021.18,5971826.24]") << 4.0;
    }

    void zonePrefixAndGaussKrueger()
    {
        QFETCH(QByteArray, crs);
        QFETCH(QByteArray, point);
        QFETCH(double, tolerance);
        const std::string path =
            mFiles.write(QStringLiteral("b.geojson"),
                         geoJson(feature("{\"type\":\"Point\",\"coordinates\":" + point + "}"), crs));
        Diagnostics diagnostics;
        const auto layers = readVectorFile(path, {}, diagnostics);
        QVERIFY2(layers.ok(), layers ? "" : plainText(layers.error()).c_str());
        QVERIFY(near(layers->front().features.front().points.front().plan(), kLuebeck, tolerance));
    }

    void contradictionIsAnErrorUntilToldBetter()
    {
        const std::string path =
            mFiles.write(QStringLiteral("c.geojson"), geoJson(feature(rectangle(0, 0, 5, 5))));
        Diagnostics diagnostics;
        const auto asked = readVectorFile(path, {}, diagnostics);
        QVERIFY(!asked.ok());
        QCOMPARE(asked.error().kind, ErrorKind::Invalid);
        ReadOptions options;
        options.assumedCrs = "EPSG:25832";
        const auto told = readVectorFile(path, options, diagnostics);
        QVERIFY(told.ok());
        QVERIFY(near(told->front().extent.centre(), {610902.5, 5969872.5}, 0.01));
    }

    void crossingRingsAreRepairedAndNamed()
    {
        const QByteArray bow = "{\"type\":\"Polygon\",\"coordinates\":[[[610900,5969870],[610910,5969880],["
                               "610910,5969870],[610900,5969880],[610900,5969870]]]}";
        const QByteArray flat =
            "{\"type\":\"Polygon\",\"coordinates\":[[[610900,5969870],[610910,5969870],[610900,5969870]]]}";
        const std::string path = mFiles.write(
            QStringLiteral("d.geojson"),
            geoJson(feature(bow) + "," + feature(flat) + "," + feature(rectangle(20, 0, 2, 2)), kUtm));
        Diagnostics diagnostics;
        const auto layers = readVectorFile(path, {}, diagnostics);
        QVERIFY(layers.ok());
        QCOMPARE(layers->front().features.size(), std::size_t{2});
        QCOMPARE(std::round(area(layers->front().features.front().polygons)), 50.0);
        QVERIFY(mentions(diagnostics, "repaired"));
        QVERIFY(diagnostics.hasProblems());
    }

    void ringsThatCrossByAHairAreNoProblem()
    {
        // A spike goes out of the upper edge and back the same way.
        const QByteArray spiked =
            "{\"type\":\"Polygon\",\"coordinates\":[[[610900,5969870],[610910,5969870],[610910,5969880],"
            "[610905,5969880],[610905,5969885],[610905,5969880],[610900,5969880],[610900,5969870]]]}";
        const std::string path = mFiles.write(QStringLiteral("hair.geojson"), geoJson(feature(spiked), kUtm));
        Diagnostics diagnostics;
        const auto layers = readVectorFile(path, {}, diagnostics);
        QVERIFY(layers.ok());
        QVERIFY(mentions(diagnostics, "by a hair"));
        QVERIFY(!diagnostics.hasProblems());
        QCOMPARE(std::round(area(layers->front().features.front().polygons)), 100.0);
        const auto info = probe(path);
        QVERIFY(info.ok() && !info->diagnostics.hasProblems());
    }

    void coordinatesThatAreNoNumbersAreNamed()
    {
        const std::string path =
            mFiles.write(QStringLiteral("n.geojson"),
                         geoJson(feature("{\"type\":\"Point\",\"coordinates\":[NaN,5969870]}") + "," +
                                     feature("{\"type\":\"Point\",\"coordinates\":[610900,5969870]}"),
                                 kUtm));
        Diagnostics diagnostics;
        const auto layers = readVectorFile(path, {}, diagnostics);
        QVERIFY2(layers.ok(), layers ? "" : plainText(layers.error()).c_str());
        QCOMPARE(layers->front().features.size(), std::size_t{1});
        QVERIFY(diagnostics.hasProblems());
        QVERIFY(mentions(diagnostics, "n:0"));
    }

    void tableWithCoordinates()
    {
        const std::string path =
            mFiles.write(QStringLiteral("e.csv"), "name;lon;lat\nHolstentor;10,6797;53,8662\nkaputt;x;1\n");
        Diagnostics diagnostics;
        const auto layers = readVectorFile(path, {}, diagnostics);
        QVERIFY(layers.ok());
        QCOMPARE(layers->front().features.size(), std::size_t{1});
        QVERIFY(near(layers->front().features.front().points.front().plan(), {610451.2, 5969942.9}, 1.0));
        QVERIFY(mentions(diagnostics, "line 3"));
        const std::string metres = mFiles.write(QStringLiteral("f.csv"), "x,y\n610907.06,5969875.82\n");
        const auto asked = readVectorFile(metres, {}, diagnostics);
        QVERIFY(!asked.ok());
        QCOMPARE(asked.error().kind, ErrorKind::MissingCrs);
        const std::string none = mFiles.write(QStringLiteral("g.csv"), "a,b\n1,2\n");
        const auto refused = readVectorFile(none, {}, diagnostics);
        QVERIFY(!refused.ok());
        QVERIFY(plainText(refused.error()).find("a, b") != std::string::npos);
    }

    void unknownLayerNamesTheNearest()
    {
        const std::string path =
            mFiles.write(QStringLiteral("houses.geojson"), geoJson(feature(rectangle(0, 0, 5, 5)), kUtm));
        Diagnostics diagnostics;
        ReadOptions options;
        options.layer = "house";
        const auto layers = readVectorFile(path, options, diagnostics);
        QVERIFY(!layers.ok());
        QVERIFY(plainText(layers.error()).find("houses") != std::string::npos);
    }

    void footprintsRiseByHeightStoreysOrAssumption()
    {
        const std::string path = mFiles.write(
            QStringLiteral("h.geojson"),
            geoJson(feature(rectangle(0, 0, 10, 8), "{\"HOEHE\":\"12,5 m\",\"geschosse\":3,\"name\":\"A\"}") +
                        "," + feature(rectangle(20, 0, 10, 8), "{\"HOEHE\":null,\"geschosse\":3}") + "," +
                        feature(rectangle(40, 0, 10, 8), "{\"HOEHE\":-1}") + "," +
                        feature("{\"type\":\"Point\",\"coordinates\":[610900,5969870]}"),
                    kUtm));
        HeightGrid ground;
        ground.west = 610000;
        ground.north = 5970500;
        ground.cellSize = 500;
        ground.columns = ground.rows = 4;
        ground.heights.assign(16, 7.0F);
        std::vector<Building> houses;
        Diagnostics diagnostics;
        const Progress progress;
        const auto counts = readFootprints(
            path, {}, &ground,
            [&](Building&& house) {
                houses.push_back(std::move(house));
                return true;
            },
            diagnostics, progress);
        QVERIFY2(counts.ok(), counts ? "" : plainText(counts.error()).c_str());
        QCOMPARE(counts->read, 3LL);
        QCOMPARE(counts->skipped, 1LL);
        QCOMPARE(houses[0].heightRange(), (std::pair{7.0, 19.5}));
        QVERIFY(!houses[0].heightEstimated);
        QCOMPARE(houses[1].heightRange(), (std::pair{7.0, 16.0}));
        QVERIFY(houses[1].heightEstimated);
        QVERIFY(!houses[1].measuredHeight);
        QCOMPARE(houses[2].heightRange(), (std::pair{7.0, 16.0}));
        QVERIFY(houses[2].heightEstimated);
        QCOMPARE(area(houses[0].footprint()), 80.0);
        ReadOptions options;
        options.heightField = "HOHE";
        const auto wrong = readFootprints(
            path, options, nullptr, [](Building&&) { return true; }, diagnostics, progress);
        QVERIFY(!wrong.ok());
        QVERIFY(plainText(wrong.error()).find("HOEHE") != std::string::npos);
    }

    void districtsByName()
    {
        const std::string path = mFiles.write(
            QStringLiteral("i.geojson"),
            geoJson(feature(rectangle(0, 0, 50, 50), "{\"nr\":1,\"Stadtteil\":\"Innenstadt\"}") + "," +
                        feature(rectangle(60, 0, 50, 50), "{\"nr\":1,\"Stadtteil\":\"Innenstadt\"}") + "," +
                        feature(rectangle(0, 60, 50, 50), "{\"nr\":10,\"Stadtteil\":\"Travemünde\"}"),
                    kUtm));
        Diagnostics diagnostics;
        const auto districts = readDistricts(path, {}, diagnostics);
        QVERIFY2(districts.ok(), districts ? "" : plainText(districts.error()).c_str());
        QCOMPARE(districts->size(), std::size_t{2});
        QCOMPARE(districts->front().number, std::string("01"));
        QCOMPARE(districts->front().outline.size(), std::size_t{2});
        QCOMPARE(districts->back().name, std::string("Travemünde"));
    }

    void windows1252()
    {
        QCOMPARE(toUtf8("T\xFCr \x80 \x84quer\x93"), std::string("Tür € „quer“"));
        QCOMPARE(toUtf8("Tür"), std::string("Tür"));
        QCOMPARE(toUtf8("\xC2\x80"), std::string("€"));
        const std::string path = sharedData("formate/vektor/cp1252/stadtteile_luebeck_cp1252.shp");
        if (!exists(path))
            QSKIP("the shared trial data is not here");
        Diagnostics diagnostics;
        const auto districts = readDistricts(path, {}, diagnostics);
        QVERIFY(districts.ok());
        QCOMPARE(districts->size(), std::size_t{10});
        QVERIFY(districtByName(*districts, "St. Jürgen") >= 0);
        QVERIFY(districtByName(*districts, "Travemünde") >= 0);
    }

    void luebeckLiesInLuebeck()
    {
        if (!exists(sharedData("luebeck/schulen.geojson")))
            QSKIP("the shared trial data is not here");
        const Envelope city{598000, 5953000, 627000, 5987000};
        for (const char* name :
             {"altstadt_strassengraph.geojson", "bushaltestellen_mit_hoehe.geojson", "parkplaetze.geojson",
              "schulen.geojson", "stadtteile_10_aus_wahlbezirken_2016.geojson",
              "stadtteile_5_osm_original.geojson", "strassenlampen_auswahl_mit_hoehe.geojson",
              "kommunalwahlkreise_2018/Kommunalwahlkreise_2018.shp",
              "wahlbezirke_2016/Wahlbezirke_2016.shp"}) {
            Diagnostics diagnostics;
            const auto layers = readVectorFile(sharedData(std::string("luebeck/") + name), {}, diagnostics);
            QVERIFY2(layers.ok(), name);
            for (const VectorLayer& layer : *layers) {
                QVERIFY2(!layer.features.empty(), name);
                QVERIFY2(city.contains({layer.extent.minEasting, layer.extent.minNorthing}), name);
                QVERIFY2(city.contains({layer.extent.maxEasting, layer.extent.maxNorthing}), name);
            }
        }
        // Two of them reach over the city's border to the east; their middle does not.
        for (const char* name :
             {"stadtgrenze_osm27027_15m.geojson", "stadtteile_10_vollflaechig.geojson",
              "gewaesser_untere_trave.geojson", "landtagswahlkreise_2015/Landtagswahlkreise_2015.shp"}) {
            Diagnostics diagnostics;
            const auto layers = readVectorFile(sharedData(std::string("luebeck/") + name), {}, diagnostics);
            QVERIFY2(layers.ok(), name);
            QVERIFY2(city.contains(layers->front().extent.centre()), name);
        }
        Diagnostics diagnostics;
        const auto addresses =
            readVectorFile(sharedData("luebeck/adressen_amtlich_2025-04-03.csv"), {}, diagnostics);
        QVERIFY(addresses.ok());
        QCOMPARE(addresses->front().features.size(), std::size_t{51569});
    }

    void csvText()
    {
        Diagnostics diagnostics;
        const auto table =
            parseCsv("\xEF\xBB\xBF# note\na;b;c\n\"1;x\";\"say \"\"hi\"\"\";3\r\n\n\"two\nlines\";;\n",
                     "t.csv", {}, diagnostics);
        QVERIFY(table.ok());
        QCOMPARE(table->separator, ';');
        QCOMPARE(table->rows.size(), std::size_t{2});
        QCOMPARE(table->rows[0].cells, (std::vector<std::string>{"1;x", "say \"hi\"", "3"}));
        QCOMPARE(table->rows[1].cells[0], std::string("two\nlines"));
        QCOMPARE(table->rows[1].line, std::size_t{5});
        QVERIFY(parseCsv("a,b\n\"open,1\n2,3\n", "t.csv", {}, diagnostics).ok());
        QVERIFY(diagnostics.hasProblems());
        QVERIFY(!parseCsv(std::string_view("a\0b", 3), "t.csv", {}, diagnostics).ok());
        QCOMPARE(parseDecimal("1.234,5").value_or(0), 1234.5);
        QCOMPARE(parseDecimal("1,234.5").value_or(0), 1234.5);
        QCOMPARE(parseDecimal("12,5 m").value_or(0), 12.5);
        QCOMPARE(parseDecimal("-3").value_or(0), -3.0);
        QVERIFY(!parseDecimal("").has_value());
        QVERIFY(!parseDecimal(",,").has_value()); // found by fuzzing: nothing is left of it
        QVERIFY(!parseDecimal("abc").has_value());
        QVERIFY(!parseDecimal("12 34").has_value());
        QVERIFY(!parseDecimal("nan").has_value());
    }
};

TWIN_TEST(TestVectorReader)
#include "test_vector_reader.moc"
