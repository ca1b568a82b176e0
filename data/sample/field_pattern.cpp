// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sample/field_pattern.h"

#include "data/sample/random.h"

#include <algorithm>
#include <cmath>

namespace twin::data {
namespace {

std::uint64_t hash2(int x, int y, std::uint64_t salt)
{
    return Random(salt ^ (static_cast<std::uint64_t>(static_cast<std::uint32_t>(x)) << 32) ^
                  static_cast<std::uint32_t>(y))
        .next();
}

double unit(std::uint64_t bits)
{
    return static_cast<double>(bits >> 11) * 0x1.0p-53;
}

} // namespace

double noise(double x, double y, double wavelength, std::uint64_t salt)
{
    const double gx = x / wavelength;
    const double gy = y / wavelength;
    const int ix = static_cast<int>(std::floor(gx));
    const int iy = static_cast<int>(std::floor(gy));
    const auto ease = [](double t) { return t * t * (3 - 2 * t); };
    const double fx = ease(gx - ix);
    const double fy = ease(gy - iy);
    const auto corner = [&](int dx, int dy) { return unit(hash2(ix + dx, iy + dy, salt)); };
    const double low = corner(0, 0) * (1 - fx) + corner(1, 0) * fx;
    const double high = corner(0, 1) * (1 - fx) + corner(1, 1) * fx;
    return 2 * (low * (1 - fy) + high * fy) - 1;
}

double grain(int column, int row)
{
    return unit(hash2(column, row, 5)) * 2 - 1;
}

FieldPlot fieldAt(double e, double n)
{
    constexpr double kBlock = 1300;
    const double x = e / kBlock + noise(e, n, 1700, 11) * 0.16;
    const double y = n / kBlock + noise(e, n, 1700, 12) * 0.16;
    const int ix = static_cast<int>(std::floor(x));
    const int iy = static_cast<int>(std::floor(y));
    double first = 1e9;
    double second = 1e9;
    std::uint64_t owner = 0;
    for (int dy = -1; dy <= 1; ++dy) {
        for (int dx = -1; dx <= 1; ++dx) {
            const std::uint64_t bits = hash2(ix + dx, iy + dy, 31);
            const double cx = ix + dx + 0.1 + 0.8 * unit(bits);
            const double cy = iy + dy + 0.1 + 0.8 * unit(bits * 0x9e3779b97f4a7c15ULL);
            const double d = std::hypot(cx - x, cy - y);
            second = std::min(second, std::max(first, d));
            if (d < first) {
                first = d;
                owner = bits;
            }
        }
    }
    FieldPlot field{owner, (second - first) * kBlock / 2};
    const double angle = 6.283 * unit(owner ^ 0x5bd1e995ULL);
    const double u = (x * std::cos(angle) + y * std::sin(angle)) * kBlock;
    const double v = (y * std::cos(angle) - x * std::sin(angle)) * kBlock;
    double low[2] = {std::floor(u / 900) * 900, std::floor(v / 900) * 900};
    double size[2] = {900, 900};
    std::uint64_t cell = hash2(static_cast<int>(low[0] / 900), static_cast<int>(low[1] / 900), owner);
    for (int split = 0; split < 4; ++split) {
        const int axis = size[0] > size[1] * 1.5   ? 0
                         : size[1] > size[0] * 1.5 ? 1
                                                   : static_cast<int>(cell >> 60 & 1);
        if (size[0] * size[1] < 70000 || (split > 1 && (cell >> 33 & 3) == 0))
            break;
        const double cut = low[axis] + size[axis] * (0.36 + 0.28 * unit(cell * 31));
        const bool upper = (axis == 0 ? u : v) > cut;
        size[axis] = upper ? low[axis] + size[axis] - cut : cut - low[axis];
        low[axis] = upper ? cut : low[axis];
        cell = Random(cell + (upper ? 17 : 5)).next();
    }
    field.owner = cell;
    for (const double d : {u - low[0], low[0] + size[0] - u, v - low[1], low[1] + size[1] - v})
        field.edge = std::min(field.edge, d);
    return field;
}

} // namespace twin::data
