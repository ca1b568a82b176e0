// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewport/overlay_painter.h"
#include "render/offscreen/offscreen_renderer.h"

#include <QImage>

#include <memory>

namespace twin::app {

/// A finished picture without a window: 3D, labels, legend, badges. Used by `render`, by the stage's PNG
/// export and by tests.
struct RenderedImage
{
    QImage image;
    render::FrameStatistics statistics;
    std::vector<OverlayPainter::Placed> labels;
};

/// Where the camera looks, clockwise from north, and how long a pixel is at the target: for compass and scale
/// bar.
double headingOf(const Viewpoint& viewpoint);
double metresPerPixelOf(const Viewpoint& viewpoint, double pictureHeight);

class ImageRenderer
{
public:
    static Result<std::unique_ptr<ImageRenderer>> create(QSize size);
    RenderedImage render(const ComposedScene& scene, const Viewpoint& viewpoint,
                         OverlayPainter::Options options);
    render::OffscreenRenderer& offscreen() { return *mOffscreen; }

private:
    explicit ImageRenderer(std::unique_ptr<render::OffscreenRenderer> offscreen, QSize size);
    std::unique_ptr<render::OffscreenRenderer> mOffscreen;
    QSize mSize;
};

} // namespace twin::app
