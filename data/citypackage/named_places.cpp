// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/citypackage/named_places.h"

#include "core/geo/polygon.h"
#include "core/text.h"
#include "data/citypackage/package_database.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace twin::data {
namespace {

constexpr std::size_t kMostLandmarks = 200;
constexpr std::size_t kMostOfOneName = 3;

std::string text(const OGRFeature& feature, const char* field)
{
    const int index = feature.GetFieldIndex(field);
    return index < 0 || !feature.IsFieldSetAndNotNull(index) ? std::string()
                                                             : trim(feature.GetFieldAsString(index));
}

std::optional<MapPoint2> centreOf(const OGRFeature& feature)
{
    const OGRGeometry* geometry = feature.GetGeometryRef();
    if (!geometry || geometry->IsEmpty())
        return std::nullopt;
    OGREnvelope extent;
    geometry->getEnvelope(&extent);
    return MapPoint2{(extent.MinX + extent.MaxX) / 2, (extent.MinY + extent.MaxY) / 2};
}

/// Calls `visit` for the buildings that pass the condition.
template <typename Visit>
void eachBuilding(GDALDataset& dataset, const char* condition, Visit visit)
{
    const GdalMessages quiet;
    OGRLayer* layer = dataset.GetLayerByName("buildings");
    if (!layer || layer->SetAttributeFilter(condition) != OGRERR_NONE)
        return;
    layer->ResetReading();
    for (const auto& feature : *layer)
        visit(*feature);
    layer->SetAttributeFilter(nullptr);
}

NamedPlace building(const OGRFeature& feature, std::string name, MapPoint2 centre)
{
    const int height = feature.GetFieldIndex("measured_height");
    const bool known = height >= 0 && feature.IsFieldSetAndNotNull(height);
    return {std::move(name), centre, known ? std::clamp(feature.GetFieldAsDouble(height), 0.0, 1000.0) : 0,
            text(feature, "id")};
}

/// A street comes in pieces: the middle of the piece nearest to the middle of all stands for it.
void addStreets(const std::vector<Road>& roads, std::vector<NamedPlace>& places)
{
    std::map<std::string, std::vector<MapPoint2>> middles;
    for (const Road& road : roads) {
        if (!road.name.empty() && !road.axis.empty())
            middles[road.name].push_back(road.axis[road.axis.size() / 2]);
    }
    for (const auto& [name, points] : middles) {
        Envelope extent;
        for (const MapPoint2& point : points)
            extent.include(point);
        // "Hauptstraße" of five villages is no place.
        constexpr double kLongestStreet = 3000;
        if (extent.width() > kLongestStreet || extent.height() > kLongestStreet)
            continue;
        const MapPoint2 centre = extent.centre();
        const auto nearest = std::min_element(points.begin(), points.end(), [&](MapPoint2 a, MapPoint2 b) {
            return distance(a, centre) < distance(b, centre);
        });
        places.push_back({name, *nearest, 0, {}});
    }
}

} // namespace

bool isReadableName(const std::string& name)
{
    const auto count = [&](auto is) {
        return static_cast<std::size_t>(std::count_if(name.begin(), name.end(), is));
    };
    const std::size_t digits = count([](char c) { return c >= '0' && c <= '9'; });
    const std::size_t letters = count([](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
    });
    return name.size() <= 60 && letters >= 3 && 3 * digits <= name.size() &&
           name.find_first_of("_{}#|") == std::string::npos;
}

std::vector<NamedPlace> readLandmarks(const std::string& folder)
{
    std::vector<NamedPlace> found;
    const Result<DatasetPtr> dataset = openPackageDatabase(folder);
    if (!dataset)
        return found;
    std::map<std::string, std::size_t> often;
    eachBuilding(**dataset, "name IS NOT NULL AND name <> ''", [&](const OGRFeature& feature) {
        const std::string name = text(feature, "name");
        const auto centre = centreOf(feature);
        if (centre && name != text(feature, "id") && isReadableName(name)) {
            ++often[name];
            found.push_back(building(feature, name, *centre));
        }
    });
    std::stable_sort(found.begin(), found.end(), [](const NamedPlace& a, const NamedPlace& b) {
        return a.heightMetres > b.heightMetres;
    });
    std::set<std::string> seen;
    std::erase_if(found, [&](const NamedPlace& place) {
        return often[place.name] > kMostOfOneName || !seen.insert(place.name).second;
    });
    if (found.size() > kMostLandmarks)
        found.resize(kMostLandmarks);
    return found;
}

std::vector<NamedPlace> readNamedObjects(const std::string& folder)
{
    std::vector<NamedPlace> places;
    const Result<DatasetPtr> dataset = openPackageDatabase(folder);
    if (!dataset)
        return places;
    eachBuilding(**dataset, "(name IS NOT NULL AND name <> '') OR (street IS NOT NULL AND street <> '')",
                 [&](const OGRFeature& feature) {
                     const auto centre = centreOf(feature);
                     if (!centre)
                         return;
                     if (std::string name = text(feature, "name"); !name.empty())
                         places.push_back(building(feature, std::move(name), *centre));
                     const std::string street = text(feature, "street");
                     const std::string number = text(feature, "house_number");
                     if (!street.empty() && !number.empty())
                         places.push_back(building(feature, street + " " + number, *centre));
                 });
    addStreets(readPackageRoads(**dataset), places);
    for (const WaterBody& water : readPackageWaters(**dataset)) {
        if (!water.name.empty())
            places.push_back({water.name, labelPoint(water.area), 0, {}});
    }
    return places;
}

} // namespace twin::data
