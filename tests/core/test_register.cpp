// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"

#include "core/strategy/link_graph.h"
#include "core/strategy/register_cells.h"
#include "core/strategy/register_check.h"
#include "core/strategy/register_merge.h"
#include "core/strategy/timeline.h"

#include <algorithm>

using namespace twin;

namespace {

Measure measure(const std::string& id, std::vector<MeasureLink> links = {})
{
    Measure made;
    made.id = id;
    made.title = {"Maßnahme " + id, "Measure " + id};
    made.placement.scope = Scope::Citywide;
    made.dependsOn = std::move(links);
    return made;
}

Strategy strategyOf(std::vector<Measure> measures)
{
    Strategy strategy;
    strategy.goals = {{"economy", {"Wirtschaft", "Economy"}}, {"resources", {"Ressourcen", "Resources"}}};
    strategy.measures = std::move(measures);
    return strategy;
}

std::vector<District> oneDistrict()
{
    District district;
    district.name = "Innenstadt";
    district.outline = {{{{610000, 5969000}, {612000, 5969000}, {612000, 5971000}, {610000, 5971000}}, {}}};
    return {district};
}

/// The findings of a register with this one measure, as "field: message in English".
std::vector<std::string> findings(const Measure& value)
{
    std::vector<std::string> words;
    for (const RegisterFinding& finding : checkRegister(strategyOf({value}), oneDistrict()))
        words.push_back(finding.field + ": " + plainText(finding.message, finding.arguments));
    return words;
}

bool says(const std::vector<std::string>& findings, const std::string& field, const std::string& part)
{
    return std::any_of(findings.begin(), findings.end(), [&](const std::string& finding) {
        return finding.rfind(field + ": ", 0) == 0 && finding.find(part) != std::string::npos;
    });
}

std::vector<std::string> ids(const Strategy& strategy, const std::vector<std::size_t>& indices)
{
    std::vector<std::string> names;
    for (const std::size_t index : indices)
        names.push_back(strategy.measures[index].id);
    return names;
}

using Names = std::vector<std::string>;

} // namespace

