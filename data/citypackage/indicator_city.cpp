// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/citypackage/indicator_city.h"

#include "core/city/code_lists.h"
#include "core/text.h"
#include "data/citypackage/package_database.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>

namespace twin::data {
namespace {

constexpr double kStoreyMetres = 3;
constexpr double kRoofMetres = 3; ///< what a pitched roof adds to the height
constexpr int kMostStoreys = 60;

std::optional<int> alkisCode(const std::string& function)
{
    constexpr std::string_view kPrefix = "31001_";
    int code = 0;
    if (!function.starts_with(kPrefix))
        return std::nullopt;
    const char* last = function.data() + function.size();
    const auto [end, fault] = std::from_chars(function.data() + kPrefix.size(), last, code);
    return fault == std::errc() && end == last ? std::optional(code) : std::nullopt;
}

std::string alkisCategory(int code)
{
    if (code == 3021 || code == 3022)
        return "school";
    if (code == 3065)
        return "kindergarten";
    if ((code >= 3050 && code <= 3053) || code == 2056)
        return "health";
    if (code >= 2050 && code <= 2054)
        return "shopping";
    if (code >= 3030 && code <= 3037)
        return "culture";
    if (code >= 3210 && code <= 3230)
        return "sport";
    if (code >= 3010 && code <= 3013)
        return "administration";
    if (code >= 3090 && code <= 3095 && code != 3092)
        return "transport";
    return {};
}

/// Reads the layer `buildings` column by column index, found once.
class BuildingRows
{
public:
    explicit BuildingRows(OGRLayer& layer) : mLayer(layer)
    {
        const std::vector<const char*> wanted{"function",  "object_class", "storeys",      "measured_height",
                                              "roof_type", "street",       "house_number", "name"};
        OGRFeatureDefn& definition = *layer.GetLayerDefn();
        CPLStringList ignored;
        for (int i = 0; i < definition.GetFieldCount(); ++i) {
            const char* name = definition.GetFieldDefn(i)->GetNameRef();
            const bool needed = std::any_of(wanted.begin(), wanted.end(),
                                            [&](const char* entry) { return EQUAL(entry, name); });
            if (!needed)
                ignored.AddString(name);
        }
        layer.SetIgnoredFields(const_cast<const char**>(ignored.List()));
        for (const char* name : wanted)
            mColumns.emplace_back(name, definition.GetFieldIndex(name));
        layer.ResetReading();
    }
    ~BuildingRows() { mLayer.SetIgnoredFields(nullptr); }
    BuildingRows(const BuildingRows&) = delete;
    BuildingRows& operator=(const BuildingRows&) = delete;

