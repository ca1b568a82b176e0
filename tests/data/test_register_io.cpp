// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"

#include "core/strategy/register_cells.h"
#include "data/project/project_store.h"
#include "data/readers/cell_guard.h"
#include "data/readers/measure_catalogue.h"
#include "data/readers/sheet_table.h"
#include "data/register/register_export.h"
#include "reader_fixtures.h"
#include "zip_fixture.h"

using namespace twin;
using namespace twin::data;
using namespace twin::test;

namespace {

constexpr Date kAsOf{2026, 11, 24};

std::vector<District> districtsOfTown()
{
    std::vector<District> districts(2);
    districts[0].name = "Nordstadt";
    districts[0].outline = {
        {{{610000, 5969000}, {612000, 5969000}, {612000, 5971000}, {610000, 5971000}}, {}}};
    districts[1].name = "Südstadt";
    districts[1].outline = {
        {{{612000, 5969000}, {614000, 5969000}, {614000, 5971000}, {612000, 5971000}}, {}}};
    return districts;
}

/// A measure in which every field says something, and awkwardly.
Measure fullMeasure()
{
    Measure full;
    full.id = "V-1";
    full.title = {"=Laden; \"überall\"", "Charging"};
    full.summary = {"@Kurz\nzweite Zeile", "+short"};
    full.fieldNumber = "01";
    full.field = "-Mobilität | Verkehr";
    full.goals = {"economy", "a;b"};
    full.goalsInferred = false;
    full.goalWeights = {{"economy", 0.75}, {"a;b", 0.25}};
    full.versions = {{"2020", false, "Seite 3; Anlage C"}, {"2023", true, {}}};
    full.resolutions = {{"VO/2020/1|2", {2020, 1, 30}, "Bürgerschaft", "https://example.org/?a=1;b=2"}};
    full.history = {{{2020, 1, 1, Date::Precision::Year}, MeasureStatus::Planned, true, "Quelle"},
                    {{2023, 5, 1, Date::Precision::Month}, MeasureStatus::Running, false, {}},
                    {{2024, 1, 2}, MeasureStatus::Threatened, false, "Presse"}};
    full.start = Date{2020, 1, 1, Date::Precision::Year};
    full.end = Date{2030, 6, 1, Date::Precision::Month};
    full.placement.scope = Scope::Place;
    full.placement.districts = {"Nordstadt"};
    full.placement.quarters = {"Alt-Nord; Hafen"};
    full.placement.words = "am Markt";
    full.placement.points = {{610907.123, 5969875.25}};
    full.placement.lines = {{{610100, 5969100}, {610200.5, 5969300}}};
    full.placement.areas = {{{{610300, 5969300}, {610400, 5969300}, {610400, 5969400}}, {}}};
    full.placement.network = true;
    full.placement.approximate = true;
    full.responsible = "Bereich 1.103";
    full.partners = {"Stadtwerke", "A; B GmbH"};
    full.budgetEuro = 1234.56;
    full.budget = {{2024, "Bund; Land", 80000, 75000.5, "Bericht"}, {0, {}, 12, {}, {}}};
    full.indicator = "Ladepunkte";
    full.target = ">700";
    full.indicators = {{"Ladepunkte",
                        "1",
                        IndicatorPoint{{2022, 1, 1, Date::Precision::Year}, 160, "x"},
                        {{{2025, 1, 1, Date::Precision::Year}, 452, {}}},
                        {{{2024, 7, 1}, 0.1, "y|z"}}},
                       {"nur genannt", "%", {}, {}, {}}};
    full.dependsOn = {{"V-2", true, LinkKind::Supports, "Skizze"}, {"V-2", false, LinkKind::Needs, {}}};
    full.sourceUrl = "https://example.org";
    full.confidence = "high";
    full.remarks = "Zeile 1\nZeile 2; mit | und \\";
    full.evidence = {{"Bericht; Teil 2", "https://example.org/b", Date{2024, 3, 1}},
                     {{}, "https://e.org", {}}};
    full.changes = {{"2026-11-24T18:42:00Z", "anna", {{"start", "", "2020"}, {"end", "2029", "2030-06"}}},
                    {"2026-11-25T08:00:00Z", "x.csv", {}}};
    return full;
}

Strategy fullStrategy()
{
    Measure bare;
    bare.id = "V-2";
    bare.title.de = "Ohne alles";
    bare.goalsInferred = false;
    Strategy strategy;
    strategy.measures = {fullMeasure(), bare};
    return strategy;
}

QByteArray columnName(std::size_t column)
{
    return QByteArray(1, static_cast<char>('A' + column));
}

/// A workbook of one sheet with texts in its cells; a cell "#5" is the number 5, "=" a formula of value 7.
QByteArray workbook(const std::vector<std::vector<QByteArray>>& rows, const QByteArray& merged)
{
    QByteArray sheet = "<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/"
                       "spreadsheetml/2006/main\"><sheetData>";
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const QByteArray number = QByteArray::number(static_cast<int>(row) + 1);
        if (rows[row].empty())
            continue;
        sheet += "<row r=\"" + number + "\">";
        for (std::size_t column = 0; column < rows[row].size(); ++column) {
            const QByteArray& cell = rows[row][column];
            const QByteArray at = "r=\"" + columnName(column) + number + "\"";
            if (cell == "=")
                sheet += "<c " + at + "><f>3+4</f><v>7</v></c>";
            else if (cell.startsWith('#'))
                sheet += "<c " + at + "><v>" + cell.mid(1) + "</v></c>";
            else if (!cell.isEmpty())
                sheet += "<c " + at + " t=\"inlineStr\"><is><t>" + cell + "</t></is></c>";
        }
        sheet += "</row>";
    }
    sheet += "</sheetData><mergeCells>";
    for (const QByteArray& range : merged.split(' '))
        sheet += "<mergeCell ref=\"" + range + "\"/>";
    sheet += "</mergeCells></worksheet>";
    const QByteArray relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    return zip(
        {{"[Content_Types].xml",
          "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/"
          "content-types\"><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd."
          "openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/"
          "worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
          "spreadsheetml.worksheet+xml\"/></Types>"},
         {"xl/workbook.xml",
          "<?xml version=\"1.0\"?><workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/"
          "main\" xmlns:r=\"" +
              relations +
              "\"><sheets><sheet name=\"Katalog\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
         {"xl/_rels/workbook.xml.rels",
          "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
          "relationships\"><Relationship Id=\"rId1\" Type=\"" +
              relations + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"},
         {"xl/worksheets/sheet1.xml", sheet}});
}

/// Another city, another layout: a title, headings over two rows, fields of action as rows of their own,
/// money in thousands by year, periods in one cell, a unit merged over two measures.
QByteArray otherCity()
{
    return workbook(
        {{"Digitalkatalog Musterstadt, Entwurf"},
         {},
         {"Lfd. Nr.", "Maßnahme", "Zuständigkeit", "Umsetzungsstand", "Laufzeit", "Ortsteil", "Budget (T€)",
          "", "Vorlage", "Beschlussdatum", "Gremium", "Voraussetzung"},
         {"", "", "", "", "", "", "#2024", "#2025"},
         {"Mobilität"},
         {"M1", "Parkleitsystem", "Tiefbauamt", "in Umsetzung", "2023–2026", "Nordstadt", "#12,5", "#20",
          "DS 17/123", "14.03.2023", "Rat", ""},
         {"M2", "Ampeln", "", "geplant", "ab 2027", "Sudstadt", "k.A.", "viel", "DS 18/1", "", "Rat",
          "M1, M9"},
         {"Verwaltung"},
         {"M3", "Akte", "Hauptamt", "abgeschlossen", "01/2020 - 12/2021", "gesamte Stadt", "=", "", "", "",
          "", ""},
         {"M3", "Doppelt", "", "", "", "", "", "", "", "", "", ""},
         {"", "Ohne Nummer", "", "", "", "", "", "", "", "", "", ""}},
        "A1:L1 A3:A4 B3:B4 C3:C4 D3:D4 E3:E4 F3:F4 G3:H3 I3:I4 J3:J4 K3:K4 L3:L4 A5:L5 C6:C7 A8:L8");
}

} // namespace

class TestRegisterIo : public QObject
{
    Q_OBJECT

