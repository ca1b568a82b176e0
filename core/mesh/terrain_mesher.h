// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/terrain.h"
#include "core/mesh/mesh_data.h"

namespace twin {

/// One square of the terrain at several levels of detail; borders carry skirts, so neighbours of different
/// levels show no gap.
struct TerrainTile
{
    Envelope extent;
    std::vector<MeshData> levels; ///< fine to coarse; normals from the full grid, colours unused (white)
};

struct TerrainMesherOptions
{
    double tileSize = 2000;                                ///< metres
    std::vector<double> errorMetres{0.35, 1.0, 4.0, 11.0}; ///< greatest vertical error of each level
    double skirtMetres = 17;
};

/// Adaptive triangles (right-triangulated irregular network) within a height error per level. Cells without
/// data are left open.
std::vector<TerrainTile> meshTerrain(const HeightGrid& grid, const TerrainMesherOptions& options = {});

/// Drapes a polygon on the terrain: triangulated, cut so that no edge is longer than `maxEdge`, lifted by
/// `lift`.
MeshData drape(const MultiPolygon2& polygons, const HeightGrid& terrain, double maxEdge, double lift);

/// A ribbon of constant width along a line, following the terrain; mitred at bends.
MeshData ribbon(const Line2& axis, double width, const HeightGrid& terrain, double maxSegment, double lift);

} // namespace twin
