// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace twin::data {

/// A small picture, 8-bit RGB rows from the top.
struct Picture
{
    int width = 0;
    int height = 0;
    std::vector<unsigned char> rgb;

    /// The pixel at u to the right and v down, both 0..1; beyond, the picture repeats.
    std::array<std::uint8_t, 3> at(double u, double v) const;
    std::array<std::uint8_t, 3> mean() const;
};

/// Decodes PNG, JPEG or WebP and shrinks it to at most `maxSide` pixels a side, each the mean of what it
/// covers. Nothing for another format, a damaged file or one of more than 8192 pixels a side.
std::optional<Picture> decodePicture(std::span<const unsigned char> bytes, int maxSide);

/// The same for a file, which may be PNG, JPEG or TIFF, of at most 32768 pixels a side.
std::optional<Picture> readPicture(const std::string& path, int maxSide);

} // namespace twin::data
