// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/citypackage/import_plan.h"

#include "core/text.h"
#include "data/gdal/gdal_session.h"
#include "data/readers/city_json_file.h"
#include "data/readers/district_fields.h"
#include "data/readers/las_file.h"
#include "data/readers/osm_stream.h"
#include "data/readers/probes.h"
#include "data/readers/sheet_table.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <set>

namespace twin::data {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxFiles = 200'000;

struct Candidate
{
    std::string path;
    bool named = false; ///< given by the user, not found in a folder
};

void expandFolder(const std::string& folder, const fs::path& outFolder, std::vector<Candidate>& out,
                  Diagnostics& diagnostics)
{
    std::vector<std::string> found;
    std::error_code code;
    fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied, code);
    for (; !code && entry != fs::recursive_directory_iterator(); entry.increment(code)) {
        std::error_code ignored;
        if (entry->is_directory(ignored) && fs::equivalent(entry->path(), outFolder, ignored))
            entry.disable_recursion_pending();
        if (entry->is_regular_file(ignored) && !isSidecar(entry->path().string()))
            found.push_back(entry->path().string());
        if (found.size() > kMaxFiles)
            break;
    }
    if (code)
        diagnostics.problem(
            folder,
            {ErrorKind::Unreadable,
             TWIN_MSG(
                 "The folder %1 cannot be listed (%2). Its files were not imported: check its permissions."),
             {folder, code.message()}});
    if (found.size() > kMaxFiles)
        diagnostics.warn(folder, {},
                         TWIN_MSG("The folder has more than %1 files; the rest was left out: import its "
                                  "subfolders one by one."),
                         {std::to_string(kMaxFiles)});
    if (found.empty() && !code)
        diagnostics.problem(
            folder, {ErrorKind::NotFound,
                     TWIN_MSG("The folder %1 holds no files to import. Check that it is the right one."),
                     {folder}});
    std::sort(found.begin(), found.end());
    for (std::string& path : found)
        out.push_back({std::move(path), false});
}

std::vector<Candidate> expand(const ImportRequest& request, Diagnostics& diagnostics)
{
    std::vector<Candidate> all;
    for (const std::string& path : request.files) {
        std::error_code code;
        if (fs::is_directory(path, code))
            expandFolder(path, request.outFolder, all, diagnostics);
        else
            all.push_back({path, true});
    }
    std::set<std::string> seen;
    std::erase_if(all, [&](const Candidate& candidate) { return !seen.insert(candidate.path).second; });
    return all;
}

/// Leaves out what a tileset among the files refers to: its tiles are no models of their own.
void dropTiles(std::vector<Candidate>& candidates)
{
    std::set<std::string> tiles;
    for (const Candidate& candidate : candidates) {
        const Result<std::string> checked = checkedPath(candidate.path);
        if (!checked || !looksLikeTileset(*checked, fileHead(*checked, 64 * 1024)))
            continue;
        // Two that refer to each other stay both: each is then read, and the circle is reported.
        std::error_code code;
        if (tiles.contains(fs::weakly_canonical(candidate.path, code).string()))
            continue;
        for (std::string& file : filesOfTileset(candidate.path))
            tiles.insert(std::move(file));
    }
    if (tiles.empty())
        return;
    std::erase_if(candidates, [&](const Candidate& candidate) {
        std::error_code code;
        return tiles.contains(fs::weakly_canonical(candidate.path, code).string());
    });
}

/// Puts the files of archives in their place.
std::vector<Candidate> unpack(std::vector<Candidate> candidates, ImportPlan& plan, Diagnostics& diagnostics,
                              const Progress& progress)
{
    std::vector<Candidate> all;
    for (Candidate& candidate : candidates) {
        const Result<std::string> checked = checkedPath(candidate.path);
        // A tileset.json that is gzip is read where it lies, beside its tiles.
        if (!checked || isWorkbook(candidate.path) || !looksLikeArchive(fileHead(*checked, 8)) ||
            looksLikeTileset(*checked, fileHead(*checked, 64 * 1024))) {
            all.push_back(std::move(candidate));
            continue;
        }
        const Result<ArchivePtr> archive = unpackArchive(candidate.path, diagnostics, progress);
        if (!archive) {
            diagnostics.problem(fs::path(candidate.path).filename().string(), archive.error());
            continue;
        }
        for (const std::string& file : (*archive)->files()) {
            if (!isSidecar(file))
                all.push_back({file, false});
        }
        plan.archives.push_back(*archive);
    }
    return all;
}

bool containsAny(const std::string& name, std::initializer_list<std::string_view> words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return name.find(word) != std::string::npos; });
}

bool hasHeightField(const LayerInfo& layer, const ReadOptions& options)
{
    static constexpr std::array<std::string_view, 16> kNames{
        "height",          "measuredheight", "measured_height", "hoehe",      "h_max",    "building:levels",
        "building_levels", "levels",         "storeys",         "geschosse",  "anzahlgs", "gebaeudehoehe",
        "gebhoehe",        "hoehe_m",        "roof_height",     "bldg_height"};
    return std::any_of(layer.fields.begin(), layer.fields.end(), [&](const std::string& field) {
        const std::string name = foldCase(field);
        return std::find(kNames.begin(), kNames.end(), name) != kNames.end() ||
               (!options.heightField.empty() && field == options.heightField) ||
               (!options.storeyField.empty() && field == options.storeyField);
    });
}

