// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/scene_arguments.h"
#include "app/document/indicator_source.h"
#include "app/messages.h"
#include "core/city/district.h"
#include "core/text.h"
#include "data/readers/cell_guard.h"

#include <QCoreApplication>

#include <cmath>

namespace twin::app {
namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

/// Six significant digits: more of a figure that is not exact would only pretend to be known.
Json sixDigits(double value)
{
    if (value == 0)
        return 0;
    const double scale = std::pow(10.0, 6 - std::ceil(std::log10(std::abs(value))));
    return std::round(value * scale) / scale;
}

Json estimateJson(const Estimate& estimate, IndicatorKind kind)
{
    const auto shown = [&](double value) {
        if (estimate.isExact())
            return Json(value);
        return sixDigits(kind == IndicatorKind::Effect ? twoDigits(value) : value);
    };
    Json json;
    const bool missing = estimate.isMissing();
    json["value"] = missing ? Json() : shown(estimate.central());
    json["low"] = estimate.isRange() ? shown(estimate.low()) : Json();
    json["high"] = estimate.isRange() ? shown(estimate.high()) : Json();
    json["exact"] = estimate.isExact();
    json["missing"] = missing ? Json(phraseText(estimate.reason()).toStdString()) : Json();
    json["asOf"] = estimate.origin().asOf.iso();
    json["method"] = phraseText(estimate.origin().method).toStdString();
    json["grade"] = gradeKey(estimate.origin().grade);
    return json;
}

Json equityJson(const IndicatorTable& table, const IndicatorResult& result)
{
    const Equity equity = equityOf(table, result);
    Json json;
    json["gini"] = equity.gini ? sixDigits(*equity.gini) : Json();
    json["floor"] = Json();
    if (!equity.entries.empty() && result.indicator.moreIsBetter) {
        json["floor"] = {{"district", table.districts[equity.entries.front().district]},
                         {"value", sixDigits(equity.entries.front().value)}};
    }
    json["districtsMissing"] = equity.missing;
    return json;
}

Result<UserFormula> formulaFrom(const QString& given)
{
    // NAME[UNIT] = EXPRESSION
    const qsizetype equals = given.indexOf(QLatin1Char('='));
    const QString left = given.left(equals).trimmed();
    const qsizetype open = left.indexOf(QLatin1Char('['));
    UserFormula formula;
    formula.expression = given.mid(equals + 1).trimmed().toStdString();
    formula.id = left.left(open < 0 ? left.size() : open).trimmed().toStdString();
    formula.unit = open < 0 || !left.endsWith(QLatin1Char(']'))
                       ? std::string("1")
                       : left.mid(open + 1, left.size() - open - 2).toStdString();
    formula.title = formula.id;
    if (equals <= 0 || formula.id.empty() || formula.expression.empty())
        return Error{ErrorKind::Invalid,
                     TWIN_MSG("The formula \"%1\" is not understood. Write NAME[UNIT]=EXPRESSION, such as "
                              "sites[1/km2]=charging.sites/10[km2]."),
                     {given.toStdString()}};
    if (const auto unit = parseUnit(formula.unit); !unit)
        return unit.error();
    if (const auto fields = fieldsOf(formula.expression); !fields)
        return fields.error();
    return formula;
}

class IndicatorsCommand : public Command
{
public:
    QString name() const override { return QStringLiteral("indicators"); }
    QString summary() const override
    {
        return words(QT_TRANSLATE_NOOP("CommandLine", "Counts, coverages and effects per district on a day"));
    }
    void declare(QCommandLineParser& parser) const override;
    int run(const QCommandLineParser& parser) override;

private:
    static Result<std::vector<std::size_t>> wantedDistricts(const QCommandLineParser& parser,
                                                            const CityModel& city);
    static Status narrow(const QCommandLineParser& parser, IndicatorTable& table);
    static void printAsJson(const IndicatorTable& table, const std::vector<std::size_t>& wanted);
    static void printAsCsv(const IndicatorTable& table, const std::vector<std::size_t>& wanted);
    static void printAsTable(const IndicatorTable& table, const std::vector<std::size_t>& wanted);
};

void IndicatorsCommand::declare(QCommandLineParser& parser) const
{
    declareSceneOptions(parser);
    parser.addOptions({
        {QStringLiteral("district"),
         words(QT_TRANSLATE_NOOP("CommandLine", "Only this district, by name or number.")),
         words(QT_TRANSLATE_NOOP("CommandLine", "NAME"))},
        {QStringLiteral("id"),
         words(QT_TRANSLATE_NOOP("CommandLine", "Only this indicator; may be repeated.")),
         words(QT_TRANSLATE_NOOP("CommandLine", "ID"))},
        {QStringLiteral("formula"),
         words(QT_TRANSLATE_NOOP("CommandLine", "An indicator of your own, NAME[UNIT]=EXPRESSION over other "
                                                "indicators; may be repeated.")),
         words(QT_TRANSLATE_NOOP("CommandLine", "FORMULA"))},
        {QStringLiteral("smallest"),
         words(QT_TRANSLATE_NOOP("CommandLine",
                                 "Hide what is said of people where fewer than this many live (50).")),
         words(QT_TRANSLATE_NOOP("CommandLine", "PEOPLE"))},
        {QStringLiteral("csv"),
         words(QT_TRANSLATE_NOOP("CommandLine", "Write CSV, separated by semicolons."))},
    });
}

Result<std::vector<std::size_t>> IndicatorsCommand::wantedDistricts(const QCommandLineParser& parser,
                                                                    const CityModel& city)
{
    std::vector<std::size_t> wanted;
    const std::string given = parser.value(QStringLiteral("district")).toStdString();
    if (given.empty()) {
        for (std::size_t d = 0; d < city.districts().size(); ++d)
            wanted.push_back(d);
        return wanted;
    }
    const int found = districtByName(city.districts(), given);
    if (found >= 0)
        return std::vector<std::size_t>{static_cast<std::size_t>(found)};
    std::vector<std::string> known;
    for (const District& district : city.districts())
        known.push_back(district.name);
    const auto nearest = nearestNames(given, known);
    return Error{ErrorKind::NotFound,
                 TWIN_MSG("There is no district \"%1\". The nearest known ones: %2."),
                 {given, nearest.empty() ? "–" : join(nearest, ", ")}};
}

Status IndicatorsCommand::narrow(const QCommandLineParser& parser, IndicatorTable& table)
{
    const QStringList ids = parser.values(QStringLiteral("id"));
    if (ids.isEmpty())
        return Done{};
    std::vector<std::string> known;
    for (const IndicatorResult& entry : table.indicators)
        known.push_back(entry.indicator.id);
    for (const QString& id : ids) {
        if (!table.find(id.toStdString()))
            return Error{ErrorKind::NotFound,
                         TWIN_MSG("There is no indicator \"%1\". The nearest known ones: %2."),
                         {id.toStdString(), join(nearestNames(id.toStdString(), known), ", ")}};
    }
    std::erase_if(table.indicators, [&](const IndicatorResult& entry) {
        return entry.indicator.formula.empty() && !ids.contains(text(entry.indicator.id));
    });
    return Done{};
}

void IndicatorsCommand::printAsJson(const IndicatorTable& table, const std::vector<std::size_t>& wanted)
{
    Json json;
    json["at"] = table.at.iso();
    json["indicators"] = Json::array();
    for (const IndicatorResult& result : table.indicators) {
        Json entry;
        entry["id"] = result.indicator.id;
        entry["title"] = indicatorTitle(result.indicator).toStdString();
        entry["kind"] = kindKey(result.indicator.kind);
        entry["unit"] = result.indicator.unit;
        if (!result.indicator.formula.empty())
            entry["formula"] = result.indicator.formula;
        entry["values"] = Json::array();
        for (const std::size_t d : wanted) {
            Json value;
            value["district"] = table.districts[d];
            value.update(estimateJson(result.districts[d], result.indicator.kind));
            entry["values"].push_back(std::move(value));
        }
        entry["city"] = result.city ? estimateJson(*result.city, result.indicator.kind) : Json();
        entry["equity"] = equityJson(table, result);
        json["indicators"].push_back(std::move(entry));
    }
    printJson(json);
}

void IndicatorsCommand::printAsCsv(const IndicatorTable& table, const std::vector<std::size_t>& wanted)
{
    print(QStringLiteral("at;id;kind;unit;district;value;low;high;exact;missing;asOf;method;grade"));
    for (const IndicatorResult& result : table.indicators) {
        for (const std::size_t d : wanted) {
            const Json value = estimateJson(result.districts[d], result.indicator.kind);
            std::vector<std::string> cells{table.at.iso(), result.indicator.id,
                                           kindKey(result.indicator.kind), result.indicator.unit,
                                           data::csvText(table.districts[d], ";")};
            for (const char* key : {"value", "low", "high", "exact", "missing", "asOf", "method", "grade"}) {
                const Json& field = value[key];
                cells.push_back(field.is_null()     ? std::string()
                                : field.is_string() ? data::csvText(field.get<std::string>(), ";")
                                                    : field.dump());
            }
            print(text(join(cells, ";")));
        }
    }
}

void IndicatorsCommand::printAsTable(const IndicatorTable& table, const std::vector<std::size_t>& wanted)
{
    for (const IndicatorKind kind : {IndicatorKind::Count, IndicatorKind::Coverage, IndicatorKind::Effect}) {
        std::vector<QStringList> rows;
        for (const IndicatorResult& result : table.indicators) {
            if (result.indicator.kind != kind)
                continue;
            for (const std::size_t d : wanted) {
                const Estimate& value = result.districts[d];
                rows.push_back({indicatorTitle(result.indicator), text(table.districts[d]),
                                estimateText(value, result.indicator),
                                value.isMissing() ? phraseText(value.reason())
                                : value.isExact() ? words(QT_TRANSLATE_NOOP("CommandLine", "exact"))
                                                  : QString(),
                                dateText(value.origin().asOf), text(gradeKey(value.origin().grade))});
            }
        }
        if (rows.empty())
            continue;
        print(kindWord(kind).toUpper());
        printTable({words(QT_TRANSLATE_NOOP("CommandLine", "Indicator")),
                    words(QT_TRANSLATE_NOOP("CommandLine", "District")),
                    words(QT_TRANSLATE_NOOP("CommandLine", "Value")),
                    words(QT_TRANSLATE_NOOP("CommandLine", "How sure")),
                    words(QT_TRANSLATE_NOOP("CommandLine", "As of")),
                    words(QT_TRANSLATE_NOOP("CommandLine", "Grade"))},
                   rows);
        print({});
    }
}

int IndicatorsCommand::run(const QCommandLineParser& parser)
{
    Diagnostics diagnostics;
    const auto request = sceneRequestFrom(parser, diagnostics);
    if (!request)
        return usageFault(request.error());
    std::vector<UserFormula> formulas;
    for (const QString& given : parser.values(QStringLiteral("formula"))) {
        auto formula = formulaFrom(given);
        if (!formula)
            return usageFault(formula.error());
        formulas.push_back(std::move(formula).value());
    }
    double smallest = 50;
    if (parser.isSet(QStringLiteral("smallest")) &&
        (!readNumber(parser.value(QStringLiteral("smallest")), &smallest) || smallest < 0))
        return usageFault(Error{ErrorKind::Invalid,
                                TWIN_MSG("\"%1\" is no number of people. Give a whole number from 0 on."),
                                {parser.value(QStringLiteral("smallest")).toStdString()}});
    const SceneState state = loadPlan(request->project, request->projectPath, currentDay(), diagnostics);
    printDiagnostics(diagnostics, Severity::Warning);
    const std::string folder = indicatorFolder(state);
    if (folder.empty())
        return workFault(
            Error{ErrorKind::NotFound,
                  TWIN_MSG("There is no city on this disk whose indicators could be computed. Name a "
                           "package with --package, or make the sample with \"prepare-sample\"."),
                  {}});
    const auto city = loadIndicatorCity(folder);
    if (!city)
        return workFault(city.error());
    const auto wanted = wantedDistricts(parser, **city);
    if (!wanted)
        return usageFault(wanted.error());
    EvaluationInput input = evaluationInput(state.shown, state.day);
    input.formulas = std::move(formulas);
    input.smallestPopulation = smallest;
    IndicatorTable table = Evaluator(*city).evaluate(input);
    if (const Status known = narrow(parser, table); !known)
        return usageFault(known.error());
    if (parser.isSet(QStringLiteral("csv")))
        printAsCsv(table, *wanted);
    else if (parser.isSet(QStringLiteral("json")))
        printAsJson(table, *wanted);
    else
        printAsTable(table, *wanted);
    return diagnostics.hasProblems() ? kFailed : kAllWorked;
}

} // namespace

std::unique_ptr<Command> makeIndicatorsCommand()
{
    return std::make_unique<IndicatorsCommand>();
}

} // namespace twin::app
