// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/measure_import.h"

#include "app/messages.h"
#include "core/strategy/register_check.h"

#include <QFileInfo>

#include <algorithm>

namespace twin::app {
namespace {

std::vector<District> districtsOf(const SceneState& state)
{
    std::vector<District> districts;
    for (const auto& [id, city] : state.sources.cities) {
        if (city.districts)
            districts.insert(districts.end(), city.districts->begin(), city.districts->end());
    }
    return districts;
}

std::string freeId(const Project& project)
{
    for (int number = 1;; ++number) {
        const std::string id = "measures-" + std::to_string(number);
        if (std::none_of(project.layers.begin(), project.layers.end(),
                         [&](const Layer& layer) { return layer.id == id; }))
            return id;
    }
}

} // namespace

int MeasureImport::count(MergeEntry::State state) const
{
    return static_cast<int>(std::count_if(entries.begin(), entries.end(),
                                          [&](const MergeEntry& entry) { return entry.state == state; }));
}

Result<MeasureImport> previewMeasures(const QString& path, const data::CatalogueOptions& options,
                                      const SceneState& state, Date asOf, Diagnostics& diagnostics)
{
    const std::vector<District> districts = districtsOf(state);
    auto reading = data::readCatalogue(path.toStdString(), options, districts, asOf, diagnostics);
    if (!reading)
        return reading.error();
    MeasureImport import;
    import.path = path;
    import.options = options;
    import.reading = std::move(reading).value();
    // The reader has named what a single cell lacks; the register's rules look at what the cells say
    // together.
    for (const RegisterFinding& finding : checkRegister(import.reading.strategy, districts)) {
        if (finding.field == "districts" || finding.field == "end")
            continue; // said by the reader, with the words of the row
        diagnostics.add(
            {finding.severity, path.toStdString(), finding.measure, finding.message, finding.arguments});
    }
    import.entries = compareRegisters(state.plan, import.reading.strategy);
    return import;
}

Project withMeasures(const Project& project, const MeasureImport& import, const ImportChoice& choice)
{
    Project changed = project;
    if (choice.replaceOthers)
        std::erase_if(changed.layers, [](const Layer& layer) { return layer.kind == LayerKind::Measures; });
    Layer layer;
    layer.id = freeId(project);
    layer.kind = LayerKind::Measures;
    layer.name = QFileInfo(import.path).completeBaseName().toStdString();
    layer.path = import.path.toStdString();
    layer.sublayer = import.reading.sheets.size() > 1 ? import.reading.sheet : import.options.read.layer;
    layer.crs = import.options.read.assumedCrs;
    layer.columns = import.options.columns;
    const auto first = std::find_if(changed.layers.begin(), changed.layers.end(),
                                    [](const Layer& other) { return other.kind == LayerKind::Measures; });
    changed.layers.insert(choice.keepPresent ? first : changed.layers.end(), std::move(layer));
    return changed;
}

} // namespace twin::app
