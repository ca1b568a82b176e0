// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/district.h"
#include "core/immutable.h"
#include "render/scene/scene_snapshot.h"

#include <osg/Image>

namespace twin::render {

/// Colour laid over the whole ground: district fills, large areas, the quiet beside a selected district.
/// Rasterised on the CPU, so that it follows any level of the terrain; a new paint is one texture upload.
class GroundPaint
{
public:
    struct Area
    {
        const MultiPolygon2* polygons = nullptr;
        Rgba colour{};
        bool hatched = false;
    };

    void setDistricts(const Immutable<std::vector<District>>& districts);
    const Envelope& extent() const { return mExtent; }
    /// Premultiplied sRGB, rows from the south; null where nothing is painted. `quiet` veils all but one
    /// district.
    osg::ref_ptr<osg::Image> paint(const std::vector<DistrictPaint>& paints, int selectedDistrict, Rgba quiet,
                                   const std::vector<Area>& areas) const;
    /// 255 where the paint is hatched; null where it nowhere is.
    osg::ref_ptr<osg::Image> hatch(const std::vector<DistrictPaint>& paints,
                                   const std::vector<Area>& areas) const;

private:
    template <typename Visit>
    void scan(const MultiPolygon2& polygons, Visit visit) const;

    Envelope mExtent;
    int mWidth = 0;
    int mHeight = 0;
    std::vector<std::uint8_t> mIndex; ///< district + 1, 0 = none
};

} // namespace twin::render