    Fixture mFiles;

private Q_SLOTS:
    void roundTrip_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"r.csv", "r.xlsx", "r.gpkg", "r.geojson"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void roundTrip()
    {
        QFETCH(QString, name);
        const Strategy before = fullStrategy();
        const std::string path = mFiles.path(name);
        const Status written = exportRegister(before, kAsOf, path, *registerFormatOf(path));
        QVERIFY2(written.ok(), written ? "" : plainText(written.error()).c_str());
        Diagnostics diagnostics;
        const auto after = readCatalogue(path, {}, districtsOfTown(), kAsOf, diagnostics);
        QVERIFY2(after.ok(), after ? "" : plainText(after.error()).c_str());
        QCOMPARE(after->strategy.measures.size(), before.measures.size());
        const bool degrees = name.endsWith(QStringLiteral("json"));
        for (std::size_t i = 0; i < before.measures.size(); ++i) {
            for (const FieldChange& change : changedFields(before.measures[i], after->strategy.measures[i])) {
                // Degrees give the map's numbers back to a tenth of a millimetre, not to the last bit.
                if (degrees && change.field == "wkt")
                    continue;
                qWarning("%s: '%s' became '%s'", change.field.c_str(), change.before.c_str(),
                         change.after.c_str());
                QFAIL("a field was lost");
            }
        }
        QCOMPARE(after->strategy.measures[0].changes, before.measures[0].changes);
        QVERIFY(near(after->strategy.measures[0].placement.points[0], before.measures[0].placement.points[0],
                     0.001));
        QCOMPARE(after->strategy.measures[0].placement.lines.size(), std::size_t{1});
        QCOMPARE(after->strategy.measures[0].placement.areas.size(), std::size_t{1});
    }

