// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"

#include "core/strategy/strategy.h"

#include <set>

using namespace twin;

namespace {

const Date kAsOf{2025, 10, 31, Date::Precision::Day};

Date date(const char* text)
{
    return *Date::parse(text);
}

Measure measureWith(std::vector<StatusEntry> history)
{
    Measure measure;
    measure.id = "T-1";
    measure.history = std::move(history);
    return measure;
}

MeasureStatus inferredAt(MeasureStatus present, const char* start, const char* end, const char* day)
{
    const auto optional = [](const char* text) {
        return *text ? std::optional<Date>(date(text)) : std::nullopt;
    };
    return measureWith(inferHistory(present, optional(start), optional(end), kAsOf, "test"))
        .statusAt(date(day));
}

Strategy catalogue()
{
    Strategy strategy;
    const auto add = [&](const char* id, Scope scope, std::vector<std::string> districts,
                         MeasureStatus status) {
        Measure measure;
        measure.id = id;
        measure.title = {std::string("Maßnahme ") + id, std::string("Measure ") + id};
        measure.field = "Digitale Infrastruktur";
        measure.fieldNumber = "01";
        measure.goals = {"economy"};
        measure.placement.scope = scope;
        measure.placement.districts = std::move(districts);
        measure.history = {{date("2020"), status, false, {}}};
        strategy.measures.push_back(std::move(measure));
    };
    add("A", Scope::Citywide, {}, MeasureStatus::Running);
    add("B", Scope::District, {"Moisling"}, MeasureStatus::Planned);
    add("C", Scope::Place, {"Innenstadt", "Moisling"}, MeasureStatus::Running);
    add("D", Scope::Unlocated, {}, MeasureStatus::Done);
    strategy.measures[2].responsible = "Stadtwerke Lübeck";
    strategy.measures[3].field = "Bildung [working label]";
    strategy.measures[3].fieldNumber.clear();
    strategy.measures[3].goals = {"quality_of_life"};
    return strategy;
}

std::vector<std::string> ids(const Strategy& strategy, const MeasureFilter& filter,
                             const char* day = "2026-11-24")
{
    std::vector<std::string> found;
    for (std::size_t i : filterMeasures(strategy, filter, date(day)))
        found.push_back(strategy.measures[i].id);
    return found;
}

using Ids = std::vector<std::string>;

} // namespace

class StrategyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysAreReversibleAndDistinct()
    {
        std::set<std::string> keys;
        for (MeasureStatus status : allStatuses()) {
            QVERIFY(statusFromKey(statusKey(status)) == status);
            keys.insert(statusKey(status));
        }
        QCOMPARE(keys.size(), std::size_t(10));
        QVERIFY(!statusFromKey("nonsense"));
        QVERIFY(statusFromKey("discontinued") == MeasureStatus::Stopped);
    }

    void statusIsThatOfTheLastEntryNotAfterTheDay()
    {
        const Measure measure = measureWith({{date("2020-05"), MeasureStatus::Planned, false, {}},
                                             {date("2021-01-15"), MeasureStatus::Running, false, {}},
                                             {date("2024"), MeasureStatus::Done, false, {}}});
        QCOMPARE(measure.statusAt(date("2020-04-30")), MeasureStatus::Unknown);
        QVERIFY(!measure.entryAt(date("2020-04-30")));
        QCOMPARE(measure.statusAt(date("2020-05-01")), MeasureStatus::Planned);
        QCOMPARE(measure.statusAt(date("2021-01-14")), MeasureStatus::Planned);
        QCOMPARE(measure.statusAt(date("2021-01-15")), MeasureStatus::Running);
        QCOMPARE(measure.statusAt(date("2045-12-31")), MeasureStatus::Done);
    }

    void orderOfEntriesDoesNotMatter()
    {
        const Measure measure = measureWith({{date("2024"), MeasureStatus::Done, false, {}},
                                             {date("2020"), MeasureStatus::Running, false, {}}});
        QCOMPARE(measure.statusAt(date("2022-01-01")), MeasureStatus::Running);
        QCOMPARE(measure.statusAt(date("2025-01-01")), MeasureStatus::Done);
    }

    void inference_data()
    {
        QTest::addColumn<QString>("present");
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("end");
        QTest::addColumn<QString>("day");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* present, const char* start, const char* end,
                            const char* day, const char* expected) {
            QTest::newRow(name) << QString::fromLatin1(present) << QString::fromLatin1(start)
                                << QString::fromLatin1(end) << QString::fromLatin1(day)
                                << QString::fromLatin1(expected);
        };
        row("present only: nothing before", "running", "", "", "2025-10-30", "unknown");
        row("present only: known from the day of the source", "running", "", "", "2025-10-31", "running");
        row("started: planned in the year of the start", "running", "2020-09", "", "2020-03-01", "planned");
        row("started: nothing is known of the year before", "running", "2020-09", "", "2019-12-31",
            "unknown");
        row("started: running from the start", "running", "2020-09", "", "2020-09-01", "running");
        row("running with a planned end", "running", "2020-09", "2030", "2030-12-30", "running");
        row("done at the planned end", "running", "2020-09", "2030", "2030-12-31", "done");
        row("a year alone: no planning is invented", "running", "2022", "", "2021-12-31", "unknown");
        row("done without start: unknown before the end", "done", "", "2022", "2022-12-30", "unknown");
        row("done without start: done from the end of the year", "done", "", "2022", "2022-12-31", "done");
        row("done without an end: running until the source says so", "done", "2020-10", "", "2025-10-30",
            "running");
        row("done without an end: done by the source's day", "done", "2020-10", "", "2025-10-31", "done");
        row("unknown without dates", "unknown", "", "", "2030-01-01", "unknown");
        row("unknown: the start is a fact", "unknown", "2021-08", "2022", "2021-09-01", "running");
        row("unknown: no guess after the end", "unknown", "2021-08", "2022", "2022-12-31", "unknown");
        row("unknown: no guess after the source", "unknown", "2022-04", "", "2025-10-31", "unknown");
        row("planned for a later start", "planned", "2027-06", "", "2026-12-31", "planned");
        row("planned: running from the start", "planned", "2027-06", "", "2027-06-01", "running");
        row("planned, not started when it should have", "planned", "2024", "", "2026-01-01", "planned");
        row("threatened: stopped at its end", "threatened", "2018", "2026-06", "2026-07-01", "stopped");
        row("threatened today", "threatened", "2018", "2026-06", "2025-12-01", "threatened");
        row("stopped", "stopped", "2022", "2024-12", "2025-01-01", "stopped");
        row("end before start is a fault of the source", "running", "2022-03", "2021", "2023-01-01",
            "running");
    }

    void inference()
    {
        QFETCH(QString, present);
        QFETCH(QString, start);
        QFETCH(QString, end);
        QFETCH(QString, day);
        QFETCH(QString, expected);
        const MeasureStatus status =
            inferredAt(*statusFromKey(present.toStdString()), start.toLatin1().constData(),
                       end.toLatin1().constData(), day.toLatin1().constData());
        QCOMPARE(QString::fromStdString(statusKey(status)), expected);
    }

    void inferredEntriesAreMarkedOrderedAndUnique()
    {
        for (MeasureStatus present : allStatuses()) {
            for (const char* start : {"", "2015", "2020-09", "2025-10-31", "2028-02-03"}) {
                for (const char* end : {"", "2019", "2025-10", "2031-04-05"}) {
                    const auto history =
                        inferHistory(present, Date::parse(start), Date::parse(end), kAsOf, "source");
                    for (std::size_t i = 0; i < history.size(); ++i) {
                        QVERIFY(history[i].inferred);
                        QCOMPARE(history[i].source, std::string("source"));
                        QVERIFY(i == 0 || history[i - 1].date < history[i].date);
                    }
                }
            }
        }
    }

    void filterByDistrictPutsLocalFirstAndCitywideLast()
    {
        const Strategy strategy = catalogue();
        MeasureFilter filter;
        filter.district = "moisling";
        QCOMPARE(ids(strategy, filter), (Ids{"B", "C", "A"}));
        filter.includeCitywide = false;
        QCOMPARE(ids(strategy, filter), (Ids{"B", "C"}));
        filter.district = "Nirgendwo";
        QCOMPARE(ids(strategy, filter), Ids{});
    }

    void filtersCombine()
    {
        const Strategy strategy = catalogue();
        QCOMPARE(ids(strategy, {}), (Ids{"A", "B", "C", "D"}));
        MeasureFilter filter;
        filter.status = MeasureStatus::Running;
        QCOMPARE(ids(strategy, filter), (Ids{"A", "C"}));
        QCOMPARE(ids(strategy, filter, "2019-06-01"), Ids{});
        filter.text = "STADTWERKE lübeck";
        QCOMPARE(ids(strategy, filter), (Ids{"C"}));
        filter = {};
        filter.goal = "quality_of_life";
        QCOMPARE(ids(strategy, filter), (Ids{"D"}));
        filter = {};
        filter.field = "01";
        QCOMPARE(ids(strategy, filter), (Ids{"A", "B", "C"}));
        filter.scope = Scope::Place;
        QCOMPARE(ids(strategy, filter), (Ids{"C"}));
    }

    void countsKeepCitywideApart()
    {
        const Strategy strategy = catalogue();
        const auto count = countMeasures(strategy, "Moisling", date("2026-11-24"));
        QCOMPARE(count.local, 2);
        QCOMPARE(count.citywide, 1);
        QCOMPARE(count.localByStatus.size(), std::size_t(2));
        QCOMPARE(count.localByStatus[0].first, MeasureStatus::Planned);
        QCOMPARE(count.localByStatus[1].second, 1);
        const auto city = countMeasures(strategy, {}, date("2026-11-24"));
        QCOMPARE(city.local, 3);
        QCOMPARE(city.citywide, 1);
    }

    void frameOfTheStrategyIsDatedAndSourced()
    {
        const Strategy frame = luebeckStrategyFrame();
        QCOMPARE(frame.goals.size(), std::size_t(5));
        QVERIFY(frame.milestones.size() >= 10);
        for (std::size_t i = 0; i < frame.milestones.size(); ++i) {
            QVERIFY(!frame.milestones[i].source.empty());
            QVERIFY(!frame.milestones[i].title.de.empty() && !frame.milestones[i].title.en.empty());
            QVERIFY(i == 0 || frame.milestones[i - 1].date < frame.milestones[i].date);
        }
    }
};

TWIN_TEST(StrategyTest)
#include "test_strategy.moc"
