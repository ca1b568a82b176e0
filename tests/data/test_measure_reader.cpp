// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"

#include "data/readers/measure_fields.h"
#include "reader_fixtures.h"

using namespace twin;
using namespace twin::data;
using namespace twin::test;

namespace {

std::vector<District> twoDistricts()
{
    std::vector<District> districts(2);
    districts[0].number = "01";
    districts[0].name = "Innenstadt";
    districts[0].outline = {
        {{{610000, 5969000}, {612000, 5969000}, {612000, 5971000}, {610000, 5971000}}, {}}};
    districts[1].number = "02";
    districts[1].name = "St. Jürgen";
    districts[1].outline = {
        {{{612000, 5960000}, {618000, 5960000}, {618000, 5969000}, {612000, 5969000}}, {}}};
    return districts;
}

constexpr Date kAsOf{2026, 11, 24};

} // namespace

class TestMeasureReader : public QObject
{
    Q_OBJECT

    Fixture mFiles;

    Result<Strategy> read(const QByteArray& text, Diagnostics& diagnostics)
    {
        return readMeasures(mFiles.write(QStringLiteral("measures.csv"), text), {}, twoDistricts(), kAsOf,
                            diagnostics);
    }

private Q_SLOTS:
    void scopesDatesAndMoney()
    {
        Diagnostics diagnostics;
        const auto strategy = read("id;name_de;status;start;end;districts;lon;lat;budget_eur;status_history\n"
                                   "A;Glasfaser;laufend;09/2020;2030;citywide;;;80.000.000 €;\n"
                                   "B;\"Platz; neu\";geplant;1.3.2027;;St. Jürgen;;;;\n"
                                   "C;Sensor;running;2024-05;;;10,6866;53,8655;1,5 Mio. €;\n"
                                   "D;Ohne Ort;unbekannt;;;;;;;2020-09:running;2030:done\n"
                                   "E;Verlauf;running;;;;;;;\"2020-09:running;2030:done;quatsch\"\n",
                                   diagnostics);
        QVERIFY2(strategy.ok(), strategy ? "" : plainText(strategy.error()).c_str());
        QCOMPARE(strategy->measures.size(), std::size_t{5});
        const Measure* a = strategy->find("A");
        QCOMPARE(a->placement.scope, Scope::Citywide);
        QVERIFY(a->placement.districts.empty());
        QCOMPARE(a->budgetEuro.value_or(0), 80e6);
        QCOMPARE(a->start->iso(), std::string("2020-09"));
        QCOMPARE(a->statusAt({2025, 1, 1}), MeasureStatus::Running);
        const Measure* b = strategy->find("B");
        QCOMPARE(b->placement.scope, Scope::District);
        QCOMPARE(b->placement.districts, std::vector<std::string>{"St. Jürgen"});
        QCOMPARE(b->title.de, std::string("Platz; neu"));
        QVERIFY(!b->budgetEuro); // missing is not zero
        QCOMPARE(b->start->iso(), std::string("2027-03-01"));
        const Measure* c = strategy->find("C");
        QCOMPARE(c->placement.scope, Scope::Place);
        QCOMPARE(c->placement.districts, std::vector<std::string>{"Innenstadt"});
        QVERIFY(near(c->placement.points.front(), kLuebeck, 0.02));
        QCOMPARE(c->budgetEuro.value_or(0), 1.5e6);
        QCOMPARE(strategy->find("D")->placement.scope, Scope::Unlocated);
        const Measure* e = strategy->find("E");
        QCOMPARE(e->history.size(), std::size_t{2});
        QVERIFY(!e->history.front().inferred);
        QCOMPARE(e->statusAt({2031, 1, 1}), MeasureStatus::Done);
        QVERIFY(mentions(diagnostics, "quatsch"));
    }

    void missingColumnsAreNamed()
    {
        Diagnostics diagnostics;
        const auto strategy = read("nummerus,text\n1,2\n", diagnostics);
        QVERIFY(!strategy.ok());
        QCOMPARE(strategy.error().kind, ErrorKind::Malformed);
        const std::string text = plainText(strategy.error());
        QVERIFY(text.find("id") != std::string::npos);
        QVERIFY(text.find("name_de") != std::string::npos);
        QVERIFY(text.find("nummerus") != std::string::npos);
        QVERIFY(!read("id,name_de\n", diagnostics).ok());
        QVERIFY(!read("id,name_de\n,\n", diagnostics).ok());
    }

    void badCellsAreNamedAndTheRestKept()
    {
        Diagnostics diagnostics;
        const auto strategy =
            read("id,name_de,status,start,districts,budget_eur,depends_on,easting,northing\n"
                 "A,Eins,irgendwas,gestern,Insenstadt,viel,Z,1,2\n"
                 "A,Doppelt,,,,,,,\n"
                 ",Ohne Kennung,,,,,,,\n"
                 "B,Zwei,done,2020,Innenstadt,5,A;A,610907,5969875,ueberzaehlig\n",
                 diagnostics);
        QVERIFY(strategy.ok());
        QCOMPARE(strategy->measures.size(), std::size_t{2});
        for (const char* part : {"irgendwas", "gestern", "Insenstadt", "viel", "'Z'", "occurs twice",
                                 "line 4", "more cells", "(1, 2)"})
            QVERIFY2(mentions(diagnostics, part), part);
        QVERIFY(mentions(diagnostics, "Innenstadt")); // the nearest name is offered
        QCOMPARE(strategy->find("B")->placement.scope, Scope::Place);
    }

