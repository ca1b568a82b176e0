// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewport/scene_parts.h"
#include "core/geo/polygon.h"
#include "render/scene/scene_view.h"

#include <algorithm>
#include <cmath>

namespace twin::app {
namespace {

/// Where the buildings are.
struct BuiltUp
{
    Envelope extent;   ///< of the buildings, which may be far less than the tiles they lie in; of everything
                       ///< loaded where there are none
    MapPoint2 densest; ///< the middle of the buildings of the fullest tile
};

BuiltUp builtUp(const SceneState& state)
{
    BuiltUp built;
    Envelope whole;
    std::size_t most = 0;
    for (const data::CityContents& city : state.cities) {
        whole.include(city.extent);
        for (const auto& tile : city.tiles) {
            Envelope own;
            for (const BuildingSummary& building : tile->buildings) {
                const double half = std::sqrt(std::max(1.0F, building.footprintSquareMetres)) / 2 +
                                    (building.topMetres - building.baseMetres) / 2;
                const double east = tile->mesh.origin.easting + building.centreX;
                const double north = tile->mesh.origin.northing + building.centreY;
                own.include(MapPoint2{east - half, north - half});
                own.include(MapPoint2{east + half, north + half});
            }
            built.extent.include(own);
            if (tile->buildings.size() > most) {
                most = tile->buildings.size();
                built.densest = own.centre();
            }
        }
    }
    if (built.extent.empty()) {
        built.extent = whole;
        built.densest = whole.empty() ? MapPoint2{} : whole.centre();
    }
    return built;
}

Envelope squareAround(MapPoint2 centre, double metres)
{
    Envelope square;
    square.include(MapPoint2{centre.easting - metres / 2, centre.northing - metres / 2});
    square.include(MapPoint2{centre.easting + metres / 2, centre.northing + metres / 2});
    return square;
}

/// At least `metres` in both directions around the middle.
Envelope widened(Envelope extent, double metres)
{
    extent.include(squareAround(extent.centre(), metres));
    return extent;
}

std::optional<Viewpoint> overlook(const SceneFacts& facts, const Envelope& extent, double pitchDegrees)
{
    if (extent.empty())
        return std::nullopt;
    return render::viewpointFor(extent, facts.onGround(extent.centre()).height, 0, pitchDegrees);
}

Envelope districtsExtent(const SceneFacts& facts, const std::vector<std::string>& names)
{
    Envelope extent;
    if (!facts.districts)
        return extent;
    for (const std::string& name : names) {
        const int index = districtByName(*facts.districts, name);
        if (index >= 0)
            extent.include(envelope((*facts.districts)[static_cast<std::size_t>(index)].outline));
    }
    return extent;
}

std::optional<Viewpoint> measureView(const SceneFacts& facts, const Measure& measure)
{
    const Placement& placement = measure.placement;
    if (placement.scope == Scope::District)
        return overlook(facts, districtsExtent(facts, placement.districts), 45);
    if (placement.scope != Scope::Place)
        return std::nullopt;
    Envelope extent = envelope(placement.areas);
    for (const MapPoint2& point : placement.points)
        extent.include(point);
    for (const Line2& line : placement.lines) {
        for (const MapPoint2& point : line)
            extent.include(point);
    }
    return extent.empty() ? std::nullopt : overlook(facts, widened(extent, 360), 38);
}

std::optional<Viewpoint> buildingView(const SceneFacts& facts, const Selection& selection)
{
    for (const data::CityContents& city : facts.state.cities) {
        for (const Immutable<CityTile>& tile : city.tiles) {
            // A command line knows the id only; the window also knows the tile.
            if (!tile || (selection.tile != TileKey{} && tile->key != selection.tile))
                continue;
            for (const BuildingSummary& building : tile->buildings) {
                if (building.id != selection.id)
                    continue;
                const MapPoint2 centre{tile->mesh.origin.easting + building.centreX,
                                       tile->mesh.origin.northing + building.centreY};
                Envelope extent;
                extent.include(centre);
                const double size = 2.2 * (building.topMetres - building.baseMetres) +
                                    3 * std::sqrt(std::max(0.0F, building.footprintSquareMetres));
                return render::viewpointFor(widened(extent, std::max(80.0, size)),
                                            (building.baseMetres + building.topMetres) / 2, 20, 35);
            }
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<Viewpoint> viewpointOf(const SceneState& state, const Selection& selection)
{
    const SceneFacts facts(state);
    switch (selection.kind) {
    case Selection::Kind::District:
        return overlook(facts, districtsExtent(facts, {selection.id}), 48);
    case Selection::Kind::Measure: {
        const Measure* measure = state.shown.find(selection.id);
        return measure ? measureView(facts, *measure) : std::nullopt;
    }
    case Selection::Kind::Building:
        return buildingView(facts, selection);
    case Selection::Kind::None:
        break;
    }
    return std::nullopt;
}

const NamedViews& builtInViews()
{
    static const NamedViews kViews = {
        // From the south-west: the whole old town with its spires, the Holstentor on the left, the horizon at
        // an eighth.
        {"start", {{609840, 5968890, 560}, {610920, 5970080, 15}, 48}},
        {"altstadt", {{610030, 5969240, 400}, {610860, 5970040, 15}, 48}},
        {"hafen", {{620950, 5977750, 400}, {621850, 5979050, 5}, 48}},
        {"travemuende", {{622000, 5979400, 575}, {623250, 5980900, 15}, 48}},
        {"moisling", {{606700, 5966150, 360}, {607450, 5967080, 15}, 48}},
        {"buntekuh", {{607150, 5967450, 430}, {608150, 5968650, 15}, 48}},
        // The four of bench: the municipality, nearly the whole city, the old town, over the roofs of
        // Mühlenstraße.
        {"city", {{609600, 5956000, 8600}, {613400, 5971000, 0}, 48}},
        {"mid", {{608700, 5962800, 3400}, {611600, 5970800, 0}, 45}},
        {"near", {{610330, 5969330, 330}, {610880, 5970060, 10}, 45}},
        {"street", {{611010, 5969520, 38}, {610800, 5970080, 50}, 45}},
    };
    return kViews;
}

bool showsLuebeck(const SceneState& state)
{
    constexpr double kWholeCity = 5000;
    const MapPoint2 oldTown = builtInViews().front().second.target.plan();
    return std::any_of(state.cities.begin(), state.cities.end(), [&](const data::CityContents& city) {
        return city.extent.contains(oldTown) && city.extent.width() > kWholeCity;
    });
}

NamedViews viewsOf(const SceneState& state)
{
    const BuiltUp built = builtUp(state);
    if (built.extent.empty() || showsLuebeck(state))
        return builtInViews();
    const SceneFacts facts(state);
    const auto over = [&](Envelope extent, double heading, double pitch) {
        return render::viewpointFor(extent, facts.onGround(extent.centre()).height, heading, pitch);
    };
    Envelope whole;
    for (const data::CityContents& city : state.cities)
        whole.include(city.extent);
    const Envelope dense = squareAround(built.densest, 400);
    const double ground = facts.onGround(built.densest).height;
    const auto [east, north] = built.densest;
    return {{"start", over(built.extent, 20, 38)},
            {"city", over(whole, 0, 50)},
            {"mid", over(squareAround(built.densest, built.extent.width() / 2), 20, 32)},
            {"near", over(dense, 20, 32)},
            {"street", {{east + 90, north - 320, ground + 30}, {east, north, ground + 8}, 45}}};
}

} // namespace twin::app
