// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewport/scene_composer.h"

#include <QRectF>
#include <QWidget>

namespace twin::app {

class ViewTool;

/// The middle of the window, with or without 3D: the shell, the panels and their tests know only this. The
/// base class is the host without GL: it remembers camera and scene, which is all that widget tests and a
/// machine without OpenGL need.
class SceneHost : public QWidget
{
    Q_OBJECT

public:
    explicit SceneHost(QWidget* parent = nullptr);

    virtual void setScene(const ComposedScene& scene);
    virtual Viewpoint viewpoint() const { return mViewpoint; }
    virtual void setViewpoint(const Viewpoint& viewpoint);
    /// Eased flight; a jump where motion is reduced.
    virtual void flyTo(const Viewpoint& viewpoint);
    virtual void faceNorth() {}
    virtual void zoomBy(double factor) { Q_UNUSED(factor) }
    virtual void rotateBy(double headingDegrees, double pitchDegrees);
    /// The user gave the detail of buildings another share of memory.
    virtual void detailLimitChanged() {}
    virtual void setDark(bool dark) { Q_UNUSED(dark) }
    /// Large labels, no compass and legend for the audience.
    virtual void setStage(bool stage) { Q_UNUSED(stage) }
    void setReducedMotion(bool reduced) { mReducedMotion = reduced; }
    bool reducedMotion() const { return mReducedMotion; }
    /// The next click (or Return, for the middle of the view) answers with groundPicked, Esc with
    /// pickingEnded alone.
    void setPicking(bool picking);
    bool picking() const { return mPicking; }
    /// What Home flies to.
    void setHomeView(const Viewpoint& viewpoint) { mHome = viewpoint; }
    const Viewpoint& homeView() const { return mHome; }
    /// Where the legend stands now, so that a caption can keep clear of it.
    virtual QRectF legendRect() const { return {}; }
    /// Where the hour of the light stands, for what opens from there.
    virtual QRectF lightRect() const { return {}; }
    /// Clicks, moves and keys go to the tool first, and it paints over the picture; null = none. Not owned.
    virtual void setTool(ViewTool* tool) { mTool = tool; }
    ViewTool* tool() const { return mTool; }
    /// The tool's drawing changed.
    virtual void toolChanged() { update(); }
    /// How much the picture may cost: 0 = found by measuring at start, else 1 (software GL) to 3.
    virtual void setQuality(int level) { Q_UNUSED(level) }
    /// The picture as it is on screen, for copying; null where there is none.
    virtual QImage grabPicture() { return {}; }

Q_SIGNALS:
    void picked(const twin::app::Selection& selection);
    void readingPicked(const QString& streamId);
    void groundPicked(const twin::MapPoint& point);
    void pickingEnded();
    void viewpointChanged();
    /// A sentence on what the view shows or why it cannot, for the status line.
    void hoverText(const QString& text);
    void lightClicked();
    void filesDropped(const QStringList& files);
    void graphicsFailed(const QString& message);
    /// A tile could not be read in full; it is shown in outline.
    void detailFailed(const twin::Error& error);
    /// The memory limit does (or no longer does) keep some of the picture in outline.
    void detailLimited(bool limited);
    /// The server of a city does not (or again does) answer.
    void offlineChanged(bool offline);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    /// The keyboard came here by Tab or F6 and one must see it; a click shows itself.
    bool ringShown() const { return mRing; }
    void paintRing(QPainter& painter) const;
    virtual void ringChanged() { update(); }
    Viewpoint mViewpoint;
    Viewpoint mHome;

private:
    bool mReducedMotion = false;
    bool mRing = false;
    bool mPicking = false;
    ViewTool* mTool = nullptr;
};

} // namespace twin::app
