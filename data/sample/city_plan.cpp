// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sample/city_plan.h"

#include "core/geo/polygon.h"
#include "data/sample/plane_shapes.h"
#include "data/sample/street_ends.h"

#include <algorithm>
#include <map>

namespace twin::data {
namespace {

MultiPolygon2 outlineOf(const FactTables& facts, const std::string& name)
{
    std::map<int, Polygon2> parts;
    for (const OutlineRow& row : facts.outlines) {
        if (row.name != name)
            continue;
        if (row.hole)
            parts[row.part].inner.push_back(row.ring);
        else
            parts[row.part].outer = row.ring;
    }
    MultiPolygon2 result;
    for (auto& [part, polygon] : parts)
        result.push_back(std::move(polygon));
    return result;
}

MultiPolygon2 waterArea(const FactTables& facts, const ShapeRow& row)
{
    if (row.shape == "line")
        return sweptArea(smoothed(parseWidthLine(row.geometry), 14));
    if (row.shape == "outline")
        return roundedArea(outlineOf(facts, row.geometry), 16);
    return roundedArea({Polygon2{parseLine(row.geometry), {}}}, 12);
}

std::vector<WaterBody> makeWaters(const FactTables& facts)
{
    std::vector<WaterBody> waters;
    MultiPolygon2 taken;
    for (const ShapeRow& row : facts.waters) {
        const MultiPolygon2 whole = waterArea(facts, row);
        const MultiPolygon2 own = difference(whole, taken);
        if (!own.empty())
            waters.push_back({row.name, row.kind, own, row.number});
        taken = unite(taken, whole);
    }
    return waters;
}

std::vector<LandCover> makeLandCover(const FactTables& facts, const std::vector<WaterBody>& waters)
{
    std::vector<LandCover> result;
    for (const ShapeRow& row : facts.landCover) {
        MultiPolygon2 area{Polygon2{parseLine(row.geometry), {}}};
        const Envelope box = envelope(area);
        for (const WaterBody& water : waters) {
            if (envelope(water.area).intersects(box))
                area = difference(area, water.area);
        }
        if (!area.empty())
            result.push_back({row.kind, row.name, std::move(area)});
    }
    return result;
}

bool startsWith(const std::string& text, const char* start)
{
    return text.rfind(start, 0) == 0;
}

bool endsWith(const std::string& text, const std::string& end)
{
    return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

Road streetRoad(const StreetAxis& street)
{
    static const std::vector<std::string> kMain{"Moislinger Allee",       "Fackenburger Allee",
                                                "Schwartauer Allee",      "Ratzeburger Allee",
                                                "Kronsforder Allee",      "Travemünder Allee",
                                                "Schwartauer Landstraße", "Ziegelstraße",
                                                "Willy-Brandt-Allee",     "Kanalstraße",
                                                "An der Untertrave",      "Geniner Straße",
                                                "Krempelsdorfer Allee",   "Brandenbaumer Landstraße",
                                                "Ratzeburger Landstraße", "Wesloer Landstraße"};
    Road road{street.name, "residential", street.axis, 6};
    if (std::find(kMain.begin(), kMain.end(), street.name) != kMain.end() ||
        endsWith(street.name, "Landstraße")) {
        road.kind = "main";
        road.widthMetres = 10;
    } else if (street.offset <= 2 && street.addresses >= 4 && length(street.axis) < 130) {
        road.kind = "path";
        road.widthMetres = 2.5;
    }
    return road;
}

Form formOf(const std::string& key)
{
    static const std::map<std::string, Form> kForms{{"oldtown", Form::OldTown},
                                                    {"oldsmall", Form::OldSmall},
                                                    {"perimeter", Form::Perimeter},
                                                    {"villa", Form::Villa},
                                                    {"rows", Form::Rows},
                                                    {"estate", Form::Estate},
                                                    {"tower_estate", Form::TowerEstate},
                                                    {"farm", Form::Farm},
                                                    {"hall", Form::Hall},
                                                    {"commercial", Form::Commercial},
                                                    {"campus", Form::Campus}};
    const auto found = kForms.find(key);
    return found == kForms.end() ? Form::Settlement : found->second;
}

} // namespace

Form CityPlan::formAt(MapPoint2 point, const std::string& district) const
{
    for (const Quarter& quarter : quarters) {
        if (contains(quarter.ring, point))
            return quarter.form;
    }
    if (district == "Buntekuh" || district == "Moisling")
        return Form::Rows;
    if (district == "St. Lorenz Süd" || startsWith(district, "Innenstadt"))
        return Form::Perimeter;
    return Form::Settlement;
}

CityPlan makeCityPlan(const FactTables& facts)
{
    CityPlan plan;
    plan.waters = makeWaters(facts);
    plan.landCover = makeLandCover(facts, plan.waters);
    plan.streets = facts.streets;
    for (const StreetAxis& street : plan.streets) {
        if (street.axis.size() >= 2 && length(street.axis) > 8)
            plan.roads.push_back(streetRoad(street));
    }
    joinStreetEnds(plan.roads, plan.waters);
    for (const ShapeRow& row : facts.roads) {
        Line2 axis;
        std::vector<WidthPoint> points;
        for (const MapPoint2& p : parseLine(row.geometry))
            points.push_back({p, row.number});
        for (const WidthPoint& p : smoothed(points, 25))
            axis.push_back(p.at);
        plan.roads.push_back({row.name, row.kind, std::move(axis), row.number});
    }
    for (const OutlineRow& row : facts.outlines) {
        if (!row.number.empty() && row.part == 0 && !row.hole)
            plan.districts.push_back({row.number, row.name, outlineOf(facts, row.name)});
    }
    for (const ShapeRow& row : facts.quarters)
        plan.quarters.push_back({row.name, formOf(row.kind), parseLine(row.geometry)});
    return plan;
}

} // namespace twin::data
