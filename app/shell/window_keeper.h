// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "core/project/project.h"

#include <functional>
#include <memory>
#include <optional>

namespace twin::app {

class MainWindow;
class Workspace;

/// Builds the window around a workspace, and builds it again for another language or theme; the workspace
/// stays.
class WindowKeeper : public QObject
{
public:
    explicit WindowKeeper(Workspace& workspace);
    ~WindowKeeper() override;

    /// Only after open().
    MainWindow& window() { return *mWindow; }
    void open(std::optional<Viewpoint> viewpoint = std::nullopt);

private:
    void rebuildLater(const std::function<void()>& before);

    Workspace& mWorkspace;
    std::unique_ptr<MainWindow> mWindow;
};

} // namespace twin::app