    void windows1252Table()
    {
        Diagnostics diagnostics;
        const auto strategy =
            read("id;name_de;status;districts\nA;T\xFCrme;l\xE4uft;St. J\xFCrgen\n", diagnostics);
        QVERIFY(strategy.ok());
        QCOMPARE(strategy->measures.front().title.de, std::string("Türme"));
        QCOMPARE(strategy->measures.front().placement.districts, std::vector<std::string>{"St. Jürgen"});
        QCOMPARE(strategy->measures.front().statusAt(kAsOf), MeasureStatus::Running);
    }

    void linksBesideTheTable()
    {
        mFiles.write(QStringLiteral("measures_links.csv"),
                     "from,to,kind\nB,A,documented\nC,A,inferred\nC,B,inferred\nX,A,documented\n");
        Diagnostics diagnostics;
        const auto strategy =
            read("id,name_de,status,depends_on\nA,a,running,\nB,b,running,A\nC,c,running,A\n", diagnostics);
        QFile::remove(QString::fromStdString(mFiles.path(QStringLiteral("measures_links.csv"))));
        QVERIFY(strategy.ok());
        QCOMPARE(strategy->find("B")->dependsOn, (std::vector<MeasureLink>{{"A", false}}));
        QCOMPARE(strategy->find("C")->dependsOn, (std::vector<MeasureLink>{{"A", true}, {"B", true}}));
        QVERIFY(mentions(diagnostics, "not in the catalogue"));
    }

    void geoJsonWithTheSameFields()
    {
        const std::string path =
            mFiles.write(QStringLiteral("m.geojson"),
                         "{\"type\":\"FeatureCollection\",\"features\":["
                         "{\"type\":\"Feature\",\"properties\":{\"id\":\"P\",\"name_de\":\"Platz\","
                         "\"status\":\"planned\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                         "[[[10.686,53.865],[10.688,53.865],[10.688,53.866],[10.686,53.865]]]}},"
                         "{\"type\":\"Feature\",\"properties\":{\"id\":\"Q\",\"name_de\":\"Stadt\","
                         "\"status\":\"running\",\"districts\":\"citywide\"},\"geometry\":null}]}");
        Diagnostics diagnostics;
        const auto strategy = readMeasures(path, {}, twoDistricts(), kAsOf, diagnostics);
        QVERIFY2(strategy.ok(), strategy ? "" : plainText(strategy.error()).c_str());
        QCOMPARE(strategy->measures.size(), std::size_t{2});
        QCOMPARE(strategy->find("P")->placement.scope, Scope::Place);
        QCOMPARE(strategy->find("P")->placement.areas.size(), std::size_t{1});
        QCOMPARE(strategy->find("P")->placement.districts, std::vector<std::string>{"Innenstadt"});
        QCOMPARE(strategy->find("Q")->placement.scope, Scope::Citywide);
        QCOMPARE(probe(path)->kind, SourceKind::Measures);
    }

    void words()
    {
        QCOMPARE(measureDate("2026-11")->iso(), std::string("2026-11"));
        QCOMPARE(measureDate("4.9.2026")->iso(), std::string("2026-09-04"));
        QCOMPARE(measureDate("2026/11")->iso(), std::string("2026-11"));
        QCOMPARE(measureDate("2026-11-24T10:00:00")->iso(), std::string("2026-11-24"));
        QVERIFY(!measureDate("Herbst 2026"));
        QVERIFY(!measureDate("31.02.2026"));
        QVERIFY(!measureDate(""));
        QCOMPARE(euros("250 Tsd. €").value_or(0), 250e3);
        QCOMPARE(euros("11.2 M€").value_or(0), 11.2e6);
        QCOMPARE(euros("1,234,567").value_or(0), 1234567.0);
        QCOMPARE(euros("900,50").value_or(0), 900.5);
        QVERIFY(!euros("viel"));
        QVERIFY(!euros(""));
        QCOMPARE(measureStatus("In Umsetzung").value_or(MeasureStatus::Idea), MeasureStatus::Running);
        QCOMPARE(measureStatus("discontinued").value_or(MeasureStatus::Idea), MeasureStatus::Stopped);
        QVERIFY(!measureStatus("blau"));
    }

    void shippedCatalogue()
    {
        Diagnostics diagnostics;
        const std::string path = std::string(TWIN_SOURCE_DIR) + "/resources/luebeck/measures.csv";
        if (!exists(path))
            QSKIP("the shipped catalogue is not here");
        const auto strategy = readMeasures(path, {}, {}, kAsOf, diagnostics);
        QVERIFY(strategy.ok());
        QCOMPARE(strategy->measures.size(), std::size_t{94});
        QVERIFY(!diagnostics.hasProblems());
        int documented = 0;
        int inferred = 0;
        for (const Measure& measure : strategy->measures) {
            for (const MeasureLink& link : measure.dependsOn)
                ++(link.inferred ? inferred : documented);
        }
        QCOMPARE(documented, 29);
        QCOMPARE(inferred, 40);
    }
};

TWIN_TEST(TestMeasureReader)
#include "test_measure_reader.moc"
