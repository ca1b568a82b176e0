// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/map_point.h"

#include <array>
#include <cstdint>
#include <unordered_map>

namespace twin::data {

/// What stands on every square metre, kept only where something does.
class Occupancy
{
public:
    enum Use : std::uint8_t
    {
        Building = 1,
        Street = 2,
        Water = 4,
        Green = 8,     ///< wood, cemetery, park: no houses
        Reserved = 16, ///< under and around a landmark
        Paved = 32     ///< quays and beach: no trees
    };

    void fill(const MultiPolygon2& area, std::uint8_t use);
    /// Marks a strip along the line.
    void fillStrip(const Line2& line, double width, std::uint8_t use);
    /// Share of the area's cells that carry one of the uses.
    double share(const MultiPolygon2& area, std::uint8_t uses) const;
    std::uint8_t at(MapPoint2 point) const;

private:
    static constexpr int kBlock = 64;
    using Block = std::array<std::uint8_t, kBlock * kBlock>;
    std::unordered_map<std::uint64_t, Block> mBlocks;
};

} // namespace twin::data
