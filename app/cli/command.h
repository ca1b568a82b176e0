// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/progress.h"
#include "core/result.h"

#include <QCommandLineParser>
#include <QString>
#include <QStringList>

#include <nlohmann/json.hpp>

#include <optional>
#include <vector>

namespace twin::app {

/// Insertion order is kept: the output reads in the order it was written.
using Json = nlohmann::ordered_json;

enum ExitCode
{
    kAllWorked = 0,
    kFailed = 1,
    kWrongUsage = 2
};

/// One verb of the command line: declares its options, does its work, returns the exit code.
class Command
{
public:
    virtual ~Command() = default;
    virtual QString name() const = 0;
    virtual QString summary() const = 0;
    virtual void declare(QCommandLineParser& parser) const = 0;
    virtual int run(const QCommandLineParser& parser) = 0;
    virtual bool hidden() const { return false; }
    /// How its arguments beside options read in the help, " FILE…"; empty where it takes none.
    virtual QString arguments() const { return {}; }
};

std::unique_ptr<Command> makeRenderCommand();
std::unique_ptr<Command> makeInfoCommand();
std::unique_ptr<Command> makeImportCommand();
std::unique_ptr<Command> makeCheckCommand();
std::unique_ptr<Command> makeExportCommand();
std::unique_ptr<Command> makeMeasuresCommand();
std::unique_ptr<Command> makeTimelineCommand();
std::unique_ptr<Command> makeLinksCommand();
std::unique_ptr<Command> makeReportCommand();
std::unique_ptr<Command> makeIndicatorsCommand();
std::unique_ptr<Command> makeBenchCommand();
std::unique_ptr<Command> makePrepareSampleCommand();

/// A fault in how the program was called: message on stderr, exit code 2.
int usageFault(const QString& words);
int usageFault(const Error& error);
/// The work failed: message on stderr, exit code 1.
int workFault(const Error& error);
/// {severity, file, object, message} of each entry.
Json diagnosticsJson(const Diagnostics& diagnostics);
void printDiagnostics(const Diagnostics& diagnostics, Severity atLeast);
void print(const QString& words);
void printJson(const Json& json);
/// Columns padded to their widest entry; the header is underlined.
void printTable(const QStringList& header, const std::vector<QStringList>& rows);
/// Moves a percentage on stderr: always with --progress, else where stderr is a terminal.
std::unique_ptr<Progress> stderrProgress(const QCommandLineParser& parser);
/// --crs, --layer, --height-field, --storey-field, --storey-height.
void declareReadOptions(QCommandLineParser& parser);
/// Names of the options a command declares, without dashes.
QStringList declaredOptions(const Command& command);
bool readNumber(const QString& words, double* value);

} // namespace twin::app
