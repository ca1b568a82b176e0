// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/citypackage/glb_file.h"

#include <cstdint>
#include <cstdlib>

/// Tiles of packages from anywhere. What is accepted must be safe to draw: every index points at a vertex.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count)
{
    const auto tile = twin::data::decodeGlb({bytes, count}, "fuzz.glb");
    if (!tile)
        return 0;
    for (const std::uint32_t index : tile->mesh.indices) {
        if (index >= tile->mesh.positions.size())
            std::abort();
    }
    return 0;
}
