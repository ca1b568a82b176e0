// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewport/scene_viewport.h"

#include "app/messages.h"
#include "app/viewport/gl_surface.h"
#include "render/scene/scene_view.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace twin::app {

namespace {
constexpr int kRestMillis = 150;
constexpr double kFlightSeconds = 0.9;
} // namespace

SceneViewport::SceneViewport(QWidget* parent)
    : SceneHost(parent), mView(std::make_unique<render::SceneView>()),
      mCamera([this](MapPoint2 point) { return mView ? mView->groundHeight(point) : 0.0; }),
      mNavigation(mCamera), mSurface(new GlSurface(*this)), mOverlay(new OverlayLayer(*this))
{
    setMouseTracking(true);
    mRest.setSingleShot(true);
    mRest.setInterval(kRestMillis);
    connect(&mRest, &QTimer::timeout, this, [this] {
        mMoving = false;
        requestFrame();
    });
    connect(&mDetails, &DetailStreamer::changed, this, &SceneViewport::showTiles);
    connect(&mGround, &GroundStreamer::changed, this, &SceneViewport::showTiles);
    connect(&mGround, &GroundStreamer::failed, this, &SceneHost::detailFailed);
    connect(&mDetails, &DetailStreamer::failed, this, &SceneHost::detailFailed);
    connect(&mDetails, &DetailStreamer::offlineChanged, this, &SceneHost::offlineChanged);
}

SceneViewport::~SceneViewport()
{
    // The surface frees the scene while its context is current; it must not outlive what it draws.
    delete mOverlay;
    delete mSurface;
}

double SceneViewport::ratio() const
{
    return mSurface->devicePixelRatioF();
}

const std::vector<OverlayPainter::Placed>& SceneViewport::placed() const
{
    return mOverlayPainter.placed();
}

void SceneViewport::setScene(const ComposedScene& scene)
{
    const bool picture = scene.snapshot != mScene.snapshot;
    mScene = scene;
    if (picture) {
        mDetails.setTiles(scene.snapshot->tiles);
        mGround.setGround(scene.snapshot->groundPages);
        showTiles();
    } else {
        mOverlay->update();
    }
}

void SceneViewport::showTiles()
{
    if (!mScene.snapshot || !mView)
        return;
    auto snapshot = std::make_shared<render::SceneSnapshot>(*mScene.snapshot);
    snapshot->tiles = mDetails.tiles();
    if (snapshot->groundPages)
        snapshot->groundPages = mGround.pages();
    mView->setSnapshot(std::move(snapshot));
    requestFrame();
}

void SceneViewport::detailLimitChanged()
{
    mDetails.limitChanged();
    lookForDetail();
}

void SceneViewport::lookForDetail()
{
    const DetailView wanted{mCamera.viewpoint(), width() * ratio(), height() * ratio()};
    mDetails.look(wanted);
    mGround.look(wanted);
    if (mDetails.limited() != mLimited) {
        mLimited = mDetails.limited();
        Q_EMIT detailLimited(mLimited);
    }
}

void SceneViewport::requestFrame()
{
    mPictureDirty = true;
    mSurface->update();
    mOverlay->update();
}

Viewpoint SceneViewport::viewpoint() const
{
    return mCamera.viewpoint();
}

void SceneViewport::setViewpoint(const Viewpoint& viewpoint)
{
    mCamera.stopFlight();
    mCamera.set(viewpoint);
    moved();
}

void SceneViewport::flyTo(const Viewpoint& viewpoint)
{
    if (reducedMotion() || !isVisible()) {
        setViewpoint(viewpoint);
        return;
    }
    mCamera.flyTo(viewpoint, kFlightSeconds);
    mFrameClock.restart();
    moved();
}

void SceneViewport::faceNorth()
{
    mCamera.stopFlight();
    mCamera.faceNorth();
    moved();
}

void SceneViewport::zoomBy(double factor)
{
    mCamera.stopFlight();
    mCamera.zoom(factor);
    moved();
}

void SceneViewport::rotateBy(double headingDegrees, double pitchDegrees)
{
    mCamera.stopFlight();
    mCamera.rotate(headingDegrees, pitchDegrees);
    moved();
}

void SceneViewport::setDark(bool dark)
{
    mDark = dark;
    mOverlay->update();
}

void SceneViewport::setStage(bool stage)
{
    mStage = stage;
    mOverlay->update();
}

void SceneViewport::moved()
{
    mMoving = true;
    mRest.start();
    mView->setViewpoint(mCamera.viewpoint());
    lookForDetail();
    requestFrame();
    Q_EMIT viewpointChanged();
}

void SceneViewport::framePainted()
{
    if (!mCamera.flying())
        return;
    const double seconds = static_cast<double>(mFrameClock.restart()) / 1000.0;
    // A slow frame must not swallow the whole flight.
    mCamera.advance(std::min(seconds, 0.12));
    moved();
}

void SceneViewport::refuse(const QString& message)
{
    mUsable = false;
    auto* label = new QLabel(message, this);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignCenter);
    label->setMargin(48);
    label->setAutoFillBackground(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(label);
    mOverlay->hide();
    mSurface->hide();
    Q_EMIT graphicsFailed(message);
}

void SceneViewport::resizeEvent(QResizeEvent* event)
{
    SceneHost::resizeEvent(event);
    mNavigation.setSize(size());
    mSurface->setGeometry(rect());
    // Not raised: cards and the stage's caption, made later, lie above.
    mOverlay->setGeometry(rect());
    lookForDetail();
}

void SceneViewport::keyPressEvent(QKeyEvent* event)
{
    if (picking() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        pickGround(QRectF(rect()).center());
        return;
    }
    if (picking() && event->key() == Qt::Key_Escape) {
        setPicking(false);
        return;
    }
    if (tool() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
        event->modifiers() == Qt::NoModifier) {
        click(QRectF(rect()).center());
        return;
    }
    if (tool() && tool()->key(event->key()))
        return;
    if (event->key() == Qt::Key_N && event->modifiers() == Qt::NoModifier) {
        faceNorth();
        return;
    }
    if (event->key() == Qt::Key_Home && event->modifiers() == Qt::NoModifier) {
        flyTo(mHome);
        return;
    }
    if (mNavigation.key(event->key(), event->modifiers()))
        moved();
    else
        SceneHost::keyPressEvent(event);
}

void SceneViewport::ringChanged()
{
    mOverlay->update();
}

void SceneViewport::paintOverlay(QPainter& painter)
{
    if (!mUsable || !mScene.snapshot)
        return;
    OverlayPainter::Options options;
    options.dark = mDark;
    options.stage = mStage;
    options.headingDegrees = mCamera.headingDegrees();
    options.metresPerPixel = mCamera.metresPerPixel(std::max(1, height()));
    options.hovered = mHovered;
    const double scale = ratio();
    const auto project = [this, scale](const MapPoint& point, double* depth) -> std::optional<QPointF> {
        const auto screen = mView->project(point);
        if (!screen)
            return std::nullopt;
        if (depth)
            *depth = screen->depth;
        return QPointF(screen->x / scale, screen->y / scale);
    };
    mOverlayPainter.paint(
        painter, size(), mScene, project, [this](const MapPoint& point) { return mView->occluded(point); },
        options);
    if (tool())
        tool()->paint(painter, size(), project, mDark);
}

QImage SceneViewport::grabPicture()
{
    if (!mUsable)
        return {};
    QImage image = mSurface->grabFramebuffer();
    image.setDevicePixelRatio(ratio());
    QPainter painter(&image);
    paintOverlay(painter);
    return image;
}

} // namespace twin::app
