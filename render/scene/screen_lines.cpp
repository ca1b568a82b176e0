// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/scene/screen_lines.h"

#include "core/geo/polygon.h"
#include "render/camera/view_camera.h"

#include <osg/BlendFunc>
#include <osg/Depth>

#include <cmath>

namespace twin::render {
namespace {

struct LineArrays
{
    osg::ref_ptr<osg::Vec3Array> here = new osg::Vec3Array(osg::Array::BIND_PER_VERTEX);
    osg::ref_ptr<osg::Vec4Array> before = new osg::Vec4Array(osg::Array::BIND_PER_VERTEX); ///< w: side
    osg::ref_ptr<osg::Vec4Array> after =
        new osg::Vec4Array(osg::Array::BIND_PER_VERTEX); ///< w: metres from the start
    std::vector<std::uint32_t> indices;
};

void addLine(const std::vector<MapPoint>& line, const osg::Vec3d& origin, LineArrays& arrays)
{
    const bool closed = line.size() > 2 && line.front() == line.back();
    double run = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const std::size_t last = line.size() - 1;
        const osg::Vec3d here = toScene(line[i]) - origin;
        osg::Vec3d before = toScene(line[i > 0 ? i - 1 : (closed ? last - 1 : 0)]) - origin;
        osg::Vec3d after = toScene(line[i < last ? i + 1 : (closed ? 1 : last)]) - origin;
        if (i > 0)
            run += (here - before).length();
        for (const float side : {-1.0F, 1.0F}) {
            arrays.here->push_back(here);
            arrays.before->push_back(osg::Vec4(osg::Vec3(before), side));
            arrays.after->push_back(osg::Vec4(osg::Vec3(after), static_cast<float>(run)));
        }
        if (i > 0) {
            const auto at = static_cast<std::uint32_t>(arrays.here->size());
            arrays.indices.insert(arrays.indices.end(), {at - 4, at - 3, at - 2, at - 2, at - 3, at - 1});
        }
    }
}

} // namespace

std::vector<MapPoint> onGround(const Line2& line, bool closed, const HeightGrid* terrain, double maxSegment,
                               double lift)
{
    std::vector<MapPoint> result;
    const auto add = [&](MapPoint2 p) {
        result.push_back({p.easting, p.northing, (terrain ? terrain->sample(p, 0) : 0) + lift});
    };
    const std::size_t count = line.size() + (closed ? 1 : 0);
    for (std::size_t i = 0; i < count; ++i) {
        const MapPoint2 p = line[i % line.size()];
        if (!std::isfinite(p.easting) || !std::isfinite(p.northing))
            continue;
        if (!result.empty()) {
            const MapPoint2 from = result.back().plan();
            const double gap = distance(from, p);
            if (gap < 0.01)
                continue;
            const int pieces = static_cast<int>(std::min(std::ceil(gap / maxSegment), 20000.0));
            for (int k = 1; k < pieces; ++k) {
                const double t = static_cast<double>(k) / pieces;
                add({from.easting + t * (p.easting - from.easting),
                     from.northing + t * (p.northing - from.northing)});
            }
        }
        add(p);
    }
    if (closed && result.size() > 2)
        result.back() = result.front();
    return result;
}

osg::ref_ptr<osg::MatrixTransform> screenLines(const std::vector<std::vector<MapPoint>>& lines)
{
    const std::vector<MapPoint>* first = nullptr;
    for (const std::vector<MapPoint>& line : lines) {
        if (line.size() > 1 && !first)
            first = &line;
    }
    if (!first)
        return nullptr;
    const MapPoint base{first->front().easting, first->front().northing, 0};
    const osg::Vec3d origin = toScene(base);
    LineArrays arrays;
    for (const std::vector<MapPoint>& line : lines) {
        if (line.size() > 1)
            addLine(line, origin, arrays);
    }
    osg::ref_ptr<osg::Geometry> geometry = newGeometry();
    geometry->setVertexArray(arrays.here);
    geometry->setVertexAttribArray(kSlotA, arrays.before);
    geometry->setVertexAttribArray(kSlotB, arrays.after);
    separateBuffers(*geometry);
    geometry->addPrimitiveSet(elements(GL_TRIANGLES, arrays.indices, arrays.here->size()));
    osg::ref_ptr<osg::MatrixTransform> node = placedAt(base);
    node->addChild(geometry);
    return node;
}

void prepareLineState(osg::StateSet& state, ShaderLibrary& shaders, int bin)
{
    state.setAttribute(shaders.program("line"));
    state.setAttributeAndModes(new osg::BlendFunc(osg::BlendFunc::SRC_ALPHA,
                                                  osg::BlendFunc::ONE_MINUS_SRC_ALPHA, osg::BlendFunc::ZERO,
                                                  osg::BlendFunc::ONE));
    // LESS and written depth: where a line overlaps itself or its twin it is blended once.
    state.setAttributeAndModes(new osg::Depth(osg::Depth::LESS));
    state.setRenderBinDetails(bin, "RenderBin");
}

void setLook(osg::StateSet& state, const LineLook& look)
{
    state.getOrCreateUniform("uLineColour", osg::Uniform::FLOAT_VEC4)->set(look.colour);
    state.getOrCreateUniform("uLine", osg::Uniform::FLOAT_VEC4)
        ->set(osg::Vec4f(look.pixels, look.haloPixels, look.pattern == Pattern::Solid ? 0 : 1, look.pull));
}

} // namespace twin::render
