// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QOpenGLWidget>

namespace twin::app {

class SceneViewport;

/// The GL part of SceneViewport. Takes no input: its parent does.
class GlSurface : public QOpenGLWidget
{
    Q_OBJECT

public:
    explicit GlSurface(SceneViewport& viewport);
    ~GlSurface() override;

protected:
    void initializeGL() override;
    void resizeGL(int width, int height) override;
    void paintGL() override;

private:
    void release();
    SceneViewport& mViewport;
};

/// Labels, legend and compass above the 3D picture.
class OverlayLayer : public QWidget
{
    Q_OBJECT

public:
    explicit OverlayLayer(SceneViewport& viewport);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    SceneViewport& mViewport;
};

} // namespace twin::app
