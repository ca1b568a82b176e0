// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/citypackage/tile_merge.h"

#include <limits>

namespace twin::data {

CityTile without(const CityTile& tile, const std::set<std::string>& ids)
{
    constexpr std::uint32_t kGone = std::numeric_limits<std::uint32_t>::max();
    CityTile kept;
    kept.key = tile.key;
    kept.mesh.origin = tile.mesh.origin;
    std::vector<std::uint32_t> featureOf(tile.buildings.size(), kGone);
    for (std::size_t i = 0; i < tile.buildings.size(); ++i) {
        if (ids.contains(tile.buildings[i].id))
            continue;
        featureOf[i] = static_cast<std::uint32_t>(kept.buildings.size());
        kept.buildings.push_back(tile.buildings[i]);
    }
    kept.synthetic = tile.synthetic && !kept.buildings.empty();
    std::vector<std::uint32_t> vertexOf(tile.mesh.positions.size(), kGone);
    for (std::size_t i = 0; i < tile.mesh.positions.size(); ++i) {
        const std::uint32_t feature = featureOf[tile.mesh.features[i]];
        if (feature == kGone)
            continue;
        vertexOf[i] = static_cast<std::uint32_t>(kept.mesh.positions.size());
        kept.mesh.positions.push_back(tile.mesh.positions[i]);
        kept.mesh.normals.push_back(tile.mesh.normals[i]);
        kept.mesh.colours.push_back(tile.mesh.colours[i]);
        kept.mesh.features.push_back(feature);
    }
    // The corners of a triangle belong to one building, so they are all kept or all gone.
    for (std::size_t i = 0; i + 2 < tile.mesh.indices.size(); i += 3) {
        const std::uint32_t a = vertexOf[tile.mesh.indices[i]];
        const std::uint32_t b = vertexOf[tile.mesh.indices[i + 1]];
        const std::uint32_t c = vertexOf[tile.mesh.indices[i + 2]];
        if (a != kGone && b != kGone && c != kGone)
            kept.mesh.indices.insert(kept.mesh.indices.end(), {a, b, c});
    }
    return kept;
}

void append(CityTile& tile, const CityTile& other)
{
    const auto firstFeature = static_cast<std::uint32_t>(tile.buildings.size());
    const auto firstVertex = static_cast<std::uint32_t>(tile.mesh.positions.size());
    tile.synthetic = tile.synthetic || other.synthetic;
    tile.buildings.insert(tile.buildings.end(), other.buildings.begin(), other.buildings.end());
    MeshData& mesh = tile.mesh;
    mesh.positions.insert(mesh.positions.end(), other.mesh.positions.begin(), other.mesh.positions.end());
    mesh.normals.insert(mesh.normals.end(), other.mesh.normals.begin(), other.mesh.normals.end());
    mesh.colours.insert(mesh.colours.end(), other.mesh.colours.begin(), other.mesh.colours.end());
    for (const std::uint32_t feature : other.mesh.features)
        mesh.features.push_back(feature + firstFeature);
    for (const std::uint32_t index : other.mesh.indices)
        mesh.indices.push_back(index + firstVertex);
}

} // namespace twin::data
