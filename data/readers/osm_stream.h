// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/progress.h"
#include "core/result.h"
#include "data/gdal/vector_layer.h"
#include "data/readers/osm_tags.h"

#include <functional>
#include <string>
#include <vector>

namespace twin::data {

enum class OsmShape
{
    Point,
    Line,
    Area,
};

/// What of the file is of interest: the driver builds less where only areas are.
enum class OsmInterest
{
    Areas,
    Everything,
};

/// An object of OpenStreetMap in map coordinates; `id` is "node/1", "way/2" or "relation/3".
struct OsmObject
{
    OsmShape shape = OsmShape::Point;
    OsmTags tags;
    VectorFeature feature;
};

struct OsmCounts
{
    long long read = 0;
    long long skipped = 0;    ///< named in the diagnostics
    long long incomplete = 0; ///< reach beyond the extract: some of their nodes or ways are not in it
    bool stopped = false;     ///< the handler had enough
};

/// By its first bytes: OpenStreetMap as XML or PBF.
bool looksLikeOsm(const std::string& head);

/// Hands out every tagged object of a file; return false to stop. Memory does not grow with the file: the
/// positions of its nodes go into a temporary database, on disk beyond 100 MB. `diagnostics` may be null
/// where another pass over the same file reports.
Result<OsmCounts> streamOsm(const std::string& path, OsmInterest interest,
                            const std::function<bool(OsmObject&&)>& handler, Diagnostics* diagnostics,
                            const Progress& progress);

} // namespace twin::data
