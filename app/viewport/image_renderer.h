// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewport/ground_detail.h"
#include "app/viewport/overlay_painter.h"
#include "app/viewport/tile_detail.h"
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
    Diagnostics problems; ///< tiles that could only be shown in outline
};

/// Where the camera looks, clockwise from north, and how long a pixel is at the target: for compass and scale
/// bar.
double headingOf(const Viewpoint& viewpoint);
double metresPerPixelOf(const Viewpoint& viewpoint, double pictureHeight);

class ImageRenderer
{
public:
    static Result<std::unique_ptr<ImageRenderer>> create(QSize size);
    /// Brings scene and camera into the view, with the detail that this picture needs.
    void show(const ComposedScene& scene, const Viewpoint& viewpoint, Diagnostics& problems);
    RenderedImage render(const ComposedScene& scene, const Viewpoint& viewpoint,
                         OverlayPainter::Options options);
    render::OffscreenRenderer& offscreen() { return *mOffscreen; }

private:
    explicit ImageRenderer(std::unique_ptr<render::OffscreenRenderer> offscreen, QSize size);
    std::unique_ptr<render::OffscreenRenderer> mOffscreen;
    QSize mSize;
    /// The scene with the tiles that this picture shows in detail.
    Immutable<render::SceneSnapshot> detailed(const Immutable<render::SceneSnapshot>& outlines,
                                              const Viewpoint& viewpoint, Diagnostics& problems);

    DetailStore mDetails;
    GroundStore mGround;
    Immutable<render::SceneSnapshot> mOutlines;
    Immutable<render::SceneSnapshot> mDetailed;
};

} // namespace twin::app
