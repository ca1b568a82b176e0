// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/measure_json_out.h"
#include "app/cli/scene_arguments.h"
#include "app/messages.h"
#include "app/viewport/status_style.h"
#include "core/text.h"

#include <QCoreApplication>

namespace twin::app {
namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

Json versionsJson(const Strategy& strategy)
{
    Json list = Json::array();
    for (const StrategyVersion& version : strategy.versions) {
        Json resolutions = Json::array();
        for (const Resolution& resolution : version.resolutions)
            resolutions.push_back(
                {{"paper", resolution.paper}, {"date", resolution.date.iso()}, {"body", resolution.body}});
        Json brought = Json::array();
        for (const Measure& measure : strategy.measures) {
            for (const VersionMention& mention : measure.versions) {
                if (mention.version == version.key)
                    brought.push_back({{"measure", measure.id}, {"inferred", mention.inferred}});
            }
        }
        list.push_back({{"key", version.key},
                        {"title", version.title.in(german())},
                        {"summary", version.summary.in(german())},
                        {"resolutions", std::move(resolutions)},
                        {"names", std::move(brought)},
                        {"source", version.source}});
    }
    return list;
}

Json actorsJson(const Strategy& strategy)
{
    Json list = Json::array();
    for (const Actor& actor : strategy.actors)
        list.push_back({{"key", actor.key},
                        {"name", actor.name.in(german())},
                        {"role", actor.role.in(german())},
                        {"source", actor.source}});
    return list;
}

QString whereText(const Placement& placement)
{
    if (placement.scope == Scope::Citywide || placement.districts.empty())
        return scopeWord(placement.scope);
    // A list of ten names would push the titles off the screen.
    if (placement.districts.size() > 3)
        return words(QT_TRANSLATE_NOOP("CommandLine", "%1 districts")).arg(placement.districts.size());
    return text(join(placement.districts, ", "));
}

/// The key of one of `known` that a person meant by its key or its word on screen.
template <typename Value>
std::optional<Value> named(const std::string& given,
                           const std::vector<std::pair<Value, std::vector<std::string>>>& known)
{
    for (const auto& [value, names] : known) {
        for (const std::string& name : names) {
            if (foldCase(name) == foldCase(given))
                return value;
        }
    }
    return std::nullopt;
}

Error unknown(const char* messageTemplate, const std::string& given, const std::vector<std::string>& known)
{
    const auto nearest = nearestNames(given, known);
    return {ErrorKind::NotFound, messageTemplate, {given, nearest.empty() ? "–" : join(nearest, ", ")}};
}

Result<MeasureStatus> statusNamed(const std::string& given)
{
    std::vector<std::string> keys;
    std::vector<std::pair<MeasureStatus, std::vector<std::string>>> known;
    for (MeasureStatus status : allStatuses()) {
        keys.push_back(statusKey(status));
        known.push_back({status, {statusKey(status), statusWord(status).toStdString()}});
    }
    if (const auto status = named(given, known))
        return *status;
    return unknown(TWIN_MSG("There is no status \"%1\". The nearest known ones: %2."), given, keys);
}

Result<std::string> fieldNamed(const Strategy& strategy, const std::string& given)
{
    for (const Measure& measure : strategy.measures) {
        if (!measure.fieldNumber.empty() && measure.fieldNumber == given)
            return measure.field;
    }
    const auto labels = strategy.fields();
    for (const std::string& label : labels) {
        // "[working label]" marks a provisional name; nobody types it.
        const std::string plain = trim(label.substr(0, label.find('[')));
        if (foldCase(label) == foldCase(given) || foldCase(plain) == foldCase(given))
            return label;
    }
    return unknown(TWIN_MSG("There is no field of action \"%1\". The nearest known ones: %2."), given,
                   labels);
}

Result<std::string> goalNamed(const Strategy& strategy, const std::string& given)
{
    std::vector<std::string> keys;
    std::vector<std::pair<std::string, std::vector<std::string>>> known;
    for (const Goal& goal : strategy.goals) {
        keys.push_back(goal.key);
        known.push_back({goal.key, {goal.key, goal.name.de, goal.name.en}});
    }
    if (const auto goal = named(given, known))
        return *goal;
    return unknown(TWIN_MSG("There is no goal \"%1\". The nearest known ones: %2."), given, keys);
}

class MeasuresCommand : public Command
{
public:
    QString name() const override { return QStringLiteral("measures"); }
    QString summary() const override
    {
        return words(QT_TRANSLATE_NOOP("CommandLine",
                                       "Lists the measures of the strategy with their status on a day"));
    }
    void declare(QCommandLineParser& parser) const override;
    int run(const QCommandLineParser& parser) override;

private:
    static Result<MeasureFilter> filterFrom(const QCommandLineParser& parser, const SceneState& state);
    static void printList(const SceneState& state, const std::vector<std::size_t>& found,
                          const MeasureFilter& filter);
};

void MeasuresCommand::declare(QCommandLineParser& parser) const
{
    declareSceneOptions(parser);
    const QString key = words(QT_TRANSLATE_NOOP("CommandLine", "KEY"));
    parser.addOptions({
        {QStringLiteral("district"),
         words(QT_TRANSLATE_NOOP("CommandLine",
                                 "Only measures that act in this Stadtteil, and the citywide ones.")),
         words(QT_TRANSLATE_NOOP("CommandLine", "NAME"))},
        {QStringLiteral("local"), words(QT_TRANSLATE_NOOP("CommandLine", "Without the citywide measures."))},
        {QStringLiteral("status"),
         words(QT_TRANSLATE_NOOP("CommandLine", "Only this status: planned, running, live, done, stopped …")),
         key},
        {QStringLiteral("field"),
         words(QT_TRANSLATE_NOOP("CommandLine", "Only this field of action, by number or name.")),
         words(QT_TRANSLATE_NOOP("CommandLine", "FIELD"))},
        {QStringLiteral("goal"),
         words(QT_TRANSLATE_NOOP("CommandLine", "Only this goal: quality_of_life, administration …")), key},
        {QStringLiteral("body"),
         words(QT_TRANSLATE_NOOP("CommandLine",
                                 "Only measures a body, office or company is in charge of, takes part in or "
                                 "has decided on.")),
         words(QT_TRANSLATE_NOOP("CommandLine", "NAME"))},
        {QStringLiteral("strategy-version"),
         words(QT_TRANSLATE_NOOP("CommandLine",
                                 "Only measures that this version of the strategy names: 2018, 2020, 2023.")),
         key},
        {QStringLiteral("quarter"),
         words(QT_TRANSLATE_NOOP("CommandLine", "Only measures of this Stadtbezirk, and the citywide ones.")),
         words(QT_TRANSLATE_NOOP("CommandLine", "NAME"))},
        {QStringLiteral("text"), words(QT_TRANSLATE_NOOP("CommandLine", "Only measures with these words.")),
         words(QT_TRANSLATE_NOOP("CommandLine", "WORDS"))},
    });
}

Result<MeasureFilter> MeasuresCommand::filterFrom(const QCommandLineParser& parser, const SceneState& state)
{
    MeasureFilter filter;
    const auto value = [&](const char* name) { return parser.value(QLatin1String(name)).toStdString(); };
    filter.text = value("text");
    filter.body = value("body");
    filter.version = value("strategy-version");
    filter.quarter = value("quarter");
    filter.includeCitywide = !parser.isSet(QStringLiteral("local"));
    if (const std::string given = value("district"); !given.empty()) {
        const auto selection = parseSelection(state, "district:" + given);
        if (!selection)
            return selection.error();
        filter.district = selection->id;
    }
    if (const std::string given = value("status"); !given.empty()) {
        const auto status = statusNamed(given);
        if (!status)
            return status.error();
        filter.status = *status;
    }
    if (const std::string given = value("field"); !given.empty()) {
        const auto field = fieldNamed(state.shown, given);
        if (!field)
            return field.error();
        filter.field = *field;
    }
    if (const std::string given = value("goal"); !given.empty()) {
        const auto goal = goalNamed(state.shown, given);
        if (!goal)
            return goal.error();
        filter.goal = *goal;
    }
    return filter;
}

void MeasuresCommand::printList(const SceneState& state, const std::vector<std::size_t>& found,
                                const MeasureFilter& filter)
{
    std::vector<QStringList> rows;
    int citywide = 0;
    int unlocated = 0; // or beyond the city
    for (std::size_t i : found) {
        const Measure& measure = state.shown.measures[i];
        const StatusEntry* entry = measure.entryAt(state.day);
        citywide += measure.placement.scope == Scope::Citywide ? 1 : 0;
        const Scope scope = measure.placement.scope;
        unlocated += scope == Scope::Unlocated || scope == Scope::Region ? 1 : 0;
        rows.push_back({text(measure.id), statusWord(measure.statusAt(state.day)),
                        entry ? dateText(entry->date) : QStringLiteral("–"), whereText(measure.placement),
                        text(measure.title.in(german()))});
    }
    printTable({words(QT_TRANSLATE_NOOP("CommandLine", "Id")),
                words(QT_TRANSLATE_NOOP("CommandLine", "Status")),
                words(QT_TRANSLATE_NOOP("CommandLine", "known since")),
                words(QT_TRANSLATE_NOOP("CommandLine", "Where")),
                words(QT_TRANSLATE_NOOP("CommandLine", "Measure"))},
               rows);
    const int local = static_cast<int>(found.size()) - citywide - unlocated;
    QString where = filter.district.empty() ? QString() : text(filter.district) + QStringLiteral(" · ");
    if (!state.scenarioName.empty())
        where += words(QT_TRANSLATE_NOOP("CommandLine", "Scenario: %1")).arg(text(state.scenarioName)) +
                 QStringLiteral(" · ");
    print(QStringLiteral("\n") + where +
          words(QT_TRANSLATE_NOOP("CommandLine",
                                  "%1: %2 measures, %3 with a place or district, %4 citywide, %5 "
                                  "without a place"))
              .arg(dateText(state.day), numberText(static_cast<double>(found.size())), numberText(local),
                   numberText(citywide), numberText(unlocated)));
    if (state.shown.sample)
        print(words(QT_TRANSLATE_NOOP("CommandLine", "Sample catalogue from public sources; dates of states "
                                                     "follow from start, end and present state.")));
}

int MeasuresCommand::run(const QCommandLineParser& parser)
{
    Diagnostics diagnostics;
    const auto request = sceneRequestFrom(parser, diagnostics);
    if (!request) {
        printDiagnostics(diagnostics, Severity::Warning);
        return usageFault(request.error());
    }
    SceneState state = loadPlan(request->project, request->projectPath, currentDay(), diagnostics);
    printDiagnostics(diagnostics, Severity::Warning);
    const auto filter = filterFrom(parser, state);
    if (!filter)
        return usageFault(filter.error());
    const auto found = filterMeasures(state.shown, *filter, state.day);
    if (!parser.isSet(QStringLiteral("json"))) {
        printList(state, found, *filter);
        return diagnostics.hasProblems() ? kFailed : kAllWorked;
    }
    Json json;
    json["at"] = state.day.iso();
    json["scenario"] = state.scenarioName.empty() ? Json() : Json(state.project.activeScenario);
    json["source"] = state.shown.source;
    json["sample"] = state.shown.sample;
    json["versions"] = versionsJson(state.shown);
    json["actors"] = actorsJson(state.shown);
    json["measures"] = Json::array();
    for (std::size_t i : found) {
        Json entry = measureJson(state.shown.measures[i], state.day);
        if (!state.scenarioName.empty()) {
            const auto& changed = state.scenarioChanged;
            entry["changedByScenario"] =
                std::find(changed.begin(), changed.end(), state.shown.measures[i].id) != changed.end();
        }
        json["measures"].push_back(std::move(entry));
    }
    printJson(json);
    return diagnostics.hasProblems() ? kFailed : kAllWorked;
}

} // namespace

std::unique_ptr<Command> makeMeasuresCommand()
{
    return std::make_unique<MeasuresCommand>();
}

} // namespace twin::app
