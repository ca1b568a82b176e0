// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/terrain.h"
#include "render/pipeline/shader_library.h"
#include "render/scene/mesh_geometry.h"
#include "render/scene/scene_snapshot.h"

namespace twin::render {

/// Lines of constant width on screen, following the ground. How they look is a handful of uniforms of their
/// state set.
struct LineLook
{
    osg::Vec4f colour; ///< linear
    float pixels = 2;
    float haloPixels = 0; ///< soft band beyond the line, at a third of its opacity
    Pattern pattern = Pattern::Solid;
    /// Nearer in depth by this share of the distance: the higher lies on top where lines coincide.
    float pull = 0.012F;
};

/// The line at ground height plus `lift`, with a point wherever the ground, sampled every `maxSegment`
/// metres, bends; a closed ring repeats its start.
std::vector<MapPoint> onGround(const Line2& line, bool closed, const HeightGrid* terrain, double maxSegment,
                               double lift);

/// All lines in one geometry under its transform; null where there is nothing to draw. Only with `halo` a
/// look can have one: it is as many quads again.
osg::ref_ptr<osg::MatrixTransform> screenLines(const std::vector<std::vector<MapPoint>>& lines, bool halo);
/// State for a group of such lines: program, blending, place in the order of drawing.
void prepareLineState(osg::StateSet& state, ShaderLibrary& shaders, int bin);
void setLook(osg::StateSet& state, const LineLook& look);

} // namespace twin::render
