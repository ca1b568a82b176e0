// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/scene/scene_snapshot.h"

namespace twin::test {

/// A small made-up city around the scene origin: `side` x `side` tiles of gabled houses and one tower each,
/// hills, a river, two districts, roads and trees. Same arguments, same values.
struct MiniCity
{
    std::vector<Immutable<CityTile>> tiles;
    Immutable<HeightGrid> terrain;
    Immutable<GroundImage> ground;
    Immutable<std::vector<District>> districts;
    Immutable<std::vector<WaterBody>> waters;
    Immutable<std::vector<Road>> roads;
    Immutable<std::vector<Tree>> trees;
};
MiniCity miniCity(int side, int housesPerTile);
render::SceneSnapshot snapshotOf(const MiniCity& city);
double miniHeight(MapPoint2 point); ///< what the terrain is sampled from

} // namespace twin::test
