// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages.h"
#include "app/panels/card_builder.h"
#include "app/panels/detail_panel.h"
#include "app/panels/measure_import_dialog.h"

#include <QDateTime>
#include <QLocale>

namespace twin::app {
namespace {

/// A record of changes grows without end; the card shows the latest.
constexpr std::size_t kShownChanges = 8;

QString whenText(const std::string& at)
{
    const QDateTime time = QDateTime::fromString(text(at), Qt::ISODate);
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat) : text(at);
}

QString valueText(const IndicatorPoint& point, const std::string& unit)
{
    const bool whole = point.value == static_cast<double>(static_cast<long long>(point.value));
    const QString number = numberText(point.value, whole ? 0 : 1);
    return unit.empty() || unit == "1" ? number : number + QLatin1Char(' ') + text(unit);
}

} // namespace

/// Resolutions, money, indicators with dates and sources, versions, evidence, and who changed what when.
void DetailPanel::measureRecords(CardBuilder& card, const Measure& measure)
{
    if (!measure.resolutions.empty() || !measure.versions.empty())
        card.heading(tr("Resolutions"));
    for (const Resolution& resolution : measure.resolutions)
        card.row(dateText(resolution.date),
                 text(resolution.paper.empty() ? resolution.body : resolution.paper),
                 resolution.paper.empty() ? QString() : text(resolution.body));
    for (const VersionMention& mention : measure.versions)
        card.row(tr("Named in"), tr("version %1 of the strategy").arg(text(mention.version)),
                 mention.inferred ? tr("inferred") : text(mention.source));
    if (!measure.budget.empty())
        card.heading(tr("Money by year"));
    for (const BudgetItem& item : measure.budget) {
        QStringList amounts;
        if (item.plannedEuro)
            amounts << tr("planned %1 €").arg(numberText(*item.plannedEuro));
        if (item.spentEuro)
            amounts << tr("spent %1 €").arg(numberText(*item.spentEuro));
        card.row(item.year == 0 ? tr("not stated") : QString::number(item.year),
                 amounts.join(QStringLiteral(" · ")), text(item.funds));
    }
    for (const MeasureIndicator& indicator : measure.indicators) {
        card.heading(text(indicator.name));
        if (indicator.baseline)
            card.row(tr("Baseline %1").arg(dateText(indicator.baseline->date)),
                     valueText(*indicator.baseline, indicator.unit), text(indicator.baseline->source));
        for (const IndicatorPoint& point : indicator.readings)
            card.row(tr("Reached %1").arg(dateText(point.date)), valueText(point, indicator.unit),
                     text(point.source));
        for (const IndicatorPoint& point : indicator.targets)
            card.row(tr("Target %1").arg(dateText(point.date)), valueText(point, indicator.unit),
                     text(point.source));
    }
    if (!measure.evidence.empty())
        card.heading(tr("Evidence"));
    for (const EvidenceLink& link : measure.evidence) {
        if (!link.title.empty())
            card.paragraph(text(link.title));
        if (!link.url.empty())
            card.webLink(text(link.url));
    }
}

void DetailPanel::measureChanges(CardBuilder& card, const Measure& measure)
{
    if (measure.changes.empty())
        return;
    card.heading(tr("Record of changes"));
    const std::size_t count = std::min(kShownChanges, measure.changes.size());
    for (std::size_t i = 0; i < count; ++i) {
        const ChangeRecord& change = measure.changes[measure.changes.size() - 1 - i];
        QStringList fields;
        for (const FieldChange& field : change.fields)
            fields << tr("%1: %2 → %3")
                          .arg(registerFieldWord(field.field),
                               field.before.empty() ? tr("empty") : text(field.before).left(60),
                               field.after.empty() ? tr("empty") : text(field.after).left(60));
        card.row(whenText(change.at), text(change.who),
                 fields.isEmpty() ? tr("added") : fields.join(QLatin1Char('\n')));
    }
    if (measure.changes.size() > count)
        card.paragraph(tr("and %1 earlier changes").arg(measure.changes.size() - count), true);
}

} // namespace twin::app
