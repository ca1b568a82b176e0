// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/read_arguments.h"
#include "app/messages.h"
#include "core/text.h"
#include "data/readers/readers.h"

#include <QCoreApplication>

namespace twin::app {
namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

const char* severityKey(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return "note";
    case Severity::Warning:
        return "warning";
    case Severity::Problem:
        break;
    }
    return "problem";
}

Json layerJson(const data::LayerInfo& layer)
{
    Json json;
    json["name"] = layer.name;
    json["geometry"] = layer.geometry;
    json["count"] = layer.count < 0 ? Json() : Json(layer.count);
    json["fields"] = layer.fields;
    json["crs"] = layer.crs.empty() ? Json() : Json(layer.crs);
    json["verticalCrs"] = layer.verticalCrs.empty() ? Json() : Json(layer.verticalCrs);
    const Envelope& extent = layer.extent;
    json["extent25832"] =
        extent.empty() ? Json()
                       : Json({extent.minEasting, extent.minNorthing, extent.maxEasting, extent.maxNorthing});
    json["sourceExtent"] = layer.sourceExtent;
    return json;
}

Json infoJson(const std::string& file, const data::SourceInfo& info)
{
    Json json;
    json["file"] = file;
    json["kind"] = data::sourceKindKey(info.kind);
    json["format"] = info.format;
    json["layers"] = Json::array();
    for (const data::LayerInfo& layer : info.layers)
        json["layers"].push_back(layerJson(layer));
    json["problems"] = Json::array();
    for (const Diagnostic& entry : info.diagnostics.entries())
        json["problems"].push_back({{"severity", severityKey(entry.severity)},
                                    {"object", entry.object},
                                    {"reason", message(entry.message, entry.arguments).toStdString()}});
    return json;
}

void printInfo(const QString& file, const data::SourceInfo& info)
{
    print(file + QStringLiteral(": ") + text(info.format) + QStringLiteral(" (") +
          text(data::sourceKindKey(info.kind)) + QLatin1Char(')'));
    std::vector<QStringList> rows;
    for (const data::LayerInfo& layer : info.layers) {
        const Envelope& extent = layer.extent;
        const QString area = extent.empty()
                                 ? QStringLiteral("–")
                                 : QStringLiteral("E %1–%2  N %3–%4")
                                       .arg(numberText(extent.minEasting), numberText(extent.maxEasting),
                                            numberText(extent.minNorthing), numberText(extent.maxNorthing));
        QString crs =
            layer.crs.empty() ? words(QT_TRANSLATE_NOOP("CommandLine", "not stated")) : text(layer.crs);
        if (!layer.verticalCrs.empty())
            crs += QStringLiteral(" + ") + text(layer.verticalCrs);
        rows.push_back({text(layer.name), text(layer.geometry),
                        layer.count < 0 ? QStringLiteral("–") : numberText(static_cast<double>(layer.count)),
                        crs, area});
    }
    printTable({words(QT_TRANSLATE_NOOP("CommandLine", "Layer")),
                words(QT_TRANSLATE_NOOP("CommandLine", "Geometry")),
                words(QT_TRANSLATE_NOOP("CommandLine", "Count")),
                words(QT_TRANSLATE_NOOP("CommandLine", "CRS")),
                words(QT_TRANSLATE_NOOP("CommandLine", "Extent (EPSG:25832)"))},
               rows);
    for (const data::LayerInfo& layer : info.layers) {
        if (!layer.fields.empty())
            print(words(QT_TRANSLATE_NOOP("CommandLine", "Fields of %1: %2"))
                      .arg(text(layer.name), text(join(layer.fields, ", "))));
    }
    print({});
}

class InfoCommand : public Command
{
public:
    QString name() const override { return QStringLiteral("info"); }
    QString arguments() const override { return words(QT_TRANSLATE_NOOP("CommandLine", " FILE…")); }
    QString summary() const override
    {
        return words(QT_TRANSLATE_NOOP(
            "CommandLine",
            "Says what files are: format, layers, coordinate system, extent, counts, problems"));
    }
    void declare(QCommandLineParser& parser) const override
    {
        parser.addPositionalArgument(words(QT_TRANSLATE_NOOP("CommandLine", "FILE")),
                                     words(QT_TRANSLATE_NOOP("CommandLine", "Files to look into.")),
                                     words(QT_TRANSLATE_NOOP("CommandLine", "FILE…")));
        declareReadOptions(parser);
    }
    int run(const QCommandLineParser& parser) override
    {
        const auto options = readOptionsFrom(parser);
        if (!options)
            return usageFault(options.error());
        const QStringList files = parser.positionalArguments();
        if (files.isEmpty())
            return usageFault(words(QT_TRANSLATE_NOOP(
                "CommandLine", "info needs at least one file. Example: travetwin info city.gml")));
        int exitCode = kAllWorked;
        Json list = Json::array();
        for (const QString& file : files) {
            const auto info = data::probe(file.toStdString(), *options);
            if (!info) {
                exitCode = workFault(info.error());
                list.push_back(
                    {{"file", file.toStdString()}, {"error", message(info.error()).toStdString()}});
                continue;
            }
            if (info->diagnostics.hasProblems())
                exitCode = kFailed;
            if (parser.isSet(QStringLiteral("json"))) {
                list.push_back(infoJson(file.toStdString(), *info));
            } else {
                printInfo(file, *info);
                printDiagnostics(info->diagnostics, Severity::Note);
            }
        }
        if (parser.isSet(QStringLiteral("json")))
            printJson({{"files", std::move(list)}});
        return exitCode;
    }
};

} // namespace

std::unique_ptr<Command> makeInfoCommand()
{
    return std::make_unique<InfoCommand>();
}

} // namespace twin::app
