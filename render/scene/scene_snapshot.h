// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/district.h"
#include "core/city/ground_features.h"
#include "core/city/terrain.h"
#include "core/immutable.h"
#include "core/mesh/city_tile.h"
#include "core/mesh/ground_pages.h"
#include "core/project/project.h"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace twin::render {

using Rgba = std::array<std::uint8_t, 4>;

/// As many pages of the ground's picture are shown at once, beside its coarsest level.
inline constexpr std::size_t kMostGroundPages = 80;

/// Measured is drawn solid, planned dashed, simulated hatched (LOOK.md).
enum class Pattern : std::uint8_t
{
    Solid,
    Dashed,
    Hatched
};

/// How one district is painted on ground and border. Alpha 0 = not at all.
struct DistrictPaint
{
    Rgba fill{0, 0, 0, 0};
    Rgba border{0, 0, 0, 0};
    Pattern pattern = Pattern::Solid;
    float borderPixels = 2;
};

/// The user's own vector layer, draped.
struct DrapedLayer
{
    std::string id;
    std::vector<MapPoint2> points;
    std::vector<Line2> lines;
    MultiPolygon2 polygons;
    Rgba colour{0, 114, 178, 200};
};

/// Where a measure stands: a stem on the ground that the label's leader ends at, and its extent as lines or
/// areas.
struct MeasureGlyph
{
    std::string id;
    std::vector<MapPoint2> points;
    std::vector<Line2> lines;
    MultiPolygon2 areas;
    Rgba colour{0, 114, 178, 255};
    Pattern pattern = Pattern::Solid;
    bool selected = false;
};

/// Everything that is to be seen, as values. Const once handed over; compared with the last one by pointer.
struct SceneSnapshot
{
    std::vector<Immutable<CityTile>> tiles;
    Immutable<HeightGrid> terrain;
    Immutable<GroundImage> ground; ///< the whole picture, small
    Immutable<GroundPages>
        groundPages; ///< the picture in detail where it is there; null = no more than `ground`
    Immutable<std::vector<District>> districts;
    Immutable<std::vector<WaterBody>> waters;
    Immutable<std::vector<Road>> roads;
    Immutable<std::vector<Tree>> trees;
    std::vector<DistrictPaint> districtPaint; ///< by district index; may be shorter
    Immutable<std::vector<DrapedLayer>> drapedLayers;
    Immutable<std::vector<MeasureGlyph>> measures;
    std::string selectedBuildingId; ///< outlined and lifted
    TileKey selectedBuildingTile;
    int selectedDistrict = -1; ///< the rest is 20 % quieter
    bool naturalStyle = false; ///< "Natürlich" instead of "Modell"
    bool dark = false;         ///< the projector's theme: dark sky and haze
    bool showBuildings = true;
    bool showTrees = true;
    bool showRoads = true;
    bool showWater = true;
    bool showBorders = true;
    bool shadows = true;
    double sunAzimuthDegrees = 225;  ///< from grid north, clockwise: the direction the light comes from
    double sunElevationDegrees = 42; ///< negative at night: the sky follows it
};

/// What a frame drew, for the command line and the tests.
struct FrameStatistics
{
    long long buildings = 0;
    long long triangles = 0; ///< sent to the GPU in the last frame
    long long terrainTriangles = 0;
    long long trees = 0;
    long long roads = 0;
    long long waters = 0;
    long long districts = 0;
    long long measures = 0;
    double frameMs = 0;
};

/// What lies under a pixel.
struct PickResult
{
    enum class Kind
    {
        Nothing,
        Building,
        Terrain
    };
    Kind kind = Kind::Nothing;
    MapPoint position; ///< on the surface
    std::string buildingId;
    TileKey tile;
    int district = -1; ///< index; also for buildings
};

} // namespace twin::render
