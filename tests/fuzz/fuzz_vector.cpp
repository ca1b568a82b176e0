// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/readers.h"
#include "temporary_file.h"

#include <string_view>

using namespace twin;

namespace {

/// The name a file of this content would have: some drivers look at it.
const char* nameFor(std::string_view content)
{
    const auto start = content.find_first_not_of(" \t\r\n");
    if (start == std::string_view::npos)
        return "x.geojson";
    if (content[start] == '{')
        return "x.geojson";
    if (content[start] == '<')
        return content.find("<kml") != std::string_view::npos   ? "x.kml"
               : content.find("<gpx") != std::string_view::npos ? "x.gpx"
                                                                : "x.gml";
    if (content[start] >= '0' && content[start] <= '9')
        return "x.xyz";
    return content.substr(start, 5) == "ncols" ? "x.asc" : "x.csv";
}

} // namespace

/// GeoJSON, GML, KML, GPX, tables and grids of text through the real way in.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count)
{
    static const fuzz::TemporaryFile kFile;
    const std::string path =
        kFile.write(nameFor({reinterpret_cast<const char*>(bytes), count}), bytes, count);
    data::ReadOptions options;
    options.assumedCrs = "EPSG:25832";
    options.maxFeatures = 1000;
    const auto info = data::probe(path, options);
    if (!info)
        return 0;
    Diagnostics diagnostics;
    const Progress progress;
    if (info->kind == data::SourceKind::Terrain) {
        (void)data::readTerrain(path, options, 0, diagnostics, progress);
        return 0;
    }
    (void)data::readVectorFile(path, options, diagnostics);
    (void)data::readDistricts(path, options, diagnostics);
    (void)data::readFootprints(
        path, options, nullptr, [](Building&&) { return true; }, diagnostics, progress);
    return 0;
}
