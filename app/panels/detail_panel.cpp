// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/detail_panel.h"

#include "app/messages.h"
#include "app/panels/card_builder.h"
#include "app/panels/measure_form.h"
#include "app/panels/panel_style.h"
#include "app/panels/sparkline.h"
#include "app/viewport/status_style.h"

#include <QScrollBar>

#include <algorithm>

namespace twin::app {

namespace {

constexpr UtcMillis kSparkSpan = 24LL * 3600 * 1000;

QString ageText(std::int64_t millis)
{
    const std::int64_t minutes = millis / 60'000;
    if (minutes < 1)
        return DetailPanel::tr("just now");
    if (minutes < 120)
        return DetailPanel::tr("%1 min ago").arg(minutes);
    if (minutes < 48 * 60)
        return DetailPanel::tr("%1 h ago").arg(minutes / 60);
    return DetailPanel::tr("%1 days ago").arg(minutes / 1440);
}

QString readingText(const LiveReading& reading)
{
    return reading.value ? numberText(*reading.value, std::abs(*reading.value) < 100 ? 1 : 0)
                         : QStringLiteral("–");
}

QString stateLine(const LiveReading& reading)
{
    if (reading.state == Freshness::NoData)
        return DetailPanel::tr("no data");
    return DetailPanel::tr("%1 · as of %2 · %3")
        .arg(freshnessWord(reading.state), clockText(reading.time, reading.state != Freshness::Live),
             ageText(reading.ageMillis));
}

} // namespace

DetailPanel::DetailPanel(ProjectDocument& document, Session& session, QWidget* parent)
    : QScrollArea(parent), mDocument(document), mSession(session)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Details of the selection"));
    connect(&mSession, &Session::selectionChanged, this, [this] {
        // A scene that was loaded again tells the same selection once more: what is being typed must stay.
        if (qobject_cast<MeasureForm*>(widget()) && mSession.selection() == mShown)
            return;
        rebuild();
        verticalScrollBar()->setValue(0);
    });
    connect(&mSession, &Session::planChanged, this, &DetailPanel::refresh);
    connect(&mSession, &Session::dayChanged, this, &DetailPanel::refresh);
    connect(&mSession, &Session::clockTicked, this, &DetailPanel::onTick);
    rebuild();
}

void DetailPanel::refresh()
{
    // Another day must not throw away what somebody is typing; the form closes into a fresh card.
    if (!qobject_cast<MeasureForm*>(widget()))
        rebuild();
}

void DetailPanel::rebuild()
{
    const int scroll = verticalScrollBar()->value();
    auto* content = new QWidget;
    CardBuilder card(*content);
    const Selection& selection = mSession.selection();
    mShown = selection;
    const Measure* measure =
        selection.kind == Selection::Kind::Measure ? mSession.measure(selection.id) : nullptr;
    const District* district =
        selection.kind == Selection::Kind::District ? mSession.district(selection.id) : nullptr;
    const Datastream* stream =
        mSession.reading().isEmpty() ? nullptr : mSession.stream(mSession.reading().toStdString());
    bool empty = false;
    if (measure)
        measureCard(card, *measure);
    else if (district)
        districtCard(card, *district);
    else if (selection.kind == Selection::Kind::Building)
        buildingCard(card, selection);
    else if (stream)
        readingCard(card, *stream);
    else
        empty = true;
    card.finish();
    setWidget(content);
    verticalScrollBar()->setValue(scroll);
    setEmpty(empty);
}

void DetailPanel::setEmpty(bool empty)
{
    if (empty == mEmpty)
        return;
    mEmpty = empty;
    Q_EMIT emptyChanged(empty);
}

void DetailPanel::selectMeasure(const std::string& id)
{
    // Rebuilding deletes the button that was clicked: not while its handler still runs.
    const Selection selection{Selection::Kind::Measure, id, {}};
    QMetaObject::invokeMethod(
        this, [this, selection] { Q_EMIT flyToRequested(selection); }, Qt::QueuedConnection);
}

void DetailPanel::readingCard(CardBuilder& card, const Datastream& stream)
{
    const LiveReading reading = readingAt(stream, mSession.state().now);
    mShownTime = reading.time;
    card.title(text(stream.name));
    card.subtitle(text(stream.thing));
    card.beginBadges();
    using Tone = CardBuilder::Tone;
    const bool simulated = stream.provenance == Provenance::Simulated;
    card.badge(provenanceWord(stream.provenance), simulated ? Tone::Simulated : Tone::Recorded);
    if (simulated)
        card.badge(tr("Example series"), Tone::Sample,
                   tr("Made as an example; no station measured these values."));
    card.heading(text(stream.observedProperty));
    mValue = card.figure(readingText(reading), unitText(stream.unit));
    mAge = card.paragraph(stateLine(reading), true);
    card.space();
    mSpark = new Sparkline;
    mSpark->setSeries(stream, mSession.state().now, kSparkSpan);
    card.widget(mSpark);
    if (stream.provenance != Provenance::Measured)
        card.paragraph(tr("The series is replayed: its last value stands at the moment the program was "
                          "started. It is no "
                          "current measurement."),
                       true);
    card.heading(tr("Source"));
    card.paragraph(text(stream.source));
    card.row(tr("Expected every"),
             tr("%1 min").arg(numberText(static_cast<double>(stream.expectedIntervalMillis) / 60'000)));
}

void DetailPanel::onTick()
{
    const Datastream* stream =
        mSession.reading().isEmpty() ? nullptr : mSession.stream(mSession.reading().toStdString());
    if (!stream || !mValue || !mAge)
        return;
    const LiveReading reading = readingAt(*stream, mSession.state().now);
    mValue->setText(readingText(reading));
    mAge->setText(stateLine(reading));
    if (mSpark && reading.time != mShownTime) {
        mSpark->setSeries(*stream, mSession.state().now, kSparkSpan);
        mShownTime = reading.time;
    }
}

} // namespace twin::app
