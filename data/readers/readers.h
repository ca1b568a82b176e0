// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/building.h"
#include "core/city/district.h"
#include "core/city/ground_features.h"
#include "core/city/terrain.h"
#include "core/jobs/progress.h"
#include "core/result.h"
#include "core/strategy/strategy.h"
#include "data/gdal/vector_layer.h"

#include <functional>
#include <string>
#include <vector>

namespace twin::data {

/// What a file holds, found by content, not by its name.
enum class SourceKind
{
    CityGml,
    CityJson,      ///< a document or a sequence (CityJSONSeq)
    Tileset,       ///< 3D Tiles 1.0 or 1.1: a tileset.json
    Model,         ///< one model with a place: glTF, GLB, OBJ
    OpenStreetMap, ///< buildings, roads, waters, green and trees of one .osm or .osm.pbf
    Vector,        ///< any allowed OGR format
    Terrain,       ///< one band of heights: GeoTIFF, XYZ, AAIGrid, GeoPackage
    PointCloud,    ///< LAS or LAZ
    Imagery,       ///< three or four bands
    Measures,      ///< a CSV or GeoPackage with the columns of a measure catalogue
    Archive,       ///< ZIP or gzip with some of these in it
    Unknown,
};
std::string sourceKindKey(SourceKind kind);

struct LayerInfo
{
    std::string name;
    std::string geometry; ///< "Polygon", "Point", "Building", "Raster 1200x1080" …
    long long count = -1;
    std::vector<std::string> fields;
    std::string crs;          ///< "EPSG:25832", "EPSG:25832+7837" … ; empty = not stated
    Envelope extent;          ///< in EPSG:25832; empty where the CRS is not known
    std::string sourceExtent; ///< "minx,miny,maxx,maxy" in the file's own system
    std::string verticalCrs;
};

struct SourceInfo
{
    SourceKind kind = SourceKind::Unknown;
    std::string format; ///< "CityGML 1.0", "GeoPackage", "GeoTIFF" …
    std::vector<LayerInfo> layers;
    Diagnostics diagnostics;
};

/// Looks into a file (never a folder or a /vsi path) and says what it is. Error for an empty, unreadable or
/// unknown one.
Result<SourceInfo> probe(const std::string& path, const ReadOptions& options = {});

/// Receives buildings one by one, in map coordinates; return false to stop.
using BuildingSink = std::function<bool(Building&&)>;
/// Receives what a model holds beside buildings: roads, waters, plants and land use, in map coordinates.
using GroundSink = std::function<void(GroundFeatures&&)>;

struct ReadCounts
{
    long long read = 0;
    long long skipped = 0;
};

/// CityGML 1.0, 2.0, 3.0, LoD0-LoD3 exteriors, XLinks, streamed with expat: DOCTYPE and entities refused,
/// depth and size capped; a truncated file keeps what came before. Memory does not grow with the file.
Result<ReadCounts> readCityGml(const std::string& path, const ReadOptions& options, const BuildingSink& sink,
                               Diagnostics& diagnostics, const Progress& progress,
                               const GroundSink& ground = {});

/// CityJSON 1.0 to 2.0 and CityJSONSeq: the same buildings as from CityGML. A sequence is read line by line,
/// so its memory does not grow with the file; a line that is broken is named and the others are read.
Result<ReadCounts> readCityJson(const std::string& path, const ReadOptions& options, const BuildingSink& sink,
                                Diagnostics& diagnostics, const Progress& progress,
                                const GroundSink& ground = {});

/// 3D Tiles 1.0 and 1.1 (b3dm, i3dm, cmpt, glTF; external tilesets, implicit tiling, gzip): of tiles that
/// replace each other the finest. A feature becomes one object, a mesh without features one per 500 m. What
/// leaves the folder of the tileset, refers to itself or is damaged is named and left out. Memory is that of
/// the largest tile.
Result<ReadCounts> readTileset(const std::string& path, const ReadOptions& options, const BuildingSink& sink,
                               Diagnostics& diagnostics, const Progress& progress,
                               const GroundSink& ground = {});

/// One model: glTF, GLB, OBJ or a single tile (b3dm, i3dm, cmpt). Its place is `options.place`, or its own
/// coordinates where these lie on the map or the globe; without either an Error that says what to give.
Result<ReadCounts> readModel(const std::string& path, const ReadOptions& options, const BuildingSink& sink,
                             Diagnostics& diagnostics, const Progress& progress,
                             const GroundSink& ground = {});

/// Every file that a tileset refers to, itself left out: they are no sources of their own. Bounded; what
/// cannot be read is not followed.
std::vector<std::string> filesOfTileset(const std::string& path);

/// Footprint polygons extruded by a height or storey field (auto-detected names: height, measuredheight,
/// hoehe, h_max, building:levels, storeys, geschosse, anzahlgs …). `terrain` gives the base, 0 without one.
/// LoD1.
Result<ReadCounts> readFootprints(const std::string& path, const ReadOptions& options,
                                  const HeightGrid* terrain, const BuildingSink& sink,
                                  Diagnostics& diagnostics, const Progress& progress);

/// Buildings, roads, waters, land use and trees of OpenStreetMap (XML or PBF), in two passes with memory that
/// does not grow with the file. Identifiers are "way/1" and "relation/2", all tags stay as attributes.
/// Buildings stand on `terrain`, on height 0 without one; without a stated height they are marked estimated.
Result<ReadCounts> readOpenStreetMap(const std::string& path, const ReadOptions& options,
                                     const HeightGrid* terrain, const BuildingSink& sink,
                                     Diagnostics& diagnostics, const Progress& progress,
                                     const GroundSink& ground = {});
/// The licence of OpenStreetMap data, for the record of a source where the user states none.
inline constexpr const char* kOsmLicence = "ODbL 1.0, © OpenStreetMap-Mitwirkende";

/// Heights from GeoTIFF, XYZ, AAIGrid, GeoPackage or the ground points of a LAS file, warped to EPSG:25832;
/// `targetCell` 0 keeps the source's resolution (capped at 16 Mio cells), for points it is 1 m.
Result<HeightGrid> readTerrain(const std::string& path, const ReadOptions& options, double targetCell,
                               Diagnostics& diagnostics, const Progress& progress);
/// A measure catalogue from CSV (columns of facts/luebeck/measures.csv; separator , or ;, UTF-8 or cp1252) or
/// GeoPackage/GeoJSON (same columns as fields, geometry = place). Missing required columns (id, name_de or
/// title) are an Error naming them. `districts` checks names and locates places.
Result<Strategy> readMeasures(const std::string& path, const ReadOptions& options,
                              const std::vector<District>& districts, Date asOf, Diagnostics& diagnostics);

/// Polygons as districts; the name from a field among name, stadtteil, bezeichnung … or `nameField`.
Result<std::vector<District>> readDistricts(const std::string& path, const ReadOptions& options,
                                            Diagnostics& diagnostics);

} // namespace twin::data
