// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/terrain.h"
#include "core/immutable.h"
#include "core/mesh/city_tile.h"
#include "core/mesh/ground_pages.h"

#include <vector>

namespace twin::render {

/// The picture of the ground, darker where buildings take the sky from it: between houses, in courtyards, at
/// the foot of towers. Baked once, so that it costs a frame nothing; null where there is nothing to shade.
Immutable<GroundImage> shadedGround(const Immutable<GroundImage>& picture,
                                    const std::vector<Immutable<CityTile>>& tiles);

/// The same for one page of the picture.
Immutable<GroundPage> shadedPage(const GroundPyramid& pyramid, const Immutable<GroundPage>& page,
                                 const std::vector<Immutable<CityTile>>& tiles);

} // namespace twin::render
