// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/bench_parts.h"
#include "app/document/city_loader.h"
#include "app/messages.h"
#include "data/bench/import_floors.h"
#include "data/sample/sample_city.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

namespace twin::app {
namespace {

constexpr double kMegabyte = 1e6;
constexpr int kFootprints = 200'000;
constexpr int kTimeoutMillis = 1'800'000;

QString words(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

/// One import in a process of its own, from its start to its end.
struct TimedImport
{
    double seconds = 0;
    double peakMemoryMb = 0;
    double buildings = 0;
};

Error childFailed(const QString& program, const QByteArray& said)
{
    return {ErrorKind::Internal,
            TWIN_MSG("%1, which bench measures, did not work: %2"),
            {program.toStdString(), said.trimmed().right(2000).toStdString()}};
}

/// Runs a program that prints JSON.
Result<Json> runJson(const QString& program, const QStringList& arguments, double* seconds = nullptr)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::SeparateChannels);
    QElapsedTimer clock;
    clock.start();
    child.start(program, arguments);
    const bool ended = child.waitForFinished(kTimeoutMillis);
    if (seconds)
        *seconds = static_cast<double>(clock.nsecsElapsed()) / 1e9;
    const Json json = Json::parse(child.readAllStandardOutput().toStdString(), nullptr, false);
    if (!ended || json.is_discarded())
        return childFailed(QFileInfo(program).fileName(), child.readAllStandardError());
    return json;
}

Result<TimedImport> timeImport(const QStringList& files, const QString& outFolder)
{
    TimedImport timed;
    const auto json = runJson(
        QCoreApplication::applicationFilePath(),
        QStringList{QStringLiteral("import"), QStringLiteral("--json"), QStringLiteral("--out"), outFolder} +
            files,
        &timed.seconds);
    if (!json)
        return json.error();
    if (!json->contains("objects"))
        return childFailed(QStringLiteral("travetwin import"), {});
    timed.peakMemoryMb = json->value("peakMemoryMb", 0.0);
    timed.buildings = (*json)["objects"].value("buildings", 0.0);
    QDir(outFolder).removeRecursively();
    return timed;
}

std::vector<std::string> plain(const QStringList& files)
{
    std::vector<std::string> result;
    for (const QString& file : files)
        result.push_back(file.toStdString());
    return result;
}

/// CityGML files up to about so many bytes, in the order of their names.
QStringList filesUpTo(const QString& folder, double bytes)
{
    QStringList files;
    double sum = 0;
    for (const QFileInfo& file : QDir(folder).entryInfoList(QDir::Files, QDir::Name)) {
        if (sum >= bytes)
            break;
        sum += static_cast<double>(file.size());
        files.push_back(file.absoluteFilePath());
    }
    return files;
}

Result<Json> benchCityGml(const QStringList& files, const QString& scratch)
{
    const auto floor = data::expatPass(plain(files));
    if (!floor)
        return floor.error();
    const auto ours = timeImport(files, scratch + QStringLiteral("/citygml-package"));
    if (!ours)
        return ours.error();
    const double megabytes = static_cast<double>(floor->bytes) / kMegabyte;
    Json json{{"files", files.size()},
              {"megabytes", megabytes},
              {"buildings", ours->buildings},
              {"mbPerSecond", megabytes / ours->seconds},
              {"peakMemoryMb", ours->peakMemoryMb},
              {"expatMbPerSecond", megabytes / floor->seconds},
              {"ratioToExpat", floor->seconds / ours->seconds},
              {"libcitygmlMbPerSecond", nullptr},
              {"ratioToLibcitygml", nullptr}};
    const QString peer = QStringLiteral(TWIN_BUILD_DIR "/../peers/libcitygml_parse");
    if (QFileInfo(peer).isExecutable()) {
        const auto parsed = runJson(peer, files);
        if (!parsed)
            return parsed.error();
        const double seconds = parsed->value("seconds", 0.0);
        json["libcitygmlMbPerSecond"] = megabytes / seconds;
        json["ratioToLibcitygml"] = seconds / ours->seconds;
    }
    return json;
}

Result<Json> benchCityJsonSeq(const QString& file, const QString& scratch)
{
    const auto floor = data::simdjsonPass(file.toStdString());
    if (!floor)
        return floor.error();
    const auto ours = timeImport({file}, scratch + QStringLiteral("/cityjson-package"));
    if (!ours)
        return ours.error();
    const double megabytes = static_cast<double>(floor->bytes) / kMegabyte;
    return Json{{"megabytes", megabytes},
                {"buildings", ours->buildings},
                {"mbPerSecond", megabytes / ours->seconds},
                {"peakMemoryMb", ours->peakMemoryMb},
                {"simdjsonMbPerSecond", megabytes / floor->seconds},
                {"ratioToSimdjson", floor->seconds / ours->seconds}};
}

Result<Json> benchFootprints(const QString& scratch)
{
    const QString file = scratch + QStringLiteral("/footprints.gpkg");
    if (const Status written = data::writeFootprints(file.toStdString(), kFootprints); !written)
        return written.error();
    const auto floor = data::arrowPass(file.toStdString());
    if (!floor)
        return floor.error();
    const auto ours = timeImport({file}, scratch + QStringLiteral("/footprint-package"));
    if (!ours)
        return ours.error();
    return Json{{"buildings", ours->buildings},
                {"perSecond", ours->buildings / ours->seconds},
                {"peakMemoryMb", ours->peakMemoryMb},
                {"arrowPerSecond", static_cast<double>(floor->objects) / floor->seconds},
                {"ratioToArrow", floor->seconds / ours->seconds}};
}

QString rate(const Json& value, const QString& unit)
{
    return value.is_number() ? numberText(value.get<double>(), 1) + QLatin1Char(' ') + unit
                             : QStringLiteral("–");
}

void printTableOf(const Json& json)
{
    const auto ratio = [](const Json& value) {
        return value.is_number() ? numberText(value.get<double>(), 2) : QStringLiteral("–");
    };
    const QString mb = QStringLiteral("MB/s");
    const QString each = QStringLiteral("1/s");
    std::vector<QStringList> rows;
    const Json& gml = json["citygml"];
    rows.push_back({QStringLiteral("CityGML"), rate(gml["mbPerSecond"], mb), QStringLiteral("expat"),
                    rate(gml["expatMbPerSecond"], mb), ratio(gml["ratioToExpat"])});
    rows.push_back({QStringLiteral("CityGML"), rate(gml["mbPerSecond"], mb), QStringLiteral("libcitygml"),
                    rate(gml["libcitygmlMbPerSecond"], mb), ratio(gml["ratioToLibcitygml"])});
    if (json.contains("cityjsonseq")) {
        const Json& seq = json["cityjsonseq"];
        rows.push_back({QStringLiteral("CityJSONSeq"), rate(seq["mbPerSecond"], mb),
                        QStringLiteral("simdjson"), rate(seq["simdjsonMbPerSecond"], mb),
                        ratio(seq["ratioToSimdjson"])});
    }
    const Json& prints = json["footprints"];
    rows.push_back({words(QT_TRANSLATE_NOOP("CommandLine", "Footprints")), rate(prints["perSecond"], each),
                    QStringLiteral("GDAL Arrow"), rate(prints["arrowPerSecond"], each),
                    ratio(prints["ratioToArrow"])});
    printTable({words(QT_TRANSLATE_NOOP("CommandLine", "Import of")),
                words(QT_TRANSLATE_NOOP("CommandLine", "from start to package")),
                words(QT_TRANSLATE_NOOP("CommandLine", "against a bare pass of")),
                words(QT_TRANSLATE_NOOP("CommandLine", "that reaches")),
                words(QT_TRANSLATE_NOOP("CommandLine", "our share"))},
               rows);
    print(words(QT_TRANSLATE_NOOP("CommandLine", "Most memory of the CityGML import: %1 MB"))
              .arg(numberText(gml["peakMemoryMb"].get<double>())));
    if (gml["ratioToLibcitygml"].is_null())
        print(words(QT_TRANSLATE_NOOP(
            "CommandLine", "libcitygml was not measured: packaging/dev/peer_libcitygml.sh sets it up.")));
}

} // namespace

