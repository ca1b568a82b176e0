// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/polygon.h"
#include "data/gdal/feature_geometry.h"
#include "data/gdal/gdal_session.h"
#include "data/readers/csv_table.h"
#include "data/readers/footprint_block.h"
#include "data/readers/osm_parts.h"
#include "data/readers/osm_stream.h"
#include "data/readers/probes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace twin::data {
namespace {

constexpr double kLeastArea = 0.01; ///< square metres; smaller is no building
constexpr std::size_t kGroundBatch = 500;

bool isBuilding(const OsmTags& tags, const char* key)
{
    const std::string& value = osmTag(tags, key);
    return !value.empty() && value != "no" && !osmUnderground(tags);
}

/// What a building serves for: `building` says it, or where that is a mere "yes", what is in it.
std::string functionOf(const OsmTags& tags)
{
    for (const char* key : {"building", "building:part", "amenity", "shop", "office", "tourism", "leisure",
                            "man_made", "historic", "craft"}) {
        const std::string& value = osmTag(tags, key);
        if (!value.empty() && value != "yes")
            return value;
    }
    return osmTag(tags, "building").empty() ? std::string() : "yes";
}

class OsmConverter
{
public:
    OsmConverter(const ReadOptions& options, const HeightGrid* terrain, const BuildingSink& sink,
                 const GroundSink& ground, OsmParts& parts)
        : mOptions(options), mTerrain(terrain), mSink(sink), mGround(ground), mParts(parts)
    {
    }

    bool take(OsmObject&& object);
    /// What waits, and the parts that belong to no outline.
    void finish();

    ReadCounts counts;
    long long estimated = 0;
    long long assumedWidths = 0;
    long long underground = 0;
    long long coastline = 0;

private:
    bool takeArea(OsmObject&& object);
    void takeRoad(const OsmObject& object);
    void takeTree(const OsmObject& object);
    bool emit(std::string id, OsmTags tags, const MultiPolygon2& outline, const OsmHeights& heights,
              const std::vector<const OsmPart*>& parts);
    void flush();

