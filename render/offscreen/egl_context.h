// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <memory>

namespace twin::render {

/// A desktop GL compatibility context without window, display server or surface.
class EglContext
{
public:
    static Result<std::unique_ptr<EglContext>> create();
    ~EglContext();
    EglContext(const EglContext&) = delete;
    EglContext& operator=(const EglContext&) = delete;

    bool makeCurrent() const;
    void doneCurrent() const;

private:
    EglContext() = default;
    void* mDisplay = nullptr;
    void* mContext = nullptr;
};

} // namespace twin::render
