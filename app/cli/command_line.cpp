// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"

#include "app/cli/command.h"
#include "app/cli/display.h"
#include "app/messages.h"
#include "app/shell/application.h"
#include "core/text.h"

#include <QApplication>
#include <QFileInfo>
#include <QGuiApplication>

#include <cstdio>

#include <cstring>

namespace twin::app {
namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

std::vector<std::unique_ptr<Command>> allCommands()
{
    std::vector<std::unique_ptr<Command>> commands;
    commands.push_back(makeRenderCommand());
    commands.push_back(makeInfoCommand());
    commands.push_back(makeImportCommand());
    commands.push_back(makeCheckCommand());
    commands.push_back(makeExportCommand());
    commands.push_back(makeMeasuresCommand());
    commands.push_back(makeTimelineCommand());
    commands.push_back(makeLinksCommand());
    commands.push_back(makeReportCommand());
    commands.push_back(makeIndicatorsCommand());
    commands.push_back(makeBenchCommand());
    commands.push_back(makePrepareSampleCommand());
    return commands;
}

/// What must be known before an application object exists, taken from the raw arguments.
struct Invocation
{
    QString verb;      ///< empty: the window
    QStringList rest;  ///< for the verb, without it
    QStringList files; ///< for the window
    QString language;
    QStringList unknownOptions; ///< before any verb
    bool help = false;
    bool version = false;
    bool languageMissing = false;
    bool optionFirst = false; ///< the first unknown option stands before any file
};

bool isVerb(const QString& name)
{
    for (const auto& command : allCommands()) {
        if (command->name() == name)
            return true;
    }
    return false;
}

Invocation readInvocation(const QStringList& arguments)
{
    Invocation invocation;
    bool onlyFiles = false;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QString& argument = arguments[i];
        if (!onlyFiles && argument == QStringLiteral("--lang")) {
            invocation.languageMissing = i + 1 >= arguments.size();
            invocation.language = arguments.value(++i);
        } else if (!onlyFiles && argument.startsWith(QStringLiteral("--lang="))) {
            invocation.language = argument.mid(7);
        } else if (!invocation.verb.isEmpty()) {
            invocation.rest << argument;
        } else if (!onlyFiles && (argument == QStringLiteral("--help") || argument == QStringLiteral("-h"))) {
            invocation.help = true;
        } else if (!onlyFiles &&
                   (argument == QStringLiteral("--version") || argument == QStringLiteral("-v"))) {
            invocation.version = true;
        } else if (!onlyFiles && argument == QStringLiteral("--")) {
            onlyFiles = true;
        } else if (!onlyFiles && argument.startsWith(QLatin1Char('-')) && argument.size() > 1) {
            invocation.optionFirst = invocation.optionFirst || invocation.files.isEmpty();
            invocation.unknownOptions << argument;
        } else if (!onlyFiles && invocation.files.isEmpty() && isVerb(argument)) {
            invocation.verb = argument;
        } else {
            invocation.files << argument;
        }
    }
    return invocation;
}

std::vector<std::string> verbNames()
{
    std::vector<std::string> names;
    for (const auto& command : allCommands()) {
        if (!command->hidden())
            names.push_back(command->name().toStdString());
    }
    return names;
}

void printOverallHelp()
{
    print(words(QT_TRANSLATE_NOOP(
        "CommandLine", "TraveTwin, a 3D twin of Lübeck and of the measures of its Digitale Strategie.")));
    print({});
    print(words(QT_TRANSLATE_NOOP(
        "CommandLine",
        "  travetwin [FILE…]          opens the window, with a project or with data to import")));
    print(words(QT_TRANSLATE_NOOP("CommandLine", "  travetwin VERB [OPTIONS]   works without a window")));
    print({});
    for (const auto& command : allCommands()) {
        if (!command->hidden())
            print(QStringLiteral("  ") + command->name().leftJustified(10) + command->summary());
    }
    print({});
    print(words(QT_TRANSLATE_NOOP(
        "CommandLine",
        "Every verb knows --json, --help, --progress and --lang de|en. Exit code 0: all of it worked; "
        "1: the work failed in part or whole; 2: wrong usage.")));
}

