// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/scene/road_layer.h"

#include "core/mesh/terrain_mesher.h"

#include <osg/BlendFunc>
#include <osg/Depth>

#include <cmath>
#include <map>

namespace twin::render {
namespace {

constexpr double kCell = 1000;
/// Where each class has faded out [m].
constexpr double kReach[] = {2400, 5000, 4000};

int classOf(const std::string& kind)
{
    if (kind == "railway")
        return 2;
    return kind == "motorway" || kind == "main" ? 1 : 0;
}

} // namespace

RoadLayer::RoadLayer(ShaderLibrary& shaders) : mShaders(shaders), mRoot(new osg::Group)
{
    mRoot->setName("roads");
    osg::StateSet* state = mRoot->getOrCreateStateSet();
    state->setAttributeAndModes(new osg::BlendFunc(osg::BlendFunc::SRC_ALPHA,
                                                   osg::BlendFunc::ONE_MINUS_SRC_ALPHA, osg::BlendFunc::ZERO,
                                                   osg::BlendFunc::ONE));
    state->setAttributeAndModes(new osg::Depth(osg::Depth::LESS));
    for (int i = 0; i < kClasses; ++i) {
        mClass[i] = new osg::Group;
        // Main roads over streets at a crossing, rails over both.
        mClass[i]->getOrCreateStateSet()->setRenderBinDetails(3, "RenderBin");
        mClass[i]->getOrCreateStateSet()->addUniform(
            new osg::Uniform("uRoadReach", static_cast<float>(kReach[i])));
        mClass[i]->getOrCreateStateSet()->addUniform(
            new osg::Uniform("uRoadPull", 0.0045F + 0.0006F * static_cast<float>(i)));
        mRoot->addChild(mClass[i]);
    }
    setShadowTaps(0);
    setDark(false);
}

void RoadLayer::setShadowTaps(int taps)
{
    mRoot->getOrCreateStateSet()->setAttribute(mShaders.program("road", {"TAPS " + std::to_string(taps)}));
}

void RoadLayer::setDark(bool dark)
{
    const osg::Vec3f colours[] = {linearColour(0.965, 0.96, 0.945), linearColour(0.985, 0.965, 0.915),
                                  linearColour(0.66, 0.655, 0.65)};
    for (int i = 0; i < kClasses; ++i) {
        mClass[i]
            ->getOrCreateStateSet()
            ->getOrCreateUniform("uRoadColour", osg::Uniform::FLOAT_VEC3)
            ->set(dark ? colours[i] * 0.62F : colours[i]);
    }
}

void RoadLayer::setRoads(const Immutable<std::vector<Road>>& roads, const HeightGrid* terrain)
{
    mCells.clear();
    for (const osg::ref_ptr<osg::Group>& group : mClass)
        group->removeChildren(0, group->getNumChildren());
    mCount = roads ? static_cast<long long>(roads->size()) : 0;
    if (!roads)
        return;
    static const HeightGrid kFlat;
    const double segment = terrain ? std::max(terrain->cellSize, 30.0) : 200;
    std::map<std::tuple<int, long, long>, MeshData> merged;
    for (const Road& road : *roads) {
        if (road.axis.size() < 2 || !std::isfinite(road.axis.front().easting + road.axis.front().northing))
            continue;
        const int kind = classOf(road.kind);
        const double width = std::clamp(road.widthMetres, 1.5, 40.0);
        const MeshData mesh = ribbon(road.axis, kind == 2 ? std::min(width, 5.0) : width,
                                     terrain ? *terrain : kFlat, segment, 0.25);
        if (mesh.empty())
            continue;
        const MapPoint2 middle = road.axis[road.axis.size() / 2];
        append(merged[{kind, std::lround(middle.easting / kCell), std::lround(middle.northing / kCell)}],
               mesh);
    }
    for (const auto& [key, mesh] : merged) {
        Cell cell;
        cell.kind = std::get<0>(key);
        osg::ref_ptr<osg::MatrixTransform> node = placedAt(mesh.origin);
        osg::ref_ptr<osg::Geometry> geometry = geometryOf(mesh);
        const osg::Vec3d origin = toScene(mesh.origin);
        cell.box.expandBy(origin + geometry->getBoundingBox()._min);
        cell.box.expandBy(origin + geometry->getBoundingBox()._max);
        node->addChild(geometry);
        cell.node = node;
        cell.triangles = static_cast<long long>(mesh.triangleCount());
        mClass[cell.kind]->addChild(node);
        mCells.push_back(std::move(cell));
    }
}

void RoadLayer::select(const ViewCamera& camera)
{
    mTriangles = 0;
    for (const Cell& cell : mCells) {
        const bool near = camera.distanceTo(cell.box) < kReach[cell.kind];
        cell.node->setNodeMask(near ? kMainPass : kHidden);
        if (near && camera.sees(cell.box))
            mTriangles += cell.triangles;
    }
}

} // namespace twin::render
