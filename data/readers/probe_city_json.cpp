// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/building_scan.h"
#include "data/readers/city_json_file.h"
#include "data/readers/probes.h"

namespace twin::data {
namespace {

/// A stated extent that lies nowhere near the buildings tells of a wrong transform.
void compareExtent(const std::string& path, const CityJsonHeader& header, const SourceExtent& found,
                   Diagnostics& diagnostics)
{
    const auto& stated = header.extent;
    if (!header.hasExtent || found[0] > found[2])
        return;
    if (found[0] > stated[3] || found[2] < stated[0] || found[1] > stated[4] || found[3] < stated[1])
        diagnostics.warn(path, {},
                         TWIN_MSG("The file states the extent %1, but its buildings lie in %2. Check its "
                                  "transform and the place on the map."),
                         {extentText({stated[0], stated[1], stated[3], stated[4]}), extentText(found)});
}

} // namespace

Result<SourceInfo> probeCityJson(const std::string& path, const ReadOptions& options)
{
    SourceInfo info;
    info.kind = SourceKind::CityJson;
    BuildingScan scan;
    const CityJsonParser* running = nullptr;
    CityJsonParser parser([&](RawBuilding& raw) {
        scan.look(raw, running->header().srs);
        return true;
    });
    running = &parser;
    CityJsonFile file(path, path);
    const Status status = file.read(
        parser,
        [&](const std::string& object, const Error& failure) {
            info.diagnostics.add({Severity::Problem, path, object, failure.message, failure.arguments});
        },
        [](double) { return true; });
    if (!status) {
        if (scan.buildings == 0)
            return status.error();
        info.diagnostics.problem(path, status.error());
    }
    info.format = file.sequence() ? "CityJSONSeq" : "CityJSON";
    if (!parser.header().version.empty())
        info.format += " " + parser.header().version;
    if (scan.srs.empty())
        scan.srs = parser.header().srs;
    scan.describe(path, AxisConvention::Traditional, options, parser.classes(), info);
    compareExtent(path, parser.header(), scan.extent, info.diagnostics);
    noteCityJsonLimits(path, parser, info.diagnostics);
    return info;
}

} // namespace twin::data
