// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/scene/scene_view.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace twin::render {

struct Picture
{
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba; ///< rows from the top, not premultiplied, opaque
};

/// A GL context without window or display (EGL surfaceless pbuffer) and a framebuffer of the wanted size.
class OffscreenRenderer
{
public:
    /// An Error when EGL offers no desktop GL 3.3.
    static Result<std::unique_ptr<OffscreenRenderer>> create(int width, int height, int samples = 4);
    ~OffscreenRenderer();

    SceneView& view();
    /// Draws one frame at rest and reads it back.
    Picture render();
    /// One frame as it is drawn while the camera moves, read back.
    Picture renderMoving();
    /// Draws as a window does, into one sample a pixel, without reading back; waits for the GPU and returns
    /// milliseconds. `SceneView::measureQuadMs` then covers the same framebuffer.
    double timeFrame(bool atRest);
    std::string glRenderer() const;

private:
    OffscreenRenderer();
    class Impl;
    std::unique_ptr<Impl> mImpl;
};

} // namespace twin::render
