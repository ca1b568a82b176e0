// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/project.h"

namespace twin {
namespace {

SavedView view(std::string id, LocalisedText title, LocalisedText note, MapPoint eye, MapPoint target)
{
    SavedView saved;
    saved.id = std::move(id);
    saved.title = std::move(title);
    saved.note = std::move(note);
    saved.viewpoint = {eye, target, 40};
    return saved;
}

std::vector<SavedView> views()
{
    std::vector<SavedView> all{
        view("altstadt", {"Die Altstadtinsel", "The old town island"},
             {"Sieben Türme zwischen Trave, Kanal und Wakenitz. Hier begann 2019 das freie WLAN.",
              "Seven spires between Trave, canal and Wakenitz. Free public Wi-Fi began here in 2019."},
             {609640, 5968330, 900}, {610900, 5969960, 10}),
        view("hafen", {"Hafen und Nordtangente", "Port and northern bypass"},
             {"Die Eric-Warburg-Brücke: Öffnungszeiten nach Lage statt nach Plan.",
              "The Eric Warburg bridge: opening times by situation instead of by timetable."},
             {610500, 5970850, 330}, {611450, 5972150, 5}),
        view("st-lorenz", {"St. Lorenz: Kreuzungen frei halten", "St. Lorenz: keeping junctions clear"},
             {"Sensoren melden, wenn Rettungswege zugeparkt sind.",
              "Sensors report when rescue routes are blocked by parked cars."},
             {608900, 5969300, 620}, {609700, 5970700, 12}),
        view("moisling-buntekuh", {"Moisling und Buntekuh", "Moisling and Buntekuh"},
             {"Die Neue Mitte Moisling mit Stadtteilhaus und Bürgerservice ist geplant.",
              "The new centre of Moisling with civic house and citizen service is planned."},
             {605300, 5965100, 900}, {606700, 5967300, 12}),
        view("travemuende", {"Travemünde und Priwall", "Travemünde and Priwall"},
             {"Wasserstand am Pegel als Beispielreihe, 5G im Hafen, Laden am Fischereihafen.",
              "Water level at the gauge as an example series, 5G in the port, charging at the "
              "Fischereihafen."},
             {622250, 5979350, 620}, {623250, 5980850, 5}),
        view("gesamt", {"Die ganze Stadt", "The whole city"},
             {"Zehn Stadtteile; stadtweite Maßnahmen stehen für sich und werden nicht verzehnfacht.",
              "Ten districts; citywide measures stand on their own and are not counted ten times."},
             {609500, 5951500, 15500}, {613500, 5971500, 0}),
    };
    all[1].selection = "measure:DS-53";
    all[2].selection = "measure:DS-80";
    all[3].selection = "district:Moisling";
    all[4].selection = "district:Travemünde";
    all[2].scenario = "weniger-geld";
    all[2].day = Date{2028, 6, 1, Date::Precision::Day};
    return all;
}

} // namespace

Project luebeckSampleProject()
{
    Project project;
    project.name = "Digitale Strategie Lübeck · Beispielprojekt";
    project.layers = {
        {"city", LayerKind::CityPackage, "Lübeck · Beispieldaten", kBuiltInLuebeck, {}, {}, true},
        {"measures", LayerKind::Measures, "Maßnahmen der Digitalen Strategie", kBuiltInLuebeck, {}, {}, true},
    };
    project.views = views();
    project.scenarios = {luebeckSampleScenario()};
    return project;
}

} // namespace twin
