// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/crs/affine.h"
#include "data/readers/gltf_document.h"

#include <memory>
#include <optional>
#include <set>

namespace twin::data::gltf {

/// The triangles of one primitive in its own axes.
struct MeshPart
{
    std::vector<Vec3> positions;
    std::vector<std::uint32_t> triangles;                 ///< three indices each, all within `positions`
    std::vector<std::uint32_t> features;                  ///< one per position; empty: none
    std::vector<std::array<float, 4>> colours;            ///< linear, one per position; empty: white
    std::vector<std::array<float, 2>> textureCoordinates; ///< of the base colour; empty: none
    std::optional<std::size_t> material;
    std::optional<std::size_t> table;         ///< property table of the features
    std::optional<std::uint32_t> nullFeature; ///< stands for none
};

/// A part where a node, or one instance of it, puts it.
struct PlacedPart
{
    std::shared_ptr<const MeshPart> part;
    Matrix frame = kIdentity; ///< to the axes of the file
    std::size_t node = 0;
    std::string name;                      ///< of the node or its mesh; may be empty
    std::optional<std::uint32_t> instance; ///< EXT_mesh_gpu_instancing: the number in its node
    std::optional<std::uint32_t> feature;  ///< of the instance (EXT_instance_features)
    std::optional<std::size_t> table;      ///< of the instance's feature
};

/// What of a file was not read, as codes for the messages.
struct MeshNotes
{
    std::size_t brokenPrimitives = 0;
    std::size_t noTriangles = 0;  ///< points and lines
    std::size_t packedBroken = 0; ///< Draco data that cannot be unpacked
    bool featureTexture = false;  ///< feature ids in a texture or by vertex number
    bool tooLarge = false;
};

/// The triangles of the default scene with the transforms of its nodes. Depth, number of nodes and what they
/// unfold to are bounded.
std::vector<PlacedPart> readParts(Document& document, MeshNotes& notes);

/// Fills positions, triangles, features, colours, texture coordinates from KHR_draco_mesh_compression; the
/// ids name the attribute of each (`names` as in the primitive). False where the data are damaged.
bool unpackDraco(Bytes packed, const json& ids, const std::string& textureSet, const std::string& featureSet,
                 MeshPart& part);

} // namespace twin::data::gltf
