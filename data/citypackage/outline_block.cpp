// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/citypackage/outline_block.h"

#include "core/mesh/tile_outline.h"
#include "data/citypackage/tile_merge.h"

#include <limits>
#include <map>

namespace twin::data {
namespace {

int floorTo(int value, int step)
{
    const int rest = value % step;
    return value - (rest < 0 ? rest + step : rest);
}

/// Moves what is counted from a tile's corner by whole tiles.
void shift(CityTile& tile, float east, float north)
{
    for (std::array<float, 3>& p : tile.mesh.positions) {
        p[0] += east;
        p[1] += north;
    }
    for (BuildingSummary& building : tile.buildings) {
        building.centreX += east;
        building.centreY += north;
    }
}

float metres(int tiles)
{
    return static_cast<float>(tiles * TileKey::kSize);
}

} // namespace

TileKey blockOf(TileKey tile)
{
    return {floorTo(tile.column, OutlineBlock::kTiles), floorTo(tile.row, OutlineBlock::kTiles)};
}

std::string blockPath(const std::string& folder, TileKey block)
{
    return folder + "/outlines/" + block.name() + ".glb";
}

void addOutline(OutlineBlock& block, const CityTile& tile)
{
    const int column = tile.key.column - block.tile.key.column;
    const int row = tile.key.row - block.tile.key.row;
    CityTile outline = outlineOf(tile);
    shift(outline, metres(column), metres(row));
    const auto cell = static_cast<std::uint8_t>(row * OutlineBlock::kTiles + column);
    block.cells.insert(block.cells.end(), outline.buildings.size(), cell);
    append(block.tile, outline);
}

std::vector<CityTile> outlinesOf(const OutlineBlock& block)
{
    std::map<std::uint8_t, CityTile> parts;
    std::vector<std::uint32_t> indexIn(block.tile.buildings.size());
    for (std::size_t i = 0; i < block.tile.buildings.size(); ++i) {
        std::vector<BuildingSummary>& buildings = parts[block.cells[i]].buildings;
        indexIn[i] = static_cast<std::uint32_t>(buildings.size());
        buildings.push_back(block.tile.buildings[i]);
    }
    const MeshData& mesh = block.tile.mesh;
    std::vector<std::uint32_t> vertexIn(mesh.positions.size());
    for (std::size_t i = 0; i < mesh.positions.size(); ++i) {
        MeshData& part = parts[block.cells[mesh.features[i]]].mesh;
        vertexIn[i] = static_cast<std::uint32_t>(part.positions.size());
        part.positions.push_back(mesh.positions[i]);
        part.normals.push_back(mesh.normals[i]);
        part.colours.push_back(mesh.colours[i]);
        part.features.push_back(indexIn[mesh.features[i]]);
    }
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
        const std::uint8_t cell = block.cells[mesh.features[mesh.indices[i]]];
        // A triangle across two tiles is none of ours: its corners would index another mesh.
        if (block.cells[mesh.features[mesh.indices[i + 1]]] != cell ||
            block.cells[mesh.features[mesh.indices[i + 2]]] != cell)
            continue;
        for (std::size_t k = 0; k < 3; ++k)
            parts[cell].mesh.indices.push_back(vertexIn[mesh.indices[i + k]]);
    }
    std::vector<CityTile> result;
    for (auto& [cell, part] : parts) {
        const int column = cell % OutlineBlock::kTiles;
        const int row = cell / OutlineBlock::kTiles;
        part.key = {block.tile.key.column + column, block.tile.key.row + row};
        part.mesh.origin = {part.key.origin().easting, part.key.origin().northing, 0};
        shift(part, -metres(column), -metres(row));
        result.push_back(std::move(part));
    }
    return result;
}

} // namespace twin::data
