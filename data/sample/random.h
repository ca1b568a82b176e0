// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace twin::data {

/// FNV-1a: the same on every machine, unlike std::hash.
constexpr std::uint64_t stableHash(std::string_view text, std::uint64_t seed = 14695981039346656037ULL)
{
    for (const char c : text)
        seed = (seed ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    return seed;
}

/// SplitMix64. The standard distributions differ between libraries; the sample must have the same bytes
/// everywhere.
class Random
{
public:
    explicit Random(std::uint64_t seed) : mState(seed) {}

    std::uint64_t next()
    {
        mState += 0x9e3779b97f4a7c15ULL;
        std::uint64_t z = mState;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    double between(double low, double high) { return low + (high - low) * unit(); }
    int below(int count)
    {
        return static_cast<int>(next() % static_cast<std::uint64_t>(count > 0 ? count : 1));
    }
    bool chance(double share) { return unit() < share; }

private:
    std::uint64_t mState;
};

} // namespace twin::data
