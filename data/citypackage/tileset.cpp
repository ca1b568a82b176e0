// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/citypackage/tileset.h"

#include "data/crs/geoid.h"
#include "data/gdal/gdal_session.h"

#include <nlohmann/json.hpp>
#include <ogr_spatialref.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <limits>
#include <memory>
#include <numbers>

namespace twin::data {
namespace {

using nlohmann::json;
namespace fs = std::filesystem;

constexpr std::uintmax_t kMaxTileset = 256u << 20;

struct TransformDeleter
{
    void operator()(OGRCoordinateTransformation* transform) const
    {
        OGRCoordinateTransformation::DestroyCT(transform);
    }
};
using TransformPtr = std::unique_ptr<OGRCoordinateTransformation, TransformDeleter>;

/// From EPSG:25832 with ellipsoidal height.
TransformPtr mapTo(int epsg)
{
    OGRSpatialReference map;
    OGRSpatialReference other;
    if (map.importFromEPSG(kMapEpsg) != OGRERR_NONE || other.importFromEPSG(epsg) != OGRERR_NONE)
        return nullptr;
    map.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    other.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return TransformPtr(OGRCreateCoordinateTransformation(&map, &other));
}

using Vec3 = std::array<double, 3>;

std::optional<Vec3> apply(OGRCoordinateTransformation& transform, Vec3 point)
{
    const bool done = transform.Transform(1, &point[0], &point[1], &point[2]) != 0;
    if (!done || !std::isfinite(point[0]) || !std::isfinite(point[1]) || !std::isfinite(point[2]))
        return std::nullopt;
    return point;
}

/// The linear map that fits ETRS89/UTM to the earth about the middle of the tile: its columns are the map's
/// axes as differences, so meridian convergence and scale are in it. The curvature over 500 m (5 mm) is not.
std::optional<std::array<double, 16>> earthTransform(OGRCoordinateTransformation& transform, TileKey key,
                                                     double undulation)
{
    const MapPoint2 centre = key.envelope().centre();
    const double reach = TileKey::kSize / 2;
    const auto at = [&](double dx, double dy, double dz) {
        return apply(transform, {centre.easting + dx, centre.northing + dy, undulation + dz});
    };
    const auto middle = at(0, 0, 0);
    const std::array<std::array<std::optional<Vec3>, 2>, 3> ends{{{at(-reach, 0, 0), at(reach, 0, 0)},
                                                                  {at(0, -reach, 0), at(0, reach, 0)},
                                                                  {at(0, 0, -reach), at(0, 0, reach)}}};
    std::array<double, 16> matrix{};
    matrix[15] = 1;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        if (!middle || !ends[axis][0] || !ends[axis][1])
            return std::nullopt;
        for (std::size_t k = 0; k < 3; ++k)
            matrix[4 * axis + k] = ((*ends[axis][1])[k] - (*ends[axis][0])[k]) / (2 * reach);
    }
    for (std::size_t k = 0; k < 3; ++k)
        matrix[12 + k] = (*middle)[k] - reach * (matrix[k] + matrix[4 + k]);
    return matrix;
}

/// What lifts heights above NHN onto the ellipsoid in the middle of the tile; 0 where it is not known.
double undulationOf(const Geoid& geoid, OGRCoordinateTransformation& toDegrees, TileKey key)
{
    const MapPoint2 centre = key.envelope().centre();
    const auto place = apply(toDegrees, {centre.easting, centre.northing, 0});
    return place ? geoid.undulation((*place)[0], (*place)[1]).value_or(0) : 0;
}

/// How the heights were placed, for whoever reads the package: nothing silent.
std::string heightsRemark(const std::string& model)
{
    if (model.empty())
        return "metres above NHN (DHHN2016), placed as ellipsoidal heights: no geoid grid was installed, so "
               "the city stands some 39 m too low on a globe";
    return "metres above NHN (DHHN2016); the transforms and the region add the undulation of " + model +
           (model == "EGM96" ? ", good to about a metre" : "") + " in the middle of each tile";
}

/// West, south, east, north in radians, then least and greatest height: the box around all tiles and a
/// margin.
std::optional<std::array<double, 6>> regionOf(OGRCoordinateTransformation& toDegrees,
                                              const std::vector<TileEntry>& tiles)
{
    Envelope extent;
    double low = 0;
    double high = 1;
    for (const TileEntry& tile : tiles) {
        const MapPoint2 origin = tile.key.origin();
        extent.include(MapPoint2{origin.easting + tile.low[0], origin.northing + tile.low[1]});
        extent.include(MapPoint2{origin.easting + tile.high[0], origin.northing + tile.high[1]});
        low = std::min<double>(low, tile.low[2]);
        high = std::max<double>(high, tile.high[2]);
    }
    std::array<double, 6> region{9, 9, -9, -9, low - 1, high + 1};
    constexpr int kSteps = 8;
    const double margin = 20;
    for (int i = 0; i <= kSteps; ++i) {
        for (int k = 0; k <= kSteps; ++k) {
            const auto point = apply(
                toDegrees, {extent.minEasting - margin + (extent.width() + 2 * margin) * i / kSteps,
                            extent.minNorthing - margin + (extent.height() + 2 * margin) * k / kSteps, 0});
            if (!point)
                return std::nullopt;
            const double x = (*point)[0] * std::numbers::pi / 180;
            const double y = (*point)[1] * std::numbers::pi / 180;
            region = {std::min(region[0], x),
                      std::min(region[1], y),
                      std::max(region[2], x),
                      std::max(region[3], y),
                      region[4],
                      region[5]};
        }
    }
    return region;
}

json child(const TileEntry& tile, const std::array<double, 16>& transform)
{
    std::array<double, 12> box{};
    for (std::size_t k = 0; k < 3; ++k) {
        box[k] = (double{tile.low[k]} + tile.high[k]) / 2;
        // A few centimetres more than the geometry, so that rounding never leaves a vertex outside.
        box[3 + 4 * k] = (double{tile.high[k]} - tile.low[k]) / 2 + 0.05;
    }
    return {{"transform", transform},
            {"boundingVolume", {{"box", box}}},
            {"geometricError", 0},
            {"content", {{"uri", "tiles/" + tile.key.name() + ".glb"}}},
            {"extras",
             {{"column", tile.key.column},
              {"row", tile.key.row},
              {"low", tile.low},
              {"high", tile.high},
              {"buildings", tile.buildings}}}};
}

bool readTriple(const json& value, std::array<float, 3>& out)
{
    if (!value.is_array() || value.size() != 3)
        return false;
    for (std::size_t k = 0; k < 3; ++k) {
        if (!value[k].is_number())
            return false;
        out[k] = value[k].get<float>();
    }
    return true;
}

std::optional<TileEntry> readChild(const json& value)
{
    TileEntry entry;
    if (!value.is_object() || !value.contains("extras") || !value["extras"].is_object())
        return std::nullopt;
    const json& extras = value["extras"];
    const json column = extras.value("column", json());
    const json row = extras.value("row", json());
    const json buildings = extras.value("buildings", json());
    if (!column.is_number_integer() || !row.is_number_integer() || !buildings.is_number_unsigned() ||
        !readTriple(extras.value("low", json()), entry.low) ||
        !readTriple(extras.value("high", json()), entry.high))
        return std::nullopt;
    const auto c = column.get<std::int64_t>();
    const auto r = row.get<std::int64_t>();
    if (std::abs(c) > 1'000'000 || std::abs(r) > 1'000'000)
        return std::nullopt;
    entry.key = {static_cast<int>(c), static_cast<int>(r)};
    entry.buildings = buildings.get<std::size_t>();
    return entry;
}

} // namespace