    const ReadOptions& mOptions;
    const HeightGrid* mTerrain;
    const BuildingSink& mSink;
    const GroundSink& mGround;
    OsmParts& mParts;
    GroundFeatures mWaiting;
};

bool OsmConverter::take(OsmObject&& object)
{
    coastline += osmTag(object.tags, "natural") == "coastline";
    switch (object.shape) {
    case OsmShape::Point:
        takeTree(object);
        return true;
    case OsmShape::Line:
        takeRoad(object);
        return true;
    case OsmShape::Area:
        return takeArea(std::move(object));
    }
    return true;
}

void OsmConverter::takeTree(const OsmObject& object)
{
    if (osmTag(object.tags, "natural") != "tree" || object.feature.points.empty())
        return;
    Tree tree;
    tree.position = object.feature.points.front().plan();
    if (const auto height = osmLength(osmTag(object.tags, "height")); height && *height >= 1 && *height <= 60)
        tree.heightMetres = static_cast<float>(*height);
    if (const auto crown = osmLength(osmTag(object.tags, "diameter_crown"));
        crown && *crown >= 0.5 && *crown <= 40)
        tree.crownMetres = static_cast<float>(*crown);
    mWaiting.trees.push_back(tree);
    flush();
}

void OsmConverter::takeRoad(const OsmObject& object)
{
    const std::string kind = osmRoadKind(object.tags);
    if (kind.empty())
        return;
    if (osmUnderground(object.tags)) {
        ++underground;
        return;
    }
    Road road;
    road.kind = kind;
    road.name = osmTag(object.tags, "name");
    if (road.name.empty())
        road.name = osmTag(object.tags, "ref");
    bool assumed = false;
    road.widthMetres = osmRoadWidth(object.tags, assumed);
    assumedWidths += assumed;
    for (const Line2& line : object.feature.lines) {
        road.axis = line;
        mWaiting.roads.push_back(road);
    }
    flush();
}

bool OsmConverter::takeArea(OsmObject&& object)
{
    MultiPolygon2& polygons = object.feature.polygons;
    std::erase_if(polygons,
                  [](const Polygon2& polygon) { return std::abs(signedArea(polygon.outer)) < kLeastArea; });
    if (polygons.empty())
        return true;
    if (isBuilding(object.tags, "building")) {
        const OsmHeights heights = osmHeights(object.tags, mOptions);
        return emit(std::move(object.feature.id), std::move(object.tags), polygons, heights,
                    mParts.take(polygons));
    }
    if (!osmTag(object.tags, "building:part").empty() || osmUnderground(object.tags))
        return true; // parts were collected before
    const std::string& name = osmTag(object.tags, "name");
    if (const std::string water = osmWaterKind(object.tags); !water.empty()) {
        const double level = lowestGround(polygons, mTerrain);
        mWaiting.waters.push_back({name, water, std::move(polygons), level});
    } else if (const std::string cover = osmCoverKind(object.tags); !cover.empty()) {
        mWaiting.landCover.push_back({cover, name, std::move(polygons)});
    }
    flush();
    return true;
}

bool OsmConverter::emit(std::string id, OsmTags tags, const MultiPolygon2& outline, const OsmHeights& heights,
                        const std::vector<const OsmPart*>& parts)
{
    Building building;
    building.id = std::move(id);
    building.lod = 1;
    building.name = osmTag(tags, "name");
    building.function = functionOf(tags);
    building.roofType = osmTag(tags, "roof:shape");
    building.address = {osmTag(tags, "addr:street"), osmTag(tags, "addr:housenumber"),
                        osmTag(tags, "addr:postcode"), osmTag(tags, "addr:city")};
    if (heights.stated)
        building.measuredHeight = heights.top;
    if (const auto levels = parseDecimal(osmTag(tags, "building:levels"));
        levels && *levels > 0 && *levels < 300)
        building.storeysAboveGround = static_cast<int>(std::lround(*levels));
    if (const auto year = parseDecimal(osmTag(tags, "start_date").substr(0, 4));
        year && *year > 0 && *year < 3000)
        building.yearOfConstruction = static_cast<int>(*year);
    building.heightEstimated = heights.estimated;
    building.attributes = std::move(tags);
    const double ground = lowestGround(outline, mTerrain);
    if (parts.empty())
        raise(outline, ground + heights.bottom, ground + heights.top, true, building.surfaces);
    else
        raiseWithParts(building, outline, heights, parts, ground, mOptions);
    estimated += building.heightEstimated;
    ++counts.read;
    return mSink(std::move(building));
}

void OsmConverter::finish()
{
    for (OsmPart* part : mParts.left()) {
        if (!emit(std::move(part->id), std::move(part->tags), part->polygons, part->heights, {}))
            break;
    }
    if (mGround && !mWaiting.empty())
        mGround(std::move(mWaiting));
    mWaiting = {};
}

void OsmConverter::flush()
{
    if (mWaiting.size() < kGroundBatch)
        return;
    if (mGround)
        mGround(std::move(mWaiting));
    mWaiting = {};
}

/// The parts with a height of their own, collected before the outlines that they belong to are read.
Status collectParts(const std::string& path, const ReadOptions& options, OsmParts& parts,
                    const Progress& progress, Diagnostics& diagnostics)
{
    bool full = false;
    const auto handler = [&](OsmObject&& object) {
        if (object.shape != OsmShape::Area || !isBuilding(object.tags, "building:part") ||
            isBuilding(object.tags, "building"))
            return true;
        OsmPart part;
        part.heights = osmHeights(object.tags, options);
        const bool own = part.heights.stated || !osmTag(object.tags, "building:levels").empty();
        part.id = std::move(object.feature.id);
        part.tags = std::move(object.tags);
        part.polygons = std::move(object.feature.polygons);
        full = own && !parts.add(std::move(part));
        return !full;
    };
    const Result<OsmCounts> counts = streamOsm(path, OsmInterest::Areas, handler, nullptr, progress);
    if (!counts && counts.error().kind == ErrorKind::Cancelled)
        return counts.error();
    if (full)
        diagnostics.warn(path, {},
                         TWIN_MSG("The file has more parts of buildings than are kept at once; the others "
                                  "were left out. Take a smaller extract."));
    return Done{};
}

void report(const OsmConverter& converter, const std::string& path, const ReadOptions& options,
            Diagnostics& diagnostics)
{
    const auto note = [&](long long count, const char* message, std::vector<std::string> more = {}) {
        if (count <= 0)
            return;
        more.insert(more.begin(), std::to_string(count));
        diagnostics.note(path, {}, message, std::move(more));
    };
    note(converter.estimated,
         TWIN_MSG("%1 buildings of OpenStreetMap state no height; it was estimated from storeys or taken as "
                  "%2 m, and is marked so. Official buildings imported over them know theirs."),
         {std::to_string(static_cast<int>(options.defaultHeightMetres))});
    note(converter.assumedWidths,
         TWIN_MSG("%1 roads state no width; the usual one of their class was taken. Correct it in "
                  "OpenStreetMap where it matters."));
    note(converter.underground,
         TWIN_MSG("%1 roads and tracks lie in tunnels and were left out: they are not seen from above."));
    note(converter.coastline,
         TWIN_MSG("%1 pieces of coastline were left out: OpenStreetMap has no area for the sea. Import a "
                  "layer of waters for it."));
}

} // namespace

