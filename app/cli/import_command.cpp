// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cancel_on_signal.h"
#include "app/cli/import_measures.h"
#include "app/cli/read_arguments.h"
#include "app/messages.h"
#include "data/citypackage/city_package.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace twin::app {
namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

Json entryJson(const Diagnostic& entry)
{
    return {{"file", entry.file},
            {"object", entry.object},
            {"reason", message(entry.message, entry.arguments).toStdString()}};
}

Json reportJson(const data::ImportReport& report, const QString& out)
{
    Json json;
    json["out"] = out.toStdString();
    json["objects"] = Json::object();
    for (const auto& [kind, count] : report.objects)
        json["objects"][kind] = count;
    // A script that asks for buildings gets a number in any case.
    if (!report.objects.contains("buildings"))
        json["objects"]["buildings"] = 0;
    json["skipped"] = Json::array();
    json["remarks"] = Json::array();
    for (const Diagnostic& entry : report.skipped.entries())
        json[entry.severity == Severity::Problem ? "skipped" : "remarks"].push_back(entryJson(entry));
    json["messages"] = report.skipped.total();
    json["tilesWritten"] = report.tilesWritten;
    json["seconds"] = report.seconds;
    json["peakMemoryMb"] = report.peakMemoryMb;
    return json;
}

QString objectWord(const std::string& kind)
{
    static const std::vector<std::pair<std::string, const char*>> kWords{
        {"buildings", QT_TRANSLATE_NOOP("CommandLine", "Buildings")},
        {"otherConstructions", QT_TRANSLATE_NOOP("CommandLine", "Bridges and other constructions")},
        {"terrainCells", QT_TRANSLATE_NOOP("CommandLine", "Terrain cells")},
        {"districts", QT_TRANSLATE_NOOP("CommandLine", "Districts")},
        {"waters", QT_TRANSLATE_NOOP("CommandLine", "Waters")},
        {"roads", QT_TRANSLATE_NOOP("CommandLine", "Roads")},
        {"trees", QT_TRANSLATE_NOOP("CommandLine", "Trees")},
        {"landCover", QT_TRANSLATE_NOOP("CommandLine", "Land cover areas")},
        {"imagePixels", QT_TRANSLATE_NOOP("CommandLine", "Pixels of ground imagery")},
        {"features", QT_TRANSLATE_NOOP("CommandLine", "Other features")},
        {"measures", QT_TRANSLATE_NOOP("CommandLine", "Measures")},
    };
    for (const auto& [key, word] : kWords) {
        if (key == kind)
            return words(word);
    }
    return text(kind);
}

void printReport(const data::ImportReport& report, const QString& out)
{
    std::vector<QStringList> rows;
    for (const auto& [kind, count] : report.objects)
        rows.push_back({objectWord(kind), numberText(static_cast<double>(count))});
    printTable(
        {words(QT_TRANSLATE_NOOP("CommandLine", "Read")), words(QT_TRANSLATE_NOOP("CommandLine", "Count"))},
        rows);
    print(QCoreApplication::translate("CommandLine", "%n tile(s) in %1, %2 s, at most %3 MB of memory",
                                      nullptr, report.tilesWritten)
              .arg(out, numberText(report.seconds, 1), numberText(report.peakMemoryMb)));
}

class ImportCommand : public Command
{
public:
    QString name() const override { return QStringLiteral("import"); }
    QString arguments() const override { return words(QT_TRANSLATE_NOOP("CommandLine", " FILE…")); }
    QString summary() const override
    {
        return words(QT_TRANSLATE_NOOP("CommandLine",
                                       "Reads files or folders into a city package that can be viewed"));
    }
    void declare(QCommandLineParser& parser) const override
    {
        parser.addPositionalArgument(
            words(QT_TRANSLATE_NOOP("CommandLine", "FILE")),
            words(QT_TRANSLATE_NOOP("CommandLine", "Files, or folders whose files are read in order.")),
            words(QT_TRANSLATE_NOOP("CommandLine", "FILE…")));
        parser.addOption(
            {QStringLiteral("out"),
             words(QT_TRANSLATE_NOOP("CommandLine", "Folder of the package; made, or added to.")),
             words(QT_TRANSLATE_NOOP("CommandLine", "DIR"))});
        parser.addOption(
            {QStringLiteral("districts"),
             words(QT_TRANSLATE_NOOP("CommandLine",
                                     "Layer or file that holds the city's districts, where its name does not "
                                     "say so.")),
             words(QT_TRANSLATE_NOOP("CommandLine", "LAYER"))});
        parser.addOption({QStringLiteral("name-field"),
                          words(QT_TRANSLATE_NOOP("CommandLine", "Field with the names of the districts.")),
                          words(QT_TRANSLATE_NOOP("CommandLine", "FIELD"))});
        parser.addOption(
            {QStringLiteral("heights"),
             words(QT_TRANSLATE_NOOP(
                 "CommandLine", "What the heights of buildings mean: nhn (metres above NHN, kept as they "
                                "are), ellipsoid (lowered by the geoid), feet, or ground (each building is "
                                "put on the terrain). Recorded with the source.")),
             words(QT_TRANSLATE_NOOP("CommandLine", "KIND"))});
        parser.addOption(
            {QStringLiteral("licence"),
             words(QT_TRANSLATE_NOOP("CommandLine", "Licence and source to keep with the data.")),
             words(QT_TRANSLATE_NOOP("CommandLine", "TEXT"))});
        declareMeasureImport(parser);
        declareModelOptions(parser);
        declareReadOptions(parser);
    }
    int run(const QCommandLineParser& parser) override
    {
        if (parser.isSet(QStringLiteral("measures")))
            return importMeasures(parser);
        const auto options = readOptionsFrom(parser);
        if (!options)
            return usageFault(options.error());
        data::ImportRequest request;
        request.options = *options;
        request.districtsLayer = parser.value(QStringLiteral("districts")).toStdString();
        request.options.nameField = parser.value(QStringLiteral("name-field")).toStdString();
        if (parser.isSet(QStringLiteral("heights"))) {
            const auto heights = heightReadingFrom(parser.value(QStringLiteral("heights")));
            if (!heights)
                return usageFault(heights.error());
            request.options.heights = *heights;
        }
        if (const Status placed = readModelOptions(parser, request.options); !placed)
            return usageFault(placed.error());
        request.licence = parser.value(QStringLiteral("licence")).toStdString();
        for (const QString& file : parser.positionalArguments())
            request.files.push_back(file.toStdString());
        const QString out = parser.value(QStringLiteral("out"));
        if (request.files.empty() || out.isEmpty())
            return usageFault(
                words(QT_TRANSLATE_NOOP("CommandLine", "import needs files and a folder to write to. "
                                                       "Example: travetwin import city.gml --out package")));
        request.outFolder = QFileInfo(out).absoluteFilePath().toStdString();
        const auto progress = stderrProgress(parser);
        const CancelOnSignal stop(*progress);
        const auto report = data::importFiles(request, *progress);
        if (!report)
            return workFault(report.error());
        if (parser.isSet(QStringLiteral("json")))
            printJson(reportJson(*report, out));
        else
            printReport(*report, out);
        printDiagnostics(report->skipped, Severity::Note);
        return report->skipped.hasProblems() ? kFailed : kAllWorked;
    }
};

} // namespace

std::unique_ptr<Command> makeImportCommand()
{
    return std::make_unique<ImportCommand>();
}

} // namespace twin::app
