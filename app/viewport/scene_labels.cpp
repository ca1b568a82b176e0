// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages.h"
#include "app/viewport/scene_parts.h"
#include "app/viewport/status_style.h"
#include "core/geo/polygon.h"

#include <QCoreApplication>

#include <cmath>

namespace twin::app {
namespace {

double priorityOf(MeasureStatus status)
{
    switch (status) {
    case MeasureStatus::Live:
        return 80;
    case MeasureStatus::Threatened:
        return 78;
    case MeasureStatus::Running:
        return 70;
    case MeasureStatus::Planned:
    case MeasureStatus::Resolved:
    case MeasureStatus::Funded:
        return 64;
    case MeasureStatus::Done:
        return 50;
    case MeasureStatus::Idea:
        return 45;
    case MeasureStatus::Stopped:
        return 40;
    case MeasureStatus::Unknown:
        break;
    }
    return 30;
}

/// Titles of the catalogue carry an explanation in brackets; a pill does without.
QString shortTitle(const QString& title)
{
    const auto bracket = title.indexOf(QLatin1String(" ("));
    return bracket > 3 ? title.left(bracket).trimmed() : title;
}

void addDistricts(const SceneFacts& facts, std::vector<SceneLabel>& labels)
{
    if (!facts.districts || facts.hidden("districts"))
        return;
    for (const District& district : *facts.districts) {
        if (district.outline.empty())
            continue;
        SceneLabel label;
        label.kind = SceneLabel::Kind::District;
        label.anchor = facts.onGround(labelPoint(district.outline));
        label.text = text(district.name);
        label.id = district.name;
        label.selected = facts.state.selection.kind == Selection::Kind::District &&
                         facts.state.selection.id == district.name;
        label.priority = label.selected ? 900 : 76;
        labels.push_back(std::move(label));
    }
}

/// The highest point of the tallest building around a place: where a tower really stands, whichever data
/// shows it.
std::optional<MapPoint> apexNear(const SceneFacts& facts, MapPoint2 place, double radius, double leastHeight)
{
    std::optional<MapPoint> apex;
    double tallest = leastHeight;
    for (const Immutable<CityTile>& tile : facts.tiles) {
        const MapPoint& origin = tile->mesh.origin;
        Envelope around = tile->key.envelope();
        around.include(MapPoint2{around.minEasting - radius, around.minNorthing - radius});
        around.include(MapPoint2{around.maxEasting + radius, around.maxNorthing + radius});
        if (!around.contains(place))
            continue;
        for (std::size_t i = 0; i < tile->buildings.size(); ++i) {
            const BuildingSummary& building = tile->buildings[i];
            const double height = building.topMetres - building.baseMetres;
            const MapPoint2 centre{origin.easting + building.centreX, origin.northing + building.centreY};
            if (height < tallest || distance(centre, place) > radius)
                continue;
            tallest = height;
            apex = MapPoint{centre.easting, centre.northing, building.topMetres};
            double highest = -1e9;
            for (std::size_t v = 0; v < tile->mesh.positions.size() && v < tile->mesh.features.size(); ++v) {
                const auto& position = tile->mesh.positions[v];
                if (tile->mesh.features[v] != i || position[2] <= highest)
                    continue;
                highest = position[2];
                apex = MapPoint{origin.easting + position[0], origin.northing + position[1],
                                origin.height + position[2]};
            }
        }
    }
    return apex;
}

void addLandmarks(const SceneFacts& facts, std::vector<SceneLabel>& labels)
{
    for (const auto& [name, point] : facts.state.landmarks) {
        SceneLabel label;
        label.kind = SceneLabel::Kind::Landmark;
        label.anchor = facts.onGround(point.plan());
        // Where no height is stated the name floats above an ordinary roof.
        label.riseMetres = point.height > 0 ? point.height + 4 : 24;
        label.anchor.height += label.riseMetres;
        label.text = text(name);
        label.id = name;
        if (point.height >= 60) {
            // The table has the nearest address; the tower itself is in the model. One that stands at the
            // very place comes before a taller neighbour.
            auto apex = apexNear(facts, point.plan(), 15, 0.9 * point.height);
            if (!apex)
                apex = apexNear(facts, point.plan(), 140, point.height / 2);
            if (apex) {
                label.anchor = *apex;
                label.anchor.height += 4;
                label.riseMetres = apex->height - facts.onGround(apex->plan()).height + 4;
            }
        }
        // The spires are what the city is known by: their names come before most pills.
        label.priority = point.height >= 80 ? 74 : 20 + std::min(point.height, 80.0) / 10;
        labels.push_back(std::move(label));
    }
}

/// The pill at the first place of a measure; its other places carry the symbol alone (empty text).
void addMeasure(const SceneFacts& facts, const Measure& measure, std::vector<SceneLabel>& labels)
{
    const std::vector<MapPoint2> places = placesOf(measure);
    for (std::size_t i = 0; i < places.size(); ++i) {
        SceneLabel label;
        label.kind = SceneLabel::Kind::Measure;
        label.anchor = facts.onGround(places[i]);
        label.status = measure.statusAt(facts.state.day);
        label.pattern = facts.patternOf(measure);
        label.simulated = facts.changed.count(measure.id) > 0;
        label.id = measure.id;
        label.selected = facts.selected(measure);
        label.priority = priorityOf(label.status);
        if (i == 0) {
            label.text = shortTitle(text(measure.title.in(german())));
            label.detail = statusDetail(measure, facts.state.day);
            if (label.simulated)
                label.detail += QStringLiteral(" · ") + provenanceWord(Provenance::Simulated);
            if (measure.placement.approximate)
                label.detail +=
                    QStringLiteral(" · ") + QCoreApplication::translate("SceneComposer", "approx.");
            label.priority += label.selected ? 1000 : label.simulated ? 20 : 0;
        } else {
            label.priority = label.selected ? 500 : label.priority / 100;
        }
        labels.push_back(std::move(label));
    }
}

QString unitText(const std::string& ucum)
{
    if (ucum == "Cel")
        return QStringLiteral("°C");
    if (!ucum.empty() && ucum.front() == '{' && ucum.back() == '}')
        return text(ucum.substr(1, ucum.size() - 2));
    return ucum == "1" ? QString() : text(ucum);
}

void addReadings(const SceneFacts& facts, std::vector<SceneLabel>& labels)
{
    for (const Datastream& stream : facts.state.streams) {
        const LiveReading reading = readingAt(stream, facts.state.now);
        SceneLabel label;
        label.kind = SceneLabel::Kind::Reading;
        label.anchor = facts.onGround(stream.place);
        label.text = text(stream.thing.empty() ? stream.name : stream.thing);
        label.id = stream.id;
        label.freshness = reading.state;
        label.provenance = stream.provenance;
        label.status = MeasureStatus::Live;
        label.simulated = stream.provenance == Provenance::Simulated;
        label.pattern = label.simulated ? render::Pattern::Hatched : render::Pattern::Solid;
        QStringList parts;
        if (reading.value) {
            const bool whole =
                std::abs(*reading.value) >= 100 || *reading.value == std::round(*reading.value);
            parts << (numberText(*reading.value, whole ? 0 : 1) + QStringLiteral("\u00A0") +
                      unitText(stream.unit))
                         .trimmed();
            parts << ageText(reading.ageMillis);
        } else {
            parts << QCoreApplication::translate("SceneComposer", "no current value");
        }
        if (reading.state != Freshness::Live)
            parts << freshnessWord(reading.state);
        if (label.simulated)
            parts << QCoreApplication::translate("SceneComposer", "example series");
        else if (stream.provenance == Provenance::Recorded)
            parts << provenanceWord(stream.provenance);
        label.detail = parts.join(QStringLiteral(" · "));
        label.priority = 95;
        labels.push_back(std::move(label));
    }
}

/// To the month: a pill has no room for days.
QString monthText(Date date)
{
    if (date.precision == Date::Precision::Day)
        date.precision = Date::Precision::Month;
    return dateText(date);
}

} // namespace

QString statusDetail(const Measure& measure, Date day)
{
    const MeasureStatus status = measure.statusAt(day);
    const QString word = statusWord(status);
    switch (status) {
    case MeasureStatus::Planned:
    case MeasureStatus::Resolved:
    case MeasureStatus::Funded:
        if (measure.start && *measure.start > day)
            return QCoreApplication::translate("SceneComposer", "%1 from %2")
                .arg(word, monthText(*measure.start));
        break;
    case MeasureStatus::Running:
    case MeasureStatus::Live:
        if (measure.start && *measure.start <= day)
            return QCoreApplication::translate("SceneComposer", "%1 since %2")
                .arg(word, monthText(*measure.start));
        break;
    case MeasureStatus::Done:
        if (measure.end && *measure.end <= day)
            return word + QLatin1Char(' ') + monthText(*measure.end);
        break;
    default:
        break;
    }
    return word;
}

QString ageText(std::int64_t ageMillis)
{
    const std::int64_t minutes = ageMillis / 60'000;
    if (minutes < 1)
        return QCoreApplication::translate("SceneComposer", "just now");
    if (minutes < 120)
        return QCoreApplication::translate("SceneComposer", "%1 min ago").arg(minutes);
    if (minutes < 48 * 60)
        return QCoreApplication::translate("SceneComposer", "%1 h ago").arg(minutes / 60);
    return QCoreApplication::translate("SceneComposer", "%1 days ago").arg(minutes / (24 * 60));
}

std::vector<SceneLabel> composeLabels(const SceneFacts& facts)
{
    std::vector<SceneLabel> labels;
    addDistricts(facts, labels);
    addLandmarks(facts, labels);
    if (!facts.hidden("measures")) {
        for (const std::size_t index : facts.passing) {
            const Measure& measure = facts.state.shown.measures[index];
            // The same rule as for the glyphs: nothing before a measure's first entry, unless it is selected.
            if (facts.selected(measure) || measure.history.empty() || measure.entryAt(facts.state.day))
                addMeasure(facts, measure, labels);
        }
    }
    addReadings(facts, labels);
    return labels;
}

} // namespace twin::app
