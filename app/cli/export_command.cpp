// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/export_strategy.h"
#include "app/cli/scene_arguments.h"
#include "app/messages.h"
#include "data/citypackage/city_export.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace twin::app {
namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

/// "611000,5969000,612000,5970000" in EPSG:25832.
std::optional<Envelope> extentFrom(const QString& words)
{
    const QStringList parts = words.split(QLatin1Char(','));
    std::array<double, 4> values{};
    if (parts.size() != 4)
        return std::nullopt;
    for (qsizetype i = 0; i < 4; ++i) {
        if (!readNumber(parts[i].trimmed(), &values[static_cast<std::size_t>(i)]))
            return std::nullopt;
    }
    if (values[0] > values[2] || values[1] > values[3])
        return std::nullopt;
    Envelope extent;
    extent.include(MapPoint2{values[0], values[1]});
    extent.include(MapPoint2{values[2], values[3]});
    return extent;
}

class ExportCommand : public Command
{
public:
    QString name() const override { return QStringLiteral("export"); }
    QString arguments() const override
    {
        return words(QT_TRANSLATE_NOOP("CommandLine", " [report|measures] OUT"));
    }
    QString summary() const override
    {
        return words(QT_TRANSLATE_NOOP(
            "CommandLine",
            "Writes the objects of a city package as CityJSON or CityGML, the register of measures "
            "(export measures OUT) or the status report (export report OUT)"));
    }
    void declare(QCommandLineParser& parser) const override
    {
        parser.addPositionalArgument(words(QT_TRANSLATE_NOOP("CommandLine", "OUT")),
                                     words(QT_TRANSLATE_NOOP("CommandLine", "File to write.")));
        declareSceneOptions(parser);
        declareReportOptions(parser);
        parser.addOption(
            {QStringLiteral("format"),
             words(QT_TRANSLATE_NOOP("CommandLine", "cityjson (2.0), cityjsonseq (2.0) or citygml (2.0).")),
             words(QT_TRANSLATE_NOOP("CommandLine", "FORMAT"))});
        parser.addOption({QStringLiteral("tile"),
                          words(QT_TRANSLATE_NOOP("CommandLine", "Only this tile, by the name of its file.")),
                          words(QT_TRANSLATE_NOOP("CommandLine", "NAME"))});
        parser.addOption({QStringLiteral("district"),
                          words(QT_TRANSLATE_NOOP("CommandLine", "Only this district, by its name.")),
                          words(QT_TRANSLATE_NOOP("CommandLine", "NAME"))});
        parser.addOption(
            {QStringLiteral("bbox"),
             words(QT_TRANSLATE_NOOP(
                 "CommandLine", "Only what reaches into this box: west,south,east,north in EPSG:25832.")),
             words(QT_TRANSLATE_NOOP("CommandLine", "BOX"))});
    }
    int run(const QCommandLineParser& parser) override
    {
        data::ExportRequest request;
        const QStringList out = parser.positionalArguments();
        const QString package = parser.value(QStringLiteral("package"));
        const auto format = data::exportFormatOf(parser.value(QStringLiteral("format")).toStdString());
        if (out.size() == 2 && out.first() == QStringLiteral("report"))
            return exportReport(parser, out.last());
        if (out.size() == 2 && out.first() == QStringLiteral("measures"))
            return exportMeasures(parser, out.last());
        if (out.size() != 1 || package.isEmpty() || !format)
            return usageFault(words(QT_TRANSLATE_NOOP(
                "CommandLine",
                "export needs a package, a format (cityjson, cityjsonseq, citygml) and a file. "
                "Example: travetwin export --package DIR --format cityjson city.json")));
        if (parser.isSet(QStringLiteral("bbox"))) {
            const auto extent = extentFrom(parser.value(QStringLiteral("bbox")));
            if (!extent)
                return usageFault(words(QT_TRANSLATE_NOOP(
                    "CommandLine", "--bbox needs four numbers in EPSG:25832, west,south,east,north. Example: "
                                   "--bbox 611000,5969000,612000,5970000")));
            request.filter.extent = *extent;
        }
        request.package = QFileInfo(package).absoluteFilePath().toStdString();
        request.out = QFileInfo(out.first()).absoluteFilePath().toStdString();
        request.format = *format;
        request.filter.tile = parser.value(QStringLiteral("tile")).toStdString();
        request.filter.district = parser.value(QStringLiteral("district")).toStdString();
        const auto progress = stderrProgress(parser);
        const auto report = data::exportCity(request, *progress);
        if (!report)
            return workFault(report.error());
        if (parser.isSet(QStringLiteral("json")))
            printJson({{"out", out.first().toStdString()},
                       {"objects", report->objects},
                       {"polygons", report->polygons},
                       {"synthetic", report->synthetic},
                       {"problems", diagnosticsJson(report->skipped)},
                       {"seconds", report->seconds}});
        else
            print(words(QT_TRANSLATE_NOOP("CommandLine", "%1 objects with %2 surfaces in %3, %4 s"))
                      .arg(numberText(static_cast<double>(report->objects)),
                           numberText(static_cast<double>(report->polygons)), out.first(),
                           numberText(report->seconds, 1)));
        printDiagnostics(report->skipped, Severity::Warning);
        return report->skipped.hasProblems() ? kFailed : kAllWorked;
    }
};

} // namespace

std::unique_ptr<Command> makeExportCommand()
{
    return std::make_unique<ExportCommand>();
}

} // namespace twin::app
