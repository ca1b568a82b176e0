// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "data/citypackage/package_check.h"

#include <nlohmann/json.hpp>

#include <array>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

/// The parts of checkPackage.
namespace twin::data {

/// A content that the tileset names, with the box it must stay in (z up).
struct TilesetContent
{
    std::string uri;
    std::array<double, 3> low{};
    std::array<double, 3> high{};
    bool boxed = false;
};

/// tileset.json by the rules of 3D Tiles 1.1.
std::vector<TilesetContent> checkTileset(const std::string& folder, Diagnostics& found);

/// A binary glTF by the rules of glTF 2.0, EXT_mesh_features and EXT_structural_metadata as far as they
/// concern the program. The identifiers of its objects.
std::vector<std::string> checkGlb(std::span<const unsigned char> bytes, const TilesetContent& content,
                                  Diagnostics& found);

/// city.gpkg, against the identifiers that the tiles name.
void checkDatabase(const std::string& folder,
                   const std::map<std::string, std::vector<std::string>>& idsByTile, PackageCheck& check,
                   const Progress& progress);

void checkRasters(const std::string& folder, PackageCheck& check);

} // namespace twin::data
