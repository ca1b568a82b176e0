// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewport/scene_composer.h"

#include <set>

namespace twin::app {

/// What the parts of a composition share: looked up once, valid as long as the state is.
struct SceneFacts
{
    explicit SceneFacts(const SceneState& sceneState);

    const SceneState& state;
    Immutable<HeightGrid> terrain; ///< of the first city that has one
    Immutable<std::vector<District>> districts;
    std::vector<Immutable<CityTile>>
        tiles;                        ///< that are seen: real data hides the sample in its square kilometre
    std::vector<std::size_t> passing; ///< indices into state.shown.measures that pass filter and day
    std::set<std::string> changed;    ///< ids that the active scenario changes
    std::set<std::string> differing;  ///< names of districts where plan and scenario differ on the day

    /// Null where the districts are coloured by nothing.
    const DistrictColouring* colouring() const { return state.colouring ? &*state.colouring : nullptr; }
    bool scenario() const { return !state.scenarioName.empty(); }
    bool hidden(const char* layer) const;
    bool selected(const Measure& measure) const
    {
        return state.selection.kind == Selection::Kind::Measure && state.selection.id == measure.id;
    }
    MapPoint onGround(MapPoint2 point) const;
    /// Planned dashed, simulated hatched, else solid.
    render::Pattern patternOf(const Measure& measure) const;
};

/// The points a measure stands at: its own, or the middles of its lines and areas. Empty unless it has a
/// place.
std::vector<MapPoint2> placesOf(const Measure& measure);

render::Rgba rgba(const QColor& colour, int alpha);

std::vector<SceneLabel> composeLabels(const SceneFacts& facts);
SceneLegend composeLegend(const SceneFacts& facts);
/// "in progress since 04/2025": the word and, where the source states one, its date.
QString statusDetail(const Measure& measure, Date day);
/// "vor 2 min".
QString ageText(std::int64_t ageMillis);

} // namespace twin::app
