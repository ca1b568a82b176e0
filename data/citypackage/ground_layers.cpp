// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/citypackage/ground_layers.h"

#include "core/geo/polygon.h"
#include "core/text.h"
#include "data/readers/attribute_fields.h"
#include "data/readers/district_fields.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>

namespace twin::data {
namespace {

using Names = std::initializer_list<std::string_view>;

/// The first of the names that the feature has a value for, whatever its case.
std::string text(const VectorFeature& feature, Names names)
{
    for (const std::string_view name : names) {
        for (const auto& [key, value] : feature.attributes) {
            if (foldCase(key) == name && !value.empty())
                return value;
        }
    }
    return {};
}

std::optional<double> number(const VectorFeature& feature, Names names)
{
    const std::string value = text(feature, names);
    double result = 0;
    const auto [end, code] = std::from_chars(value.data(), value.data() + value.size(), result);
    if (value.empty() || code != std::errc() || end != value.data() + value.size() || !std::isfinite(result))
        return std::nullopt;
    return result;
}

struct FigureColumn
{
    std::string_view column;
    const char* key;
    bool exact = true;
};
constexpr std::array<FigureColumn, 24> kFigures{{{"population", "population"},
                                                 {"area_km2", "areaKm2"},
                                                 {"density_per_km2", "density"},
                                                 {"mean_age", "meanAge"},
                                                 {"under18", "under18"},
                                                 {"age18_64", "age18to64"},
                                                 {"age65plus", "age65plus"},
                                                 {"births", "births"},
                                                 {"deaths", "deaths"},
                                                 {"moved_in", "movedIn"},
                                                 {"moved_out", "movedOut"},
                                                 {"population_2010", "population2010"},
                                                 {"address_count_2025", "addresses"},
                                                 {"einwohner", "population"},
                                                 {"einwohnerzahl", "population"},
                                                 {"einw", "population"},
                                                 {"ew", "population"},
                                                 {"bevoelkerung", "population"},
                                                 {"bevölkerung", "population"},
                                                 {"inhabitants", "population"},
                                                 {"pop", "population"},
                                                 {"flaeche_km2", "areaKm2"},
                                                 {"fläche_km2", "areaKm2"},
                                                 {"qkm", "areaKm2"}}};

Date asOfFigure(std::string_view column, Date general)
{
    if (column == "population_2010")
        return Date{2010, 12, 31, Date::Precision::Year};
    if (column == "address_count_2025")
        return Date{2025, 1, 1, Date::Precision::Year};
    return general;
}

void addFigures(const VectorFeature& feature, const std::string& source, District& district)
{
    const Date general = Date::parse(text(feature, {"population_date", "stand", "as_of"})).value_or(Date{});
    for (const FigureColumn& figure : kFigures) {
        const std::optional<double> value = number(feature, {figure.column});
        if (value && !district.figure(figure.key))
            district.figures.push_back(
                {figure.key, *value, asOfFigure(figure.column, general), source, figure.exact});
    }
}

} // namespace

std::vector<District> districtsFrom(const VectorLayer& layer, const std::string& source,
                                    const std::string& nameField)
{
    std::vector<District> districts;
    std::map<std::pair<std::string, std::string>, std::size_t> known;
    const DistrictFields fields = findDistrictFields(layer, nameField);
    for (const VectorFeature& feature : layer.features) {
        if (feature.polygons.empty())
            continue;
        District district;
        district.name = trim(fieldValue(feature.attributes, fields.name));
        district.number = trim(fieldValue(feature.attributes, fields.number));
        if (district.name.empty())
            district.name = district.number.empty() ? feature.id : district.number;
        // Several areas of one name are parts of one district.
        const auto [entry, fresh] =
            known.emplace(std::pair(district.name, district.number), districts.size());
        if (!fresh) {
            MultiPolygon2& outline = districts[entry->second].outline;
            outline.insert(outline.end(), feature.polygons.begin(), feature.polygons.end());
            continue;
        }
        district.outline = feature.polygons;
        const std::string stated = fieldValue(feature.attributes, fields.source);
        district.source = stated.empty() ? source : stated;
        addFigures(feature, district.source, district);
        districts.push_back(std::move(district));
    }
    // The outline itself says how large a district is: derived, and marked so.
    for (District& district : districts) {
        if (!district.figure("areaKm2"))
            district.figures.push_back(
                {"areaKm2", area(district.outline) / 1e6, Date{}, district.source, false});
    }
    return districts;
}

std::vector<WaterBody> watersFrom(const VectorLayer& layer)
{
    std::vector<WaterBody> waters;
    for (const VectorFeature& feature : layer.features) {
        if (feature.polygons.empty())
            continue;
        WaterBody water;
        water.name = text(feature, {"name", "bezeichnung"});
        water.kind = text(feature, {"kind", "type", "art", "fclass", "water", "waterway", "natural"});
        water.levelMetres =
            number(feature, {"level", "level_m", "level_metres", "wasserstand", "hoehe"}).value_or(0);
        water.area = feature.polygons;
        waters.push_back(std::move(water));
    }
    return waters;
}

std::vector<Road> roadsFrom(const VectorLayer& layer)
{
    std::vector<Road> roads;
    for (const VectorFeature& feature : layer.features) {
        for (const Line2& line : feature.lines) {
            if (line.size() < 2)
                continue;
            Road road;
            road.name = text(feature, {"name", "strasse", "strassenname", "street", "bezeichnung"});
            road.kind = text(feature, {"kind", "class", "type", "highway", "fclass", "art", "railway"});
            road.widthMetres = std::clamp(
                number(feature, {"width", "width_m", "breite"}).value_or(road.widthMetres), 0.5, 80.0);
            road.axis = line;
            roads.push_back(std::move(road));
        }
    }
    return roads;
}

std::vector<Tree> treesFrom(const VectorLayer& layer)
{
    std::vector<Tree> trees;
    for (const VectorFeature& feature : layer.features) {
        Tree tree;
        const auto height = number(feature, {"height", "height_m", "hoehe", "baumhoehe"});
        const auto crown =
            number(feature, {"crown", "crown_m", "crown_diameter", "kronendurchmesser", "krone"});
        tree.heightMetres =
            static_cast<float>(std::clamp(height.value_or(double{tree.heightMetres}), 1.0, 60.0));
        tree.crownMetres =
            static_cast<float>(std::clamp(crown.value_or(double{tree.crownMetres}), 0.5, 40.0));
        for (const MapPoint& point : feature.points) {
            tree.position = point.plan();
            trees.push_back(tree);
        }
    }
    return trees;
}

std::vector<LandCover> landCoverFrom(const VectorLayer& layer)
{
    std::vector<LandCover> covers;
    for (const VectorFeature& feature : layer.features) {
        if (feature.polygons.empty())
            continue;
        covers.push_back(
            {text(feature, {"kind", "type", "class", "landuse", "fclass", "art", "nutzung", "natural"}),
             text(feature, {"name", "bezeichnung"}), feature.polygons});
    }
    return covers;
}

GroundFeatures groundFrom(const VectorLayer& layer, LayerRole role)
{
    GroundFeatures ground;
    if (role == LayerRole::Waters)
        ground.waters = watersFrom(layer);
    else if (role == LayerRole::Roads)
        ground.roads = roadsFrom(layer);
    else if (role == LayerRole::Trees)
        ground.trees = treesFrom(layer);
    else if (role == LayerRole::LandCover)
        ground.landCover = landCoverFrom(layer);
    return ground;
}

DistrictFinder::DistrictFinder(std::vector<District> districts) : mDistricts(std::move(districts))
{
    for (const District& district : mDistricts)
        mEnvelopes.push_back(envelope(district.outline));
}

int DistrictFinder::at(MapPoint2 point) const
{
    for (std::size_t i = 0; i < mDistricts.size() && i < 32'000; ++i) {
        if (mEnvelopes[i].contains(point) && contains(mDistricts[i].outline, point))
            return static_cast<int>(i);
    }
    return -1;
}

std::string DistrictFinder::nameAt(int index) const
{
    return index >= 0 && static_cast<std::size_t>(index) < mDistricts.size()
               ? mDistricts[static_cast<std::size_t>(index)].name
               : std::string();
}

} // namespace twin::data
