// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/scene/tile_layer.h"

#include "core/mesh/tile_outline.h"
#include "render/pick/city_picker.h"
#include "render/scene/facing_elements.h"
#include "render/scene/shared_array.h"

#include <osg/CullFace>

#include <algorithm>
#include <cmath>

namespace twin::render {
namespace {

/// Tiles the eye stands in or beside are never thinned.
constexpr double kAlwaysFullMetres = 350;

osg::ref_ptr<osg::Vec4bArray> normalsWithDistrict(const CityTile& tile)
{
    osg::ref_ptr<osg::Vec4bArray> normals = new osg::Vec4bArray(osg::Array::BIND_PER_VERTEX);
    normals->setNormalize(true);
    normals->reserve(tile.mesh.positions.size());
    for (std::size_t i = 0; i < tile.mesh.normals.size(); ++i) {
        const std::array<std::int8_t, 4>& n = tile.mesh.normals[i];
        const std::uint32_t feature = i < tile.mesh.features.size() ? tile.mesh.features[i] : 0;
        const int district = feature < tile.buildings.size() ? tile.buildings[feature].district : -1;
        normals->push_back({n[0], n[1], n[2], static_cast<signed char>(std::clamp(district, -1, 126))});
    }
    return normals;
}

std::vector<std::uint32_t> tallIndices(const CityTile& tile)
{
    std::vector<std::uint32_t> result;
    const MeshData& mesh = tile.mesh;
    if (mesh.features.empty())
        return result;
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
        const std::uint32_t feature = mesh.features[mesh.indices[i]];
        if (feature >= tile.buildings.size() || heightOf(tile.buildings[feature]) >= kTallMetres)
            result.insert(result.end(), mesh.indices.begin() + static_cast<std::ptrdiff_t>(i),
                          mesh.indices.begin() + static_cast<std::ptrdiff_t>(i) + 3);
    }
    return result;
}

} // namespace

TileLayer::TileLayer(ShaderLibrary& shaders)
    : mShaders(shaders), mRoot(new osg::Group), mMeshState(new osg::StateSet), mPointState(new osg::StateSet)
{
    mRoot->setName("buildings");
    mMeshState->setAttributeAndModes(new osg::CullFace(osg::CullFace::BACK));
    drawFrontFirst(*mMeshState, -3);
    mPointState->setAttribute(mShaders.program("far_building"));
    mPointState->setRenderBinDetails(-1, "RenderBin");
    mPointState->setMode(GL_VERTEX_PROGRAM_POINT_SIZE, osg::StateAttribute::ON);
    setShadowTaps(0);
}

void TileLayer::setShadowTaps(int taps)
{
    mTaps = taps;
    updateProgram();
}

void TileLayer::setLit(bool lit)
{
    if (lit == mLit)
        return;
    mLit = lit;
    updateProgram();
}

void TileLayer::updateProgram()
{
    std::vector<std::string> defines{"TAPS " + std::to_string(mTaps)};
    if (mLit)
        defines.emplace_back("LIT");
    mMeshState->setAttribute(mShaders.program("building", defines));
}

void TileLayer::setTiles(const std::vector<Immutable<CityTile>>& tiles)
{
    std::map<const CityTile*, Item> next;
    mBounds.init();
    mBuildings = 0;
    for (const Immutable<CityTile>& tile : tiles) {
        if (!tile || tile->buildings.empty() || next.contains(tile.get()))
            continue;
        const auto old = mItems.find(tile.get());
        if (old != mItems.end()) {
            next.insert(mItems.extract(old));
        } else {
            Item item = build(tile);
            mRoot->addChild(item.node);
            next.emplace(tile.get(), std::move(item));
            ++mTilesBuilt;
        }
        mBounds.expandBy(next.at(tile.get()).box);
        mBuildings += static_cast<long long>(tile->buildings.size());
    }
    for (const auto& [gone, item] : mItems)
        mRoot->removeChild(item.node);
    mItems = std::move(next);
}

