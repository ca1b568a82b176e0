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

bool isHeightField(const std::string& field)
{
    static constexpr std::array kNames{"height",     "measuredheight",  "hoehe",    "höhe",
                                       "h_max",      "gebaeudehoehe",   "storeys",  "building:levels",
                                       "levels",     "geschosse",       "anzahlgs", "building_levels",
                                       "stockwerke", "building:height", "hoehe_m",  "height_m"};
    const std::string folded = foldCase(field);
    return std::any_of(kNames.begin(), kNames.end(), [&](const char* name) { return folded == name; });
}

bool isFootprintLayer(const data::LayerInfo& layer)
{
    return layer.geometry.find("Polygon") != std::string::npos &&
           std::any_of(layer.fields.begin(), layer.fields.end(), isHeightField);
}

std::string stemOf(const QString& file)
{
    return QFileInfo(file).completeBaseName().toStdString();
}

void importCity(const std::vector<ImportItem>& items, const QString& folder, const data::ReadOptions& options,
                ImportOutcome& outcome, const Progress& progress)
{
    data::ImportRequest request;
    std::string name;
    for (const ImportItem& item : items) {
        if (item.route == ImportRoute::City) {
            request.files.push_back(item.file.toStdString());
            name = name.empty() ? stemOf(item.file) : name;
        }
    }
    if (request.files.empty())
        return;
    request.outFolder = folder.toStdString();
    request.options = options;
    const Result<data::ImportReport> report = data::importFiles(request, progress);
    if (!report) {
        outcome.diagnostics.problem(request.files.front(), report.error());
        return;
    }
    outcome.diagnostics.append(report->skipped);
    outcome.cityExtent = report->extent;
    long long total = 0;
    for (const auto& [kind, count] : report->objects) {
        outcome.objects[kind] += count;
        total += count;
    }
    if (total == 0)
        return;
    Layer layer;
    layer.kind = LayerKind::CityPackage;
    layer.name = name;
    layer.path = request.outFolder;
    layer.crs = options.assumedCrs;
    outcome.layers.push_back(std::move(layer));
    outcome.filesRead += static_cast<int>(request.files.size());
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
    case data::SourceKind::Archive:
    case data::SourceKind::Terrain:
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

bool needsCrs(const data::SourceInfo& info)
{
    // A catalogue names districts and places in words; it needs no coordinates.
    if (info.kind == data::SourceKind::Measures || info.kind == data::SourceKind::Unknown)
        return false;
    return std::any_of(info.layers.begin(), info.layers.end(), [](const data::LayerInfo& layer) {
        return layer.crs.empty() && layer.geometry != "None" && layer.count != 0;
    });
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
        // What is only missing is asked for; it becomes a problem when nobody answers.
        if (!item.needsCrs)
            diagnostics.append(item.info.diagnostics);
        if (item.route == ImportRoute::Nothing) {
            diagnostics.problem(
                file, {},
                TWIN_MSG("This file is nothing TraveTwin reads. Use CityGML, GeoPackage, GeoJSON, "
                         "Shapefile, FlatGeobuf, GeoTIFF, XYZ or a catalogue as CSV."));
            continue;
        }
        items.push_back(std::move(item));
    }
    joinToCity(items);
    return items;
}

ImportOutcome runImport(const std::vector<ImportItem>& items, const QString& packageFolder,
                        const QString& crs, const std::vector<District>& districts, Date today,
                        const Progress& progress)
{
    ImportOutcome outcome;
    data::ReadOptions options;
    options.assumedCrs = crs.toStdString();
    importCity(items, packageFolder, options, outcome, progress);
    const std::vector<District> own =
        outcome.layers.empty() ? std::vector<District>() : districtsOf(packageFolder);
    for (const ImportItem& item : items) {
        if (progress.cancelled())
            break;
        if (item.route == ImportRoute::City)
            continue;
        progress.report(-1, QFileInfo(item.file).fileName().toStdString());
        if (item.route == ImportRoute::Draped)
            importVector(item, options, outcome);
        else if (item.route == ImportRoute::Measures)
            importMeasures(item, options, own.empty() ? districts : own, today, outcome);
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
