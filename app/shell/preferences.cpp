// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/preferences.h"

#include <QCoreApplication>
#include <QSettings>

#include <algorithm>

namespace twin::app {

namespace {
const QString kDark = QStringLiteral("dark");
const QString kLanguage = QStringLiteral("language");
const QString kPictureQuality = QStringLiteral("pictureQuality");
const QString kReducedMotion = QStringLiteral("reducedMotion");
const QString kAuthor = QStringLiteral("author");
} // namespace

bool Preferences::dark()
{
    return QSettings().value(kDark, false).toBool();
}
void Preferences::setDark(bool dark)
{
    QSettings().setValue(kDark, dark);
}
QString Preferences::language()
{
    return QSettings().value(kLanguage).toString();
}
void Preferences::setLanguage(const QString& language)
{
    QSettings().setValue(kLanguage, language);
}
bool Preferences::reducedMotion()
{
    return QSettings().value(kReducedMotion, false).toBool();
}
void Preferences::setReducedMotion(bool reduced)
{
    QSettings().setValue(kReducedMotion, reduced);
}
int Preferences::pictureQuality()
{
    return std::clamp(QSettings().value(kPictureQuality, 0).toInt(), 0, 3);
}
void Preferences::setPictureQuality(int level)
{
    QSettings().setValue(kPictureQuality, level);
}

QString Preferences::author()
{
    const QString given = QSettings().value(kAuthor).toString().trimmed();
    if (!given.isEmpty())
        return given;
    for (const char* name : {"USER", "LOGNAME", "USERNAME"}) {
        if (const QString login = QString::fromLocal8Bit(qgetenv(name)); !login.isEmpty())
            return login;
    }
    return QCoreApplication::translate("Preferences", "unknown");
}
void Preferences::setAuthor(const QString& author)
{
    QSettings().setValue(kAuthor, author.trimmed());
}

} // namespace twin::app