/// What follows `start` up to the next quote, of at most 100 characters; empty where `start` is not there.
std::string quotedAfter(const std::string& text, std::string_view start, std::size_t from)
{
    const std::size_t found = text.find(start, from);
    if (found == std::string::npos)
        return {};
    const std::size_t begin = found + start.size();
    return text.substr(begin, std::min<std::size_t>(text.find('"', begin) - begin, 100));
}

/// A city model told by its first bytes: a full probe parses the file, and the import is going to do that
/// anyway.
std::optional<SourceInfo> sniffModel(const std::string& path)
{
    const Result<std::string> checked = checkedPath(path);
    if (!checked)
        return std::nullopt;
    const std::string head = fileHead(*checked, 64 * 1024);
    SourceInfo info;
    LayerInfo layer;
    const std::size_t root = head.find("CityModel");
    if (looksLikeOsm(head)) {
        info.kind = SourceKind::OpenStreetMap;
        info.format = "OpenStreetMap";
        layer.crs = "EPSG:4326";
    } else if (looksLikeCityJson(head)) {
        info.kind = SourceKind::CityJson;
        info.format = "CityJSON";
        layer.crs = quotedAfter(head, "\"referenceSystem\":\"", 0);
    } else if (head.find('<') == head.find_first_not_of("\xEF\xBB\xBF \t\r\n") && root != std::string::npos &&
               head.find("opengis.net/citygml") != std::string::npos) {
        info.kind = SourceKind::CityGml;
        info.format = "CityGML";
        layer.crs = quotedAfter(head, "srsName=\"", root);
    } else {
        return std::nullopt;
    }
    info.layers.push_back(std::move(layer));
    return info;
}

/// Puts the layers of a vector file into the plan.
void planLayers(const std::string& path, const SourceInfo& info, const ImportRequest& request,
                ImportPlan& plan)
{
    const ReadOptions& options = request.options;
    const std::string asked = foldCase(request.districtsLayer);
    const bool askedFile = !asked.empty() && info.layers.size() == 1 &&
                           (foldCase(fs::path(path).stem().string()) == asked ||
                            foldCase(fs::path(path).filename().string()) == asked);
    for (const LayerInfo& layer : info.layers) {
        if (!options.layer.empty() && layer.name != options.layer)
            continue;
        LayerRole role = roleOf(layer, options);
        if (!asked.empty() && (askedFile || foldCase(layer.name) == asked))
            role = LayerRole::Districts;
        else if (!asked.empty() && role == LayerRole::Districts)
            role = LayerRole::Other;
        if (role != LayerRole::Other)
            plan.layers.push_back({path, layer, role});
        else if (layer.count != 0)
            plan.unknown.push_back({path, layer, role});
    }
}

/// A look into a layer of polygons that nothing names.
bool holdsDistricts(const std::string& path, const LayerInfo& layer, const ReadOptions& options)
{
    constexpr long long kTooMany = 5000;
    if (foldCase(layer.geometry).find("polygon") == std::string::npos || layer.count > kTooMany)
        return false;
    ReadOptions one = options;
    one.layer = layer.name;
    Diagnostics later; // the import reads it again and reports then
    const auto read = readVectorFile(path, one, later);
    return read && !read->empty() && looksLikeDistricts(read->front());
}

} // namespace

LayerRole roleOf(const LayerInfo& layer, const ReadOptions& options)
{
    const std::string name = foldCase(layer.name);
    const std::string geometry = foldCase(layer.geometry);
    const bool any = geometry.empty() || geometry.find("geometry") != std::string::npos ||
                     geometry.find("unknown") != std::string::npos;
    const bool polygon = any || geometry.find("polygon") != std::string::npos;
    const bool line = any || geometry.find("line") != std::string::npos;
    const bool point = any || geometry.find("point") != std::string::npos;
    const bool asked = !options.heightField.empty() || !options.storeyField.empty();
    if (polygon && containsAny(name, {"district", "stadtteil", "stadtbezirk", "ortsteil", "stadtviertel",
                                      "neighbourhood", "neighborhood", "quartiere", "wijken", "buurten",
                                      "arrondissement", "borough", "verwaltungsgliederung"}))
        return LayerRole::Districts;
    if (polygon && containsAny(name, {"landcover", "land_cover", "landuse", "landnutzung", "bodenbedeckung"}))
        return LayerRole::LandCover;
    if (polygon && !any && containsAny(name, {"building", "gebaeude", "gebäude", "hausumring", "footprint"}))
        return LayerRole::Footprints;
    if (polygon && containsAny(name, {"water", "gewaesser", "gewässer"}))
        return LayerRole::Waters;
    if (line && containsAny(name, {"road", "strasse", "street"}))
        return LayerRole::Roads;
    if (point && containsAny(name, {"tree", "baum", "baeume", "bäume"}))
        return LayerRole::Trees;
    if (polygon && (asked || hasHeightField(layer, options)))
        return LayerRole::Footprints;
    return LayerRole::Other;
}

