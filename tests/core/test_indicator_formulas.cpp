// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"

#include "core/indicator/equity.h"
#include "core/indicator/estimate.h"
#include "core/indicator/formulas.h"
#include "core/indicator/progress.h"
#include "core/indicator/user_formula.h"

#include <cmath>

using namespace twin;

namespace {

bool near(double value, double expected, double tolerance)
{
    if (std::abs(value - expected) <= tolerance)
        return true;
    qWarning("%.9g is not %.9g", value, expected);
    return false;
}

Origin someOrigin()
{
    return {{2026, 11, 24}, {"method", {}}, Grade::B};
}

/// a is 12 people, b lies between 2 and 4 km².
Result<FormulaField> field(const std::string& name)
{
    if (name == "a")
        return FormulaField{{12, 12, 12}, parseUnit("1").value()};
    if (name == "b")
        return FormulaField{{2, 3, 4}, parseUnit("km2").value()};
    if (name == "zero")
        return FormulaField{{-1, 0, 1}, {}};
    return Error{ErrorKind::NotFound, "no %1", {name}};
}

} // namespace

class TestIndicatorFormulas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void erlangBKnownValues()
    {
        QVERIFY(near(erlangB(2, 4), 0.0952, 5e-5));
        QVERIFY(near(erlangB(2, 2), 0.4, 1e-12));
        QVERIFY(near(erlangB(3, 4), 0.2061, 5e-5));
        // By hand: A = 1, N = 1: 1/2; A = 1, N = 2: (1/2)/(1 + 1 + 1/2) = 1/5; A = 5, N = 1: 5/6.
        QVERIFY(near(erlangB(1, 1), 0.5, 1e-12));
        QVERIFY(near(erlangB(1, 2), 0.2, 1e-12));
        QVERIFY(near(erlangB(5, 1), 5.0 / 6, 1e-12));
        QCOMPARE(erlangB(0, 3), 0.0);
        QCOMPARE(erlangB(2, 0), 1.0);
        for (int servers = 1; servers < 50; ++servers)
            QVERIFY(erlangB(7, servers) < erlangB(7, servers - 1));
    }
    void wifiContours()
    {
        QVERIFY(near(wifiModel(2.442, 20, -75, 3, 8).lossDb(1), 40.20, 0.005));
        QVERIFY(near(wifiModel(2.442, 20, -75, 3, 8).contourMetres(0.5), 67.1, 0.05));
        QVERIFY(near(wifiModel(2.442, 20, -75, 2.7, 8).contourMetres(0.5), 107.0, 0.05));
        QVERIFY(near(wifiModel(2.442, 20, -75, 3.5, 8).contourMetres(0.5), 36.8, 0.05));
        QVERIFY(near(wifiModel(2.442, 20, -67, 3, 8).contourMetres(0.5), 36.3, 0.05));
        // By hand: -67 dBm, n = 3.5: 10^((87 - 40.20)/35) = 10^1.3371 = 21.7 m.
        QVERIFY(near(wifiModel(2.442, 20, -67, 3.5, 8).contourMetres(0.5), 21.7, 0.05));
        const RadioModel model = wifiModel(2.442, 20, -75, 3, 8);
        // The 90 % contour costs 1.2816 sigma: 67.1 m by 10^(10.253/30).
        QVERIFY(near(model.contourMetres(0.9), 30.5, 0.1));
        QVERIFY(near(model.coverage(model.contourMetres(0.9)), 0.9, 1e-9));
        QVERIFY(near(model.coverage(model.contourMetres(0.5)), 0.5, 1e-9));
    }
    void loraContour()
    {
        QVERIFY(near(loraModel(151).contourMetres(0.5) / 1000, 8.92, 0.005));
        // By hand: 141 dB: 10^((141 - 128.95)/23.2) = 3.307 km.
        QVERIFY(near(loraModel(141).contourMetres(0.5) / 1000, 3.307, 0.001));
    }
    void reductionsOfTheSameQuantity()
    {
        const ReductionSum sum = sumOfReductions({0.10, 0.20, 0.15});
        QVERIFY(near(sum.low, 0.20, 1e-12));
        QVERIFY(near(sum.central, 0.388, 1e-12));
        QVERIFY(near(sum.high, 0.45, 1e-12));
        const ReductionSum halves = sumOfReductions({0.5, 0.5});
        QVERIFY(near(halves.central, 0.75, 1e-12));
    }
    void chargingDutyAndBass()
    {
        QVERIFY(near(chargingAdequacy(2100, 1000, 1000), 1.0, 1e-12));
        QVERIFY(near(chargingAdequacy(650, 1000, 0), 0.5, 1e-12));
        QCOMPARE(bassAdoption(0, 0.03, 0.38), 0.0);
        // p = q: F = (1 - e^-2pt)/(1 + e^-2pt) = tanh(pt).
        QVERIFY(near(bassAdoption(10, 0.1, 0.1), std::tanh(1.0), 1e-12));
        QVERIFY(bassAdoption(200, 0.03, 0.38) > 0.999);
    }
    void latinHypercube()
    {
        const std::vector<UncertainInput> inputs{{0, 5, 10}, {2, 3, 10}};
        const auto sum = [](const std::vector<double>& x) { return x[0] + x[1]; };
        const Propagated first = propagate(inputs, sum, 9, 42);
        const Propagated again = propagate(inputs, sum, 9, 42);
        QCOMPARE(first.p50, again.p50);
        QCOMPARE(first.rankCorrelations, again.rankCorrelations);
        QVERIFY(first.p10 < first.p50 && first.p50 < first.p90);
        // PERT means (a + 4m + b)/6: 5 and 4; symmetric enough for the median to be near 9.
        QVERIFY(near(first.p50, 8.9, 0.2));
        QVERIFY(near(first.meetsTarget, 0.48, 0.05));
        const Propagated alone = propagate(
            {{1, 4, 7}}, [](const auto& x) { return x[0]; }, 4, 7);
        QVERIFY(near(alone.p50, 4, 0.01));
        QVERIFY(near(alone.rankCorrelations[0], 1, 1e-9));
        const Propagated fixed = propagate(
            {{3, 3, 3}}, [](const auto& x) { return x[0]; }, 4, 7);
        QCOMPARE(fixed.p10, 3.0);
        QCOMPARE(fixed.p90, 3.0);
    }
    void giniAndLorenz()
    {
        QVERIFY(near(gini({{10}, {20}, {30}, {40}}), 0.25, 1e-12));
        QVERIFY(near(gini({{7}, {7}, {7}}), 0, 1e-12));
        QVERIFY(near(gini({{0}, {0}, {0}, {1}}), 0.75, 1e-12));
        // Weights are people: one of 3 with 10 is three of 1 with 10.
        QVERIFY(near(gini({{10, 3}, {40, 1}}), gini({{10}, {10}, {10}, {40}}), 1e-12));
        const auto curve = lorenzCurve({{30}, {10}});
        QCOMPARE(curve.size(), std::size_t{3});
        QVERIFY(near(curve[1].people, 0.5, 1e-12) && near(curve[1].value, 0.25, 1e-12));
        QVERIFY(lorenzCurve({{0}, {0}}).empty());
        QVERIFY(lorenzCurve({{-1}, {5}}).empty());
        QVERIFY(lorenzCurve({}).empty());
    }
    void giniIsThePairwiseFormula()
    {
        const std::vector<double> values{3, 1, 4, 1, 5, 9, 2, 6};
        double sum = 0;
        double mean = 0;
        std::vector<WeightedValue> weighted;
        for (const double x : values) {
            mean += x / 8;
            weighted.push_back({x, 2});
            for (const double y : values)
                sum += std::abs(x - y);
        }
        QVERIFY(near(gini(weighted), sum / (2 * 64 * mean), 1e-12));
    }
    void classesOfAMap()
    {
        const std::vector<double> values{1, 2, 3, 10, 11, 12, 50, 51};
        QCOMPARE(classLimits(values, 3, Classification::NaturalBreaks), (std::vector<double>{3, 12, 51}));
        QCOMPARE(classLimits(values, 2, Classification::Quantile), (std::vector<double>{10, 51}));
        QCOMPARE(classLimits({0, 10, 20, 30}, 3, Classification::EqualInterval),
                 (std::vector<double>{10, 20, 30}));
        QCOMPARE(classLimits({5, 5, 5}, 5, Classification::Quantile), (std::vector<double>{5}));
        QVERIFY(classLimits({}, 5, Classification::NaturalBreaks).empty());
        QCOMPARE(classOf(10, {10, 20}), std::size_t{0});
        QCOMPARE(classOf(11, {10, 20}), std::size_t{1});
        QCOMPARE(classOf(99, {10, 20}), std::size_t{1});
    }
    void noFigureWithoutItsRange()
    {
        const Estimate exact = Estimate::exact(3, someOrigin());
        QVERIFY(exact.isExact() && !exact.isRange() && !exact.isMissing());
        const Estimate range = Estimate::range(5, 3, 4, someOrigin());
        QCOMPARE(range.low(), 3.0);
        QCOMPARE(range.high(), 5.0);
        QVERIFY(Estimate::range(4, 4, 4, someOrigin()).isRange());
        QVERIFY(Estimate::exact(std::nan(""), someOrigin()).isMissing());
        QVERIFY(Estimate::range(0, 1, HUGE_VAL, someOrigin()).isMissing());
        QVERIFY(!Estimate::exact(std::nan(""), someOrigin()).reason().text.empty());
        QCOMPARE(twoDigits(1234), 1200.0);
        QVERIFY(near(twoDigits(0.0567), 0.057, 1e-12));
        QCOMPARE(twoDigits(0), 0.0);
    }
    void unitsAreChecked()
    {
        QCOMPARE(parseUnit("km2").value().factor, 1e6);
        QVERIFY(near(parseUnit("1/km2").value().factor, 1e-6, 1e-18));
        QVERIFY(parseUnit("m2").value().sameKind(parseUnit("ha").value()));
        QVERIFY(!parseUnit("EUR").value().sameKind(parseUnit("kWh").value()));
        QVERIFY(near(parseUnit("1/1000").value().factor, 0.001, 1e-15));
        QVERIFY(!parseUnit("furlong"));
        QVERIFY(!parseUnit("m//m"));
        QVERIFY(!parseUnit(""));
        QVERIFY(!evaluateExpression("a + b", field));
        QVERIFY(evaluateExpression("b + 2[ha]", field).ok());
    }
    void formulasCarryLimits()
    {
        const auto density = evaluateExpression("a / b", field);
        QVERIFY(density.ok());
        QVERIFY(near(density->value.low * 1e6, 3, 1e-9));
        QVERIFY(near(density->value.central * 1e6, 4, 1e-9));
        QVERIFY(near(density->value.high * 1e6, 6, 1e-9));
        QVERIFY(near(evaluateExpression("2 + 3 * 4 - -(1 - 3)/2", field)->value.central, 13, 1e-12));
        QVERIFY(!evaluateExpression("a / zero", field));
        QVERIFY(!evaluateExpression("a / 0", field));
        QVERIFY(!evaluateExpression("a +", field));
        QVERIFY(!evaluateExpression("(a", field));
        QVERIFY(!evaluateExpression("a b", field));
        QVERIFY(!evaluateExpression("", field));
        QVERIFY(!evaluateExpression("nobody", field));
        QVERIFY(!evaluateExpression(std::string(1000, '('), field));
        QVERIFY(!evaluateExpression(std::string(5000, '1'), field));
        QCOMPARE(fieldsOf("a / (b * a)").value(), (std::vector<std::string>{"a", "b"}));
    }
    void formulaKeepsKindGradeAndGaps()
    {
        IndicatorTable table;
        table.at = {2026, 11, 24};
        table.districts = {"Nord", "Süd"};
        table.people = {1000, 20};
        const Indicator count{"sites", IndicatorKind::Count, "1", {"Sites", {}}, false, true, {}};
        const Indicator cover{"near", IndicatorKind::Coverage, "%", {"Near", {}}, true, true, {}};
        Origin weak = someOrigin();
        weak.grade = Grade::D;
        table.indicators.push_back(
            {count,
             {Estimate::exact(4, someOrigin()), Estimate::missing({"no data", {}}, someOrigin())},
             {},
             false});
        table.indicators.push_back(
            {cover, {Estimate::range(40, 50, 60, weak), Estimate::range(1, 1, 1, weak)}, {}, false});
        const auto own = evaluateFormula({"x", "X", "sites * 10", "1", IndicatorKind::Count}, table, 50);
        QVERIFY(own.districts[0].isExact());
        QCOMPARE(own.districts[0].central(), 40.0);
        QVERIFY(own.districts[1].isMissing());
        QCOMPARE(own.districts[1].reason().text, std::string("no data"));
        const auto mixed = evaluateFormula({"y", "Y", "sites * near", "%", IndicatorKind::Count}, table, 50);
        QCOMPARE(mixed.indicator.kind, IndicatorKind::Coverage);
        QVERIFY(mixed.districts[0].isRange());
        QVERIFY(near(mixed.districts[0].low(), 160, 1e-9));
        QCOMPARE(mixed.districts[0].origin().grade, Grade::D);
        QVERIFY(mixed.districts[1].isMissing()); // few people
        const auto wrong = evaluateFormula({"z", "Z", "sites", "EUR", IndicatorKind::Count}, table, 50);
        QVERIFY(wrong.districts[0].isMissing());
    }
    void progressAgainstDatedTargets()
    {
        MeasureIndicator indicator;
        indicator.baseline = IndicatorPoint{{2020, 1, 1}, 0, {}};
        indicator.targets = {{{2022, 1, 1}, 50, {}}, {{2030, 1, 1}, 100, {}}};
        indicator.readings = {{{2021, 1, 1}, 20, {}}, {{2025, 1, 1}, 40, {}}, {{2029, 1, 1}, 99, {}}};
        const auto progress = progressOf(indicator, {2025, 1, 1});
        QCOMPARE(progress[0].state, TargetState::Missed);
        QCOMPARE(progress[1].state, TargetState::Behind);
        QVERIFY(near(*progress[1].gone, 0.4, 1e-12));
        QVERIFY(near(*progress[1].plannedByDay, 0.5, 0.001));
        QVERIFY(near(*progress[1].scheduleIndex(), 0.8, 0.002));
        QCOMPARE(progressOf(indicator, {2020, 6, 1})[0].state, TargetState::NoReading);
        QCOMPARE(progressOf(indicator, {2021, 6, 1})[0].state, TargetState::Behind);
        MeasureIndicator down;
        down.baseline = IndicatorPoint{{2020, 1, 1}, 100, {}};
        down.targets = {{{2025, 1, 1}, 60, {}}};
        down.readings = {{{2024, 1, 1}, 55, {}}};
        QCOMPARE(progressOf(down, {2024, 6, 1})[0].state, TargetState::Met);
        // "2030" is the whole year: not due on 1 March.
        MeasureIndicator year;
        year.targets = {{{2030, 1, 1, Date::Precision::Year}, 5, {}}};
        year.readings = {{{2029, 1, 1}, 4, {}}};
        QCOMPARE(progressOf(year, {2030, 3, 1})[0].state, TargetState::OnCourse);
        QCOMPARE(progressOf(year, {2031, 1, 1})[0].state, TargetState::Missed);
    }
    void budgetsKeepWhatIsMissing()
    {
        const BudgetSum sum = budgetOf(
            {{2024, "A", 100, 80, {}}, {2027, "A", 50, 7, {}}, {2025, "B", {}, {}, {}}}, {2026, 1, 1});
        QCOMPARE(*sum.plannedEuro, 150.0);
        QCOMPARE(*sum.spentEuro, 80.0);
        QCOMPARE(sum.itemsWithoutAmount, 1);
        QVERIFY(!budgetOf({{2024, "A", {}, {}, {}}}, {2026, 1, 1}).plannedEuro);
    }
};

TWIN_TEST(TestIndicatorFormulas)
#include "test_indicator_formulas.moc"
