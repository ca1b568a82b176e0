// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"

#include "data/project/project_store.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <csignal>
#include <random>
#include <sys/resource.h>

using namespace twin;

namespace {

/// Random but valid values; the same for the same seed.
class RandomProject
{
public:
    explicit RandomProject(unsigned seed) : mRandom(seed) {}

    Project project()
    {
        Project made;
        made.name = text();
        repeat([&] { made.layers.push_back(layer()); });
        repeat([&] { made.views.push_back(view()); });
        repeat([&] { made.editedMeasures.push_back(measure()); });
        repeat([&] { made.removedMeasures.push_back(text()); });
        repeat([&] { made.scenarios.push_back(scenario()); });
        repeat([&] { made.hiddenLayers.push_back(text()); });
        made.activeScenario = text();
        made.day = maybeDate();
        made.style = chance() ? "natural" : "model";
        return made;
    }

private:
    int below(int n) { return static_cast<int>(mRandom() % static_cast<unsigned>(n)); }
    bool chance() { return below(2) == 0; }
    double number() { return (below(2000000) - 1000000) / 7.0; }
    template <typename Work>
    void repeat(Work work)
    {
        for (int n = below(4); n > 0; --n)
            work();
    }
    std::string text()
    {
        static const std::vector<std::string> kParts{"a", "Kücknitz", "\"", "\\", "/",    "\n", "ß",
                                                     "𝄞", "\t",       " ",  "0",  "\x01", "{",  "%1"};
        std::string made;
        for (int n = below(6); n > 0; --n)
            made += kParts[static_cast<std::size_t>(below(static_cast<int>(kParts.size())))];
        return made;
    }
    std::string id() { return "id" + text(); }
    LocalisedText both() { return {text(), text()}; }
    Date date()
    {
        Date made = Date::fromDays(below(40000));
        made.precision = static_cast<Date::Precision>(below(3));
        return *Date::parse(made.iso());
    }
    std::optional<Date> maybeDate() { return chance() ? std::optional<Date>(date()) : std::nullopt; }
    MapPoint2 point() { return {number(), number()}; }
    std::vector<MapPoint2> points()
    {
        std::vector<MapPoint2> made;
        repeat([&] { made.push_back(point()); });
        return made;
    }
    Layer layer()
    {
        return {text(), static_cast<LayerKind>(below(3)), text(), text(), text(), text(), chance()};
    }
    SavedView view()
    {
        SavedView made{
            text(),      both(), both(), {{number(), number(), number()}, {number(), number(), 1e7}, 40},
            maybeDate(), text(), text()};
        made.viewpoint.fovDegrees = 5 + below(100);
        return made;
    }
    Measure measure()
    {
        Measure made;
        made.id = id();
        made.title = both();
        made.fieldNumber = text();
        made.field = text();
        repeat([&] { made.goals.push_back(text()); });
        made.goalsInferred = chance();
        repeat([&] {
            made.history.push_back(
                {date(), allStatuses()[static_cast<std::size_t>(below(10))], chance(), text()});
        });
        made.start = maybeDate();
        made.end = maybeDate();
        made.placement.scope = static_cast<Scope>(below(4));
        repeat([&] { made.placement.districts.push_back(text()); });
        made.placement.words = text();
        made.placement.points = points();
        repeat([&] { made.placement.lines.push_back(points()); });
        repeat([&] {
            Polygon2 polygon{points(), {}};
            repeat([&] { polygon.inner.push_back(points()); });
            made.placement.areas.push_back(polygon);
        });
        made.placement.approximate = chance();
        made.responsible = text();
        if (chance())
            made.budgetEuro = number();
        made.indicator = text();
        made.target = text();
        repeat([&] { made.dependsOn.push_back({text(), chance()}); });
        made.sourceUrl = text();
        made.confidence = text();
        made.remarks = text();
        return made;
    }
    Scenario scenario()
    {
        Scenario made{id(), both(), both(), {}, text()};
        repeat([&] { made.changes.push_back(ShiftMeasure{text(), below(200) - 100}); });
        repeat([&] { made.changes.push_back(DropMeasure{text(), date()}); });
        repeat([&] { made.changes.push_back(AddMeasure{measure()}); });
        return made;
    }

