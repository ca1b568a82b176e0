// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/window_keeper.h"

#include "app/messages.h"
#include "app/shell/main_window.h"
#include "app/shell/preferences.h"
#include "app/shell/workspace.h"
#include "app/theme/theme.h"
#include "app/viewport/scene_viewport.h"

#include <QApplication>
#include <QScreen>
#include <QSettings>

namespace twin::app {

namespace {

/// 1600 x 900, or the whole of a screen that is not larger.
void fitToScreen(MainWindow& window)
{
    const QSize free = window.screen()->availableSize();
    window.resize(QSize(1600, 900).boundedTo(free));
    if (free.width() <= 1620 || free.height() <= 940)
        window.setWindowState(Qt::WindowMaximized);
}

SceneHost* makeHost()
{
    // These platforms have no GL at all (ENGINE_NOTES 4.14): lists and cards work without.
    const QString platform = QGuiApplication::platformName();
    if (platform == QLatin1String("offscreen") || platform == QLatin1String("minimal"))
        return new SceneHost;
    return new SceneViewport;
}

} // namespace

WindowKeeper::WindowKeeper(Workspace& workspace) : mWorkspace(workspace) {}
WindowKeeper::~WindowKeeper() = default;

void WindowKeeper::open(std::optional<Viewpoint> viewpoint)
{
    const bool dark = Preferences::dark();
    applyTheme(*qApp, dark);
    auto* host = makeHost();
    mWindow = std::make_unique<MainWindow>(mWorkspace, host);
    host->setReducedMotion(Preferences::reducedMotion());
    mWindow->setDark(dark);
    if (viewpoint)
        host->setViewpoint(*viewpoint);
    connect(mWindow.get(), &MainWindow::languageRequested, this, [this](const QString& language) {
        Preferences::setLanguage(language);
        rebuildLater([language] { installLanguage(language); });
    });
    connect(mWindow.get(), &MainWindow::themeRequested, this, [this](bool isDark) {
        Preferences::setDark(isDark);
        rebuildLater({});
    });
    QSettings settings;
    if (!mWindow->restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray()))
        fitToScreen(*mWindow);
    mWindow->restoreLayout();
    mWindow->show();
    host->setFocus();
}

void WindowKeeper::rebuildLater(const std::function<void()>& before)
{
    // Not inside the menu of the window that goes.
    QMetaObject::invokeMethod(
        this,
        [this, before] {
            const Viewpoint viewpoint = mWindow->host().viewpoint();
            const Mode mode = mWindow->mode();
            mWindow->keepLayout();
            if (before)
                before();
            const std::unique_ptr<MainWindow> old = std::move(mWindow);
            old->hide();
            open(viewpoint);
            mWindow->setMode(mode);
        },
        Qt::QueuedConnection);
}

} // namespace twin::app
