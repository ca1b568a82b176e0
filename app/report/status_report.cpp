// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/status_report.h"

#include "app/messages.h"
#include "app/viewport/status_style.h"
#include "core/strategy/link_graph.h"
#include "core/strategy/timeline.h"
#include "core/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace twin::app {
namespace {

QString words(const char* source)
{
    return QCoreApplication::translate("StatusReport", source);
}

QString count(std::size_t number)
{
    return numberText(static_cast<double>(number));
}

/// Every figure counted in the register carries the same three things.
QString countedNote(const Strategy& strategy, Date day)
{
    return words(QT_TRANSLATE_NOOP("StatusReport", "Count, exact. As of %1. Method: entries of the register. "
                                                   "Source: %2"))
        .arg(dateText(day), strategy.source.empty()
                                ? words(QT_TRANSLATE_NOOP("StatusReport", "register of the project"))
                                : text(strategy.source));
}

QString inferredMark(bool inferred)
{
    return inferred ? words(QT_TRANSLATE_NOOP("StatusReport", " (inferred)")) : QString();
}

class ReportMaker
{
public:
    ReportMaker(const Strategy& strategy, Date from, Date day)
        : mStrategy(strategy), mFrom(from), mDay(day), mGraph(strategy)
    {
    }

    Report make();

private:
    QString titleOf(std::size_t index) const { return text(mStrategy.measures[index].title.in(german())); }
    QString idOf(std::size_t index) const { return text(mStrategy.measures[index].id); }

    ReportPart overview() const;
    ReportPart changes() const;
    ReportPart late() const;
    ReportPart next() const;
    ReportPart indicators() const;
    void addIndicator(ReportPart& part, const Measure& measure, const MeasureIndicator& indicator) const;
    ReportPart money() const;
    ReportPart resolutions() const;
    ReportPart links() const;
    void addFields(Report& report) const;

