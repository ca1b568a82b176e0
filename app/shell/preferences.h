// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace twin::app {

/// What the user chose once for all projects; kept by QSettings.
struct Preferences
{
    static bool dark();
    static void setDark(bool dark);
    static QString language(); ///< "de", "en" or empty for the system's
    static void setLanguage(const QString& language);
    static bool reducedMotion();
    static void setReducedMotion(bool reduced);
    /// Who the record of changes names; the login name unless the user gave another.
    static QString author();
    static void setAuthor(const QString& author); ///< empty: the login name again
    static int pictureQuality();                  ///< 0 = measured at start, else 1 to 3
    static void setPictureQuality(int level);
};

} // namespace twin::app
