// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <osg/Vec3f>

namespace twin::render {

/// The light of a theme, in the shaders' linear space (square of the sRGB value).
struct Palette
{
    osg::Vec3f sun;
    osg::Vec3f sky;     ///< ambient from above
    osg::Vec3f bounce;  ///< ambient from below
    osg::Vec3f zenith;  ///< upper end of the sky's gradient
    osg::Vec3f horizon; ///< lower end, and what haze fades to
    osg::Vec3f plain;   ///< ground without a picture, sRGB
    osg::Vec3f water;
    osg::Vec3f groundTint; ///< multiplies the ground picture
};
Palette paletteOf(bool dark);

} // namespace twin::render
