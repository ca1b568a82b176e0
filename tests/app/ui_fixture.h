// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStandardPaths>
#include <QTemporaryDir>

#include "app/document/session.h"

namespace twin::test {

inline District square(const std::string& name, double east)
{
    District district;
    district.name = name;
    district.outline = {
        {{{east, 5970000}, {east + 1000, 5970000}, {east + 1000, 5971000}, {east, 5971000}}, {}}};
    district.figures.push_back({"population", 14228, *Date::parse("2022-12-31"), "Statistikstelle", true});
    return district;
}

inline Measure measure(const std::string& id, Scope scope, MeasureStatus status, const char* since)
{
    Measure result;
    result.id = id;
    result.title.de = "Titel " + id;
    result.title.en = "Title " + id;
    result.field = scope == Scope::Citywide ? "Daten" : "Netze";
    result.history.push_back({*Date::parse(since), status, false, "Beschluss"});
    result.placement.scope = scope;
    return result;
}

inline Strategy smallStrategy()
{
    Strategy strategy;
    Measure planned = measure("M-1", Scope::District, MeasureStatus::Planned, "2020-01-01");
    planned.placement.districts = {"West"};
    planned.history.push_back({*Date::parse("2026-01-01"), MeasureStatus::Running, true, ""});
    planned.start = Date::parse("2026");
    Measure place = measure("M-2", Scope::Place, MeasureStatus::Done, "2024-09-01");
    place.placement.districts = {"Ost"};
    place.placement.points = {{612500, 5970500}};
    place.dependsOn = {{"M-1", true}, {"M-9", false}};
    strategy.measures = {planned, place, measure("M-3", Scope::Citywide, MeasureStatus::Live, "2021-05-01"),
                         measure("M-4", Scope::Citywide, MeasureStatus::Stopped, "2022-02-01"),
                         measure("M-5", Scope::Unlocated, MeasureStatus::Idea, "2023-01-01")};
    strategy.milestones = {{*Date::parse("2019-05-23"), {"Beschluss", "Resolution"}, ""}};
    return strategy;
}

/// The project that names what smallScene() holds.
inline Project smallProject()
{
    Project project;
    project.name = "Probe";
    project.layers = {{"city", LayerKind::CityPackage, "Stadt", kBuiltInLuebeck, {}, {}, true},
                      {"measures", LayerKind::Measures, "Maßnahmen", kBuiltInLuebeck, {}, {}, true}};
    Scenario scenario;
    scenario.id = "later";
    scenario.name = {"Später", "Later"};
    scenario.changes = {ShiftMeasure{"M-1", 24}, DropMeasure{"M-3", *Date::parse("2027-01-01")}};
    project.scenarios = {scenario};
    return project;
}

/// As loadScene would return it, without a file.
inline app::SceneState smallScene()
{
    app::SceneState state;
    data::CityContents city;
    city.districts = std::make_shared<const std::vector<District>>(
        std::vector<District>{square("West", 611000), square("Ost", 612000)});
    state.sources.cities.emplace_back("city", city);
    state.sources.catalogues.emplace_back("measures", smallStrategy());
    state.project = smallProject();
    state.today = state.day = *Date::parse("2026-11-24");
    return state;
}

/// Settings and recovery files of tests stay out of the user's.
inline void isolateSettings()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("TraveTwinTest"));
    QCoreApplication::setApplicationName(QStringLiteral("test_app"));
}

} // namespace twin::test
