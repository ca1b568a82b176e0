// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/map_point.h"

#include <string>
#include <vector>

namespace twin {

struct WaterBody
{
    std::string name;
    std::string kind; ///< river, canal, harbour, pond, sea
    MultiPolygon2 area;
    double levelMetres = 0; ///< surface height NHN
};

struct Road
{
    std::string name;
    std::string kind; ///< motorway, main, residential, path, railway
    Line2 axis;
    double widthMetres = 6;
};

struct Tree
{
    MapPoint2 position;
    float heightMetres = 12;
    float crownMetres = 7; ///< crown diameter
};

/// Ground that is neither water nor road: wood, park, field, beach, port, settlement.
struct LandCover
{
    std::string kind;
    std::string name;
    MultiPolygon2 area;
};

/// What lies on the ground, as one source gives it.
struct GroundFeatures
{
    std::vector<WaterBody> waters;
    std::vector<Road> roads;
    std::vector<Tree> trees;
    std::vector<LandCover> landCover;

    std::size_t size() const { return waters.size() + roads.size() + trees.size() + landCover.size(); }
    bool empty() const { return size() == 0; }
};

} // namespace twin
