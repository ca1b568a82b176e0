// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/application.h"

#include "app/document/city_loader.h"
#include "app/messages.h"
#include "app/shell/main_window.h"
#include "app/shell/preferences.h"
#include "app/shell/workspace.h"
#include "app/theme/theme.h"
#include "app/viewport/scene_viewport.h"

#include <QApplication>
#include <QFileInfo>
#include <QScreen>
#include <QSettings>
#include <QSurfaceFormat>

#include <memory>

namespace twin::app {

namespace {

/// Builds the window, and builds it again for another language or theme; the workspace stays.
class WindowKeeper : public QObject
{
public:
    explicit WindowKeeper(Workspace& workspace) : mWorkspace(workspace) {}

    MainWindow& window() { return *mWindow; }

    void open(std::optional<Viewpoint> viewpoint = std::nullopt)
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

private:
    /// 1600 x 900, or the whole of a screen that is not larger.
    static void fitToScreen(MainWindow& window)
    {
        const QSize free = window.screen()->availableSize();
        window.resize(QSize(1600, 900).boundedTo(free));
        if (free.width() <= 1620 || free.height() <= 940)
            window.setWindowState(Qt::WindowMaximized);
    }

    static SceneHost* makeHost()
    {
        // These platforms have no GL at all (ENGINE_NOTES 4.14): lists and cards work without.
        const QString platform = QGuiApplication::platformName();
        if (platform == QLatin1String("offscreen") || platform == QLatin1String("minimal"))
            return new SceneHost;
        return new SceneViewport;
    }

    void rebuildLater(const std::function<void()>& before)
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

    Workspace& mWorkspace;
    std::unique_ptr<MainWindow> mWindow;
};

} // namespace

void prepareWindowSystem()
{
    QSurfaceFormat format;
    format.setRenderableType(QSurfaceFormat::OpenGL);
    format.setVersion(3, 3);
    format.setProfile(QSurfaceFormat::CompatibilityProfile);
    // Without this flag Mesa gives a core context, in which this OpenSceneGraph draws nothing
    // (ENGINE_NOTES 4.2).
    format.setOption(QSurfaceFormat::DeprecatedFunctions);
    format.setDepthBufferSize(24);
    format.setStencilBufferSize(8);
    format.setSamples(0);
    QSurfaceFormat::setDefaultFormat(format);
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
}

int runWindow(const QStringList& files, const QString& language)
{
    installLanguage(language.isEmpty() ? Preferences::language() : language);
    initResources();
    qRegisterMetaType<Selection>();
    Workspace workspace(currentDay());
    WindowKeeper keeper(workspace);
    QGuiApplication::setQuitOnLastWindowClosed(true);
    keeper.open();

    QStringList data;
    bool opened = false;
    for (const QString& file : files) {
        if (file.endsWith(QLatin1String(".travetwin"), Qt::CaseInsensitive))
            opened = workspace.openProject(file) || opened;
        else
            data << file;
    }
    if (!opened)
        workspace.document().reset(luebeckSampleProject());
    keeper.window().offerRecovery();
    if (!data.isEmpty())
        workspace.openFiles(data);
    return QApplication::exec();
}

} // namespace twin::app