    const Strategy& mStrategy;
    Date mFrom;
    Date mDay;
    LinkGraph mGraph;
};

ReportPart ReportMaker::overview() const
{
    ReportPart part;
    part.heading = words(QT_TRANSLATE_NOOP("StatusReport", "At a glance"));
    std::size_t citywide = 0;
    std::size_t inferred = 0;
    for (const Measure& measure : mStrategy.measures) {
        citywide += measure.placement.scope == Scope::Citywide ? 1 : 0;
        const StatusEntry* entry = measure.entryAt(mDay);
        inferred += entry && entry->inferred ? 1 : 0;
    }
    part.paragraphs << words(QT_TRANSLATE_NOOP(
                                 "StatusReport",
                                 "%1 measures, %2 of them citywide. Of %3 measures the status "
                                 "follows from start, end and present state; no source dates it."))
                           .arg(count(mStrategy.measures.size()), count(citywide), count(inferred));
    part.header = {words(QT_TRANSLATE_NOOP("StatusReport", "Status")), dateText(mFrom), dateText(mDay)};
    std::map<MeasureStatus, std::pair<int, int>> counts;
    for (const auto& [status, number] : statusCounts(mStrategy, mFrom))
        counts[status].first = number;
    for (const auto& [status, number] : statusCounts(mStrategy, mDay))
        counts[status].second = number;
    for (const auto& [status, pair] : counts)
        part.rows.push_back({statusWord(status), numberText(pair.first), numberText(pair.second)});
    part.note = countedNote(mStrategy, mDay);
    return part;
}

ReportPart ReportMaker::changes() const
{
    ReportPart part;
    part.heading = words(QT_TRANSLATE_NOOP("StatusReport", "What changed since %1")).arg(dateText(mFrom));
    part.header = {
        words(QT_TRANSLATE_NOOP("StatusReport", "No.")), words(QT_TRANSLATE_NOOP("StatusReport", "Measure")),
        words(QT_TRANSLATE_NOOP("StatusReport", "before")), words(QT_TRANSLATE_NOOP("StatusReport", "now")),
        words(QT_TRANSLATE_NOOP("StatusReport", "since"))};
    for (const StatusChange& change : changedBetween(mStrategy, mFrom, mDay))
        part.rows.push_back({idOf(change.measure), titleOf(change.measure), statusWord(change.before),
                             statusWord(change.after) + inferredMark(change.inferred),
                             dateText(change.since)});
    if (part.rows.empty())
        part.paragraphs << words(QT_TRANSLATE_NOOP("StatusReport", "No status changed."));
    part.note = countedNote(mStrategy, mDay);
    return part;
}

ReportPart ReportMaker::late() const
{
    ReportPart part;
    part.heading = words(QT_TRANSLATE_NOOP("StatusReport", "Late"));
    part.header = {
        words(QT_TRANSLATE_NOOP("StatusReport", "No.")), words(QT_TRANSLATE_NOOP("StatusReport", "Measure")),
        words(QT_TRANSLATE_NOOP("StatusReport", "Due")), words(QT_TRANSLATE_NOOP("StatusReport", "What")),
        words(QT_TRANSLATE_NOOP("StatusReport", "Responsible"))};
    for (const LateMeasure& entry : lateMeasures(mStrategy, mDay)) {
        const Measure& measure = mStrategy.measures[entry.measure];
        part.rows.push_back({idOf(entry.measure), titleOf(entry.measure), dateText(entry.due),
                             entry.toEnd ? words(QT_TRANSLATE_NOOP("StatusReport", "not done"))
                                         : words(QT_TRANSLATE_NOOP("StatusReport", "not begun")),
                             text(measure.responsible)});
    }
    if (part.rows.empty())
        part.paragraphs << words(QT_TRANSLATE_NOOP(
            "StatusReport", "By the register no measure is late. Measures without dates are not judged."));
    part.note = countedNote(mStrategy, mDay);
    return part;
}

ReportPart ReportMaker::next() const
{
    ReportPart part;
    part.heading = words(QT_TRANSLATE_NOOP("StatusReport", "What comes in the next twelve months"));
    part.header = {words(QT_TRANSLATE_NOOP("StatusReport", "Date")),
                   words(QT_TRANSLATE_NOOP("StatusReport", "No.")),
                   words(QT_TRANSLATE_NOOP("StatusReport", "Measure")),
                   words(QT_TRANSLATE_NOOP("StatusReport", "What"))};
    const Date until = Date::fromDays(mDay.days() + 365);
    for (const TimelineEvent& event : eventsBetween(mStrategy, mDay, until)) {
        QString what;
        if (event.kind == EventKind::NewStatus)
            what = statusWord(event.after) + inferredMark(event.inferred);
        else if (event.kind == EventKind::Start)
            what = words(QT_TRANSLATE_NOOP("StatusReport", "planned start"));
        else if (event.kind == EventKind::End)
            what = words(QT_TRANSLATE_NOOP("StatusReport", "planned end"));
        else
            what = text(event.words);
        part.rows.push_back({dateText(event.date), idOf(event.measure), titleOf(event.measure), what});
    }
    if (part.rows.empty())
        part.paragraphs << words(
            QT_TRANSLATE_NOOP("StatusReport", "The register names no date in this time."));
    part.note = countedNote(mStrategy, mDay);
    return part;
}

void ReportMaker::addIndicator(ReportPart& part, const Measure& measure,
                               const MeasureIndicator& indicator) const
{
    const auto valueText = [&](const IndicatorPoint& point) {
        const bool whole = point.value == static_cast<double>(static_cast<long long>(point.value));
        const QString unit = indicator.unit.empty() || indicator.unit == "1"
                                 ? QString()
                                 : QStringLiteral(" ") + text(indicator.unit);
        return QStringLiteral("%1%2 (%3)")
            .arg(numberText(point.value, whole ? 0 : 1), unit, dateText(point.date));
    };
    const IndicatorPoint* reading = indicator.baseline ? &*indicator.baseline : nullptr;
    for (const IndicatorPoint& point : indicator.readings) {
        if (point.date <= mDay)
            reading = &point;
    }
    const IndicatorPoint* target = nullptr;
    for (const IndicatorPoint& point : indicator.targets) {
        if (!target && point.date.last() >= mDay)
            target = &point;
    }
    if (!target && !indicator.targets.empty())
        target = &indicator.targets.back();
    const bool share = reading && target && target->value != 0;
    const std::string& source = reading ? reading->source : target ? target->source : measure.sourceUrl;
    const QString none = words(QT_TRANSLATE_NOOP("StatusReport", "not stated"));
    part.rows.push_back({text(measure.id), text(indicator.name), reading ? valueText(*reading) : none,
                         target ? valueText(*target) : none,
                         share ? numberText(100 * reading->value / target->value) + QStringLiteral(" %")
                               : QStringLiteral("–"),
                         source.empty() ? none : text(source)});
}

ReportPart ReportMaker::indicators() const
{
    ReportPart part;
    part.heading = words(QT_TRANSLATE_NOOP("StatusReport", "Indicators of the measures"));
    part.header = {words(QT_TRANSLATE_NOOP("StatusReport", "No.")),
                   words(QT_TRANSLATE_NOOP("StatusReport", "Indicator")),
                   words(QT_TRANSLATE_NOOP("StatusReport", "Reached (date)")),
                   words(QT_TRANSLATE_NOOP("StatusReport", "Target (date)")),
                   words(QT_TRANSLATE_NOOP("StatusReport", "Reached of target")),
                   words(QT_TRANSLATE_NOOP("StatusReport", "Source"))};
    std::size_t without = 0;
    for (const Measure& measure : mStrategy.measures) {
        without += measure.indicators.empty() ? 1 : 0;
        for (const MeasureIndicator& indicator : measure.indicators)
            addIndicator(part, measure, indicator);
    }
    part.paragraphs << words(QT_TRANSLATE_NOOP("StatusReport",
                                               "%1 measures have no indicator with a dated value; they are "
                                               "missing here, not zero."))
                           .arg(count(without));
    part.note = words(QT_TRANSLATE_NOOP(
        "StatusReport", "Readings and targets as the named sources state them, each on its own "
                        "day; not measured by this program. The share is their quotient."));
    return part;
}

ReportPart ReportMaker::money() const
{
    ReportPart part;
    part.heading = words(QT_TRANSLATE_NOOP("StatusReport", "Money"));
    double stated = 0;
    std::size_t with = 0;
    struct Year
    {
        double planned = 0;
        double spent = 0;
        int plans = 0;
        int spendings = 0;
    };
    std::map<int, Year> years;
    for (const Measure& measure : mStrategy.measures) {
        stated += measure.budgetEuro.value_or(0);
        with += measure.budgetEuro ? 1 : 0;
        for (const BudgetItem& item : measure.budget) {
            Year& year = years[item.year];
            year.planned += item.plannedEuro.value_or(0);
            year.spent += item.spentEuro.value_or(0);
            year.plans += item.plannedEuro ? 1 : 0;
            year.spendings += item.spentEuro ? 1 : 0;
        }
    }
    part.paragraphs << words(
                           QT_TRANSLATE_NOOP("StatusReport",
                                             "%1 of %2 measures state a budget, together %3 €. Of the others "
                                             "nothing is known; the sum is a lower bound."))
                           .arg(count(with), count(mStrategy.measures.size()), numberText(stated));
    if (!years.empty()) {
        part.header = {words(QT_TRANSLATE_NOOP("StatusReport", "Year")),
                       words(QT_TRANSLATE_NOOP("StatusReport", "planned (€)")),
                       words(QT_TRANSLATE_NOOP("StatusReport", "spent (€)")),
                       words(QT_TRANSLATE_NOOP("StatusReport", "stated amounts"))};
        const QString none = words(QT_TRANSLATE_NOOP("StatusReport", "not stated"));
        for (const auto& [number, year] : years)
            part.rows.push_back({number == 0 ? none : QString::number(number),
                                 year.plans > 0 ? numberText(year.planned) : none,
                                 year.spendings > 0 ? numberText(year.spent) : none,
                                 numberText(year.plans + year.spendings)});
    }
    part.note = words(QT_TRANSLATE_NOOP("StatusReport", "Sum of stated amounts. As of %1. Source: %2"))
                    .arg(dateText(mDay), text(mStrategy.source));
    return part;
}

ReportPart ReportMaker::resolutions() const
{
    ReportPart part;
    part.heading = words(QT_TRANSLATE_NOOP("StatusReport", "Versions of the strategy and resolutions"));
    part.header = {
        words(QT_TRANSLATE_NOOP("StatusReport", "Date")), words(QT_TRANSLATE_NOOP("StatusReport", "Paper")),
        words(QT_TRANSLATE_NOOP("StatusReport", "Body")), words(QT_TRANSLATE_NOOP("StatusReport", "About"))};
    std::vector<std::pair<Date, QStringList>> rows;
    const auto add = [&](const Resolution& resolution, const QString& about) {
        if (resolution.date <= mDay)
            rows.push_back(
                {resolution.date,
                 {dateText(resolution.date), text(resolution.paper), text(resolution.body), about}});
    };
    for (const StrategyVersion& version : mStrategy.versions) {
        for (const Resolution& resolution : version.resolutions)
            add(resolution, text(version.title.in(german())));
    }
    for (const Measure& measure : mStrategy.measures) {
        for (const Resolution& resolution : measure.resolutions)
            add(resolution, text(measure.id + " " + measure.title.in(german())));
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (auto& row : rows)
        part.rows.push_back(std::move(row.second));
    if (part.rows.empty())
        part.paragraphs << words(QT_TRANSLATE_NOOP("StatusReport", "The register names no resolution."));
    return part;
}

ReportPart ReportMaker::links() const
{
    ReportPart part;
    part.heading = words(QT_TRANSLATE_NOOP("StatusReport", "What much depends on"));
    part.header = {words(QT_TRANSLATE_NOOP("StatusReport", "No.")),
                   words(QT_TRANSLATE_NOOP("StatusReport", "Measure")),
                   words(QT_TRANSLATE_NOOP("StatusReport", "needed by")),
                   words(QT_TRANSLATE_NOOP("StatusReport", "in doubt if it fails")),
                   words(QT_TRANSLATE_NOOP("StatusReport", "of them by inferred links only"))};
    for (const std::size_t hub : mGraph.hubs()) {
        if (part.rows.size() >= 10)
            break;
        const auto fallouts = mGraph.fallouts(hub);
        const auto guessed = std::count_if(fallouts.begin(), fallouts.end(),
                                           [](const Fallout& fallout) { return fallout.inferred; });
        part.rows.push_back({idOf(hub), titleOf(hub), count(mGraph.neededBy(hub).size()),
                             count(fallouts.size()), numberText(static_cast<double>(guessed))});
    }
    if (part.rows.empty())
        part.paragraphs << words(QT_TRANSLATE_NOOP("StatusReport", "The register names no dependency."));
    part.note = countedNote(mStrategy, mDay);
    return part;
}

void ReportMaker::addFields(Report& report) const
{
    std::vector<std::string> fields = mStrategy.fields();
    fields.emplace_back();
    for (const std::string& field : fields) {
        ReportPart part;
        part.heading = field.empty()
                           ? words(QT_TRANSLATE_NOOP("StatusReport", "Without a field of action"))
                           : words(QT_TRANSLATE_NOOP("StatusReport", "Measures: %1")).arg(text(field));
        part.header = {words(QT_TRANSLATE_NOOP("StatusReport", "No.")),
                       words(QT_TRANSLATE_NOOP("StatusReport", "Measure")),
                       words(QT_TRANSLATE_NOOP("StatusReport", "Status")),
                       words(QT_TRANSLATE_NOOP("StatusReport", "since")),
                       words(QT_TRANSLATE_NOOP("StatusReport", "Where")),
                       words(QT_TRANSLATE_NOOP("StatusReport", "Responsible"))};
        for (const Measure& measure : mStrategy.measures) {
            if (measure.field != field)
                continue;
            const StatusEntry* entry = measure.entryAt(mDay);
            const auto& districts = measure.placement.districts;
            part.rows.push_back(
                {text(measure.id), text(measure.title.in(german())),
                 statusWord(measure.statusAt(mDay)) + inferredMark(entry && entry->inferred),
                 entry ? dateText(entry->date) : QStringLiteral("–"),
                 districts.empty() ? scopeWord(measure.placement.scope) : text(join(districts, ", ")),
                 text(measure.responsible)});
        }
        if (!part.rows.empty())
            report.parts.push_back(std::move(part));
    }
}

Report ReportMaker::make()
{
    Report report;
    const QString name = text(mStrategy.name.in(german()));
    report.title =
        words(QT_TRANSLATE_NOOP("StatusReport", "Status report: %1"))
            .arg(name.isEmpty() ? words(QT_TRANSLATE_NOOP("StatusReport", "the digital strategy")) : name);
    report.subtitle =
        words(QT_TRANSLATE_NOOP("StatusReport", "For the Hauptausschuss · as of %1 · changes since %2"))
            .arg(dateText(mDay), dateText(mFrom));
    if (mStrategy.sample)
        report.mark =
            words(QT_TRANSLATE_NOOP("StatusReport", "Sample catalogue from public sources, not official"));
    report.parts = {overview(), changes(), late(), next(), indicators(), money(), resolutions(), links()};
    addFields(report);
    return report;
}

} // namespace

Report statusReport(const Strategy& strategy, Date from, Date day)
{
    return ReportMaker(strategy, from, day).make();
}

} // namespace twin::app
