// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/citypackage/ogr_geometry.h"
#include "data/citypackage/package_database.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

namespace twin::data {
namespace {

Error layerNotWritten(const std::string& layer, const GdalMessages& messages)
{
    return {ErrorKind::Unreadable,
            TWIN_MSG("The layer %1 of city.gpkg could not be written (%2). The import stopped there: check "
                     "free space and permissions."),
            {layer, messages.last()}};
}

void setText(OGRFeature& feature, const char* field, const std::string& text)
{
    if (!text.empty())
        feature.SetField(field, text.c_str());
}

/// Calls `fill` for each value with a fresh feature and stores it.
template <typename T, typename Fill>
Status store(OGRLayer& layer, const std::vector<T>& values, Fill fill)
{
    GdalMessages messages;
    for (const T& value : values) {
        OGRFeature feature(layer.GetLayerDefn());
        fill(value, feature);
        if (layer.CreateFeature(&feature) != OGRERR_NONE)
            return layerNotWritten(layer.GetName(), messages);
    }
    return Done{};
}

/// Field access by name that survives a package whose layer lacks the column.
class Row
{
public:
    explicit Row(const OGRFeature& feature) : mFeature(feature) {}

    std::string text(const char* name) const
    {
        const int index = mFeature.GetFieldIndex(name);
        return index < 0 || !mFeature.IsFieldSetAndNotNull(index) ? std::string()
                                                                  : mFeature.GetFieldAsString(index);
    }
    std::optional<double> number(const char* name) const
    {
        const int index = mFeature.GetFieldIndex(name);
        if (index < 0 || !mFeature.IsFieldSetAndNotNull(index))
            return std::nullopt;
        return mFeature.GetFieldAsDouble(index);
    }
    const OGRGeometry* geometry() const { return mFeature.GetGeometryRef(); }

private:
    const OGRFeature& mFeature;
};

template <typename T, typename Convert>
std::vector<T> readLayer(GDALDataset& dataset, const char* name, Convert convert)
{
    GdalMessages quiet;
    std::vector<T> values;
    OGRLayer* layer = dataset.GetLayerByName(name);
    if (!layer)
        return values;
    layer->ResetReading();
    for (const auto& feature : *layer) {
        T value;
        if (convert(Row(*feature), value))
            values.push_back(std::move(value));
    }
    return values;
}

} // namespace

Result<OGRLayer*> PackageDatabase::layer(const char* name)
{
    GdalMessages messages;
    OGRLayer* found = mDataset->GetLayerByName(name);
    if (!found)
        return layerNotWritten(name, messages);
    return found;
}

Result<OGRLayer*> PackageDatabase::emptied(const char* name)
{
    const Result<OGRLayer*> found = layer(name);
    if (found)
        execute(std::string("DELETE FROM ") + name);
    return found;
}

Status PackageDatabase::replaceDistricts(const std::vector<District>& districts)
{
    const Result<OGRLayer*> layer = emptied("districts");
    const Result<OGRLayer*> figures = emptied("district_figures");
    if (!layer)
        return layer.error();
    if (!figures)
        return figures.error();
    const Status written = store(**layer, districts, [](const District& district, OGRFeature& feature) {
        setText(feature, "number", district.number);
        setText(feature, "name", district.name);
        setText(feature, "source", district.source);
        const OGRMultiPolygon outline = toOgr(district.outline);
        feature.SetGeometry(&outline);
    });
    if (!written)
        return written;
    for (const District& district : districts) {
        const Status stored =
            store(**figures, district.figures, [&](const DistrictFigure& figure, OGRFeature& feature) {
                setText(feature, "district", district.number);
                setText(feature, "name", district.name);
                setText(feature, "figure", figure.key);
                feature.SetField("value", figure.value);
                if (figure.asOf.year > 0)
                    setText(feature, "as_of", figure.asOf.iso());
                setText(feature, "source", figure.source);
                feature.SetField("exact", figure.exact ? 1 : 0);
            });
        if (!stored)
            return stored;
    }
    return Done{};
}

Status PackageDatabase::removeGround(const std::string& source)
{
    GdalMessages messages;
    for (const char* name : {"waters", "roads", "trees", "landcover"})
        execute(std::string("DELETE FROM ") + name + " WHERE source = " + quoted(source));
    if (messages.failed())
        return layerNotWritten("waters", messages);
    return Done{};
}

Status PackageDatabase::addGround(const GroundFeatures& features, const std::string& source)
{
    const Result<OGRLayer*> waters = layer("waters");
    const Result<OGRLayer*> roads = layer("roads");
    const Result<OGRLayer*> trees = layer("trees");
    const Result<OGRLayer*> covers = layer("landcover");
    for (const Result<OGRLayer*>* needed : {&waters, &roads, &trees, &covers}) {
        if (!*needed)
            return needed->error();
    }
    Status stored = store(**waters, features.waters, [&](const WaterBody& water, OGRFeature& feature) {
        setText(feature, "name", water.name);
        setText(feature, "kind", water.kind);
        feature.SetField("level", water.levelMetres);
        setText(feature, "source", source);
        const OGRMultiPolygon area = toOgr(water.area);
        feature.SetGeometry(&area);
    });
    if (stored)
        stored = store(**roads, features.roads, [&](const Road& road, OGRFeature& feature) {
            setText(feature, "name", road.name);
            setText(feature, "kind", road.kind);
            feature.SetField("width", road.widthMetres);
            setText(feature, "source", source);
            const OGRLineString axis = toOgr(road.axis);
            feature.SetGeometry(&axis);
        });
    if (stored)
        stored = store(**trees, features.trees, [&](const Tree& tree, OGRFeature& feature) {
            feature.SetField("height", double{tree.heightMetres});
            feature.SetField("crown", double{tree.crownMetres});
            setText(feature, "source", source);
            const OGRPoint point(tree.position.easting, tree.position.northing);
            feature.SetGeometry(&point);
        });
    if (stored)
        stored = store(**covers, features.landCover, [&](const LandCover& cover, OGRFeature& feature) {
            setText(feature, "kind", cover.kind);
            setText(feature, "name", cover.name);
            setText(feature, "source", source);
            const OGRMultiPolygon area = toOgr(cover.area);
            feature.SetGeometry(&area);
        });
    return stored;
}

Status PackageDatabase::recordSource(const SourceRecord& source)
{
    GdalMessages messages;
    OGRLayer* layer = mDataset->GetLayerByName("sources");
    if (!layer)
        return layerNotWritten("sources", messages);
    execute("DELETE FROM sources WHERE file = " + quoted(source.file) + " AND kind = " + quoted(source.kind));
    return store(*layer, std::vector<SourceRecord>{source},
                 [](const SourceRecord& record, OGRFeature& feature) {
                     setText(feature, "file", record.file);
                     setText(feature, "kind", record.kind);
                     setText(feature, "crs", record.crs);
                     setText(feature, "licence", record.licence);
                     setText(feature, "imported_at", record.importedAt);
                     feature.SetField("objects", static_cast<GIntBig>(record.objects));
                     feature.SetField("synthetic", record.synthetic ? 1 : 0);
                 });
}

std::vector<District> readPackageDistricts(GDALDataset& dataset)
{
    std::vector<District> districts =
        readLayer<District>(dataset, "districts", [](const Row& row, District& district) {
            district.number = row.text("number");
            district.name = row.text("name");
            district.source = row.text("source");
            district.outline = polygonsOf(row.geometry());
            return true;
        });
    struct Figure
    {
        std::string number;
        std::string name;
        DistrictFigure figure;
    };
    const auto figures = readLayer<Figure>(dataset, "district_figures", [](const Row& row, Figure& entry) {
        const std::optional<double> value = row.number("value");
        if (!value)
            return false;
        entry.number = row.text("district");
        entry.name = row.text("name");
        entry.figure.key = row.text("figure");
        entry.figure.value = *value;
        entry.figure.asOf = Date::parse(row.text("as_of")).value_or(Date{});
        entry.figure.source = row.text("source");
        entry.figure.exact = row.number("exact").value_or(0) != 0;
        return true;
    });
    for (const Figure& entry : figures) {
        for (District& district : districts) {
            if (district.number == entry.number && district.name == entry.name)
                district.figures.push_back(entry.figure);
        }
    }
    return districts;
}

std::vector<WaterBody> readPackageWaters(GDALDataset& dataset)
{
    return readLayer<WaterBody>(dataset, "waters", [](const Row& row, WaterBody& water) {
        water.name = row.text("name");
        water.kind = row.text("kind");
        water.levelMetres = row.number("level").value_or(0);
        water.area = polygonsOf(row.geometry());
        return !water.area.empty();
    });
}

std::vector<Road> readPackageRoads(GDALDataset& dataset)
{
    return readLayer<Road>(dataset, "roads", [](const Row& row, Road& road) {
        road.name = row.text("name");
        road.kind = row.text("kind");
        road.widthMetres = row.number("width").value_or(road.widthMetres);
        road.axis = lineOf(row.geometry());
        return road.axis.size() >= 2;
    });
}

std::vector<Tree> readPackageTrees(GDALDataset& dataset)
{
    return readLayer<Tree>(dataset, "trees", [](const Row& row, Tree& tree) {
        const OGRGeometry* geometry = row.geometry();
        if (!geometry || wkbFlatten(geometry->getGeometryType()) != wkbPoint)
            return false;
        tree.position = {geometry->toPoint()->getX(), geometry->toPoint()->getY()};
        tree.heightMetres = static_cast<float>(row.number("height").value_or(tree.heightMetres));
        tree.crownMetres = static_cast<float>(row.number("crown").value_or(tree.crownMetres));
        return true;
    });
}

std::vector<LandCover> readPackageLandCover(GDALDataset& dataset)
{
    return readLayer<LandCover>(dataset, "landcover", [](const Row& row, LandCover& cover) {
        cover.kind = row.text("kind");
        cover.name = row.text("name");
        cover.area = polygonsOf(row.geometry());
        return !cover.area.empty();
    });
}

std::vector<SourceRecord> readPackageSources(GDALDataset& dataset)
{
    return readLayer<SourceRecord>(dataset, "sources", [](const Row& row, SourceRecord& record) {
        record.file = row.text("file");
        record.kind = row.text("kind");
        record.crs = row.text("crs");
        record.licence = row.text("licence");
        record.importedAt = row.text("imported_at");
        record.objects = static_cast<long long>(row.number("objects").value_or(0));
        record.synthetic = row.number("synthetic").value_or(0) != 0;
        return true;
    });
}

} // namespace twin::data
