// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/gdal/gdal_session.h"
#include "data/readers/building_scan.h"
#include "data/readers/city_gml_parser.h"
#include "data/readers/probes.h"

#include <fstream>

namespace twin::data {

Result<SourceInfo> probeCityGml(const std::string& path, const ReadOptions& options)
{
    SourceInfo info;
    info.kind = SourceKind::CityGml;
    BuildingScan scan;
    CityGmlParser* running = nullptr;
    CityGmlParser parser([&](RawBuilding& raw) {
        scan.look(raw, running->modelSrs());
        return true;
    });
    running = &parser;
    std::ifstream stream(path, std::ios::binary);
    std::vector<char> buffer(std::size_t{256} << 10);
    bool more = true;
    while (more) {
        stream.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
        const bool last = !stream;
        more = parser.feed(buffer.data(),
                           static_cast<std::size_t>(std::max<std::streamsize>(stream.gcount(), 0)), last) &&
               !last;
    }
    if (parser.failed()) {
        Error failure = parser.failure();
        if (failure.arguments.empty())
            failure.arguments.emplace_back();
        failure.arguments.front() = path;
        if (failure.kind == ErrorKind::Refused && scan.buildings == 0)
            return failure;
        info.diagnostics.problem(path, failure);
    }
    info.format = "CityGML" + (parser.version().empty() ? std::string() : " " + parser.version());
    if (scan.srs.empty())
        scan.srs = parser.modelSrs();
    scan.describe(path, AxisConvention::Gml, options, parser.classes(), info);
    return info;
}

} // namespace twin::data
