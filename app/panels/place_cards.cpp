// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages.h"
#include "app/models/measure_list_model.h"
#include "app/panels/card_builder.h"
#include "app/panels/detail_panel.h"
#include "app/panels/panel_style.h"
#include "app/viewport/status_style.h"
#include "core/geo/polygon.h"
#include "data/citypackage/city_package.h"

#include <algorithm>
#include <map>

namespace twin::app {

namespace {

/// How a statistic is named and written; unknown keys are shown as the source names them.
struct FigureStyle
{
    QString name;
    QString unit;
    int decimals = 0;
};

FigureStyle figureStyle(const std::string& key)
{
    static const std::map<std::string, std::pair<const char*, const char*>> kNames{
        {"population", {QT_TRANSLATE_NOOP("twin::app::DetailPanel", "Inhabitants"), ""}},
        {"population2010", {QT_TRANSLATE_NOOP("twin::app::DetailPanel", "Inhabitants 2010"), ""}},
        {"population2024", {QT_TRANSLATE_NOOP("twin::app::DetailPanel", "Inhabitants 2024"), ""}},
        {"areaKm2", {QT_TRANSLATE_NOOP("twin::app::DetailPanel", "Area"), "km²"}},
        {"density", {QT_TRANSLATE_NOOP("twin::app::DetailPanel", "Density"), "/km²"}},
        {"meanAge", {QT_TRANSLATE_NOOP("twin::app::DetailPanel", "Mean age"), "a"}},
        {"under18", {QT_TRANSLATE_NOOP("twin::app::DetailPanel", "Under 18"), ""}},
        {"age18to64", {QT_TRANSLATE_NOOP("twin::app::DetailPanel", "18 to 64"), ""}},
        {"age65plus", {QT_TRANSLATE_NOOP("twin::app::DetailPanel", "65 and older"), ""}},
        {"births", {QT_TRANSLATE_NOOP("twin::app::DetailPanel", "Births"), ""}},
        {"deaths", {QT_TRANSLATE_NOOP("twin::app::DetailPanel", "Deaths"), ""}},
        {"movedIn", {QT_TRANSLATE_NOOP("twin::app::DetailPanel", "Moved in"), ""}},
        {"movedOut", {QT_TRANSLATE_NOOP("twin::app::DetailPanel", "Moved out"), ""}},
        {"addresses", {QT_TRANSLATE_NOOP("twin::app::DetailPanel", "Official addresses"), ""}}};
    const auto found = kNames.find(key);
    if (found == kNames.end())
        return {text(key), {}, 1};
    const int decimals = key == "areaKm2" ? 2 : key == "meanAge" ? 1 : 0;
    const QString unit =
        key == "meanAge" ? DetailPanel::tr("years") : QString::fromUtf8(found->second.second);
    return {DetailPanel::tr(found->second.first), unit, decimals};
}

/// How an attribute of a building is named; a generic one keeps the name of its source.
QString attributeName(const std::string& key)
{
    static const std::map<std::string, const char*> kNames{
        {"objectClass", QT_TRANSLATE_NOOP("twin::app::DetailPanel", "Kind of object")},
        {"class", QT_TRANSLATE_NOOP("twin::app::DetailPanel", "Class")},
        {"usage", QT_TRANSLATE_NOOP("twin::app::DetailPanel", "Usage")},
        {"DatenquelleDachhoehe", QT_TRANSLATE_NOOP("twin::app::DetailPanel", "Source of the roof height")},
        {"DatenquelleBodenhoehe", QT_TRANSLATE_NOOP("twin::app::DetailPanel", "Source of the ground height")},
        {"DatenquelleLage", QT_TRANSLATE_NOOP("twin::app::DetailPanel", "Source of the position")},
        {"Grundrissaktualitaet", QT_TRANSLATE_NOOP("twin::app::DetailPanel", "Outline as of")},
        {"Gemeindeschluessel", QT_TRANSLATE_NOOP("twin::app::DetailPanel", "Municipality key")},
        {"function", QT_TRANSLATE_NOOP("twin::app::DetailPanel", "Function")},
        {"roofType", QT_TRANSLATE_NOOP("twin::app::DetailPanel", "Roof")},
        {"measuredHeight", QT_TRANSLATE_NOOP("twin::app::DetailPanel", "Height")},
        {"storeysAboveGround", QT_TRANSLATE_NOOP("twin::app::DetailPanel", "Storeys")},
        {"yearOfConstruction", QT_TRANSLATE_NOOP("twin::app::DetailPanel", "Built in")},
        {"heightEstimated", QT_TRANSLATE_NOOP("twin::app::DetailPanel", "Height estimated")},
        {"street", QT_TRANSLATE_NOOP("twin::app::DetailPanel", "Street")},
        {"houseNumber", QT_TRANSLATE_NOOP("twin::app::DetailPanel", "House number")},
        {"postcode", QT_TRANSLATE_NOOP("twin::app::DetailPanel", "Postcode")},
        {"city", QT_TRANSLATE_NOOP("twin::app::DetailPanel", "Place")},
        {"lod", QT_TRANSLATE_NOOP("twin::app::DetailPanel", "Level of detail")}};
    const auto found = kNames.find(key);
    return found == kNames.end() ? text(key) : DetailPanel::tr(found->second);
}

QString objectClassWord(const std::string& name)
{
    static const std::map<std::string, const char*> kWords{
        {"Bridge", QT_TRANSLATE_NOOP("twin::app::DetailPanel", "Bridge")},
        {"Tunnel", QT_TRANSLATE_NOOP("twin::app::DetailPanel", "Tunnel")},
        {"OtherConstruction", QT_TRANSLATE_NOOP("twin::app::DetailPanel", "Other construction")},
        {"CityFurniture", QT_TRANSLATE_NOOP("twin::app::DetailPanel", "City furniture")},
        {"Vegetation", QT_TRANSLATE_NOOP("twin::app::DetailPanel", "Plant")},
        {"Generic", QT_TRANSLATE_NOOP("twin::app::DetailPanel", "Other object")},
        {"Mesh", QT_TRANSLATE_NOOP("twin::app::DetailPanel", "Reality mesh")}};
    const auto found = kWords.find(name);
    return found == kWords.end() ? text(name) : DetailPanel::tr(found->second);
}

QString attributeValue(const std::string& key, const std::string& value)
{
    if (value.empty())
        return DetailPanel::tr("not stated");
    if (key == "objectClass")
        return objectClassWord(value);
    bool number = false;
    const double metres = text(value).toDouble(&number);
    if (key == "measuredHeight" && number)
        return DetailPanel::tr("%1 m").arg(numberText(metres, 1));
    return text(value);
}

} // namespace

namespace {

/// An imported package has no districts of its own: the city's then say where the building stands.
std::string districtOf(const data::BuildingRecord& record, const std::vector<District>& districts)
{
    if (!record.district.empty() || record.footprint.empty())
        return record.district;
    const int index = districtAt(districts, labelPoint(record.footprint));
    return index < 0 ? std::string() : districts[static_cast<std::size_t>(index)].name;
}

} // namespace

std::string packageOf(const SceneState& state, const Selection& building)
{
    for (const data::CityContents& city : state.cities) {
        for (const auto& tile : city.tiles) {
            if (tile->key != building.tile)
                continue;
            if (std::any_of(tile->buildings.begin(), tile->buildings.end(),
                            [&](const BuildingSummary& entry) { return entry.id == building.id; }))
                return city.folder;
        }
    }
    return {};
}

void DetailPanel::districtCard(CardBuilder& card, const District& district)
{
    card.title(text(district.name));
    card.subtitle(district.number.empty() ? tr("District") : tr("District %1").arg(text(district.number)));
    const DistrictMeasureCount count = countMeasures(mSession.state().shown, district.name, mSession.day());
    card.paragraph(tr("Located here: %1 measures. Citywide: %2 more.")
                       .arg(numberText(count.local), numberText(count.citywide)));
    districtDifferences(card, district);
    districtMeasures(card, district);
    districtFigures(card, district);
    card.heading(tr("Source of the outline"));
    card.paragraph(district.source.empty() ? tr("not stated") : text(district.source), true);
}

void DetailPanel::districtFigures(CardBuilder& card, const District& district)
{
    card.heading(tr("Statistics"));
    // Missing is never zero: what one looks for first is said to be missing.
    if (!district.figure("population"))
        card.row(figureStyle("population").name, QStringLiteral("–"), tr("not stated"));
    std::string source;
    for (const DistrictFigure& figure : district.figures) {
        const FigureStyle style = figureStyle(figure.key);
        const QString value =
            QStringLiteral("%1 %2").arg(numberText(figure.value, style.decimals), style.unit).trimmed();
        const QString day = figure.asOf.year > 0 ? dateText(figure.asOf) : QString();
        const QString note = figure.exact    ? day.isEmpty() ? tr("date not stated") : day
                             : day.isEmpty() ? tr("derived")
                                             : tr("%1 · derived").arg(day);
        card.row(style.name, value, note);
        if (!figure.source.empty() && source.find(figure.source) == std::string::npos)
            source += (source.empty() ? "" : "; ") + figure.source;
    }
    if (!source.empty())
        card.paragraph(tr("Source: %1").arg(text(source)), true);
}

void DetailPanel::districtMeasures(CardBuilder& card, const District& district)
{
    MeasureFilter filter;
    filter.district = district.name;
    filter.includeCitywide = false;
    const Strategy& shown = mSession.state().shown;
    std::map<int, std::vector<const Measure*>> byStatus;
    for (const std::size_t index : filterMeasures(shown, filter, mSession.day())) {
        const Measure& measure = shown.measures[index];
        byStatus[static_cast<int>(measure.statusAt(mSession.day()))].push_back(&measure);
    }
    card.heading(tr("Local measures on %1").arg(dateText(mSession.day())));
    if (byStatus.empty())
        card.paragraph(tr("The catalogue locates no measure in this district."), true);
    std::vector<MeasureStatus> order = allStatuses();
    // What is not known comes last.
    std::stable_partition(order.begin(), order.end(),
                          [](MeasureStatus s) { return s != MeasureStatus::Unknown; });
    for (const MeasureStatus status : order) {
        const auto found = byStatus.find(static_cast<int>(status));
        if (found == byStatus.end())
            continue;
        card.space(4);
        card.paragraph(QStringLiteral("%1 · %2").arg(statusWord(status),
                                                     numberText(static_cast<double>(found->second.size()))),
                       true);
        for (const Measure* measure : found->second) {
            card.link(
                text(measure->title.in(german())), statusLine(*measure, mSession.day()),
                [this, id = measure->id] { selectMeasure(id); }, statusIcon(status, themeOf(*this).dark));
        }
    }
}

void DetailPanel::districtDifferences(CardBuilder& card, const District& district)
{
    const SceneState& state = mSession.state();
    if (state.scenarioName.empty())
        return;
    card.heading(tr("Scenario \"%1\" against the plan").arg(text(state.scenarioName)));
    card.beginBadges();
    card.badge(provenanceWord(Provenance::Simulated), CardBuilder::Tone::Simulated);
    bool any = false;
    for (const ScenarioDifference& difference :
         compare(state.plan, state.shown, {district.name}, mSession.day())) {
        if (difference.district != district.name)
            continue;
        for (const ScenarioDifference::Item& item : difference.items) {
            const Measure* measure = state.shown.find(item.measure);
            const QString title = measure ? text(measure->title.in(german())) : text(item.measure);
            card.row(title, statusWord(item.inScenario),
                     item.added ? tr("not in the plan") : tr("plan: %1").arg(statusWord(item.inPlan)));
            any = true;
        }
    }
    if (!any)
        card.paragraph(tr("Nothing differs here on this day."), true);
}

void DetailPanel::buildingCard(CardBuilder& card, const Selection& selection)
{
    const std::string folder = packageOf(mSession.state(), selection);
    const Result<data::BuildingRecord> record = data::readBuilding(folder, selection.id);
    if (!record) {
        card.title(tr("Building"));
        card.subtitle(text(selection.id));
        card.paragraph(message(record.error()));
        return;
    }
    const auto valueOf = [&](const char* name) -> QString {
        for (const auto& [key, value] : record->attributes) {
            if (key == name)
                return text(value);
        }
        return {};
    };
    const QString name = valueOf("name");
    card.title(name.isEmpty() ? tr("Building") : name);
    card.subtitle(text(record->id));
    card.beginBadges();
    if (record->synthetic)
        card.badge(tr("Sample data · synthetic"), CardBuilder::Tone::Sample,
                   tr("Generated from addresses and street axes; not the surveyed building"));
    const std::string district = districtOf(*record, mSession.districts());
    if (!district.empty()) {
        card.heading(tr("Stands in"));
        card.link(text(district), tr("Selects the district"), [this, district] {
            QMetaObject::invokeMethod(
                this,
                [this, district] {
                    Q_EMIT flyToRequested({Selection::Kind::District, district, {}});
                },
                Qt::QueuedConnection);
        });
    }
    card.heading(tr("Attributes"));
    for (const auto& [key, value] : record->attributes) {
        // Colours of the sample's generator are no facts about a building.
        if (key.rfind("twin:", 0) != 0 && key != "name")
            card.row(attributeName(key), attributeValue(key, value));
    }
    card.heading(tr("Source"));
    card.paragraph(record->source.empty() ? tr("not stated") : text(record->source), true);
}

} // namespace twin::app
