// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sample/tree_planter.h"

#include "core/geo/polygon.h"
#include "data/sample/field_pattern.h"
#include "data/sample/plane_shapes.h"
#include "data/sample/random.h"

#include <cmath>
#include <map>
#include <set>

namespace twin::data {
namespace {

constexpr std::uint8_t kNoTree =
    Occupancy::Building | Occupancy::Street | Occupancy::Water | Occupancy::Reserved | Occupancy::Paved;

class Planter
{
public:
    explicit Planter(const Occupancy& occupancy) : mOccupancy(occupancy) {}

    void plant(MapPoint2 at, double height, double crown)
    {
        if ((mOccupancy.at(at) & kNoTree) == 0)
            mTrees.push_back({at, static_cast<float>(std::round(height * 10) / 10),
                              static_cast<float>(std::round(crown * 10) / 10)});
    }
    /// A jittered grid over the area.
    void fillArea(const MultiPolygon2& area, double spacing, double low, double high, std::uint64_t seed)
    {
        const Envelope box = envelope(area);
        const RasterFrame frame{box.minEasting, box.maxNorthing, spacing,
                                static_cast<int>(box.width() / spacing) + 1,
                                static_cast<int>(box.height() / spacing) + 1};
        eachSpan(area, frame, [&](int row, int from, int to) {
            for (int column = from; column <= to; ++column) {
                Random random(seed + static_cast<std::uint64_t>(row) * 100003ULL +
                              static_cast<std::uint64_t>(column));
                const MapPoint2 at{frame.west + (column + random.between(0.1, 0.9)) * spacing,
                                   frame.north - (row + random.between(0.1, 0.9)) * spacing};
                const double height = random.between(low, high);
                plant(at, height, height * random.between(0.5, 0.72));
            }
        });
    }
    std::vector<Tree> take() { return std::move(mTrees); }

private:
    const Occupancy& mOccupancy;
    std::vector<Tree> mTrees;
};

/// Green without trees: the airfield, and the lawn from which one sees the Holstentor.
bool isOpenGround(const std::string& name)
{
    return name == "Flughafen Blankensee" || name == "Holstentorplatz";
}

bool isAvenue(const Road& road)
{
    const auto ends = [&](const char* end) {
        const std::string tail(end);
        return road.name.size() >= tail.size() &&
               road.name.compare(road.name.size() - tail.size(), tail.size(), tail) == 0;
    };
    return ends("allee") || ends("Allee") || ends("ring") || ends("Ring") || ends("damm") || ends("ufer") ||
           road.kind == "main";
}

void plantStreets(const CityPlan& plan, Planter& planter)
{
    for (const Road& road : plan.roads) {
        if (road.kind == "railway" || road.kind == "path" || road.kind == "runway")
            continue;
        Random random(stableHash(road.name, 77));
        const bool avenue = isAvenue(road);
        if (!avenue && !random.chance(0.3))
            continue;
        const double size = length(road.axis);
        const double step = avenue ? 15 : 22;
        for (double along = 6; along < size; along += step * random.between(0.85, 1.25)) {
            const LinePosition place = positionAt(road.axis, along);
            for (const double side : {-1.0, 1.0}) {
                const double off = side * (road.widthMetres / 2 + (road.kind == "motorway" ? 9 : 2.2));
                if (random.chance(0.82))
                    planter.plant({place.at.easting - place.direction.northing * off,
                                   place.at.northing + place.direction.easting * off},
                                  random.between(8, 14), random.between(5, 8));
            }
        }
    }
}

void plantGardens(const CityPlan& plan, const std::vector<SampleBuilding>& houses, Planter& planter)
{
    for (const SampleBuilding& house : houses) {
        Random random(stableHash(house.id, 5));
        const MapPoint2 at = house.centroid();
        const Form form = plan.formAt(at, {});
        const double wish = form == Form::OldTown || form == Form::Hall           ? 0.05
                            : form == Form::Perimeter || form == Form::Commercial ? 0.25
                            : form == Form::Villa || form == Form::Farm           ? 0.95
                                                                                  : 0.42;
        if (!random.chance(wish))
            continue;
        const double angle = random.between(0, 6.283);
        const double reach = random.between(9, 17);
        planter.plant({at.easting + reach * std::cos(angle), at.northing + reach * std::sin(angle)},
                      random.between(5, 11), random.between(4, 7));
    }
}

std::vector<Envelope> waterBoxes(const CityPlan& plan)
{
    std::vector<Envelope> boxes;
    for (const WaterBody& water : plan.waters)
        boxes.push_back(envelope(water.area));
    return boxes;
}

bool inWater(const CityPlan& plan, const std::vector<Envelope>& boxes, MapPoint2 at)
{
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        if (boxes[i].contains(at) && contains(plan.waters[i].area, at))
            return true;
    }
    return false;
}

void plantBanks(const CityPlan& plan, Planter& planter)
{
    const std::vector<Envelope> boxes = waterBoxes(plan);
    for (const WaterBody& water : plan.waters) {
        if (water.kind == "sea" || water.kind == "harbour" || water.name == "Stadttrave" ||
            water.name == "Trave")
            continue;
        for (const Polygon2& polygon : water.area) {
            Random random(stableHash(water.name, 9));
            Line2 bank = polygon.outer;
            bank.push_back(polygon.outer.front());
            const double size = length(bank);
            for (double along = 0; along < size; along += random.between(20, 46)) {
                const LinePosition place = positionAt(bank, along);
                const double off = random.between(7, 16);
                for (const double side : {-1.0, 1.0}) {
                    const MapPoint2 at{place.at.easting - place.direction.northing * off * side,
                                       place.at.northing + place.direction.easting * off * side};
                    if (!inWater(plan, boxes, at))
                        planter.plant(at, random.between(8, 15), random.between(5, 9));
                }
            }
        }
    }
}

/// The knicks: rows of trees on some borders of the painted fields, away from houses.
void plantHedges(const CityPlan& plan, const std::vector<SampleBuilding>& houses, Planter& planter)
{
    constexpr double kStep = 17;
    constexpr double kAway = 120;
    std::set<std::pair<int, int>> built;
    for (const SampleBuilding& house : houses) {
        const MapPoint2 at = house.centroid();
        built.insert({static_cast<int>(at.easting / kAway), static_cast<int>(at.northing / kAway)});
    }
    const std::vector<Envelope> boxes = waterBoxes(plan);
    for (const PlanDistrict& district : plan.districts) {
        const Envelope box = envelope(district.outline);
        const RasterFrame frame{box.minEasting, box.maxNorthing, kStep,
                                static_cast<int>(box.width() / kStep) + 1,
                                static_cast<int>(box.height() / kStep) + 1};
        eachSpan(district.outline, frame, [&](int row, int from, int to) {
            for (int column = from; column <= to; ++column) {
                const MapPoint2 at{frame.west + (column + 0.5) * kStep, frame.north - (row + 0.5) * kStep};
                const FieldPlot field = fieldAt(at.easting, at.northing);
                if (field.edge > 5 || (field.owner >> 41 & 7) >= 4)
                    continue;
                if (!built.contains(
                        {static_cast<int>(at.easting / kAway), static_cast<int>(at.northing / kAway)}) &&
                    !inWater(plan, boxes, at)) {
                    Random random(field.owner + static_cast<std::uint64_t>(row) * 9973ULL +
                                  static_cast<std::uint64_t>(column));
                    if (random.chance(0.5))
                        planter.plant(
                            {at.easting + random.between(-4, 4), at.northing + random.between(-4, 4)},
                            random.between(5, 12), random.between(4, 8));
                }
            }
        });
    }
}

} // namespace

std::vector<Tree> plantTrees(const CityPlan& plan, const std::vector<SampleBuilding>& houses,
                             const Occupancy& occupancy)
{
    struct Density
    {
        double spacing, low, high;
    };
    static const std::map<std::string, Density> kDensities{{"wood", {33, 13, 22}},
                                                           {"park", {16, 10, 19}},
                                                           {"cemetery", {16, 9, 17}},
                                                           {"allotment", {21, 4, 7}},
                                                           {"meadow", {75, 6, 12}}};
    Planter planter(occupancy);
    for (const LandCover& cover : plan.landCover) {
        const auto density = kDensities.find(cover.kind);
        if (density != kDensities.end() && !isOpenGround(cover.name))
            planter.fillArea(cover.area, density->second.spacing, density->second.low, density->second.high,
                             stableHash(cover.name));
    }
    plantStreets(plan, planter);
    plantGardens(plan, houses, planter);
    plantBanks(plan, planter);
    plantHedges(plan, houses, planter);
    return planter.take();
}

} // namespace twin::data