ImportPlan planImport(const ImportRequest& request, Diagnostics& diagnostics, const Progress& progress)
{
    ImportPlan plan;
    std::vector<Candidate> candidates = expand(request, diagnostics);
    dropTiles(candidates);
    candidates = unpack(std::move(candidates), plan, diagnostics, progress);
    if (!plan.archives.empty())
        dropTiles(candidates);
    for (const Candidate& candidate : candidates) {
        if (progress.cancelled())
            break;
        const std::string file = fs::path(candidate.path).filename().string();
        if (std::optional<SourceInfo> model = sniffModel(candidate.path)) {
            plan.models.push_back({candidate.path, std::move(*model)});
            continue;
        }
        Result<SourceInfo> info = probe(candidate.path, request.options);
        const bool unknown =
            info.ok() ? info->kind == SourceKind::Unknown : info.error().kind == ErrorKind::Unsupported;
        // A LAZ in a folder is not read, but it is geodata: how to unpack it is said.
        const bool points = unknown && looksLikeLas(fileHead(candidate.path, 4));
        if (unknown && !candidate.named && !points) {
            diagnostics.note(file, {}, TWIN_MSG("%1 is no geodata that is read here and was passed over."),
                             {file});
            continue;
        }
        if (!info) {
            diagnostics.problem(file, info.error());
            continue;
        }
        if (unknown) {
            diagnostics.problem(file,
                                {ErrorKind::Unsupported,
                                 TWIN_MSG("%1 is of no kind that can be imported. Give CityGML, "
                                          "CityJSON, 3D Tiles, glTF, OBJ, footprints, terrain, imagery, "
                                          "vector layers or a measure catalogue."),
                                 {file}});
            continue;
        }
        switch (info->kind) {
        case SourceKind::CityGml:
        case SourceKind::CityJson:
        case SourceKind::Tileset:
        case SourceKind::Model:
        case SourceKind::OpenStreetMap:
            plan.models.push_back({candidate.path, std::move(info.value())});
            break;
        case SourceKind::Terrain:
        case SourceKind::PointCloud:
            plan.terrain.push_back({candidate.path, std::move(info.value())});
            break;
        case SourceKind::Imagery:
            plan.imagery.push_back({candidate.path, std::move(info.value())});
            break;
        case SourceKind::Measures:
            plan.measures.push_back({candidate.path, std::move(info.value())});
            break;
        case SourceKind::Vector:
            planLayers(candidate.path, *info, request, plan);
            break;
        case SourceKind::Archive:
        case SourceKind::Unknown:
            break;
        }
    }
    return plan;
}

void findDistricts(ImportPlan& plan, const ImportRequest& request, bool haveDistricts,
                   Diagnostics& diagnostics)
{
    const bool named = std::any_of(plan.layers.begin(), plan.layers.end(), [](const PlannedLayer& layer) {
        return layer.role == LayerRole::Districts;
    });
    const std::string& asked = request.districtsLayer;
    if (!named && !asked.empty()) {
        std::vector<std::string> names;
        for (const auto* list : {&plan.layers, &plan.unknown}) {
            for (const PlannedLayer& layer : *list)
                names.push_back(layer.layer.name);
        }
        diagnostics.problem(
            asked, {},
            TWIN_MSG("There is no layer \"%1\" among the files, so no districts were taken. Nearest: %2."),
            {asked, names.empty() ? "–" : join(nearestNames(asked, names), ", ")});
    }
    bool found = haveDistricts || named || !asked.empty();
    for (PlannedLayer& layer : plan.unknown) {
        const std::string file = fs::path(layer.path).filename().string();
        if (!found && holdsDistricts(layer.path, layer.layer, request.options)) {
            found = true;
            layer.role = LayerRole::Districts;
            plan.layers.push_back(layer);
            diagnostics.note(file, layer.layer.name,
                             TWIN_MSG("The layer %1 holds named areas side by side and was taken as the "
                                      "city's districts. If another layer is meant, name it with "
                                      "--districts."),
                             {layer.layer.name});
            continue;
        }
        diagnostics.note(file, layer.layer.name,
                         TWIN_MSG("The layer %1 is no part of the city model and was not taken into the "
                                  "package. It can be shown as a "
                                  "layer of the project: drop the file on the view."),
                         {layer.layer.name});
    }
}

bool isPartOfCity(const std::string& path, const SourceInfo& info, const ReadOptions& options)
{
    return info.kind == SourceKind::Vector &&
           std::any_of(info.layers.begin(), info.layers.end(), [&](const LayerInfo& layer) {
               return roleOf(layer, options) != LayerRole::Other || holdsDistricts(path, layer, options);
           });
}

} // namespace twin::data
