// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/map_point.h"
#include "core/result.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace twin::data {

/// One feature of any OGR layer, in map coordinates.
struct VectorFeature
{
    std::string id;
    std::map<std::string, std::string> attributes; ///< as text; a NULL field is absent
    std::vector<MapPoint> points;
    std::vector<Line2> lines;
    MultiPolygon2 polygons;
};

struct VectorLayer
{
    std::string name;
    std::string crs; ///< what the source states, e.g. "EPSG:4647"
    std::vector<std::string> fields;
    std::vector<VectorFeature> features;
    Envelope extent;
};

/// What the heights of buildings in a source mean. Only the user can say it.
enum class HeightReading
{
    AboveNhn,       ///< metres above NHN: kept as they are
    AboveEllipsoid, ///< metres above the ellipsoid: lowered by the geoid
    Feet,           ///< feet above NHN
    OnTerrain,      ///< without a reference: each building is put on the terrain
};

/// Where a single model stands that has no coordinates of its own.
struct ModelPlace
{
    MapPoint2 position;           ///< of the model's origin
    std::optional<double> height; ///< metres above NHN; empty = on the terrain
    double rotationDegrees = 0;   ///< clockwise seen from above
    double scale = 1;             ///< metres per unit of the model
};

struct ReadOptions
{
    std::string assumedCrs; ///< what to take where a source states none; empty = Error MissingCrs
    std::string layer;      ///< name; empty = all
    std::string nameField;  ///< of districts; empty = found by its name
    std::string heightField;
    std::string storeyField;
    double storeyHeightMetres = 3.0;
    double defaultHeightMetres = 9.0; ///< where neither field is there: the building is marked estimated
    HeightReading heights = HeightReading::AboveNhn;
    std::optional<ModelPlace> place;
    std::optional<bool> zUp; ///< of an OBJ model, which does not say; empty = guessed, with a note
    std::size_t maxFeatures = 20'000'000;
};

/// Reads the layers of a vector file (allow-list: GPKG, GeoJSON, GeoJSONSeq, ESRI Shapefile, FlatGeobuf, GML,
/// KML, GPX, DXF, CSV with coordinates, OSM), reprojects to EPSG:25832 with traditional axis order and
/// reports what it left out. A polygon with NaN or crossing rings gives a diagnostic; crossing rings are
/// repaired where GEOS can.
Result<std::vector<VectorLayer>> readVectorFile(const std::string& path, const ReadOptions& options,
                                                Diagnostics& diagnostics);

} // namespace twin::data
