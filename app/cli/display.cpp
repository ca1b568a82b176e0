// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/display.h"

#include <QFile>
#include <QFileInfo>
#include <QString>

namespace twin::app {
namespace {

/// A variable may outlive its server (a screen session, a stale login): a local display has a socket.
bool localServerListens(const QString& display)
{
    const QString number = display.mid(1).section(QLatin1Char('.'), 0, 0);
    const QString socket = QStringLiteral("/tmp/.X11-unix/X") + number;
    if (QFileInfo::exists(socket))
        return true;
    QFile sockets(QStringLiteral("/proc/net/unix"));
    return sockets.open(QIODevice::ReadOnly) && sockets.readAll().contains("@" + socket.toLatin1() + "\n");
}

} // namespace

bool hasDisplay()
{
    const QByteArray platform = qgetenv("QT_QPA_PLATFORM");
    if (platform.startsWith("offscreen") || platform.startsWith("minimal"))
        return false;
#ifdef Q_OS_LINUX
    if (!qgetenv("WAYLAND_DISPLAY").isEmpty())
        return true;
    const QString display = QString::fromLocal8Bit(qgetenv("DISPLAY"));
    if (display.startsWith(QLatin1Char(':')))
        return localServerListens(display);
    // "host:0": another machine, not to be asked here.
    return !display.isEmpty() || platform.startsWith("vnc") || platform.startsWith("linuxfb");
#else
    return true;
#endif
}

} // namespace twin::app
