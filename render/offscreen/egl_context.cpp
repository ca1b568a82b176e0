// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/offscreen/egl_context.h"

#define EGL_NO_X11
#include <EGL/egl.h>
#include <EGL/eglext.h>

#include <cstdio>

namespace twin::render {
namespace {

Error noContext(const char* step)
{
    char code[16];
    std::snprintf(code, sizeof code, "0x%04x", static_cast<unsigned>(eglGetError()));
    return {ErrorKind::Unsupported,
            TWIN_MSG("No OpenGL context without a display (%1 failed, EGL error %2), so no image can be "
                     "drawn. Install "
                     "libegl1 and libgl1-mesa-dri."),
            {step, code}};
}

EGLDisplay surfacelessDisplay()
{
    const auto getDisplay =
        reinterpret_cast<PFNEGLGETPLATFORMDISPLAYEXTPROC>(eglGetProcAddress("eglGetPlatformDisplayEXT"));
    return getDisplay ? getDisplay(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr)
                      : EGL_NO_DISPLAY;
}

} // namespace

Result<std::unique_ptr<EglContext>> EglContext::create()
{
    EGLDisplay display = surfacelessDisplay();
    if (display == EGL_NO_DISPLAY)
        return noContext("eglGetPlatformDisplay");
    // The display is shared by all contexts of the process and never terminated: that would end the others
    // too.
    if (!eglInitialize(display, nullptr, nullptr))
        return noContext("eglInitialize");
    if (!eglBindAPI(EGL_OPENGL_API))
        return noContext("eglBindAPI");
    const EGLint wanted[] = {EGL_SURFACE_TYPE,
                             EGL_PBUFFER_BIT,
                             EGL_RENDERABLE_TYPE,
                             EGL_OPENGL_BIT,
                             EGL_RED_SIZE,
                             8,
                             EGL_GREEN_SIZE,
                             8,
                             EGL_BLUE_SIZE,
                             8,
                             EGL_ALPHA_SIZE,
                             8,
                             EGL_DEPTH_SIZE,
                             24,
                             EGL_NONE};
    EGLConfig config = nullptr;
    EGLint count = 0;
    if (!eglChooseConfig(display, wanted, &config, 1, &count) || count < 1)
        return noContext("eglChooseConfig");
    const EGLint attributes[] = {EGL_CONTEXT_MAJOR_VERSION,
                                 3,
                                 EGL_CONTEXT_MINOR_VERSION,
                                 3,
                                 EGL_CONTEXT_OPENGL_PROFILE_MASK,
                                 EGL_CONTEXT_OPENGL_COMPATIBILITY_PROFILE_BIT,
                                 EGL_NONE};
    EGLContext context = eglCreateContext(display, config, EGL_NO_CONTEXT, attributes);
    if (context == EGL_NO_CONTEXT)
        return noContext("eglCreateContext");
    std::unique_ptr<EglContext> result(new EglContext);
    result->mDisplay = display;
    result->mContext = context;
    if (!result->makeCurrent())
        return noContext("eglMakeCurrent");
    return result;
}

EglContext::~EglContext()
{
    doneCurrent();
    if (mContext)
        eglDestroyContext(mDisplay, mContext);
}

bool EglContext::makeCurrent() const
{
    if (eglGetCurrentContext() == mContext)
        return true;
    // The API is bound per thread, and Qt may have bound another one.
    return eglBindAPI(EGL_OPENGL_API) && eglMakeCurrent(mDisplay, EGL_NO_SURFACE, EGL_NO_SURFACE, mContext);
}

void EglContext::doneCurrent() const
{
    if (mContext && eglGetCurrentContext() == mContext)
        eglMakeCurrent(mDisplay, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
}

} // namespace twin::render
