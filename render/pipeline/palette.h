// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <osg/Vec3f>

namespace twin::render {

/// The light of an hour and theme, in the shaders' linear space (square of the sRGB value).
struct Palette
{
    osg::Vec3f sun;
    osg::Vec3f sky;     ///< ambient from above
    osg::Vec3f bounce;  ///< ambient from below
    osg::Vec3f zenith;  ///< upper end of the sky's gradient
    osg::Vec3f horizon; ///< lower end, and what haze fades to
    osg::Vec3f glow;    ///< added to the sky around the sun
    osg::Vec3f plain;   ///< ground without a picture, sRGB
    osg::Vec3f water;
    osg::Vec3f groundTint; ///< multiplies the ground picture
    float lamps = 0;       ///< 0 by day, 1 at night: windows and streets are lit
};
/// The light when the sun stands `sunElevationDegrees` above the horizon (negative: below). `dark` is the
/// projector's theme.
Palette paletteOf(bool dark, double sunElevationDegrees);
/// Below it nothing throws a shadow worth drawing.
inline constexpr double kShadowsFrom = 0.5;

} // namespace twin::render
