// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/gdal/gdal_session.h"
#include "data/readers/building_converter.h"
#include "data/readers/city_json_file.h"
#include "data/readers/city_json_parser.h"
#include "data/readers/readers.h"

#include <filesystem>

namespace twin::data {

Result<ReadCounts> readCityJson(const std::string& path, const ReadOptions& options, const BuildingSink& sink,
                                Diagnostics& diagnostics, const Progress& progress, const GroundSink& ground)
{
    const Result<std::string> absolute = checkedPath(path);
    if (!absolute)
        return absolute.error();
    BuildingConverter converter(path, AxisConvention::Traditional, options, sink, diagnostics, ground);
    const CityJsonParser* running = nullptr;
    CityJsonParser parser([&](RawBuilding& raw) { return converter.convert(raw, running->header().srs); });
    running = &parser;
    const std::string name = std::filesystem::path(path).filename().string();
    CityJsonFile file(*absolute, path);
    ReadCounts lost;
    const Status status = file.read(
        parser,
        [&](const std::string& object, const Error& failure) {
            ++lost.skipped;
            diagnostics.add({Severity::Problem, path, object, failure.message, failure.arguments});
        },
        [&](double fraction) {
            progress.report(fraction, name);
            return !progress.cancelled();
        });
    if (progress.cancelled())
        return Error{ErrorKind::Cancelled, TWIN_MSG("Reading %1 was cancelled."), {path}};
    if (converter.failure())
        return *converter.failure();
    ReadCounts counts = converter.counts();
    if (!status) {
        if (counts.read == 0)
            return status.error();
        diagnostics.problem(path, status.error());
    }
    counts.skipped += lost.skipped;
    converter.summarise();
    converter.noteOtherClasses(parser.classes());
    noteCityJsonLimits(path, parser, diagnostics);
    if (counts.read + counts.skipped + converter.groundTaken() == 0)
        diagnostics.warn(path, {}, TWIN_MSG("The file holds no buildings."));
    return counts;
}

void noteCityJsonLimits(const std::string& path, const CityJsonParser& parser, Diagnostics& diagnostics)
{
    if (parser.templatesLeftOut() > 0)
        diagnostics.note(path, {},
                         TWIN_MSG("%1 geometries are copies of a template (geometry-templates) and were left "
                                  "out: the twin shows buildings with a geometry of their own."),
                         {std::to_string(parser.templatesLeftOut())});
    if (parser.withoutLod() > 0)
        diagnostics.warn(path, {},
                         TWIN_MSG("%1 geometries state no level of detail, which CityJSON demands; they were "
                                  "read as LoD1. Add \"lod\" at the source."),
                         {std::to_string(parser.withoutLod())});
}

} // namespace twin::data