    bool stated(const OGRFeature& feature, const char* name) const
    {
        const int index = column(name);
        return index >= 0 && feature.IsFieldSetAndNotNull(index);
    }
    std::string text(const OGRFeature& feature, const char* name) const
    {
        return stated(feature, name) ? feature.GetFieldAsString(column(name)) : std::string();
    }
    double number(const OGRFeature& feature, const char* name) const
    {
        return stated(feature, name) ? feature.GetFieldAsDouble(column(name)) : 0;
    }

private:
    int column(const char* name) const
    {
        for (const auto& [known, index] : mColumns) {
            if (EQUAL(known, name))
                return index;
        }
        return -1;
    }
    OGRLayer& mLayer;
    std::vector<std::pair<const char*, int>> mColumns;
};

double areaOf(const OGRGeometry& geometry)
{
    const OGRwkbGeometryType type = wkbFlatten(geometry.getGeometryType());
    if (type == wkbMultiPolygon)
        return geometry.toMultiPolygon()->get_Area();
    return type == wkbPolygon ? geometry.toPolygon()->get_Area() : 0;
}

/// A house before it is known whether addresses are stated at all in this package.
struct House
{
    AddressPoint point;
    bool hasAddress = false;
    bool useKnown = false;
};

House houseOf(const BuildingRows& rows, const OGRFeature& feature, MapPoint2 at, double footprint,
              const std::optional<double>& share)
{
    House house;
    house.point.at = at;
    house.hasAddress = !rows.text(feature, "house_number").empty() || !rows.text(feature, "street").empty();
    house.useKnown = share.has_value();
    double storeys = rows.number(feature, "storeys");
    house.point.storeysStated = storeys >= 1;
    if (!house.point.storeysStated) {
        const double roof = isFlatRoof(rows.text(feature, "roof_type")) ? 0 : kRoofMetres;
        storeys = std::round((rows.number(feature, "measured_height") - roof) / kStoreyMetres);
    }
    storeys = std::clamp(storeys, 1.0, static_cast<double>(kMostStoreys));
    house.point.dwellingSquareMetres = static_cast<float>(footprint * storeys * share.value_or(1));
    return house;
}

void readHouses(OGRLayer& layer, IndicatorCity& city)
{
    std::vector<House> houses;
    bool addressesStated = false;
    const BuildingRows rows(layer);
    for (const auto& feature : layer) {
        const OGRGeometry* geometry = feature->GetGeometryRef();
        const std::string objectClass = rows.text(*feature, "object_class");
        if (!geometry || geometry->IsEmpty() || (!objectClass.empty() && objectClass != "Building"))
            continue;
        OGREnvelope extent;
        geometry->getEnvelope(&extent);
        const MapPoint2 at{(extent.MinX + extent.MaxX) / 2, (extent.MinY + extent.MaxY) / 2};
        const double footprint = areaOf(*geometry);
        if (!std::isfinite(at.easting + at.northing + footprint))
            continue;
        const std::string function = rows.text(*feature, "function");
        if (std::string category = facilityCategory(function); !category.empty())
            city.facilities.push_back({at, std::move(category), rows.text(*feature, "name")});
        houses.push_back(houseOf(rows, *feature, at, footprint, dwellingShare(function)));
        addressesStated = addressesStated || houses.back().hasAddress;
    }
    // A shed has no number: where addresses are stated, a building of unknown use without one is no dwelling.
    for (House& house : houses) {
        if (!house.useKnown && addressesStated && !house.hasAddress)
            house.point.dwellingSquareMetres = 0;
        if (house.hasAddress || !addressesStated || house.point.dwellingSquareMetres > 0)
            city.addresses.push_back(house.point);
    }
}

} // namespace

std::optional<double> dwellingShare(const std::string& function)
{
    if (const auto code = alkisCode(function)) {
        if (*code >= 1100 && *code < 1200)
            return 0.5; // dwellings with something else, in shares that no code states
        return useOf(function) == BuildingUse::Residential ? 1.0 : 0.0;
    }
    static const std::map<std::string, double> kWords{{"residential", 1},
                                                      {"house", 1},
                                                      {"apartments", 1},
                                                      {"detached", 1},
                                                      {"terrace", 1},
                                                      {"dormitory", 1},
                                                      {"bungalow", 1},
                                                      {"farm", 1},
                                                      {"wohnhaus", 1},
                                                      {"wohngebäude", 1},
                                                      {"semidetached_house", 1},
                                                      {"houseboat", 1},
                                                      {"garage", 0},
                                                      {"garages", 0},
                                                      {"shed", 0},
                                                      {"carport", 0},
                                                      {"industrial", 0},
                                                      {"warehouse", 0},
                                                      {"retail", 0},
                                                      {"commercial", 0},
                                                      {"office", 0},
                                                      {"school", 0},
                                                      {"kindergarten", 0},
                                                      {"hospital", 0},
                                                      {"church", 0},
                                                      {"barn", 0},
                                                      {"greenhouse", 0},
                                                      {"roof", 0},
                                                      {"service", 0},
                                                      {"farm_auxiliary", 0},
                                                      {"stable", 0},
                                                      {"hangar", 0},
                                                      {"supermarket", 0},
                                                      {"university", 0},
                                                      {"public", 0},
                                                      {"train_station", 0},
                                                      {"civic", 0},
                                                      {"hotel", 0},
                                                      {"garten", 0}};
    const auto found = kWords.find(foldCase(function));
    if (found != kWords.end())
        return found->second;
    if (function.starts_with("51") || !facilityCategory(function).empty())
        return 0.0;
    return std::nullopt;
}

std::string facilityCategory(const std::string& function)
{
    if (const auto code = alkisCode(function))
        return alkisCategory(*code);
    static const std::map<std::string, std::string> kWords{{"school", "school"},
                                                           {"kindergarten", "kindergarten"},
                                                           {"childcare", "kindergarten"},
                                                           {"hospital", "health"},
                                                           {"clinic", "health"},
                                                           {"doctors", "health"},
                                                           {"pharmacy", "health"},
                                                           {"supermarket", "shopping"},
                                                           {"retail", "shopping"},
                                                           {"mall", "shopping"},
                                                           {"convenience", "shopping"},
                                                           {"library", "culture"},
                                                           {"theatre", "culture"},
                                                           {"museum", "culture"},
                                                           {"arts_centre", "culture"},
                                                           {"cinema", "culture"},
                                                           {"sports_hall", "sport"},
                                                           {"sports_centre", "sport"},
                                                           {"townhall", "administration"},
                                                           {"government", "administration"},
                                                           {"post_office", "administration"},
                                                           {"train_station", "transport"}};
    const auto found = kWords.find(foldCase(function));
    return found == kWords.end() ? std::string() : found->second;
}

Result<IndicatorCity> readIndicatorCity(const std::string& folder)
{
    auto dataset = openPackageDatabase(folder);
    if (!dataset)
        return dataset.error();
    const GdalMessages quiet;
    IndicatorCity city;
    city.districts = std::make_shared<const std::vector<District>>(readPackageDistricts(**dataset));
    city.roads = std::make_shared<const std::vector<Road>>(readPackageRoads(**dataset));
    for (const SourceRecord& source : readPackageSources(**dataset))
        city.synthetic = city.synthetic || source.synthetic;
    if (OGRLayer* buildings = (*dataset)->GetLayerByName("buildings"))
        readHouses(*buildings, city);
    return city;
}

} // namespace twin::data
