// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/messages.h"
#include "data/citypackage/package_check.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace twin::app {
namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

QString partWord(const std::string& part)
{
    static const std::vector<std::pair<std::string, const char*>> kWords{
        {"tiles", QT_TRANSLATE_NOOP("CommandLine", "Tiles")},
        {"outlines", QT_TRANSLATE_NOOP("CommandLine", "Blocks of outlines")},
        {"buildings", QT_TRANSLATE_NOOP("CommandLine", "Buildings")},
        {"surfaces", QT_TRANSLATE_NOOP("CommandLine", "Exact surfaces")},
        {"rasters", QT_TRANSLATE_NOOP("CommandLine", "Rasters")},
        {"measures", QT_TRANSLATE_NOOP("CommandLine", "Measures")},
    };
    for (const auto& [key, word] : kWords) {
        if (key == part)
            return words(word);
    }
    return text(part);
}

void printCheck(const data::PackageCheck& check, const QString& folder)
{
    std::vector<QStringList> rows;
    for (const auto& [part, count] : check.counts)
        rows.push_back({partWord(part), numberText(static_cast<double>(count))});
    printTable({words(QT_TRANSLATE_NOOP("CommandLine", "Checked")),
                words(QT_TRANSLATE_NOOP("CommandLine", "Count"))},
               rows);
    print((check.ok() ? words(QT_TRANSLATE_NOOP("CommandLine", "%1 is in order."))
                      : words(QT_TRANSLATE_NOOP("CommandLine", "%1 has faults; see the messages.")))
              .arg(folder));
}

class CheckCommand : public Command
{
public:
    QString name() const override { return QStringLiteral("check"); }
    QString arguments() const override { return words(QT_TRANSLATE_NOOP("CommandLine", " DIR")); }
    QString summary() const override
    {
        return words(QT_TRANSLATE_NOOP("CommandLine",
                                       "Verifies every part of a city package and names what is wrong"));
    }
    void declare(QCommandLineParser& parser) const override
    {
        parser.addPositionalArgument(words(QT_TRANSLATE_NOOP("CommandLine", "DIR")),
                                     words(QT_TRANSLATE_NOOP("CommandLine", "Folder of the package.")));
    }
    int run(const QCommandLineParser& parser) override
    {
        const QStringList folders = parser.positionalArguments();
        if (folders.size() != 1)
            return usageFault(words(QT_TRANSLATE_NOOP(
                "CommandLine", "check needs one package folder. Example: travetwin check package")));
        const auto progress = stderrProgress(parser);
        const auto check =
            data::checkPackage(QFileInfo(folders.first()).absoluteFilePath().toStdString(), *progress);
        if (!check)
            return workFault(check.error());
        if (parser.isSet(QStringLiteral("json"))) {
            Json counts = Json::object();
            for (const auto& [part, count] : check->counts)
                counts[part] = count;
            printJson({{"ok", check->ok()},
                       {"problems", diagnosticsJson(check->found)},
                       {"messages", check->found.total()},
                       {"counts", std::move(counts)}});
        } else {
            printCheck(*check, folders.first());
            printDiagnostics(check->found, Severity::Warning);
        }
        return check->ok() ? kAllWorked : kFailed;
    }
};

} // namespace

std::unique_ptr<Command> makeCheckCommand()
{
    return std::make_unique<CheckCommand>();
}

} // namespace twin::app
