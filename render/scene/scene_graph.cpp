// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/scene/scene_graph.h"

#include "core/geo/polygon.h"
#include "render/scene/ground_shade.h"

#include <osg/Depth>

#include <algorithm>

namespace twin::render {
namespace {

struct Budget
{
    long long buildingTriangles;
    double buildingReach;
    long long treeTriangles;
    double treeReach;
    int shadowTaps;
};

/// Small triangles cost some 90 ns each on software GL, four times that with multisampling.
Budget budgetOf(Quality quality)
{
    switch (quality) {
    case Quality::Moving:
        return {130'000, 2200, 20'000, 600, 1};
    case Quality::Resting:
        return {160'000, 1e9, 24'000, 700, 4};
    case Quality::Still:
        break;
    }
    return {4'000'000, 1e9, 250'000, 1500, 4};
}

void show(osg::Node* node, bool visible)
{
    node->setNodeMask(visible ? ~0U : kHidden);
}

/// A small picture alone is its own and only level.
GroundPyramid pyramidOf(const SceneSnapshot& snapshot)
{
    if (snapshot.groundPages && !snapshot.groundPages->pyramid.empty())
        return snapshot.groundPages->pyramid;
    if (!snapshot.ground || snapshot.ground->empty())
        return {};
    const GroundImage& image = *snapshot.ground;
    const double cell = image.extent.width() / std::max(image.width, 1);
    GroundPyramid pyramid = GroundPyramid::of({}, image.extent, cell);
    return GroundPyramid::of({}, image.extent, cell * (1 << std::max(pyramid.levels - 1, 0)));
}

std::size_t buildingsIn(const SceneSnapshot& snapshot)
{
    std::size_t count = 0;
    for (const Immutable<CityTile>& tile : snapshot.tiles)
        count += tile ? tile->buildings.size() : 0;
    return count;
}

Envelope extentOf(const SceneSnapshot& snapshot)
{
    Envelope extent;
    if (snapshot.districts) {
        for (const District& district : *snapshot.districts)
            extent.include(envelope(district.outline));
    }
    for (const Immutable<CityTile>& tile : snapshot.tiles) {
        if (tile)
            extent.include(tile->key.envelope());
    }
    return extent;
}

} // namespace

SceneGraph::SceneGraph()
    : mRoot(new osg::Group), mUniforms(*mRoot->getOrCreateStateSet()), mTerrain(mShaders), mTiles(mShaders),
      mWater(mShaders), mRoads(mShaders), mTrees(mShaders), mDistricts(mShaders), mOverlay(mShaders),
      mSelection(mShaders), mCasters(new osg::Group), mShadow(mShaders, *mCasters)
{
    mRoot->setName("scene");
    osg::StateSet* state = mRoot->getOrCreateStateSet();
    state->setMode(GL_LIGHTING, osg::StateAttribute::OFF);
    state->setAttributeAndModes(new osg::Depth(osg::Depth::LESS));
    state->addUniform(new osg::Uniform("uShadowMap", SunShadowPass::kTextureUnit));
    state->setTextureAttribute(SunShadowPass::kTextureUnit, mShadow.texture());
    mRoot->addChild(mShadow.node());
    mRoot->addChild(mTerrain.node());
    mRoot->addChild(mCasters);
    mCasters->addChild(mTiles.node());
    mCasters->addChild(mTrees.node());
    for (osg::Group* layer :
         {mWater.node(), mRoads.node(), mDistricts.node(), mOverlay.node(), mSelection.node()})
        mRoot->addChild(layer);
    addSky();
    apply(SceneSnapshot{});
    mFirst = true;
}

void SceneGraph::addSky()
{
    osg::ref_ptr<osg::Geometry> sky = newGeometry();
    osg::ref_ptr<osg::Vec3Array> corners = new osg::Vec3Array(osg::Array::BIND_PER_VERTEX);
    corners->push_back({-1, -1, 0});
    corners->push_back({3, -1, 0});
    corners->push_back({-1, 3, 0});
    sky->setVertexArray(corners);
    sky->addPrimitiveSet(new osg::DrawArrays(GL_TRIANGLES, 0, 3));
    sky->setName("sky");
    sky->setCullingActive(false);
    osg::StateSet* state = sky->getOrCreateStateSet();
    state->setAttribute(mShaders.program("sky"));
    // Last of the opaque things and at the far end: only where nothing else is drawn.
    state->setAttributeAndModes(new osg::Depth(osg::Depth::LEQUAL, 0, 1, false));
    state->setRenderBinDetails(2, "RenderBin");
    mRoot->addChild(sky);
}

void SceneGraph::apply(const SceneSnapshot& snapshot)
{
    if (mFirst || snapshot.tiles != mLast.tiles) {
        mTiles.setTiles(snapshot.tiles);
        mShadow.invalidate();
    }
    const bool newTerrain = mFirst || snapshot.terrain != mLast.terrain;
    // Detail that streams in changes tiles, not where houses stand.
    const bool otherCity = buildingsIn(snapshot) != buildingsIn(mLast);
    const GroundPyramid pyramid = pyramidOf(snapshot);
    const bool newPicture =
        newTerrain || otherCity || snapshot.ground != mLast.ground || !(pyramid == pyramidOf(mLast));
    if (newTerrain)
        mTerrain.setTerrain(snapshot.terrain, snapshot.ground, extentOf(snapshot));
    if (newPicture)
        mTerrain.setPicture(shadedGround(snapshot.ground, snapshot.tiles), pyramid);
    if (snapshot.groundPages && (newPicture || snapshot.groundPages != mLast.groundPages))
        mTerrain.setPages(snapshot.groundPages->pages, [&](const Immutable<GroundPage>& page) {
            return shadedPage(pyramid, page, snapshot.tiles);
        });
    applyOnGround(snapshot, newTerrain);
    applyPaint(snapshot);
    if (snapshot.tiles != mLast.tiles || snapshot.selectedBuildingId != mLast.selectedBuildingId ||
        snapshot.selectedBuildingTile != mLast.selectedBuildingTile)
        mSelection.select(snapshot.tiles, snapshot.selectedBuildingTile, snapshot.selectedBuildingId);
    applyLook(snapshot);
    mLast = snapshot;
    mFirst = false;
}

void SceneGraph::applyOnGround(const SceneSnapshot& snapshot, bool newTerrain)
{
    const HeightGrid* terrain = snapshot.terrain.get();
    if (newTerrain || snapshot.waters != mLast.waters)
        mWater.setWaters(snapshot.waters);
    if (newTerrain || snapshot.roads != mLast.roads)
        mRoads.setRoads(snapshot.roads, terrain);
    if (newTerrain || snapshot.trees != mLast.trees) {
        mTrees.setTrees(snapshot.trees, terrain);
        mShadow.invalidate();
    }
    if (newTerrain || snapshot.districts != mLast.districts)
        mDistricts.setDistricts(snapshot.districts, terrain);
    if (newTerrain || snapshot.drapedLayers != mLast.drapedLayers)
        mOverlay.setLayers(snapshot.drapedLayers, terrain);
    if (newTerrain || snapshot.measures != mLast.measures)
        mOverlay.setMeasures(snapshot.measures, terrain);
}

void SceneGraph::applyPaint(const SceneSnapshot& snapshot)
{
    const auto same = [](const DistrictPaint& a, const DistrictPaint& b) {
        return a.fill == b.fill && a.border == b.border && a.pattern == b.pattern &&
               a.borderPixels == b.borderPixels;
    };
    const bool newDistricts = mFirst || snapshot.districts != mLast.districts;
    if (newDistricts)
        mPaint.setDistricts(snapshot.districts);
    const bool unchanged = !newDistricts && snapshot.selectedDistrict == mLast.selectedDistrict &&
                           snapshot.dark == mLast.dark && snapshot.terrain == mLast.terrain &&
                           snapshot.drapedLayers == mLast.drapedLayers &&
                           snapshot.measures == mLast.measures &&
                           std::equal(snapshot.districtPaint.begin(), snapshot.districtPaint.end(),
                                      mLast.districtPaint.begin(), mLast.districtPaint.end(), same);
    if (unchanged)
        return;
    mDistricts.setPaint(snapshot.districtPaint, snapshot.selectedDistrict, snapshot.dark);
    const std::vector<GroundPaint::Area> areas = mOverlay.largeAreas();
    const Rgba quiet = snapshot.dark ? Rgba{40, 50, 66, 70} : Rgba{226, 229, 228, 80};
    const osg::ref_ptr<osg::Image> paint =
        mPaint.paint(snapshot.districtPaint, snapshot.selectedDistrict, quiet, areas);
    const osg::ref_ptr<osg::Image> hatch = paint ? mPaint.hatch(snapshot.districtPaint, areas) : nullptr;
    mTerrain.setPaint(paint, hatch, mPaint.extent());
}

void SceneGraph::applyLook(const SceneSnapshot& snapshot)
{
    const Palette palette = paletteOf(snapshot.dark, snapshot.sunElevationDegrees);
    mUniforms.setSnapshot(snapshot, palette);
    mTerrain.setLook(palette, sunDirection(snapshot).z(), snapshot.naturalStyle);
    mRoads.setDark(snapshot.dark);
    mTiles.setLit(palette.lamps > 0);
    mShadows = snapshot.shadows && snapshot.sunElevationDegrees > kShadowsFrom;
    show(mTiles.node(), snapshot.showBuildings);
    show(mSelection.node(), snapshot.showBuildings);
    show(mWater.node(), snapshot.showWater);
    show(mRoads.node(), snapshot.showRoads);
    show(mTrees.node(), snapshot.showTrees);
    show(mDistricts.node(), snapshot.showBorders);
    if (snapshot.showBuildings != mLast.showBuildings || snapshot.showTrees != mLast.showTrees)
        mShadow.invalidate();
}

void SceneGraph::setShadowTaps(int taps)
{
    if (taps == mTaps)
        return;
    mTaps = taps;
    mTerrain.setShadowTaps(taps);
    mTiles.setShadowTaps(taps);
    mTrees.setShadowTaps(taps);
    mRoads.setShadowTaps(std::min(taps, 1));
    mWater.setShadowTaps(std::min(taps, 1));
}

void SceneGraph::prepareFrame(const ViewCamera& camera, double groundHeight, Quality quality)
{
    const Budget budget = budgetOf(quality);
    setShadowTaps(mShadows ? budget.shadowTaps : 0);
    if (mShadows)
        mShadow.update(camera, sunDirection(mLast), groundHeight, quality != Quality::Moving);
    else
        mShadow.node()->setNodeMask(kHidden);
    const osg::BoundingBoxd casting = mShadows && mShadow.pending() ? mShadow.range() : osg::BoundingBoxd();
    mTerrain.select(camera);
    mRoads.select(camera);
    mTrees.select(camera, budget.treeTriangles, budget.treeReach, casting);
    mTiles.select(camera, budget.buildingTriangles, budget.buildingReach, casting);
    // Crowns that are new to the picture throw their shadow from the next one on.
    mCrownsGrew = mTrees.grew() && !casting.valid();
    const double down = std::max(-camera.forward().z(), 0.05);
    mUniforms.setCamera(camera, std::max(camera.eye().z() - groundHeight, 2.0) / down);
    mUniforms.setShadow(mShadow.sceneToShadow(), camera, 1.0 / SunShadowPass::kSize, mShadows);
}

void SceneGraph::frameDone()
{
    mShadow.drawn();
    if (mCrownsGrew)
        mShadow.invalidate();
    mCrownsGrew = false;
}

FrameStatistics SceneGraph::statistics() const
{
    FrameStatistics s;
    s.buildings = mLast.showBuildings ? mTiles.buildings() : 0;
    s.trees = mLast.showTrees ? mTrees.count() : 0;
    s.roads = mLast.showRoads ? mRoads.count() : 0;
    s.waters = mLast.showWater ? mWater.count() : 0;
    s.districts = mLast.districts ? static_cast<long long>(mLast.districts->size()) : 0;
    s.measures = mLast.measures ? static_cast<long long>(mLast.measures->size()) : 0;
    s.terrainTriangles = mTerrain.triangles();
    s.triangles = s.terrainTriangles + mOverlay.triangles() + (mLast.showBuildings ? mTiles.triangles() : 0) +
                  (mLast.showWater ? mWater.triangles() : 0) + (mLast.showRoads ? mRoads.triangles() : 0) +
                  (mLast.showTrees ? mTrees.triangles() : 0);
    return s;
}

} // namespace twin::render
