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

constexpr std::array<std::pair<Scope, const char*>, 5> kScopeKeys{{
    {Scope::Citywide, "citywide"},
    {Scope::District, "district"},
    {Scope::Place, "place"},
    {Scope::Unlocated, "unlocated"},
    {Scope::Region, "region"},
}};

constexpr std::array<std::pair<LinkKind, const char*>, 4> kLinkKeys{{
    {LinkKind::Needs, "needs"},
    {LinkKind::Supports, "supports"},
    {LinkKind::Replaces, "replaces"},
    {LinkKind::Conflicts, "conflicts"},
}};

template <typename Value, std::size_t Count>
std::optional<Value> valueOf(const std::array<std::pair<Value, const char*>, Count>& keys,
                             const std::string& key)
{
    for (const auto& [value, name] : keys) {
        if (key == name)
            return value;
    }
    return std::nullopt;
}

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
    return valueOf(kStatusKeys, key);
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
    return kScopeKeys[static_cast<std::size_t>(scope)].second;
}

std::optional<Scope> scopeFromKey(const std::string& key)
{
    return valueOf(kScopeKeys, key);
}

const std::vector<Scope>& allScopes()
{
    static const std::vector<Scope> kAll{Scope::Citywide, Scope::District, Scope::Place, Scope::Region,
                                         Scope::Unlocated};
    return kAll;
}

std::string linkKindKey(LinkKind kind)
{
    return kLinkKeys[static_cast<std::size_t>(kind)].second;
}

std::optional<LinkKind> linkKindFromKey(const std::string& key)
{
    return valueOf(kLinkKeys, key);
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
