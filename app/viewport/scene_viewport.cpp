// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewport/scene_viewport.h"

#include "app/messages.h"
#include "app/viewport/gl_surface.h"
#include "render/scene/scene_view.h"

#include <QApplication>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace twin::app {

namespace {
constexpr int kRestMillis = 150;
constexpr double kFlightSeconds = 0.9;
constexpr double kNotch = 120.0;     ///< angleDelta of one wheel step
constexpr double kTouchNotch = 60.0; ///< logical pixels of a touchpad that count as one step
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
    connect(&mDetails, &DetailStreamer::failed, this, &SceneHost::detailFailed);
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
        showTiles();
    } else {
        mOverlay->update();
    }
}

void SceneViewport::showTiles()
{
    if (!mScene.snapshot || !mView)
        return;
    std::vector<Immutable<CityTile>> tiles = mDetails.tiles();
    if (tiles == mScene.snapshot->tiles) {
        mView->setSnapshot(mScene.snapshot);
    } else {
        auto snapshot = std::make_shared<render::SceneSnapshot>(*mScene.snapshot);
        snapshot->tiles = std::move(tiles);
        mView->setSnapshot(std::move(snapshot));
    }
    requestFrame();
}

void SceneViewport::lookForDetail()
{
    mDetails.look({mCamera.viewpoint(), width() * ratio(), height() * ratio()});
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

std::optional<MapPoint> SceneViewport::groundAt(QPointF position) const
{
    if (!mUsable)
        return std::nullopt;
    const QPointF physical = position * ratio();
    const render::PickResult hit = mView->pick(physical.x(), physical.y());
    if (hit.kind == render::PickResult::Kind::Nothing)
        return std::nullopt;
    return hit.position;
}

void SceneViewport::mousePressEvent(QMouseEvent* event)
{
    setFocus(Qt::MouseFocusReason);
    mPress = event->position();
    mDragged = false;
    const bool rotate = event->button() == Qt::RightButton || event->button() == Qt::MiddleButton ||
                        event->modifiers().testFlag(Qt::ControlModifier);
    if (rotate)
        mNavigation.begin(Navigation::Drag::Rotate, mPress, std::nullopt);
    else if (event->button() == Qt::LeftButton)
        mNavigation.begin(Navigation::Drag::Pan, mPress, groundAt(mPress));
}

void SceneViewport::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() == Qt::NoButton) {
        hover(event->position());
        return;
    }
    if (!mDragged && (event->position() - mPress).manhattanLength() < QApplication::startDragDistance())
        return;
    mDragged = true;
    setCursor(mNavigation.drag() == Navigation::Drag::Rotate ? Qt::SizeAllCursor : Qt::ClosedHandCursor);
    if (mNavigation.move(event->position()))
        moved();
}

void SceneViewport::mouseReleaseEvent(QMouseEvent* event)
{
    mNavigation.end();
    unsetCursor();
    if (!mDragged && event->button() == Qt::LeftButton)
        click(event->position());
}

void SceneViewport::mouseDoubleClickEvent(QMouseEvent* event)
{
    const auto ground = groundAt(event->position());
    if (!ground || event->button() != Qt::LeftButton)
        return;
    Viewpoint destination = mCamera.viewpoint();
    const Viewpoint from = destination;
    constexpr double kNearer = 0.45;
    destination.target = *ground;
    destination.eye.easting = ground->easting + (from.eye.easting - from.target.easting) * kNearer;
    destination.eye.northing = ground->northing + (from.eye.northing - from.target.northing) * kNearer;
    destination.eye.height = ground->height + (from.eye.height - from.target.height) * kNearer;
    flyTo(destination);
}

void SceneViewport::wheelEvent(QWheelEvent* event)
{
    const QPoint pixels = event->pixelDelta();
    const double notches = pixels.isNull() ? event->angleDelta().y() / kNotch : pixels.y() / kTouchNotch;
    if (notches == 0)
        return;
    mNavigation.wheel(notches, groundAt(event->position()));
    event->accept();
    moved();
}

void SceneViewport::keyPressEvent(QKeyEvent* event)
{
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

void SceneViewport::leaveEvent(QEvent*)
{
    mHovered.clear();
    mOverlay->update();
    Q_EMIT hoverText({});
}

const OverlayPainter::Placed* SceneViewport::labelAt(QPointF position) const
{
    const auto& placed = mOverlayPainter.placed();
    for (auto it = placed.rbegin(); it != placed.rend(); ++it) {
        if (it->rect.contains(position))
            return &*it;
    }
    return nullptr;
}

void SceneViewport::click(QPointF position)
{
    if (mOverlayPainter.compassRect().contains(position)) {
        faceNorth();
        return;
    }
    if (const OverlayPainter::Placed* label = labelAt(position)) {
        switch (label->kind) {
        case SceneLabel::Kind::Measure:
            Q_EMIT picked({Selection::Kind::Measure, label->id, {}});
            return;
        case SceneLabel::Kind::District:
            Q_EMIT picked({Selection::Kind::District, label->id, {}});
            return;
        case SceneLabel::Kind::Reading:
            Q_EMIT readingPicked(text(label->id));
            return;
        default:
            break;
        }
    }
    if (!mUsable)
        return;
    const QPointF physical = position * ratio();
    const render::PickResult hit = mView->pick(physical.x(), physical.y());
    if (hit.kind == render::PickResult::Kind::Building) {
        Q_EMIT picked({Selection::Kind::Building, hit.buildingId, hit.tile});
    } else if (hit.kind == render::PickResult::Kind::Terrain && hit.district >= 0 && mScene.snapshot &&
               mScene.snapshot->districts &&
               hit.district < static_cast<int>(mScene.snapshot->districts->size())) {
        Q_EMIT picked({Selection::Kind::District,
                       (*mScene.snapshot->districts)[static_cast<std::size_t>(hit.district)].name,
                       {}});
    } else {
        Q_EMIT picked({});
    }
}

void SceneViewport::hover(QPointF position)
{
    const OverlayPainter::Placed* label = labelAt(position);
    const std::string hovered = label ? label->id : std::string();
    if (hovered != mHovered) {
        mHovered = hovered;
        mOverlay->update();
    }
    render::PickResult hit;
    if (!label && mUsable)
        hit = mView->pick(position.x() * ratio(), position.y() * ratio());
    const bool building = hit.kind == render::PickResult::Kind::Building;
    const bool active = label || building || mOverlayPainter.compassRect().contains(position);
    setCursor(active ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QString line;
    if (label) {
        line = label->text;
    } else if (hit.kind != render::PickResult::Kind::Nothing) {
        line = tr("%1 · E %2 · N %3 · %4 m above sea level")
                   .arg(building ? tr("Building") : tr("Ground"), numberText(hit.position.easting),
                        numberText(hit.position.northing), numberText(hit.position.height, 1));
        if (hit.district >= 0 && mScene.snapshot && mScene.snapshot->districts &&
            hit.district < static_cast<int>(mScene.snapshot->districts->size()))
            line += QStringLiteral(" · ") +
                    text((*mScene.snapshot->districts)[static_cast<std::size_t>(hit.district)].name);
    }
    Q_EMIT hoverText(line);
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
