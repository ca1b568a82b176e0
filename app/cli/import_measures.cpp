// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/import_measures.h"

#include "app/document/measure_import.h"
#include "app/messages.h"
#include "core/text.h"
#include "data/project/project_store.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace twin::app {
namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

const char* stateKey(MergeEntry::State state)
{
    switch (state) {
    case MergeEntry::State::New:
        return "new";
    case MergeEntry::State::Changed:
        return "changed";
    case MergeEntry::State::Same:
        return "same";
    case MergeEntry::State::Missing:
        break;
    }
    return "missing";
}

Json previewJson(const MeasureImport& import, const Diagnostics& diagnostics, bool written)
{
    Json json{{"file", import.path.toStdString()},
              {"sheet", import.reading.sheet},
              {"rows", import.reading.rows},
              {"written", written}};
    json["columns"] = Json::object();
    for (const auto& [key, heading] : import.reading.columns.byKey())
        json["columns"][key] = heading;
    json["budgetYears"] = Json::array();
    for (const data::YearColumn& year : import.reading.columns.years())
        json["budgetYears"].push_back({{"heading", year.heading},
                                       {"year", year.year},
                                       {"spent", year.spent},
                                       {"euroPerUnit", year.factor}});
    json["unused"] = import.reading.columns.unused();
    for (const char* state : {"new", "changed", "same", "missing"})
        json[state] = Json::array();
    for (const MergeEntry& entry : import.entries) {
        if (entry.state != MergeEntry::State::Changed) {
            json[stateKey(entry.state)].push_back(entry.id);
            continue;
        }
        Json fields = Json::array();
        for (const FieldChange& field : entry.fields)
            fields.push_back({{"field", field.field}, {"before", field.before}, {"after", field.after}});
        json["changed"].push_back({{"id", entry.id}, {"fields", std::move(fields)}});
    }
    json["messages"] = diagnosticsJson(diagnostics);
    return json;
}

void printPreview(const MeasureImport& import)
{
    std::vector<QStringList> rows;
    for (const auto& [key, heading] : import.reading.columns.byKey())
        rows.push_back({text(key), text(heading)});
    for (const data::YearColumn& year : import.reading.columns.years())
        rows.push_back({QStringLiteral("%1 %2")
                            .arg(year.spent ? QStringLiteral("spent") : QStringLiteral("planned"))
                            .arg(year.year),
                        text(year.heading)});
    printTable(
        {words(QT_TRANSLATE_NOOP("CommandLine", "Field")), words(QT_TRANSLATE_NOOP("CommandLine", "Column"))},
        rows);
    if (!import.reading.columns.unused().empty())
        print(words(QT_TRANSLATE_NOOP("CommandLine", "Not read: %1"))
                  .arg(text(join(import.reading.columns.unused(), ", "))));
    print(words(QT_TRANSLATE_NOOP("CommandLine",
                                  "%1 rows, %2 measures: %3 new, %4 changed, %5 the same; %6 of the register "
                                  "are not in the file and stay"))
              .arg(numberText(static_cast<double>(import.reading.rows)),
                   numberText(static_cast<double>(import.reading.strategy.measures.size())),
                   numberText(import.count(MergeEntry::State::New)),
                   numberText(import.count(MergeEntry::State::Changed)),
                   numberText(import.count(MergeEntry::State::Same)),
                   numberText(import.count(MergeEntry::State::Missing))));
}

/// "status=Umsetzungsstand" as key and heading.
Result<std::map<std::string, std::string>> columnsFrom(const QStringList& pairs)
{
    std::map<std::string, std::string> columns;
    for (const QString& pair : pairs) {
        const auto equals = pair.indexOf(QLatin1Char('='));
        if (equals < 1)
            return Error{ErrorKind::Invalid,
                         TWIN_MSG("\"%1\" maps nothing. Write FIELD=HEADING, such as status=Stand."),
                         {pair.toStdString()}};
        columns[pair.left(equals).trimmed().toStdString()] = pair.mid(equals + 1).trimmed().toStdString();
    }
    return columns;
}

} // namespace

