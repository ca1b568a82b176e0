// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/luebeck_parts.h"

namespace twin {
namespace {

Date month(int year, int number)
{
    return {year, number, 1, Date::Precision::Month};
}
Date day(int year, int monthNumber, int dayNumber)
{
    return {year, monthNumber, dayNumber, Date::Precision::Day};
}

const std::string kPress = "https://www.luebeck.de/de/presse/pressemeldungen/view/";
const std::string kCouncil = "https://www.luebeck.de/de/rathaus/politik/pil/bi/vo020.asp?VOLFDNR=";

std::vector<Goal> goals()
{
    return {
        {"quality_of_life", {"Lebensqualität in der Stadt erhöhen", "Raise the quality of life in the city"}},
        {"administration", {"Verwaltung modernisieren", "Modernise the administration"}},
        {"resources", {"Ressourcen nachhaltig nutzen", "Use resources sustainably"}},
        {"networking",
         {"Menschen, Projekte, Informationen und Themen vernetzen",
          "Connect people, projects, information and topics"}},
        {"economy", {"Wirtschaftsstandort Lübeck stärken", "Strengthen Lübeck as a business location"}},
    };
}

std::vector<Milestone> milestones()
{
    return {
        {month(2018, 8),
         {"Eckpunktepapier VO/2018/06271", "Key points paper VO/2018/06271"},
         "kommune21.de, zfk.de"},
        {day(2018, 9, 6),
         {"Hansehack, aus dem der EnergieCluster Digitales Lübeck entsteht",
          "Hansehack, from which the association EnergieCluster Digitales Lübeck grows"},
         "energiecluster-luebeck.de"},
        {month(2019, 7),
         {"Erste Bewerbung als Modellprojekt Smart Cities abgelehnt",
          "First bid for the federal smart city programme rejected"},
         "hiller-ohm.de"},
        {day(2020, 1, 30),
         {"Rahmenkonzept beschlossen (VO/2020/08509)", "Framework concept adopted (VO/2020/08509)"},
         kPress + "134790"},
        {day(2020, 9, 8),
         {"Auswahl als Modellprojekt Smart Cities, zweite Runde",
          "Selected for the federal smart city programme, round two"},
         kPress + "133775"},
        {day(2021, 11, 25),
         {"Bürgerschaft beschließt den Beirat Lübeck Digital",
          "Council decides to create the advisory board Lübeck Digital"},
         "luebeck.de, Beirat Lübeck Digital"},
        {day(2023, 2, 23),
         {"Bürgerschaft beschließt die 1. Fortschreibung (VO/2020/08509-03)",
          "Council adopts the first update (VO/2020/08509-03)"},
         kCouncil + "1012047"},
        {month(2024, 9),
         {"Bitkom Smart City Index: Platz 8 von 82", "Bitkom Smart City Index: rank 8 of 82"},
         "energiecluster-luebeck.de"},
        {month(2025, 4),
         {"Drohnenbefliegung für ein 3D-Modell der Hansestadt beginnt",
          "Drone survey for a 3D model of the city begins"},
         kPress + "141647"},
        {day(2025, 6, 27),
         {"Neue Mitglieder des Beirats, Innovationsbörse",
          "New members of the advisory board, innovation fair"},
         "mein-leipzig.net"},
        {month(2025, 9),
         {"Sparkonzept schlägt das Ende von lümo vor", "Savings concept proposes to end the shuttle lümo"},
         "wochenspiegel 8/98011"},
        {{2028, 12, 31, Date::Precision::Day},
         {"Ende der Umsetzungsphase Modellprojekt Smart Cities (geplant)",
          "End of the implementation phase of the smart city programme (planned)"},
         kCouncil + "1012047"},
    };
}

} // namespace

Strategy luebeckStrategyFrame()
{
    Strategy strategy;
    strategy.name = {"Digitale Strategie Lübeck", "Digital strategy of Lübeck"};
    strategy.goals = goals();
    strategy.fieldsOfAction = luebeckFields();
    strategy.actors = luebeckActors();
    strategy.versions = luebeckVersions();
    strategy.milestones = milestones();
    return strategy;
}

} // namespace twin
