// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/crs/coordinate_transformer.h"
#include "data/readers/readers.h"

#include <array>

namespace twin::data {

/// The looks into one family of formats each; probe() chooses by content. `path` as the user gave it, already
/// checked.
Result<SourceInfo> probeCityGml(const std::string& path, const ReadOptions& options);
Result<SourceInfo> probeCityJson(const std::string& path, const ReadOptions& options);
Result<SourceInfo> probeTileset(const std::string& path, const ReadOptions& options);
Result<SourceInfo> probeModel(const std::string& path, const ReadOptions& options);
/// By the first bytes, which may be gzip: a tileset.json.
bool looksLikeTileset(const std::string& path, const std::string& head);
/// By the first bytes and the ending: glTF, a tile of 3D Tiles or OBJ.
bool looksLikeModel(const std::string& path, const std::string& head);
/// Unpacks it for a look into each of its files.
Result<SourceInfo> probeArchive(const std::string& path, const ReadOptions& options);
Result<SourceInfo> probeVector(const std::string& path, const ReadOptions& options);
Result<SourceInfo> probeTable(const std::string& path, const ReadOptions& options);
/// A spreadsheet: only a catalogue of measures is of use.
Result<SourceInfo> probeWorkbook(const std::string& path);
Result<SourceInfo> probeOpenStreetMap(const std::string& path);
Result<SourceInfo> probePointCloud(const std::string& path, const ReadOptions& options);
Result<SourceInfo> probeRaster(const std::string& path, const ReadOptions& options);
Result<SourceInfo> probeXyz(const std::string& path, const ReadOptions& options);

/// True where the columns are those of a measure catalogue: the required ones and two that nothing else has.
bool looksLikeMeasures(const std::vector<std::string>& columns);

/// A companion of another file (.prj, .dbf, .tfw …) or a text about it, never a source of its own.
bool isSidecar(const std::string& path);

/// A rectangle in source coordinates: minx, miny, maxx, maxy.
using SourceExtent = std::array<double, 4>;

std::string extentText(const SourceExtent& extent);
/// Fills crs, verticalCrs and extent of a layer; a system that is missing or contradicts the extent becomes a
/// diagnostic.
void placeLayer(LayerInfo& layer, const std::string& path, Result<CoordinateTransformer> transformer,
                const SourceExtent& extent, Diagnostics& diagnostics);

} // namespace twin::data
