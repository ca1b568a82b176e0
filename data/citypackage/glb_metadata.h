// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mesh/city_tile.h"
#include "data/citypackage/binary_chunk.h"
#include "data/citypackage/building_table.h"

#include <span>

namespace twin::data {

/// EXT_structural_metadata of a tile: the summaries that the view reads, in blocks of outlines the cell of
/// each building, and, where `properties` has one entry per building, the attributes for other programs.
nlohmann::json structuralMetadata(const CityTile& tile, const std::vector<std::uint8_t>* cells,
                                  std::span<const BuildingProperties> properties, BinaryChunk& chunk);

} // namespace twin::data
