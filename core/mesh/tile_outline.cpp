// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/tile_outline.h"

#include <limits>

namespace twin {

CityTile outlineOf(const CityTile& tile)
{
    constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();
    CityTile outline;
    outline.key = tile.key;
    outline.synthetic = tile.synthetic;
    outline.buildings = tile.buildings;
    const MeshData& from = tile.mesh;
    MeshData& to = outline.mesh;
    to.origin = from.origin;
    std::vector<std::uint32_t> vertexOf(from.positions.size(), kNone);
    for (std::size_t i = 0; i < from.positions.size(); ++i) {
        const std::uint32_t feature = from.features[i];
        if (feature >= tile.buildings.size() || heightOf(tile.buildings[feature]) < kTallMetres)
            continue;
        vertexOf[i] = static_cast<std::uint32_t>(to.positions.size());
        to.positions.push_back(from.positions[i]);
        to.normals.push_back(from.normals[i]);
        to.colours.push_back(from.colours[i]);
        to.features.push_back(feature);
    }
    // The corners of a triangle belong to one building, so they are all kept or all gone.
    for (std::size_t i = 0; i + 2 < from.indices.size(); i += 3) {
        if (vertexOf[from.indices[i]] == kNone)
            continue;
        for (std::size_t k = 0; k < 3; ++k)
            to.indices.push_back(vertexOf[from.indices[i + k]]);
    }
    return outline;
}

} // namespace twin
