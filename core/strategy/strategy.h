// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/strategy/measure.h"

#include <string>
#include <vector>

namespace twin {

struct Goal
{
    std::string key;
    LocalisedText name;
};

/// A dated event of the strategy itself, shown on the time control.
struct Milestone
{
    Date date;
    LocalisedText title;
    std::string source;
};

/// What the strategy groups its measures by.
struct FieldOfAction
{
    std::string number; ///< "01"; empty where none is attested
    LocalisedText name;
    std::vector<std::string> blocks; ///< building blocks the city names
    bool attested = true;            ///< false: a working label
    std::string source;
};

/// A body, office, company or association that stands behind parts of the strategy.
struct Actor
{
    std::string key;
    LocalisedText name;
    LocalisedText role;
    std::vector<std::string> names; ///< as measures and resolutions write it
    std::string source;
};

/// A version of the strategy with the papers that made it one.
struct StrategyVersion
{
    std::string key; ///< "2020"
    LocalisedText title;
    LocalisedText summary; ///< what it changed, as far as sources say
    std::vector<Resolution> resolutions;
    std::string source;
};

/// A strategy: its goals, measures and history. Small and immutable once built.
struct Strategy
{
    LocalisedText name;
    std::vector<Goal> goals;
    std::vector<FieldOfAction> fieldsOfAction;
    std::vector<Actor> actors;
    std::vector<StrategyVersion> versions; ///< in order of time
    std::vector<Milestone> milestones;
    std::vector<Measure> measures;
    std::string source;  ///< where the catalogue comes from, with licence and date
    bool sample = false; ///< compiled sample catalogue, to be labelled as such

    const Measure* find(const std::string& id) const;
    std::vector<std::string> fields() const; ///< labels in order of first appearance
};

/// Goals, fields, actors, versions 2018, 2020, 2023 and milestones 2018-2025 of Lübeck's Digitale Strategie
/// (facts/luebeck/STRATEGY.md).
Strategy luebeckStrategyFrame();

/// What the lists filter by; empty members do not restrict.
struct MeasureFilter
{
    std::string text; ///< in id, titles, short text, field, responsible, partners, place, papers
    std::string field;
    std::string goal;                    ///< key
    std::string district;                ///< name; citywide measures stay out unless includeCitywide
    std::string quarter;                 ///< name of a Stadtbezirk
    std::string body;                    ///< a person or body in charge, a partner, or one that decided
    std::string version;                 ///< key of a version of the strategy that names the measure
    std::optional<MeasureStatus> status; ///< at the date
    std::optional<Scope> scope;
    bool includeCitywide = true;
};

/// Indices of the measures that pass, in catalogue order: local ones first when a district is named, then
/// citywide.
std::vector<std::size_t> filterMeasures(const Strategy& strategy, const MeasureFilter& filter, Date day);

/// How many measures act in a district: local ones and citywide ones are counted apart, never added.
struct DistrictMeasureCount
{
    int local = 0;
    int citywide = 0;
    std::vector<std::pair<MeasureStatus, int>> localByStatus;
};
DistrictMeasureCount countMeasures(const Strategy& strategy, const std::string& district, Date day);

/// Entries of the history that follow from start, end and the catalogue's present status, all marked
/// inferred: planned before the start (from the strategy paper of 2018 or the start year), running from the
/// start, done from the end; a status "unknown" gives an Unknown entry from `asOf` on, never a guess.
std::vector<StatusEntry> inferHistory(MeasureStatus present, std::optional<Date> start,
                                      std::optional<Date> end, Date asOf, const std::string& source);

} // namespace twin
