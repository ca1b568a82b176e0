// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/readers/feature_table.h"
#include "data/readers/gltf_material.h"
#include "data/readers/gltf_mesh.h"

namespace twin::data {

/// One glTF of a tile with what the tile says about it.
struct ContentModel
{
    struct Instance
    {
        Matrix frame = kIdentity;             ///< from the model's axes, upright, to the tile's
        std::optional<std::uint32_t> feature; ///< of an i3dm: its row in the batch table
    };
    gltf::Document& document;
    gltf::Materials& materials;
    const std::vector<gltf::PlacedPart>& parts;
    Matrix upright = kUpright; ///< from the file's axes to z up, with CESIUM_RTC
    std::vector<Instance> instances;
    std::vector<FeatureTable> tables;
    bool batched = false;  ///< features are rows of tables[0] without saying so (b3dm, i3dm)
    bool repeated = false; ///< an i3dm: each instance is an object of its own
};

/// What a content holds that is not read, and what was broken in it.
struct ContentNotes
{
    gltf::MeshNotes mesh;
    std::size_t pointClouds = 0;
    std::size_t unreadableColumns = 0;
};

using ModelSink = std::function<Status(const ContentModel&)>;

/// The formats of 3D Tiles by their first bytes: b3dm, i3dm, cmpt, glTF as JSON or binary; pnts is counted
/// and left out. `loader` fetches what is named relative to the file. Error where the content as a whole
/// cannot be read: cut off, of another format (a web page), inconsistent in its lengths.
Status readContent(gltf::Bytes bytes, const std::string& file, const gltf::Loader& loader, bool yUp,
                   const ModelSink& sink, ContentNotes& notes);

/// By the first bytes: a tile (b3dm, i3dm, cmpt, pnts) or binary glTF.
bool looksLikeTile(std::string_view head);

/// Where the instances of an i3dm stand, from its feature table; nothing where it is damaged.
std::optional<std::vector<ContentModel::Instance>> readInstances(const gltf::json& table, gltf::Bytes binary);

} // namespace twin::data
