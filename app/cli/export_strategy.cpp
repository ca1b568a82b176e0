// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/export_strategy.h"

#include "app/cli/scene_arguments.h"
#include "app/messages.h"
#include "app/report/report_writer.h"
#include "data/register/register_export.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace twin::app {
namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

/// The plan the options name; the exit code where they name none.
struct Loaded
{
    std::optional<SceneState> state;
    int fault = kWrongUsage;
};
Loaded planFrom(const QCommandLineParser& parser, Diagnostics& diagnostics)
{
    const auto request = sceneRequestFrom(parser, diagnostics);
    if (!request) {
        printDiagnostics(diagnostics, Severity::Warning);
        return {std::nullopt, usageFault(request.error())};
    }
    SceneState state = loadPlan(request->project, request->projectPath, currentDay(), diagnostics);
    printDiagnostics(diagnostics, Severity::Warning);
    if (state.shown.measures.empty())
        return {std::nullopt,
                workFault({ErrorKind::NotFound,
                           TWIN_MSG("There is no measure to write. Add a catalogue to the project."),
                           {}})};
    return {std::move(state), kAllWorked};
}

class ReportCommand : public Command
{
public:
    QString name() const override { return QStringLiteral("report"); }
    QString arguments() const override { return words(QT_TRANSLATE_NOOP("CommandLine", " OUT")); }
    QString summary() const override
    {
        return words(QT_TRANSLATE_NOOP("CommandLine",
                                       "Writes the status report to the Hauptausschuss as PDF, HTML or "
                                       "Markdown"));
    }
    void declare(QCommandLineParser& parser) const override
    {
        parser.addPositionalArgument(words(QT_TRANSLATE_NOOP("CommandLine", "OUT")),
                                     words(QT_TRANSLATE_NOOP("CommandLine", "File to write.")));
        declareSceneOptions(parser);
        declareReportOptions(parser);
    }
    int run(const QCommandLineParser& parser) override
    {
        const QStringList out = parser.positionalArguments();
        if (out.size() != 1)
            return usageFault(words(QT_TRANSLATE_NOOP(
                "CommandLine", "report needs one file to write. Example: travetwin report bericht.pdf")));
        return exportReport(parser, out.first());
    }
};

} // namespace

void declareReportOptions(QCommandLineParser& parser)
{
    parser.addOption({QStringLiteral("since"),
                      words(QT_TRANSLATE_NOOP("CommandLine", "Report what changed after this day; without it "
                                                             "one year before the day shown.")),
                      words(QT_TRANSLATE_NOOP("CommandLine", "DATE"))});
}

int exportReport(const QCommandLineParser& parser, const QString& out)
{
    const auto format = reportFormatOf(out);
    if (!format)
        return usageFault(
            words(QT_TRANSLATE_NOOP("CommandLine",
                                    "A report ends in .pdf, .html or .md; \"%1\" does not. Rename it."))
                .arg(out));
    std::optional<Date> since;
    if (parser.isSet(QStringLiteral("since"))) {
        const auto day = parseDay(parser.value(QStringLiteral("since")).toStdString());
        if (!day)
            return usageFault(day.error());
        since = *day;
    }
    Diagnostics diagnostics;
    const Loaded loaded = planFrom(parser, diagnostics);
    if (!loaded.state)
        return loaded.fault;
    const Date day = loaded.state->day;
    const Report report =
        statusReport(loaded.state->shown, since.value_or(Date::fromDays(day.days() - 365)), day);
    const QString path = QFileInfo(out).absoluteFilePath();
    if (const Status written = writeReport(report, path, *format); !written)
        return workFault(written.error());
    if (parser.isSet(QStringLiteral("json")))
        printJson({{"out", out.toStdString()},
                   {"at", day.iso()},
                   {"sample", loaded.state->shown.sample},
                   {"measures", loaded.state->shown.measures.size()}});
    else
        print(words(QT_TRANSLATE_NOOP("CommandLine", "Status report of %1 in %2")).arg(dateText(day), out));
    return diagnostics.hasProblems() ? kFailed : kAllWorked;
}

int exportMeasures(const QCommandLineParser& parser, const QString& out)
{
    const auto format = data::registerFormatOf(out.toStdString());
    if (!format)
        return usageFault(
            words(QT_TRANSLATE_NOOP("CommandLine", "Measures are written to .csv, .xlsx, .gpkg or .geojson; "
                                                   "\"%1\" ends otherwise. Rename it."))
                .arg(out));
    Diagnostics diagnostics;
    const Loaded loaded = planFrom(parser, diagnostics);
    if (!loaded.state)
        return loaded.fault;
    const Status written = data::exportRegister(loaded.state->shown, loaded.state->day,
                                                QFileInfo(out).absoluteFilePath().toStdString(), *format);
    if (!written)
        return workFault(written.error());
    const std::size_t count = loaded.state->shown.measures.size();
    if (parser.isSet(QStringLiteral("json")))
        printJson({{"out", out.toStdString()}, {"measures", count}});
    else
        print(words(QT_TRANSLATE_NOOP("CommandLine", "%1 measures in %2"))
                  .arg(numberText(static_cast<double>(count)), out));
    return diagnostics.hasProblems() ? kFailed : kAllWorked;
}

std::unique_ptr<Command> makeReportCommand()
{
    return std::make_unique<ReportCommand>();
}

} // namespace twin::app
