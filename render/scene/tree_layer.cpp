// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/scene/tree_layer.h"

#include "core/geo/tile_key.h"

#include <osg/CullFace>

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

namespace twin::render {
namespace {

constexpr int kAround = 7;
constexpr long long kTrianglesPerTree = kAround * 4 + 6;
constexpr double kThinBeyond = 2500;
constexpr double kGoneBeyond = 9000;

std::uint32_t hashOf(const Tree& tree)
{
    auto h = static_cast<std::uint32_t>(std::llround(tree.position.easting * 10) * 73856093LL ^
                                        std::llround(tree.position.northing * 10) * 19349663LL);
    h ^= h >> 15U;
    h *= 2246822519U;
    return h ^ (h >> 13U);
}

std::array<std::int8_t, 4> packed(const osg::Vec3f& n, float tone)
{
    const auto byte = [](float v) { return static_cast<std::int8_t>(std::lround(v * 127)); };
    return {byte(n.x()), byte(n.y()), byte(n.z()), byte(tone)};
}

/// An egg of three rings and two poles.
void addCrown(MeshData& mesh, const osg::Vec3f& foot, float height, float crown, float tone)
{
    const float bottom = height * 0.22F;
    const float tall = height - bottom;
    const float ringHeight[] = {0.18F, 0.5F, 0.8F};
    const float ringRadius[] = {0.68F, 1.0F, 0.66F};
    const auto base = static_cast<std::uint32_t>(mesh.positions.size());
    const auto add = [&](const osg::Vec3f& p, osg::Vec3f n) {
        n.normalize();
        mesh.positions.push_back({p.x(), p.y(), p.z()});
        mesh.normals.push_back(packed(n, tone));
    };
    add(foot + osg::Vec3f(0, 0, bottom), {0, 0, -1});
    for (int ring = 0; ring < 3; ++ring) {
        for (int i = 0; i < kAround; ++i) {
            const float angle = (static_cast<float>(i) + 0.5F * static_cast<float>(ring) + tone * 3) * 2 *
                                std::numbers::pi_v<float> / kAround;
            const osg::Vec3f out(std::cos(angle), std::sin(angle), 0);
            add(foot + out * (ringRadius[ring] * crown / 2) +
                    osg::Vec3f(0, 0, bottom + tall * ringHeight[ring]),
                out + osg::Vec3f(0, 0, (ringHeight[ring] - 0.45F) * 2));
        }
    }
    add(foot + osg::Vec3f(0, 0, height), {0, 0, 1});
    const std::uint32_t top = base + 1 + 3 * kAround;
    for (std::uint32_t i = 0; i < kAround; ++i) {
        const std::uint32_t j = (i + 1) % kAround;
        const std::uint32_t r0 = base + 1;
        const std::uint32_t r1 = r0 + kAround;
        const std::uint32_t r2 = r1 + kAround;
        mesh.indices.insert(mesh.indices.end(),
                            {base, r0 + j, r0 + i, r0 + i, r0 + j, r1 + i, r0 + j, r1 + j, r1 + i, r1 + i,
                             r1 + j, r2 + i, r1 + j, r2 + j, r2 + i, r2 + i, r2 + j, top});
    }
}

void addStem(MeshData& mesh, const osg::Vec3f& foot, float height)
{
    const float radius = 0.02F * height;
    const auto base = static_cast<std::uint32_t>(mesh.positions.size());
    for (const float z : {-0.5F, height * 0.3F}) {
        for (int i = 0; i < 3; ++i) {
            const float angle = static_cast<float>(i) * 2 * std::numbers::pi_v<float> / 3;
            const osg::Vec3f out(std::cos(angle), std::sin(angle), 0);
            const osg::Vec3f p = foot + out * radius + osg::Vec3f(0, 0, z);
            mesh.positions.push_back({p.x(), p.y(), p.z()});
            mesh.normals.push_back(packed(out, -1)); // a negative tone is bark
        }
    }
    for (std::uint32_t i = 0; i < 3; ++i) {
        const std::uint32_t j = (i + 1) % 3;
        mesh.indices.insert(mesh.indices.end(),
                            {base + i, base + j, base + 3 + i, base + j, base + 3 + j, base + 3 + i});
    }
}

} // namespace

TreeLayer::TreeLayer(ShaderLibrary& shaders)
    : mShaders(shaders), mRoot(new osg::Group), mDiscState(new osg::StateSet), mCrownState(new osg::StateSet)
{
    mRoot->setName("trees");
    mDiscState->setAttribute(mShaders.program("far_tree"));
    mDiscState->setRenderBinDetails(-1, "RenderBin");
    mDiscState->setMode(GL_VERTEX_PROGRAM_POINT_SIZE, osg::StateAttribute::ON);
    drawFrontFirst(*mCrownState, -2);
    mCrownState->setAttributeAndModes(new osg::CullFace(osg::CullFace::BACK));
    setShadowTaps(0);
}

void TreeLayer::setShadowTaps(int taps)
{
    mCrownState->setAttribute(mShaders.program("tree", {"TAPS " + std::to_string(taps)}));
}

void TreeLayer::setTrees(const Immutable<std::vector<Tree>>& trees, const HeightGrid* terrain)
{
    mRoot->removeChildren(0, mRoot->getNumChildren());
    mCells.clear();
    mCount = trees ? static_cast<long long>(trees->size()) : 0;
    if (!trees)
        return;
    std::map<TileKey, std::vector<std::pair<std::uint32_t, const Tree*>>> sorted;
    for (const Tree& tree : *trees) {
        if (std::isfinite(tree.position.easting) && std::isfinite(tree.position.northing))
            sorted[TileKey::at(tree.position)].emplace_back(hashOf(tree), &tree);
    }
    for (auto& [key, list] : sorted) {
        std::sort(list.begin(), list.end());
        Cell cell;
        cell.origin = {key.origin().easting, key.origin().northing, 0};
        const osg::Vec3d origin = toScene(cell.origin);
        for (const auto& [hash, tree] : list) {
            Place place;
            const double ground = terrain ? terrain->sample(tree->position, 0) : 0;
            place.foot =
                osg::Vec3f(toScene({tree->position.easting, tree->position.northing, ground}) - origin);
            place.height = std::clamp(tree->heightMetres, 1.0F, 60.0F);
            place.crown = std::clamp(tree->crownMetres, 0.5F, 40.0F);
            place.tone = static_cast<float>(hash % 1000U) / 1000.0F;
            cell.trees.push_back(place);
            cell.box.expandBy(origin + place.foot - osg::Vec3d(place.crown, place.crown, 1));
            cell.box.expandBy(origin + place.foot + osg::Vec3d(place.crown, place.crown, place.height));
        }
        cell.node = placedAt(cell.origin);
        buildDiscs(cell);
        mRoot->addChild(cell.node);
        mCells.push_back(std::move(cell));
    }
}

void TreeLayer::buildDiscs(Cell& cell)
{
    osg::ref_ptr<osg::Vec3Array> centres = new osg::Vec3Array(osg::Array::BIND_PER_VERTEX);
    osg::ref_ptr<osg::Vec2Array> sizes = new osg::Vec2Array(osg::Array::BIND_PER_VERTEX);
    for (const Place& tree : cell.trees) {
        centres->push_back(tree.foot + osg::Vec3f(0, 0, tree.height * 0.58F));
        sizes->push_back({(tree.crown + tree.height * 0.75F) / 2, tree.tone});
    }
    cell.discs = newGeometry();
    cell.discs->setVertexArray(centres);
    cell.discs->setVertexAttribArray(kSlotA, sizes);
    separateBuffers(*cell.discs);
    cell.discCount = new osg::DrawArrays(GL_POINTS, 0, static_cast<GLsizei>(centres->size()));
    cell.discs->addPrimitiveSet(cell.discCount);
    cell.discs->setStateSet(mDiscState);
    cell.node->addChild(cell.discs);
}

void TreeLayer::buildCrowns(Cell& cell)
{
    MeshData mesh;
    for (const Place& tree : cell.trees) {
        addStem(mesh, tree.foot, tree.height);
        addCrown(mesh, tree.foot, tree.height, tree.crown, tree.tone);
    }
    cell.crowns = geometryOf(mesh);
    cell.crowns->setStateSet(mCrownState);
    cell.node->addChild(cell.crowns);
    mGrew = true;
}

void TreeLayer::select(const ViewCamera& camera, long long triangleBudget, double reach,
                       const osg::BoundingBoxd& shadowRange)
{
    mGrew = false;
    mTriangles = 0;
    std::vector<std::pair<double, Cell*>> order;
    for (Cell& cell : mCells)
        order.emplace_back(camera.distanceTo(cell.box), &cell);
    std::sort(order.begin(), order.end());
    long long spent = 0;
    for (const auto& [distance, cell] : order) {
        const bool visible = camera.sees(cell->box);
        const auto cost = static_cast<long long>(cell->trees.size()) * kTrianglesPerTree;
        const bool near = visible && distance < reach && spent + cost <= triangleBudget;
        if (near) {
            spent += cost;
            if (!cell->crowns)
                buildCrowns(*cell);
        }
        const bool casts = cell->crowns && shadowRange.valid() && shadowRange.intersects(cell->box);
        if (cell->crowns)
            cell->crowns->setNodeMask((near ? kMainPass : kHidden) | (casts ? kShadowPass : kHidden));
        // Far away the picture of the ground carries the woods; single dots would only shimmer.
        cell->discs->setNodeMask(near || distance > kGoneBeyond ? kHidden : kMainPass);
        const double share = std::clamp(kThinBeyond / std::max(distance, 1.0), 0.3, 1.0);
        cell->discCount->setCount(
            static_cast<GLsizei>(std::ceil(share * static_cast<double>(cell->trees.size()))));
    }
    mTriangles = spent;
}

} // namespace twin::render
