// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/scene/overlay_layer.h"

#include "core/geo/polygon.h"
#include "core/mesh/terrain_mesher.h"
#include "render/camera/view_camera.h"

#include <osg/BlendFunc>
#include <osg/Depth>

#include <cmath>

namespace twin::render {
namespace {

/// Above this an area is painted on the ground instead of draped.
constexpr double kLargeSquareMetres = 400'000;
constexpr Rgba kAccent{200, 16, 46, 255};

void blended(osg::StateSet& state, int bin, bool testDepth)
{
    state.setAttributeAndModes(new osg::BlendFunc(osg::BlendFunc::SRC_ALPHA,
                                                  osg::BlendFunc::ONE_MINUS_SRC_ALPHA, osg::BlendFunc::ZERO,
                                                  osg::BlendFunc::ONE));
    state.setAttributeAndModes(
        new osg::Depth(testDepth ? osg::Depth::LEQUAL : osg::Depth::ALWAYS, 0, 1, false));
    state.setRenderBinDetails(bin, "RenderBin");
}

bool isLarge(const MultiPolygon2& areas)
{
    return area(areas) > kLargeSquareMetres;
}

Rgba faded(Rgba colour, double factor)
{
    colour[3] = static_cast<std::uint8_t>(std::lround(colour[3] * factor));
    return colour;
}

} // namespace

OverlayLayer::OverlayLayer(ShaderLibrary& shaders)
    : mShaders(shaders), mRoot(new osg::Group), mLayers(new osg::Group), mMeasures(new osg::Group)
{
    mRoot->setName("overlay");
    mLayers->setName("draped layers");
    mMeasures->setName("measures");
    mRoot->addChild(mLayers);
    mRoot->addChild(mMeasures);
}

void OverlayLayer::setLayers(const Immutable<std::vector<DrapedLayer>>& layers, const HeightGrid* terrain)
{
    mLayers->removeChildren(0, mLayers->getNumChildren());
    mLayerTriangles = 0;
    mLayerData = layers;
    if (!layers)
        return;
    for (const DrapedLayer& layer : *layers) {
        osg::ref_ptr<osg::Group> group = new osg::Group;
        group->setName(layer.id);
        const Look look{layer.colour, Pattern::Solid, false, false};
        if (!isLarge(layer.polygons))
            addAreas(*group, layer.polygons, terrain, look, mLayerTriangles);
        addLines(*group, layer.lines, layer.polygons, terrain, look);
        addPoints(*group, layer.points, terrain, look);
        mLayers->addChild(group);
    }
}

void OverlayLayer::setMeasures(const Immutable<std::vector<MeasureGlyph>>& measures,
                               const HeightGrid* terrain)
{
    mMeasures->removeChildren(0, mMeasures->getNumChildren());
    mMeasureTriangles = 0;
    mMeasureData = measures;
    if (!measures)
        return;
    for (const MeasureGlyph& measure : *measures) {
        osg::ref_ptr<osg::Group> group = new osg::Group;
        group->setName(measure.id);
        const Look look{measure.colour, measure.pattern, measure.selected, true};
        if (!isLarge(measure.areas))
            addAreas(*group, measure.areas, terrain, look, mMeasureTriangles);
        addLines(*group, measure.lines, measure.areas, terrain, look);
        addPoints(*group, measure.points, terrain, look);
        mMeasures->addChild(group);
    }
}

std::vector<GroundPaint::Area> OverlayLayer::largeAreas() const
{
    std::vector<GroundPaint::Area> result;
    if (mLayerData) {
        for (const DrapedLayer& layer : *mLayerData) {
            if (isLarge(layer.polygons))
                result.push_back({&layer.polygons, faded(layer.colour, 0.3), false});
        }
    }
    if (mMeasureData) {
        for (const MeasureGlyph& measure : *mMeasureData) {
            if (isLarge(measure.areas))
                result.push_back({&measure.areas, faded(measure.colour, measure.selected ? 0.4 : 0.25),
                                  measure.pattern == Pattern::Hatched});
        }
    }
    return result;
}

void OverlayLayer::addAreas(osg::Group& target, const MultiPolygon2& areas, const HeightGrid* terrain,
                            const Look& look, long long& count)
{
    if (areas.empty())
        return;
    static const HeightGrid kFlat;
    const double edge = terrain ? std::max(terrain->cellSize * 1.5, 15.0) : 500;
    const MeshData mesh = drape(areas, terrain ? *terrain : kFlat, edge, 0.4);
    if (mesh.empty())
        return;
    count += static_cast<long long>(mesh.triangleCount());
    osg::ref_ptr<osg::MatrixTransform> node = placedAt(mesh.origin);
    node->addChild(geometryOf(mesh));
    osg::StateSet* state = node->getOrCreateStateSet();
    state->setAttribute(mShaders.program("area"));
    blended(*state, 4, true);
    state->addUniform(
        new osg::Uniform("uAreaColour", linearColour(faded(look.colour, look.selected ? 0.5 : 0.32))));
    state->addUniform(new osg::Uniform("uAreaHatched", look.pattern == Pattern::Hatched ? 1.0F : 0.0F));
    target.addChild(node);
}

void OverlayLayer::addLines(osg::Group& target, const std::vector<Line2>& lines, const MultiPolygon2& rims,
                            const HeightGrid* terrain, const Look& look)
{
    const double segment = terrain ? std::max(terrain->cellSize, 20.0) : 500;
    std::vector<std::vector<MapPoint>> all;
    for (const Line2& line : lines)
        all.push_back(onGround(line, false, terrain, segment, 0.8));
    for (const Polygon2& polygon : rims) {
        all.push_back(onGround(polygon.outer, true, terrain, segment, 0.8));
        for (const Ring2& hole : polygon.inner)
            all.push_back(onGround(hole, true, terrain, segment, 0.8));
    }
    const osg::ref_ptr<osg::MatrixTransform> node = screenLines(all, look.selected);
    if (!node)
        return;
    osg::StateSet* state = node->getOrCreateStateSet();
    prepareLineState(*state, mShaders, 7);
    setLook(*state, {linearColour(look.colour), look.selected ? 4.0F : 2.5F, look.selected ? 6.0F : 0.0F,
                     look.pattern});
    target.addChild(node);
}

void OverlayLayer::addPoints(osg::Group& target, const std::vector<MapPoint2>& points,
                             const HeightGrid* terrain, const Look& look)
{
    if (points.empty())
        return;
    const MapPoint origin{points.front().easting, points.front().northing, 0};
    osg::ref_ptr<osg::Vec3Array> feet = new osg::Vec3Array(osg::Array::BIND_PER_VERTEX);
    osg::ref_ptr<osg::Vec3Array> corners = new osg::Vec3Array(osg::Array::BIND_PER_VERTEX);
    std::vector<std::uint32_t> indices;
    for (const MapPoint2& p : points) {
        if (!std::isfinite(p.easting) || !std::isfinite(p.northing))
            continue;
        const osg::Vec3 foot(toScene({p.easting, p.northing, terrain ? terrain->sample(p, 0) : 0}) -
                             toScene(origin));
        for (int kind = 0; kind < (look.stem ? 2 : 1); ++kind) {
            const auto base = static_cast<std::uint32_t>(feet->size());
            for (const auto& [x, y] : {std::pair(-1, -1), {1, -1}, {1, 1}, {-1, 1}}) {
                feet->push_back(foot);
                corners->push_back(
                    osg::Vec3(static_cast<float>(x), static_cast<float>(y), static_cast<float>(kind)));
            }
            indices.insert(indices.end(), {base, base + 1, base + 2, base, base + 2, base + 3});
        }
    }
    osg::ref_ptr<osg::Geometry> geometry = newGeometry();
    geometry->setVertexArray(feet);
    geometry->setVertexAttribArray(kSlotA, corners);
    separateBuffers(*geometry);
    geometry->addPrimitiveSet(elements(GL_TRIANGLES, indices, feet->size()));
    // Glyphs keep their size on screen: their bounds in the world are not those of their feet.
    geometry->setCullingActive(false);
    for (const bool hiddenPart : {true, false}) {
        osg::ref_ptr<osg::MatrixTransform> node = placedAt(origin);
        node->setCullingActive(false);
        node->addChild(geometry);
        osg::StateSet* state = node->getOrCreateStateSet();
        state->setAttribute(mShaders.program("glyph"));
        blended(*state, hiddenPart ? 8 : 9, !hiddenPart);
        state->addUniform(new osg::Uniform("uGlyphColour", linearColour(look.colour)));
        state->addUniform(
            new osg::Uniform("uGlyphRing", linearColour(look.selected ? kAccent : look.colour)));
        state->addUniform(new osg::Uniform(
            "uGlyph", osg::Vec4f(look.stem ? (look.selected ? 15 : 10) : 5, look.stem ? 34 : 0,
                                 static_cast<float>(look.pattern), hiddenPart ? 0.3F : 1.0F)));
        target.addChild(node);
    }
}

} // namespace twin::render
