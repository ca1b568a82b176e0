// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"
#include "core/geo/polygon.h"
#include "mini_city.h"
#include "render/pipeline/embedded_shaders.h"
#include "render/scene/scene_graph.h"

#include <osg/NodeVisitor>

#include <set>

using namespace twin;
using namespace twin::render;

namespace {

class Collector : public osg::NodeVisitor
{
public:
    explicit Collector(unsigned mask) : osg::NodeVisitor(TRAVERSE_ALL_CHILDREN) { setTraversalMask(mask); }
    void apply(osg::Geometry& geometry) override
    {
        for (unsigned i = 0; i < geometry.getNumPrimitiveSets(); ++i) {
            const osg::PrimitiveSet& set = *geometry.getPrimitiveSet(i);
            (set.getMode() == GL_POINTS ? points : triangles) +=
                set.getMode() == GL_POINTS ? set.getNumIndices() : set.getNumIndices() / 3;
        }
        drawables.insert(&geometry);
    }
    long long triangles = 0;
    long long points = 0;
    std::set<const osg::Geometry*> drawables;
};

osg::Node* child(SceneGraph& graph, const std::string& name)
{
    class Finder : public osg::NodeVisitor
    {
    public:
        explicit Finder(std::string wanted)
            : osg::NodeVisitor(TRAVERSE_ALL_CHILDREN), mWanted(std::move(wanted))
        {
            setNodeMaskOverride(~0U);
        }
        void apply(osg::Node& node) override
        {
            if (node.getName() == mWanted)
                found = &node;
            traverse(node);
        }
        osg::Node* found = nullptr;

    private:
        std::string mWanted;
    };
    Finder finder(name);
    graph.root()->accept(finder);
    return finder.found;
}

ViewCamera cameraAt(double east, double north, double height)
{
    ViewCamera camera;
    camera.set({{kSceneOrigin.easting + east, kSceneOrigin.northing + north, height}, kSceneOrigin, 40}, 800,
               450, 100);
    return camera;
}

} // namespace

class GraphTest : public QObject
{
    Q_OBJECT
    const test::MiniCity mCity = test::miniCity(6, 49);

    std::set<const osg::Geometry*> allDrawables(SceneGraph& graph)
    {
        Collector all(~0U);
        all.setNodeMaskOverride(~0U);
        graph.root()->accept(all);
        return all.drawables;
    }

private Q_SLOTS:
    void countsWhatTheSnapshotHolds()
    {
        SceneGraph graph;
        graph.apply(test::snapshotOf(mCity));
        const FrameStatistics s = graph.statistics();
        QCOMPARE(s.buildings, 36LL * 49);
        QCOMPARE(s.roads, 5LL);
        QCOMPARE(s.waters, 1LL);
        QCOMPARE(s.trees, 400LL);
        QCOMPARE(s.districts, 2LL);
        QCOMPARE(child(graph, "buildings")->asGroup()->getNumChildren(), 36U);
    }

    void nearInFullFarAsPoints()
    {
        SceneGraph graph;
        graph.apply(test::snapshotOf(mCity));
        long long whole = 0;
        for (const Immutable<CityTile>& tile : mCity.tiles)
            whole += static_cast<long long>(tile->mesh.triangleCount());
        graph.prepareFrame(cameraAt(-6000, -9000, 6000), 10, Quality::Still);
        Collector rest(kMainPass);
        child(graph, "buildings")->accept(rest);
        QCOMPARE(rest.triangles, whole);
        QCOMPARE(rest.points, 0LL);
        graph.prepareFrame(cameraAt(-6000, -9000, 6000), 10, Quality::Moving);
        Collector moving(kMainPass);
        child(graph, "buildings")->accept(moving);
        QVERIFY2(moving.triangles < whole / 4, qPrintable(QString::number(moving.triangles)));
        // Every low building is still there, and each tall one keeps its geometry.
        QCOMPARE(moving.points, 36LL * 48);
        QVERIFY(moving.triangles >= 36 * 8);
    }

    void theNearestTileIsNeverThinned()
    {
        SceneGraph graph;
        graph.apply(test::snapshotOf(mCity));
        graph.prepareFrame(cameraAt(-100, -200, 60), 10, Quality::Moving);
        QVERIFY(graph.statistics().triangles > static_cast<long long>(mCity.tiles[0]->mesh.triangleCount()));
    }

    void terrainCoarsensWithDistance()
    {
        SceneGraph graph;
        graph.apply(test::snapshotOf(mCity));
        const auto chosen = [&](const ViewCamera& camera) {
            graph.prepareFrame(camera, 10, Quality::Moving);
            Collector tiles(kMainPass);
            child(graph, "terrain tiles")->accept(tiles);
            return tiles.triangles;
        };
        const long long near = chosen(cameraAt(0, -50, 40));
        const long long far = chosen(cameraAt(-9000, -12000, 9000));
        QVERIFY(far > 0);
        QVERIFY2(far < near, qPrintable(QString("%1 %2").arg(far).arg(near)));
    }

