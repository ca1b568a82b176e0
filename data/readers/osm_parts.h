// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/building.h"
#include "data/readers/osm_stream.h"

#include <unordered_map>
#include <vector>

namespace twin::data {

/// Heights over the ground that the tags of a building or a part of one state or let estimate.
struct OsmHeights
{
    double bottom = 0;      ///< min_height: a passage or a bridge below
    double top = 0;         ///< of the roof
    bool stated = false;    ///< by `height` or `building:height`
    bool estimated = false; ///< nothing stated: from storeys, or the usual one
};
OsmHeights osmHeights(const OsmTags& tags, const ReadOptions& options);

struct OsmPart
{
    std::string id;
    OsmTags tags;
    MultiPolygon2 polygons;
    OsmHeights heights;
    double area = 0;
    bool used = false;
};

/// The building:part areas with a height of their own, found by place.
class OsmParts
{
public:
    /// False where no more are taken.
    bool add(OsmPart part);
    /// Those inside an outline that no other outline has, now taken by it.
    std::vector<const OsmPart*> take(const MultiPolygon2& outline);
    /// Those that no outline had.
    std::vector<OsmPart*> left();
    bool empty() const { return mParts.empty(); }

private:
    std::vector<OsmPart> mParts;
    std::unordered_map<long long, std::vector<std::size_t>> mCells;
};

/// The hull of a building with its parts: parts that cover the outline take its place, others rise out of it.
void raiseWithParts(Building& building, const MultiPolygon2& outline, const OsmHeights& heights,
                    const std::vector<const OsmPart*>& parts, double ground, const ReadOptions& options);

} // namespace twin::data
