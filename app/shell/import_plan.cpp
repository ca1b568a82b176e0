// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/import_plan.h"

#include "core/text.h"
#include "data/citypackage/city_package.h"
#include "data/citypackage/import_plan.h"

#include <QFileInfo>

#include <algorithm>
#include <array>

namespace twin::app {

namespace {

template <std::size_t N>
bool isOneOf(const std::string& field, const std::array<const char*, N>& names)
{
    const std::string folded = foldCase(field);
    return std::any_of(names.begin(), names.end(), [&](const char* name) { return folded == name; });
}

bool isHeightField(const std::string& field)
{
    static constexpr std::array<const char*, 10> kNames{
        "height", "measuredheight", "measured_height", "hoehe",   "höhe",
        "h_max",  "gebaeudehoehe",  "building:height", "hoehe_m", "height_m"};
    return isOneOf(field, kNames);
}

bool isStoreyField(const std::string& field)
{
    static constexpr std::array<const char*, 9> kNames{
        "storeys",   "storeysaboveground", "building:levels", "building_levels", "levels",
        "geschosse", "anzahlgs",           "stockwerke",      "vollgeschosse"};
    return isOneOf(field, kNames);
}

bool isAreaLayer(const data::LayerInfo& layer)
{
    return layer.geometry.find("Polygon") != std::string::npos;
}

bool isFootprintLayer(const data::LayerInfo& layer)
{
    return isAreaLayer(layer) && std::any_of(layer.fields.begin(), layer.fields.end(), [](const auto& field) {
               return isHeightField(field) || isStoreyField(field);
           });
}

std::string firstField(const data::SourceInfo& info, bool (*matches)(const std::string&))
{
    const std::vector<std::string> fields = footprintFields(info);
    const auto found = std::find_if(fields.begin(), fields.end(), matches);
    return found == fields.end() ? std::string() : *found;
}

std::string stemOf(const QString& file)
{
    return QFileInfo(file).completeBaseName().toStdString();
}

/// Files that are read with the same answers go through one import.
struct CityBatch
{
    data::ReadOptions options;
    std::vector<std::string> files;
    bool terrain = false; ///< some of it is terrain
};

std::vector<CityBatch> cityBatches(const std::vector<ImportItem>& items, const std::string& crs)
{
    std::vector<CityBatch> batches;
    for (const ImportItem& item : items) {
        if (item.route != ImportRoute::City || !item.included)
            continue;
        data::ReadOptions options;
        options.assumedCrs = item.crs.empty() ? crs : item.crs;
        options.heights = item.heights;
        options.heightField = item.heightField;
        options.storeyField = item.storeyField;
        options.storeyHeightMetres = item.storeyHeightMetres;
        const auto same = std::find_if(batches.begin(), batches.end(), [&](const CityBatch& batch) {
            return batch.options.heightField == options.heightField &&
                   batch.options.assumedCrs == options.assumedCrs &&
                   batch.options.heights == options.heights &&
                   batch.options.storeyField == options.storeyField &&
                   batch.options.storeyHeightMetres == options.storeyHeightMetres;
        });
        const bool terrain =
            item.info.kind == data::SourceKind::Terrain || item.info.kind == data::SourceKind::PointCloud;
        if (same == batches.end()) {
            batches.push_back({options, {item.file.toStdString()}, terrain});
        } else {
            same->files.push_back(item.file.toStdString());
            same->terrain = same->terrain || terrain;
        }
    }
    // Terrain, which needs no fields and no meaning of heights, before what stands on it.
    std::stable_partition(batches.begin(), batches.end(), [](const CityBatch& batch) {
        return batch.options.heightField.empty() && batch.options.storeyField.empty();
    });
    std::stable_partition(batches.begin(), batches.end(),
                          [](const CityBatch& batch) { return batch.terrain; });
    return batches;
}

void importCity(const std::vector<ImportItem>& items, const ImportTarget& target, ImportOutcome& outcome,
                const Progress& progress)
{
    const std::vector<CityBatch> batches = cityBatches(items, target.crs.toStdString());
    long long total = 0;
    for (std::size_t i = 0; i < batches.size() && !progress.cancelled(); ++i) {
        data::ImportRequest request;
        request.files = batches[i].files;
        request.outFolder = target.packageFolder.toStdString();
        request.groundFolder = target.groundFolder.toStdString();
        request.options = batches[i].options;
        Progress part([&](double fraction, const std::string& step) {
            if (progress.cancelled())
                part.cancel();
            const double done =
                fraction < 0 ? fraction
                             : (static_cast<double>(i) + fraction) / static_cast<double>(batches.size());
            progress.report(done, step);
        });
        const Result<data::ImportReport> report = data::importFiles(request, part);
        if (!report) {
            outcome.diagnostics.problem(request.files.front(), report.error());
            continue;
        }
        outcome.diagnostics.append(report->skipped);
        outcome.heights.insert(outcome.heights.end(), report->heights.begin(), report->heights.end());
        outcome.cityExtent.include(report->extent);
        for (const auto& [kind, count] : report->objects) {
            outcome.objects[kind] += count;
            total += count;
        }
        outcome.filesRead += static_cast<int>(request.files.size());
    }
    if (total == 0)
        return;
    Layer layer;
    layer.kind = LayerKind::CityPackage;
    layer.name = stemOf(QString::fromStdString(batches.front().files.front()));
    layer.path = target.packageFolder.toStdString();
    layer.crs = target.crs.toStdString();
    outcome.layers.push_back(std::move(layer));
}

void importVector(const ImportItem& item, const data::ReadOptions& options, ImportOutcome& outcome)
{
    const std::string file = item.file.toStdString();
    const auto layers = data::readVectorFile(file, options, outcome.diagnostics);
    if (!layers) {
        outcome.diagnostics.problem(file, layers.error());
        return;
    }
    for (const data::VectorLayer& read : *layers) {
        if (read.features.empty())
            continue;
        Layer layer;
        layer.kind = LayerKind::Vector;
        layer.name = layers->size() > 1 ? stemOf(item.file) + " · " + read.name : stemOf(item.file);
        layer.path = file;
        layer.sublayer = read.name;
        layer.crs = item.needsCrs ? options.assumedCrs : std::string();
        outcome.layers.push_back(std::move(layer));
        outcome.objects["features"] += static_cast<long long>(read.features.size());
    }
    ++outcome.filesRead;
}

void importMeasures(const ImportItem& item, const data::ReadOptions& options,
                    const std::vector<District>& districts, Date today, ImportOutcome& outcome)
{
    const std::string file = item.file.toStdString();
    const auto strategy = data::readMeasures(file, options, districts, today, outcome.diagnostics);
    if (!strategy) {
        outcome.diagnostics.problem(file, strategy.error());
        return;
    }
    Layer layer;
    layer.kind = LayerKind::Measures;
    layer.name = stemOf(item.file);
    layer.path = file;
    layer.crs = item.needsCrs ? options.assumedCrs : std::string();
    outcome.layers.push_back(std::move(layer));
    outcome.objects["measures"] += static_cast<long long>(strategy->measures.size());
    ++outcome.filesRead;
}

/// Districts, streets or waters dropped together with buildings or terrain belong to that city; dropped alone
/// they are laid over the one on screen.
void joinToCity(std::vector<ImportItem>& items)
{
    const bool city = std::any_of(items.begin(), items.end(),
                                  [](const ImportItem& item) { return item.route == ImportRoute::City; });
    for (ImportItem& item : items) {
        if (city && item.route == ImportRoute::Draped &&
            data::isPartOfCity(item.file.toStdString(), item.info, {}))
            item.route = ImportRoute::City;
    }
}

/// The districts of a package; empty where it has none.
std::vector<District> districtsOf(const QString& packageFolder)
{
    data::ReadOptions options;
    options.layer = "districts";
    Diagnostics unimportant; // without districts measures are still measures
    auto districts = data::readDistricts((packageFolder + QStringLiteral("/city.gpkg")).toStdString(),
                                         options, unimportant);
    return districts ? std::move(districts).value() : std::vector<District>();
}

} // namespace

ImportRoute routeFor(const data::SourceInfo& info)
{
    switch (info.kind) {
    case data::SourceKind::CityGml:
    case data::SourceKind::CityJson:
    case data::SourceKind::Tileset:
    case data::SourceKind::Model:
    case data::SourceKind::OpenStreetMap:
    case data::SourceKind::Archive:
    case data::SourceKind::Terrain:
    case data::SourceKind::PointCloud:
    case data::SourceKind::Imagery:
        return ImportRoute::City;
    case data::SourceKind::Measures:
        return ImportRoute::Measures;
    case data::SourceKind::Vector:
        return std::any_of(info.layers.begin(), info.layers.end(), isFootprintLayer) ? ImportRoute::City
                                                                                     : ImportRoute::Draped;
    case data::SourceKind::Unknown:
        break;
    }
    return ImportRoute::Nothing;
}

std::vector<std::string> footprintFields(const data::SourceInfo& info)
{
    std::vector<std::string> fields;
    if (info.kind != data::SourceKind::Vector)
        return fields;
    for (const data::LayerInfo& layer : info.layers) {
        for (const std::string& field : layer.fields) {
            if (isAreaLayer(layer) && std::find(fields.begin(), fields.end(), field) == fields.end())
                fields.push_back(field);
        }
    }
    return fields;
}

bool needsCrs(const data::SourceInfo& info)
{
    // A catalogue names districts and places in words; it needs no coordinates.
    if (info.kind == data::SourceKind::Measures || info.kind == data::SourceKind::Unknown)
        return false;
    return std::any_of(info.layers.begin(), info.layers.end(), [](const data::LayerInfo& layer) {
        return layer.crs.empty() && layer.geometry != "None" && layer.count != 0;
    });
}

bool hasHeights(const data::SourceInfo& info)
{
    return info.kind == data::SourceKind::CityGml || info.kind == data::SourceKind::CityJson ||
           info.kind == data::SourceKind::Tileset || info.kind == data::SourceKind::Archive;
}

std::string importKey(const ImportItem& item)
{
    std::vector<std::string> parts{
        data::sourceKindKey(item.info.kind), item.info.format, std::to_string(static_cast<int>(item.route)),
        item.needsCrs ? "asks" : "states",   item.heightField, item.storeyField};
    if (!item.info.layers.empty()) {
        parts.push_back(item.info.layers.front().crs);
        parts.push_back(item.info.layers.front().verticalCrs);
    }
    for (const std::string& field : footprintFields(item.info))
        parts.push_back(field);
    return join(parts, "|");
}

std::vector<ImportItem> planImport(const QStringList& files, Diagnostics& diagnostics,
                                   const Progress& progress)
{
    std::vector<ImportItem> items;
    for (int i = 0; i < files.size() && !progress.cancelled(); ++i) {
        ImportItem item;
        item.file = files[i];
        const std::string file = files[i].toStdString();
        progress.report(static_cast<double>(i) / static_cast<double>(files.size()),
                        QFileInfo(files[i]).fileName().toStdString());
        if (files[i].endsWith(QLatin1String(".travetwin"), Qt::CaseInsensitive)) {
            item.route = ImportRoute::Project;
            items.push_back(std::move(item));
            continue;
        }
        Result<data::SourceInfo> info = data::probe(file);
        if (!info) {
            diagnostics.problem(file, info.error());
            continue;
        }
        item.info = std::move(info).value();
        item.route = routeFor(item.info);
        item.needsCrs = needsCrs(item.info);
        item.heightField = firstField(item.info, isHeightField);
        item.storeyField = firstField(item.info, isStoreyField);
        // What is only missing is asked for; it becomes a problem when nobody answers.
        if (!item.needsCrs)
            diagnostics.append(item.info.diagnostics);
        if (item.route == ImportRoute::Nothing) {
            diagnostics.problem(
                file, {},
                TWIN_MSG(
                    "This file is nothing TraveTwin reads. Use CityGML, CityJSON, 3D Tiles, OpenStreetMap, "
                    "GeoPackage, GeoJSON, Shapefile, FlatGeobuf, GeoTIFF, XYZ, LAS or a catalogue as CSV."));
            continue;
        }
        items.push_back(std::move(item));
    }
    joinToCity(items);
    return items;
}

ImportOutcome runImport(const std::vector<ImportItem>& items, const ImportTarget& target,
                        const Progress& progress)
{
    ImportOutcome outcome;
    data::ReadOptions options;
    importCity(items, target, outcome, progress);
    const std::vector<District> own =
        outcome.layers.empty() ? std::vector<District>() : districtsOf(target.packageFolder);
    for (const ImportItem& item : items) {
        if (progress.cancelled())
            break;
        if (item.route == ImportRoute::City || !item.included)
            continue;
        options.assumedCrs = item.crs.empty() ? target.crs.toStdString() : item.crs;
        progress.report(-1, QFileInfo(item.file).fileName().toStdString());
        if (item.route == ImportRoute::Draped)
            importVector(item, options, outcome);
        else if (item.route == ImportRoute::Measures)
            importMeasures(item, options, own.empty() ? target.districts : own, target.today, outcome);
    }
    return outcome;
}

std::string freeLayerId(const Project& project, const std::string& wish)
{
    const auto taken = [&](const std::string& id) {
        return std::any_of(project.layers.begin(), project.layers.end(),
                           [&](const Layer& layer) { return layer.id == id; });
    };
    std::string id = wish;
    for (int number = 2; taken(id); ++number)
        id = wish + "-" + std::to_string(number);
    return id;
}

} // namespace twin::app
