// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sample/map_layers.h"

#include "data/citypackage/ogr_geometry.h"
#include "data/gdal/gdal_session.h"

#include <cpl_conv.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

namespace twin::data {
namespace {

/// The clock would otherwise be written into gpkg_contents: same tables, same bytes.
class FixedDate
{
public:
    FixedDate() { CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", "2026-11-01T00:00:00.000Z"); }
    ~FixedDate() { CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", nullptr); }
    FixedDate(const FixedDate&) = delete;
    FixedDate& operator=(const FixedDate&) = delete;
};

struct Field
{
    const char* name;
    OGRFieldType type;
};

OGRLayer* makeLayer(GDALDataset& dataset, const char* name, OGRwkbGeometryType type,
                    const std::vector<Field>& fields)
{
    OGRSpatialReference crs;
    crs.importFromEPSG(kMapEpsg);
    OGRLayer* layer = dataset.CreateLayer(name, &crs, type, nullptr);
    if (layer == nullptr)
        return nullptr;
    for (const Field& field : fields) {
        OGRFieldDefn definition(field.name, field.type);
        layer->CreateField(&definition);
    }
    return layer;
}

bool add(OGRLayer* layer, OGRFeature& feature, const OGRGeometry& geometry)
{
    feature.SetGeometry(&geometry);
    return layer->CreateFeature(&feature) == OGRERR_NONE;
}

bool writeDistricts(GDALDataset& dataset, const FactTables& facts, const CityPlan& plan)
{
    // gpkg column, column of districts.csv
    static const std::vector<std::pair<const char*, const char*>> kFigures{
        {"population", "population"},
        {"area_km2", "area_km2"},
        {"density_per_km2", "density_per_km2"},
        {"mean_age", "mean_age"},
        {"under18", "under18"},
        {"age18_64", "age18_64"},
        {"age65plus", "age65plus"},
        {"births", "births"},
        {"deaths", "deaths"},
        {"moved_in", "moved_in"},
        {"moved_out", "moved_out"},
        {"population_2010", "population_2010"},
        {"address_count_2025", "address_count_2025"}};
    std::vector<Field> fields{
        {"number", OFTString}, {"name", OFTString}, {"population_date", OFTString}, {"source", OFTString}};
    for (const auto& figure : kFigures)
        fields.push_back({figure.first, OFTReal});
    OGRLayer* layer = makeLayer(dataset, "districts", wkbMultiPolygon, fields);
    if (layer == nullptr)
        return false;
    for (const PlanDistrict& district : plan.districts) {
        OGRFeature feature(layer->GetLayerDefn());
        feature.SetField("number", district.number.c_str());
        feature.SetField("name", district.name.c_str());
        feature.SetField("source", "Umriss: Hansestadt Lübeck, Kommunale Statistikstelle, dl-de/by-2-0, "
                                   "generalisiert; Zahlen: hl-quarto-db, CC BY 4.0");
        for (const FactRow& row : facts.districts) {
            if (row.at("level") != "stadtteil" || row.at("name_de") != district.name)
                continue;
            feature.SetField("population_date", row.at("population_date").c_str());
            for (const auto& [column, source] : kFigures) {
                const auto value = row.find(source);
                if (value != row.end() && !value->second.empty())
                    feature.SetField(column, CPLAtof(value->second.c_str()));
            }
        }
        if (!add(layer, feature, toOgr(district.outline)))
            return false;
    }
    return true;
}

bool writeWaters(GDALDataset& dataset, const CityPlan& plan)
{
    OGRLayer* layer = makeLayer(dataset, "water", wkbMultiPolygon,
                                {{"name", OFTString}, {"kind", OFTString}, {"level", OFTReal}});
    bool ok = layer != nullptr;
    for (std::size_t i = 0; ok && i < plan.waters.size(); ++i) {
        OGRFeature feature(layer->GetLayerDefn());
        feature.SetField("name", plan.waters[i].name.c_str());
        feature.SetField("kind", plan.waters[i].kind.c_str());
        feature.SetField("level", plan.waters[i].levelMetres);
        ok = add(layer, feature, toOgr(plan.waters[i].area));
    }
    return ok;
}

bool writeLandCover(GDALDataset& dataset, const CityPlan& plan)
{
    OGRLayer* layer =
        makeLayer(dataset, "landcover", wkbMultiPolygon, {{"name", OFTString}, {"kind", OFTString}});
    bool ok = layer != nullptr;
    for (std::size_t i = 0; ok && i < plan.landCover.size(); ++i) {
        OGRFeature feature(layer->GetLayerDefn());
        feature.SetField("name", plan.landCover[i].name.c_str());
        feature.SetField("kind", plan.landCover[i].kind.c_str());
        ok = add(layer, feature, toOgr(plan.landCover[i].area));
    }
    return ok;
}

bool writeRoads(GDALDataset& dataset, const CityPlan& plan)
{
    OGRLayer* layer = makeLayer(dataset, "roads", wkbLineString,
                                {{"name", OFTString}, {"kind", OFTString}, {"width", OFTReal}});
    bool ok = layer != nullptr;
    for (std::size_t i = 0; ok && i < plan.roads.size(); ++i) {
        OGRFeature feature(layer->GetLayerDefn());
        feature.SetField("name", plan.roads[i].name.c_str());
        feature.SetField("kind", plan.roads[i].kind.c_str());
        feature.SetField("width", plan.roads[i].widthMetres);
        ok = add(layer, feature, toOgr(plan.roads[i].axis));
    }
    return ok;
}

bool writeTrees(GDALDataset& dataset, const std::vector<Tree>& trees)
{
    OGRLayer* layer = makeLayer(dataset, "trees", wkbPoint, {{"height", OFTReal}, {"crown", OFTReal}});
    bool ok = layer != nullptr;
    for (std::size_t i = 0; ok && i < trees.size(); ++i) {
        OGRFeature feature(layer->GetLayerDefn());
        feature.SetField(0, static_cast<double>(trees[i].heightMetres));
        feature.SetField(1, static_cast<double>(trees[i].crownMetres));
        ok = add(layer, feature, OGRPoint(trees[i].position.easting, trees[i].position.northing));
    }
    return ok;
}

} // namespace

Status writeMapLayers(const std::string& path, const FactTables& facts, const CityPlan& plan,
                      const std::vector<Tree>& trees)
{
    initialiseGdal();
    const GdalMessages messages;
    const FixedDate fixed;
    const Error failure{
        ErrorKind::Unreadable,
        TWIN_MSG("The file %1 of the sample city could not be written, so the sample is not complete. "
                 "Make room on the disk or choose another cache folder."),
        {path}};
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GPKG");
    if (driver == nullptr)
        return failure;
    const DatasetPtr dataset(driver->Create(path.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    if (!dataset)
        return failure;
    dataset->StartTransaction();
    const bool ok = writeDistricts(*dataset, facts, plan) && writeWaters(*dataset, plan) &&
                    writeRoads(*dataset, plan) && writeTrees(*dataset, trees) &&
                    writeLandCover(*dataset, plan);
    if (!ok || dataset->CommitTransaction() != OGRERR_NONE)
        return failure;
    return Done{};
}

} // namespace twin::data