    void shadowsAreDrawnOnceForAView()
    {
        SceneGraph graph;
        SceneSnapshot snapshot = test::snapshotOf(mCity);
        graph.apply(snapshot);
        const auto draw = [&](const ViewCamera& camera, Quality quality) {
            graph.prepareFrame(camera, 10, quality);
            graph.frameDone();
            return graph.shadowMapsDrawn();
        };
        draw(cameraAt(-500, -800, 400), Quality::Still);
        const long long first = draw(cameraAt(-500, -800, 400), Quality::Still);
        QCOMPARE(draw(cameraAt(-500, -800, 400), Quality::Still), first);
        // A small step while moving keeps the map; a new sun does not.
        const long long moving = draw(cameraAt(-500, -800, 400), Quality::Moving);
        QCOMPARE(draw(cameraAt(-490, -800, 400), Quality::Moving), moving);
        snapshot.sunAzimuthDegrees = 150;
        graph.apply(snapshot);
        QCOMPARE(draw(cameraAt(-490, -800, 400), Quality::Moving), moving + 1);
        snapshot.shadows = false;
        graph.apply(snapshot);
        QCOMPARE(draw(cameraAt(4000, 5000, 900), Quality::Moving), moving + 1);
    }

    void everyArrayHasItsOwnBuffer()
    {
        // Shared ones cost a compilation of the shader per distance on llvmpipe: ten seconds at the first
        // frame.
        SceneGraph graph;
        SceneSnapshot snapshot = test::snapshotOf(mCity);
        snapshot.measures = std::make_shared<std::vector<MeasureGlyph>>(
            std::vector<MeasureGlyph>{{"M1", {kSceneOrigin.plan()}, {}, {}, {}, Pattern::Solid, false}});
        snapshot.selectedBuildingTile = mCity.tiles[0]->key;
        snapshot.selectedBuildingId = mCity.tiles[0]->buildings[2].id;
        graph.apply(snapshot);
        graph.prepareFrame(cameraAt(-100, -200, 60), 10, Quality::Still);
        for (const osg::Geometry* geometry : allDrawables(graph)) {
            osg::Geometry::ArrayList arrays;
            geometry->getArrayList(arrays);
            for (const osg::ref_ptr<osg::Array>& array : arrays) {
                QVERIFY(array->getVertexBufferObject());
                QCOMPARE(array->getVertexBufferObject()->getNumBufferData(), 1U);
            }
        }
    }

    void restylingBuildsNothing()
    {
        SceneGraph graph;
        SceneSnapshot snapshot = test::snapshotOf(mCity);
        graph.apply(snapshot);
        const long long builds = graph.geometryBuilds();
        const auto drawables = allDrawables(graph);
        snapshot.districtPaint = {{{200, 0, 0, 90}, {200, 0, 0, 255}, Pattern::Hatched, 3}, {}};
        snapshot.selectedDistrict = 1;
        snapshot.naturalStyle = true;
        snapshot.dark = true;
        snapshot.showTrees = false;
        snapshot.sunElevationDegrees = 20;
        graph.apply(snapshot);
        QCOMPARE(graph.geometryBuilds(), builds);
        QVERIFY(allDrawables(graph) == drawables);
        snapshot.selectedBuildingTile = mCity.tiles[0]->key;
        snapshot.selectedBuildingId = mCity.tiles[0]->buildings[2].id;
        snapshot.measures = std::make_shared<std::vector<MeasureGlyph>>(
            std::vector<MeasureGlyph>{{"M1", {kSceneOrigin.plan()}, {}, {}, {}, Pattern::Solid, false}});
        graph.apply(snapshot);
        QCOMPARE(graph.geometryBuilds(), builds);
        QVERIFY(child(graph, "selection")->asGroup()->getNumChildren() > 0);
        QCOMPARE(graph.statistics().measures, 1LL);
    }

    void aChangedTileIsTheOnlyOneBuilt()
    {
        SceneGraph graph;
        SceneSnapshot snapshot = test::snapshotOf(mCity);
        graph.apply(snapshot);
        const long long builds = graph.geometryBuilds();
        snapshot.tiles[5] = std::make_shared<CityTile>(*snapshot.tiles[5]);
        graph.apply(snapshot);
        QCOMPARE(graph.geometryBuilds(), builds + 1);
        snapshot.tiles.pop_back();
        graph.apply(snapshot);
        QCOMPARE(graph.geometryBuilds(), builds + 1);
        QCOMPARE(child(graph, "buildings")->asGroup()->getNumChildren(), 35U);
    }

