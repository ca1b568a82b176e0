// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

/// glTF colours are linear, those of the model and of textures are display values.
/// The transfer function of IEC 61966-2-1.
namespace twin::data::srgb {

/// In asset.extras.travetwin of a tile of ours whose COLOR_0 is linear; those of before hold display values.
inline constexpr const char* kLinearColours = "linearColours";

double toLinear(double display); ///< both 0 to 1
double toDisplay(double linear);

using Table = std::array<std::uint8_t, 256>;
/// The same for bytes. There and back again gives the same bytes from the second time on.
const Table& linearBytes();
const Table& displayBytes();

} // namespace twin::data::srgb
