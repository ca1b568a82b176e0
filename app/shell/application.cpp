// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/application.h"

#include "app/document/city_loader.h"
#include "app/messages.h"
#include "app/shell/main_window.h"
#include "app/shell/preferences.h"
#include "app/shell/wheel_guard.h"
#include "app/shell/window_keeper.h"
#include "app/shell/workspace.h"
#include "app/theme/theme.h"

#include <QApplication>
#include <QFileInfo>
#include <QSurfaceFormat>

namespace twin::app {

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
    WheelGuard wheelGuard;
    qApp->installEventFilter(&wheelGuard);
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
