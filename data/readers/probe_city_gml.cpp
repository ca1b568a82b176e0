// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/gdal/gdal_session.h"
#include "data/readers/city_gml_parser.h"
#include "data/readers/probes.h"

#include <cmath>
#include <fstream>
#include <set>

namespace twin::data {
namespace {

/// What a scan of all buildings finds, in source coordinates.
struct CityGmlScan
{
    long long buildings = 0;
    long long withoutGeometry = 0;
    long long unusable = 0;
    long long damaged = 0;
    std::array<long long, 4> byLod{};
    SourceExtent extent{std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity(),
                        -std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
    std::vector<MapPoint2> sample;
    std::string srs;
    std::set<std::string> fields;

    void look(RawBuilding& raw, const std::string& modelSrs);
};

void CityGmlScan::look(RawBuilding& raw, const std::string& modelSrs)
{
    constexpr std::size_t kMaxFields = 100;
    ++buildings;
    if (srs.empty())
        srs = raw.srsName.empty() ? modelSrs : raw.srsName;
    for (std::size_t i = 0; i < raw.x.size(); ++i) {
        if (!std::isfinite(raw.x[i]) || !std::isfinite(raw.y[i]))
            continue;
        extent = {std::min(extent[0], raw.x[i]), std::min(extent[1], raw.y[i]), std::max(extent[2], raw.x[i]),
                  std::max(extent[3], raw.y[i])};
        if (sample.size() < 5)
            sample.push_back({raw.x[i], raw.y[i]});
    }
    for (const auto& [name, value] : raw.building.attributes) {
        if (fields.size() < kMaxFields)
            fields.insert(name);
    }
    const bool hadPolygons = !raw.polygons.empty();
    Building building;
    AssemblyNotes notes;
    if (!assembleBuilding(raw, building, notes))
        ++(hadPolygons ? unusable : withoutGeometry);
    else
        ++byLod[static_cast<std::size_t>(building.lod)];
    damaged += notes.malformedPolygons + notes.degenerate > 0 && !building.surfaces.empty();
}

void describeProblems(const std::string& path, const CityGmlScan& scan, Diagnostics& diagnostics)
{
    const auto mention = [&](long long count, Severity severity, const char* message) {
        if (count > 0)
            diagnostics.add({severity, path, {}, message, {std::to_string(count)}});
    };
    mention(scan.withoutGeometry, Severity::Warning,
            TWIN_MSG("%1 buildings have no outer geometry and cannot be shown."));
    mention(
        scan.unusable, Severity::Problem,
        TWIN_MSG("%1 buildings have only broken surfaces and will be skipped. Correct them at the source."));
    mention(scan.damaged, Severity::Warning,
            TWIN_MSG("%1 buildings have single broken surfaces, which will be left out."));
    std::string levels;
    for (std::size_t lod = 0; lod < scan.byLod.size(); ++lod) {
        if (scan.byLod[lod] > 0)
            levels += (levels.empty() ? "LoD" : ", LoD") + std::to_string(lod) + ": " +
                      std::to_string(scan.byLod[lod]);
    }
    if (!levels.empty())
        diagnostics.note(path, {}, TWIN_MSG("Buildings by level of detail: %1."), {levels});
}

} // namespace

Result<SourceInfo> probeCityGml(const std::string& path, const ReadOptions& options)
{
    SourceInfo info;
    info.kind = SourceKind::CityGml;
    CityGmlScan scan;
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
    LayerInfo layer;
    layer.name = layer.geometry = "Building";
    layer.count = scan.buildings;
    layer.fields.assign(scan.fields.begin(), scan.fields.end());
    const std::string srs = scan.srs.empty() ? parser.modelSrs() : scan.srs;
    if (scan.extent[0] <= scan.extent[2])
        placeLayer(
            layer, path,
            transformerFor(path, srs, options.assumedCrs, AxisConvention::Gml, scan.sample, info.diagnostics),
            scan.extent, info.diagnostics);
    else
        layer.crs = srs;
    if (scan.buildings > 0)
        info.layers.push_back(std::move(layer));
    for (const auto& [name, count] : parser.classes()) {
        if (name == "Building" || name == "BuildingPart")
            continue;
        LayerInfo other;
        other.name = other.geometry = name;
        other.count = count;
        info.layers.push_back(std::move(other));
    }
    if (scan.buildings == 0)
        info.diagnostics.warn(path, {}, TWIN_MSG("The file holds no buildings."));
    describeProblems(path, scan, info.diagnostics);
    return info;
}

} // namespace twin::data
