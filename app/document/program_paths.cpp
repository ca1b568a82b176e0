// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/city_loader.h"

#include "app/messages.h"
#include "data/sample/sample_city.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace twin::app {
namespace {

QString environment(const char* name)
{
    return QString::fromLocal8Bit(qgetenv(name));
}

/// An installed program must not depend on the tree it was built from.
bool inBuildTree()
{
    const QString folder = QFileInfo(QCoreApplication::applicationDirPath()).canonicalFilePath();
    const QString build = QFileInfo(QStringLiteral(TWIN_BUILD_DIR)).canonicalFilePath();
    return !build.isEmpty() && folder.startsWith(build + QLatin1Char('/'));
}

QString resourceFolder()
{
    if (const QString given = environment("TRAVETWIN_RESOURCES"); !given.isEmpty())
        return QFileInfo::exists(given + QStringLiteral("/luebeck")) ? given + QStringLiteral("/luebeck")
                                                                     : given;
    if (inBuildTree())
        return QStringLiteral(TWIN_RESOURCE_DIR "/luebeck");
    return QDir::cleanPath(QCoreApplication::applicationDirPath() +
                           QStringLiteral("/../share/travetwin/luebeck"));
}

QString cacheFolder()
{
    if (const QString given = environment("TRAVETWIN_CACHE"); !given.isEmpty())
        return given;
    if (inBuildTree())
        return QStringLiteral(TWIN_BUILD_DIR "/sample-city");
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) +
           QStringLiteral("/travetwin");
}

} // namespace

ProgramPaths programPaths()
{
    ProgramPaths paths;
    paths.resources = resourceFolder();
    paths.cache = cacheFolder();
    const QString name = QStringLiteral("luebeck-%1/package")
                             .arg(text(data::sampleCityVersion(paths.resources.toStdString())));
    const QString shipped = QDir::cleanPath(paths.resources + QStringLiteral("/../sample-city"));
    for (const QString& folder : {paths.cache, shipped}) {
        const QString candidate = QDir(folder).filePath(name);
        if (QFileInfo(candidate).isDir()) {
            paths.samplePackage = candidate;
            break;
        }
    }
    return paths;
}

Result<QString> samplePackage(const Progress& progress)
{
    const ProgramPaths paths = programPaths();
    if (!paths.samplePackage.isEmpty())
        return paths.samplePackage;
    auto folder = data::ensureSampleCity(paths.resources.toStdString(), paths.cache.toStdString(), progress);
    if (!folder)
        return folder.error();
    return text(*folder);
}

} // namespace twin::app
