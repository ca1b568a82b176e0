// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pick/ground_ray.h"

#include <algorithm>
#include <cmath>

namespace twin::render {
namespace {

/// How far the ray is above the ground at `t`.
double above(const Ray& ray, const HeightGrid* terrain, double t)
{
    const MapPoint p = toMap(ray.origin + ray.direction * t);
    return p.height - (terrain ? terrain->sample(p.plan(), 0) : 0);
}

} // namespace

std::optional<double> hitGround(const Ray& ray, const HeightGrid* terrain, double limit)
{
    constexpr double kHighest = 9000; // nothing on Earth stands higher
    constexpr double kLowest = -500;
    double from = 0;
    double to = std::min(limit, 100000.0);
    if (std::abs(ray.direction.z()) > 1e-12) {
        const double toTop = (kHighest - ray.origin.z()) / ray.direction.z();
        const double toBottom = (kLowest - ray.origin.z()) / ray.direction.z();
        from = std::max(from, std::min(toTop, toBottom));
        to = std::min(to, std::max(toTop, toBottom));
    }
    if (!(from < to))
        return std::nullopt;
    if (!terrain && ray.direction.z() >= 0)
        return std::nullopt;
    const double plan = std::hypot(ray.direction.x(), ray.direction.y());
    const double cell = terrain ? terrain->cellSize : 1000;
    double last = from;
    double lastAbove = above(ray, terrain, from);
    if (lastAbove < 0)
        return from;
    while (last < to) {
        // Half a cell in plan near the ground, longer strides high above it: safe for slopes up to 45
        // degrees.
        const double stride = std::max({cell / 2 / std::max(plan, 0.05), lastAbove * 0.45, 0.25});
        const double next = std::min(last + stride, to);
        const double nextAbove = above(ray, terrain, next);
        if (nextAbove < 0) {
            double low = last;
            double high = next;
            for (int i = 0; i < 40; ++i) {
                const double middle = (low + high) / 2;
                (above(ray, terrain, middle) < 0 ? high : low) = middle;
            }
            return high;
        }
        if (ray.direction.z() >= 0 && nextAbove > 400)
            return std::nullopt;
        last = next;
        lastAbove = nextAbove;
    }
    return std::nullopt;
}

} // namespace twin::render