int benchImport(const QCommandLineParser& parser)
{
    const QTemporaryDir scratch;
    const auto progress = stderrProgress(parser);
    QString folder = parser.value(QStringLiteral("input"));
    const double megabytes = parser.isSet(QStringLiteral("megabytes"))
                                 ? parser.value(QStringLiteral("megabytes")).toDouble()
                                 : 100;
    if (!(megabytes > 0))
        return usageFault(words(QT_TRANSLATE_NOOP("CommandLine", "--megabytes takes a number above 0.")));
    if (folder.isEmpty()) {
        folder = scratch.filePath(QStringLiteral("sample"));
        const Status made =
            data::generateSampleCity(programPaths().resources.toStdString(), folder.toStdString(), *progress);
        if (!made)
            return workFault(made.error());
        folder += QStringLiteral("/citygml");
    }
    const QStringList files =
        QFileInfo(folder).isFile() ? QStringList{folder} : filesUpTo(folder, megabytes * 1e6);
    if (files.isEmpty())
        return usageFault(words(QT_TRANSLATE_NOOP("CommandLine", "There are no files in %1.")).arg(folder));
    Json json;
    const auto part = [&](const char* name, const Result<Json>& measured) {
        if (!measured)
            return workFault(measured.error()) == kAllWorked;
        json[name] = *measured;
        return true;
    };
    bool worked = part("citygml", benchCityGml(files, scratch.path()));
    if (const QString sequence = parser.value(QStringLiteral("cityjsonseq")); worked && !sequence.isEmpty())
        worked =
            part("cityjsonseq", benchCityJsonSeq(QFileInfo(sequence).absoluteFilePath(), scratch.path()));
    worked = worked && part("footprints", benchFootprints(scratch.path()));
    if (!worked)
        return kFailed;
    if (parser.isSet(QStringLiteral("json")))
        printJson(json);
    else
        printTableOf(json);
    return kAllWorked;
}

} // namespace twin::app