QString helpOf(const Command& command, const QCommandLineParser& parser)
{
    const QString help = parser.helpText();
    const QString options = help.mid(help.indexOf(QLatin1Char('\n')) + 1);
    QString usage = QStringLiteral("travetwin ") + command.name();
    usage += command.arguments() + words(QT_TRANSLATE_NOOP("CommandLine", " [OPTIONS]"));
    return usage + QLatin1Char('\n') + options;
}

int unknownOption(const QString& option, const std::vector<std::string>& known)
{
    return usageFault(
        words(QT_TRANSLATE_NOOP("CommandLine", "There is no option \"%1\". The nearest known ones: %2."))
            .arg(option, text(join(nearestNames(option.toStdString(), known), ", "))));
}

int runVerb(Command& command, const QStringList& rest)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(command.summary());
    QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                            words(QT_TRANSLATE_NOOP("CommandLine", "This text.")));
    parser.addOption(help);
    command.declare(parser);
    parser.addOptions({
        {QStringLiteral("json"),
         words(QT_TRANSLATE_NOOP("CommandLine", "The result as JSON on standard output."))},
        {QStringLiteral("progress"),
         words(QT_TRANSLATE_NOOP("CommandLine", "Progress on standard error even where it is no terminal."))},
        {QStringLiteral("lang"), words(QT_TRANSLATE_NOOP("CommandLine", "Language of words and numbers.")),
         QStringLiteral("de|en")},
    });
    const bool parsed = parser.parse(QStringList{QStringLiteral("travetwin")} + rest);
    if (parser.isSet(help)) {
        print(helpOf(command, parser));
        return kAllWorked;
    }
    if (const QStringList unknown = parser.unknownOptionNames(); !unknown.isEmpty()) {
        std::vector<std::string> known;
        for (const QString& option : {QStringLiteral("json"), QStringLiteral("help"),
                                      QStringLiteral("progress"), QStringLiteral("lang")})
            known.push_back("--" + option.toStdString());
        for (const QString& option : declaredOptions(command))
            known.push_back("--" + option.toStdString());
        const QString dashes = unknown.first().size() == 1 ? QStringLiteral("-") : QStringLiteral("--");
        return unknownOption(dashes + unknown.first(), known);
    }
    if (!parsed)
        return usageFault(parser.errorText());
    if (command.arguments().isEmpty() && !parser.positionalArguments().isEmpty())
        return usageFault(
            words(QT_TRANSLATE_NOOP("CommandLine",
                                    "%1 takes no argument \"%2\". Its options: travetwin %1 --help"))
                .arg(command.name(), parser.positionalArguments().constFirst()));
    return command.run(parser);
}

int runVerbNamed(const QString& name, const QStringList& rest)
{
    for (const auto& command : allCommands()) {
        if (command->name() == name)
            return runVerb(*command, rest);
    }
    return kWrongUsage;
}

/// No screen to open a window on: the picture that the window would show first.
int renderInstead(const QStringList& files)
{
    QStringList arguments{QStringLiteral("--out"), QStringLiteral("luebeck.png")};
    if (!files.isEmpty()) {
        if (!files.first().endsWith(QStringLiteral(".travetwin")))
            return workFault({ErrorKind::Unsupported,
                              TWIN_MSG("There is no display to open a window on, so %1 was not opened. "
                                       "Import it with \"travetwin import\" and render it with "
                                       "\"travetwin render --package\"."),
                              {files.first().toStdString()}});
        const QString out = QFileInfo(files.first()).completeBaseName() + QStringLiteral(".png");
        arguments = {QStringLiteral("--project"), files.first(), QStringLiteral("--out"), out};
    }
    print(words(QT_TRANSLATE_NOOP(
                    "CommandLine",
                    "There is no display, so the opening view is rendered to %1 instead of a window."))
              .arg(QFileInfo(arguments.last()).absoluteFilePath()));
    return runVerbNamed(QStringLiteral("render"), arguments);
}

