// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/strategy/strategy.h"

class GDALDataset;

namespace twin::data {

/// The lists of all measures as attribute tables of an open GeoPackage whose layer "measures" is written,
/// tied to it by mapping tables as OGC 18-000 (Related Tables) has them. False where GDAL refuses.
bool writeRelatedTables(GDALDataset& dataset, const Strategy& strategy);

} // namespace twin::data
