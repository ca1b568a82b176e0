// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/tile_key.h"
#include "data/readers/readers.h"
#include "data/readers/source_frame.h"
#include "data/readers/tile_content.h"

#include <set>
#include <tuple>
#include <unordered_set>

namespace twin::data {

/// Turns the triangles of tiles and models into objects of the city: one per feature, instance or node; what
/// is larger than a tile of the package and has no features is cut along its borders.
class MeshObjects
{
public:
    /// `label` names the source in identifiers. `whole`: nodes do not make objects (a single model).
    MeshObjects(std::string path, std::string label, bool whole, const ReadOptions& options,
                const BuildingSink& sink, Diagnostics& diagnostics);

    /// Adds a model of the tile `name`; `frame` carries the tile's axes to the source's.
    Status add(const ContentModel& model, const Matrix& frame, const std::string& name);
    /// Polygons over points of the map (frame().toMap), of an object that has no table.
    void addPolygons(const std::vector<Vec3>& points, const std::vector<std::vector<std::size_t>>& polygons,
                     const std::vector<std::optional<gltf::Rgb>>& colours, const std::string& name);
    /// Hands over what was collected; false: no more is wanted.
    bool flush();
    /// Says what was noticed over the whole source.
    void summarise() const;

    const ReadCounts& counts() const { return mCounts; }
    SourceFrame& frame() { return mFrame; }

private:
    struct Key
    {
        std::size_t model = 0; ///< number within the tile
        bool featured = false;
        std::size_t table = 0;
        std::uint64_t feature = 0; ///< or node and instance
        TileKey cell;              ///< of a mesh that was cut
        std::size_t chunk = 0;
        auto operator<=>(const Key&) const = default;
    };
    struct Draft
    {
        std::vector<BoundarySurface> surfaces;
        std::string suffix; ///< of the identifier
        std::string name;
        bool repeated = false;
        bool synthetic = false;
        FeatureTable::Row row;
        std::string tableName;
        bool tabled = false;
    };
    Status addPart(const ContentModel& model, const ContentModel::Instance& instance, std::size_t number,
                   const gltf::PlacedPart& placed, const Matrix& frame);
    Draft& draft(Key key);
    void describe(Draft& draft, const Key& key, const ContentModel& model, const gltf::PlacedPart& placed);
    void addTriangle(Draft& draft, const std::array<Vec3, 3>& corners, std::optional<gltf::Rgb> colour);
    Building finish(Draft& draft);
    std::string identifier(const std::string& stated, const Draft& draft);

    std::string mPath;
    std::string mLabel;
    bool mWhole;
    const BuildingSink& mSink;
    Diagnostics& mDiagnostics;
    std::size_t mMaxFeatures;
    SourceFrame mFrame;
    ReadCounts mCounts;
    std::string mTile;
    std::size_t mModels = 0;
    std::map<Key, Draft> mDrafts;
    std::map<Key, std::size_t> mChunks;
    std::unordered_set<std::size_t> mSeen; ///< hashes of identifiers
    std::set<std::string> mMissingTextures;
    long long mDropped = 0;
    long long mRenamed = 0;
};

} // namespace twin::data
