// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"

#include "program_run.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

using twin::test::Outcome;
using twin::test::run;
using Json = nlohmann::json;

namespace {

Json edgeOf(const Json& links, const std::string& from, const std::string& to)
{
    for (const Json& edge : links["edges"]) {
        if (edge["from"] == from && edge["to"] == to)
            return edge;
    }
    return {};
}

} // namespace

/// The register on the command line: the sample's facts, and a catalogue of another city.
class RegisterCommandTest : public QObject
{
    Q_OBJECT

    QTemporaryDir mFolder;

    QString path(const char* name) const { return mFolder.filePath(QString::fromLatin1(name)); }
    QString write(const char* name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return file.fileName();
    }
    static QStringList words(const char* text) { return QString::fromUtf8(text).split(QLatin1Char(' ')); }

private Q_SLOTS:
    void linksTellWhatFalls()
    {
        const Outcome outcome = run(words("links --json --falls ds-40"));
        QCOMPARE(outcome.exitCode, 0);
        const Json links = outcome.json();
        // facts/luebeck/STRATEGY.md section 4.
        QVERIFY(links["hubs"][0]["id"] == Json("DS-40"));
        QVERIFY(links["hubs"][0]["neededBy"] == Json(17));
        QVERIFY(links["hubs"][1]["id"] == Json("DS-08"));
        QVERIFY(links["hubs"][1]["neededBy"] == Json(12));
        QVERIFY(edgeOf(links, "DS-45", "DS-40")["inferred"] == Json(false));
        QVERIFY(edgeOf(links, "DS-60", "DS-40")["inferred"] == Json(true));
        QVERIFY(edgeOf(links, "DS-01", "goal:economy")["inferred"] == Json(true));
        bool culture = false; // by way of the Digitales Kulturwerk
        for (const Json& fallen : links["falls"]["fallouts"])
            culture = culture || (fallen["id"] == "DS-61" && fallen["path"].size() == 3);
        QVERIFY(culture);
        QVERIFY(links["cycles"].empty());
        QCOMPARE(run(words("links --falls DS-4000")).exitCode, 2);
    }

    void timelineTellsWhatChanged()
    {
        const Json line =
            run(words("timeline --json --from 2023-01-01 --to 2023-12-31 --at 2023-12-31")).json();
        QVERIFY(!line["span"]["changed"].empty());
        for (const Json& change : line["span"]["changed"])
            QVERIFY(change["before"] != change["after"]);
        const auto& events = line["span"]["events"];
        QVERIFY(std::any_of(events.begin(), events.end(), [](const Json& event) {
            return event["kind"] == "resolution" && event["measure"] == "DS-29" &&
                   event["date"] == "2023-02-23";
        }));
        int sum = 0;
        for (const auto& [status, count] : line["counts"].items())
            sum += count.get<int>();
        QCOMPARE(sum, 94);
        QCOMPARE(run(words("timeline --to 2023")).exitCode, 2);
        QCOMPARE(run(words("timeline --from 2024 --to 2023")).exitCode, 2);
    }

    void measuresKnowVersionsAndBodies()
    {
        const Json all = run(words("measures --json --strategy-version 2018")).json();
        QCOMPARE(all["measures"].size(), std::size_t{3});
        QCOMPARE(all["versions"].size(), std::size_t{3});
        const Json council = run(words("measures --json --body Bürgerschaft")).json();
        QCOMPARE(council["measures"].size(), std::size_t{2});
        const Json charging = run(words("measures --json --text Ladeinfrastrukturkonzept")).json();
        QCOMPARE(charging["measures"][0]["indicators"][0]["targets"].size(), std::size_t{3});
    }

    void whatIsExportedComesBackTheSame()
    {
        for (const char* name : {"m.csv", "m.xlsx", "m.gpkg", "m.geojson"}) {
            QCOMPARE(run({QStringLiteral("export"), QStringLiteral("measures"), path(name)}).exitCode, 0);
            const Outcome back = run({QStringLiteral("import"), QStringLiteral("--measures"), path(name),
                                      QStringLiteral("--json")});
            const Json preview = back.json();
            QVERIFY2(preview.is_object(), back.err.constData());
            QCOMPARE(preview["new"].size() + preview["missing"].size(), std::size_t{0});
            QVERIFY(!preview["written"].get<bool>());
            QVERIFY2(preview["changed"].empty(),
                     (QByteArray(name) + preview["changed"].dump().c_str()).constData());
        }
    }

    void anotherCatalogueReplacesTheSample()
    {
        const QString table =
            write("stadt.csv", "Nr;Titel;Umsetzungsstand;Kosten 2025 (T\u20AC)\nA1;Eins;laufend;12,5\n"
                               "A1;Doppelt;;\nA2;Zwei;geplant;viel\n");
        const QString project = path("stadt.travetwin");
        const QStringList import{QStringLiteral("import"),
                                 QStringLiteral("--measures"),
                                 table,
                                 QStringLiteral("--project"),
                                 project,
                                 QStringLiteral("--replace"),
                                 QStringLiteral("--json")};
        QCOMPARE(run(import + QStringList{QStringLiteral("--dry-run")}).exitCode,
                 1); // the double is a problem
        QVERIFY(!QFile::exists(project));
        const Json written = run(import).json();
        QVERIFY(written["written"].get<bool>());
        QCOMPARE(written["new"].size(), std::size_t{2});
        QVERIFY(written["messages"].dump().find("viel") != std::string::npos);
        const Json measures =
            run({QStringLiteral("measures"), QStringLiteral("--project"), project, QStringLiteral("--json")})
                .json();
        QCOMPARE(measures["measures"].size(), std::size_t{2});
        QVERIFY(measures["measures"][0]["budget"][0]["plannedEuro"] == Json(12500.0));
        QVERIFY(!measures["sample"].get<bool>());
    }

    void theStatusReport()
    {
        QCOMPARE(run({QStringLiteral("export"), QStringLiteral("report"), path("r.pdf"),
                      QStringLiteral("--lang"), QStringLiteral("de")})
                     .exitCode,
                 0);
        QFile pdf(path("r.pdf"));
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(pdf.read(5) == "%PDF-" && pdf.size() > 20000);
        QCOMPARE(run({QStringLiteral("report"), path("r.md"), QStringLiteral("--at"),
                      QStringLiteral("2025-06-01"), QStringLiteral("--lang"), QStringLiteral("de")})
                     .exitCode,
                 0);
        QFile words(path("r.md"));
        QVERIFY(words.open(QIODevice::ReadOnly));
        const QString report = QString::fromUtf8(words.readAll());
        for (const char* part :
             {"Hauptausschuss", "01.06.2025", "Beispielkatalog", "VO/2020/08509-03", "Methode", "Quelle"})
            QVERIFY2(report.contains(QString::fromUtf8(part)), part);
        QCOMPARE(run({QStringLiteral("report"), path("r.docx")}).exitCode, 2);
    }
};

TWIN_TEST(RegisterCommandTest)
#include "test_register_e2e.moc"
