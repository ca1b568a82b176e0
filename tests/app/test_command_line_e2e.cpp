// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"
#include "city_samples.h"

#include "program_run.h"

#include <QFile>
#include <QImage>
#include <QTemporaryDir>

#include <set>

using twin::test::gmlBox;
using twin::test::gmlModel;
using twin::test::Outcome;
using twin::test::run;

namespace {

using twin::test::cityGml;
using Json = nlohmann::json;

Outcome run(const char* arguments)
{
    return twin::test::run(QString::fromUtf8(arguments).split(QLatin1Char(' ')));
}

} // namespace

class CommandLineTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir mFolder;

    QString write(const char* name, const QByteArray& bytes)
    {
        QFile file(mFolder.filePath(QString::fromLatin1(name)));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return file.fileName();
    }

private Q_SLOTS:
    void helpNamesEveryVerb()
    {
        const Outcome help = run("--help --lang en");
        QCOMPARE(help.exitCode, 0);
        for (const char* verb : {"render", "info", "import", "measures", "bench"}) {
            QVERIFY2(help.out.contains(verb), verb);
            const Outcome own = run({QString::fromLatin1(verb), QStringLiteral("--help"),
                                     QStringLiteral("--lang"), QStringLiteral("en")});
            QCOMPARE(own.exitCode, 0);
            QVERIFY(own.out.contains("--json"));
            QVERIFY(own.out.startsWith(QByteArray("travetwin ") + verb));
        }
        QVERIFY(!help.out.contains("prepare-sample"));
        QCOMPARE(run("--version").exitCode, 0);
    }

    void wrongUsageIsTwoAndNamesValueAndNearest_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("nearest");
        const auto row = [](const char* name, const char* arguments, const char* value, const char* nearest) {
            QTest::newRow(name) << QString::fromUtf8(arguments) << QByteArray(value) << QByteArray(nearest);
        };
        row("verb", "rendr --out x.png", "rendr", "render");
        row("option", "measures --distrikt Moisling", "--distrikt", "--district");
        row("global option", "--lagn de", "--lagn", "--lang");
        row("district", "measures --district Travemunde", "Travemunde", "Travemünde");
        row("status", "measures --status runing", "runing", "running");
        row("field", "measures --field Mobilität", "Mobilität", "Intelligente Mobilität");
        row("goal", "measures --goal econmy", "econmy", "economy");
        row("date", "measures --at 2026-02-30", "2026-02-30", "2026-02-28");
        row("date in words", "measures --at yesterday", "yesterday", "2026-11-24");
        row("scenario", "measures --scenario mehr-geld", "mehr-geld", "weniger-geld");
        row("view", "render --out x.png --view altstat", "altstat", "altstadt");
        row("size", "render --out x.png --size huge", "huge", "1920x1080");
        row("eye alone", "render --out x.png --eye 1,2,3", "--eye", "--target");
        row("eye", "render --out x.png --eye 1,2 --target 1,2,3", "1,2", "EASTING");
        row("package", "render --out x.png --package /no/such/folder", "/no/such/folder", "import");
        row("no output", "render", "--out", "luebeck.png");
        row("no files", "info", "info", "travetwin info");
        row("no out", "import a.gml", "import", "--out");
        row("frames", "bench --frames 0", "0", "1000");
        row("language", "measures --lang fr", "fr", "de, en");
        row("argument", "measures Moisling", "Moisling", "--help");
        row("storey height", "info a.gml --storey-height tall", "tall", "3.2");
        row("missing file", "city.gml", "city.gml", "");
    }

    void wrongUsageIsTwoAndNamesValueAndNearest()
    {
        QFETCH(QString, arguments);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, nearest);
        const Outcome outcome = run(arguments.split(QLatin1Char(' '))
                                    << (arguments.contains(QStringLiteral("--lang"))
                                            ? QStringList()
                                            : QStringList{QStringLiteral("--lang"), QStringLiteral("en")}));
        QVERIFY(!outcome.crashed);
        QVERIFY2(outcome.exitCode == 2, outcome.err.constData());
        QVERIFY2(outcome.err.contains(value), outcome.err.constData());
        QVERIFY2(outcome.err.contains(nearest), outcome.err.constData());
        QVERIFY(outcome.out.isEmpty());
    }

    void measuresListsTheCatalogueOnADay()
    {
        const Outcome outcome = run("measures --json --at 2026-11-24");
        QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
        const Json json = outcome.json();
        QCOMPARE(json["at"].get<std::string>(), std::string("2026-11-24"));
        QVERIFY(json["measures"].size() > 80);
        const std::set<std::string> scopes{"citywide", "district", "place", "unlocated"};
        for (const Json& measure : json["measures"]) {
            QVERIFY(!measure["id"].get<std::string>().empty() &&
                    !measure["title"].get<std::string>().empty());
            QVERIFY(scopes.count(measure["scope"].get<std::string>()) == 1);
            QVERIFY(measure["status"].is_string() && measure["districts"].is_array());
            // A citywide measure is never dressed as ten local ones.
            QVERIFY(measure["scope"] != "citywide" || measure["districts"].empty());
        }
    }

    void beforeTheStrategyNothingIsKnown()
    {
        const Json json = run("measures --json --at 2010-01-01").json();
        for (const Json& measure : json["measures"])
            QCOMPARE(measure["status"].get<std::string>(), std::string("unknown"));
    }

    void filtersAndScenarioAgreeWithTheWholeList()
    {
        const Json all = run("measures --json --at 2028-06-01").json();
        const Json running = run("measures --json --at 2028-06-01 --status running").json();
        std::size_t count = 0;
        for (const Json& measure : all["measures"])
            count += measure["status"] == "running" ? 1 : 0;
        QCOMPARE(running["measures"].size(), count);
        const Json moisling = run("measures --json --at 2028-06-01 --district moisling --local").json();
        QVERIFY(!moisling["measures"].empty());
        for (const Json& measure : moisling["measures"])
            QVERIFY(measure["districts"].dump().find("Moisling") != std::string::npos);
        const Json whatIf = run("measures --json --at 2028-06-01 --scenario weniger-geld").json();
        QCOMPARE(whatIf["measures"].size(), all["measures"].size() + 1);
    }

    void germanAndEnglishDiffer()
    {
        const Outcome german = run("measures --lang de --status done --at 2026-11-24");
        const Outcome english = run("measures --lang en --status done --at 2026-11-24");
        QCOMPARE(german.exitCode, 0);
        QVERIFY(german.out.contains("umgesetzt"));
        QVERIFY(german.out.contains("24.11.2026"));
        QVERIFY(!english.out.contains("umgesetzt"));
        QCOMPARE(german.out.count('\n'), english.out.count('\n'));
    }

    void infoSaysWhatAFileIs()
    {
        const QString file = write("city.gml", cityGml());
        const Outcome outcome = run({QStringLiteral("info"), file, QStringLiteral("--json")});
        QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
        const Json entry = outcome.json()["files"][0];
        QCOMPARE(entry["kind"].get<std::string>(), std::string("citygml"));
        QVERIFY(entry["layers"][0]["crs"].get<std::string>().find("25832") != std::string::npos);
        QCOMPARE(entry["layers"][0]["count"].get<int>(), 2);
    }

    void importThenRender()
    {
        const QString file = write("city.gml", cityGml());
        const QString package = mFolder.filePath(QStringLiteral("package"));
        const Outcome imported =
            run({QStringLiteral("import"), file, QStringLiteral("--out"), package, QStringLiteral("--json")});
        QVERIFY2(imported.exitCode == 0, imported.err.constData());
        const Json report = imported.json();
        QCOMPARE(report["objects"]["buildings"].get<int>(), 2);
        QVERIFY(report["skipped"].is_array() && report["skipped"].empty());
        QVERIFY(report["seconds"].is_number() && report["peakMemoryMb"].is_number());

        const QString image = mFolder.filePath(QStringLiteral("out.png"));
        const Outcome rendered =
            run({QStringLiteral("render"), QStringLiteral("--package"), package, QStringLiteral("--out"),
                 image, QStringLiteral("--size"), QStringLiteral("320x180"), QStringLiteral("--json")});
        QVERIFY2(rendered.exitCode == 0, rendered.err.constData());
        const Json drawn = rendered.json();
        QCOMPARE(drawn["image"].get<std::string>(), image.toStdString());
        QCOMPARE(drawn["drawn"]["buildings"].get<int>(), 2);
        QVERIFY(drawn["drawn"]["triangles"].get<int>() >= 20);
        QVERIFY(drawn["drawn"].contains("measures"));
        QVERIFY(drawn["frameMs"].is_number());
        const QImage picture(image);
        QCOMPARE(picture.size(), QSize(320, 180));
        std::set<QRgb> colours;
        for (int x = 0; x < 320; x += 2) {
            for (int y = 0; y < 180; y += 2)
                colours.insert(picture.pixel(x, y));
        }
        QVERIFY(colours.size() > 20);
    }

    void partOfTheDataStaysWhenOneFileIsBad()
    {
        const QString good = write("good.gml", cityGml());
        const QString bad = write("broken.gml", cityGml().left(700));
        const Outcome outcome = run({QStringLiteral("import"), bad, good, QStringLiteral("--out"),
                                     mFolder.filePath(QStringLiteral("mixed")), QStringLiteral("--json")});
        QCOMPARE(outcome.exitCode, 1);
        const Json report = outcome.json();
        QCOMPARE(report["objects"]["buildings"].get<int>(), 2);
        QVERIFY(!report["skipped"].empty());
        QVERIFY(report["skipped"][0]["file"].get<std::string>().find("broken.gml") != std::string::npos);
        QVERIFY(!report["skipped"][0]["reason"].get<std::string>().empty());
    }
};

TWIN_TEST(CommandLineTest)
#include "test_command_line_e2e.moc"