void declareMeasureImport(QCommandLineParser& parser)
{
    parser.addOptions({
        {QStringLiteral("measures"),
         words(QT_TRANSLATE_NOOP("CommandLine",
                                 "The file is a catalogue of measures: CSV, XLSX, GeoPackage or "
                                 "GeoJSON. Goes into --project, else it is only looked at."))},
        {QStringLiteral("project"),
         words(QT_TRANSLATE_NOOP("CommandLine", "Project file (*.travetwin) the catalogue goes into.")),
         words(QT_TRANSLATE_NOOP("CommandLine", "FILE"))},
        {QStringLiteral("dry-run"), words(QT_TRANSLATE_NOOP("CommandLine", "Only say what would happen."))},
        {QStringLiteral("map"),
         words(QT_TRANSLATE_NOOP("CommandLine", "A field of the register and the heading of its column, such "
                                                "as status=Stand; may be given again.")),
         words(QT_TRANSLATE_NOOP("CommandLine", "FIELD=HEADING"))},
        {QStringLiteral("keep"),
         words(QT_TRANSLATE_NOOP("CommandLine", "Where both know a measure: present keeps what is there, "
                                                "incoming (the default) shows the catalogue's.")),
         QStringLiteral("present|incoming")},
        {QStringLiteral("replace"),
         words(QT_TRANSLATE_NOOP("CommandLine", "The catalogue takes the place of all others, such as the "
                                                "sample's."))},
    });
}

int importMeasures(const QCommandLineParser& parser)
{
    const QStringList files = parser.positionalArguments();
    if (files.size() != 1)
        return usageFault(words(QT_TRANSLATE_NOOP(
            "CommandLine", "import --measures takes one file. Example: travetwin import --measures "
                           "massnahmen.xlsx --project stadt.travetwin")));
    const auto columns = columnsFrom(parser.values(QStringLiteral("map")));
    if (!columns)
        return usageFault(columns.error());
    const QString keep = parser.value(QStringLiteral("keep"));
    if (!keep.isEmpty() && keep != QStringLiteral("present") && keep != QStringLiteral("incoming"))
        return usageFault(
            words(QT_TRANSLATE_NOOP("CommandLine", "--keep is present or incoming, not \"%1\".")).arg(keep));
    Diagnostics diagnostics;
    const QString projectFile = parser.value(QStringLiteral("project"));
    const QString projectPath = projectFile.isEmpty() ? QString() : QFileInfo(projectFile).absoluteFilePath();
    Project project = luebeckSampleProject();
    if (!projectPath.isEmpty() && QFileInfo::exists(projectPath)) {
        auto read = data::loadProject(projectPath.toStdString(), diagnostics);
        if (!read)
            return workFault(read.error());
        project = std::move(read).value();
    }
    Diagnostics unrelated; // what the register itself has to say is not about this file
    const SceneState state = loadPlan(project, projectPath, currentDay(), unrelated);
    data::CatalogueOptions options;
    options.columns = *columns;
    options.read.layer = parser.value(QStringLiteral("layer")).toStdString();
    options.read.assumedCrs = parser.value(QStringLiteral("crs")).toStdString();
    const auto import = previewMeasures(QFileInfo(files.first()).absoluteFilePath(), options, state,
                                        currentDay(), diagnostics);
    if (!import) {
        printDiagnostics(diagnostics, Severity::Note);
        return workFault(import.error());
    }
    const bool write = !projectPath.isEmpty() && !parser.isSet(QStringLiteral("dry-run"));
    if (write) {
        ImportChoice choice;
        choice.keepPresent = keep == QStringLiteral("present");
        choice.replaceOthers = parser.isSet(QStringLiteral("replace"));
        const Status saved =
            data::saveProject(withMeasures(project, *import, choice), projectPath.toStdString());
        if (!saved)
            return workFault(saved.error());
    }
    if (parser.isSet(QStringLiteral("json"))) {
        printJson(previewJson(*import, diagnostics, write));
    } else {
        printDiagnostics(diagnostics, Severity::Note);
        printPreview(*import);
        print(write ? words(QT_TRANSLATE_NOOP("CommandLine", "Written to %1.")).arg(projectFile)
                    : words(QT_TRANSLATE_NOOP("CommandLine", "Dry run: nothing was changed.")));
    }
    return diagnostics.hasProblems() ? kFailed : kAllWorked;
}

} // namespace twin::app