TileLayer::Item TileLayer::build(const Immutable<CityTile>& tile) const
{
    const MeshData& mesh = tile->mesh;
    Item item;
    item.tile = tile;
    item.box = boundsOf(*tile);
    item.node = placedAt(mesh.origin);
    const osg::Vec3d origin = toScene(mesh.origin);
    const osg::BoundingBox local(osg::Vec3(item.box._min - origin), osg::Vec3(item.box._max - origin));

    osg::ref_ptr<osg::Array> positions =
        new SharedArray(mesh.positions, tile, osg::Array::Vec3ArrayType, GL_FLOAT, false);
    osg::ref_ptr<osg::Array> colours =
        new SharedArray(mesh.colours, tile, osg::Array::Vec4ubArrayType, GL_UNSIGNED_BYTE, true);
    osg::ref_ptr<osg::Array> normals = normalsWithDistrict(*tile);
    const auto meshWith = [&](const std::vector<std::uint32_t>& indices) {
        osg::ref_ptr<osg::Geometry> geometry = newGeometry();
        geometry->setVertexArray(positions);
        geometry->setNormalArray(normals);
        geometry->setColorArray(colours);
        geometry->setStateSet(mMeshState);
        separateBuffers(*geometry);
        geometry->addPrimitiveSet(
            facingElements(sortedByFacing(mesh, indices), local, mesh.positions.size()));
        geometry->setComputeBoundingBoxCallback(new osg::Drawable::ComputeBoundingBoxCallback);
        geometry->setInitialBound(local);
        item.node->addChild(geometry);
        return geometry;
    };
    const bool outline = tile->detail != nullptr;
    if (!outline && !mesh.empty()) {
        item.full = meshWith(mesh.indices);
        item.fullTriangles = static_cast<long long>(mesh.triangleCount());
    }
    const std::vector<std::uint32_t> tall = outline ? mesh.indices : tallIndices(*tile);
    if (!tall.empty()) {
        item.tall = meshWith(tall);
        item.tallTriangles = static_cast<long long>(tall.size() / 3);
    }
    item.points = farPoints(*tile);
    if (item.points)
        item.node->addChild(item.points);
    return item;
}

osg::ref_ptr<osg::Geometry> TileLayer::farPoints(const CityTile& tile) const
{
    osg::ref_ptr<osg::Vec3Array> centres = new osg::Vec3Array(osg::Array::BIND_PER_VERTEX);
    osg::ref_ptr<osg::Vec4ubArray> roofs = new osg::Vec4ubArray(osg::Array::BIND_PER_VERTEX);
    osg::ref_ptr<osg::Vec4bArray> walls = new osg::Vec4bArray(osg::Array::BIND_PER_VERTEX);
    osg::ref_ptr<osg::Vec2Array> sizes = new osg::Vec2Array(osg::Array::BIND_PER_VERTEX);
    roofs->setNormalize(true);
    walls->setNormalize(true);
    for (const BuildingSummary& b : tile.buildings) {
        const float height = heightOf(b);
        if (height >= kTallMetres)
            continue;
        const float width = std::sqrt(std::max(b.footprintSquareMetres, 4.0F));
        centres->push_back({b.centreX, b.centreY, b.baseMetres + 0.5F * height});
        roofs->push_back({b.roofTint[0], b.roofTint[1], b.roofTint[2], 255});
        const auto half = [](std::uint8_t v) { return static_cast<signed char>(v / 2); };
        walls->push_back({half(b.wallTint[0]), half(b.wallTint[1]), half(b.wallTint[2]),
                          static_cast<signed char>(std::clamp<int>(b.district, -1, 126))});
        sizes->push_back({0.95F * width + 0.25F * height, height});
    }
    if (centres->empty())
        return nullptr;
    osg::ref_ptr<osg::Geometry> geometry = newGeometry();
    geometry->setVertexArray(centres);
    geometry->setColorArray(roofs);
    geometry->setVertexAttribArray(kSlotA, walls);
    geometry->setVertexAttribArray(kSlotB, sizes);
    geometry->addPrimitiveSet(new osg::DrawArrays(GL_POINTS, 0, static_cast<GLsizei>(centres->size())));
    geometry->setStateSet(mPointState);
    separateBuffers(*geometry);
    return geometry;
}

void TileLayer::select(const ViewCamera& camera, long long triangleBudget, double reach,
                       const osg::BoundingBoxd& shadowRange)
{
    struct Seen
    {
        double distance = 0;
        Item* item = nullptr;
        bool visible = false;
    };
    std::vector<Seen> order;
    order.reserve(mItems.size());
    for (auto& [key, item] : mItems)
        order.push_back({camera.distanceTo(item.box), &item, camera.sees(item.box)});
    std::sort(order.begin(), order.end(),
              [](const Seen& a, const Seen& b) { return a.distance < b.distance; });
    mTriangles = 0;
    long long spent = 0;
    for (const Seen& seen : order) {
        Item& item = *seen.item;
        const bool full = item.full && seen.visible && seen.distance < reach &&
                          (seen.distance < kAlwaysFullMetres || spent + item.fullTriangles <= triangleBudget);
        const bool casts = shadowRange.valid() && shadowRange.intersects(item.box);
        if (item.full)
            item.full->setNodeMask((full ? kMainPass : kHidden) | (casts ? kShadowPass : kHidden));
        const unsigned far = full ? kHidden : kMainPass;
        if (item.tall)
            item.tall->setNodeMask(far | (casts && !item.full ? kShadowPass : kHidden));
        if (item.points)
            item.points->setNodeMask(far);
        if (seen.visible) {
            spent += full ? item.fullTriangles : 0;
            mTriangles += full ? item.fullTriangles : item.tallTriangles;
        }
    }
}

} // namespace twin::render
