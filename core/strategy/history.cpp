// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/strategy.h"

#include <algorithm>

namespace twin {
namespace {

/// The key points paper of August 2018: before it no measure was planned as part of a digital strategy.
constexpr Date kFirstPaper{2018, 8, 1, Date::Precision::Month};

class HistoryBuilder
{
public:
    explicit HistoryBuilder(const std::string& source) : mSource(source) {}

    void add(Date date, MeasureStatus status) { mEntries.push_back({date, status, true, mSource}); }

    /// Planned from the turn of the year the start lies in: a source that dates the start to a day or a month
    /// was planning it then; of the years before it says nothing.
    void addPlannedBefore(Date start)
    {
        const Date planned = std::max(Date{start.year, 1, 1, Date::Precision::Year}, kFirstPaper);
        if (planned < start)
            add(planned, MeasureStatus::Planned);
    }

    std::vector<StatusEntry> take()
    {
        std::stable_sort(mEntries.begin(), mEntries.end(),
                         [](const StatusEntry& a, const StatusEntry& b) { return a.date < b.date; });
        // Two facts of one day: the later one in the life of the measure counts.
        std::vector<StatusEntry> history;
        for (StatusEntry& entry : mEntries) {
            if (!history.empty() && history.back().date == entry.date)
                history.back() = std::move(entry);
            else if (history.empty() || history.back().status != entry.status)
                history.push_back(std::move(entry));
        }
        return history;
    }

private:
    std::string mSource;
    std::vector<StatusEntry> mEntries;
};

bool isPlanning(MeasureStatus status)
{
    return status == MeasureStatus::Idea || status == MeasureStatus::Planned ||
           status == MeasureStatus::Resolved || status == MeasureStatus::Funded;
}

bool isEnded(MeasureStatus status)
{
    return status == MeasureStatus::Done || status == MeasureStatus::Stopped;
}

/// What the end date of a measure brings: nothing where the present status does not tell.
MeasureStatus statusAtEnd(MeasureStatus present)
{
    switch (present) {
    case MeasureStatus::Unknown:
        return MeasureStatus::Unknown;
    case MeasureStatus::Stopped:
    case MeasureStatus::Threatened:
        return MeasureStatus::Stopped;
    default:
        return MeasureStatus::Done;
    }
}

} // namespace

std::vector<StatusEntry> inferHistory(MeasureStatus present, std::optional<Date> start,
                                      std::optional<Date> end, Date asOf, const std::string& source)
{
    HistoryBuilder builder(source);
    if (end && start && end->last() < *start)
        end.reset();
    const std::optional<Date> lastDay = end ? std::optional<Date>(end->last()) : std::nullopt;
    const bool endPassed = lastDay && *lastDay <= asOf;
    const bool started = start && *start <= asOf && !isPlanning(present);

    if (start) {
        if (!isPlanning(present) || *start > asOf)
            builder.addPlannedBefore(*start);
        if (started || *start > asOf)
            builder.add(*start, MeasureStatus::Running);
    }
    if (isEnded(present)) {
        builder.add(endPassed ? *lastDay : asOf, present);
        return builder.take();
    }
    // The status the catalogue states is known for the day it states it. "Running" since a known start needs
    // no second entry; an unknown one ends what the start alone told.
    if (!(present == MeasureStatus::Running && started))
        builder.add(present == MeasureStatus::Unknown && endPassed ? *lastDay : asOf, present);
    if (lastDay && *lastDay > asOf)
        builder.add(*lastDay, statusAtEnd(present));
    return builder.take();
}

} // namespace twin