    void nothingInACsvIsAFormula()
    {
        const std::string path = mFiles.path(QStringLiteral("f.csv"));
        QVERIFY(exportRegister(fullStrategy(), kAsOf, path, RegisterFormat::Csv).ok());
        Diagnostics diagnostics;
        const auto table = readCsv(path, {}, diagnostics);
        QVERIFY(table.ok());
        int guarded = 0;
        for (const CsvRow& row : table->rows) {
            for (const std::string& cell : row.cells) {
                QVERIFY2(cell.empty() || std::string("=+@-").find(cell.front()) == std::string::npos,
                         cell.c_str());
                guarded += cell.rfind("'", 0) == 0 ? 1 : 0;
            }
        }
        QVERIFY(guarded >= 4);
        for (const char* text : {"=1+1", "+a", "-a", "@a", "'=x", "''", "'a", "", "-5", "'", "\tx"})
            QCOMPARE(unguardedCell(guardedCell(text)), std::string(text));
        QCOMPARE(guardedCell("-12,5"), std::string("-12,5"));
        QCOMPARE(guardedCell("-1+cmd|x"), std::string("'-1+cmd|x"));
    }

    void aWorkbookOfAnotherCity()
    {
        const std::string path = mFiles.write(QStringLiteral("Katalog.xlsx"), otherCity());
        Diagnostics diagnostics;
        const auto reading = readCatalogue(path, {}, districtsOfTown(), kAsOf, diagnostics);
        QVERIFY2(reading.ok(), reading ? "" : plainText(reading.error()).c_str());
        QCOMPARE(reading->sheet, std::string("Katalog"));
        QCOMPARE(reading->columns.of("status"), std::string("Umsetzungsstand"));
        QCOMPARE(reading->columns.years().size(), std::size_t{2});
        const Strategy& strategy = reading->strategy;
        QCOMPARE(strategy.measures.size(), std::size_t{3});
        const Measure* parking = strategy.find("M1");
        QCOMPARE(parking->field, std::string("Mobilität"));
        QCOMPARE(parking->start->iso(), std::string("2023"));
        QCOMPARE(parking->end->iso(), std::string("2026"));
        QCOMPARE(parking->statusAt(kAsOf), MeasureStatus::Running);
        QCOMPARE(parking->budget.size(), std::size_t{2});
        QCOMPARE(parking->budget[0].plannedEuro.value_or(0), 12500.0);
        QCOMPARE(parking->budget[1].plannedEuro.value_or(0), 20000.0);
        QCOMPARE(parking->resolutions, (std::vector<Resolution>{{"DS 17/123", {2023, 3, 14}, "Rat", {}}}));
        const Measure* lights = strategy.find("M2");
        QCOMPARE(lights->responsible, std::string("Tiefbauamt")); // merged over two rows
        QVERIFY(lights->budget.empty());                          // "k.A." is nothing, "viel" is no amount
        QCOMPARE(lights->dependsOn.size(), std::size_t{1});
        QVERIFY(lights->resolutions.empty());
        const Measure* files = strategy.find("M3");
        QCOMPARE(files->field, std::string("Verwaltung"));
        QCOMPARE(files->placement.scope, Scope::Citywide);
        QCOMPARE(files->budget.front().plannedEuro.value_or(0), 7000.0); // the value of a formula
        QCOMPARE(files->end->iso(), std::string("2021-12"));
        for (const char* part :
             {"row 3", "merged cells", "'viel'", "Sudstadt", "occurs twice", "no id", "'M9'", "has no date"})
            QVERIFY2(mentions(diagnostics, part), part);
        QVERIFY(!mentions(diagnostics, "k.A."));
    }

