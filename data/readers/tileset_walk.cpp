// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/tileset_walk.h"

#include "core/text.h"
#include "data/project/safe_json.h"

#include <algorithm>
#include <filesystem>

namespace twin::data {
namespace {

using gltf::json;
using gltf::member;
using gltf::textAt;

constexpr int kMaxDepth = 250;
constexpr int kMaxNesting = 1200; ///< of brackets: two for each level of tiles
constexpr std::size_t kMaxNested = 32;
constexpr std::size_t kMaxTiles = 2'000'000;
constexpr std::size_t kMaxTilesets = 100'000;
constexpr std::size_t kMaxVisits = 1000;
constexpr std::size_t kMaxFailures = 5'000;

std::string uriOf(const json& content)
{
    const std::string uri = textAt(content, "uri");
    return uri.empty() ? textAt(content, "url") : uri; // before 1.0
}

/// "content", "contents" and the extension that had them in 1.0.
std::vector<std::string> contentUris(const json& tile)
{
    std::vector<std::string> uris;
    const auto take = [&](const json& content) {
        if (std::string uri = uriOf(content); !uri.empty())
            uris.push_back(std::move(uri));
    };
    take(member(tile, "content"));
    const json& extension = member(member(tile, "extensions"), "3DTILES_multiple_contents");
    for (const json* list :
         {&member(tile, "contents"), &member(extension, "contents"), &member(extension, "content")}) {
        for (std::size_t i = 0; list->is_array() && i < list->size(); ++i)
            take((*list)[i]);
    }
    return uris;
}

bool isJson(const std::string& path)
{
    return foldCase(std::filesystem::path(path).extension().string()) == ".json";
}

const json& implicitOf(const json& tile)
{
    const json& own = member(tile, "implicitTiling");
    return own.is_object() ? own : member(member(tile, "extensions"), "3DTILES_implicit_tiling");
}

} // namespace

TilesetWalk::TilesetWalk(const std::string& path, Which which, Content content, Diagnostics& diagnostics,
                         const Progress& progress)
    : mPath(path), mFiles(path), mWhich(which), mContent(std::move(content)), mDiagnostics(diagnostics),
      mProgress(progress)
{
}

void TilesetWalk::refuse(const std::string& file, const Error& error)
{
    mDiagnostics.add({Severity::Problem, mPath, file, error.message, error.arguments});
    mFull = ++mFailures > kMaxFailures;
    if (mFull)
        mDiagnostics.problem(mPath, {},
                             TWIN_MSG("More than %1 files of the tileset cannot be read; the rest was not "
                                      "tried. Fetch the whole tileset again."),
                             {std::to_string(kMaxFailures)});
}

Result<json> TilesetWalk::open(const std::string& path)
{
    const std::string name = mFiles.nameOf(path);
    if (++mTilesets > kMaxTilesets || ++mOpened[path] > kMaxVisits)
        return Error{ErrorKind::Refused,
                     TWIN_MSG("The tileset refers to more than %1 further ones, or to the same one more than "
                              "%2 times. The rest was left out: import its parts one by one."),
                     {std::to_string(kMaxTilesets), std::to_string(kMaxVisits)}};
    const Result<gltf::Buffer> bytes = TileFiles::read(path);
    if (!bytes)
        return bytes.error();
    Result<json> document = parseJson({bytes->begin(), bytes->end()}, name, kMaxNesting);
    if (!document)
        return document.error();
    const std::string version = textAt(member(*document, "asset"), "version");
    if (member(*document, "root").is_object() && version != "1.0" && version != "1.1" && version != "0.0")
        mDiagnostics.warn(
            mPath, name,
            TWIN_MSG("The tileset does not state version 1.0 or 1.1 of 3D Tiles; it was read as "
                     "1.1. Check the result."));
    return document;
}

Status TilesetWalk::run()
{
    Result<json> document = open(mPath);
    if (!document)
        return document.error();
    mRoot = std::move(document.value());
    if (!member(mRoot, "root").is_object())
        return Error{ErrorKind::Malformed,
                     TWIN_MSG("%1 is no tileset: it has no root tile. Name the tileset.json of 3D Tiles."),
                     {mPath}};
    std::error_code code;
    const std::string path = std::filesystem::weakly_canonical(mPath, code).string();
    tileset(mRoot, path, {});
    if (mProgress.cancelled())
        return Error{ErrorKind::Cancelled, TWIN_MSG("Reading %1 was cancelled."), {mPath}};
    return Done{};
}

long long TilesetWalk::tileset(const json& document, const std::string& path, const Inherited& outer)
{
    // What old exporters state where the glTF of the tiles is z up already.
    const File file{path, textAt(member(document, "asset"), "gltfUpAxis") != "Z"};
    mOpen.push_back(path);
    const long long read = tile(member(document, "root"), file, outer);
    mOpen.pop_back();
    return read;
}

long long TilesetWalk::external(const std::string& path, const Inherited& outer)
{
    const std::string name = mFiles.nameOf(path);
    if (std::find(mOpen.begin(), mOpen.end(), path) != mOpen.end()) {
        refuse(name, {ErrorKind::Refused,
                      TWIN_MSG("The tileset %1 refers to itself, directly or through others. It was followed "
                               "once only: correct the reference."),
                      {name}});
        return 0;
    }
    if (mOpen.size() > kMaxNested) {
        refuse(name, {ErrorKind::Refused,
                      TWIN_MSG("Tilesets refer to each other more than %1 levels deep. %2 was left out: "
                               "import it on its own."),
                      {std::to_string(kMaxNested), name}});
        return 0;
    }
    Result<json> document = open(path);
    if (!document) {
        refuse(name, document.error());
        return 0;
    }
    if (!member(*document, "root").is_object()) {
        // glTF as JSON has the same ending.
        if (member(*document, "meshes").is_array() || member(*document, "scenes").is_array())
            return geometry(path, {mOpen.back(), true}, outer);
        refuse(name, {ErrorKind::Malformed,
                      TWIN_MSG("%1 is no tileset: it has no root tile. Name the tileset.json of 3D Tiles."),
                      {name}});
        return 0;
    }
    return tileset(*document, path, outer);
}

bool TilesetWalk::enter()
{
    if (!mayGoOn())
        return false;
    if (++mTiles <= kMaxTiles)
        return true;
    mFull = true;
    mDiagnostics.problem(mPath, {},
                         TWIN_MSG("The tileset has more than %1 tiles. The rest was left out: import its "
                                  "parts one by one."),
                         {std::to_string(kMaxTiles)});
    return false;
}

void TilesetWalk::checkVolume(const json& tile, Inherited& own, const Inherited& outer)
{
    own.ball = ballAround(member(tile, "boundingVolume"), own.transform);
    if (own.ball && outer.ball &&
        lengthOf(difference(own.ball->centre, outer.ball->centre)) > 1.01 * outer.ball->radius + 1)
        ++mOutside;
    if (!own.ball)
        own.ball = outer.ball;
}

long long TilesetWalk::tile(const json& tile, const File& file, const Inherited& outer)
{
    const std::string name = mFiles.nameOf(file.path);
    if (!tile.is_object() || outer.depth > kMaxDepth) {
        refuse(name, {ErrorKind::Malformed,
                      TWIN_MSG("A tile of %1 is damaged or nested more than %2 levels deep and was left out "
                               "with all below it."),
                      {name, std::to_string(kMaxDepth)}});
        return 0;
    }
    if (!enter())
        return 0;
    Inherited own = outer;
    ++own.depth;
    if (!member(tile, "transform").is_null()) {
        const auto transform = gltf::numbersAt<16>(tile, "transform");
        if (!transform) {
            refuse(name, {ErrorKind::Malformed,
                          TWIN_MSG("The transform of a tile of %1 is not 16 numbers. The tile was left out "
                                   "with all below it: its place is not known."),
                          {name}});
            return 0;
        }
        own.transform = product(outer.transform, *transform);
    }
    if (const std::string refine = foldCase(textAt(tile, "refine")); !refine.empty())
        own.replace = refine != "add";
    checkVolume(tile, own, outer);
    std::vector<std::string> uris = contentUris(tile);
    if (const json& stated = implicitOf(tile); stated.is_object())
        return implicit(stated, std::move(uris), file, own);
    long long finer = contents(uris, file, own, true);
    const json& children = member(tile, "children");
    for (std::size_t i = 0; children.is_array() && i < children.size() && mayGoOn(); ++i)
        finer += this->tile(children[i], file, own);
    if (finer > 0 && own.replace && mWhich == Which::Finest)
        return finer;
    return finer + contents(uris, file, own, false);
}

/// Of the files that are named, either the tilesets or those with geometry.
long long TilesetWalk::contents(const std::vector<std::string>& uris, const File& file, const Inherited& own,
                                bool tilesets)
{
    long long read = 0;
    for (const std::string& uri : uris) {
        if (!mayGoOn())
            break;
        const Result<std::string> path = mFiles.resolve(file.path, uri);
        if (!path) {
            if (tilesets)
                refuse(uri.substr(0, 200), path.error());
            continue;
        }
        if (isJson(*path) != tilesets)
            continue;
        read += tilesets ? external(*path, own) : geometry(*path, file, own);
    }
    return read;
}

long long TilesetWalk::geometry(const std::string& path, const File& file, const Inherited& own)
{
    mProgress.report(-1, mFiles.nameOf(path));
    if (mContent(path, own.transform, file.yUp))
        return 1;
    mFull = mFull || ++mFailures > kMaxFailures;
    return 0;
}

long long TilesetWalk::implicit(const json& stated, std::vector<std::string> uris, const File& file,
                                const Inherited& own)
{
    const std::string name = mFiles.nameOf(file.path);
    std::optional<ImplicitScheme> scheme = readImplicitScheme(stated);
    if (!scheme) {
        refuse(name, {ErrorKind::Malformed,
                      TWIN_MSG("The implicit tiling of %1 is incomplete or states more levels than any "
                               "tileset has. Its tiles were left out."),
                      {name}});
        return 0;
    }
    const Implicit tiles{file, std::move(*scheme), std::move(uris), own};
    const ImplicitTile root;
    const std::optional<Subtree> first = subtree(tiles, root);
    return first ? implicitTile(tiles, *first, root, 0, 0) : 0;
}

std::optional<Subtree> TilesetWalk::subtree(const Implicit& tiles, const ImplicitTile& tile)
{
    const std::string uri = tiles.scheme.fill(tiles.scheme.subtreeUri, tile);
    const Result<std::string> path = mFiles.resolve(tiles.file.path, uri);
    if (!path) {
        refuse(uri.substr(0, 200), path.error());
        return std::nullopt;
    }
    const Result<gltf::Buffer> bytes = TileFiles::read(*path);
    if (!bytes) {
        refuse(uri.substr(0, 200), bytes.error());
        return std::nullopt;
    }
    ++mOpened[*path];
    const gltf::Loader loader = mFiles.loader(*path);
    std::optional<Subtree> found = Subtree::read(*bytes, loader, tiles.scheme);
    if (!found)
        refuse(
            uri.substr(0, 200),
            {ErrorKind::Malformed,
             TWIN_MSG("The subtree %1 is damaged or shorter than its levels need. Its tiles were left out: "
                      "fetch it again."),
             {mFiles.nameOf(*path)}});
    return found;
}

long long TilesetWalk::implicitTile(const Implicit& tiles, const Subtree& within, const ImplicitTile& place,
                                    std::uint32_t level, std::uint64_t morton)
{
    const ImplicitScheme& scheme = tiles.scheme;
    if (!within.tile(level, morton) || !enter())
        return 0;
    long long finer = 0;
    const bool deeper = place.level + 1 < scheme.levels;
    for (std::uint64_t i = 0; deeper && i < scheme.childCount(); ++i) {
        const ImplicitTile child = scheme.child(place, i);
        const std::uint64_t number = morton * scheme.childCount() + i;
        if (level + 1 < scheme.subtreeLevels) {
            finer += implicitTile(tiles, within, child, level + 1, number);
        } else if (within.child(number) && mayGoOn()) {
            if (const std::optional<Subtree> next = subtree(tiles, child))
                finer += implicitTile(tiles, *next, child, 0, 0);
        }
    }
    if (finer > 0 && tiles.inherited.replace && mWhich == Which::Finest)
        return finer;
    std::vector<std::string> uris;
    for (std::size_t i = 0; i < std::min(within.contents(), tiles.uris.size()); ++i) {
        if (within.content(i, level, morton))
            uris.push_back(scheme.fill(tiles.uris[i], place));
    }
    const long long tilesets = contents(uris, tiles.file, tiles.inherited, true);
    return finer + tilesets + contents(uris, tiles.file, tiles.inherited, false);
}

void TilesetWalk::summarise() const
{
    if (mOutside > 0)
        mDiagnostics.note(
            mPath, {},
            TWIN_MSG("%1 tiles lie outside the volume of the tile they belong to. They were read "
                     "all the same; a viewer that trusts the volumes may hide them."),
            {std::to_string(mOutside)});
}

} // namespace twin::data
