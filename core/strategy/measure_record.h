// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/date.h"

#include <optional>
#include <string>
#include <vector>

namespace twin {

/// What stands behind a measure: the paper of a body that decided something about it.
struct Resolution
{
    std::string paper; ///< number of the paper, e.g. "VO/2020/08992"
    Date date;
    std::string body; ///< e.g. "Bürgerschaft"
    std::string url;
    bool operator==(const Resolution&) const = default;
};

/// Money of one year and one source. Planned and spent are kept apart; missing is not zero.
struct BudgetItem
{
    int year = 0; ///< 0 = the sources name no year
    std::string funds;
    std::optional<double> plannedEuro;
    std::optional<double> spentEuro;
    std::string source;
    bool operator==(const BudgetItem&) const = default;
};

/// A value an indicator had, or shall have, on a day.
struct IndicatorPoint
{
    Date date;
    double value = 0;
    std::string source;
    bool operator==(const IndicatorPoint&) const = default;
};

/// What a measure is judged by: where it started, what was promised for when, what was read when.
struct MeasureIndicator
{
    std::string name;
    std::string unit; ///< "%", "1", "km", "kWh/a" …
    std::optional<IndicatorPoint> baseline;
    std::vector<IndicatorPoint> targets;  ///< in order of date
    std::vector<IndicatorPoint> readings; ///< in order of date
    bool operator==(const MeasureIndicator&) const = default;
};

/// A document, page or data set that shows what a measure is or did.
struct EvidenceLink
{
    std::string title;
    std::string url;
    std::optional<Date> date; ///< of the document, or of the visit
    bool operator==(const EvidenceLink&) const = default;
};

/// That a version of the strategy names, changes or drops a measure.
struct VersionMention
{
    std::string version; ///< key of a StrategyVersion
    bool inferred = false;
    std::string source;
    bool operator==(const VersionMention&) const = default;
};

/// One field of a measure before and after an edit, as the register writes it.
struct FieldChange
{
    std::string field; ///< key of a column of the register
    std::string before;
    std::string after;
    bool operator==(const FieldChange&) const = default;
};

/// Who changed what when. Kept with the measure; nothing is taken out of it.
struct ChangeRecord
{
    std::string at;  ///< UTC, "2026-11-24T18:42:00Z"
    std::string who; ///< login name unless the preferences say otherwise; a file name for an import
    std::vector<FieldChange> fields; ///< empty: the measure was added
    bool operator==(const ChangeRecord&) const = default;
};

} // namespace twin
