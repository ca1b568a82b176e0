// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/city_loader.h"
#include "core/strategy/register_merge.h"
#include "data/readers/measure_catalogue.h"

#include <QString>

namespace twin::app {

/// A catalogue as it was understood, beside the register of a project. Nothing is changed yet.
struct MeasureImport
{
    QString path;
    data::CatalogueOptions options;
    data::CatalogueReading reading;
    std::vector<MergeEntry> entries; ///< against the register the project shows
    int count(MergeEntry::State state) const;
};

/// Reads and compares. What the rows and the register's rules object to goes into `diagnostics`. Any thread.
Result<MeasureImport> previewMeasures(const QString& path, const data::CatalogueOptions& options,
                                      const SceneState& state, Date asOf, Diagnostics& diagnostics);

struct ImportChoice
{
    bool keepPresent = false;   ///< where both know a measure the register's stays in sight
    bool replaceOthers = false; ///< other catalogues leave the project
};

/// The project with the catalogue as a layer. Catalogues lie over each other in the order of the layers: one
/// that is to yield comes first. Edits made in the project stay over all of them.
Project withMeasures(const Project& project, const MeasureImport& import, const ImportChoice& choice);

} // namespace twin::app
