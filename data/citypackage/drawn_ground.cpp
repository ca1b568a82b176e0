// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/citypackage/drawn_ground.h"

#include "core/geo/polygon.h"
#include "core/geo/raster_frame.h"
#include "core/text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace twin::data {
namespace {

using Rgb = std::array<unsigned char, 3>;

constexpr Rgb kPaper{235, 234, 226};
constexpr double kMargin = 200; ///< metres around the city

struct Cover
{
    std::string_view kind;
    Rgb colour;
    int order; ///< later ones lie above
};

/// The kinds of our own and their usual names elsewhere.
constexpr std::array<Cover, 30> kCovers{{
    {"settlement", {233, 228, 217}, 0}, {"residential", {233, 228, 217}, 0},
    {"landuse", {229, 227, 216}, 0},    {"field", {219, 224, 196}, 1},
    {"farmland", {219, 224, 196}, 1},   {"orchard", {212, 220, 188}, 1},
    {"meadow", {205, 218, 183}, 2},     {"grass", {205, 218, 183}, 2},
    {"grassland", {205, 218, 183}, 2},  {"heath", {205, 218, 183}, 2},
    {"scrub", {192, 208, 168}, 2},      {"wetland", {198, 214, 192}, 2},
    {"wood", {150, 172, 133}, 3},       {"forest", {150, 172, 133}, 3},
    {"wald", {150, 172, 133}, 3},       {"allotment", {204, 214, 181}, 4},
    {"allotments", {204, 214, 181}, 4}, {"park", {189, 206, 163}, 4},
    {"garden", {189, 206, 163}, 4},     {"cemetery", {186, 203, 168}, 4},
    {"beach", {240, 228, 197}, 5},      {"sand", {240, 228, 197}, 5},
    {"port", {216, 213, 207}, 5},       {"industrial", {224, 220, 214}, 0},
    {"commercial", {228, 223, 214}, 0}, {"retail", {228, 223, 214}, 0},
    {"square", {240, 236, 228}, 6},     {"road", {243, 240, 233}, 7},
    {"railway", {205, 201, 193}, 6},    {"water", {164, 198, 219}, 6},
}};

const Cover* coverOf(const std::string& kind)
{
    const std::string folded = foldCase(kind);
    const auto found = std::find_if(kCovers.begin(), kCovers.end(),
                                    [&](const Cover& cover) { return cover.kind == folded; });
    return found == kCovers.end() ? nullptr : found;
}

} // namespace

GroundImage drawnGround(const std::vector<LandCover>& covers, const Envelope& city, int maxPixels)
{
    std::vector<std::pair<const Cover*, const LandCover*>> known;
    Envelope extent = city;
    for (const LandCover& cover : covers) {
        if (const Cover* style = coverOf(cover.kind))
            known.emplace_back(style, &cover);
        // One field far away must not make the picture of the city coarse.
        if (city.empty())
            extent.include(envelope(cover.area));
    }
    GroundImage image;
    if (known.empty() || extent.empty())
        return image;
    std::stable_sort(known.begin(), known.end(),
                     [](const auto& a, const auto& b) { return a.first->order < b.first->order; });
    const double longer = std::max(extent.width(), extent.height()) + 2 * kMargin;
    RasterFrame frame;
    frame.cell = std::max(1.0, std::ceil(longer / maxPixels * 2) / 2);
    frame.west = std::floor(extent.minEasting - kMargin);
    frame.north = std::ceil(extent.maxNorthing + kMargin);
    frame.columns = static_cast<int>((extent.width() + 2 * kMargin) / frame.cell) + 1;
    frame.rows = static_cast<int>((extent.height() + 2 * kMargin) / frame.cell) + 1;
    image.width = frame.columns;
    image.height = frame.rows;
    image.extent = {frame.west, frame.north - frame.rows * frame.cell,
                    frame.west + frame.columns * frame.cell, frame.north};
    image.rgb.resize(static_cast<std::size_t>(frame.columns) * frame.rows * 3);
    for (std::size_t i = 0; i < image.rgb.size(); ++i)
        image.rgb[i] = kPaper[i % 3];
    for (const auto& [style, cover] : known) {
        eachSpan(cover->area, frame, [&, colour = style->colour](int row, int from, int to) {
            auto* pixel = image.rgb.data() + 3 * (static_cast<std::size_t>(row) * frame.columns + from);
            for (int column = from; column <= to; ++column, pixel += 3)
                std::copy(colour.begin(), colour.end(), pixel);
        });
    }
    return image;
}

} // namespace twin::data
