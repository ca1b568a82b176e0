// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/readers/mesh_objects.h"
#include "data/readers/tile_files.h"

namespace twin::data {

/// By its first lines: Wavefront OBJ.
bool looksLikeObj(std::string_view head);

/// Faces, named objects and colours (Kd, mean of map_Kd) of an OBJ model and its MTL files, which must lie in
/// the folder of the model. Errors name the file.
Status readObj(const std::string& path, gltf::Bytes bytes, const TileFiles& files, const ReadOptions& options,
               MeshObjects& objects, Diagnostics& diagnostics);

} // namespace twin::data
