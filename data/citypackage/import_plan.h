// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/citypackage/city_package.h"
#include "data/gdal/archive.h"

#include <string>
#include <vector>

namespace twin::data {

/// What a vector layer is to the city.
enum class LayerRole
{
    Districts,
    Waters,
    Roads,
    Trees,
    LandCover,
    Footprints,
    Other, ///< can be shown as a layer of the project, is no part of the city
};

struct PlannedLayer
{
    std::string path;
    LayerInfo layer;
    LayerRole role = LayerRole::Other;
};

struct PlannedFile
{
    std::string path;
    SourceInfo info;
};

/// The files of a request by what they hold, in a fixed order.
struct ImportPlan
{
    std::vector<PlannedFile> models; ///< CityGML and CityJSON
    std::vector<PlannedFile> terrain;
    std::vector<PlannedFile> imagery;
    std::vector<PlannedFile> measures;
    std::vector<PlannedLayer> layers;
    std::vector<ArchivePtr> archives; ///< keep their unpacked files until the import is done

    std::size_t steps() const
    {
        return models.size() + terrain.size() + imagery.size() + measures.size() + layers.size();
    }
};

/// Expands folders and looks into every file. What cannot be read is reported; files in folders that are no
/// geodata are passed over with a note.
ImportPlan planImport(const ImportRequest& request, Diagnostics& diagnostics, const Progress& progress);

/// By the name of the layer, its geometry and its fields.
LayerRole roleOf(const LayerInfo& layer, const ReadOptions& options);

} // namespace twin::data
