// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sample/occupancy.h"

#include "data/sample/city_plan.h"
#include "data/sample/plane_shapes.h"

#include <algorithm>
#include <cmath>

namespace twin::data {
namespace {

const RasterFrame& metreFrame()
{
    static const RasterFrame kFrame{kSampleExtent.minEasting, kSampleExtent.maxNorthing, 1.0,
                                    static_cast<int>(kSampleExtent.width()),
                                    static_cast<int>(kSampleExtent.height())};
    return kFrame;
}

std::uint64_t blockKey(int column, int row, int block)
{
    return (static_cast<std::uint64_t>(row / block) << 32) | static_cast<std::uint64_t>(column / block);
}

std::size_t inBlock(int column, int row, int block)
{
    return static_cast<std::size_t>(row % block) * block + column % block;
}

} // namespace

void Occupancy::fill(const MultiPolygon2& area, std::uint8_t use)
{
    eachSpan(area, metreFrame(), [&](int row, int from, int to) {
        for (int column = from; column <= to;) {
            Block& block = mBlocks[blockKey(column, row, kBlock)];
            const int last = std::min(to, (column / kBlock + 1) * kBlock - 1);
            for (; column <= last; ++column)
                block[inBlock(column, row, kBlock)] |= use;
        }
    });
}

void Occupancy::fillStrip(const Line2& line, double width, std::uint8_t use)
{
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const MapPoint2 a = line[i];
        const MapPoint2 b = line[i + 1];
        const double size = std::hypot(b.easting - a.easting, b.northing - a.northing);
        if (size < 0.1)
            continue;
        const double ux = (b.easting - a.easting) / size * width / 2;
        const double uy = (b.northing - a.northing) / size * width / 2;
        fill({Polygon2{{{a.easting - ux - uy, a.northing - uy + ux},
                        {a.easting - ux + uy, a.northing - uy - ux},
                        {b.easting + ux + uy, b.northing + uy - ux},
                        {b.easting + ux - uy, b.northing + uy + ux}},
                       {}}},
             use);
    }
}

double Occupancy::share(const MultiPolygon2& area, std::uint8_t uses) const
{
    long long all = 0;
    long long hit = 0;
    eachSpan(area, metreFrame(), [&](int row, int from, int to) {
        all += to - from + 1;
        for (int column = from; column <= to;) {
            const auto block = mBlocks.find(blockKey(column, row, kBlock));
            const int last = std::min(to, (column / kBlock + 1) * kBlock - 1);
            for (; column <= last; ++column) {
                if (block != mBlocks.end() && (block->second[inBlock(column, row, kBlock)] & uses) != 0)
                    ++hit;
            }
        }
    });
    return all == 0 ? 1.0 : static_cast<double>(hit) / static_cast<double>(all);
}

std::uint8_t Occupancy::at(MapPoint2 point) const
{
    const int column = static_cast<int>(std::floor(point.easting - kSampleExtent.minEasting));
    const int row = static_cast<int>(std::floor(kSampleExtent.maxNorthing - point.northing));
    if (column < 0 || row < 0)
        return 0;
    const auto block = mBlocks.find(blockKey(column, row, kBlock));
    return block == mBlocks.end() ? std::uint8_t{0} : block->second[inBlock(column, row, kBlock)];
}

} // namespace twin::data
