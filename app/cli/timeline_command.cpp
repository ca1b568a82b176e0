// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/scene_arguments.h"
#include "app/messages.h"
#include "app/viewport/status_style.h"
#include "core/strategy/timeline.h"

#include <QCoreApplication>

namespace twin::app {
namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

Json countsJson(const Strategy& strategy, Date day)
{
    Json counts = Json::object();
    for (const auto& [status, count] : statusCounts(strategy, day))
        counts[statusKey(status)] = count;
    return counts;
}

Json eventJson(const Strategy& strategy, const TimelineEvent& event)
{
    const Measure& measure = strategy.measures[event.measure];
    Json json{{"date", event.date.iso()},
              {"measure", measure.id},
              {"title", measure.title.in(german())},
              {"kind", eventKindKey(event.kind)}};
    if (event.kind == EventKind::NewStatus) {
        json["before"] = statusKey(event.before);
        json["after"] = statusKey(event.after);
        json["inferred"] = event.inferred;
    }
    if (!event.words.empty())
        json["words"] = event.words;
    json["source"] = event.source.empty() ? Json() : Json(event.source);
    return json;
}

QString eventText(const TimelineEvent& event)
{
    switch (event.kind) {
    case EventKind::NewStatus:
        return statusWord(event.after) +
               (event.inferred ? words(QT_TRANSLATE_NOOP("CommandLine", " (inferred)")) : QString());
    case EventKind::Start:
        return words(QT_TRANSLATE_NOOP("CommandLine", "planned start"));
    case EventKind::End:
        return words(QT_TRANSLATE_NOOP("CommandLine", "planned end"));
    case EventKind::Resolution:
        return words(QT_TRANSLATE_NOOP("CommandLine", "resolution: %1")).arg(text(event.words));
    case EventKind::Target:
        return words(QT_TRANSLATE_NOOP("CommandLine", "target: %1")).arg(text(event.words));
    case EventKind::Reading:
        break;
    }
    return words(QT_TRANSLATE_NOOP("CommandLine", "reading: %1")).arg(text(event.words));
}

class TimelineCommand : public Command
{
public:
    QString name() const override { return QStringLiteral("timeline"); }
    QString summary() const override
    {
        return words(QT_TRANSLATE_NOOP("CommandLine",
                                       "Says what is planned, running and done on a day, and what changes "
                                       "between two days"));
    }
    void declare(QCommandLineParser& parser) const override
    {
        declareSceneOptions(parser);
        const QString date = words(QT_TRANSLATE_NOOP("CommandLine", "DATE"));
        parser.addOptions({
            {QStringLiteral("from"),
             words(QT_TRANSLATE_NOOP("CommandLine", "What changed after this day, with --to.")), date},
            {QStringLiteral("to"),
             words(QT_TRANSLATE_NOOP("CommandLine", "Up to and with this day; without it the day shown.")),
             date},
        });
    }
    int run(const QCommandLineParser& parser) override;

private:
    static void printSpan(const SceneState& state, Date from, Date to);
    static void printDay(const SceneState& state);
    static Json spanJson(const SceneState& state, Date from, Date to);
};

void TimelineCommand::printDay(const SceneState& state)
{
    std::vector<QStringList> rows;
    for (const auto& [status, count] : statusCounts(state.shown, state.day))
        rows.push_back({statusWord(status), numberText(count)});
    print(dateText(state.day));
    printTable({words(QT_TRANSLATE_NOOP("CommandLine", "Status")),
                words(QT_TRANSLATE_NOOP("CommandLine", "Measures"))},
               rows);
    const auto late = lateMeasures(state.shown, state.day);
    if (late.empty())
        return;
    rows.clear();
    for (const LateMeasure& entry : late) {
        const Measure& measure = state.shown.measures[entry.measure];
        rows.push_back({text(measure.id), dateText(entry.due),
                        entry.toEnd ? words(QT_TRANSLATE_NOOP("CommandLine", "should be done"))
                                    : words(QT_TRANSLATE_NOOP("CommandLine", "should have begun")),
                        text(measure.title.in(german()))});
    }
    print(QStringLiteral("\n") + words(QT_TRANSLATE_NOOP("CommandLine", "Late by the register:")));
    printTable({words(QT_TRANSLATE_NOOP("CommandLine", "Id")), words(QT_TRANSLATE_NOOP("CommandLine", "Due")),
                words(QT_TRANSLATE_NOOP("CommandLine", "What")),
                words(QT_TRANSLATE_NOOP("CommandLine", "Measure"))},
               rows);
}

void TimelineCommand::printSpan(const SceneState& state, Date from, Date to)
{
    std::vector<QStringList> rows;
    for (const StatusChange& change : changedBetween(state.shown, from, to)) {
        const Measure& measure = state.shown.measures[change.measure];
        rows.push_back({text(measure.id), statusWord(change.before), statusWord(change.after),
                        dateText(change.since), text(measure.title.in(german()))});
    }
    print(words(QT_TRANSLATE_NOOP("CommandLine", "Changed from %1 to %2: %3 measures"))
              .arg(dateText(from), dateText(to), numberText(static_cast<double>(rows.size()))));
    printTable(
        {words(QT_TRANSLATE_NOOP("CommandLine", "Id")), words(QT_TRANSLATE_NOOP("CommandLine", "before")),
         words(QT_TRANSLATE_NOOP("CommandLine", "after")), words(QT_TRANSLATE_NOOP("CommandLine", "since")),
         words(QT_TRANSLATE_NOOP("CommandLine", "Measure"))},
        rows);
    rows.clear();
    for (const TimelineEvent& event : eventsBetween(state.shown, from, to))
        rows.push_back({dateText(event.date), text(state.shown.measures[event.measure].id), eventText(event),
                        text(state.shown.measures[event.measure].title.in(german()))});
    print(QStringLiteral("\n") + words(QT_TRANSLATE_NOOP("CommandLine", "Events:")));
    printTable(
        {words(QT_TRANSLATE_NOOP("CommandLine", "Date")), words(QT_TRANSLATE_NOOP("CommandLine", "Id")),
         words(QT_TRANSLATE_NOOP("CommandLine", "What")), words(QT_TRANSLATE_NOOP("CommandLine", "Measure"))},
        rows);
}

Json TimelineCommand::spanJson(const SceneState& state, Date from, Date to)
{
    Json json{{"from", from.iso()}, {"to", to.iso()}};
    json["countsFrom"] = countsJson(state.shown, from);
    json["countsTo"] = countsJson(state.shown, to.last());
    json["changed"] = Json::array();
    for (const StatusChange& change : changedBetween(state.shown, from, to)) {
        const Measure& measure = state.shown.measures[change.measure];
        json["changed"].push_back({{"measure", measure.id},
                                   {"title", measure.title.in(german())},
                                   {"before", statusKey(change.before)},
                                   {"after", statusKey(change.after)},
                                   {"since", change.since.iso()},
                                   {"inferred", change.inferred}});
    }
    json["events"] = Json::array();
    for (const TimelineEvent& event : eventsBetween(state.shown, from, to))
        json["events"].push_back(eventJson(state.shown, event));
    return json;
}

int TimelineCommand::run(const QCommandLineParser& parser)
{
    Diagnostics diagnostics;
    const auto request = sceneRequestFrom(parser, diagnostics);
    if (!request) {
        printDiagnostics(diagnostics, Severity::Warning);
        return usageFault(request.error());
    }
    std::optional<Date> from;
    std::optional<Date> to;
    for (const auto& [name, into] : {std::pair("from", &from), std::pair("to", &to)}) {
        if (!parser.isSet(QLatin1String(name)))
            continue;
        const auto day = parseDay(parser.value(QLatin1String(name)).toStdString());
        if (!day)
            return usageFault(day.error());
        *into = *day;
    }
    if (to && !from)
        return usageFault(words(QT_TRANSLATE_NOOP(
            "CommandLine", "--to needs --from. Example: travetwin timeline --from 2023 --to 2025")));
    const SceneState state = loadPlan(request->project, request->projectPath, currentDay(), diagnostics);
    printDiagnostics(diagnostics, Severity::Warning);
    const Date last = to.value_or(state.day);
    if (from && last.last() < *from)
        return usageFault(words(QT_TRANSLATE_NOOP("CommandLine", "--to lies before --from. Swap the two.")));
    if (!parser.isSet(QStringLiteral("json"))) {
        if (from)
            printSpan(state, *from, last);
        else
            printDay(state);
        return diagnostics.hasProblems() ? kFailed : kAllWorked;
    }
    Json json{{"at", state.day.iso()}, {"source", state.shown.source}, {"sample", state.shown.sample}};
    json["counts"] = countsJson(state.shown, state.day);
    json["late"] = Json::array();
    for (const LateMeasure& entry : lateMeasures(state.shown, state.day))
        json["late"].push_back({{"measure", state.shown.measures[entry.measure].id},
                                {"kind", entry.toEnd ? "end" : "start"},
                                {"due", entry.due.iso()}});
    if (from)
        json["span"] = spanJson(state, *from, last);
    printJson(json);
    return diagnostics.hasProblems() ? kFailed : kAllWorked;
}

} // namespace

std::unique_ptr<Command> makeTimelineCommand()
{
    return std::make_unique<TimelineCommand>();
}

} // namespace twin::app
