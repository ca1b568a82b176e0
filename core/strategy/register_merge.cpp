// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/register_merge.h"

#include "core/strategy/register_cells.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace twin {
namespace {

bool onlyInferred(const Measure& measure)
{
    return std::all_of(measure.history.begin(), measure.history.end(),
                       [](const StatusEntry& entry) { return entry.inferred; });
}

bool sameStatuses(const Measure& a, const Measure& b)
{
    return std::equal(a.history.begin(), a.history.end(), b.history.begin(), b.history.end(),
                      [](const StatusEntry& x, const StatusEntry& y) { return x.status == y.status; });
}

/// Coordinates that went through another system come back a hair beside themselves.
constexpr double kSamePlaceMetres = 0.001;

bool samePoints(const std::vector<MapPoint2>& a, const std::vector<MapPoint2>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](MapPoint2 x, MapPoint2 y) {
        return std::abs(x.easting - y.easting) < kSamePlaceMetres &&
               std::abs(x.northing - y.northing) < kSamePlaceMetres;
    });
}

bool samePlace(const Placement& a, const Placement& b)
{
    return samePoints(a.points, b.points) &&
           std::equal(a.lines.begin(), a.lines.end(), b.lines.begin(), b.lines.end(), samePoints) &&
           std::equal(a.areas.begin(), a.areas.end(), b.areas.begin(), b.areas.end(),
                      [](const Polygon2& x, const Polygon2& y) {
                          return samePoints(x.outer, y.outer) &&
                                 std::equal(x.inner.begin(), x.inner.end(), y.inner.begin(), y.inner.end(),
                                            samePoints);
                      });
}

/// The incoming measure with what it does not really know better: an inferred history, a rounded place.
Measure settled(const Measure& present, Measure incoming)
{
    if (onlyInferred(present) && onlyInferred(incoming) && sameStatuses(present, incoming))
        incoming.history = present.history;
    if (samePlace(present.placement, incoming.placement)) {
        incoming.placement.points = present.placement.points;
        incoming.placement.lines = present.placement.lines;
        incoming.placement.areas = present.placement.areas;
    }
    return incoming;
}

std::unordered_map<std::string, std::size_t> indexOf(const Strategy& strategy)
{
    std::unordered_map<std::string, std::size_t> index;
    for (std::size_t i = 0; i < strategy.measures.size(); ++i)
        index.emplace(strategy.measures[i].id, i);
    return index;
}

template <typename Value, typename Key>
void addUnknown(std::vector<Value>& into, const std::vector<Value>& added, Key key)
{
    for (const Value& value : added) {
        if (std::none_of(into.begin(), into.end(),
                         [&](const Value& known) { return known.*key == value.*key; }))
            into.push_back(value);
    }
}

} // namespace

std::vector<MergeEntry> compareRegisters(const Strategy& present, const Strategy& incoming)
{
    const auto known = indexOf(present);
    const auto coming = indexOf(incoming);
    std::vector<MergeEntry> entries;
    for (const Measure& measure : incoming.measures) {
        const auto at = known.find(measure.id);
        MergeEntry entry{measure.id, MergeEntry::State::New, {}};
        if (at != known.end()) {
            const Measure& mine = present.measures[at->second];
            entry.fields = changedFields(mine, settled(mine, measure));
            entry.state = entry.fields.empty() ? MergeEntry::State::Same : MergeEntry::State::Changed;
        }
        entries.push_back(std::move(entry));
    }
    for (const Measure& measure : present.measures) {
        if (!coming.contains(measure.id))
            entries.push_back({measure.id, MergeEntry::State::Missing, {}});
    }
    return entries;
}

Measure recorded(const Measure& before, Measure after, const std::string& at, const std::string& who)
{
    std::vector<FieldChange> fields = changedFields(before, after);
    // What the incoming side already knows of the past is not thrown away.
    std::vector<ChangeRecord> changes = before.changes;
    for (const ChangeRecord& change : after.changes) {
        if (std::find(changes.begin(), changes.end(), change) == changes.end())
            changes.push_back(change);
    }
    if (!fields.empty())
        changes.push_back({at, who, std::move(fields)});
    after.changes = std::move(changes);
    return after;
}

Strategy mergeRegisters(const Strategy& present, const Strategy& incoming, MergeRule rule,
                        const std::string& at, const std::string& who)
{
    Strategy merged = present;
    addUnknown(merged.goals, incoming.goals, &Goal::key);
    addUnknown(merged.actors, incoming.actors, &Actor::key);
    addUnknown(merged.versions, incoming.versions, &StrategyVersion::key);
    const auto known = indexOf(present);
    for (const Measure& measure : incoming.measures) {
        const auto found = known.find(measure.id);
        if (found == known.end()) {
            Measure added = measure;
            added.changes.push_back({at, who, {}});
            merged.measures.push_back(std::move(added));
        } else if (rule == MergeRule::TakeIncoming) {
            Measure& mine = merged.measures[found->second];
            mine = recorded(mine, settled(mine, measure), at, who);
        }
    }
    return merged;
}

} // namespace twin
