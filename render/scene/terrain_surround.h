// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/terrain.h"

#include <osg/Node>

namespace twin::render {

/// Ground from the terrain's border to the horizon: starts at the border's heights and colours and levels
/// out. Without a terrain a plane below `city`.
osg::ref_ptr<osg::Node> terrainSurround(const HeightGrid* terrain, const GroundImage* picture,
                                        const Envelope& city);

} // namespace twin::render
