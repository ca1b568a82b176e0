// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace twin {

/// One building over the terrain, metres as given by its source.
struct HeightSample
{
    double base = 0;    ///< lowest point of the building
    double top = 0;     ///< highest point
    double terrain = 0; ///< ground at its middle, metres above NHN
};

/// What the heights of a source of buildings look like against the terrain.
enum class HeightPattern
{
    TooFew,      ///< fewer than kLeastHeightSamples: no judgement
    Fits,        ///< most stand on the ground
    Ellipsoidal, ///< above the ellipsoid instead of above NHN: off by the undulation of the geoid
    Feet,        ///< feet instead of metres
    AllZero,     ///< every base at the same height near zero: heights without a reference
    Offset,      ///< off by a constant that none of these explains
    Scattered,   ///< neither on the ground nor off by one amount
};

struct HeightVerdict
{
    HeightPattern pattern = HeightPattern::TooFew;
    double medianMetres = 0; ///< base minus terrain
    double spreadMetres = 0; ///< median absolute deviation from that
    std::size_t samples = 0;
    double offShare = 0; ///< of the buildings, that do not stand on the ground: 0..1
};

inline constexpr std::size_t kLeastHeightSamples = 20;

/// Compares the bases of buildings with the terrain. `undulation`: geoid above ellipsoid at the place [m],
/// where it is known. Pure. The limits are ours: a base within 2.5 m of the ground stands on it (cellars,
/// slopes, a coarse terrain), the pattern of a constant is one whose spread is below 2.5 m. Mixtures of
/// DHHN92 and DHHN2016 differ by centimetres and are not to be seen this way.
HeightVerdict judgeHeights(const std::vector<HeightSample>& samples, std::optional<double> undulation);

} // namespace twin
