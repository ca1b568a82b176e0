// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/mesh_objects.h"

#include "core/text.h"
#include "data/readers/feature_fields.h"
#include "data/readers/surface_geometry.h"

#include <algorithm>
#include <cmath>

namespace twin::data {
namespace {

constexpr std::size_t kMaxTriangles = 300'000; ///< of one object; the rest becomes further ones
constexpr std::size_t kMaxSeen = 5'000'000;
constexpr double kThinnest = 1e-5; ///< metres: a polygon thinner than this is a line
constexpr double kWall = 0.1;      ///< |nz| below this is a wall

/// Without a width that shows: such triangles are how meshes are stitched, and nothing is lost with them.
bool isThin(const Ring3& ring)
{
    double longest = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const MapPoint& a = ring[i];
        const MapPoint& b = ring[(i + 1) % ring.size()];
        longest = std::max(
            longest, lengthOf(Vec3{a.easting - b.easting, a.northing - b.northing, a.height - b.height}));
    }
    return 2 * lengthOf(areaVector(ring)) <= kThinnest * longest;
}

bool finite(const Vec3& p)
{
    return std::isfinite(p[0]) && std::isfinite(p[1]) && std::isfinite(p[2]);
}

MapPoint mapPoint(const Vec3& p)
{
    return {p[0], p[1], p[2]};
}

/// By slope alone, with the undersides near the foot as ground: surfaces of a mesh look the way they are
/// seen.
void setKinds(std::vector<BoundarySurface>& surfaces)
{
    double low = 1e9;
    double high = -1e9;
    for (const BoundarySurface& surface : surfaces) {
        for (const MapPoint& p : surface.outer) {
            low = std::min(low, p.height);
            high = std::max(high, p.height);
        }
    }
    for (BoundarySurface& surface : surfaces) {
        const Vec3 normal = unit(areaVector(surface.outer));
        double mean = 0;
        for (const MapPoint& p : surface.outer)
            mean += p.height / static_cast<double>(surface.outer.size());
        if (std::abs(normal[2]) < kWall)
            surface.kind = SurfaceKind::Wall;
        else if (normal[2] > 0)
            surface.kind = SurfaceKind::Roof;
        else
            surface.kind = mean <= low + 0.1 * (high - low) ? SurfaceKind::Ground : SurfaceKind::OuterCeiling;
    }
}

/// Walls under a roof, no larger than a hall: a building and not a street or a piece of ground.
bool looksLikeBuilding(const Building& building)
{
    bool wall = false;
    bool roof = false;
    for (const BoundarySurface& surface : building.surfaces) {
        wall = wall || surface.kind == SurfaceKind::Wall;
        roof = roof || surface.kind == SurfaceKind::Roof;
    }
    const Envelope extent = building.envelope();
    const auto [low, high] = building.heightRange();
    return wall && roof && high - low > 1.5 && std::max(extent.width(), extent.height()) < 1000 &&
           std::min(extent.width(), extent.height()) > 1;
}

bool isNumber(const std::string& text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

} // namespace

MeshObjects::MeshObjects(std::string path, std::string label, bool whole, const ReadOptions& options,
                         const BuildingSink& sink, Diagnostics& diagnostics)
    : mPath(path), mLabel(std::move(label)), mWhole(whole), mSink(sink), mDiagnostics(diagnostics),
      mMaxFeatures(options.maxFeatures), mFrame(std::move(path), options, diagnostics)
{
}

MeshObjects::Draft& MeshObjects::draft(Key key)
{
    std::size_t& chunk = mChunks[key];
    key.chunk = chunk;
    Draft* found = &mDrafts[key];
    if (found->surfaces.size() < kMaxTriangles)
        return *found;
    key.chunk = ++chunk;
    return mDrafts[key];
}

void MeshObjects::describe(Draft& draft, const Key& key, const ContentModel& model,
                           const gltf::PlacedPart& placed)
{
    const gltf::json& extras = gltf::member(gltf::member(model.document.root(), "asset"), "extras");
    draft.synthetic = gltf::member(gltf::member(extras, "travetwin"), "synthetic") == true;
    draft.repeated = model.repeated || placed.instance.has_value();
    if (key.featured && key.table < model.tables.size()) {
        const FeatureTable& table = model.tables[key.table];
        draft.row = table.row(key.feature);
        draft.tableName = table.name;
        draft.tabled = !table.columns.empty();
    }
    if (key.featured)
        draft.suffix = "#" + std::to_string(key.feature);
    else if (key.cell != TileKey{})
        draft.suffix = "#" + key.cell.name();
    else if (!mWhole)
        draft.suffix = "#" + (placed.name.empty() ? std::to_string(key.feature) : placed.name);
    if (!key.featured && !mWhole)
        draft.name = placed.name;
    if (key.model > 0)
        draft.suffix += "." + std::to_string(key.model);
    if (key.chunk > 0)
        draft.suffix += "+" + std::to_string(key.chunk);
}

void MeshObjects::addTriangle(Draft& target, const std::array<Vec3, 3>& corners,
                              std::optional<gltf::Rgb> colour)
{
    BoundarySurface surface;
    for (const Vec3& corner : corners)
        surface.outer.push_back(mapPoint(corner));
    if (!finite(corners[0]) || !finite(corners[1]) || !finite(corners[2])) {
        ++mDropped;
        return;
    }
    if (isThin(surface.outer))
        return;
    surface.colour = colour;
    target.surfaces.push_back(std::move(surface));
}

Status MeshObjects::addPart(const ContentModel& model, const ContentModel::Instance& instance,
                            std::size_t number, const gltf::PlacedPart& placed, const Matrix& frame)
{
    const gltf::MeshPart& part = *placed.part;
    const Matrix all = product(frame, product(instance.frame, product(model.upright, placed.frame)));
    std::vector<Vec3> points(part.positions.size());
    std::transform(part.positions.begin(), part.positions.end(), points.begin(),
                   [&](const Vec3& p) { return carried(all, p); });
    if (const Status status = mFrame.toMap(points); !status)
        return status;
    Envelope extent;
    for (const Vec3& p : points) {
        if (finite(p))
            extent.include(MapPoint2{p[0], p[1]});
    }
    const bool cut = std::max(extent.width(), extent.height()) > TileKey::kSize;
    const bool mirrored =
        dot(cross({all[0], all[1], all[2]}, {all[4], all[5], all[6]}), {all[8], all[9], all[10]}) < 0;
    Key key;
    key.model = mModels;
    if (!mWhole)
        key.feature = (static_cast<std::uint64_t>(placed.node) << 24) + placed.instance.value_or(0);
    if (model.repeated) {
        key.featured = instance.feature.has_value();
        key.feature = key.featured ? *instance.feature : number;
    } else if (placed.feature) {
        key.featured = true;
        key.feature = *placed.feature;
        key.table = placed.table.value_or(model.tables.size());
    }
    for (std::size_t i = 0; i + 2 < part.triangles.size(); i += 3) {
        std::array<Vec3, 3> corners{points[part.triangles[i]], points[part.triangles[i + 1]],
                                    points[part.triangles[i + 2]]};
        if (mirrored)
            std::swap(corners[1], corners[2]);
        Key own = key;
        const bool listed = !key.featured && !model.repeated && !part.features.empty() &&
                            (model.batched || part.table || !mWhole) &&
                            part.features[part.triangles[i]] != part.nullFeature;
        if (listed) {
            own.featured = true;
            own.feature = part.features[part.triangles[i]];
            own.table = model.batched ? 0 : part.table.value_or(model.tables.size());
        } else if (cut && !key.featured && !model.repeated && finite(corners[0])) {
            own.cell = TileKey::at({corners[0][0], corners[0][1]});
            own.feature = 0;
        }
        Draft& target = draft(own);
        if (target.surfaces.empty()) {
            own.chunk = mChunks[own];
            describe(target, own, model, placed);
        }
        addTriangle(target, corners, model.materials.colourOf(part, i));
    }
    return Done{};
}

Status MeshObjects::add(const ContentModel& model, const Matrix& frame, const std::string& name)
{
    if (name != mTile)
        mModels = 0;
    mTile = name;
    for (std::size_t number = 0; number < model.instances.size(); ++number) {
        for (const gltf::PlacedPart& placed : model.parts) {
            if (!model.document.afford(number > 0 ? placed.part->triangles.size() : 0))
                return Error{ErrorKind::Refused,
                             TWIN_MSG("The tile %1 unfolds to more than can be held in memory at once. The "
                                      "rest of it was left out: split it into smaller tiles."),
                             {name}};
            if (const Status status = addPart(model, model.instances[number], number, placed, frame); !status)
                return status;
        }
    }
    ++mModels;
    for (const std::string& texture : model.materials.missing()) {
        if (mMissingTextures.size() < 1000)
            mMissingTextures.insert(texture);
    }
    return Done{};
}

void MeshObjects::addPolygons(const std::vector<Vec3>& points,
                              const std::vector<std::vector<std::size_t>>& polygons,
                              const std::vector<std::optional<gltf::Rgb>>& colours, const std::string& name)
{
    Envelope extent;
    for (const auto& polygon : polygons) {
        for (const std::size_t i : polygon) {
            if (finite(points[i]))
                extent.include(MapPoint2{points[i][0], points[i][1]});
        }
    }
    const bool cut = std::max(extent.width(), extent.height()) > TileKey::kSize;
    for (std::size_t i = 0; i < polygons.size(); ++i) {
        BoundarySurface surface;
        bool whole = true;
        for (const std::size_t corner : polygons[i]) {
            whole = whole && finite(points[corner]);
            surface.outer.push_back(mapPoint(points[corner]));
        }
        if (!whole || isThin(surface.outer)) {
            mDropped += whole ? 0 : 1;
            continue;
        }
        surface.colour = colours[i];
        Key key;
        key.model = mModels;
        if (cut)
            key.cell = TileKey::at({surface.outer[0].easting, surface.outer[0].northing});
        Draft& target = draft(key);
        if (target.surfaces.empty()) {
            target.name = name;
            target.suffix = (name.empty() ? "" : "#" + name) + (cut ? "#" + key.cell.name() : "") +
                            (mChunks[key] > 0 ? "+" + std::to_string(mChunks[key]) : "");
        }
        target.surfaces.push_back(std::move(surface));
    }
    ++mModels;
}

std::string MeshObjects::identifier(const std::string& stated, const Draft& target)
{
    const std::string own = mLabel + (mTile.empty() ? "" : "/" + mTile) + target.suffix;
    // Numbers start anew in every tile.
    std::string id = stated.empty() || isNumber(stated) ? own : stated.substr(0, 500);
    if (mSeen.size() >= kMaxSeen)
        return id;
    for (int number = 1; !mSeen.insert(std::hash<std::string>{}(id)).second && number < 1000; ++number) {
        mRenamed += stated.empty() || number > 1 ? 0 : 1;
        id = (stated.empty() || isNumber(stated) ? own : stated + "@" + own) +
             (number > 1 ? "~" + std::to_string(number) : "");
    }
    return id;
}

Building MeshObjects::finish(Draft& source)
{
    Building building;
    building.lod = 3;
    building.name = std::move(source.name);
    building.surfaces = std::move(source.surfaces);
    if (source.tabled || mWhole)
        orientHull(building.surfaces);
    setKinds(building.surfaces);
    const FeatureFields fields = takeFeature(source.row, source.tableName, building);
    building.id = identifier(fields.id, source);
    if (!fields.id.empty() && building.id != fields.id)
        building.attributes.emplace("id", fields.id);
    // Our own packages say of their tiles that they are sample data.
    if (source.synthetic)
        building.attributes["twin:synthetic"] = "true";
    if (fields.stated)
        building.objectClass = *fields.stated;
    else if (source.tabled && !source.repeated && looksLikeBuilding(building))
        building.objectClass = ObjectClass::Building;
    else
        building.objectClass =
            source.repeated || mWhole || source.tabled ? ObjectClass::Generic : ObjectClass::Mesh;
    return building;
}

bool MeshObjects::flush()
{
    std::map<Key, Draft> drafts = std::move(mDrafts);
    mDrafts.clear();
    mChunks.clear();
    for (auto& [key, source] : drafts) {
        if (source.surfaces.empty())
            continue;
        ++mCounts.read;
        if (!mSink(finish(source)) || static_cast<std::size_t>(mCounts.read) >= mMaxFeatures)
            return false;
    }
    return true;
}

void MeshObjects::summarise() const
{
    if (!mMissingTextures.empty()) {
        std::vector<std::string> some(mMissingTextures.begin(), mMissingTextures.end());
        some.resize(std::min<std::size_t>(some.size(), 5));
        mDiagnostics.warn(mPath, {},
                          TWIN_MSG("%1 textures are missing or of a kind that is not read (%2). Their "
                                   "surfaces have the default colour: PNG, JPEG and WebP are read."),
                          {std::to_string(mMissingTextures.size()), join(some, ", ")});
    }
    if (mDropped > 0)
        mDiagnostics.warn(mPath, {},
                          TWIN_MSG("%1 surfaces were left out: their coordinates are no numbers or lie where "
                                   "the map does not reach."),
                          {std::to_string(mDropped)});
    if (mRenamed > 0)
        mDiagnostics.note(mPath, {},
                          TWIN_MSG("%1 identifiers appear in more than one tile. The later objects got the "
                                   "name of their tile behind it, so that none replaces another."),
                          {std::to_string(mRenamed)});
}

} // namespace twin::data