    std::mt19937 mRandom;
};

bool samePoints(const Placement& a, const Placement& b)
{
    return a.points == b.points && a.lines == b.lines && a.areas.size() == b.areas.size() &&
           std::equal(
               a.areas.begin(), a.areas.end(), b.areas.begin(),
               [](const Polygon2& p, const Polygon2& q) { return p.outer == q.outer && p.inner == q.inner; });
}

bool sameDate(const std::optional<Date>& a, const std::optional<Date>& b)
{
    return a == b && (!a || a->precision == b->precision);
}

void compareMeasures(const Measure& a, const Measure& b)
{
    QCOMPARE(a.id, b.id);
    QVERIFY(a.title == b.title);
    QCOMPARE(a.fieldNumber, b.fieldNumber);
    QCOMPARE(a.field, b.field);
    QVERIFY(a.goals == b.goals && a.goalsInferred == b.goalsInferred);
    QVERIFY(a.history == b.history);
    QVERIFY(sameDate(a.start, b.start) && sameDate(a.end, b.end));
    QVERIFY(a.placement.scope == b.placement.scope && a.placement.districts == b.placement.districts);
    QVERIFY(a.placement.words == b.placement.words && a.placement.approximate == b.placement.approximate);
    QVERIFY(samePoints(a.placement, b.placement));
    QVERIFY(a.responsible == b.responsible && a.budgetEuro == b.budgetEuro && a.indicator == b.indicator &&
            a.target == b.target);
    QVERIFY(a.dependsOn == b.dependsOn);
    QVERIFY(a.sourceUrl == b.sourceUrl && a.confidence == b.confidence && a.remarks == b.remarks);
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class ProjectStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomProjectsSurviveTheFile()
    {
        for (unsigned seed = 0; seed < 200; ++seed) {
            const Project project = RandomProject(seed).project();
            const std::string json = data::toJson(project);
            Diagnostics diagnostics;
            const auto back = data::projectFromJson(json, "memory", diagnostics);
            QVERIFY(back.ok());
            QCOMPARE(diagnostics.total(), std::size_t(0));
            QCOMPARE(back->name, project.name);
            QVERIFY(back->layers == project.layers);
            QVERIFY(back->views == project.views);
            QVERIFY(back->removedMeasures == project.removedMeasures &&
                    back->hiddenLayers == project.hiddenLayers);
            QVERIFY(back->activeScenario == project.activeScenario && back->style == project.style);
            QVERIFY(sameDate(back->day, project.day));
            QCOMPARE(back->editedMeasures.size(), project.editedMeasures.size());
            for (std::size_t i = 0; i < project.editedMeasures.size(); ++i)
                compareMeasures(back->editedMeasures[i], project.editedMeasures[i]);
            // Scenarios as a whole: the same bytes again.
            QCOMPARE(data::toJson(*back), json);
        }
    }

    void sampleProjectSurvivesTheFile()
    {
        QTemporaryDir folder;
        const std::string path = folder.filePath("sample.travetwin").toStdString();
        QVERIFY(data::saveProject(luebeckSampleProject(), path).ok());
        Diagnostics diagnostics;
        const auto back = data::loadProject(path, diagnostics);
        QVERIFY(back.ok());
        QVERIFY(diagnostics.empty());
        QCOMPARE(data::toJson(*back), data::toJson(luebeckSampleProject()));
    }

    void layersTravelByRelativePath()
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath("work/data"));
        write(folder.filePath("work/data/stops.geojson"), "{}");
        const std::string path = folder.filePath("work/p.travetwin").toStdString();
        Project project;
        project.layers.push_back({"l",
                                  LayerKind::Vector,
                                  "Stops",
                                  folder.filePath("work/data/stops.geojson").toStdString(),
                                  {},
                                  {},
                                  true});
        project.layers.push_back({"m", LayerKind::Vector, "Gone", "data/gone.geojson", {}, {}, true});
        QVERIFY(data::saveProject(project, path).ok());
        QVERIFY(read(QString::fromStdString(path)).contains("\"data/stops.geojson\""));

