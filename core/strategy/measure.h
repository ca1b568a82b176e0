// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/date.h"
#include "core/geo/map_point.h"
#include "core/strategy/measure_record.h"

#include <map>
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
    Region,    ///< acts beyond the city, with neighbours
};
std::string scopeKey(Scope scope);
std::optional<Scope> scopeFromKey(const std::string& key);
const std::vector<Scope>& allScopes();

struct Placement
{
    Scope scope = Scope::Unlocated;
    std::vector<std::string> districts; ///< names of Stadtteile, also where a place lies
    std::vector<std::string> quarters;  ///< names of Stadtbezirke, where the source is that exact
    std::string words;                  ///< the place as the source puts it
    std::vector<MapPoint2> points;
    std::vector<Line2> lines;
    MultiPolygon2 areas;
    bool approximate = false; ///< e.g. the mean of a street's addresses
    bool network = false;     ///< its lines and points belong together: cables, routes, a radio net
};

struct LocalisedText
{
    std::string de;
    std::string en;
    const std::string& in(bool german) const { return german || en.empty() ? de : en; }
    bool operator==(const LocalisedText&) const = default;
};

/// What one measure is to another.
enum class LinkKind
{
    Needs,    ///< cannot run without the other
    Supports, ///< helps the other, which can run alone
    Replaces,
    Conflicts,
};
std::string linkKindKey(LinkKind kind);
std::optional<LinkKind> linkKindFromKey(const std::string& key);

struct MeasureLink
{
    std::string target;    ///< id of the other measure
    bool inferred = false; ///< follows from technical logic; no source states it
    LinkKind kind = LinkKind::Needs;
    std::string source = {};
    bool operator==(const MeasureLink&) const = default;
};

struct Measure
{
    std::string id;
    LocalisedText title;
    LocalisedText summary;
    std::string fieldNumber;        ///< "01" … ; empty where no source attests one
    std::string field;              ///< field of action; "[working label]" marks a provisional name
    std::vector<std::string> goals; ///< keys: quality_of_life, administration, resources, networking, economy
    bool goalsInferred = true;
    std::map<std::string, double> goalWeights; ///< share by key of goal, 0 to 1; absent = not weighted
    std::vector<VersionMention> versions;      ///< of the strategy that name it
    std::vector<Resolution> resolutions;
    std::vector<StatusEntry> history; ///< in order of date
    std::optional<Date> start;
    std::optional<Date> end;
    Placement placement;
    std::string responsible;
    std::vector<std::string> partners;
    std::optional<double> budgetEuro; ///< in all, as the source states it; missing is not zero
    std::vector<BudgetItem> budget;   ///< by year and source of funds
    std::string indicator;            ///< in the words of the source
    std::string target;               ///< in the words of the source
    std::vector<MeasureIndicator> indicators;
    std::vector<MeasureLink> dependsOn; ///< all kinds; the name is that of the first
    std::string sourceUrl;
    std::string confidence; ///< high, medium, low
    std::string remarks;
    std::vector<EvidenceLink> evidence;
    std::vector<ChangeRecord> changes; ///< in order of time

    /// The status on a day: that of the last entry not after it; Unknown before the first.
    MeasureStatus statusAt(Date day) const;
    const StatusEntry* entryAt(Date day) const; ///< null before the first entry
};

} // namespace twin
