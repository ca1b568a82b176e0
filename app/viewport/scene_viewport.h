// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer> // first: moc 6.4 stumbles over <concepts> otherwise
#include <QTimer>

#include "app/viewport/ground_detail.h"
#include "app/viewport/navigation.h"
#include "app/viewport/overlay_painter.h"
#include "app/viewport/scene_host.h"
#include "app/viewport/tile_detail.h"
#include "app/viewport/view_tool.h"

#include <memory>

namespace twin::render {
class SceneView;
}

namespace twin::app {

class GlSurface;
class OverlayLayer;

/// The 3D view: a QOpenGLWidget that hosts render::SceneView, and a transparent layer above it for labels,
/// legend and compass. Paints on demand; while something moves frame follows frame, 150 ms after the last
/// motion one in full detail.
class SceneViewport : public SceneHost
{
    Q_OBJECT

public:
    explicit SceneViewport(QWidget* parent = nullptr);
    ~SceneViewport() override;

    void setScene(const ComposedScene& scene) override;
    Viewpoint viewpoint() const override;
    void setViewpoint(const Viewpoint& viewpoint) override;
    void flyTo(const Viewpoint& viewpoint) override;
    void faceNorth() override;
    void zoomBy(double factor) override;
    void rotateBy(double headingDegrees, double pitchDegrees) override;
    void detailLimitChanged() override;
    void setDark(bool dark) override;
    void setStage(bool stage) override;
    QRectF legendRect() const override { return mOverlayPainter.legendRect(); }
    QRectF lightRect() const override { return mOverlayPainter.lightRect(); }
    void setTool(ViewTool* tool) override;
    void toolChanged() override;
    void setQuality(int level) override;
    QImage grabPicture() override;

    /// Labels and pills as drawn last, for tests and the text twin.
    const std::vector<OverlayPainter::Placed>& placed() const;
    render::SceneView& view() { return *mView; }
    /// Tiles still come in.
    bool detailFinished() const { return mDetails.finished() && mGround.finished(); }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void ringChanged() override;

private:
    friend class GlSurface;
    friend class OverlayLayer;
    void moved();
    void requestFrame();
    void showTiles();
    void lookForDetail();
    void framePainted();
    void paintOverlay(QPainter& painter);
    void click(QPointF position);
    void pickGround(QPointF position);
    void hover(QPointF position);
    const OverlayPainter::Placed* labelAt(QPointF position) const;
    std::optional<ToolPoint> toolPointAt(QPointF position) const;
    std::optional<MapPoint> groundAt(QPointF position) const;
    double ratio() const;
    void refuse(const QString& message);

    std::unique_ptr<render::SceneView> mView; ///< destroyed with the context current, by GlSurface
    render::OrbitCamera mCamera;
    Navigation mNavigation;
    OverlayPainter mOverlayPainter;
    ComposedScene mScene;
    DetailStreamer mDetails;
    GroundStreamer mGround;
    GlSurface* mSurface = nullptr;
    OverlayLayer* mOverlay = nullptr;
    QTimer mRest;
    QElapsedTimer mFrameClock;
    QPointF mPress;
    std::string mHovered;
    bool mLimited = false; ///< as told last
    bool mMoving = false;
    bool mPictureDirty = true; ///< a repaint of the labels alone must not draw the city again
    bool mDragged = false;
    bool mDark = false;
    bool mStage = false;
    bool mUsable = false;
};

} // namespace twin::app
