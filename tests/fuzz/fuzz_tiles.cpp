// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/readers.h"
#include "temporary_file.h"

#include <cmath>
#include <cstdlib>
#include <string_view>

using namespace twin;
using namespace twin::data;

/// Tilesets, tiles (b3dm, i3dm, cmpt), subtrees, glTF and OBJ: told by their first bytes, read at a place.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count)
{
    static const fuzz::TemporaryFile kFile;
    const std::string_view head(reinterpret_cast<const char*>(bytes), std::min<std::size_t>(count, 4));
    ReadOptions options;
    options.place = ModelPlace{{611'000, 5'970'000}, 10.0, 30, 1};
    Diagnostics diagnostics;
    const Progress progress;
    const BuildingSink sink = [](Building&& building) {
        for (const BoundarySurface& surface : building.surfaces) {
            if (surface.outer.size() < 3)
                std::abort();
            for (const MapPoint& point : surface.outer) {
                if (!std::isfinite(point.easting + point.northing + point.height))
                    std::abort();
            }
        }
        return true;
    };
    // A subtree needs the tileset that holds it, a tileset a tile.
    const bool subtree = head == "subt";
    const bool tileset = !subtree && !head.empty() && head.front() == '{';
    const std::string path = kFile.write(subtree ? "0.0.0.subtree" : "x.json", bytes, count);
    static constexpr std::string_view kRoot =
        "{\"asset\":{\"version\":\"1.1\"},\"root\":{\"boundingVolume\":{\"sphere\":[0,0,0,9]},\"content\":{"
        "\"uri\":"
        "\"{level}.glb\"},\"implicitTiling\":{\"subdivisionScheme\":\"OCTREE\",\"availableLevels\":9,"
        "\"subtreeLevels\":3,\"subtrees\":{\"uri\":\"{level}.{x}.{y}.subtree\"}}}}";
    const std::string root =
        subtree
            ? kFile.write("tileset.json", reinterpret_cast<const std::uint8_t*>(kRoot.data()), kRoot.size())
            : path;
    const Result<ReadCounts> counts = subtree || tileset
                                          ? readTileset(root, options, sink, diagnostics, progress)
                                          : readModel(root, options, sink, diagnostics, progress);
    if (!counts && counts.error().message.empty())
        std::abort();
    if (tileset)
        (void)readModel(path, options, sink, diagnostics, progress); // glTF as JSON
    return 0;
}
