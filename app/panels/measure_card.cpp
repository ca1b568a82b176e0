// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages.h"
#include "app/models/measure_list_model.h"
#include "app/panels/card_builder.h"
#include "app/panels/detail_panel.h"
#include "app/panels/panel_style.h"
#include "app/viewport/status_style.h"
#include "core/text.h"

#include <QLocale>

#include <algorithm>

namespace twin::app {

namespace {

QString notStated()
{
    return DetailPanel::tr("not stated");
}
QString orNotStated(const std::string& value)
{
    return value.empty() ? notStated() : text(value);
}

QString periodText(const Measure& measure)
{
    if (!measure.start && !measure.end)
        return notStated();
    if (!measure.end)
        return DetailPanel::tr("from %1").arg(dateText(*measure.start));
    if (!measure.start)
        return DetailPanel::tr("until %1").arg(dateText(*measure.end));
    return DetailPanel::tr("%1 to %2").arg(dateText(*measure.start), dateText(*measure.end));
}

QString placeText(const Measure& measure)
{
    QStringList parts{scopeWord(measure.placement.scope)};
    if (!measure.placement.words.empty())
        parts << text(measure.placement.words);
    else
        for (const std::string& name : measure.placement.districts)
            parts << text(name);
    return parts.join(QStringLiteral(" · "));
}

QString confidenceWord(const std::string& key)
{
    if (key == "high")
        return DetailPanel::tr("high");
    if (key == "medium")
        return DetailPanel::tr("medium");
    if (key == "low")
        return DetailPanel::tr("low");
    return text(key);
}

QString linkKindWord(LinkKind kind)
{
    switch (kind) {
    case LinkKind::Needs:
        return DetailPanel::tr("needs");
    case LinkKind::Supports:
        return DetailPanel::tr("supports");
    case LinkKind::Replaces:
        return DetailPanel::tr("replaces");
    case LinkKind::Conflicts:
        break;
    }
    return DetailPanel::tr("conflicts with");
}

} // namespace

void DetailPanel::measureCard(CardBuilder& card, const Measure& measure)
{
    const Date day = mSession.day();
    const StatusEntry* entry = measure.entryAt(day);
    const bool simulated = mSession.simulated(measure.id);
    card.title(text(measure.title.in(german())));
    const QString field =
        measure.field.empty()
            ? tr("Field of action not stated")
            : tr("Field of action %1").arg(text(measure.fieldNumber + " " + measure.field).trimmed());
    card.subtitle(QStringLiteral("%1 · %2").arg(text(measure.id), field));
    card.beginBadges();
    const MeasureStatus status = measure.statusAt(day);
    card.statusBadge(status);
    using Tone = CardBuilder::Tone;
    if (simulated)
        card.badge(
            provenanceWord(Provenance::Simulated), Tone::Simulated,
            tr("Differs from the plan in the scenario \"%1\"").arg(text(mSession.state().scenarioName)));
    else if (day > mSession.today() || statusPattern(status) == render::Pattern::Dashed)
        card.badge(provenanceWord(Provenance::Planned), Tone::Planned,
                   tr("From the plan, not from an observation"));
    if (entry && entry->inferred)
        card.badge(tr("inferred"), Tone::Neutral,
                   tr("The source states no dated status; it follows from start and end"));
    if (mSession.state().plan.sample)
        card.badge(tr("Sample catalogue"), Tone::Sample, text(mSession.state().plan.source));
    card.paragraph(entry ? tr("%1, since %2").arg(statusWord(status), dateText(entry->date))
                         : tr("No status is known on %1.").arg(dateText(day)),
                   true);
    if (const std::string& summary = measure.summary.in(german()); !summary.empty())
        card.paragraph(text(summary));
    measureFacts(card, measure);
    measureRecords(card, measure);
    measureLinks(card, measure);
    history(card, measure);
    measureChanges(card, measure);
    card.heading(tr("Source"));
    if (measure.sourceUrl.empty())
        card.paragraph(notStated());
    else
        card.webLink(text(measure.sourceUrl));
    if (!measure.confidence.empty())
        card.paragraph(tr("Confidence of the source: %1").arg(confidenceWord(measure.confidence)), true);
    if (!measure.remarks.empty())
        card.paragraph(text(measure.remarks), true);
    card.space(16);
    const bool inPlan = mSession.state().plan.find(measure.id) != nullptr;
    card.button(tr("Edit …"), [this] { editSelected(); })->setEnabled(inPlan);
    card.space(4);
    card.button(
            tr("Delete measure"),
            [this] { QMetaObject::invokeMethod(this, &DetailPanel::deleteSelected, Qt::QueuedConnection); })
        ->setEnabled(inPlan);
}

void DetailPanel::measureFacts(CardBuilder& card, const Measure& measure)
{
    card.heading(tr("Where and when"));
    card.row(tr("Reach"), placeText(measure),
             measure.placement.approximate ? tr("place approximate") : QString());
    card.row(tr("Period"), periodText(measure));
    card.row(tr("Responsible"), orNotStated(measure.responsible));
    if (!measure.partners.empty())
        card.row(tr("Partners"), text(join(measure.partners, ", ")));
    card.row(tr("Budget"),
             measure.budgetEuro ? tr("%1 €").arg(numberText(*measure.budgetEuro)) : notStated());
    card.heading(tr("Target and effect"));
    card.row(tr("Indicator"), orNotStated(measure.indicator));
    card.row(tr("Target"), orNotStated(measure.target));
    QStringList goals;
    for (const std::string& goal : measure.goals)
        goals << goalWord(goal);
    card.row(tr("Goals"), goals.isEmpty() ? notStated() : goals.join(QStringLiteral(", ")),
             measure.goalsInferred && !goals.isEmpty() ? tr("inferred") : QString());
}

void DetailPanel::measureLinks(CardBuilder& card, const Measure& measure)
{
    const auto add = [&](const std::string& id, bool inferred, LinkKind kind) {
        const Measure* other = mSession.measure(id);
        const QString mark = inferred ? QStringLiteral("┄ ") : QStringLiteral("— ");
        const QString name = other ? text(other->title.in(german())) : text(id);
        const QString tip = other ? statusLine(*other, mSession.day()) : tr("not in the catalogue");
        const QString kindText =
            kind == LinkKind::Needs ? QString() : linkKindWord(kind) + QStringLiteral(": ");
        QPushButton* button = card.link(mark + kindText + name + (inferred ? tr(" (inferred)") : QString()),
                                        tip, [this, id] { selectMeasure(id); });
        button->setEnabled(other != nullptr);
    };
    if (!measure.dependsOn.empty()) {
        card.heading(tr("Depends on"));
        for (const MeasureLink& link : measure.dependsOn)
            add(link.target, link.inferred, link.kind);
    }
    bool first = true;
    for (const Measure& other : mSession.state().shown.measures) {
        for (const MeasureLink& link : other.dependsOn) {
            if (link.target != measure.id)
                continue;
            if (std::exchange(first, false))
                card.heading(tr("Needed by"));
            add(other.id, link.inferred, link.kind);
        }
    }
}

void DetailPanel::history(CardBuilder& card, const Measure& measure)
{
    card.heading(tr("History"));
    if (measure.history.empty())
        card.paragraph(tr("No dated status is known."), true);
    for (const StatusEntry& entry : measure.history) {
        QStringList notes;
        if (entry.inferred)
            notes << tr("inferred");
        if (entry.date > mSession.today())
            notes << tr("planned");
        if (mSession.simulated(measure.id) && entry.date > mSession.today())
            notes = QStringList{provenanceWord(Provenance::Simulated)};
        card.row(dateText(entry.date), statusWord(entry.status), notes.join(QStringLiteral(" · ")));
    }
}

} // namespace twin::app
