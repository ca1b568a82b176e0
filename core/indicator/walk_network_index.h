// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/indicator/walk_network.h"

#include "core/geo/polygon.h"

#include <algorithm>
#include <cmath>

// The squares of the map that walk_network.cpp looks segments up in; not for others.

namespace twin {

/// 0 … 1: where on the segment the point is nearest to it.
inline double footOn(MapPoint2 a, MapPoint2 b, MapPoint2 point)
{
    const double x = b.easting - a.easting;
    const double y = b.northing - a.northing;
    const double square = x * x + y * y;
    if (!(square > 0))
        return 0;
    return std::clamp(((point.easting - a.easting) * x + (point.northing - a.northing) * y) / square, 0.0,
                      1.0);
}

inline MapPoint2 pointOn(MapPoint2 a, MapPoint2 b, double t)
{
    return {a.easting + t * (b.easting - a.easting), a.northing + t * (b.northing - a.northing)};
}

inline long long WalkNetwork::Index::columnOf(double easting) const
{
    return static_cast<long long>(std::floor((easting - mWest) / mCell));
}

inline long long WalkNetwork::Index::rowOf(double northing) const
{
    return static_cast<long long>(std::floor((northing - mSouth) / mCell));
}

/// The squares of the segment's box that its line really passes, column by column.
template <typename Visit>
void WalkNetwork::Index::eachCell(const Segment& segment, Visit visit) const
{
    const MapPoint2 left = segment.a.easting <= segment.b.easting ? segment.a : segment.b;
    const MapPoint2 right = segment.a.easting <= segment.b.easting ? segment.b : segment.a;
    const double slope =
        right.easting > left.easting ? (right.northing - left.northing) / (right.easting - left.easting) : 0;
    const auto northingAt = [&](double easting) { return left.northing + (easting - left.easting) * slope; };
    const long long lastColumn = columnOf(right.easting);
    for (long long column = columnOf(left.easting); column <= lastColumn; ++column) {
        const double from = std::max(left.easting, mWest + static_cast<double>(column) * mCell);
        const double to = std::min(right.easting, mWest + static_cast<double>(column + 1) * mCell);
        const bool steep = !(right.easting > left.easting);
        const double one = steep ? left.northing : northingAt(from);
        const double other = steep ? right.northing : northingAt(to);
        const long long lastRow = rowOf(std::max(one, other));
        for (long long row = rowOf(std::min(one, other)); row <= lastRow; ++row) {
            if (row >= 0 && row < static_cast<long long>(mRows) && column >= 0 &&
                column < static_cast<long long>(mColumns))
                visit(static_cast<std::size_t>(row) * mColumns + static_cast<std::size_t>(column));
        }
    }
}

inline WalkNetwork::Index::Index(std::vector<Segment> segments) : mSegments(std::move(segments))
{
    Envelope extent;
    for (const Segment& segment : mSegments) {
        extent.include(segment.a);
        extent.include(segment.b);
    }
    if (extent.empty())
        return;
    // A stray way on the other side of the world must not cost memory.
    constexpr double kMostCells = 4'000'000;
    while ((extent.width() / mCell + 1) * (extent.height() / mCell + 1) > kMostCells)
        mCell *= 2;
    mWest = extent.minEasting;
    mSouth = extent.minNorthing;
    mColumns = static_cast<std::size_t>(extent.width() / mCell) + 1;
    mRows = static_cast<std::size_t>(extent.height() / mCell) + 1;
    mFirst.assign(mColumns * mRows + 1, 0);
    for (const Segment& segment : mSegments)
        eachCell(segment, [&](std::size_t cell) { ++mFirst[cell + 1]; });
    for (std::size_t i = 1; i < mFirst.size(); ++i)
        mFirst[i] += mFirst[i - 1];
    mEntries.resize(mFirst.back());
    std::vector<std::uint32_t> next(mFirst.begin(), mFirst.end() - 1);
    for (std::uint32_t i = 0; i < mSegments.size(); ++i)
        eachCell(mSegments[i], [&](std::size_t cell) { mEntries[next[cell]++] = i; });
}

inline WalkNetwork::Index::Cell WalkNetwork::Index::cell(std::size_t column, std::size_t row) const
{
    const std::size_t index = row * mColumns + column;
    return {mEntries.data() + mFirst[index], mEntries.data() + mFirst[index + 1]};
}

template <typename Accept>
std::uint32_t WalkNetwork::Index::nearest(MapPoint2 point, double reach, Accept accept) const
{
    std::uint32_t best = kNone;
    double bestDistance = reach;
    if (mColumns == 0)
        return best;
    const long long column = columnOf(point.easting);
    const long long row = rowOf(point.northing);
    const auto rings = static_cast<long long>(std::ceil(reach / mCell));
    const auto look = [&](long long x, long long y) {
        if (x < 0 || y < 0 || x >= static_cast<long long>(mColumns) || y >= static_cast<long long>(mRows))
            return;
        for (const std::uint32_t i : cell(static_cast<std::size_t>(x), static_cast<std::size_t>(y))) {
            const Segment& segment = mSegments[i];
            const double metres =
                distance(point, pointOn(segment.a, segment.b, footOn(segment.a, segment.b, point)));
            if (metres <= bestDistance && (metres < bestDistance || i < best) && accept(segment)) {
                bestDistance = metres;
                best = i;
            }
        }
    };
    // Rings of squares outwards; a ring cannot hold anything nearer than its inner edge.
    for (long long ring = 0; ring <= rings; ++ring) {
        if (best != kNone && static_cast<double>(ring - 1) * mCell > bestDistance)
            break;
        for (long long x = column - ring; x <= column + ring; ++x) {
            const bool edge = x == column - ring || x == column + ring;
            for (long long y = row - ring; y <= row + ring; y += edge || ring == 0 ? 1 : 2 * ring)
                look(x, y);
        }
    }
    return best;
}

} // namespace twin
