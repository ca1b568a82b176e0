// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/city/height_check.h"

#include <algorithm>
#include <cmath>

namespace twin {
namespace {

constexpr double kOnGround = 2.5;
constexpr double kNarrow = 2.5;
constexpr double kFeetPerMetre = 1 / 0.3048;
/// Lower ground than this looks the same in feet and metres.
constexpr double kTellingTerrain = 5;
/// Half of a city's buildings are lower than this in metres, and higher in feet.
constexpr double kTallInMetres = 15;

double medianOf(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

template <typename Value>
std::vector<double> each(const std::vector<HeightSample>& samples, Value value)
{
    std::vector<double> values;
    values.reserve(samples.size());
    for (const HeightSample& sample : samples)
        values.push_back(value(sample));
    return values;
}

double spreadOf(const std::vector<double>& values, double median)
{
    std::vector<double> off;
    off.reserve(values.size());
    for (const double value : values)
        off.push_back(std::abs(value - median));
    return medianOf(std::move(off));
}

bool inFeet(const std::vector<HeightSample>& samples)
{
    const double ground = medianOf(each(samples, [](const HeightSample& s) { return s.terrain; }));
    const double height = medianOf(each(samples, [](const HeightSample& s) { return s.top - s.base; }));
    if (std::abs(ground) < kTellingTerrain || height < kTallInMetres)
        return false;
    const std::vector<double> rest =
        each(samples, [](const HeightSample& s) { return s.base / kFeetPerMetre - s.terrain; });
    const double median = medianOf(rest);
    return std::abs(median) < kOnGround && spreadOf(rest, median) < kNarrow;
}

bool allAtZero(const std::vector<HeightSample>& samples, double medianOffset)
{
    const std::vector<double> bases = each(samples, [](const HeightSample& s) { return s.base; });
    const double median = medianOf(bases);
    return std::abs(median) < 1 && spreadOf(bases, median) < 0.1 && std::abs(medianOffset) > kOnGround;
}

} // namespace

HeightVerdict judgeHeights(const std::vector<HeightSample>& samples, std::optional<double> undulation)
{
    std::vector<HeightSample> usable;
    for (const HeightSample& sample : samples) {
        if (std::isfinite(sample.base) && std::isfinite(sample.top) && std::isfinite(sample.terrain))
            usable.push_back(sample);
    }
    HeightVerdict verdict;
    verdict.samples = usable.size();
    if (usable.size() < kLeastHeightSamples)
        return verdict;
    const std::vector<double> off = each(usable, [](const HeightSample& s) { return s.base - s.terrain; });
    verdict.medianMetres = medianOf(off);
    verdict.spreadMetres = spreadOf(off, verdict.medianMetres);
    const auto beside =
        std::count_if(off.begin(), off.end(), [](double o) { return std::abs(o) > kOnGround; });
    verdict.offShare = static_cast<double>(beside) / static_cast<double>(off.size());
    const double median = std::abs(verdict.medianMetres);
    if (allAtZero(usable, verdict.medianMetres))
        verdict.pattern = HeightPattern::AllZero;
    else if (median <= kOnGround)
        verdict.pattern = verdict.spreadMetres < 2 * kNarrow ? HeightPattern::Fits : HeightPattern::Scattered;
    else if (inFeet(usable))
        verdict.pattern = HeightPattern::Feet;
    else if (verdict.spreadMetres >= kNarrow)
        verdict.pattern = HeightPattern::Scattered;
    else if (undulation && std::abs(verdict.medianMetres - *undulation) < kOnGround)
        verdict.pattern = HeightPattern::Ellipsoidal;
    else
        verdict.pattern = HeightPattern::Offset;
    return verdict;
}

} // namespace twin
