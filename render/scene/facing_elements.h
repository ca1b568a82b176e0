// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mesh/mesh_data.h"

#include <osg/BoundingBox>
#include <osg/Matrixd>
#include <osg/PrimitiveSet>

#include <cstdint>
#include <vector>

namespace twin::render {

/// A run of triangles that face about the same way.
struct FacingRange
{
    osg::Vec3d axis;   ///< unit; mean of their normals
    double spread = 1; ///< sine of the widest angle from it; 1 = may face anywhere
    unsigned first = 0;
    unsigned count = 0; ///< indices
};

/// Triangles of a mesh sorted by the direction they face, with where each direction starts.
struct FacingOrder
{
    std::vector<std::uint32_t> indices;
    std::vector<FacingRange> ranges;
};
FacingOrder sortedByFacing(const MeshData& mesh, const std::vector<std::uint32_t>& indices);

/// False only where no triangle of the range, anywhere in the box, can turn its front to the eye.
bool mayFace(const FacingRange& range, const osg::BoundingBox& box, const osg::Vec3d& eye);

/// Triangles of which a frame draws only those directions that can face the eye (RENDER_COST, "direction
/// bins"): without loss, and on software GL a triangle that is not sent is the only one that costs nothing.
osg::ref_ptr<osg::DrawElements> facingElements(const FacingOrder& order, const osg::BoundingBox& box,
                                               std::size_t vertexCount);

} // namespace twin::render