        // The folder moves; the layer is found again and the missing one is named.
        QVERIFY(QDir(folder.path()).rename("work", "elsewhere"));
        const std::string moved = folder.filePath("elsewhere/p.travetwin").toStdString();
        Diagnostics diagnostics;
        const auto back = data::loadProject(moved, diagnostics);
        QVERIFY(back.ok());
        QCOMPARE(back->layers.size(), std::size_t(2));
        QVERIFY(QFile::exists(QString::fromStdString(data::resolvePath(moved, back->layers[0].path))));
        QCOMPARE(diagnostics.entries().size(), std::size_t(1));
        QCOMPARE(diagnostics.entries()[0].object, std::string("Gone"));
    }

    void relativeAndResolvedAreInverse()
    {
        const std::string project = "/home/a/projects/p.travetwin";
        QCOMPARE(data::relativePath(project, "/home/a/projects/data/x.gpkg"), std::string("data/x.gpkg"));
        QCOMPARE(data::relativePath(project, "/home/a/x.gpkg"), std::string("../x.gpkg"));
        QCOMPARE(data::relativePath(project, "/mnt/share/x.gpkg"), std::string("/mnt/share/x.gpkg"));
        QCOMPARE(data::resolvePath(project, "../x.gpkg"), std::string("/home/a/x.gpkg"));
        QCOMPARE(data::resolvePath(project, "/mnt/share/x.gpkg"), std::string("/mnt/share/x.gpkg"));
        QCOMPARE(data::resolvePath(project, kBuiltInLuebeck), std::string(kBuiltInLuebeck));
        QCOMPARE(data::relativePath(project, kBuiltInLuebeck), std::string(kBuiltInLuebeck));
    }

    void anInterruptedSaveLeavesTheOldFile()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath("p.travetwin");
        Project small;
        small.name = "old";
        QVERIFY(data::saveProject(small, path.toStdString()).ok());
        const QByteArray before = read(path);

        Project large = small;
        large.name = std::string(400000, 'x');
        // The disk is full after 100 kB, as far as this process can tell.
        struct rlimit limit
        {
        };
        ::getrlimit(RLIMIT_FSIZE, &limit);
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        struct rlimit tight = limit;
        tight.rlim_cur = 100000;
        ::setrlimit(RLIMIT_FSIZE, &tight);
        const Status status = data::saveProject(large, path.toStdString());
        ::setrlimit(RLIMIT_FSIZE, &limit);
        std::signal(SIGXFSZ, handler);

        QVERIFY(!status.ok());
        QCOMPARE(read(path), before);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
        QVERIFY(data::saveProject(large, path.toStdString()).ok());
        QVERIFY(read(path).size() > 400000);
    }

    void savingNowhereIsAnError()
    {
        QTemporaryDir folder;
        QVERIFY(!data::saveProject({}, folder.filePath("no/such/folder/p.travetwin").toStdString()).ok());
        QVERIFY(!data::saveProject({}, folder.path().toStdString()).ok());
    }

    void aLinkStaysALink()
    {
        QTemporaryDir folder;
        const QString real = folder.filePath("real.travetwin");
        const QString link = folder.filePath("link.travetwin");
        QVERIFY(data::saveProject({}, real.toStdString()).ok());
        QVERIFY(QFile::link(real, link));
        Project named;
        named.name = "through the link";
        QVERIFY(data::saveProject(named, link.toStdString()).ok());
        QVERIFY(QFileInfo(link).isSymLink());
        QVERIFY(read(real).contains("through the link"));
    }

    void autosaveIsNewerUntilDiscarded()
    {
        QTemporaryDir folder;
        const std::string path = folder.filePath("p.travetwin").toStdString();
        QVERIFY(!data::hasNewerAutosave(path));
        QVERIFY(data::autosave({}, data::autosavePath(path)).ok());
        QVERIFY(data::hasNewerAutosave(path));
        data::discardAutosave(path);
        QVERIFY(!data::hasNewerAutosave(path));
    }

    void newerVersionsAreRefusedWithAReason()
    {
        Diagnostics diagnostics;
        const auto newer =
            data::projectFromJson(R"({"format":"travetwin-project","version":99})", "p", diagnostics);
        QVERIFY(!newer.ok());
        QCOMPARE(newer.error().kind, ErrorKind::Unsupported);
        QVERIFY(plainText(newer.error()).find("99") != std::string::npos);
    }

    void badFiles_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("truncated")
            << QByteArray(R"({"format":"travetwin-project","version":1,"name":"x"})").chopped(2);
        QTest::newRow("not json") << QByteArray("<xml/>");
        QTest::newRow("array") << QByteArray("[1,2,3]");
        QTest::newRow("other format") << QByteArray(R"({"format":"qgis","version":1})");
        QTest::newRow("no version") << QByteArray(R"({"format":"travetwin-project"})");
        QTest::newRow("version zero") << QByteArray(R"({"format":"travetwin-project","version":0})");
        QTest::newRow("version text") << QByteArray(R"({"format":"travetwin-project","version":"1"})");
        QTest::newRow("huge number") << QByteArray(R"({"format":"travetwin-project","version":1e999})");
        QTest::newRow("deep") << QByteArray(200000, '[');
        QTest::newRow("deep objects") << QByteArray("{\"a\":").repeated(100000);
        QTest::newRow("bad utf-8") << QByteArray("{\"format\":\"\xff\xfe\"}");
        QTest::newRow("nul bytes") << QByteArray(1000, '\0');
    }

    void badFiles()
    {
        QFETCH(QByteArray, json);
        Diagnostics diagnostics;
        const auto project = data::projectFromJson(json.toStdString(), "bad.travetwin", diagnostics);
        QVERIFY(!project.ok());
        QVERIFY(plainText(project.error()).find("bad.travetwin") != std::string::npos);
    }

    void wrongTypesAreReportedAndTheRestStays()
    {
        const std::string json =
            R"({"format":"travetwin-project","version":1,"name":17,"layers":[1,{"kind":"vector","path":[],"name":"ok"},
            {"kind":"hologram","name":"odd"}],"views":[{"eye":[1,2],"target":"x"},{"id":"v","eye":[1,2,3],"target":[4,5,6],"fovDegrees":9000}],
            "editedMeasures":[{"title":{"de":3}},{"id":"M","history":[{"date":"yesterday","status":"running"},{"date":"2020","status":"running"}],
            "placement":{"points":[[1,"x"]]},"budgetEuro":"viel"}],"scenarios":{"a":1},"day":"2026-13-40","surprise":true})";
        Diagnostics diagnostics;
        const auto project = data::projectFromJson(json, "p", diagnostics);
        QVERIFY(project.ok());
        QCOMPARE(project->layers.size(), std::size_t(1));
        QCOMPARE(project->views.size(), std::size_t(1));
        QCOMPARE(project->views[0].viewpoint.fovDegrees, 40.0);
        QCOMPARE(project->editedMeasures.size(), std::size_t(1));
        QCOMPARE(project->editedMeasures[0].history.size(), std::size_t(1));
        QVERIFY(!project->editedMeasures[0].budgetEuro);
        QVERIFY(project->editedMeasures[0].placement.points.empty());
        QVERIFY(!project->day);
        QVERIFY(diagnostics.total() >= 10);
        const auto& entries = diagnostics.entries();
        QVERIFY(std::any_of(entries.begin(), entries.end(), [](const Diagnostic& entry) {
            return entry.severity == Severity::Note &&
                   entry.arguments == std::vector<std::string>{"surprise"};
        }));
    }

    void everyTruncationIsHarmless()
    {
        const std::string json = data::toJson(RandomProject(3).project());
        for (std::size_t length = 0; length + 2 < json.size(); length += 7) {
            Diagnostics diagnostics;
            QVERIFY(!data::projectFromJson(json.substr(0, length), "p", diagnostics).ok());
        }
    }

    void unreadablePathsAreErrors()
    {
        QTemporaryDir folder;
        Diagnostics diagnostics;
        QVERIFY(!data::loadProject(folder.path().toStdString(), diagnostics).ok());
        QVERIFY(!data::loadProject(folder.filePath("none.travetwin").toStdString(), diagnostics).ok());
        QVERIFY(!data::loadProject("/dev/zero", diagnostics).ok());
    }
};

TWIN_TEST(ProjectStoreTest)
#include "test_project_store.moc"
