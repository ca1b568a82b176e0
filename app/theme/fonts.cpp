// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/fonts.h"

#include <QDir>
#include <QFontDatabase>
#include <QPaintDevice>

namespace twin::app {
namespace {

/// Where Debian, Fedora and a portable installation keep Inter.
QStringList fontFolders()
{
    return {
        QStringLiteral("/usr/share/fonts/opentype/inter"), QStringLiteral("/usr/share/fonts/truetype/inter"),
        QStringLiteral("/usr/share/fonts/rsms-inter-fonts"), QStringLiteral("/usr/local/share/fonts/inter")};
}

QString findFamily()
{
    const QString inter = QStringLiteral("Inter");
    if (!QFontDatabase::families().contains(inter)) {
        for (const QString& folder : fontFolders()) {
            const QDir dir(folder);
            for (const char* face : {"Regular", "Medium", "SemiBold", "Bold"}) {
                const QString pattern = QStringLiteral("Inter-%1.*").arg(QLatin1String(face));
                const QStringList files = dir.entryList({pattern}, QDir::Files);
                for (const QString& file : files)
                    QFontDatabase::addApplicationFont(dir.filePath(file));
            }
        }
    }
    const QStringList families = QFontDatabase::families();
    for (const QString& family : {inter, QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")}) {
        if (families.contains(family))
            return family;
    }
    return QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
}

} // namespace

QString uiFamily()
{
    static const QString kFamily = findFamily();
    return kFamily;
}

void loadFonts()
{
    uiFamily();
}

QFont uiFont(double pixels, QFont::Weight weight, const QPaintDevice* device)
{
    QFont font(uiFamily());
    font.setStyleHint(QFont::SansSerif);
    // Point sizes may be fractions, pixel sizes may not.
    const int dpi = device && device->logicalDpiY() > 0 ? device->logicalDpiY() : 96;
    font.setPointSizeF(pixels * 72.0 / dpi);
    font.setWeight(weight);
    return font;
}

} // namespace twin::app