TileEntry entryOf(const CityTile& tile)
{
    TileEntry entry;
    entry.key = tile.key;
    entry.buildings = tile.buildings.size();
    if (!tile.mesh.positions.empty())
        entry.low = entry.high = tile.mesh.positions.front();
    for (const auto& point : tile.mesh.positions) {
        for (std::size_t k = 0; k < 3; ++k) {
            entry.low[k] = std::min(entry.low[k], point[k]);
            entry.high[k] = std::max(entry.high[k], point[k]);
        }
    }
    return entry;
}

std::string tilePath(const std::string& folder, TileKey key)
{
    return folder + "/tiles/" + key.name() + ".glb";
}

Status writeAtomically(const std::string& path, const std::string& bytes)
{
    const std::string temporary = path + ".part";
    std::error_code code;
    {
        std::ofstream stream(temporary, std::ios::binary | std::ios::trunc);
        stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        stream.close();
        if (stream)
            fs::rename(temporary, path, code);
        else
            code = std::make_error_code(std::errc::io_error);
    }
    if (!code)
        return Done{};
    std::error_code ignored;
    fs::remove(temporary, ignored);
    return Error{ErrorKind::Unreadable,
                 TWIN_MSG("%1 could not be written (%2). The import stopped there: check free space and "
                          "permissions, then repeat it."),
                 {path, code.message()}};
}

