// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sample/bridges.h"

#include "core/geo/polygon.h"
#include "data/sample/plane_shapes.h"

#include <algorithm>
#include <cmath>

namespace twin::data {
namespace {

constexpr double kStep = 4;
constexpr double kAbutment = 7;  ///< how far a deck reaches over land [m]
constexpr double kLongest = 900; ///< what is longer is an error of the axis, not a bridge

class BridgeFinder
{
public:
    BridgeFinder(const CityPlan& plan, const HeightGrid& terrain) : mPlan(plan), mTerrain(terrain)
    {
        for (const WaterBody& water : plan.waters)
            mBoxes.push_back(envelope(water.area));
    }

    void along(const Road& road, std::vector<SampleBuilding>& out) const
    {
        const double size = length(road.axis);
        double start = -1;
        double level = 0;
        for (double s = 0; s <= size; s += kStep) {
            const WaterBody* water = waterAt(positionAt(road.axis, s).at);
            if (water != nullptr && start < 0) {
                start = s;
                level = water->levelMetres;
            } else if (water == nullptr && start >= 0) {
                if (start > 0 && s - start < kLongest)
                    out.push_back(deck(road, start - kAbutment, s + kAbutment, level));
                start = -1;
            }
        }
    }

private:
    const WaterBody* waterAt(MapPoint2 p) const
    {
        const double ground = mTerrain.sample(p, -5); // dry ground needs no look at the outlines
        for (std::size_t i = 0; i < mBoxes.size(); ++i) {
            if (ground < mPlan.waters[i].levelMetres + 0.6 && mBoxes[i].contains(p) &&
                contains(mPlan.waters[i].area, p))
                return &mPlan.waters[i];
        }
        return nullptr;
    }

    SampleBuilding deck(const Road& road, double from, double to, double level) const
    {
        const bool high = road.kind == "motorway" || road.kind == "railway";
        const double banks = std::max(mTerrain.sample(positionAt(road.axis, from).at, level),
                                      mTerrain.sample(positionAt(road.axis, to).at, level));
        const double top = std::max(level + (high ? 5.2 : 2.6), banks + 0.35);
        const double half = std::max(
            1.6, (road.kind == "railway" ? std::min(road.widthMetres, 10.0) : road.widthMetres) / 2 + 1);
        Ring2 right;
        Ring2 left;
        const int pieces = std::max(1, static_cast<int>((to - from) / 12));
        for (int i = 0; i <= pieces; ++i) {
            const LinePosition p = positionAt(road.axis, from + (to - from) * i / pieces);
            right.push_back(
                {p.at.easting + p.direction.northing * half, p.at.northing - p.direction.easting * half});
            left.insert(left.begin(), {p.at.easting - p.direction.northing * half,
                                       p.at.northing + p.direction.easting * half});
        }
        right.insert(right.end(), left.begin(), left.end());
        SampleBuilding bridge;
        bridge.name = road.name;
        bridge.function = "53001_1800";
        bridge.description = "Beispieldaten, synthetisch: Brücke";
        bridge.heightSource = "estimated";
        bridge.wallTint = "#cfcbc3";
        bridge.roofTint = "#efece5";
        bridge.bodies.push_back(prism(Frame{{0, 0}, {1, 0}}, right, top - 1.3, top));
        return bridge;
    }

    const CityPlan& mPlan;
    const HeightGrid& mTerrain;
    std::vector<Envelope> mBoxes;
};

} // namespace

std::vector<SampleBuilding> makeBridges(const CityPlan& plan, const HeightGrid& terrain)
{
    const BridgeFinder finder(plan, terrain);
    std::vector<SampleBuilding> bridges;
    for (const Road& road : plan.roads) {
        const bool modelled =
            road.name.find("Eric-Warburg") != std::string::npos; // by hand, among the landmarks
        if (road.axis.size() >= 2 && road.kind != "runway" && !modelled)
            finder.along(road, bridges);
    }
    return bridges;
}

} // namespace twin::data
