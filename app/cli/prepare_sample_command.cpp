// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/document/city_loader.h"
#include "app/messages.h"
#include "data/sample/sample_city.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>

namespace twin::app {
namespace {

/// Used by `run`, `test` and the package build: generates and imports the sample city once, ahead of the
/// first start.
class PrepareSampleCommand : public Command
{
public:
    QString name() const override { return QStringLiteral("prepare-sample"); }
    QString summary() const override
    {
        return QCoreApplication::translate("CommandLine", "Generates and imports the sample city once");
    }
    bool hidden() const override { return true; }
    void declare(QCommandLineParser& parser) const override
    {
        parser.addOption(
            {QStringLiteral("out"),
             QCoreApplication::translate("CommandLine", "Folder to prepare it in, in place of the cache."),
             QCoreApplication::translate("CommandLine", "DIR")});
    }
    int run(const QCommandLineParser& parser) override
    {
        const ProgramPaths paths = programPaths();
        const QString out = parser.value(QStringLiteral("out"));
        QElapsedTimer clock;
        clock.start();
        const auto progress = stderrProgress(parser);
        const QString cache = out.isEmpty() ? paths.cache : QFileInfo(out).absoluteFilePath();
        const bool ready = out.isEmpty() && !paths.samplePackage.isEmpty();
        const auto folder =
            ready ? Result<std::string>(paths.samplePackage.toStdString())
                  : data::ensureSampleCity(paths.resources.toStdString(), cache.toStdString(), *progress);
        if (!folder)
            return workFault(folder.error());
        const double seconds = static_cast<double>(clock.elapsed()) / 1000;
        if (parser.isSet(QStringLiteral("json")))
            printJson({{"package", *folder}, {"generated", !ready}, {"seconds", seconds}});
        else if (!ready)
            print(QCoreApplication::translate("CommandLine", "Sample city prepared in %1 s: %2")
                      .arg(numberText(seconds, 1), text(*folder)));
        return kAllWorked;
    }
};

} // namespace

std::unique_ptr<Command> makePrepareSampleCommand()
{
    return std::make_unique<PrepareSampleCommand>();
}

} // namespace twin::app
