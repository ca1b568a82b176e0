// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"
#include "data/citypackage/city_package.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace twin::app {

/// Where a file goes when it is dropped on the window.
enum class ImportRoute
{
    Project,  ///< opened as a project
    City,     ///< buildings, terrain, imagery: imported into a city package
    Draped,   ///< shown as the user's own layer on the terrain
    Measures, ///< a catalogue
    Nothing,  ///< not something we read
};

struct ImportItem
{
    QString file;
    data::SourceInfo info;
    ImportRoute route = ImportRoute::Nothing;
    bool needsCrs = false;
    // What the import sheet may change:
    bool included = true;
    std::string heightField; ///< of footprints; empty: none
    std::string storeyField;
    double storeyHeightMetres = 3.0; ///< an assumption: buildings raised by it are marked estimated
    data::HeightReading heights = data::HeightReading::AboveNhn;
    std::string crs; ///< given for this file alone; empty: that of the target
};

/// Polygons with a height or storey field become buildings, every other vector file is draped.
ImportRoute routeFor(const data::SourceInfo& info);
/// The fields of the polygon layers of a vector file, by which buildings could be raised; empty where it has
/// none.
std::vector<std::string> footprintFields(const data::SourceInfo& info);
bool needsCrs(const data::SourceInfo& info);
/// Whether the file brings heights of buildings, whose meaning may be in question.
bool hasHeights(const data::SourceInfo& info);
/// The same for files that raise the same questions: kind, format, systems, fields.
std::string importKey(const ImportItem& item);
/// Looks into each file; what cannot be read is reported and left out. Any thread.
std::vector<ImportItem> planImport(const QStringList& files, Diagnostics& diagnostics,
                                   const Progress& progress);

struct ImportOutcome
{
    std::vector<Layer> layers; ///< to be added to the project, paths absolute
    std::map<std::string, long long> objects;
    Diagnostics diagnostics;
    std::vector<data::HeightFinding> heights; ///< of buildings that do not stand on the terrain
    int filesRead = 0;
    Envelope cityExtent; ///< of the package that was made
};
/// Where an import goes and what it may lean on.
struct ImportTarget
{
    QString packageFolder;
    QString crs;          ///< assumed where a file states none
    QString groundFolder; ///< the package on whose terrain footprints stand; may be empty
    std::vector<District> districts;
    Date today;
};
/// Imports what is included. Any thread.
ImportOutcome runImport(const std::vector<ImportItem>& items, const ImportTarget& target,
                        const Progress& progress);

/// An id that no layer of the project has yet.
std::string freeLayerId(const Project& project, const std::string& wish);

} // namespace twin::app
