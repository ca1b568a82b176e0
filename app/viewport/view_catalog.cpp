// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewport/scene_parts.h"
#include "core/geo/polygon.h"
#include "render/scene/scene_view.h"

#include <cmath>

namespace twin::app {
namespace {

/// At least `metres` in both directions around the middle.
Envelope widened(Envelope extent, double metres)
{
    const MapPoint2 centre = extent.centre();
    extent.include(MapPoint2{centre.easting - metres / 2, centre.northing - metres / 2});
    extent.include(MapPoint2{centre.easting + metres / 2, centre.northing + metres / 2});
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
    case Selection::Kind::District: return overlook(facts, districtsExtent(facts, {selection.id}), 48);
    case Selection::Kind::Measure: {
        const Measure* measure = state.shown.find(selection.id);
        return measure ? measureView(facts, *measure) : std::nullopt;
    }
    case Selection::Kind::Building: return buildingView(facts, selection);
    case Selection::Kind::None: break;
    }
    return std::nullopt;
}

const std::vector<std::pair<std::string, Viewpoint>>& builtInViews()
{
    static const std::vector<std::pair<std::string, Viewpoint>> kViews = {
        {"start", {{609300, 5968330, 820}, {610960, 5970170, 0}, 42}},
        {"altstadt", {{609900, 5969180, 360}, {610840, 5970020, 10}, 42}},
        {"hafen", {{620300, 5977300, 620}, {621700, 5978900, 0}, 42}},
        {"travemuende", {{621800, 5979300, 620}, {623300, 5980950, 0}, 42}},
        {"moisling", {{606300, 5965700, 620}, {607350, 5966980, 0}, 42}},
        {"buntekuh", {{606400, 5967700, 620}, {607700, 5969100, 0}, 42}},
        {"city", {{612500, 5952500, 13500}, {613800, 5971800, 0}, 42}},
        {"mid", {{608400, 5962200, 4300}, {611300, 5970600, 0}, 42}},
        {"near", {{610420, 5969420, 330}, {610860, 5970060, 10}, 42}},
        {"street", {{610812, 5969800, 22}, {610775, 5970060, 40}, 50}},
    };
    return kViews;
}

} // namespace twin::app
