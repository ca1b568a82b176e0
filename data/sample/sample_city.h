// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/progress.h"
#include "core/result.h"

#include <string>

namespace twin::data {

/// Generates the synthetic sample of Lübeck from the fact tables in `resourceFolder` (resources/luebeck) as
/// standard files in `outFolder`: citygml/LoD2_32_<E>_<N>_1_SH.xml, terrain.tif, ground.tif, city.gpkg
/// (districts, water, roads, trees, landcover), measures.csv. Deterministic: same tables, same bytes.
Status generateSampleCity(const std::string& resourceFolder, const std::string& outFolder,
                          const Progress& progress);

/// A short hash over the generator's version and its fact tables: names the cache folder.
std::string sampleCityVersion(const std::string& resourceFolder);

/// The package of the sample city: generated and imported into `cacheFolder`/luebeck-<version>/package unless
/// it is there already. A folder appears only when complete.
Result<std::string> ensureSampleCity(const std::string& resourceFolder, const std::string& cacheFolder,
                                     const Progress& progress);

} // namespace twin::data
