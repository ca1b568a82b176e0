// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/register/register_database.h"

#include "core/strategy/register_cells.h"
#include "data/readers/related_tables.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

namespace twin::data {
namespace {

bool execute(GDALDataset& dataset, const std::string& sql)
{
    CPLErrorReset();
    if (OGRLayer* answer = dataset.ExecuteSQL(sql.c_str(), nullptr, nullptr))
        dataset.ReleaseResultSet(answer);
    return CPLGetLastErrorType() != CE_Failure;
}

std::string fieldName(const char* column)
{
    return column + (*column == '#' ? 1 : 0);
}

OGRLayer* createTable(GDALDataset& dataset, const RelatedTable& table)
{
    char** options = CSLSetNameValue(nullptr, "ASPATIAL_VARIANT", "GPKG_ATTRIBUTES");
    OGRLayer* layer = dataset.CreateLayer(table.name().c_str(), nullptr, wkbNone, options);
    CSLDestroy(options);
    if (!layer)
        return nullptr;
    OGRFieldDefn measure("measure", OFTString);
    bool good = layer->CreateField(&measure) == OGRERR_NONE;
    for (const char* column : table.columns) {
        OGRFieldDefn field(fieldName(column).c_str(), *column == '#' ? OFTReal : OFTString);
        good = good && layer->CreateField(&field) == OGRERR_NONE;
    }
    return good ? layer : nullptr;
}

bool addEntry(OGRLayer& layer, const RelatedTable& table, const std::string& measure,
              const std::vector<std::string>& parts)
{
    OGRFeature feature(layer.GetLayerDefn());
    feature.SetField(0, measure.c_str());
    const std::vector<std::string> cells = columnsOf(table, parts);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const int index = static_cast<int>(i) + 1;
        if (cells[i].empty())
            continue;
        if (*table.columns[i] == '#')
            feature.SetField(index, CPLAtof(cells[i].c_str()));
        else
            feature.SetField(index, cells[i].c_str());
    }
    return layer.CreateFeature(&feature) == OGRERR_NONE;
}

bool relate(GDALDataset& dataset, const RelatedTable& table)
{
    const std::string mapping = "measures_" + std::string(table.key);
    return execute(dataset,
                   "CREATE TABLE " + mapping + " (base_id INTEGER NOT NULL, related_id INTEGER NOT NULL)") &&
           execute(dataset, "INSERT INTO " + mapping +
                                " SELECT measures.fid, related.fid FROM measures JOIN " + table.name() +
                                " AS related ON related.measure = measures.id") &&
           execute(dataset,
                   "INSERT INTO gpkgext_relations (base_table_name, base_primary_column, "
                   "related_table_name, related_primary_column, relation_name, mapping_table_name) VALUES "
                   "('measures', 'fid', '" +
                       table.name() + "', 'fid', 'attributes', '" + mapping + "')") &&
           execute(dataset, "INSERT INTO gpkg_extensions VALUES ('" + mapping +
                                "', NULL, 'gpkg_related_tables', 'http://www.geopackage.org/18-000.html', "
                                "'read-write')");
}

} // namespace

bool writeRelatedTables(GDALDataset& dataset, const Strategy& strategy)
{
    std::vector<const RelatedTable*> written;
    for (const RelatedTable& table : relatedTables()) {
        OGRLayer* layer = createTable(dataset, table);
        if (!layer)
            return false;
        written.push_back(&table);
        for (const Measure& measure : strategy.measures) {
            for (const std::vector<std::string>& parts : cellEntries(registerCell(measure, table.key))) {
                if (!addEntry(*layer, table, measure.id, parts))
                    return false;
            }
        }
        if (layer->SyncToDisk() != OGRERR_NONE)
            return false;
    }
    bool good = execute(dataset, "CREATE TABLE IF NOT EXISTS gpkg_extensions (table_name TEXT, column_name "
                                 "TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT "
                                 "NOT NULL, CONSTRAINT ge_tce UNIQUE (table_name, column_name, "
                                 "extension_name))") &&
                execute(dataset, "CREATE TABLE IF NOT EXISTS gpkgext_relations (id INTEGER PRIMARY KEY "
                                 "AUTOINCREMENT, base_table_name TEXT NOT NULL, base_primary_column TEXT NOT "
                                 "NULL DEFAULT 'id', related_table_name TEXT NOT NULL, "
                                 "related_primary_column TEXT NOT NULL DEFAULT 'id', relation_name TEXT NOT "
                                 "NULL, mapping_table_name TEXT NOT NULL UNIQUE)") &&
                execute(dataset, "INSERT INTO gpkg_extensions VALUES ('gpkgext_relations', NULL, "
                                 "'gpkg_related_tables', 'http://www.geopackage.org/18-000.html', "
                                 "'read-write')");
    for (const RelatedTable* table : written)
        good = good && relate(dataset, *table);
    return good;
}

} // namespace twin::data