    void theMappingIsTheUsersToChange()
    {
        const std::string path = mFiles.write(QStringLiteral("m.csv"),
                                              "Nr;Was;Stand;Bemerkung;Budget 2025\n1;Eins;laufend;Zwei;5\n");
        Diagnostics diagnostics;
        QVERIFY(!readCatalogue(path, {}, {}, kAsOf, diagnostics).ok());
        CatalogueOptions options;
        options.columns = {{"name_de", "was"}, {"responsible", "Bemerkung"}, {"remarks", ""},
                           {"nonsense", "x"},  {"field", "Gibtsnicht"},      {"budget_eur", "Budget 2025"}};
        const auto reading = readCatalogue(path, options, {}, kAsOf, diagnostics);
        QVERIFY2(reading.ok(), reading ? "" : plainText(reading.error()).c_str());
        const Measure& measure = reading->strategy.measures.front();
        QCOMPARE(measure.title.de, std::string("Eins"));
        QCOMPARE(measure.responsible, std::string("Zwei"));
        QVERIFY(measure.remarks.empty() && measure.budget.empty());
        QCOMPARE(measure.budgetEuro.value_or(0), 5.0);
        QVERIFY(mentions(diagnostics, "nonsense"));
        QVERIFY(mentions(diagnostics, "Gibtsnicht"));
    }

    void aTitleAboveTheHeadingsOfACsv()
    {
        const std::string path = mFiles.write(
            QStringLiteral("t.csv"), "Ma\xDFnahmen der Stadt\n\nNr.;Projekttitel;Projektstatus;Zeitraum\n"
                                     "7;Stra\xDF"
                                     "e;l\xE4uft;seit 2022\n");
        Diagnostics diagnostics;
        const auto reading = readCatalogue(path, {}, {}, kAsOf, diagnostics);
        QVERIFY2(reading.ok(), reading ? "" : plainText(reading.error()).c_str());
        const Measure& measure = reading->strategy.measures.front();
        QCOMPARE(measure.title.de, std::string("Straße"));
        QCOMPARE(measure.start->iso(), std::string("2022"));
        QCOMPARE(measure.statusAt(kAsOf), MeasureStatus::Running);
        QVERIFY(mentions(diagnostics, "Windows-1252"));
    }

    void brokenCellsAreNamedAndTheRestKept()
    {
        const std::string path = mFiles.write(
            QStringLiteral("b.csv"),
            "id;name_de;status;status_history;resolutions;budget;indicators;depends_on;goal_weights\n"
            "A;Eins;;2020:running|inferred|q; quatsch;VO/1|gestern|Rat;2024|viel; 2025|10||Land;"
            "X|1|target|bald|5; Y|%|reading|2024|7,5;B||mag; B|inferred|supports;x|viel\n"
            "B;Zwei;running;;;;;;\n");
        Diagnostics diagnostics;
        const auto reading = readCatalogue(path, {}, {}, kAsOf, diagnostics);
        // The semicolons part columns here: the same cells in quotes.
        QVERIFY(reading.ok());
        const std::string quoted = mFiles.write(
            QStringLiteral("q.csv"),
            "id,name_de,status,status_history,resolutions,budget,indicators,depends_on,goal_weights\n"
            "A,Eins,,2020:running|inferred|q; quatsch,VO/1|gestern|Rat,2024|viel; 2025|10||Land,"
            "\"X|1|target|bald|5; Y|%|reading|2024|7,5\",B||mag; B|inferred|supports,x|viel\n"
            "B,Zwei,running,,,,,,\n");
        Diagnostics named;
        const auto kept = readCatalogue(quoted, {}, {}, kAsOf, named);
        QVERIFY(kept.ok());
        const Measure* a = kept->strategy.find("A");
        QCOMPARE(a->history.size(), std::size_t{1});
        QVERIFY(a->history[0].inferred && a->history[0].source == "q");
        QVERIFY(a->resolutions.empty());
        QCOMPARE(a->budget, (std::vector<BudgetItem>{{2025, "Land", 10, {}, {}}}));
        QCOMPARE(a->indicators.size(), std::size_t{1});
        QCOMPARE(a->indicators[0].readings[0].value, 7.5);
        QCOMPARE(a->dependsOn, (std::vector<MeasureLink>{{"B", true, LinkKind::Supports, {}}}));
        for (const char* part : {"quatsch", "gestern", "2024|viel", "X|1|target|bald|5", "B||mag", "x|viel"})
            QVERIFY2(mentions(named, part), part);
    }

