// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/district.h"
#include "core/city/terrain.h"
#include "core/immutable.h"
#include "render/scene/screen_lines.h"

#include <vector>

namespace twin::render {

/// The borders of the districts. Their geometry depends on outlines and terrain only; paint is uniforms.
class DistrictLayer
{
public:
    explicit DistrictLayer(ShaderLibrary& shaders);
    osg::Group* node() { return mRoot; }
    void setDistricts(const Immutable<std::vector<District>>& districts, const HeightGrid* terrain);
    void setPaint(const std::vector<DistrictPaint>& paints, int selected, bool dark);
    long long built() const { return mBuilt; }

private:
    ShaderLibrary& mShaders;
    osg::ref_ptr<osg::Group> mRoot;
    std::vector<osg::ref_ptr<osg::Group>> mBorders; ///< by district index
    long long mBuilt = 0;
};

} // namespace twin::render
