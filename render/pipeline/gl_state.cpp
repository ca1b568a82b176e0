// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pipeline/gl_state.h"

#include <osg/State>

#include <GL/gl.h>
#include <GL/glext.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

namespace twin::render {
namespace {

constexpr GLenum kModes[] = {GL_BLEND,
                             GL_DEPTH_TEST,
                             GL_CULL_FACE,
                             GL_SCISSOR_TEST,
                             GL_STENCIL_TEST,
                             GL_POLYGON_OFFSET_FILL,
                             GL_ALPHA_TEST,
                             GL_LIGHTING,
                             GL_SAMPLE_ALPHA_TO_COVERAGE,
                             GL_FRAMEBUFFER_SRGB,
                             GL_VERTEX_PROGRAM_POINT_SIZE};

/// What OSG leaves and expects between frames.
void neutral()
{
    glUseProgram(0);
    glBindVertexArray(0);
    glBindBuffer(GL_ARRAY_BUFFER, 0);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, 0);
    glBindBuffer(GL_PIXEL_UNPACK_BUFFER, 0);
    for (const GLenum mode : kModes)
        glDisable(mode);
    glDepthMask(GL_TRUE);
    glDepthFunc(GL_LESS);
    glDepthRange(0, 1);
    glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
    glPolygonMode(GL_FRONT_AND_BACK, GL_FILL);
    glBlendEquation(GL_FUNC_ADD);
    glCullFace(GL_BACK);
    glFrontFace(GL_CCW);
    glLineWidth(1);
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
    for (int unit = 7; unit >= 0; --unit) {
        glActiveTexture(GL_TEXTURE0 + static_cast<GLenum>(unit));
        glBindTexture(GL_TEXTURE_2D, 0);
        glBindSampler(static_cast<GLuint>(unit), 0);
    }
}

constexpr const char* kQuadVertex = "#version 330 core\nout vec2 uv;\nvoid main(){vec2 "
                                    "p=vec2(float((gl_VertexID<<1)&2),float(gl_VertexID&2));"
                                    "uv=p*vec2(1.3,0.9);gl_Position=vec4(p*2.0-1.0,0.5,1.0);}\n";
constexpr const char* kQuadFragment =
    "#version 330 core\nuniform sampler2D t;in vec2 uv;out vec4 c;void main(){c=texture(t,uv);}\n";

GLuint quadProgram()
{
    const GLuint program = glCreateProgram();
    for (const auto& [type, text] : {std::pair<GLenum, const char*>(GL_VERTEX_SHADER, kQuadVertex),
                                     {GL_FRAGMENT_SHADER, kQuadFragment}}) {
        const GLuint shader = glCreateShader(type);
        glShaderSource(shader, 1, &text, nullptr);
        glCompileShader(shader);
        glAttachShader(program, shader);
        glDeleteShader(shader);
    }
    glLinkProgram(program);
    return program;
}

GLuint quadTexture()
{
    constexpr int kSide = 2048;
    std::vector<unsigned char> noise(static_cast<std::size_t>(kSide) * kSide * 4);
    unsigned seed = 1;
    for (unsigned char& byte : noise) {
        seed = seed * 1664525U + 1013904223U;
        byte = static_cast<unsigned char>(seed >> 24U);
    }
    GLuint texture = 0;
    glGenTextures(1, &texture);
    glBindTexture(GL_TEXTURE_2D, texture);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, kSide, kSide, 0, GL_RGBA, GL_UNSIGNED_BYTE, noise.data());
    glGenerateMipmap(GL_TEXTURE_2D);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR_MIPMAP_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    return texture;
}

} // namespace

GlScope::GlScope(osg::State* state)
{
    glGetIntegerv(GL_DRAW_FRAMEBUFFER_BINDING, &mFramebuffer);
    glGetIntegerv(GL_CURRENT_PROGRAM, &mProgram);
    glGetIntegerv(GL_VERTEX_ARRAY_BINDING, &mVertexArray);
    glGetIntegerv(GL_ARRAY_BUFFER_BINDING, &mArrayBuffer);
    glGetIntegerv(GL_ACTIVE_TEXTURE, &mActiveTexture);
    glGetIntegerv(GL_VIEWPORT, mViewport);
    neutral();
    if (state) {
        // Not dirtyAllModes: it only flips what OSG believes, so that a mode which is off and was off counts
        // as on.
        for (const GLenum mode : kModes)
            state->haveAppliedMode(mode, osg::StateAttribute::OFF);
        state->dirtyAllAttributes();
        state->dirtyAllVertexArrays();
    }
}