Result<ReadCounts> readOpenStreetMap(const std::string& path, const ReadOptions& options,
                                     const HeightGrid* terrain, const BuildingSink& sink,
                                     Diagnostics& diagnostics, const Progress& progress,
                                     const GroundSink& ground)
{
    constexpr double kPartsShare = 0.3; // of the work
    OsmParts parts;
    const auto share = [&](double from, double to, Progress& relay) {
        return Progress::Listener([&progress, &relay, from, to](double fraction, const std::string& what) {
            if (progress.cancelled())
                relay.cancel();
            progress.report(fraction < 0 ? fraction : from + (to - from) * fraction, what);
        });
    };
    Progress before(share(0, kPartsShare, before));
    if (const Status collected = collectParts(path, options, parts, before, diagnostics); !collected)
        return collected.error();
    OsmConverter converter(options, terrain, sink, ground, parts);
    Progress after(share(kPartsShare, 1, after));
    const Result<OsmCounts> counts = streamOsm(
        path, OsmInterest::Everything, [&](OsmObject&& object) { return converter.take(std::move(object)); },
        &diagnostics, after);
    if (!counts)
        return counts.error();
    if (!counts->stopped)
        converter.finish();
    report(converter, path, options, diagnostics);
    converter.counts.skipped = counts->skipped;
    return converter.counts;
}

Result<SourceInfo> probeOpenStreetMap(const std::string& path)
{
    constexpr long long kLookedAt = 300'000;
    SourceInfo info;
    info.format = "OpenStreetMap";
    std::array<LayerInfo, 5> layers;
    constexpr std::array<std::array<const char*, 2>, 5> kLayers{{{"buildings", "Polygon"},
                                                                 {"roads", "Line String"},
                                                                 {"waters", "Polygon"},
                                                                 {"landcover", "Polygon"},
                                                                 {"trees", "Point"}}};
    for (std::size_t i = 0; i < layers.size(); ++i) {
        layers[i].name = kLayers[i][0];
        layers[i].geometry = kLayers[i][1];
        layers[i].crs = "EPSG:4326";
        layers[i].count = 0;
    }
    long long seen = 0;
    const auto handler = [&](OsmObject&& object) {
        const OsmTags& tags = object.tags;
        LayerInfo* layer = nullptr;
        if (object.shape == OsmShape::Area)
            layer = isBuilding(tags, "building")  ? &layers[0]
                    : !osmWaterKind(tags).empty() ? &layers[2]
                    : !osmCoverKind(tags).empty() ? &layers[3]
                                                  : nullptr;
        else if (object.shape == OsmShape::Line)
            layer = osmRoadKind(tags).empty() ? nullptr : &layers[1];
        else if (osmTag(tags, "natural") == "tree")
            layer = &layers[4];
        if (layer) {
            ++layer->count;
            include(layer->extent, object.feature);
        }
        return ++seen < kLookedAt;
    };
    const Progress progress;
    const Result<OsmCounts> counts =
        streamOsm(path, OsmInterest::Everything, handler, &info.diagnostics, progress);
    if (!counts)
        return counts.error();
    for (LayerInfo& layer : layers) {
        if (layer.count == 0)
            continue;
        if (counts->stopped)
            layer.count = -1; // more of it than a look tells
        info.layers.push_back(std::move(layer));
    }
    info.kind = info.layers.empty() ? SourceKind::Vector : SourceKind::OpenStreetMap;
    return info;
}

} // namespace twin::data
