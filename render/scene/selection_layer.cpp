// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/scene/selection_layer.h"

#include <osg/Depth>

#include <cmath>
#include <map>

namespace twin::render {
namespace {

constexpr Rgba kAccent{200, 16, 46, 255};
using Corner = std::array<long, 3>; ///< centimetres: faces do not share vertices, but their corners coincide

struct Edge
{
    osg::Vec3f normal;
    MapPoint from;
    MapPoint to;
    bool crease = true;
};

} // namespace

std::vector<std::vector<MapPoint>> creases(const MeshData& mesh, std::uint32_t feature)
{
    std::map<std::pair<Corner, Corner>, Edge> edges;
    const auto corner = [&](std::uint32_t v) {
        const std::array<float, 3>& p = mesh.positions[v];
        return Corner{std::lround(p[0] * 100), std::lround(p[1] * 100), std::lround(p[2] * 100)};
    };
    const auto place = [&](std::uint32_t v) {
        const std::array<float, 3>& p = mesh.positions[v];
        return MapPoint{mesh.origin.easting + p[0], mesh.origin.northing + p[1], mesh.origin.height + p[2]};
    };
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
        if (mesh.features[mesh.indices[i]] != feature)
            continue;
        for (std::size_t k = 0; k < 3; ++k) {
            const std::uint32_t a = mesh.indices[i + k];
            const std::uint32_t b = mesh.indices[i + (k + 1) % 3];
            const std::array<std::int8_t, 4>& n = mesh.normals[a];
            const osg::Vec3f normal(n[0] / 127.0F, n[1] / 127.0F, n[2] / 127.0F);
            const auto [entry, fresh] =
                edges.try_emplace(std::minmax(corner(a), corner(b)), Edge{normal, place(a), place(b)});
            if (!fresh)
                entry->second.crease = entry->second.normal * normal < 0.94F;
        }
    }
    std::vector<std::vector<MapPoint>> result;
    for (const auto& [key, edge] : edges) {
        if (edge.crease)
            result.push_back({edge.from, edge.to});
    }
    return result;
}

SelectionLayer::SelectionLayer(ShaderLibrary& shaders) : mShaders(shaders), mRoot(new osg::Group)
{
    mRoot->setName("selection");
}

void SelectionLayer::select(const std::vector<Immutable<CityTile>>& tiles, const TileKey& key,
                            const std::string& id)
{
    mRoot->removeChildren(0, mRoot->getNumChildren());
    if (id.empty())
        return;
    for (const Immutable<CityTile>& tile : tiles) {
        if (!tile || tile->key != key)
            continue;
        for (std::size_t i = 0; i < tile->buildings.size(); ++i) {
            if (tile->buildings[i].id == id)
                return build(*tile, static_cast<std::uint32_t>(i));
        }
    }
}

void SelectionLayer::build(const CityTile& tile, std::uint32_t feature)
{
    const MeshData& mesh = tile.mesh;
    MeshData part;
    part.origin = mesh.origin;
    osg::ref_ptr<osg::Vec4ubArray> colours = new osg::Vec4ubArray(osg::Array::BIND_PER_VERTEX);
    colours->setNormalize(true);
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
        if (mesh.features[mesh.indices[i]] != feature)
            continue;
        for (std::size_t k = 0; k < 3; ++k) {
            const std::uint32_t v = mesh.indices[i + k];
            part.indices.push_back(static_cast<std::uint32_t>(part.positions.size()));
            part.positions.push_back(mesh.positions[v]);
            part.normals.push_back(mesh.normals[v]);
            const std::array<std::uint8_t, 4>& c = mesh.colours[v];
            colours->push_back({c[0], c[1], c[2], c[3]});
        }
    }
    if (part.indices.empty())
        return;
    osg::ref_ptr<osg::MatrixTransform> solid = placedAt(mesh.origin);
    osg::ref_ptr<osg::Geometry> geometry = geometryOf(part);
    geometry->setColorArray(colours);
    separateBuffers(*geometry);
    solid->addChild(geometry);
    solid->getOrCreateStateSet()->setAttribute(mShaders.program("selected"));
    solid->getOrCreateStateSet()->setRenderBinDetails(3, "RenderBin");
    mRoot->addChild(solid);

    const std::vector<std::vector<MapPoint>> lines = creases(mesh, feature);
    for (const bool behind : {true, false}) {
        osg::ref_ptr<osg::MatrixTransform> edges = screenLines(lines, true);
        if (!edges)
            return;
        osg::StateSet* state = edges->getOrCreateStateSet();
        prepareLineState(*state, mShaders, behind ? 10 : 11);
        if (behind)
            state->setAttributeAndModes(new osg::Depth(osg::Depth::ALWAYS, 0, 1, false));
        LineLook look{linearColour(kAccent), 2.5F, 0, Pattern::Solid};
        look.colour.a() = behind ? 0.22F : 1.0F;
        setLook(*state, look);
        mRoot->addChild(edges);
    }
}

} // namespace twin::render
