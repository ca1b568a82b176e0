// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/osm_parts.h"

#include "core/geo/polygon.h"
#include "data/readers/csv_table.h"
#include "data/readers/footprint_block.h"

#include <array>
#include <cmath>

namespace twin::data {
namespace {

constexpr double kCell = 200;
constexpr std::size_t kMostParts = 1'000'000;
constexpr double kHighest = 1000;       ///< metres; the tallest building has 828
constexpr double kCovered = 0.9;        ///< share of an outline from which its parts are the building
constexpr double kLeastHeight = 0.5;    ///< metres of a block
constexpr std::size_t kMostCells = 400; ///< of one outline; a larger one is no building

long long cellOf(double easting, double northing)
{
    return std::llround(std::floor(easting / kCell)) * 1'000'000 + std::llround(std::floor(northing / kCell));
}

std::optional<double> height(const OsmTags& tags, std::initializer_list<const char*> keys)
{
    for (const char* key : keys) {
        const std::optional<double> metres = osmLength(osmTag(tags, key));
        if (metres && *metres > 0 && *metres < kHighest)
            return metres;
    }
    return std::nullopt;
}

std::optional<double> storeys(const OsmTags& tags, const char* key)
{
    const std::optional<double> count = parseDecimal(osmTag(tags, key));
    return count && *count > 0 && *count < 300 ? count : std::nullopt;
}

/// One storey is nearer to the truth for these than the usual height of a house.
bool isLow(const std::string& kind)
{
    static constexpr std::array<std::string_view, 9> kLow{"garage", "garages", "shed",       "carport", "hut",
                                                          "roof",   "kiosk",   "greenhouse", "cabin"};
    return std::find(kLow.begin(), kLow.end(), kind) != kLow.end();
}

} // namespace

OsmHeights osmHeights(const OsmTags& tags, const ReadOptions& options)
{
    OsmHeights heights;
    if (const auto bottom = height(tags, {"min_height", "building:min_height"}))
        heights.bottom = *bottom;
    else if (const auto below = storeys(tags, "building:min_level"))
        heights.bottom = *below * options.storeyHeightMetres;
    const auto levels = storeys(tags, "building:levels");
    if (const auto stated = height(tags, {"height", "building:height"})) {
        heights.top = *stated;
        heights.stated = true;
    } else {
        heights.estimated = true;
        const auto roof = height(tags, {"roof:height"});
        const double attic =
            roof ? *roof : storeys(tags, "roof:levels").value_or(0) * options.storeyHeightMetres;
        if (levels)
            heights.top = *levels * options.storeyHeightMetres + attic;
        else if (isLow(osmTag(tags, "building")))
            heights.top = heights.bottom + options.storeyHeightMetres;
        else
            heights.top = heights.bottom + options.defaultHeightMetres;
    }
    // A bottom above the top is a slip of the mapper: the stated top counts.
    if (heights.bottom > heights.top - kLeastHeight)
        heights.bottom = 0;
    return heights;
}

bool OsmParts::add(OsmPart part)
{
    if (mParts.size() >= kMostParts || part.polygons.empty())
        return mParts.size() < kMostParts;
    const MapPoint2 inside = labelPoint(part.polygons);
    part.area = area(part.polygons);
    mCells[cellOf(inside.easting, inside.northing)].push_back(mParts.size());
    mParts.push_back(std::move(part));
    return true;
}

std::vector<const OsmPart*> OsmParts::take(const MultiPolygon2& outline)
{
    std::vector<const OsmPart*> found;
    if (mParts.empty())
        return found;
    const Envelope extent = envelope(outline);
    const double cells = (extent.width() / kCell + 2) * (extent.height() / kCell + 2);
    if (!(cells < static_cast<double>(kMostCells)))
        return found;
    const double whole = area(outline);
    for (double e = extent.minEasting; e < extent.maxEasting + kCell; e += kCell) {
        for (double n = extent.minNorthing; n < extent.maxNorthing + kCell; n += kCell) {
            const auto cell = mCells.find(cellOf(e, n));
            if (cell == mCells.end())
                continue;
            for (const std::size_t index : cell->second) {
                OsmPart& part = mParts[index];
                if (part.used || part.area > 1.05 * whole || !contains(outline, labelPoint(part.polygons)))
                    continue;
                part.used = true;
                found.push_back(&part);
            }
        }
    }
    return found;
}

std::vector<OsmPart*> OsmParts::left()
{
    std::vector<OsmPart*> parts;
    for (OsmPart& part : mParts) {
        if (!part.used)
            parts.push_back(&part);
    }
    return parts;
}

void raiseWithParts(Building& building, const MultiPolygon2& outline, const OsmHeights& heights,
                    const std::vector<const OsmPart*>& parts, double ground, const ReadOptions& options)
{
    double covered = 0;
    double tallest = 0;
    for (const OsmPart* part : parts) {
        covered += part->heights.bottom < kLeastHeight ? part->area : 0;
        tallest = std::max(tallest, part->heights.top);
        building.partIds.push_back(part->id);
    }
    if (covered >= kCovered * area(outline)) {
        building.heightEstimated = false;
        for (const OsmPart* part : parts) {
            raise(part->polygons, ground + part->heights.bottom, ground + part->heights.top,
                  part->heights.bottom < kLeastHeight, building.surfaces);
            building.heightEstimated = building.heightEstimated || part->heights.estimated;
        }
        return;
    }
    double top = heights.top;
    if (heights.stated && tallest >= heights.top - kLeastHeight) {
        // The height of the whole is that of its tower: what lies around it has storeys, or none known.
        OsmTags rest = building.attributes;
        rest.erase("height");
        rest.erase("building:height");
        top = std::min(osmHeights(rest, options).top, heights.top);
        building.heightEstimated = true;
    }
    raise(outline, ground + heights.bottom, ground + top, true, building.surfaces);
    for (const OsmPart* part : parts) {
        const double bottom = std::max(part->heights.bottom, top);
        if (part->heights.top > bottom + kLeastHeight)
            raise(part->polygons, ground + bottom, ground + part->heights.top, false, building.surfaces);
    }
}

} // namespace twin::data
