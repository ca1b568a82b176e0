// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/indicator_source.h"

#include "app/document/city_loader.h"
#include "app/messages.h"
#include "core/text.h"
#include "data/citypackage/indicator_city.h"
#include "data/citypackage/package_source.h"
#include "data/sample/fact_tables.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cmath>

namespace twin::app {
namespace {

/// places.csv of the sample: its schools, since the generated houses know none.
void addSampleSchools(IndicatorCity& city)
{
    const auto rows =
        data::readFactTable((programPaths().resources + QStringLiteral("/places.csv")).toStdString());
    if (!rows)
        return;
    for (const data::FactRow& row : *rows) {
        const auto at = [&row](const char* column) {
            const auto found = row.find(column);
            return found == row.end() ? QString() : text(found->second);
        };
        bool east = false;
        bool north = false;
        const MapPoint2 place{at("easting").toDouble(&east), at("northing").toDouble(&north)};
        if (east && north && at("kind") == QStringLiteral("school"))
            city.facilities.push_back({place, "school", at("name").toStdString()});
    }
}

} // namespace

std::string indicatorFolder(const SceneState& state)
{
    for (const data::CityContents& city : state.cities) {
        if (!data::isRemote(city.folder) && QFileInfo::exists(text(city.folder + "/city.gpkg")))
            return city.folder;
    }
    return {};
}

Result<Immutable<CityModel>> loadIndicatorCity(const std::string& folder)
{
    auto city = data::readIndicatorCity(folder);
    if (!city)
        return city.error();
    const QString sample = programPaths().samplePackage;
    if (!sample.isEmpty() && QFileInfo(text(folder)) == QFileInfo(sample))
        addSampleSchools(*city);
    return Immutable<CityModel>(std::make_shared<const CityModel>(std::move(city).value()));
}

EvaluationInput evaluationInput(const Strategy& strategy, Date day)
{
    EvaluationInput input;
    input.strategy = &strategy;
    input.day = day;
    return input;
}

QString phraseText(const Phrase& phrase)
{
    std::vector<std::string> arguments;
    for (const std::string& argument : phrase.arguments) {
        const auto date = argument.size() == 10 ? Date::parse(argument) : std::nullopt;
        if (date) {
            arguments.push_back(dateText(*date).toStdString());
            continue;
        }
        // Lists of words that have a translation: categories of services.
        std::vector<std::string> words;
        for (const std::string& word : split(argument, ','))
            words.push_back(message(word, {}).toStdString());
        arguments.push_back(words.empty() ? argument : join(words, ", "));
    }
    return message(phrase.text, arguments);
}

QString indicatorTitle(const Indicator& indicator)
{
    return indicator.formula.empty() ? phraseText(indicator.title) : text(indicator.title.text);
}

QString indicatorUnit(const std::string& unit)
{
    if (unit == "1")
        return {};
    if (unit == "a")
        return QCoreApplication::translate("Indicators", "years");
    if (unit == "1/km2")
        return QStringLiteral("/km²");
    if (unit == "EUR")
        return QStringLiteral("€");
    return text(unit);
}

QString kindWord(IndicatorKind kind)
{
    switch (kind) {
    case IndicatorKind::Count:
        return QCoreApplication::translate("Indicators", "Counted");
    case IndicatorKind::Coverage:
        return QCoreApplication::translate("Indicators", "Coverage");
    case IndicatorKind::Effect:
        return QCoreApplication::translate("Indicators", "Effect (model)");
    }
    return {};
}

QString estimateText(const Estimate& estimate, const Indicator& indicator)
{
    if (estimate.isMissing())
        return QStringLiteral("–");
    const bool effect = indicator.kind == IndicatorKind::Effect;
    const auto figure = [&](double value) {
        const double shown = effect ? twoDigits(value) : value;
        const bool whole = indicator.unit == "1" || indicator.unit == "EUR" || indicator.unit == "1/km2" ||
                           (indicator.unit == "%" && indicator.kind == IndicatorKind::Coverage);
        return numberText(shown, whole ? 0 : std::abs(shown) < 1 ? 2 : 1);
    };
    const QString unit = indicatorUnit(indicator.unit);
    const QString behind = unit.isEmpty() ? QString() : QStringLiteral(" ") + unit;
    QString words = figure(estimate.central()) + behind;
    if (estimate.isRange() && figure(estimate.low()) != figure(estimate.high()))
        words += QStringLiteral(" (%1–%2)").arg(figure(estimate.low()), figure(estimate.high()));
    return words;
}

} // namespace twin::app
