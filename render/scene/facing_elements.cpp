// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/scene/facing_elements.h"

#include <osg/BufferObject>
#include <osg/State>
#include <osg/VertexArrayState>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace twin::render {
namespace {

constexpr std::size_t kAround = 16;
/// Walls and slopes by their side of the compass, then flat roofs, then what faces down or nowhere.
constexpr std::size_t kBins = 2 * kAround + 2;

std::size_t binOf(const osg::Vec3d& normal)
{
    if (normal.z() > 0.97)
        return 2 * kAround;
    if (normal.z() < -0.3 || normal.length2() < 0.5)
        return 2 * kAround + 1;
    const double turn = std::atan2(normal.y(), normal.x()) / (2 * std::numbers::pi) + 1;
    const auto side = static_cast<std::size_t>(std::floor(turn * kAround)) % kAround;
    return side + (normal.z() > 0.25 ? kAround : 0);
}

template <typename Base, GLenum kType>
class FacingElements : public Base
{
public:
    FacingElements(const FacingOrder& order, const osg::BoundingBox& box)
        : Base(GL_TRIANGLES), mRanges(order.ranges), mBox(box)
    {
        this->reserve(order.indices.size());
        for (const std::uint32_t index : order.indices)
            this->push_back(static_cast<typename Base::value_type>(index));
    }

    void draw(osg::State& state, bool useVertexBufferObjects) const override
    {
        osg::GLBufferObject* buffer =
            useVertexBufferObjects ? this->getOrCreateGLBufferObject(state.getContextID()) : nullptr;
        if (!buffer) {
            Base::draw(state, useVertexBufferObjects);
            return;
        }
        state.getCurrentVertexArrayState()->bindElementBufferObject(buffer);
        const osg::Matrixd toLocal = osg::Matrixd::inverse(state.getModelViewMatrix());
        // A parallel projection looks from infinitely far behind the picture.
        const bool parallel = state.getProjectionMatrix()(3, 3) == 1;
        const osg::Vec3d eye = parallel ? osg::Vec3d(mBox.center()) +
                                              osg::Vec3d(toLocal(2, 0), toLocal(2, 1), toLocal(2, 2)) * 1e7
                                        : toLocal.getTrans();
        const std::size_t offset = static_cast<std::size_t>(buffer->getOffset(this->getBufferIndex()));
        unsigned first = 0;
        unsigned count = 0;
        const auto send = [&] {
            if (count > 0)
                glDrawElements(
                    GL_TRIANGLES, static_cast<GLsizei>(count), kType,
                    reinterpret_cast<const GLvoid*>(offset + first * sizeof(typename Base::value_type)));
        };
        for (const FacingRange& range : mRanges) {
            if (!mayFace(range, mBox, eye))
                continue;
            if (first + count != range.first) {
                send();
                first = range.first;
                count = 0;
            }
            count += range.count;
        }
        send();
    }

private:
    std::vector<FacingRange> mRanges;
    osg::BoundingBox mBox;
};

} // namespace

FacingOrder sortedByFacing(const MeshData& mesh, const std::vector<std::uint32_t>& indices)
{
    const auto normalOf = [&](std::size_t triangle) {
        const std::uint32_t vertex = indices[triangle];
        if (vertex >= mesh.normals.size())
            return osg::Vec3d();
        const std::array<std::int8_t, 4>& n = mesh.normals[vertex];
        osg::Vec3d normal(n[0], n[1], n[2]);
        normal.normalize();
        return normal;
    };
    std::array<std::vector<std::uint32_t>, kBins> bins;
    std::array<osg::Vec3d, kBins> sums;
    for (std::size_t i = 0; i + 2 < indices.size(); i += 3) {
        const osg::Vec3d normal = normalOf(i);
        const std::size_t bin = binOf(normal);
        bins[bin].push_back(static_cast<std::uint32_t>(i));
        sums[bin] += normal;
    }
    FacingOrder order;
    order.indices.reserve(indices.size());
    for (std::size_t bin = 0; bin < kBins; ++bin) {
        if (bins[bin].empty())
            continue;
        FacingRange range;
        range.first = static_cast<unsigned>(order.indices.size());
        range.axis = sums[bin];
        if (bin + 1 < kBins && range.axis.normalize() > 0) {
            double least = 1;
            for (const std::uint32_t triangle : bins[bin])
                least = std::min(least, normalOf(triangle) * range.axis);
            // Normals have 7 bits: the true one may lie half a degree beside.
            range.spread = least > 0.1 ? std::min(1.0, std::sqrt(1 - least * least) + 0.012) : 1;
        }
        for (const std::uint32_t triangle : bins[bin])
            order.indices.insert(order.indices.end(),
                                 {indices[triangle], indices[triangle + 1], indices[triangle + 2]});
        range.count = static_cast<unsigned>(order.indices.size()) - range.first;
        order.ranges.push_back(range);
    }
    return order;
}

bool mayFace(const FacingRange& range, const osg::BoundingBox& box, const osg::Vec3d& eye)
{
    if (range.spread >= 1)
        return true;
    // The directions from the box to the eye lie within the cone of those from its corners.
    for (unsigned i = 0; i < 8; ++i) {
        const osg::Vec3d towards = eye - osg::Vec3d(box.corner(i));
        if (range.axis * towards > -range.spread * towards.length())
            return true;
    }
    return false;
}

osg::ref_ptr<osg::DrawElements> facingElements(const FacingOrder& order, const osg::BoundingBox& box,
                                               std::size_t vertexCount)
{
    if (vertexCount <= 65536)
        return new FacingElements<osg::DrawElementsUShort, GL_UNSIGNED_SHORT>(order, box);
    return new FacingElements<osg::DrawElementsUInt, GL_UNSIGNED_INT>(order, box);
}

} // namespace twin::render
