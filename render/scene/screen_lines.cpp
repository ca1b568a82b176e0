// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/scene/screen_lines.h"

#include "core/geo/polygon.h"
#include "render/camera/view_camera.h"

#include <osg/BlendFunc>
#include <osg/Depth>
#include <osg/Stencil>

#include <algorithm>
#include <cmath>

namespace twin::render {
namespace {

/// Below this bend of a line its two segments need no joint between them.
constexpr double kStraightCosine = 0.998;

/// Which half of the look a quad draws. Halos come after all cores, so that the once-a-pixel stencil lets a
/// core through wherever there is one.
enum class Part
{
    Core,
    Halo,
};

class LineBuilder
{
public:
    explicit LineBuilder(const osg::Vec3d& origin) : mOrigin(origin) {}

    void add(const std::vector<MapPoint>& line, Part part)
    {
        const bool closed = line.size() > 2 && line.front() == line.back();
        const std::size_t last = line.size() - 1;
        double run = 0;
        for (std::size_t i = 1; i <= last; ++i) {
            const osg::Vec3 from(toScene(line[i - 1]) - mOrigin);
            const osg::Vec3 to(toScene(line[i]) - mOrigin);
            const double length = (to - from).length();
            addSegment(from, to, run, run + length, part);
            run += length;
        }
        run = 0;
        for (std::size_t i = 0; i <= last; ++i) {
            const osg::Vec3d here = toScene(line[i]);
            const osg::Vec3d behind = here - toScene(line[i > 0 ? i - 1 : (closed ? last - 1 : 0)]);
            const osg::Vec3d ahead = toScene(line[i < last ? i + 1 : (closed ? 1 : last)]) - here;
            run += i > 0 ? behind.length() : 0;
            if (behind * ahead < kStraightCosine * behind.length() * ahead.length() || !(behind * ahead > 0))
                addJoint(osg::Vec3(here - mOrigin), run, part);
        }
    }

    osg::ref_ptr<osg::Geometry> geometry() const
    {
        osg::ref_ptr<osg::Geometry> geometry = newGeometry();
        geometry->setVertexArray(mHere);
        geometry->setVertexAttribArray(kSlotA, mOther);
        geometry->setVertexAttribArray(kSlotB, mCorner);
        separateBuffers(*geometry);
        geometry->addPrimitiveSet(elements(GL_TRIANGLES, mIndices, mHere->size()));
        return geometry;
    }

private:
    void addSegment(const osg::Vec3& from, const osg::Vec3& to, double runFrom, double runTo, Part part)
    {
        const float halo = part == Part::Halo ? 1.0F : 0.0F;
        for (const bool end : {false, true}) {
            for (const float side : {-1.0F, 1.0F}) {
                mHere->push_back(end ? to : from);
                mOther->push_back(osg::Vec4(end ? from : to, end ? -1.0F : 1.0F));
                mCorner->push_back(osg::Vec4(side, 0, static_cast<float>(end ? runTo : runFrom), halo));
            }
        }
        closeQuad();
    }

    void addJoint(const osg::Vec3& here, double run, Part part)
    {
        const float halo = part == Part::Halo ? 1.0F : 0.0F;
        for (const float along : {-1.0F, 1.0F}) {
            for (const float side : {-1.0F, 1.0F}) {
                mHere->push_back(here);
                mOther->push_back(osg::Vec4(here, 0));
                mCorner->push_back(osg::Vec4(side, along, static_cast<float>(run), halo));
            }
        }
        closeQuad();
    }

    void closeQuad()
    {
        const auto at = static_cast<std::uint32_t>(mHere->size());
        mIndices.insert(mIndices.end(), {at - 4, at - 3, at - 2, at - 2, at - 3, at - 1});
    }