GlScope::~GlScope()
{
    neutral();
    glBindFramebuffer(GL_FRAMEBUFFER, static_cast<GLuint>(mFramebuffer));
    glUseProgram(static_cast<GLuint>(mProgram));
    glBindVertexArray(static_cast<GLuint>(mVertexArray));
    glBindBuffer(GL_ARRAY_BUFFER, static_cast<GLuint>(mArrayBuffer));
    glActiveTexture(static_cast<GLenum>(mActiveTexture));
    glViewport(mViewport[0], mViewport[1], mViewport[2], mViewport[3]);
}

GlVersion currentGlVersion()
{
    GlVersion version;
    const auto* text = reinterpret_cast<const char*>(glGetString(GL_VERSION));
    if (!text)
        return version;
    version.text = text;
    if (std::sscanf(text, "%d.%d", &version.major, &version.minor) != 2)
        return version;
    GLint mask = 0;
    if (version.major > 3 || (version.major == 3 && version.minor >= 2))
        glGetIntegerv(GL_CONTEXT_PROFILE_MASK, &mask);
    version.compatibility = (mask & GL_CONTEXT_CORE_PROFILE_BIT) == 0;
    return version;
}

unsigned MultisampleTarget::prepare(int width, int height, int samples)
{
    if (mFramebuffer != 0 && mWidth == width && mHeight == height) {
        // OSG binds the default framebuffer only after a pass of its own: a frame without one draws into what
        // is bound.
        glBindFramebuffer(GL_FRAMEBUFFER, mFramebuffer);
        return mFramebuffer;
    }
    release();
    GLint most = 0;
    glGetIntegerv(GL_MAX_SAMPLES, &most);
    if (most < 2)
        return 0;
    glGenFramebuffers(1, &mFramebuffer);
    glGenRenderbuffers(2, mBuffers);
    glBindFramebuffer(GL_FRAMEBUFFER, mFramebuffer);
    const GLenum formats[2] = {GL_RGBA8, GL_DEPTH24_STENCIL8};
    const GLenum places[2] = {GL_COLOR_ATTACHMENT0, GL_DEPTH_STENCIL_ATTACHMENT};
    for (int i = 0; i < 2; ++i) {
        glBindRenderbuffer(GL_RENDERBUFFER, mBuffers[i]);
        glRenderbufferStorageMultisample(GL_RENDERBUFFER, std::min(samples, most), formats[i], width, height);
        glFramebufferRenderbuffer(GL_FRAMEBUFFER, places[i], GL_RENDERBUFFER, mBuffers[i]);
    }
    mWidth = width;
    mHeight = height;
    if (glCheckFramebufferStatus(GL_FRAMEBUFFER) != GL_FRAMEBUFFER_COMPLETE)
        release();
    return mFramebuffer;
}

void MultisampleTarget::resolveTo(unsigned framebuffer) const
{
    glBindFramebuffer(GL_READ_FRAMEBUFFER, mFramebuffer);
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, framebuffer);
    glBlitFramebuffer(0, 0, mWidth, mHeight, 0, 0, mWidth, mHeight, GL_COLOR_BUFFER_BIT, GL_NEAREST);
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
}

void MultisampleTarget::release()
{
    if (mFramebuffer != 0) {
        glDeleteFramebuffers(1, &mFramebuffer);
        glDeleteRenderbuffers(2, mBuffers);
    }
    mFramebuffer = 0;
    mWidth = 0;
    mHeight = 0;
}

int samplesOf(unsigned framebuffer)
{
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
    GLint samples = 0;
    glGetIntegerv(GL_SAMPLES, &samples);
    return samples;
}

double measureFullScreenQuad(unsigned framebuffer, int width, int height, int repetitions)
{
    const GlScope scope(nullptr);
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
    glViewport(0, 0, width, height);
    const GLuint program = quadProgram();
    const GLuint texture = quadTexture();
    GLuint array = 0;
    glGenVertexArrays(1, &array);
    glBindVertexArray(array);
    glUseProgram(program);
    std::vector<double> times;
    // The first ones compile and warm up.
    for (int i = -3; i < std::max(repetitions, 1); ++i) {
        glFinish();
        const auto start = std::chrono::steady_clock::now();
        glClear(GL_COLOR_BUFFER_BIT | GL_DEPTH_BUFFER_BIT);
        glDrawArrays(GL_TRIANGLES, 0, 3);
        glFinish();
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
        if (i >= 0)
            times.push_back(took.count());
    }
    glDeleteVertexArrays(1, &array);
    glDeleteTextures(1, &texture);
    glDeleteProgram(program);
    std::nth_element(times.begin(), times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2),
                     times.end());
    return times[times.size() / 2];
}

} // namespace twin::render
