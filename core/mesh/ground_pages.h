// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/terrain.h"
#include "core/immutable.h"
#include "core/mesh/detail_plan.h"

#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <vector>

namespace twin {

/// A picture of the ground as square pages at several levels: on level 0 a pixel of a page is one of the
/// picture, on each further level it is twice as wide. Columns count from the west, rows from the north.
struct GroundPyramid
{
    static constexpr int kPagePixels = 256;
    static constexpr int kMostPagesASide = 4; ///< of the coarsest level
    static constexpr int kMostColumns = 1024; ///< of the finest level: a finer picture is shown at this
    std::string path;                         ///< of the picture; empty where there is no more than the base
    Envelope extent;
    double cellMetres = 0; ///< of level 0
    int levels = 0;

    /// As many levels as the size of the picture needs.
    static GroundPyramid of(std::string path, const Envelope& extent, double cellMetres);
    double pageMetres(int level) const { return cellMetres * kPagePixels * (1 << level); }
    int columns(int level) const;
    int rows(int level) const;
    bool empty() const { return levels == 0; }
    bool operator==(const GroundPyramid& o) const;
};

struct GroundPageKey
{
    int level = 0;
    int column = 0;
    int row = 0;
    auto operator<=>(const GroundPageKey&) const = default;
};
/// May reach over the picture's eastern and southern edge.
Envelope extentOf(const GroundPyramid& pyramid, const GroundPageKey& key);

/// RGB with a rim of kRim pixels of its neighbours, rows from the north, and the same at a half and a
/// quarter.
struct GroundPage
{
    static constexpr int kRim = 4;
    static constexpr int kSide = GroundPyramid::kPagePixels + 2 * kRim;
    GroundPageKey key;
    std::array<std::vector<std::uint8_t>, 3> pixels;
};
/// The page of kSide x kSide pixels with its smaller copies.
GroundPage pageOf(const GroundPageKey& key, std::vector<std::uint8_t> pixels);

/// What is in memory of a picture, beside its coarsest level.
struct GroundPages
{
    GroundPyramid pyramid;
    std::vector<Immutable<GroundPage>> pages;
};

/// The coarsest level, cut from a small version of the whole picture.
std::vector<Immutable<GroundPage>> basePages(const GroundPyramid& pyramid, const GroundImage& base);

/// The pages below the coarsest level that a view wants, the most urgent first: a pixel of theirs covers
/// about one on the screen. No more than `most`, then all are coarser.
std::vector<GroundPageKey> planGroundPages(const GroundPyramid& pyramid, const DetailView& view,
                                           std::size_t most);

} // namespace twin
