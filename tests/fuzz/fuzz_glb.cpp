// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/citypackage/glb_file.h"

#include <cstdint>
#include <cstdlib>

namespace {

void check(const twin::CityTile& tile)
{
    for (const std::uint32_t index : tile.mesh.indices) {
        if (index >= tile.mesh.positions.size())
            std::abort();
    }
    for (const std::uint32_t feature : tile.mesh.features) {
        if (feature >= tile.buildings.size())
            std::abort();
    }
}

} // namespace

/// Tiles and blocks of outlines of packages from anywhere. What is accepted must be safe to draw: every index
/// points at a vertex, every vertex at a building.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count)
{
    if (const auto tile = twin::data::decodeGlb({bytes, count}, "fuzz.glb"))
        check(*tile);
    if (const auto block = twin::data::decodeOutlineGlb({bytes, count}, "fuzz.glb")) {
        for (const twin::CityTile& outline : twin::data::outlinesOf(*block))
            check(outline);
    }
    return 0;
}
