// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mesh/city_tile.h"
#include "core/project/project.h"

#include <cstddef>
#include <vector>

namespace twin {

/// The picture that tiles are wanted for.
struct DetailView
{
    Viewpoint viewpoint;
    double widthPixels = 1600;
    double heightPixels = 900;
};

/// Which outlines should be replaced by their detail, the most urgent first.
struct DetailPlan
{
    std::vector<std::size_t> wanted; ///< indices into the tiles
    bool limited = false;            ///< memory ended before the wishes did
};

/// About what the full mesh of a tile takes in memory, once for picking and once for the graphics driver.
std::size_t memoryOf(const TileDetail& detail);

/// Plans for one picture. A tile is worth its detail where a house in it covers more than a pixel; what lies
/// in the picture comes before what only throws shadows into it or will be turned to next, the middle before
/// the rim, the near before the far. No more than `limitBytes` in all.
DetailPlan planDetail(const std::vector<Immutable<CityTile>>& tiles, const DetailView& view,
                      std::size_t limitBytes);

} // namespace twin
