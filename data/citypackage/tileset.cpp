// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/citypackage/tileset.h"

#include "data/citypackage/earth_placement.h"
#include "data/citypackage/outline_block.h"
#include "data/citypackage/package_source.h"
#include "data/gdal/gdal_session.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <functional>
#include <limits>
#include <map>
#include <optional>

namespace twin::data {
namespace {

using nlohmann::json;
namespace fs = std::filesystem;

constexpr std::uintmax_t kMaxTileset = 256u << 20;

/// How the heights were placed, for whoever reads the package: nothing silent.
std::string heightsRemark(const std::string& model)
{
    if (model.empty())
        return "metres above NHN (DHHN2016), placed as ellipsoidal heights: no geoid grid was installed, so "
               "the city stands some 39 m too low on a globe";
    return "metres above NHN (DHHN2016); the transforms and the region add the undulation of " + model +
           (model == "EGM96" ? ", good to about a metre" : "") + " in the middle of each tile";
}

/// A few centimetres more than the geometry, so that rounding never leaves a vertex outside.
json boxOf(const Vec3& low, const Vec3& high, double margin)
{
    std::array<double, 12> box{};
    for (std::size_t k = 0; k < 3; ++k) {
        box[k] = (low[k] + high[k]) / 2;
        box[3 + 4 * k] = (high[k] - low[k]) / 2 + margin;
    }
    return {{"box", box}};
}

json child(const TileEntry& tile, const Matrix& transform)
{
    return {{"transform", transform},
            {"boundingVolume", boxOf({tile.low[0], tile.low[1], tile.low[2]},
                                     {tile.high[0], tile.high[1], tile.high[2]}, 0.05)},
            {"geometricError", 0},
            {"content", {{"uri", "tiles/" + tile.key.name() + ".glb"}}},
            {"extras",
             {{"column", tile.key.column},
              {"row", tile.key.row},
              {"low", tile.low},
              {"high", tile.high},
              {"buildings", tile.buildings},
              {"meshBytes", tile.meshBytes},
              {"synthetic", tile.synthetic}}}};
}

/// What the outline of a block leaves out are houses of 10 m. Viewers refine where this error covers 16
/// pixels: a house then covers between one and two, from where a city without them looks empty.
constexpr double kOutlineError = 120;

std::optional<json> blockNode(OGRCoordinateTransformation& toEarth, TileKey block,
                              const std::vector<TileEntry>& tiles,
                              const std::function<double(TileKey)>& undulation)
{
    const auto place = earthTransform(toEarth, block, undulation(block), OutlineBlock::kTiles);
    if (!place)
        return std::nullopt;
    constexpr double kHuge = 1e12;
    Vec3 low{kHuge, kHuge, kHuge};
    Vec3 high{-kHuge, -kHuge, -kHuge};
    json children = json::array();
    for (const TileEntry& tile : tiles) {
        const auto transform = earthTransform(toEarth, tile.key, undulation(tile.key));
        if (!transform)
            return std::nullopt;
        const Matrix local = relativeTo(*place, *transform);
        for (int corner = 0; corner < 8; ++corner) {
            const Vec3 p{(corner & 1) != 0 ? tile.high[0] : tile.low[0],
                         (corner & 2) != 0 ? tile.high[1] : tile.low[1],
                         (corner & 4) != 0 ? tile.high[2] : tile.low[2]};
            const Vec3 at = carried(local, p);
            for (std::size_t k = 0; k < 3; ++k) {
                low[k] = std::min(low[k], at[k]);
                high[k] = std::max(high[k], at[k]);
            }
        }
        children.push_back(child(tile, local));
    }
    return json{{"transform", *place},
                {"boundingVolume", boxOf(low, high, 1)},
                {"geometricError", kOutlineError},
                {"refine", "REPLACE"},
                {"content", {{"uri", "outlines/" + block.name() + ".glb"}}},
                {"children", std::move(children)}};
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
    if (const json bytes = extras.value("meshBytes", json()); bytes.is_number_unsigned())
        entry.meshBytes = bytes.get<std::size_t>();
    entry.synthetic = extras.value("synthetic", json()) == true;
    return entry;
}

} // namespace

TileEntry entryOf(const CityTile& tile)
{
    TileEntry entry;
    entry.key = tile.key;
    entry.buildings = tile.buildings.size();
    entry.synthetic = tile.synthetic;
    // Point, normal, colour and number of each vertex; the columns of the summaries; the JSON.
    entry.meshBytes = tile.mesh.positions.size() * 24 +
                      tile.mesh.indices.size() * (tile.mesh.positions.size() > 0xFFFF ? 4 : 2) +
                      tile.buildings.size() * 52 + 3000;
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
    const TransformationPtr toEarth = mapTo(4978);
    const TransformationPtr toDegrees = mapTo(4979);
    const Error noTransform{ErrorKind::Internal,
                            TWIN_MSG("The place of the city on the globe could not be computed. PROJ's data "
                                     "files are missing: install "
                                     "proj-data and import again."),
                            {}};
    if (!toEarth || !toDegrees)
        return noTransform;
    std::map<TileKey, std::vector<TileEntry>> blocks;
    for (const TileEntry& tile : tiles)
        blocks[blockOf(tile.key)].push_back(tile);
    json children = json::array();
    const Geoid geoid;
    double least = tiles.empty() ? 0 : std::numeric_limits<double>::infinity();
    double most = -least;
    const auto undulation = [&](TileKey key) {
        const double lift = undulationAt(geoid, key.envelope().centre()).value_or(0);
        least = std::min(least, lift);
        most = std::max(most, lift);
        return lift;
    };
    for (const auto& [block, members] : blocks) {
        std::optional<json> node = blockNode(*toEarth, block, members, undulation);
        if (!node)
            return noTransform;
        children.push_back(std::move(*node));
    }
    json root{{"geometricError", 512}, {"refine", "ADD"}};
    root["boundingVolume"]["region"] = std::array<double, 6>{0.16, 0.93, 0.21, 0.95, 0, 1};
    if (!tiles.empty()) {
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
        const auto region = regionOf(*toDegrees, extent, low, high);
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
    std::vector<unsigned char> buffer;
    const auto bytes = readPackageFile(path, buffer, kMaxTileset);
    if (!bytes && bytes.error().kind == ErrorKind::Unreadable)
        return bytes.error();
    if (!bytes && bytes.error().kind == ErrorKind::NotFound)
        return Error{ErrorKind::NotFound,
                     TWIN_MSG("%1 is not a city package: there is no tileset.json in it. Choose the folder "
                              "that an import has written."),
                     {folder}};
    const Error damaged{ErrorKind::Malformed,
                        TWIN_MSG("%1 is damaged or was not written by TraveTwin. The city cannot be shown: "
                                 "import its sources again."),
                        {path}};
    if (!bytes)
        return damaged;
    const json document = json::parse(bytes->begin(), bytes->end(), nullptr, false);
    if (!document.is_object() || !document.contains("extras") || !document["extras"].is_object() ||
        !document["extras"].contains("travetwin") || !document.contains("root") ||
        !document["root"].is_object())
        return damaged;
    const json& own = document["extras"]["travetwin"];
    if (!own.is_object() || !own.contains("format") || !own["format"].is_number_integer())
        return damaged;
    const auto format = own["format"].get<std::int64_t>();
    if (format < 1 || format > kPackageFormat)
        return Error{ErrorKind::Unsupported,
                     TWIN_MSG("The city package %1 has a format this version does not know. Open it with a "
                              "newer TraveTwin or import its "
                              "sources again."),
                     {folder}};
    std::vector<TileEntry> tiles;
    const auto take = [&](const json& children) {
        if (!children.is_array())
            return false;
        for (const json& value : children) {
            const std::optional<TileEntry> entry = readChild(value);
            if (!entry)
                return false;
            tiles.push_back(*entry);
        }
        return true;
    };
    const json children = document["root"].value("children", json::array());
    if (format == 1)
        return take(children) ? Result<std::vector<TileEntry>>(tiles) : damaged;
    if (!children.is_array())
        return damaged;
    for (const json& block : children) {
        if (!block.is_object() || !take(block.value("children", json::array())))
            return damaged;
    }
    return tiles;
}

} // namespace twin::data
