// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/timeline.h"

#include "core/strategy/register_cells.h"

#include <algorithm>

namespace twin {
namespace {

/// The events of one measure within (from, to].
class EventCollector
{
public:
    EventCollector(const Measure& measure, std::size_t index, Date from, Date to)
        : mMeasure(measure), mIndex(index), mFrom(from), mTo(to)
    {
    }

    void appendTo(std::vector<TimelineEvent>& events)
    {
        MeasureStatus before = MeasureStatus::Unknown;
        for (const StatusEntry& entry : mMeasure.history) {
            TimelineEvent event = made(entry.date, EventKind::NewStatus, entry.source);
            event.before = before;
            event.after = entry.status;
            event.inferred = entry.inferred;
            before = entry.status;
            add(std::move(event));
        }
        addPeriod(mMeasure.start, EventKind::Start);
        if (mMeasure.end)
            addPeriod(mMeasure.end->last(), EventKind::End);
        for (const Resolution& resolution : mMeasure.resolutions) {
            TimelineEvent event = made(resolution.date, EventKind::Resolution, resolution.url);
            event.words = resolution.paper +
                          (resolution.paper.empty() || resolution.body.empty() ? "" : ", ") + resolution.body;
            add(std::move(event));
        }
        for (const MeasureIndicator& indicator : mMeasure.indicators) {
            addPoints(indicator, indicator.targets, EventKind::Target);
            addPoints(indicator, indicator.readings, EventKind::Reading);
        }
        std::stable_sort(mEvents.begin(), mEvents.end(),
                         [](const TimelineEvent& a, const TimelineEvent& b) { return a.date < b.date; });
        events.insert(events.end(), mEvents.begin(), mEvents.end());
    }

private:
    TimelineEvent made(Date date, EventKind kind, const std::string& source) const
    {
        TimelineEvent event;
        event.date = date;
        event.measure = mIndex;
        event.kind = kind;
        event.source = source;
        return event;
    }

    void add(TimelineEvent event)
    {
        if (event.date > mFrom && event.date <= mTo)
            mEvents.push_back(std::move(event));
    }

    void addPeriod(const std::optional<Date>& date, EventKind kind)
    {
        const bool told = date && std::any_of(mMeasure.history.begin(), mMeasure.history.end(),
                                              [&](const StatusEntry& entry) { return entry.date == *date; });
        if (date && !told)
            add(made(*date, kind, mMeasure.sourceUrl));
    }

    void addPoints(const MeasureIndicator& indicator, const std::vector<IndicatorPoint>& points,
                   EventKind kind)
    {
        for (const IndicatorPoint& point : points) {
            TimelineEvent event = made(point.date, kind, point.source);
            event.words = indicator.name + ": " + numberCell(point.value) +
                          (indicator.unit.empty() || indicator.unit == "1" ? "" : " " + indicator.unit);
            add(std::move(event));
        }
    }

    const Measure& mMeasure;
    std::size_t mIndex;
    Date mFrom;
    Date mTo;
    std::vector<TimelineEvent> mEvents;
};

} // namespace

std::string eventKindKey(EventKind kind)
{
    switch (kind) {
    case EventKind::NewStatus:
        return "status";
    case EventKind::Start:
        return "start";
    case EventKind::End:
        return "end";
    case EventKind::Resolution:
        return "resolution";
    case EventKind::Target:
        return "target";
    case EventKind::Reading:
        break;
    }
    return "reading";
}

std::vector<std::pair<MeasureStatus, int>> statusCounts(const Strategy& strategy, Date day)
{
    std::vector<int> byStatus(allStatuses().size(), 0);
    for (const Measure& measure : strategy.measures)
        ++byStatus[static_cast<std::size_t>(measure.statusAt(day))];
    std::vector<std::pair<MeasureStatus, int>> counts;
    for (const MeasureStatus status : allStatuses()) {
        if (const int count = byStatus[static_cast<std::size_t>(status)]; count > 0)
            counts.emplace_back(status, count);
    }
    return counts;
}

std::vector<TimelineEvent> eventsBetween(const Strategy& strategy, Date from, Date to)
{
    std::vector<TimelineEvent> events;
    for (std::size_t i = 0; i < strategy.measures.size(); ++i)
        EventCollector(strategy.measures[i], i, from, to.last()).appendTo(events);
    std::stable_sort(events.begin(), events.end(),
                     [](const TimelineEvent& a, const TimelineEvent& b) { return a.date < b.date; });
    return events;
}

std::vector<StatusChange> changedBetween(const Strategy& strategy, Date from, Date to)
{
    std::vector<StatusChange> changes;
    for (std::size_t i = 0; i < strategy.measures.size(); ++i) {
        const Measure& measure = strategy.measures[i];
        const MeasureStatus before = measure.statusAt(from);
        const StatusEntry* entry = measure.entryAt(to.last());
        const MeasureStatus after = entry ? entry->status : MeasureStatus::Unknown;
        if (before != after)
            changes.push_back({i, before, after, entry ? entry->date : to, entry && entry->inferred});
    }
    return changes;
}

std::vector<LateMeasure> lateMeasures(const Strategy& strategy, Date day)
{
    std::vector<LateMeasure> late;
    for (std::size_t i = 0; i < strategy.measures.size(); ++i) {
        const Measure& measure = strategy.measures[i];
        const MeasureStatus status = measure.statusAt(day);
        const bool over = status == MeasureStatus::Done || status == MeasureStatus::Stopped;
        const bool waits = status == MeasureStatus::Idea || status == MeasureStatus::Planned ||
                           status == MeasureStatus::Resolved || status == MeasureStatus::Funded;
        // What nobody knows is neither late nor in time.
        if (status == MeasureStatus::Unknown)
            continue;
        if (measure.end && measure.end->last() < day && !over)
            late.push_back({i, true, measure.end->last()});
        else if (measure.start && measure.start->last() < day && waits)
            late.push_back({i, false, measure.start->last()});
    }
    std::stable_sort(late.begin(), late.end(),
                     [](const LateMeasure& a, const LateMeasure& b) { return a.due < b.due; });
    return late;
}

} // namespace twin
