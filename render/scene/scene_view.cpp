// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/scene/scene_view.h"

#include "render/camera/view_camera.h"
#include "render/pick/city_picker.h"
#include "render/pick/ground_ray.h"
#include "render/pipeline/gl_state.h"
#include "render/scene/scene_graph.h"

#include <osg/DisplaySettings>
#include <osgViewer/Viewer>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace twin::render {

class SceneView::Impl
{
public:
    Impl() : snapshot(std::make_shared<SceneSnapshot>()) { updateCamera(); }

    void createViewer()
    {
        viewer = new osgViewer::Viewer;
        viewer->setThreadingModel(osgViewer::ViewerBase::SingleThreaded);
        viewer->setKeyEventSetsDone(0);
        viewer->setReleaseContextAtEndOfFrameHint(false);
        viewer->setLightingMode(osg::View::NO_LIGHT);
        window = viewer->setUpViewerAsEmbeddedInWindow(0, 0, width, height);
        window->getState()->setUseModelViewAndProjectionUniforms(true);
        window->getState()->setUseVertexAttributeAliasing(true);
        window->getState()->setCheckForGLErrors(std::getenv("TWIN_GL_CHECK")
                                                    ? osg::State::ONCE_PER_ATTRIBUTE
                                                    : osg::State::NEVER_CHECK_GL_ERRORS);
        osg::Camera* target = viewer->getCamera();
        target->setCullMask(kMainPass);
        // The stencil keeps lines from blending twice (screen_lines.cpp).
        target->setClearMask(GL_COLOR_BUFFER_BIT | GL_DEPTH_BUFFER_BIT | GL_STENCIL_BUFFER_BIT);
        target->setComputeNearFarMode(osg::CullSettings::DO_NOT_COMPUTE_NEAR_FAR);
        target->setCullingMode(osg::CullSettings::VIEW_FRUSTUM_SIDES_CULLING);
        viewer->setSceneData(graph.root());
        viewer->realize();
    }

    void updateCamera()
    {
        const osg::Vec3d eye = toScene(viewpoint.eye);
        const double ground = groundHeight(viewpoint.eye.plan());
        const double clearance = std::min(std::max(eye.z() - ground, 0.0), picker.clearance(eye));
        camera.set(viewpoint, width, height, clearance);
    }

    double groundHeight(MapPoint2 p) const { return snapshot->terrain ? snapshot->terrain->sample(p, 0) : 0; }

    void frame(unsigned framebuffer)
    {
        window->setDefaultFboId(framebuffer);
        osg::Camera* target = viewer->getCamera();
        target->setViewport(0, 0, width, height);
        target->setViewMatrix(camera.view());
        target->setProjectionMatrix(camera.projection());
        viewer->frame();
    }

    Immutable<SceneSnapshot> snapshot;
    SceneGraph graph;
    CityPicker picker;
    Viewpoint viewpoint{{kSceneOrigin.easting, kSceneOrigin.northing - 3000, 2500}, kSceneOrigin, 40};
    ViewCamera camera;
    int width = 16;
    int height = 16;
    osg::ref_ptr<osgViewer::Viewer> viewer;
    osg::ref_ptr<osgViewer::GraphicsWindowEmbedded> window;
    MultisampleTarget smooth;
    unsigned lastFramebuffer = 0;
    double frameMs = 0;
    int wantedLevel = 0;
    int level = 0;

    /// A full-screen quad tells software from hardware, and one graphics card from another.
    int measuredLevel() const
    {
        const double perMegapixel = measureFullScreenQuad(lastFramebuffer, width, height, 3) * 1e6 /
                                    std::max(1.0, static_cast<double>(width) * height);
        return perMegapixel > 2.5 ? 1 : perMegapixel > 0.35 ? 2 : 3;
    }
};

SceneView::SceneView()
{
    // Before any graphics context: without it generic vertex attributes crash this OSG (ENGINE_NOTES 4.7).
    osg::DisplaySettings::instance()->setVertexBufferHint(osg::DisplaySettings::VERTEX_ARRAY_OBJECT);
    mImpl = std::make_unique<Impl>();
}

SceneView::~SceneView()
{
    release();
}

