// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pipeline/palette.h"

#include "render/scene/mesh_geometry.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace twin::render {
namespace {

/// The light at one height of the sun; between two it is mixed.
struct Hour
{
    double elevation;
    osg::Vec3f sun;
    osg::Vec3f sky;
    osg::Vec3f bounce;
    osg::Vec3f zenith;  // sRGB
    osg::Vec3f horizon; // sRGB
    osg::Vec3f glow;
    float level; ///< what level ground is to return of the light: the eye's adaption to the hour
    float lamps;
};

const std::array<Hour, 8> kHours{{
    {-14,
     {0, 0, 0},
     {0.095F, 0.115F, 0.19F},
     {0.05F, 0.056F, 0.085F},
     {0.07F, 0.10F, 0.19F},
     {0.17F, 0.22F, 0.33F},
     {0, 0, 0},
     0,
     1},
    {-6,
     {0, 0, 0},
     {0.17F, 0.195F, 0.30F},
     {0.09F, 0.095F, 0.125F},
     {0.17F, 0.24F, 0.41F},
     {0.50F, 0.47F, 0.54F},
     {0.16F, 0.06F, 0.01F},
     0,
     0.95F},
    {-1,
     {0, 0, 0},
     {0.30F, 0.31F, 0.40F},
     {0.16F, 0.155F, 0.165F},
     {0.36F, 0.46F, 0.64F},
     {0.86F, 0.70F, 0.61F},
     {0.42F, 0.17F, 0.04F},
     0,
     0.55F},
    {3,
     {0.62F, 0.33F, 0.13F},
     {0.34F, 0.345F, 0.42F},
     {0.22F, 0.20F, 0.19F},
     {0.45F, 0.57F, 0.75F},
     {0.93F, 0.80F, 0.67F},
     {0.50F, 0.24F, 0.07F},
     0.50F,
     0},
    {9,
     {0.86F, 0.60F, 0.35F},
     {0.33F, 0.36F, 0.45F},
     {0.26F, 0.24F, 0.215F},
     {0.52F, 0.67F, 0.83F},
     {0.94F, 0.885F, 0.79F},
     {0.30F, 0.18F, 0.08F},
     0.62F,
     0},
    {20,
     {0.92F, 0.77F, 0.57F},
     {0.335F, 0.385F, 0.48F},
     {0.30F, 0.28F, 0.25F},
     {0.56F, 0.72F, 0.87F},
     {0.915F, 0.91F, 0.89F},
     {0.16F, 0.12F, 0.08F},
     0.80F,
     0},
    {42,
     {0.90F, 0.81F, 0.67F},
     {0.35F, 0.41F, 0.51F},
     {0.33F, 0.31F, 0.28F},
     {0.58F, 0.745F, 0.89F},
     {0.885F, 0.915F, 0.93F},
     {0.10F, 0.09F, 0.07F},
     0.95F,
     0},
    {62,
     {0.86F, 0.80F, 0.68F},
     {0.35F, 0.41F, 0.51F},
     {0.34F, 0.32F, 0.29F},
     {0.58F, 0.745F, 0.89F},
     {0.885F, 0.915F, 0.93F},
     {0.10F, 0.09F, 0.07F},
     1.0F,
     0},
}};

Hour hourAt(double elevation)
{
    const auto above = std::find_if(kHours.begin(), kHours.end(),
                                    [&](const Hour& hour) { return hour.elevation >= elevation; });
    if (above == kHours.begin())
        return kHours.front();
    if (above == kHours.end())
        return kHours.back();
    const Hour& a = *(above - 1);
    const Hour& b = *above;
    const auto t = static_cast<float>((elevation - a.elevation) / (b.elevation - a.elevation));
    const auto mix = [t](const osg::Vec3f& from, const osg::Vec3f& to) { return from + (to - from) * t; };
    return {elevation,
            mix(a.sun, b.sun),
            mix(a.sky, b.sky),
            mix(a.bounce, b.bounce),
            mix(a.zenith, b.zenith),
            mix(a.horizon, b.horizon),
            mix(a.glow, b.glow),
            a.level + (b.level - a.level) * t,
            a.lamps + (b.lamps - a.lamps) * t};
}

osg::Vec3f squared(const osg::Vec3f& shown)
{
    return osg::componentMultiply(shown, shown);
}

} // namespace

Palette paletteOf(bool dark, double sunElevationDegrees)
{
    const Hour hour = hourAt(sunElevationDegrees);
    // Level ground gets little of a low sun: the whole light is lifted then, as an eye or a camera does.
    const auto height = static_cast<float>(std::sin(std::max(sunElevationDegrees, 0.0) * osg::PI / 180));
    const float given = hour.sky.y() + hour.sun.y() * height;
    const float lift = std::clamp(hour.level / given, 1.0F, 1.45F);
    Palette p;
    p.sun = hour.sun * lift;
    p.sky = hour.sky * lift;
    p.bounce = hour.bounce * lift;
    p.zenith = squared(hour.zenith);
    p.horizon = squared(hour.horizon);
    p.glow = hour.glow;
    p.lamps = hour.lamps;
    p.plain = {0.885F, 0.9F, 0.85F};
    p.water = linearColour(0.56, 0.72, 0.83);
    p.groundTint = {1, 1, 1};
    if (dark) {
        p.sun = osg::componentMultiply(p.sun, {0.33F, 0.39F, 0.58F});
        p.sky = osg::componentMultiply(p.sky, {0.43F, 0.45F, 0.51F});
        p.bounce = osg::componentMultiply(p.bounce, {0.27F, 0.31F, 0.45F});
        p.zenith = osg::componentMultiply(p.zenith, {0.005F, 0.009F, 0.02F});
        p.horizon = osg::componentMultiply(p.horizon, {0.036F, 0.066F, 0.126F});
        p.glow *= 0.15F;
        p.plain = {0.62F, 0.66F, 0.66F};
        p.water = linearColour(0.30, 0.46, 0.62);
        p.groundTint = {0.36F, 0.42F, 0.52F};
    }
    return p;
}

} // namespace twin::render
