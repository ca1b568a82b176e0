// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/scene_arguments.h"
#include "app/messages.h"
#include "app/viewport/status_style.h"
#include "core/strategy/link_graph.h"
#include "core/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace twin::app {
namespace {

/// A chain of fewer measures is only a link.
constexpr std::size_t kChain = 3;

QString words(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

std::vector<std::string> idsOf(const Strategy& strategy, const std::vector<std::size_t>& indices)
{
    std::vector<std::string> ids;
    for (const std::size_t index : indices)
        ids.push_back(strategy.measures[index].id);
    return ids;
}

Json nodesJson(const SceneState& state)
{
    Json nodes = Json::array();
    for (const Measure& measure : state.shown.measures)
        nodes.push_back({{"id", measure.id},
                         {"kind", "measure"},
                         {"title", measure.title.in(german())},
                         {"status", statusKey(measure.statusAt(state.day))}});
    for (const Goal& goal : state.shown.goals)
        nodes.push_back({{"id", "goal:" + goal.key}, {"kind", "goal"}, {"title", goal.name.in(german())}});
    return nodes;
}

Json edgesJson(const Strategy& strategy, const LinkGraph& graph)
{
    Json edges = Json::array();
    for (const LinkEdge& edge : graph.edges())
        edges.push_back({{"from", strategy.measures[edge.from].id},
                         {"to", strategy.measures[edge.to].id},
                         {"kind", linkKindKey(edge.kind)},
                         {"inferred", edge.inferred},
                         {"source", edge.source.empty() ? Json() : Json(edge.source)}});
    for (const Measure& measure : strategy.measures) {
        for (const std::string& goal : measure.goals)
            edges.push_back({{"from", measure.id},
                             {"to", "goal:" + goal},
                             {"kind", "serves"},
                             {"inferred", measure.goalsInferred},
                             {"source", Json()}});
    }
    return edges;
}

Json falloutsJson(const Strategy& strategy, const LinkGraph& graph, std::size_t measure)
{
    Json list = Json::array();
    for (const Fallout& fallout : graph.fallouts(measure))
        list.push_back({{"id", strategy.measures[fallout.measure].id},
                        {"steps", fallout.path.size() - 1},
                        {"inferred", fallout.inferred},
                        {"path", idsOf(strategy, fallout.path)}});
    return list;
}

class LinksCommand : public Command
{
public:
    QString name() const override { return QStringLiteral("links"); }
    QString summary() const override
    {
        return words(
            QT_TRANSLATE_NOOP("CommandLine", "Shows how measures hang together and what falls if one falls"));
    }
    void declare(QCommandLineParser& parser) const override
    {
        declareSceneOptions(parser);
        parser.addOption({QStringLiteral("falls"),
                          words(QT_TRANSLATE_NOOP("CommandLine", "What does not run if this measure fails.")),
                          words(QT_TRANSLATE_NOOP("CommandLine", "ID"))});
    }
    int run(const QCommandLineParser& parser) override;

private:
    static void printFallouts(const SceneState& state, const LinkGraph& graph, std::size_t measure);
    static void printOverview(const SceneState& state, const LinkGraph& graph);
};

void LinksCommand::printFallouts(const SceneState& state, const LinkGraph& graph, std::size_t measure)
{
    std::vector<QStringList> rows;
    for (const Fallout& fallout : graph.fallouts(measure)) {
        const Measure& fallen = state.shown.measures[fallout.measure];
        rows.push_back({text(fallen.id),
                        fallout.inferred ? words(QT_TRANSLATE_NOOP("CommandLine", "inferred"))
                                         : words(QT_TRANSLATE_NOOP("CommandLine", "documented")),
                        text(join(idsOf(state.shown, fallout.path), " ← ")),
                        text(fallen.title.in(german()))});
    }
    const Measure& failed = state.shown.measures[measure];
    print(words(QT_TRANSLATE_NOOP("CommandLine", "If %1 (%2) fails, %3 measures are in doubt."))
              .arg(text(failed.id), text(failed.title.in(german())),
                   numberText(static_cast<double>(rows.size()))));
    if (!rows.empty())
        printTable({words(QT_TRANSLATE_NOOP("CommandLine", "Id")),
                    words(QT_TRANSLATE_NOOP("CommandLine", "Link")),
                    words(QT_TRANSLATE_NOOP("CommandLine", "Way")),
                    words(QT_TRANSLATE_NOOP("CommandLine", "Measure"))},
                   rows);
}

void LinksCommand::printOverview(const SceneState& state, const LinkGraph& graph)
{
    std::vector<QStringList> rows;
    for (const std::size_t hub : graph.hubs()) {
        const Measure& measure = state.shown.measures[hub];
        rows.push_back({text(measure.id), numberText(static_cast<double>(graph.neededBy(hub).size())),
                        numberText(static_cast<double>(graph.fallouts(hub).size())),
                        text(measure.title.in(german()))});
    }
    printTable({words(QT_TRANSLATE_NOOP("CommandLine", "Id")),
                words(QT_TRANSLATE_NOOP("CommandLine", "needed by")),
                words(QT_TRANSLATE_NOOP("CommandLine", "in all")),
                words(QT_TRANSLATE_NOOP("CommandLine", "Measure"))},
               rows);
    const auto inferred = std::count_if(graph.edges().begin(), graph.edges().end(),
                                        [](const LinkEdge& edge) { return edge.inferred; });
    print(QStringLiteral("\n") +
          words(QT_TRANSLATE_NOOP("CommandLine", "%1 links, %2 of them inferred; %3 chains of %4 and more"))
              .arg(numberText(static_cast<double>(graph.edges().size())),
                   numberText(static_cast<double>(inferred)),
                   numberText(static_cast<double>(graph.chains(kChain).size())), numberText(kChain)));
    for (const auto& cycle : graph.cycles())
        print(words(QT_TRANSLATE_NOOP("CommandLine", "They need each other in a circle: %1"))
                  .arg(text(join(idsOf(state.shown, cycle), " → "))));
}

int LinksCommand::run(const QCommandLineParser& parser)
{
    Diagnostics diagnostics;
    const auto request = sceneRequestFrom(parser, diagnostics);
    if (!request) {
        printDiagnostics(diagnostics, Severity::Warning);
        return usageFault(request.error());
    }
    const SceneState state = loadPlan(request->project, request->projectPath, currentDay(), diagnostics);
    printDiagnostics(diagnostics, Severity::Warning);
    const LinkGraph graph(state.shown);
    std::optional<std::size_t> falls;
    if (parser.isSet(QStringLiteral("falls"))) {
        const std::string wanted = parser.value(QStringLiteral("falls")).toStdString();
        std::vector<std::string> ids;
        for (std::size_t i = 0; i < state.shown.measures.size(); ++i) {
            ids.push_back(state.shown.measures[i].id);
            if (foldCase(ids.back()) == foldCase(wanted))
                falls = i;
        }
        if (!falls)
            return usageFault({ErrorKind::NotFound,
                               TWIN_MSG("There is no measure \"%1\". The nearest known ones: %2."),
                               {wanted, join(nearestNames(wanted, ids), ", ")}});
    }
    if (!parser.isSet(QStringLiteral("json"))) {
        if (falls)
            printFallouts(state, graph, *falls);
        else
            printOverview(state, graph);
        return diagnostics.hasProblems() ? kFailed : kAllWorked;
    }
    Json json{{"at", state.day.iso()}, {"source", state.shown.source}, {"sample", state.shown.sample}};
    json["nodes"] = nodesJson(state);
    json["edges"] = edgesJson(state.shown, graph);
    json["hubs"] = Json::array();
    for (const std::size_t hub : graph.hubs())
        json["hubs"].push_back({{"id", state.shown.measures[hub].id},
                                {"neededBy", graph.neededBy(hub).size()},
                                {"fallouts", falloutsJson(state.shown, graph, hub)}});
    json["chains"] = Json::array();
    for (const auto& chain : graph.chains(kChain))
        json["chains"].push_back(idsOf(state.shown, chain));
    json["cycles"] = Json::array();
    for (const auto& cycle : graph.cycles())
        json["cycles"].push_back(idsOf(state.shown, cycle));
    if (falls)
        json["falls"] = {{"id", state.shown.measures[*falls].id},
                         {"fallouts", falloutsJson(state.shown, graph, *falls)}};
    printJson(json);
    return diagnostics.hasProblems() ? kFailed : kAllWorked;
}

} // namespace

std::unique_ptr<Command> makeLinksCommand()
{
    return std::make_unique<LinksCommand>();
}

} // namespace twin::app
