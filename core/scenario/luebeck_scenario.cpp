// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/scenario.h"

namespace twin {
namespace {

/// A measure that no source plans: it exists in this example only.
Measure wifiObertrave()
{
    Measure measure;
    measure.id = "SZ-01";
    measure.title = {"Freies WLAN an der Obertrave", "Free public Wi-Fi along the Obertrave"};
    measure.fieldNumber = "01";
    measure.field = "Digitale Infrastruktur";
    measure.goals = {"quality_of_life", "networking"};
    measure.start = Date{2027, 6, 1, Date::Precision::Month};
    measure.end = Date{2028, 12, 1, Date::Precision::Month};
    measure.history = {
        {{2027, 1, 1, Date::Precision::Month}, MeasureStatus::Planned, false, {}},
        {{2027, 6, 1, Date::Precision::Month}, MeasureStatus::Running, false, {}},
        {{2028, 12, 31, Date::Precision::Day}, MeasureStatus::Done, false, {}},
    };
    measure.placement.scope = Scope::Place;
    measure.placement.districts = {"Innenstadt"};
    measure.placement.words = "An der Obertrave";
    measure.placement.points = {{610571, 5969557}};
    measure.placement.approximate = true;
    measure.dependsOn = {{"DS-09", true}};
    measure.confidence = "low";
    measure.remarks = "Beispiel dieses Szenarios, in keiner Quelle geplant";
    return measure;
}

} // namespace

Scenario luebeckSampleScenario()
{
    Scenario scenario;
    scenario.id = "weniger-geld";
    scenario.name = {"Weniger Geld bis 2028", "Less money until 2028"};
    scenario.description = {"Beispiel: Die LED-Umrüstung und das Mikrodepot enden später, Kreuzung frei wird "
                            "Mitte 2027 eingestellt, dafür kommt WLAN an der "
                            "Obertrave hinzu. Keine Planung der Stadt.",
                            "Example: LED lighting and the micro-depot end later, the junction sensors stop "
                            "in mid-2027, and Wi-Fi along the Obertrave is "
                            "added. Not a plan of the city."};
    scenario.source = "TraveTwin example";
    scenario.changes = {
        ShiftMeasure{"RM-13", 24},
        ShiftMeasure{"RM-20", 18},
        DropMeasure{"DS-80", {2027, 7, 1, Date::Precision::Day}},
        AddMeasure{wifiObertrave()},
    };
    return scenario;
}

} // namespace twin