Status SceneView::initialise()
{
    const GlVersion version = currentGlVersion();
    if (version.major < 3 || (version.major == 3 && version.minor < 3)) {
        return Error{
            ErrorKind::Unsupported,
            TWIN_MSG(
                "The graphics driver offers OpenGL %1, so the 3D view cannot be drawn. It needs OpenGL 3.3: "
                "update the driver or start with LIBGL_ALWAYS_SOFTWARE=1."),
            {version.text.empty() ? std::string("?") : version.text}};
    }
    if (!version.compatibility) {
        return Error{
            ErrorKind::Unsupported,
            TWIN_MSG("The OpenGL context (%1) has no compatibility profile, so the 3D view would stay empty. "
                     "Ask the driver for one or start with LIBGL_ALWAYS_SOFTWARE=1."),
            {version.text}};
    }
    if (mImpl->viewer) {
        // A second context: what lived in the first is gone with it.
        mImpl->graph.root()->releaseGLObjects(nullptr);
        mImpl->smooth = MultisampleTarget();
        mImpl->graph.contextLost();
    }
    mImpl->createViewer();
    return Done{};
}

void SceneView::release()
{
    if (!mImpl || !mImpl->viewer)
        return;
    osg::State* state = mImpl->window->getState();
    mImpl->graph.root()->releaseGLObjects(state);
    mImpl->viewer->setSceneData(nullptr);
    mImpl->smooth.release();
    osg::flushAllDeletedGLObjects(state->getContextID());
    mImpl->viewer = nullptr;
    mImpl->window = nullptr;
}

void SceneView::resize(int physicalWidth, int physicalHeight)
{
    mImpl->width = std::max(physicalWidth, 1);
    mImpl->height = std::max(physicalHeight, 1);
    if (mImpl->window)
        mImpl->window->resized(0, 0, mImpl->width, mImpl->height);
    mImpl->updateCamera();
}

void SceneView::setSnapshot(Immutable<SceneSnapshot> snapshot)
{
    if (!snapshot || snapshot == mImpl->snapshot)
        return;
    mImpl->graph.apply(*snapshot);
    mImpl->picker.setTiles(snapshot->tiles);
    mImpl->snapshot = std::move(snapshot);
    mImpl->updateCamera();
}

void SceneView::setViewpoint(const Viewpoint& viewpoint)
{
    mImpl->viewpoint = viewpoint;
    mImpl->updateCamera();
}

const Viewpoint& SceneView::viewpoint() const
{
    return mImpl->viewpoint;
}