    osg::Vec3d mOrigin;
    osg::ref_ptr<osg::Vec3Array> mHere = new osg::Vec3Array(osg::Array::BIND_PER_VERTEX);
    /// The other end; w: 1 at the start, -1 at the end, 0 at a joint.
    osg::ref_ptr<osg::Vec4Array> mOther = new osg::Vec4Array(osg::Array::BIND_PER_VERTEX);
    /// Side, along (joints only), metres from the line's start, 1 for the halo.
    osg::ref_ptr<osg::Vec4Array> mCorner = new osg::Vec4Array(osg::Array::BIND_PER_VERTEX);
    std::vector<std::uint32_t> mIndices;
};

/// Where between two points the ground bends, as fractions of the way in order: level ground needs no more
/// than its ends, and every segment costs two quads a frame.
std::vector<double> bends(MapPoint2 from, MapPoint2 to, int pieces, const HeightGrid* terrain)
{
    constexpr double kFlatMetres = 0.3;
    std::vector<double> result;
    if (!terrain || pieces < 2)
        return result;
    std::vector<double> heights;
    for (int k = 0; k <= pieces; ++k) {
        const double t = static_cast<double>(k) / pieces;
        heights.push_back(terrain->sample(MapPoint2{from.easting + t * (to.easting - from.easting),
                                                    from.northing + t * (to.northing - from.northing)},
                                          0));
    }
    std::vector<std::pair<int, int>> open{{0, pieces}};
    while (!open.empty()) {
        const auto [first, last] = open.back();
        open.pop_back();
        int worst = first;
        double most = kFlatMetres;
        for (int k = first + 1; k < last; ++k) {
            const double straight =
                heights[first] + (heights[last] - heights[first]) * (k - first) / (last - first);
            if (std::abs(heights[k] - straight) > most) {
                most = std::abs(heights[k] - straight);
                worst = k;
            }
        }
        if (worst == first)
            continue;
        result.push_back(static_cast<double>(worst) / pieces);
        open.emplace_back(first, worst);
        open.emplace_back(worst, last);
    }
    std::sort(result.begin(), result.end());
    return result;
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
            for (const double t : bends(from, p, pieces, terrain)) {
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

osg::ref_ptr<osg::MatrixTransform> screenLines(const std::vector<std::vector<MapPoint>>& lines, bool halo)
{
    const std::vector<MapPoint>* first = nullptr;
    for (const std::vector<MapPoint>& line : lines) {
        if (line.size() > 1 && !first)
            first = &line;
    }
    if (!first)
        return nullptr;
    const MapPoint base{first->front().easting, first->front().northing, 0};
    LineBuilder builder(toScene(base));
    for (const Part part : {Part::Core, Part::Halo}) {
        if (part == Part::Halo && !halo)
            continue;
        for (const std::vector<MapPoint>& line : lines) {
            if (line.size() > 1)
                builder.add(line, part);
        }
    }
    osg::ref_ptr<osg::MatrixTransform> node = placedAt(base);
    node->addChild(builder.geometry());
    return node;
}

void prepareLineState(osg::StateSet& state, ShaderLibrary& shaders, int bin)
{
    state.setAttribute(shaders.program("line"));
    state.setAttributeAndModes(new osg::BlendFunc(osg::BlendFunc::SRC_ALPHA,
                                                  osg::BlendFunc::ONE_MINUS_SRC_ALPHA, osg::BlendFunc::ZERO,
                                                  osg::BlendFunc::ONE));
    state.setAttributeAndModes(new osg::Depth(osg::Depth::LEQUAL, 0, 1, false));
    // Where a line overlaps itself or its twin it is blended once; lines of a later bin lie on top.
    osg::ref_ptr<osg::Stencil> once = new osg::Stencil;
    once->setFunction(osg::Stencil::GREATER, bin, ~0U);
    once->setOperation(osg::Stencil::KEEP, osg::Stencil::KEEP, osg::Stencil::REPLACE);
    state.setAttributeAndModes(once);
    state.setRenderBinDetails(bin, "RenderBin");
}

void setLook(osg::StateSet& state, const LineLook& look)
{
    state.getOrCreateUniform("uLineColour", osg::Uniform::FLOAT_VEC4)->set(look.colour);
    state.getOrCreateUniform("uLine", osg::Uniform::FLOAT_VEC4)
        ->set(osg::Vec4f(look.pixels, look.haloPixels, look.pattern == Pattern::Solid ? 0 : 1, look.pull));
}

} // namespace twin::render
