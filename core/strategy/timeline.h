// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/strategy/strategy.h"

#include <map>
#include <string>
#include <vector>

namespace twin {

/// Something dated that a measure's register entry tells.
enum class EventKind
{
    NewStatus,  ///< a status entry
    Start,      ///< of the period
    End,        ///< of the period
    Resolution, ///< a body decided
    Target,     ///< of an indicator
    Reading,    ///< of an indicator
};
std::string eventKindKey(EventKind kind);

struct TimelineEvent
{
    Date date;
    std::size_t measure = 0; ///< index
    EventKind kind = EventKind::NewStatus;
    MeasureStatus before = MeasureStatus::Unknown; ///< of NewStatus
    MeasureStatus after = MeasureStatus::Unknown;
    bool inferred = false;
    std::string words; ///< paper and body, or indicator, value and unit
    std::string source;
};

/// How many measures are in which status on a day; in the order of allStatuses(), those without any left out.
std::vector<std::pair<MeasureStatus, int>> statusCounts(const Strategy& strategy, Date day);

/// The events after `from` up to the end of `to`, in order of date, then of the catalogue. A period's start
/// and end are told only where no status entry of that day tells them. An event known to a month or year
/// counts where its period begins.
std::vector<TimelineEvent> eventsBetween(const Strategy& strategy, Date from, Date to);

/// A measure whose status differs between two days.
struct StatusChange
{
    std::size_t measure = 0;
    MeasureStatus before = MeasureStatus::Unknown;
    MeasureStatus after = MeasureStatus::Unknown;
    Date since;
    bool inferred = false;
};
std::vector<StatusChange> changedBetween(const Strategy& strategy, Date from, Date to);

/// Measures that should have ended or begun by the day and have not, as the register says.
struct LateMeasure
{
    std::size_t measure = 0;
    bool toEnd = false; ///< true: its end is past and it is not done; false: its start is past and it waits
    Date due;
};
std::vector<LateMeasure> lateMeasures(const Strategy& strategy, Date day);

} // namespace twin