void SceneView::paint(unsigned fbo, bool atRest)
{
    if (!mImpl->viewer)
        return;
    const auto start = std::chrono::steady_clock::now();
    const GlScope scope(mImpl->window->getState());
    mImpl->lastFramebuffer = fbo;
    const double ground = mImpl->groundHeight(mImpl->viewpoint.target.plan());
    const bool sampled = samplesOf(fbo) > 1;
    if (mImpl->level == 0)
        mImpl->level = mImpl->wantedLevel > 0 ? mImpl->wantedLevel : mImpl->measuredLevel();
    const bool strong = mImpl->level > 2;
    const Quality restQuality = sampled || strong ? Quality::Still : Quality::Resting;
    const Quality moveQuality = strong             ? Quality::Still
                                : mImpl->level > 1 ? Quality::Resting
                                                   : Quality::Moving;
    mImpl->graph.prepareFrame(mImpl->camera, ground, atRest ? restQuality : moveQuality);
    // At rest edges are smoothed even where the host's framebuffer has one sample a pixel.
    const unsigned smooth = atRest && !sampled ? mImpl->smooth.prepare(mImpl->width, mImpl->height, 4) : 0;
    mImpl->frame(smooth != 0 ? smooth : fbo);
    if (smooth != 0)
        mImpl->smooth.resolveTo(fbo);
    mImpl->graph.frameDone();
    mImpl->frameMs =
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

PickResult SceneView::pick(double x, double y) const
{
    const Ray ray = mImpl->camera.ray(x, y);
    const SceneSnapshot& snapshot = *mImpl->snapshot;
    PickResult result;
    const std::optional<double> ground = hitGround(ray, snapshot.terrain.get(), 100000);
    std::optional<CityPicker::Hit> building;
    if (snapshot.showBuildings)
        building = mImpl->picker.intersect(ray, ground.value_or(100000));
    if (building) {
        result.kind = PickResult::Kind::Building;
        result.position = toMap(ray.origin + ray.direction * building->distance);
        result.tile = building->tile->key;
        if (building->feature < building->tile->buildings.size()) {
            const BuildingSummary& summary = building->tile->buildings[building->feature];
            result.buildingId = summary.id;
            result.district = summary.district;
        }
    } else if (ground) {
        result.kind = PickResult::Kind::Terrain;
        result.position = toMap(ray.origin + ray.direction * *ground);
    }
    if (result.kind != PickResult::Kind::Nothing && result.district < 0 && snapshot.districts)
        result.district = districtAt(*snapshot.districts, result.position.plan());
    return result;
}

std::optional<MapPoint> SceneView::cornerNear(double x, double y, double reach) const
{
    const PickResult hit = pick(x, y);
    if (hit.kind == PickResult::Kind::Nothing)
        return std::nullopt;
    const TileKey key = TileKey::at(hit.position.plan());
    // A little in front of the surface that was hit: corners behind it are out of sight.
    const double limit = (toScene(hit.position) - mImpl->camera.eye()).length() * 1.01 + 1;
    std::optional<MapPoint> nearest;
    double best = reach;
    for (const Immutable<CityTile>& tile : mImpl->snapshot->tiles) {
        const bool here =
            tile && (tile->key == key || (hit.kind == PickResult::Kind::Building && tile->key == hit.tile));
        if (!here || !mImpl->snapshot->showBuildings)
            continue;
        const osg::Vec3d origin = toScene(tile->mesh.origin);
        for (const std::array<float, 3>& p : tile->mesh.positions) {
            const osg::Vec3d place = origin + osg::Vec3d(p[0], p[1], p[2]);
            const std::optional<osg::Vec3d> pixel = mImpl->camera.project(place);
            if (!pixel || pixel->z() > limit)
                continue;
            const double off = std::hypot(pixel->x() - x, pixel->y() - y);
            if (off < best) {
                best = off;
                nearest = toMap(place);
            }
        }
    }
    return nearest;
}

void SceneView::setQualityLevel(int level)
{
    mImpl->wantedLevel = std::clamp(level, 0, 3);
    mImpl->level = mImpl->wantedLevel;
}

int SceneView::qualityLevel() const
{
    return mImpl->level;
}

std::optional<ScreenPoint> SceneView::project(const MapPoint& point) const
{
    const std::optional<osg::Vec3d> pixel = mImpl->camera.project(toScene(point));
    if (!pixel)
        return std::nullopt;
    return ScreenPoint{pixel->x(), pixel->y(), pixel->z()};
}

bool SceneView::occluded(const MapPoint& point) const
{
    Ray ray{mImpl->camera.eye(), toScene(point) - mImpl->camera.eye()};
    const double distance = ray.direction.normalize();
    // The point itself stands on something: that does not hide it.
    const double limit = distance - std::max(2.0, distance * 0.004);
    if (limit <= 0)
        return false;
    if (hitGround(ray, mImpl->snapshot->terrain.get(), limit))
        return true;
    return mImpl->snapshot->showBuildings && mImpl->picker.blocked(ray, limit);
}

double SceneView::groundHeight(MapPoint2 point) const
{
    return mImpl->groundHeight(point);
}

std::optional<double> SceneView::roofHeight(MapPoint2 point) const
{
    constexpr double kAbove = 2000;
    const Ray down{toScene({point.easting, point.northing, kAbove}), osg::Vec3d(0, 0, -1)};
    const auto hit = mImpl->picker.intersect(down, 2 * kAbove);
    return hit ? std::optional<double>(kAbove - hit->distance) : std::nullopt;
}

FrameStatistics SceneView::statistics() const
{
    FrameStatistics statistics = mImpl->graph.statistics();
    statistics.frameMs = mImpl->frameMs;
    return statistics;
}

double SceneView::measureQuadMs(int repetitions)
{
    return measureFullScreenQuad(mImpl->lastFramebuffer, mImpl->width, mImpl->height, repetitions);
}

Viewpoint viewpointFor(const Envelope& extent, double groundHeight, double headingDegrees,
                       double pitchDegrees)
{
    Viewpoint viewpoint;
    const MapPoint2 centre = extent.empty() ? kSceneOrigin.plan() : extent.centre();
    const double size = std::max({extent.width(), extent.height(), 60.0});
    const double pitch = std::clamp(pitchDegrees, 5.0, 89.0) * osg::PI / 180;
    const double heading = headingDegrees * osg::PI / 180;
    // The extent's circle fills the height of the picture with a little air.
    const double distance = size * 0.62 / std::tan(viewpoint.fovDegrees / 2 * osg::PI / 180);
    viewpoint.target = {centre.easting, centre.northing, groundHeight};
    viewpoint.eye = {centre.easting - std::sin(heading) * std::cos(pitch) * distance,
                     centre.northing - std::cos(heading) * std::cos(pitch) * distance,
                     groundHeight + std::sin(pitch) * distance};
    return viewpoint;
}

} // namespace twin::render