Status writeTileset(const std::string& folder, const std::vector<TileEntry>& tiles)
{
    initialiseGdal();
    const TransformPtr toEarth = mapTo(4978);
    const TransformPtr toDegrees = mapTo(4979);
    const Error noTransform{ErrorKind::Internal,
                            TWIN_MSG("The place of the city on the globe could not be computed. PROJ's data "
                                     "files are missing: install "
                                     "proj-data and import again."),
                            {}};
    if (!toEarth || !toDegrees)
        return noTransform;
    json children = json::array();
    const Geoid geoid;
    double least = tiles.empty() ? 0 : std::numeric_limits<double>::infinity();
    double most = -least;
    for (const TileEntry& tile : tiles) {
        const double undulation = undulationOf(geoid, *toDegrees, tile.key);
        const auto transform = earthTransform(*toEarth, tile.key, undulation);
        if (!transform)
            return noTransform;
        least = std::min(least, undulation);
        most = std::max(most, undulation);
        children.push_back(child(tile, *transform));
    }
    json root{{"geometricError", 512}, {"refine", "ADD"}};
    root["boundingVolume"]["region"] = std::array<double, 6>{0.16, 0.93, 0.21, 0.95, 0, 1};
    if (!tiles.empty()) {
        const auto region = regionOf(*toDegrees, tiles);
        if (!region)
            return noTransform;
        root["boundingVolume"]["region"] = {(*region)[0], (*region)[1],         (*region)[2],
                                            (*region)[3], (*region)[4] + least, (*region)[5] + most};
        root["children"] = std::move(children);
    }
    json document{{"asset", {{"version", "1.1"}, {"generator", "TraveTwin"}}},
                  {"geometricError", 4096},
                  {"root", std::move(root)}};
    document["extras"]["travetwin"] = {
        {"format", kPackageFormat}, {"crs", "EPSG:25832+7837"}, {"heights", heightsRemark(geoid.model())}};
    return writeAtomically(folder + "/tileset.json", document.dump());
}

Result<std::vector<TileEntry>> readTileset(const std::string& folder)
{
    const std::string path = folder + "/tileset.json";
    std::error_code code;
    const std::uintmax_t size = fs::file_size(path, code);
    if (code)
        return Error{ErrorKind::NotFound,
                     TWIN_MSG("%1 is not a city package: there is no tileset.json in it. Choose the folder "
                              "that an import has written."),
                     {folder}};
    const Error damaged{ErrorKind::Malformed,
                        TWIN_MSG("%1 is damaged or was not written by TraveTwin. The city cannot be shown: "
                                 "import its sources again."),
                        {path}};
    if (size > kMaxTileset)
        return damaged;
    std::ifstream stream(path, std::ios::binary);
    const json document = json::parse(stream, nullptr, false);
    if (!document.is_object() || !document.contains("extras") || !document["extras"].is_object() ||
        !document["extras"].contains("travetwin") || !document.contains("root") ||
        !document["root"].is_object())
        return damaged;
    const json& own = document["extras"]["travetwin"];
    if (!own.is_object() || !own.contains("format") || !own["format"].is_number_integer())
        return damaged;
    if (own["format"].get<std::int64_t>() != kPackageFormat)
        return Error{ErrorKind::Unsupported,
                     TWIN_MSG("The city package %1 has a format this version does not know. Open it with a "
                              "newer TraveTwin or import its "
                              "sources again."),
                     {folder}};
    std::vector<TileEntry> tiles;
    const json children = document["root"].value("children", json::array());
    if (!children.is_array())
        return damaged;
    for (const json& value : children) {
        const std::optional<TileEntry> entry = readChild(value);
        if (!entry)
            return damaged;
        tiles.push_back(*entry);
    }
    return tiles;
}

} // namespace twin::data