std::optional<int> checkInvocation(const Invocation& invocation)
{
    const bool known = invocation.language.isEmpty() || invocation.language == QStringLiteral("de") ||
                       invocation.language == QStringLiteral("en");
    if (!known || invocation.languageMissing)
        return usageFault(
            words(QT_TRANSLATE_NOOP("CommandLine", "The language \"%1\" is not there. Known ones: de, en."))
                .arg(invocation.language));
    // Said in the order written: "rendr --out x" is a wrong verb, "--lagn de" a wrong option.
    if (invocation.optionFirst)
        return unknownOption(invocation.unknownOptions.first(), {"--help", "--version", "--lang"});
    for (const QString& file : invocation.files) {
        if (QFileInfo::exists(file))
            continue;
        const bool looksLikeVerb = !file.contains(QLatin1Char('/')) && !file.contains(QLatin1Char('.'));
        if (looksLikeVerb)
            return usageFault(
                words(QT_TRANSLATE_NOOP("CommandLine",
                                        "There is neither a verb nor a file \"%1\". The nearest verbs: %2."))
                    .arg(file, text(join(nearestNames(file.toStdString(), verbNames()), ", "))));
        return usageFault(
            {ErrorKind::NotFound, TWIN_MSG("There is no file %1. Check the path."), {file.toStdString()}});
    }
    if (!invocation.unknownOptions.isEmpty())
        return unknownOption(invocation.unknownOptions.first(), {"--help", "--version", "--lang"});
    return std::nullopt;
}

int runHeadless(const Invocation& invocation)
{
    if (invocation.help) {
        printOverallHelp();
        return kAllWorked;
    }
    if (invocation.version) {
        print(QStringLiteral("travetwin " TWIN_VERSION));
        return kAllWorked;
    }
    if (const auto fault = checkInvocation(invocation))
        return *fault;
    return invocation.verb.isEmpty() ? renderInstead(invocation.files)
                                     : runVerbNamed(invocation.verb, invocation.rest);
}

/// Qt's remark about a missing run-time folder is of no use to who reads a verb's standard error.
void dropRuntimeFolderRemark(QtMsgType type, const QMessageLogContext& context, const QString& words)
{
    if (!words.startsWith(QStringLiteral("QStandardPaths: XDG_RUNTIME_DIR")))
        std::fprintf(stderr, "%s\n", qPrintable(qFormatLogMessage(type, context, words)));
}

/// Without an application object nothing is translated and no path is known, so even a fault of usage gets
/// one.
template <typename Application>
void nameApplication(const Invocation& invocation)
{
    Application::setApplicationName(QStringLiteral("travetwin"));
    Application::setApplicationVersion(QStringLiteral(TWIN_VERSION));
    const bool known =
        invocation.language == QStringLiteral("de") || invocation.language == QStringLiteral("en");
    installLanguage(known ? invocation.language : QString());
}

} // namespace

QStringList declaredOptions(const Command& command)
{
    // QCommandLineParser does not list its options; its help text does.
    QCommandLineParser parser;
    command.declare(parser);
    QStringList names;
    for (const QString& line : parser.helpText().split(QLatin1Char('\n'))) {
        const QString trimmed = line.trimmed();
        if (trimmed.startsWith(QStringLiteral("--")))
            names << trimmed.mid(2).section(QLatin1Char(' '), 0, 0);
    }
    return names;
}

int runProgram(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    const Invocation invocation = readInvocation(arguments);
    const bool wantsWindow = invocation.verb.isEmpty() && !invocation.help && !invocation.version &&
                             invocation.unknownOptions.isEmpty() && hasDisplay();
    if (!wantsWindow) {
        // A verb must not touch a display, even where there is one.
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qInstallMessageHandler(dropRuntimeFolderRemark);
        // Qt would take options of its own (-style, -platform) out of ours.
        int ownArgc = 1;
        QGuiApplication application(ownArgc, argv);
        nameApplication<QGuiApplication>(invocation);
        return runHeadless(invocation);
    }
    prepareWindowSystem();
    int ownArgc = 1;
    QApplication application(ownArgc, argv);
    nameApplication<QApplication>(invocation);
    if (const auto fault = checkInvocation(invocation))
        return *fault;
    return runWindow(invocation.files, invocation.language);
}

} // namespace twin::app
