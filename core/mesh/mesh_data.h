// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/map_point.h"

#include <array>
#include <cstdint>
#include <vector>

namespace twin {

/// Indexed triangles on the CPU, in metres relative to `origin` (x east, y north, z up). Structure of arrays
/// so that a renderer can hand each array to the GPU as it is. Front faces are counter-clockwise.
struct MeshData
{
    MapPoint origin; ///< map position of (0,0,0); height normally 0
    std::vector<std::array<float, 3>> positions;
    std::vector<std::array<std::int8_t, 4>> normals; ///< unit normal * 127; fourth byte 0
    std::vector<std::array<std::uint8_t, 4>>
        colours;                         ///< RGB tint; A = ambient light reaching the vertex (255 = all)
    std::vector<std::uint32_t> features; ///< per vertex: index of the object within the tile
    std::vector<std::uint32_t> indices;

    std::size_t triangleCount() const { return indices.size() / 3; }
    bool empty() const { return indices.empty(); }
};

} // namespace twin
