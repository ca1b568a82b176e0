// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/immutable.h"
#include "core/mesh/city_tile.h"
#include "render/scene/screen_lines.h"

#include <string>
#include <vector>

namespace twin::render {

/// The selected building once more: its surfaces in a lifted tint and its edges in the accent colour, faintly
/// even where something stands before it.
class SelectionLayer
{
public:
    explicit SelectionLayer(ShaderLibrary& shaders);
    osg::Group* node() { return mRoot; }
    void select(const std::vector<Immutable<CityTile>>& tiles, const TileKey& key, const std::string& id);

private:
    void build(const CityTile& tile, std::uint32_t feature);

    ShaderLibrary& mShaders;
    osg::ref_ptr<osg::Group> mRoot;
};

/// The edges of one object where its faces meet at an angle or end.
std::vector<std::vector<MapPoint>> creases(const MeshData& mesh, std::uint32_t feature);

} // namespace twin::render
