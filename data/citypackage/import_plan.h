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
    std::vector<PlannedFile> models; ///< CityGML, CityJSON, tilesets, single models
    std::vector<PlannedFile> terrain;
    std::vector<PlannedFile> imagery;
    std::vector<PlannedFile> measures;
    std::vector<PlannedLayer> layers;
    std::vector<PlannedLayer> unknown; ///< of no known role; among them perhaps the city's districts
    std::vector<ArchivePtr> archives;  ///< keep their unpacked files until the import is done

    std::size_t steps() const
    {
        return models.size() + terrain.size() + imagery.size() + measures.size() + layers.size();
    }
};

/// Expands folders and looks into every file. What cannot be read is reported; files in folders that are no
/// geodata are passed over with a note.
ImportPlan planImport(const ImportRequest& request, Diagnostics& diagnostics, const Progress& progress);

/// Where nothing in the plan is called districts: a layer of named areas side by side becomes the districts,
/// with a note. `haveDistricts`: the package knows its districts already, and nothing is taken. A layer that
/// the request names as districts and that is not there is a problem.
void findDistricts(ImportPlan& plan, const ImportRequest& request, bool haveDistricts,
                   Diagnostics& diagnostics);

/// Whether a vector file holds something of the city itself (districts, streets, waters …) and not only a
/// layer to be laid over it.
bool isPartOfCity(const std::string& path, const SourceInfo& info, const ReadOptions& options);

/// By the name of the layer, its geometry and its fields.
LayerRole roleOf(const LayerInfo& layer, const ReadOptions& options);

} // namespace twin::data
