// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/progress.h"
#include "core/result.h"
#include "data/readers/implicit_tiling.h"
#include "data/readers/tile_files.h"
#include "data/readers/tile_volume.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace twin::data {

/// Goes through the tiles of a tileset, its external tilesets and its implicit tiles in a fixed order.
/// Cycles, depth, number of tiles and where files may lie are bounded.
class TilesetWalk
{
public:
    /// A file with geometry and where its axes lie in those of the tileset; `yUp`: its glTF is y up. Whether
    /// it could be read: where a finer tile could not, the coarser one stands in.
    using Content = std::function<bool(const std::string& path, const Matrix& frame, bool yUp)>;
    enum class Which
    {
        Finest, ///< of tiles that replace each other the finest that can be read
        All,
    };

    TilesetWalk(const std::string& path, Which which, Content content, Diagnostics& diagnostics,
                const Progress& progress);

    /// Error where the tileset itself cannot be read; what is wrong further down is reported.
    Status run();
    /// Ends the walk: no more is wanted.
    void stop() { mStopped = true; }

    const TileFiles& files() const { return mFiles; }
    /// The JSON of the root, after run().
    const gltf::json& root() const { return mRoot; }
    /// Tilesets and subtrees that were opened.
    const std::map<std::string, std::size_t>& opened() const { return mOpened; }
    void summarise() const;

private:
    /// One tileset.json while its tiles are gone through.
    struct File
    {
        std::string path;
        bool yUp = true;
    };
    struct Inherited
    {
        Matrix transform = kIdentity;
        bool replace = true;
        std::optional<TileBall> ball;
        int depth = 0;
    };
    /// An implicit tile's contents and children.
    struct Implicit
    {
        const File& file;
        ImplicitScheme scheme;
        std::vector<std::string> uris;
        Inherited inherited;
    };

    Result<gltf::json> open(const std::string& path);
    long long tileset(const gltf::json& document, const std::string& path, const Inherited& outer);
    long long external(const std::string& path, const Inherited& outer);
    long long tile(const gltf::json& tile, const File& file, const Inherited& outer);
    long long contents(const std::vector<std::string>& uris, const File& file, const Inherited& own,
                       bool tilesets);
    long long geometry(const std::string& path, const File& file, const Inherited& own);
    long long implicit(const gltf::json& stated, std::vector<std::string> uris, const File& file,
                       const Inherited& own);
    std::optional<Subtree> subtree(const Implicit& tiles, const ImplicitTile& tile);
    long long implicitTile(const Implicit& tiles, const Subtree& subtree, const ImplicitTile& tile,
                           std::uint32_t level, std::uint64_t morton);
    bool enter();
    bool mayGoOn() const { return !mStopped && !mFull && !mProgress.cancelled(); }
    void refuse(const std::string& file, const Error& error);
    void checkVolume(const gltf::json& tile, Inherited& own, const Inherited& outer);

    std::string mPath;
    TileFiles mFiles;
    Which mWhich;
    Content mContent;
    Diagnostics& mDiagnostics;
    const Progress& mProgress;
    gltf::json mRoot;
    std::vector<std::string> mOpen;             ///< tilesets that are being gone through, outermost first
    std::map<std::string, std::size_t> mOpened; ///< how often
    std::size_t mTiles = 0;
    std::size_t mTilesets = 0;
    std::size_t mFailures = 0;
    std::size_t mOutside = 0;
    bool mFull = false;
    bool mStopped = false;
};

} // namespace twin::data
