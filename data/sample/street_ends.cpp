// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sample/street_ends.h"

#include "core/geo/polygon.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace twin::data {
namespace {

constexpr double kReach = 65;
constexpr double kBin = 130;

struct Segment
{
    std::size_t road;
    MapPoint2 a, b;
};
using Bin = std::pair<int, int>;

Bin binOf(MapPoint2 p)
{
    return {static_cast<int>(std::floor(p.easting / kBin)), static_cast<int>(std::floor(p.northing / kBin))};
}

std::map<Bin, std::vector<Segment>> index(const std::vector<Road>& roads)
{
    std::map<Bin, std::vector<Segment>> bins;
    for (std::size_t r = 0; r < roads.size(); ++r) {
        for (std::size_t i = 0; i + 1 < roads[r].axis.size(); ++i) {
            const Segment segment{r, roads[r].axis[i], roads[r].axis[i + 1]};
            const Bin from = binOf({std::min(segment.a.easting, segment.b.easting),
                                    std::min(segment.a.northing, segment.b.northing)});
            const Bin to = binOf({std::max(segment.a.easting, segment.b.easting),
                                  std::max(segment.a.northing, segment.b.northing)});
            for (int x = from.first; x <= to.first; ++x)
                for (int y = from.second; y <= to.second; ++y)
                    bins[{x, y}].push_back(segment);
        }
    }
    return bins;
}

MapPoint2 nearestOn(const Segment& s, MapPoint2 p)
{
    const double dx = s.b.easting - s.a.easting;
    const double dy = s.b.northing - s.a.northing;
    const double squared = dx * dx + dy * dy;
    const double t =
        squared > 0
            ? std::clamp(((p.easting - s.a.easting) * dx + (p.northing - s.a.northing) * dy) / squared, 0.0,
                         1.0)
            : 0.0;
    return {s.a.easting + t * dx, s.a.northing + t * dy};
}

bool wet(MapPoint2 a, MapPoint2 b, const std::vector<WaterBody>& waters, const std::vector<Envelope>& boxes)
{
    for (double t = 0.1; t < 1; t += 0.2) {
        const MapPoint2 p{a.easting + (b.easting - a.easting) * t,
                          a.northing + (b.northing - a.northing) * t};
        for (std::size_t i = 0; i < waters.size(); ++i) {
            if (boxes[i].contains(p) && contains(waters[i].area, p))
                return true;
        }
    }
    return false;
}

std::optional<MapPoint2> target(std::size_t road, MapPoint2 end, MapPoint2 before,
                                const std::map<Bin, std::vector<Segment>>& bins)
{
    const Bin bin = binOf(end);
    double best = kReach;
    std::optional<MapPoint2> found;
    for (int dx = -1; dx <= 1; ++dx) {
        for (int dy = -1; dy <= 1; ++dy) {
            const auto entry = bins.find({bin.first + dx, bin.second + dy});
            if (entry == bins.end())
                continue;
            for (const Segment& segment : entry->second) {
                if (segment.road == road)
                    continue;
                const MapPoint2 p = nearestOn(segment, end);
                const double away = distance(p, end);
                // Not back along the street itself.
                const double turn = (p.easting - end.easting) * (end.easting - before.easting) +
                                    (p.northing - end.northing) * (end.northing - before.northing);
                if (away < best && (away < 1 || turn > -0.3 * away * distance(end, before))) {
                    best = away;
                    found = p;
                }
            }
        }
    }
    return best > 0.5 ? found : std::nullopt;
}

} // namespace

void joinStreetEnds(std::vector<Road>& roads, const std::vector<WaterBody>& waters)
{
    const std::map<Bin, std::vector<Segment>> bins = index(roads);
    std::vector<Envelope> boxes;
    for (const WaterBody& water : waters)
        boxes.push_back(envelope(water.area));
    for (std::size_t r = 0; r < roads.size(); ++r) {
        Line2& axis = roads[r].axis;
        const std::optional<MapPoint2> first = target(r, axis.front(), axis[1], bins);
        const std::optional<MapPoint2> last = target(r, axis.back(), axis[axis.size() - 2], bins);
        if (first && !wet(axis.front(), *first, waters, boxes))
            axis.insert(axis.begin(), *first);
        if (last && !wet(axis.back(), *last, waters, boxes))
            axis.push_back(*last);
    }
}

} // namespace twin::data
