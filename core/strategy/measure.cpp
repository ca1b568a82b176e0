// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/measure.h"

#include <algorithm>
#include <array>
#include <utility>

namespace twin {
namespace {

constexpr std::array<std::pair<MeasureStatus, const char*>, 10> kStatusKeys{{
    {MeasureStatus::Unknown, "unknown"},
    {MeasureStatus::Idea, "idea"},
    {MeasureStatus::Planned, "planned"},
    {MeasureStatus::Resolved, "resolved"},
    {MeasureStatus::Funded, "funded"},
    {MeasureStatus::Running, "running"},
    {MeasureStatus::Live, "live"},
    {MeasureStatus::Done, "done"},
    {MeasureStatus::Threatened, "threatened"},
    {MeasureStatus::Stopped, "stopped"},
}};

} // namespace

std::string statusKey(MeasureStatus status)
{
    return kStatusKeys[static_cast<std::size_t>(status)].second;
}

std::optional<MeasureStatus> statusFromKey(const std::string& key)
{
    // Catalogues call an ended service "discontinued"; it is the same state.
    if (key == "discontinued")
        return MeasureStatus::Stopped;
    for (const auto& [status, name] : kStatusKeys) {
        if (key == name)
            return status;
    }
    return std::nullopt;
}

const std::vector<MeasureStatus>& allStatuses()
{
    static const std::vector<MeasureStatus> kAll = [] {
        std::vector<MeasureStatus> all;
        for (const auto& [status, name] : kStatusKeys)
            all.push_back(status);
        return all;
    }();
    return kAll;
}

std::string scopeKey(Scope scope)
{
    switch (scope) {
    case Scope::Citywide:
        return "citywide";
    case Scope::District:
        return "district";
    case Scope::Place:
        return "place";
    case Scope::Unlocated:
        break;
    }
    return "unlocated";
}

const StatusEntry* Measure::entryAt(Date day) const
{
    // Not a binary search: an edited history may be out of order for a moment.
    const StatusEntry* latest = nullptr;
    for (const StatusEntry& entry : history) {
        if (entry.date <= day && (!latest || latest->date <= entry.date))
            latest = &entry;
    }
    return latest;
}

MeasureStatus Measure::statusAt(Date day) const
{
    const StatusEntry* entry = entryAt(day);
    return entry ? entry->status : MeasureStatus::Unknown;
}

} // namespace twin
