// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/scene/water_layer.h"

#include "core/mesh/terrain_mesher.h"

#include <osg/Depth>

namespace twin::render {

WaterLayer::WaterLayer(ShaderLibrary& shaders) : mShaders(shaders), mRoot(new osg::Group)
{
    mRoot->setName("water");
    osg::StateSet* state = mRoot->getOrCreateStateSet();
    // Without writing depth: a bridge's ribbon may follow the river's bed and is still seen.
    state->setAttributeAndModes(new osg::Depth(osg::Depth::LESS, 0, 1, false));
    state->setRenderBinDetails(1, "RenderBin");
    setShadowTaps(0);
}

void WaterLayer::setShadowTaps(int taps)
{
    mRoot->getOrCreateStateSet()->setAttribute(mShaders.program("water", {"TAPS " + std::to_string(taps)}));
}

void WaterLayer::setWaters(const Immutable<std::vector<WaterBody>>& waters)
{
    mRoot->removeChildren(0, mRoot->getNumChildren());
    mCount = 0;
    mTriangles = 0;
    if (!waters)
        return;
    const HeightGrid flat;
    for (const WaterBody& water : *waters) {
        // Haze is computed at the vertices: a bay needs some in its middle.
        const MeshData mesh = drape(water.area, flat, 1500, water.levelMetres);
        if (mesh.empty())
            continue;
        osg::ref_ptr<osg::MatrixTransform> node = placedAt(mesh.origin);
        node->setName(water.name);
        node->addChild(geometryOf(mesh));
        mRoot->addChild(node);
        ++mCount;
        mTriangles += static_cast<long long>(mesh.triangleCount());
    }
}

} // namespace twin::render
