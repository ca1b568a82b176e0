// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mesh/city_tile.h"
#include "core/result.h"
#include "data/citypackage/outline_block.h"

#include <span>
#include <string>

namespace twin::data {

struct BuildingProperties;

/// A tile as binary glTF 2.0 (y up, tile-local metres): one mesh with EXT_mesh_features and, per building, a
/// property table of EXT_structural_metadata. Normals are bytes (KHR_mesh_quantization). Everything of
/// CityTile is in it; `properties`, one per building, are added to the table for other programs and not read
/// back.
std::string encodeGlb(const CityTile& tile, std::span<const BuildingProperties> properties = {});
/// A block of outlines: the mesh of the tall buildings, and a point (with colour and feature id) for each low
/// one.
std::string encodeGlb(const OutlineBlock& block);

/// The reverse, for files that encodeGlb wrote. Every offset and index is checked, so that a damaged or
/// hostile file gives an Error that names `file`, never more.
Result<CityTile> decodeGlb(std::span<const unsigned char> bytes, const std::string& file);

Result<OutlineBlock> decodeOutlineGlb(std::span<const unsigned char> bytes, const std::string& file);

Result<CityTile> readGlbFile(const std::string& path);
Result<OutlineBlock> readOutlineFile(const std::string& path);
/// The same with a buffer that is used again for the next tile: fresh memory costs more than the reading.
Result<CityTile> readGlbFile(const std::string& path, std::vector<unsigned char>& buffer);

} // namespace twin::data