    void hostileWorkbooksEnd()
    {
        Diagnostics diagnostics;
        const QByteArray good = otherCity();
        for (qsizetype length = 0; length < good.size(); length += 211)
            (void)readWorkbook(mFiles.write(QStringLiteral("cut.xlsx"), good.left(length)), diagnostics);
        const QByteArray merged = "A1:XFD1048576 Z9:A1 A0:B2 AAAAAAAAA1:B2 A1 A99999999999999999999:B2";
        const std::string odd = mFiles.write(QStringLiteral("odd.xlsx"),
                                             workbook({{"id", "titel", "status"}, {"1", "x"}}, merged));
        const auto reading = readCatalogue(odd, {}, {}, kAsOf, diagnostics);
        QVERIFY(reading.ok());
        QVERIFY(
            !readWorkbook(mFiles.write(QStringLiteral("no.xlsx"), zip({{"a.txt", "x"}})), diagnostics).ok());
        QVERIFY(!readWorkbook(mFiles.write(QStringLiteral("text.xlsx"), "id;titel\n"), diagnostics).ok());
    }

    void aProjectOfVersionOneOpens()
    {
        Diagnostics diagnostics;
        const auto project = projectFromJson("{\"format\":\"travetwin-project\",\"version\":1,\"name\":"
                                             "\"Alt\",\"layers\":[{\"id\":\"m\",\"kind\":"
                                             "\"measures\",\"name\":\"M\",\"path\":\"m.csv\"}],"
                                             "\"editedMeasures\":[{\"id\":\"A\",\"title\":{\"de\":"
                                             "\"a\"},\"goals\":[\"economy\"],\"budgetEuro\":5,\"dependsOn\":["
                                             "{\"measure\":\"B\",\"inferred\":true}],"
                                             "\"placement\":{\"scope\":\"citywide\"}}]}",
                                             "alt.travetwin", diagnostics);
        QVERIFY2(project.ok(), project ? "" : plainText(project.error()).c_str());
        QVERIFY(diagnostics.empty());
        const Measure& measure = project->editedMeasures.front();
        QCOMPARE(measure.budgetEuro.value_or(0), 5.0);
        QCOMPARE(measure.dependsOn, (std::vector<MeasureLink>{{"B", true, LinkKind::Needs, {}}}));
        QVERIFY(project->layers.front().columns.empty());
        // And what is new comes back from the new version.
        Project now = *project;
        now.editedMeasures = {fullMeasure()};
        now.layers.front().columns = {{"status", "Umsetzungsstand"}};
        const std::string json = toJson(now);
        QVERIFY(json.find("\"version\": 2") != std::string::npos);
        const auto again = projectFromJson(json, "neu.travetwin", diagnostics);
        QVERIFY(again.ok() && diagnostics.empty());
        QVERIFY(changedFields(fullMeasure(), again->editedMeasures.front()).empty());
        QCOMPARE(again->editedMeasures.front().changes, fullMeasure().changes);
        QCOMPARE(again->layers, now.layers);
    }

    void luebecksDetailsAreRead()
    {
        Diagnostics diagnostics;
        const auto strategy =
            readMeasures(TWIN_SOURCE_DIR "/resources/luebeck/measures.csv", {}, {}, kAsOf, diagnostics);
        QVERIFY(strategy.ok());
        QCOMPARE(strategy->measures.size(), std::size_t{94});
        const Measure* charging = strategy->find("RM-16");
        QCOMPARE(charging->indicators.size(), std::size_t{1});
        QCOMPARE(charging->indicators[0].baseline->value, 160.0);
        QCOMPARE(charging->indicators[0].targets.size(), std::size_t{3});
        QCOMPARE(charging->indicators[0].readings.back().value, 601.0);
        QCOMPARE(strategy->find("DS-29")->resolutions.front().paper, std::string("VO/2020/08509-03"));
        QVERIFY(!strategy->find("DS-08")->versions.front().inferred);
        QVERIFY(strategy->find("DS-60")->versions.front().inferred);
        QVERIFY(!diagnostics.hasProblems());
    }
};

TWIN_TEST(TestRegisterIo)
#include "test_register_io.moc"
