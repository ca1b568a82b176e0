// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/offscreen/offscreen_renderer.h"

#include "render/offscreen/egl_context.h"

#include <GL/gl.h>
#include <GL/glext.h>

#include <algorithm>
#include <chrono>
#include <cstring>

namespace twin::render {

class OffscreenRenderer::Impl
{
public:
    Impl(std::unique_ptr<EglContext> egl, int width, int height)
        : context(std::move(egl)), size{width, height}, scene(std::make_unique<SceneView>())
    {
    }
    ~Impl()
    {
        context->makeCurrent();
        scene.reset();
        glDeleteFramebuffers(2, framebuffers);
        glDeleteRenderbuffers(4, buffers);
    }

    bool createFramebuffers(int samples)
    {
        glGenFramebuffers(2, framebuffers);
        glGenRenderbuffers(4, buffers);
        GLint most = 0;
        glGetIntegerv(GL_MAX_SAMPLES, &most);
        const GLsizei count = std::clamp(samples, 0, most) < 2 ? 0 : std::min(samples, most);
        attach(framebuffers[0], buffers[0], GL_COLOR_ATTACHMENT0, GL_RGBA8, count);
        attach(framebuffers[0], buffers[1], GL_DEPTH_STENCIL_ATTACHMENT, GL_DEPTH24_STENCIL8, count);
        const bool drawable = glCheckFramebufferStatus(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE;
        attach(framebuffers[1], buffers[2], GL_COLOR_ATTACHMENT0, GL_RGBA8, 0);
        attach(framebuffers[1], buffers[3], GL_DEPTH_STENCIL_ATTACHMENT, GL_DEPTH24_STENCIL8, 0);
        return drawable && glCheckFramebufferStatus(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE;
    }

    /// From the second framebuffer, where a frame has one sample a pixel.
    Picture readPlain() const
    {
        Picture picture{size[0], size[1], {}};
        const std::size_t row = static_cast<std::size_t>(size[0]) * 4;
        std::vector<std::uint8_t> upward(row * size[1]);
        glBindFramebuffer(GL_FRAMEBUFFER, framebuffers[1]);
        glPixelStorei(GL_PACK_ALIGNMENT, 4);
        glReadPixels(0, 0, size[0], size[1], GL_RGBA, GL_UNSIGNED_BYTE, upward.data());
        picture.rgba.resize(upward.size());
        for (int y = 0; y < size[1]; ++y)
            std::memcpy(picture.rgba.data() + y * row, upward.data() + (size[1] - 1 - y) * row, row);
        for (std::size_t i = 3; i < picture.rgba.size(); i += 4)
            picture.rgba[i] = 255;
        return picture;
    }

    Picture read() const
    {
        glBindFramebuffer(GL_READ_FRAMEBUFFER, framebuffers[0]);
        glBindFramebuffer(GL_DRAW_FRAMEBUFFER, framebuffers[1]);
        glBlitFramebuffer(0, 0, size[0], size[1], 0, 0, size[0], size[1], GL_COLOR_BUFFER_BIT, GL_NEAREST);
        return readPlain();
    }

    std::unique_ptr<EglContext> context;
    int size[2];
    std::unique_ptr<SceneView> scene;
    GLuint framebuffers[2] = {0, 0};
    GLuint buffers[4] = {0, 0, 0, 0};

private:
    void attach(GLuint framebuffer, GLuint buffer, GLenum place, GLenum format, GLsizei samples) const
    {
        glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
        glBindRenderbuffer(GL_RENDERBUFFER, buffer);
        glRenderbufferStorageMultisample(GL_RENDERBUFFER, samples, format, size[0], size[1]);
        glFramebufferRenderbuffer(GL_FRAMEBUFFER, place, GL_RENDERBUFFER, buffer);
    }
};

OffscreenRenderer::OffscreenRenderer() = default;
OffscreenRenderer::~OffscreenRenderer() = default;

Result<std::unique_ptr<OffscreenRenderer>> OffscreenRenderer::create(int width, int height, int samples)
{
    constexpr int kLargest = 16384;
    if (width < 1 || height < 1 || width > kLargest || height > kLargest) {
        return Error{
            ErrorKind::Invalid,
            TWIN_MSG("An image of %1 x %2 pixels cannot be drawn. Choose a size from 1 to %3 pixels a side."),
            {std::to_string(width), std::to_string(height), std::to_string(kLargest)}};
    }
    Result<std::unique_ptr<EglContext>> context = EglContext::create();
    if (!context)
        return context.error();
    std::unique_ptr<OffscreenRenderer> result(new OffscreenRenderer);
    result->mImpl = std::make_unique<Impl>(std::move(context).value(), width, height);
    if (!result->mImpl->createFramebuffers(samples)) {
        return Error{
            ErrorKind::Unsupported,
            TWIN_MSG("The graphics driver cannot draw an image of %1 x %2 pixels. Try a smaller one."),
            {std::to_string(width), std::to_string(height)}};
    }
    const Status ready = result->mImpl->scene->initialise();
    if (!ready)
        return ready.error();
    result->mImpl->scene->resize(width, height);
    return result;
}

SceneView& OffscreenRenderer::view()
{
    mImpl->context->makeCurrent();
    return *mImpl->scene;
}

Picture OffscreenRenderer::render()
{
    mImpl->context->makeCurrent();
    mImpl->scene->paint(mImpl->framebuffers[0], true);
    return mImpl->read();
}

Picture OffscreenRenderer::renderMoving()
{
    mImpl->context->makeCurrent();
    mImpl->scene->paint(mImpl->framebuffers[1], false);
    return mImpl->readPlain();
}

double OffscreenRenderer::timeFrame(bool atRest)
{
    mImpl->context->makeCurrent();
    glFinish();
    const auto start = std::chrono::steady_clock::now();
    mImpl->scene->paint(mImpl->framebuffers[1], atRest);
    glFinish();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

std::string OffscreenRenderer::glRenderer() const
{
    mImpl->context->makeCurrent();
    const auto* text = reinterpret_cast<const char*>(glGetString(GL_RENDERER));
    return text ? text : "";
}

} // namespace twin::render
