// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mesh/mesh_data.h"

#include <osg/Geometry>
#include <osg/MatrixTransform>

#include <array>
#include <vector>

namespace twin::render {

/// Which passes see a node.
enum NodeMask : unsigned
{
    kHidden = 0,
    kMainPass = 1,
    kShadowPass = 2,
};

/// Generic attributes of our own shaders (ENGINE_NOTES 4.7: 4..10 are safe with this OSG).
enum AttributeSlot : unsigned
{
    kSlotA = 6,
    kSlotB = 7,
    kSlotC = 8,
};

/// Puts what has this state into a bin that is drawn front to back before the rest: software GL then skips
/// the shading of what is hidden.
void drawFrontFirst(osg::StateSet& state, int bin);

osg::ref_ptr<osg::Geometry> newGeometry();
/// Gives every array its own buffer; call once all arrays are set. Arrays that share a buffer at small
/// distances make llvmpipe compile the vertex shader anew for each distance: a hundred small tiles took ten
/// seconds that way.
void separateBuffers(osg::Geometry& geometry);
/// 16-bit indices where they reach.
osg::ref_ptr<osg::DrawElements> elements(GLenum mode, const std::vector<std::uint32_t>& indices,
                                         std::size_t vertexCount);
/// Copies positions and normals (packed) of a mesh.
osg::ref_ptr<osg::Geometry> geometryOf(const MeshData& mesh);
/// A transform from metres relative to `origin` to scene-local metres, in double.
osg::ref_ptr<osg::MatrixTransform> placedAt(const MapPoint& origin);
/// Adds `source` to `target`; both relative to their own origins.
void append(MeshData& target, const MeshData& source);
osg::Vec4f linearColour(const std::array<std::uint8_t, 4>& rgba);
osg::Vec3f linearColour(double red, double green, double blue);

} // namespace twin::render
