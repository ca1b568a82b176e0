// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/messages.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cmath>
#include <cstdio>
#include <memory>
#include <unistd.h>

namespace twin::app {
namespace {

void toStderr(const QString& words)
{
    const QByteArray bytes = words.toLocal8Bit();
    std::fprintf(stderr, "travetwin: %s\n", bytes.constData());
}

} // namespace

int usageFault(const QString& words)
{
    toStderr(words);
    return kWrongUsage;
}

int usageFault(const Error& error)
{
    return usageFault(message(error));
}

int workFault(const Error& error)
{
    toStderr(message(error));
    return kFailed;
}

Json diagnosticsJson(const Diagnostics& diagnostics)
{
    Json list = Json::array();
    for (const Diagnostic& entry : diagnostics.entries()) {
        const char* const severity = entry.severity == Severity::Problem   ? "error"
                                     : entry.severity == Severity::Warning ? "warning"
                                                                           : "note";
        list.push_back({{"severity", severity},
                        {"file", entry.file},
                        {"object", entry.object},
                        {"message", message(entry.message, entry.arguments).toStdString()}});
    }
    return list;
}

void printDiagnostics(const Diagnostics& diagnostics, Severity atLeast)
{
    for (const Diagnostic& entry : diagnostics.entries()) {
        if (entry.severity >= atLeast)
            toStderr(message(entry));
    }
    if (diagnostics.total() > diagnostics.entries().size())
        toStderr(QCoreApplication::translate("CommandLine", "… and %1 more messages of this kind.")
                     .arg(diagnostics.total() - diagnostics.entries().size()));
}

void print(const QString& words)
{
    const QByteArray bytes = words.toUtf8();
    std::printf("%s\n", bytes.constData());
}

void printJson(const Json& json)
{
    const std::string words = json.dump(2, ' ', false, Json::error_handler_t::replace);
    std::printf("%s\n", words.c_str());
}

void printTable(const QStringList& header, const std::vector<QStringList>& rows)
{
    std::vector<qsizetype> widths;
    for (const QString& cell : header)
        widths.push_back(cell.size());
    for (const QStringList& row : rows) {
        for (qsizetype i = 0; i < row.size() && i < header.size(); ++i)
            widths[static_cast<std::size_t>(i)] =
                std::max(widths[static_cast<std::size_t>(i)], row[i].size());
    }
    const auto line = [&](const QStringList& row) {
        QString words;
        for (qsizetype i = 0; i < row.size(); ++i)
            words +=
                i + 1 < row.size() ? row[i].leftJustified(widths[static_cast<std::size_t>(i)] + 2) : row[i];
        print(words);
    };
    line(header);
    QStringList rule;
    for (qsizetype width : widths)
        rule << QString(width, QChar(0x2500));
    line(rule);
    for (const QStringList& row : rows)
        line(row);
}

std::unique_ptr<Progress> stderrProgress(const QCommandLineParser& parser)
{
    const bool terminal = ::isatty(STDERR_FILENO) != 0;
    if (!terminal && !parser.isSet(QStringLiteral("progress")))
        return std::make_unique<Progress>();
    auto clock = std::make_shared<QElapsedTimer>();
    return std::make_unique<Progress>([terminal, clock](double fraction, const std::string& step) {
        // Ten times a second is enough for an eye, once a second for a log.
        if (clock->isValid() && clock->elapsed() < (terminal ? 100 : 1000) && fraction < 1)
            return;
        clock->restart();
        const std::string percent =
            fraction < 0 ? std::string("  …")
                         : std::to_string(static_cast<int>(std::lround(100 * fraction))) + " %";
        if (terminal)
            std::fprintf(stderr, "\r\033[K%s  %s%s", percent.c_str(), step.c_str(),
                         fraction >= 1 ? "\r\033[K" : "");
        else
            std::fprintf(stderr, "%s  %s\n", percent.c_str(), step.c_str());
        std::fflush(stderr);
    });
}

void declareReadOptions(QCommandLineParser& parser)
{
    const auto words = [](const char* text) { return QCoreApplication::translate("CommandLine", text); };
    const QString field = words(QT_TRANSLATE_NOOP("CommandLine", "FIELD"));
    parser.addOptions({
        {QStringLiteral("crs"),
         words(QT_TRANSLATE_NOOP(
             "CommandLine", "Coordinate system to assume where a source states none, such as EPSG:25832.")),
         QStringLiteral("EPSG")},
        {QStringLiteral("layer"), words(QT_TRANSLATE_NOOP("CommandLine", "Only the layer of this name.")),
         words(QT_TRANSLATE_NOOP("CommandLine", "NAME"))},
        {QStringLiteral("height-field"),
         words(QT_TRANSLATE_NOOP("CommandLine", "Field with the height of a building in metres.")), field},
        {QStringLiteral("storey-field"),
         words(QT_TRANSLATE_NOOP("CommandLine", "Field with the number of storeys.")), field},
        {QStringLiteral("storey-height"),
         words(QT_TRANSLATE_NOOP("CommandLine",
                                 "Height of one storey in metres where storeys are extruded (3.0).")),
         words(QT_TRANSLATE_NOOP("CommandLine", "METRES"))},
    });
}

bool readNumber(const QString& words, double* value)
{
    bool ok = false;
    const double number = words.trimmed().toDouble(&ok);
    if (!ok || !std::isfinite(number))
        return false;
    *value = number;
    return true;
}

} // namespace twin::app