class TestRegister : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cellsKeepWhatSeparatesThem()
    {
        const std::vector<std::vector<std::string>> entries{
            {"a;b", "c|d", "e\\f"}, {"", "second"}, {"\\;", "|", "x"}, {"ends with \\"}};
        QCOMPARE(cellEntries(cellOf(entries)), entries);
        QCOMPARE(cellEntries("  ; ;| ; a | b ;"), (std::vector<std::vector<std::string>>{{"a", "b"}}));
        QCOMPARE(cellOf({{"a", "", ""}, {"", ""}}), std::string("a"));
        // A backslash before anything else is a backslash: paths of files survive.
        QCOMPARE(cellEntries("C:\\temp").front().front(), std::string("C:\\temp"));
    }

    void numbersReadBack()
    {
        QCOMPARE(numberCell(80000000), std::string("80000000"));
        QCOMPARE(numberCell(0.1), std::string("0.1"));
        // Three decimals look like a German thousand; a fourth says that they are none.
        QCOMPARE(numberCell(123.456), std::string("123.4560"));
        QCOMPARE(numberCell(-2.5e-7), std::string("-0.00000025"));
    }

    void changedFieldsNameBeforeAndAfter()
    {
        const Measure before = measure("A");
        Measure after = before;
        QVERIFY(changedFields(before, after).empty());
        after.responsible = "Bereich 1.103";
        after.start = Date{2026, 3, 1, Date::Precision::Month};
        const auto changes = changedFields(before, after);
        QCOMPARE(changes.size(), std::size_t{2});
        QCOMPARE(changes[0], (FieldChange{"start", "", "2026-03"}));
        QCOMPARE(changes[1], (FieldChange{"responsible", "", "Bereich 1.103"}));
        // Dates are compared with what is known of them: a month is not its first day.
        Measure day = after;
        day.start = Date{2026, 3, 1};
        QCOMPARE(changedFields(after, day).size(), std::size_t{1});
    }

    void findingsSayWhatAndWhere()
    {
        QVERIFY(findings(measure("A")).empty());
        Measure bad = measure("A");
        bad.start = Date{2026, 1, 1};
        bad.end = Date{2025, 1, 1, Date::Precision::Year};
        bad.history = {{{2024, 1, 1}, MeasureStatus::Done, false, {}},
                       {{2025, 1, 1}, MeasureStatus::Planned, false, {}},
                       {{2023, 1, 1}, MeasureStatus::Running, false, {}}};
        bad.indicators = {{"Punkte", "1", IndicatorPoint{{2022, 1, 1}, 160, {}}, {}, {}}};
        bad.indicators[0].targets = {{{2020, 1, 1, Date::Precision::Year}, 452, {}}};
        bad.goals = {"econmy"};
        bad.goalWeights = {{"resources", 0.4}};
        bad.budgetEuro = 100;
        bad.budget = {{2024, "Bund", 80, {}, {}}, {2025, "Bund", 90, {}, {}}, {2025, "Bund", -1, {}, {}}};
        bad.placement.scope = Scope::Place;
        bad.placement.districts = {"Insenstadt"};
        bad.placement.points = {{700000, 5969500}};
        bad.dependsOn = {{"Z"}, {"A"}};
        const auto found = findings(bad);
        QVERIFY(says(found, "end", "before it starts"));
        QVERIFY(says(found, "status_history", "again from 2025-01-01"));
        QVERIFY(says(found, "status_history", "order of date"));
        QVERIFY(says(found, "indicators", "before its baseline"));
        QVERIFY(says(found, "goals", "economy"));
        QVERIFY(says(found, "goal_weights", "add up to 0.4"));
        QVERIFY(says(found, "goal_weights", "no goal of the measure"));
        QVERIFY(says(found, "budget", "below zero"));
        QVERIFY(says(found, "budget", "two amounts"));
        QVERIFY(says(found, "budget", "more than the budget"));
        QVERIFY(says(found, "districts", "Nearest: Innenstadt"));
        QVERIFY(says(found, "wkt", "outside the city"));
        QVERIFY(says(found, "depends_on", "'Z'"));
        QVERIFY(says(found, "depends_on", "itself"));
    }

    void aPlaceInTheRegionMayLieOutside()
    {
        Measure region = measure("A");
        region.placement.scope = Scope::Region;
        region.placement.points = {{700000, 5969500}};
        QVERIFY(findings(region).empty());
        region.placement.scope = Scope::Place;
        QVERIFY(says(findings(region), "wkt", "outside the city"));
    }

    void duplicatesAndCyclesAreNamed()
    {
        const Strategy strategy = strategyOf({measure("A", {{"B"}}), measure("B", {{"C"}}),
                                              measure("C", {{"A"}}), measure("a"), measure("D", {{"A"}})});
        const auto found = checkRegister(strategy, {});
        QVERIFY(std::any_of(found.begin(), found.end(), [](const RegisterFinding& finding) {
            return finding.field == "id" && finding.severity == Severity::Problem && finding.measure == "a";
        }));
        QCOMPARE(needCycles(strategy), (std::vector<Names>{{"A", "B", "C"}}));
        QVERIFY(needCycles(strategyOf({measure("A", {{"B"}}), measure("B")})).empty());
        // Only needs can close a circle: two measures may well support each other.
        const MeasureLink support{"B", false, LinkKind::Supports, {}};
        QVERIFY(needCycles(strategyOf({measure("A", {support}), measure("B", {{"A"}})})).empty());
    }

    void whatFallsWithAMeasure()
    {
        // P <- S1 <- S2 documented, P <- X inferred, X <- S2 inferred as well.
        const Strategy strategy =
            strategyOf({measure("P"), measure("S1", {{"P"}}), measure("S2", {{"S1"}, {"X", true}}),
                        measure("X", {{"P", true}}), measure("O", {{"P", false, LinkKind::Supports, {}}})});
        const LinkGraph graph(strategy);
        QCOMPARE(graph.edges().size(), std::size_t{5});
        QCOMPARE(ids(strategy, graph.neededBy(0)), (Names{"S1", "X"}));
        QCOMPARE(ids(strategy, graph.hubs()), (Names{"P", "S1", "X"}));
        const auto fallouts = graph.fallouts(0);
        QCOMPARE(fallouts.size(), std::size_t{3}); // what only supports runs alone
        for (const Fallout& fallout : fallouts) {
            const std::string& id = strategy.measures[fallout.measure].id;
            QCOMPARE(fallout.inferred, id == "X");
            if (id == "S2")
                QCOMPARE(ids(strategy, fallout.path), (Names{"P", "S1", "S2"}));
        }
        QCOMPARE(ids(strategy, graph.chains(3).front()), (Names{"S2", "S1", "P"}));
        QCOMPARE(graph.layers(), (std::vector<int>{0, 1, 2, 1, 0}));
        QVERIFY(graph.fallouts(99).empty());
    }

    void longChainsAndCirclesEnd()
    {
        std::vector<Measure> chain;
        constexpr int kLength = 20000;
        for (int i = 0; i < kLength; ++i)
            chain.push_back(measure("M" + std::to_string(i), {{"M" + std::to_string(i + 1)}}));
        chain.push_back(measure("M" + std::to_string(kLength)));
        const LinkGraph graph(strategyOf(chain));
        QCOMPARE(graph.layers().front(), kLength);
        chain.back().dependsOn = {{"M0"}};
        QCOMPARE(LinkGraph(strategyOf(std::move(chain))).cycles().front().size(), std::size_t{kLength + 1});
    }

    void mergingLosesNothing()
    {
        const Strategy present = strategyOf({measure("A"), measure("B"), measure("C")});
        Measure changed = measure("B");
        changed.title.de = "Neuer Titel";
        const Strategy incoming = strategyOf({measure("A"), changed, measure("N")});
        std::vector<std::pair<std::string, MergeEntry::State>> states;
        for (const MergeEntry& entry : compareRegisters(present, incoming))
            states.emplace_back(entry.id, entry.state);
        using State = MergeEntry::State;
        QCOMPARE(states,
                 (std::vector<std::pair<std::string, State>>{
                     {"A", State::Same}, {"B", State::Changed}, {"N", State::New}, {"C", State::Missing}}));
        const Strategy kept = mergeRegisters(present, incoming, MergeRule::KeepPresent, "t", "x.csv");
        QCOMPARE(kept.find("B")->title.de, std::string("Maßnahme B"));
        QVERIFY(kept.find("N") && kept.find("C"));
        const Strategy taken = mergeRegisters(present, incoming, MergeRule::TakeIncoming, "t", "x.csv");
        QCOMPARE(taken.find("B")->title.de, std::string("Neuer Titel"));
        const ChangeRecord& record = taken.find("B")->changes.back();
        QCOMPARE(record.who, std::string("x.csv"));
        QCOMPARE(record.fields.front(), (FieldChange{"name_de", "Maßnahme B", "Neuer Titel"}));
        QVERIFY(taken.find("A")->changes.empty());
        QVERIFY(taken.find("N")->changes.back().fields.empty());
    }

    void anInferredHistoryOfAnotherDayIsNoChange()
    {
        Measure before = measure("A");
        before.history = {{{2025, 1, 1}, MeasureStatus::Running, true, "x"}};
        Measure after = before;
        after.history[0].date = {2026, 1, 1};
        const Strategy present = strategyOf({before});
        QVERIFY(compareRegisters(present, strategyOf({after})).front().state == MergeEntry::State::Same);
        after.history[0].inferred = false;
        QVERIFY(compareRegisters(present, strategyOf({after})).front().state == MergeEntry::State::Changed);
    }

    void timelineBetweenTwoDays()
    {
        Measure a = measure("A");
        a.history = {{{2020, 1, 1}, MeasureStatus::Planned, false, {}},
                     {{2023, 5, 1}, MeasureStatus::Running, true, {}}};
        a.end = Date{2024, 1, 1, Date::Precision::Year};
        a.resolutions = {{"VO/1", {2023, 2, 23}, "Bürgerschaft", {}}};
        Measure b = measure("B");
        b.start = Date{2022, 1, 1};
        b.history = {{{2020, 1, 1}, MeasureStatus::Planned, false, {}}};
        const Strategy strategy = strategyOf({a, b, measure("U")});
        const auto changed = changedBetween(strategy, {2022, 12, 31}, {2023, 12, 31});
        QCOMPARE(changed.size(), std::size_t{1});
        QVERIFY(changed[0].after == MeasureStatus::Running && changed[0].inferred);
        const auto events = eventsBetween(strategy, {2022, 12, 31}, {2024, 12, 31});
        QCOMPARE(events.size(), std::size_t{3});
        QVERIFY(events[0].kind == EventKind::Resolution && events[0].words == "VO/1, Bürgerschaft");
        QVERIFY(events[1].kind == EventKind::NewStatus);
        QVERIFY(events[2].kind == EventKind::End && events[2].date == (Date{2024, 12, 31}));
        const auto late = lateMeasures(strategy, {2025, 6, 1});
        QCOMPARE(late.size(), std::size_t{2}); // U: nothing is known of it
        QVERIFY(!late[0].toEnd && late[1].toEnd);
        QCOMPARE(statusCounts(strategy, {2021, 1, 1}).size(), std::size_t{2});
    }

    void luebecksVersionsAndBodies()
    {
        Strategy strategy = luebeckStrategyFrame();
        Names keys;
        for (const StrategyVersion& version : strategy.versions) {
            keys.push_back(version.key);
            QVERIFY(!version.resolutions.empty() && !version.source.empty());
        }
        QCOMPARE(keys, (Names{"2018", "2020", "2023"}));
        for (const Actor& actor : strategy.actors)
            QVERIFY2(!actor.source.empty() && !actor.role.de.empty(), actor.key.c_str());
        Measure byTraveKom = measure("A");
        byTraveKom.partners = {"TraveKom"};
        Measure decided = measure("B");
        decided.resolutions = {{"VO/1", {2023, 2, 23}, "Bürgerschaft", {}}};
        decided.versions = {{"2023", false, "x"}};
        strategy.measures = {byTraveKom, decided};
        MeasureFilter filter;
        filter.body = "stadtwerke_digital"; // an actor goes by several names
        QCOMPARE(filterMeasures(strategy, filter, {2024, 1, 1}), std::vector<std::size_t>{0});
        filter.body = "Bürgerschaft";
        QCOMPARE(filterMeasures(strategy, filter, {2024, 1, 1}), std::vector<std::size_t>{1});
        filter = {};
        filter.version = "2023";
        QCOMPARE(filterMeasures(strategy, filter, {2024, 1, 1}), std::vector<std::size_t>{1});
    }
};

TWIN_TEST(TestRegister)
#include "test_register.moc"
