// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/date.h"
#include "core/geo/map_point.h"

#include <optional>
#include <string>
#include <vector>

namespace twin {

/// The life of a measure of the strategy. Planned, Resolved and Funded are shown as one family ("planned").
enum class MeasureStatus
{
    Unknown,
    Idea,
    Planned,
    Resolved,
    Funded,
    Running,
    Live, ///< running and reporting readings
    Done,
    Threatened,
    Stopped,
};

std::string statusKey(MeasureStatus status); ///< "planned" … , for JSON and files
std::optional<MeasureStatus> statusFromKey(const std::string& key);
const std::vector<MeasureStatus>& allStatuses();

/// One dated entry of a measure's history. Sources often imply a status only (a start date, an end date):
/// such entries are marked inferred and stay distinguishable.
struct StatusEntry
{
    Date date;
    MeasureStatus status = MeasureStatus::Unknown;
    bool inferred = false;
    std::string source;
    bool operator==(const StatusEntry& o) const
    {
        return date == o.date && status == o.status && inferred == o.inferred && source == o.source;
    }
};

enum class Scope
{
    Citywide,
    District,  ///< acts in whole Stadtteile
    Place,     ///< has a place (point, line or area)
    Unlocated, ///< the source names no place
};
std::string scopeKey(Scope scope);

struct Placement
{
    Scope scope = Scope::Unlocated;
    std::vector<std::string> districts; ///< names of Stadtteile, also where a place lies
    std::string words;                  ///< the place as the source puts it
    std::vector<MapPoint2> points;
    std::vector<Line2> lines;
    MultiPolygon2 areas;
    bool approximate = false; ///< e.g. the mean of a street's addresses
};

struct LocalisedText
{
    std::string de;
    std::string en;
    const std::string& in(bool german) const { return german || en.empty() ? de : en; }
    bool operator==(const LocalisedText&) const = default;
};

struct MeasureLink
{
    std::string target; ///< id of the measure this one needs
    bool inferred = false;
    bool operator==(const MeasureLink&) const = default;
};

struct Measure
{
    std::string id;
    LocalisedText title;
    std::string fieldNumber;        ///< "01" … ; empty where no source attests one
    std::string field;              ///< field of action; "[working label]" marks a provisional name
    std::vector<std::string> goals; ///< keys: quality_of_life, administration, resources, networking, economy
    bool goalsInferred = true;
    std::vector<StatusEntry> history; ///< in order of date
    std::optional<Date> start;
    std::optional<Date> end;
    Placement placement;
    std::string responsible;
    std::optional<double> budgetEuro; ///< missing is not zero
    std::string indicator;
    std::string target;
    std::vector<MeasureLink> dependsOn;
    std::string sourceUrl;
    std::string confidence; ///< high, medium, low
    std::string remarks;

    /// The status on a day: that of the last entry not after it; Unknown before the first.
    MeasureStatus statusAt(Date day) const;
    const StatusEntry* entryAt(Date day) const; ///< null before the first entry
};

} // namespace twin
