// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/readers/gltf_document.h"

#include <cstdint>
#include <optional>
#include <string>

namespace twin::data {

/// A tile of an implicit tileset: level and place in it. z stays 0 in a quadtree.
struct ImplicitTile
{
    std::uint32_t level = 0;
    std::uint64_t x = 0;
    std::uint64_t y = 0;
    std::uint64_t z = 0;
};

/// Its scheme, as the tile that holds it states.
struct ImplicitScheme
{
    bool octree = false;
    std::uint32_t subtreeLevels = 1;
    std::uint32_t levels = 1; ///< of all subtrees together
    std::string subtreeUri;   ///< template with {level}, {x}, {y}, {z}

    std::uint64_t childCount() const { return octree ? 8 : 4; }
    ImplicitTile child(const ImplicitTile& tile, std::uint64_t number) const;
    std::string fill(const std::string& uri, const ImplicitTile& tile) const;
};

/// "implicitTiling" of a tile, or the extension 3DTILES_implicit_tiling of 1.0; nothing where it is
/// incomplete or beyond all measure.
std::optional<ImplicitScheme> readImplicitScheme(const gltf::json& stated);

/// Which tiles, contents and child subtrees of one subtree are there.
class Subtree
{
public:
    /// Binary or JSON; every bit stream is checked for the length its levels need. Nothing where it is
    /// damaged.
    static std::optional<Subtree> read(gltf::Bytes bytes, const gltf::Loader& loader,
                                       const ImplicitScheme& scheme);

    /// `level` and Morton number within the subtree.
    bool tile(std::uint32_t level, std::uint64_t morton) const;
    bool content(std::size_t number, std::uint32_t level, std::uint64_t morton) const;
    std::size_t contents() const { return mContents.size(); }
    /// By Morton number on the level below the subtree.
    bool child(std::uint64_t morton) const { return mChildren.at(morton); }

private:
    struct Availability
    {
        bool constant = false;
        std::vector<unsigned char> bits; ///< empty: `constant` for all
        bool at(std::uint64_t index) const
        {
            return bits.empty() ? constant : (bits[index / 8] >> (index % 8) & 1) != 0;
        }
    };
    std::uint64_t index(std::uint32_t level, std::uint64_t morton) const;

    std::uint64_t mFanOut = 4;
    Availability mTiles;
    std::vector<Availability> mContents;
    Availability mChildren;
};

} // namespace twin::data
