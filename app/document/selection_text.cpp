// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/city_loader.h"

#include "core/city/district.h"
#include "core/text.h"

#include <QDate>

#include <algorithm>
#include <cstdio>

namespace twin::app {
namespace {

Error unknownName(const char* messageTemplate, const std::string& name, const std::vector<std::string>& known)
{
    const std::vector<std::string> nearest = nearestNames(name, known);
    return {ErrorKind::NotFound, messageTemplate, {name, nearest.empty() ? "–" : join(nearest, ", ")}};
}

Result<Selection> districtSelection(const SceneState& state, const std::string& name)
{
    for (const data::CityContents& city : state.cities) {
        const int index = city.districts ? districtByName(*city.districts, name) : -1;
        if (index >= 0)
            return Selection{
                Selection::Kind::District, (*city.districts)[static_cast<std::size_t>(index)].name, {}};
    }
    const std::vector<std::string> known = districtNames(state);
    for (const std::string& candidate : known) {
        if (foldCase(candidate) == foldCase(name))
            return Selection{Selection::Kind::District, candidate, {}};
    }
    return unknownName(TWIN_MSG("There is no district \"%1\". The nearest known ones: %2."), name, known);
}

Result<Selection> measureSelection(const SceneState& state, const std::string& id)
{
    std::vector<std::string> ids;
    for (const Measure& measure : state.shown.measures) {
        if (foldCase(measure.id) == foldCase(id))
            return Selection{Selection::Kind::Measure, measure.id, {}};
        ids.push_back(measure.id);
    }
    // Whoever knows the title only still finds the identifier.
    std::vector<std::string> byTitle;
    MeasureFilter filter;
    filter.text = id;
    for (std::size_t i : filterMeasures(state.shown, filter, state.day))
        byTitle.push_back(ids[i]);
    return unknownName(TWIN_MSG("There is no measure \"%1\". The nearest known ones: %2."), id,
                       byTitle.empty() || id.empty() ? ids : byTitle);
}

Result<Selection> buildingSelection(const SceneState& state, const std::string& id)
{
    for (const data::CityContents& city : state.cities) {
        for (const Immutable<CityTile>& tile : city.tiles) {
            for (const BuildingSummary& building : tile->buildings) {
                if (building.id == id)
                    return Selection{Selection::Kind::Building, id, tile->key};
            }
        }
    }
    return Error{ErrorKind::NotFound,
                 TWIN_MSG("There is no building with the identifier \"%1\" in the loaded city. Identifiers "
                          "are written as in the source file."),
                 {id}};
}

/// 2026-02-30 → 2026-02-28: the nearest day of the calendar, where the text at least looks like a date.
std::string nearestDay(const std::string& given)
{
    int year = 0;
    int month = 1;
    int day = 1;
    int used = 0;
    const bool iso = std::sscanf(given.c_str(), "%4d-%2d-%2d%n", &year, &month, &day, &used) == 3;
    const bool germanOrder =
        !iso && std::sscanf(given.c_str(), "%2d.%2d.%4d%n", &day, &month, &year, &used) == 3;
    if ((!iso && !germanOrder) || static_cast<std::size_t>(used) != given.size() || year < 1)
        return "2026, 2026-11, 2026-11-24, 24.11.2026";
    month = std::clamp(month, 1, 12);
    const QDate first(year, month, 1);
    return QDate(year, month, std::clamp(day, 1, first.daysInMonth())).toString(Qt::ISODate).toStdString();
}

} // namespace

std::vector<std::string> districtNames(const SceneState& state)
{
    std::vector<std::string> names;
    const auto add = [&names](const std::string& name) {
        if (std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(name);
    };
    for (const data::CityContents& city : state.cities) {
        if (!city.districts)
            continue;
        for (const District& district : *city.districts)
            add(district.name);
    }
    for (const Measure& measure : state.shown.measures) {
        for (const std::string& name : measure.placement.districts)
            add(name);
    }
    return names;
}

Result<Selection> parseSelection(const SceneState& state, const std::string& text)
{
    if (trim(text).empty())
        return Selection{};
    const auto colon = text.find(':');
    const std::string kind = foldCase(trim(text.substr(0, colon)));
    const std::string name = colon == std::string::npos ? std::string() : trim(text.substr(colon + 1));
    if (kind == "district" && !name.empty())
        return districtSelection(state, name);
    if (kind == "measure" && !name.empty())
        return measureSelection(state, name);
    if (kind == "building" && !name.empty())
        return buildingSelection(state, name);
    return Error{
        ErrorKind::Invalid,
        TWIN_MSG(
            "\"%1\" names nothing that can be selected. Write district:NAME, measure:ID or building:ID."),
        {text}};
}

Date currentDay()
{
    const QDate today = QDate::currentDate();
    return {today.year(), today.month(), today.day(), Date::Precision::Day};
}

Result<Date> parseDay(const std::string& text)
{
    const std::string given = trim(text);
    if (foldCase(given) == "today" || foldCase(given) == "heute")
        return currentDay();
    const auto date = Date::parse(given);
    if (!date)
        return Error{ErrorKind::Invalid,
                     TWIN_MSG("\"%1\" is not a date. Nearest or possible: %2, or \"today\"."),
                     {given, nearestDay(given)}};
    if (date->year < 1900 || date->year > 2100)
        return Error{ErrorKind::Invalid,
                     TWIN_MSG("The date %1 lies outside the years 1900 to 2100. The strategy's time control "
                              "runs from 2018 to 2045."),
                     {given}};
    return *date;
}

} // namespace twin::app