    void thereAndBackIsTheSameGraph()
    {
        SceneGraph graph;
        const SceneSnapshot a = test::snapshotOf(mCity);
        SceneSnapshot b;
        b.districts = mCity.districts;
        graph.apply(a);
        const std::size_t count = allDrawables(graph).size();
        graph.apply(b);
        QCOMPARE(graph.statistics().buildings, 0LL);
        QCOMPARE(child(graph, "buildings")->asGroup()->getNumChildren(), 0U);
        graph.apply(a);
        QCOMPARE(allDrawables(graph).size(), count);
    }

    void boundsStayNearTheOrigin()
    {
        // Floats must never hold map coordinates: 0.5 m steps at northing 5,970,000.
        SceneGraph graph;
        graph.apply(test::snapshotOf(mCity));
        for (const osg::Geometry* geometry : allDrawables(graph)) {
            const osg::BoundingBox box = geometry->getBoundingBox();
            QVERIFY(!box.valid() || box._max.length() < 200000);
        }
    }

    void paintFollowsTheOutlines()
    {
        GroundPaint paint;
        paint.setDistricts(mCity.districts);
        QVERIFY(!paint.paint({}, -1, {}, {}));
        const auto image = paint.paint({{{255, 0, 0, 128}, {}, Pattern::Solid, 1}}, -1, {}, {});
        QVERIFY(image);
        long long red = 0, none = 0;
        for (int y = 0; y < image->t(); ++y) {
            for (int x = 0; x < image->s(); ++x)
                (image->data(static_cast<unsigned>(x), static_cast<unsigned>(y))[3] == 128 ? red : none) += 1;
        }
        QVERIFY(std::abs(red - none) <= 2LL * image->t());
        QVERIFY(image->data(3, 3)[0] == 128 && image->data(static_cast<unsigned>(image->s()) - 3, 3)[3] == 0);
        QVERIFY(!paint.hatch({{{255, 0, 0, 128}, {}, Pattern::Solid, 1}}, {}));
        const auto hatch = paint.hatch({{{255, 0, 0, 128}, {}, Pattern::Hatched, 1}}, {});
        QVERIFY(hatch && *hatch->data(3, 3) == 255 &&
                *hatch->data(static_cast<unsigned>(image->s()) - 3, 3) == 0);
        const auto quiet = paint.paint({}, 0, {100, 100, 100, 60}, {});
        QVERIFY(quiet && quiet->data(3, 3)[3] == 0 &&
                quiet->data(static_cast<unsigned>(image->s()) - 3, 3)[3] == 60);
    }

    void paintOfBadOutlinesIsNothing()
    {
        GroundPaint paint;
        paint.setDistricts(nullptr);
        QVERIFY(!paint.paint({{{255, 0, 0, 128}, {}, Pattern::Solid, 1}}, 0, {1, 1, 1, 1}, {}));
        const double nan = std::numeric_limits<double>::quiet_NaN();
        District bad;
        bad.outline = {{{{0, 0}, {nan, 10}, {10, 10}}, {}}};
        paint.setDistricts(std::make_shared<std::vector<District>>(std::vector<District>{bad}));
        paint.paint({{{255, 0, 0, 128}, {}, Pattern::Solid, 1}}, 0, {1, 1, 1, 1}, {});
    }

    void creasesOfAGabledHouse()
    {
        const CityTile& tile = *mCity.tiles[0];
        // Flat: the 12 edges of a box. Gabled: 4 edges at the foot, 4 corners, 2 eaves, 4 verges, 1 ridge.
        QCOMPARE(creases(tile.mesh, 0).size(), std::size_t(12));
        QCOMPARE(creases(tile.mesh, 1).size(), std::size_t(15));
        // The tower's roof goes on almost in the plane of its walls: its two eaves are no edges.
        QCOMPARE(creases(tile.mesh, 3).size(), std::size_t(13));
        QVERIFY(creases(tile.mesh, 100000).empty());
    }

    void everyShaderFileHasItsPartner()
    {
        for (const auto& [name, text] : embeddedShaders()) {
            if (name.ends_with(".vert"))
                QVERIFY2(embeddedShaders().contains(name.substr(0, name.size() - 5) + ".frag"), name.c_str());
            QVERIFY(!text.empty());
        }
        QVERIFY(ShaderLibrary::source("no_such.vert", {}).empty());
        QVERIFY(ShaderLibrary::source("building.frag", {"TAPS 1"}).find("#include") == std::string::npos);
    }
};

TWIN_TEST(GraphTest)
#include "test_graph_scene.moc"
