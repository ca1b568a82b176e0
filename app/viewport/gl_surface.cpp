// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewport/gl_surface.h"

#include "app/messages.h"
#include "app/viewport/scene_viewport.h"
#include "render/scene/scene_view.h"

#include <QOpenGLContext>
#include <QPainter>

namespace twin::app {

GlSurface::GlSurface(SceneViewport& viewport) : QOpenGLWidget(&viewport), mViewport(viewport)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    // The overlay lies above, so each of its repaints comes through here as well: the last picture must stay.
    setUpdateBehavior(QOpenGLWidget::PartialUpdate);
}

GlSurface::~GlSurface()
{
    // In the destructor of the derived class, where the context still exists (ENGINE_NOTES 4.5).
    if (context())
        makeCurrent();
    mViewport.mView.reset();
    if (context())
        doneCurrent();
}

void GlSurface::release()
{
    makeCurrent();
    if (mViewport.mView)
        mViewport.mView->release();
    mViewport.mUsable = false;
    doneCurrent();
}

void GlSurface::initializeGL()
{
    connect(context(), &QOpenGLContext::aboutToBeDestroyed, this, &GlSurface::release, Qt::UniqueConnection);
    const Status status = mViewport.mView->initialise();
    mViewport.mUsable = status.ok();
    mViewport.mPictureDirty = true;
    if (!status) {
        const QString text = message(status.error());
        // Not inside the paint cycle: hiding the surface there would recurse.
        QMetaObject::invokeMethod(
            &mViewport, [this, text] { mViewport.refuse(text); }, Qt::QueuedConnection);
    }
}

void GlSurface::resizeGL(int, int)
{
    const double ratio = devicePixelRatioF();
    mViewport.mView->resize(qRound(width() * ratio), qRound(height() * ratio));
    mViewport.mPictureDirty = true;
}

void GlSurface::paintGL()
{
    if (!mViewport.mUsable || !mViewport.mPictureDirty)
        return;
    mViewport.mPictureDirty = false;
    // The framebuffer of a QOpenGLWidget changes with every resize: ask each frame.
    mViewport.mView->paint(defaultFramebufferObject(), !mViewport.mMoving);
    // Outside the paint event: the overlay and a flight ask for further updates.
    QMetaObject::invokeMethod(
        &mViewport, [this] { mViewport.framePainted(); }, Qt::QueuedConnection);
}

OverlayLayer::OverlayLayer(SceneViewport& viewport) : QWidget(&viewport), mViewport(viewport)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
}

void OverlayLayer::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    mViewport.paintOverlay(painter);
    mViewport.paintRing(painter);
}

} // namespace twin::app
