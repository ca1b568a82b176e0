// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"

#include "core/scenario/scenario.h"

#include <random>

using namespace twin;

namespace {

const Date kToday{2026, 11, 24, Date::Precision::Day};

Date date(const char* text)
{
    return *Date::parse(text);
}

Measure measure(const char* id, std::vector<StatusEntry> history, std::vector<std::string> districts = {})
{
    Measure made;
    made.id = id;
    made.title = {id, id};
    made.history = std::move(history);
    made.placement.scope = districts.empty() ? Scope::Citywide : Scope::District;
    made.placement.districts = std::move(districts);
    return made;
}

Strategy plan()
{
    Strategy strategy;
    strategy.measures = {
        measure("A",
                {{date("2024-01-01"), MeasureStatus::Running, false, {}},
                 {date("2027-08-31"), MeasureStatus::Done, true, {}}},
                {"Moisling"}),
        measure("B", {{date("2022-01-01"), MeasureStatus::Running, false, {}}}),
        measure("C", {{date("2020-01-01"), MeasureStatus::Done, false, {}}}, {"Innenstadt"}),
    };
    strategy.measures[0].end = date("2027-08-31");
    strategy.measures[2].dependsOn = {{"B", false}};
    return strategy;
}

Scenario scenario(std::vector<ScenarioChange> changes)
{
    Scenario made;
    made.id = "s";
    made.changes = std::move(changes);
    return made;
}

} // namespace

class ScenarioTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noChangesGiveThePlan()
    {
        const auto resolved = resolve(plan(), scenario({}), kToday);
        QVERIFY(resolved.changedIds.empty());
        QVERIFY(resolved.conflicts.empty());
        QVERIFY(compare(plan(), resolved.strategy, {"Moisling", "Innenstadt"}, date("2028-01-01")).empty());
    }

    void shiftMovesTheFutureOnly()
    {
        const auto resolved = resolve(plan(), scenario({ShiftMeasure{"A", 6}}), kToday);
        const Measure& shifted = *resolved.strategy.find("A");
        QCOMPARE(shifted.history[0].date, date("2024-01-01"));
        QVERIFY(shifted.history[0].source.empty());
        // 31 August and six months: February ends on the 29th in 2028.
        QCOMPARE(shifted.history[1].date, date("2028-02-29"));
        QCOMPARE(*shifted.end, date("2028-02-29"));
        QCOMPARE(shifted.history[1].source, std::string("scenario:s"));
        QCOMPARE(resolved.changedIds, std::vector<std::string>{"A"});
    }

    void aShiftIntoThePastStopsAtToday()
    {
        const auto resolved = resolve(plan(), scenario({ShiftMeasure{"A", -120}}), kToday);
        QCOMPARE(resolved.strategy.find("A")->history[1].date, kToday);
    }

    void aShiftWithoutFutureIsAConflict()
    {
        const auto resolved = resolve(plan(), scenario({ShiftMeasure{"C", 6}}), kToday);
        QVERIFY(resolved.changedIds.empty());
        QCOMPARE(resolved.conflicts.size(), std::size_t(1));
        QCOMPARE(resolved.conflicts[0].measure, std::string("C"));
    }

    void dropStopsFromItsDayAndWarnsWhatNeedsIt()
    {
        const auto resolved = resolve(plan(), scenario({DropMeasure{"B", date("2027-07-01")}}), kToday);
        const Measure& dropped = *resolved.strategy.find("B");
        QCOMPARE(dropped.statusAt(date("2027-06-30")), MeasureStatus::Running);
        QCOMPARE(dropped.statusAt(date("2027-07-01")), MeasureStatus::Stopped);
        QCOMPARE(resolved.conflicts.size(), std::size_t(1));
        QCOMPARE(resolved.conflicts[0].measure, std::string("C"));
    }

    void dropInThePastCountsFromToday()
    {
        const auto resolved = resolve(plan(), scenario({DropMeasure{"A", date("2025-01-01")}}), kToday);
        const Measure& dropped = *resolved.strategy.find("A");
        QCOMPARE(dropped.statusAt(date("2026-11-23")), MeasureStatus::Running);
        QCOMPARE(dropped.statusAt(kToday), MeasureStatus::Stopped);
        QCOMPARE(dropped.statusAt(date("2030-01-01")), MeasureStatus::Stopped);
    }

    void whatIsOverCannotBeDropped()
    {
        const auto resolved = resolve(plan(), scenario({DropMeasure{"C", date("2027-01-01")}}), kToday);
        QVERIFY(resolved.changedIds.empty());
        QCOMPARE(resolved.conflicts.size(), std::size_t(1));
    }

    void unknownAndDoubleIdsAreConflicts()
    {
        const Measure extra =
            measure("N", {{date("2027-01-01"), MeasureStatus::Planned, false, {}}}, {"Moisling"});
        const auto resolved =
            resolve(plan(),
                    scenario({ShiftMeasure{"X", 1}, DropMeasure{"Y", date("2028")}, AddMeasure{extra},
                              AddMeasure{extra}, AddMeasure{measure("A", {})}}),
                    kToday);
        QCOMPARE(resolved.conflicts.size(), std::size_t(4));
        QCOMPARE(resolved.strategy.measures.size(), std::size_t(4));
        QCOMPARE(resolved.changedIds, std::vector<std::string>{"N"});
    }

    void comparisonNamesWhatDiffersPerDistrict()
    {
        const Measure extra =
            measure("N", {{date("2027-01-01"), MeasureStatus::Running, false, {}}}, {"Moisling"});
        const auto resolved = resolve(
            plan(),
            scenario({ShiftMeasure{"A", 12}, DropMeasure{"B", date("2027-07-01")}, AddMeasure{extra}}),
            kToday);
        const auto differences =
            compare(plan(), resolved.strategy, {"Innenstadt", "Moisling"}, date("2028-01-01"));
        QCOMPARE(differences.size(), std::size_t(2));
        QCOMPARE(differences[0].district, std::string());
        QCOMPARE(differences[0].items[0].measure, std::string("B"));
        QCOMPARE(differences[1].district, std::string("Moisling"));
        QCOMPARE(differences[1].items.size(), std::size_t(2));
        QCOMPARE(differences[1].items[0].inPlan, MeasureStatus::Done);
        QCOMPARE(differences[1].items[0].inScenario, MeasureStatus::Running);
        QVERIFY(differences[1].items[1].added);
        // Today nothing differs: the changes lie ahead.
        QVERIFY(compare(plan(), resolved.strategy, {"Innenstadt", "Moisling"}, kToday).empty());
    }

    void thePastIsNeverRewritten()
    {
        std::mt19937 random(7);
        const auto below = [&random](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
        for (int round = 0; round < 300; ++round) {
            Strategy base;
            for (int m = 0; m < 5; ++m) {
                std::vector<StatusEntry> history;
                std::int64_t day = Date{2019, 1, 1, Date::Precision::Day}.days();
                for (int e = below(6); e > 0; --e) {
                    day += below(900);
                    history.push_back(
                        {Date::fromDays(day), allStatuses()[static_cast<std::size_t>(below(10))], false, {}});
                }
                base.measures.push_back(
                    measure(std::string(1, static_cast<char>('A' + m)).c_str(), std::move(history)));
            }
            std::vector<ScenarioChange> changes;
            for (int c = below(8); c > 0; --c) {
                const std::string id(1, static_cast<char>('A' + below(6)));
                if (below(2) == 0)
                    changes.push_back(ShiftMeasure{id, below(100) - 50});
                else
                    changes.push_back(DropMeasure{id, Date::fromDays(day0() + below(4000))});
            }
            const auto resolved = resolve(base, scenario(changes), kToday);
            for (const Measure& before : base.measures) {
                for (std::int64_t day = day0(); day < kToday.days(); day += 37)
                    QCOMPARE(resolved.strategy.find(before.id)->statusAt(Date::fromDays(day)),
                             before.statusAt(Date::fromDays(day)));
            }
        }
    }

    void sampleScenarioHasLaterDroppedAndAdded()
    {
        const Scenario sample = luebeckSampleScenario();
        int shifts = 0;
        int drops = 0;
        int adds = 0;
        for (const ScenarioChange& change : sample.changes) {
            shifts += std::holds_alternative<ShiftMeasure>(change) ? 1 : 0;
            drops += std::holds_alternative<DropMeasure>(change) ? 1 : 0;
            if (const auto* add = std::get_if<AddMeasure>(&change)) {
                ++adds;
                QCOMPARE(add->measure.placement.scope, Scope::Place);
                QVERIFY(!add->measure.placement.points.empty());
            }
        }
        QVERIFY(shifts >= 2 && drops >= 1 && adds >= 1);
        QVERIFY(!sample.name.de.empty() && !sample.name.en.empty());
    }

private:
    static std::int64_t day0() { return Date{2019, 1, 1, Date::Precision::Day}.days(); }
};

TWIN_TEST(ScenarioTest)
#include "test_scenario.moc"
