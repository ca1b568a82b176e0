// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/building_scan.h"

#include <cmath>

namespace twin::data {
namespace {

void describeProblems(const std::string& path, const BuildingScan& scan, Diagnostics& diagnostics)
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

void BuildingScan::look(RawBuilding& raw, const std::string& modelSrs)
{
    constexpr std::size_t kMaxFields = 100;
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
    if (raw.role != ObjectRole::Hull || raw.building.objectClass != ObjectClass::Building)
        return; // its class is counted with the others
    ++buildings;
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

void BuildingScan::describe(const std::string& path, AxisConvention convention, const ReadOptions& options,
                            const std::map<std::string, long long>& classes, SourceInfo& info) const
{
    LayerInfo layer;
    layer.name = layer.geometry = "Building";
    layer.count = buildings;
    layer.fields.assign(fields.begin(), fields.end());
    if (extent[0] <= extent[2])
        placeLayer(layer, path,
                   transformerFor(path, srs, options.assumedCrs, convention, sample, info.diagnostics),
                   extent, info.diagnostics);
    else
        layer.crs = srs;
    if (buildings > 0)
        info.layers.push_back(std::move(layer));
    for (const auto& [name, count] : classes) {
        if (name == "Building" || name == "BuildingPart")
            continue;
        LayerInfo other;
        other.name = other.geometry = name;
        other.count = count;
        info.layers.push_back(std::move(other));
    }
    if (buildings == 0)
        info.diagnostics.warn(path, {}, TWIN_MSG("The file holds no buildings."));
    describeProblems(path, *this, info.diagnostics);
}

} // namespace twin::data
