// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/related_tables.h"

#include "core/strategy/register_cells.h"
#include "core/text.h"
#include "data/gdal/gdal_session.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <filesystem>

namespace twin::data {
namespace {

constexpr long long kMaxRows = 1'000'000;

bool isHistory(const RelatedTable& table)
{
    return std::string_view(table.key) == "status_history";
}

std::string fieldText(const OGRFeature& feature, int index)
{
    if (index < 0 || !feature.IsFieldSetAndNotNull(index))
        return {};
    if (feature.GetFieldDefnRef(index)->GetType() == OFTReal)
        return numberCell(feature.GetFieldAsDouble(index));
    return feature.GetFieldAsString(index);
}

} // namespace

const std::vector<RelatedTable>& relatedTables()
{
    static const std::vector<RelatedTable> kTables{
        {"status_history", {"date", "status", "basis", "source"}},
        {"resolutions", {"paper", "date", "body", "url"}},
        {"budget", {"year", "#planned_eur", "#spent_eur", "funds", "source"}},
        {"indicators", {"name", "unit", "role", "date", "#value", "source"}},
        {"depends_on", {"target", "basis", "kind", "source"}},
        {"versions", {"version", "basis", "source"}},
        {"evidence", {"title", "url", "date"}},
        {"changes", {"at", "who", "field", "before", "after"}},
    };
    return kTables;
}

std::vector<std::string> columnsOf(const RelatedTable& table, const std::vector<std::string>& parts)
{
    std::vector<std::string> cells = parts;
    if (isHistory(table) && !cells.empty()) {
        const auto colon = cells.front().find(':');
        const std::string date = colon == std::string::npos ? std::string() : cells.front().substr(0, colon);
        cells.front() = colon == std::string::npos ? cells.front() : cells.front().substr(colon + 1);
        cells.insert(cells.begin(), date);
    }
    cells.resize(table.columns.size());
    return cells;
}

std::vector<std::string> partsOf(const RelatedTable& table, const std::vector<std::string>& cells)
{
    std::vector<std::string> parts = cells;
    if (isHistory(table) && parts.size() > 1) {
        parts[1] = parts[0].empty() ? parts[1] : parts[0] + ":" + parts[1];
        parts.erase(parts.begin());
    }
    return parts;
}

RelatedTables RelatedTables::of(const std::string& path, Diagnostics& diagnostics)
{
    RelatedTables related;
    if (foldCase(std::filesystem::path(path).extension().string()) != ".gpkg")
        return related;
    const Result<DatasetPtr> dataset = openDataset(path, Purpose::Vector, diagnostics);
    if (!dataset)
        return related; // whoever reads the features says why
    const GdalMessages quiet;
    for (const RelatedTable& table : relatedTables()) {
        OGRLayer* layer = dataset.value()->GetLayerByName(table.name().c_str());
        const int measure = layer ? layer->GetLayerDefn()->GetFieldIndex("measure") : -1;
        if (measure < 0)
            continue;
        related.mKeys.emplace_back(table.key);
        std::map<std::string, std::vector<std::vector<std::string>>> entries;
        layer->ResetReading();
        long long count = 0;
        while (const OGRFeatureUniquePtr feature{layer->GetNextFeature()}) {
            if (++count > kMaxRows)
                break;
            std::vector<std::string> cells;
            for (const char* column : table.columns)
                cells.push_back(fieldText(
                    *feature, layer->GetLayerDefn()->GetFieldIndex(column + (*column == '#' ? 1 : 0))));
            entries[fieldText(*feature, measure)].push_back(partsOf(table, cells));
        }
        for (const auto& [id, list] : entries)
            related.mCells[id][table.key] = cellOf(list);
    }
    return related;
}

bool RelatedTables::isRelated(const std::string& layer) const
{
    return std::any_of(mKeys.begin(), mKeys.end(),
                       [&](const std::string& key) { return layer == "measure_" + key; });
}

void RelatedTables::addTo(std::map<std::string, std::string>& cells, const std::string& measure) const
{
    const auto found = mCells.find(measure);
    if (found == mCells.end())
        return;
    for (const auto& [key, cell] : found->second)
        cells.emplace(key, cell);
}

} // namespace twin::data
