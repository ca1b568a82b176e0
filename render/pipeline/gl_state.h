// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace osg {
class State;
}

namespace twin::render {

/// The host (Qt's painter, say) leaves its own GL state behind. While this lives, GL is in the state that OSG
/// takes for granted between frames, and OSG applies everything anew; afterwards the host's bindings are
/// back.
class GlScope
{
public:
    explicit GlScope(osg::State* state);
    ~GlScope();
    GlScope(const GlScope&) = delete;
    GlScope& operator=(const GlScope&) = delete;

private:
    int mFramebuffer = 0;
    int mProgram = 0;
    int mVertexArray = 0;
    int mArrayBuffer = 0;
    int mActiveTexture = 0;
    int mViewport[4] = {0, 0, 0, 0};
};

/// "major.minor", and whether it has fixed function beside shaders (a core context draws nothing with this
/// OSG).
struct GlVersion
{
    int major = 0;
    int minor = 0;
    bool compatibility = false;
    std::string text;
};
GlVersion currentGlVersion();

/// A multisampled copy of the host's framebuffer, for pictures at rest on hosts without one.
class MultisampleTarget
{
public:
    ~MultisampleTarget() = default;
    /// The framebuffer to draw into, or 0 where the context cannot.
    unsigned prepare(int width, int height, int samples);
    void resolveTo(unsigned framebuffer) const;
    void release();

private:
    unsigned mFramebuffer = 0;
    unsigned mBuffers[2] = {0, 0};
    int mWidth = 0;
    int mHeight = 0;
};

/// Samples of the framebuffer.
int samplesOf(unsigned framebuffer);
/// Median milliseconds of clearing and covering the framebuffer with a trilinearly filtered picture.
double measureFullScreenQuad(unsigned framebuffer, int width, int height, int repetitions);

} // namespace twin::render
