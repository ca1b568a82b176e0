// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QSettings>
#include <QTimer>

#include "ui_fixture.h"

#include "app/messages.h"
#include "app/shell/application.h"
#include "app/shell/main_window.h"
#include "app/shell/preferences.h"
#include "app/shell/window_keeper.h"
#include "app/theme/theme.h"
#include "app/viewport/scene_viewport.h"
#include "render/scene/scene_view.h"

#include <functional>

namespace twin::test {

/// The surface format of the program, which must be set before test_main makes the application.
inline const bool kWindowSystemPrepared = [] {
    if (qgetenv("QT_QPA_PLATFORM") == "xcb")
        app::prepareWindowSystem();
    return true;
}();

inline bool hasDisplay()
{
    return QGuiApplication::platformName() == QLatin1String("xcb");
}

/// The program's window with its 3D view, as runWindow() opens it, on a fixed day and in a fixed language.
struct RealWindow
{
    app::Workspace workspace{*Date::parse("2026-11-24")};
    app::WindowKeeper keeper{workspace};

    explicit RealWindow(Project project)
    {
        isolateSettings();
        QSettings().clear();
        app::installLanguage(QStringLiteral("de"));
        app::initResources();
        qRegisterMetaType<app::Selection>();
        keeper.open();
        keeper.window().setWindowState(Qt::WindowNoState);
        keeper.window().resize(1280, 720);
        workspace.document().reset(std::move(project));
        activate();
    }

    /// Without a window manager nobody else gives the window the keyboard.
    void activate()
    {
        window().activateWindow();
        if (!QTest::qWaitForWindowActive(&window()))
            qWarning("the window did not become active");
    }

    app::MainWindow& window() { return keeper.window(); }
    app::Session& session() { return workspace.session(); }
    app::ProjectDocument& document() { return workspace.document(); }
    app::SceneViewport& viewport() { return dynamic_cast<app::SceneViewport&>(window().host()); }

    bool idle() const
    {
        auto& self = const_cast<RealWindow&>(*this);
        return self.session().loaded() && !self.workspace.loader().running() &&
               !self.workspace.importer().running();
    }

    /// A key as the window system delivers it: shortcuts first, then the widget with the focus.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        if (!window().isActiveWindow())
            activate(); // after a dialog
        QTest::keyClick(window().windowHandle(), key, modifiers);
    }
    void type(const char* words)
    {
        for (; *words; ++words)
            QTest::keyClick(window().windowHandle(), *words);
    }
};

/// What a person does with the next modal dialog, while the code that opened it waits for the answer.
inline void whenModal(std::function<void(QWidget*)> act)
{
    auto* poll = new QTimer(qApp);
    QObject::connect(poll, &QTimer::timeout, poll, [poll, act = std::move(act)] {
        QWidget* dialog = QApplication::activeModalWidget();
        if (!dialog || !dialog->isVisible())
            return;
        poll->deleteLater();
        poll->stop();
        act(dialog);
        if (dialog->isVisible())
            QMetaObject::invokeMethod(dialog, "reject"); // never leave the test hanging
    });
    poll->start(50);
}

} // namespace twin::test
