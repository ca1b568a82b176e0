// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/luebeck_parts.h"

namespace twin {
namespace {

const std::string kFacts = "facts/luebeck/STRATEGY.md, compiled until 10/2025";
const std::string kCouncilPaper =
    "https://www.luebeck.de/de/rathaus/politik/pil/bi/vo020.asp?VOLFDNR=1012047";

} // namespace

std::vector<FieldOfAction> luebeckFields()
{
    return {
        {"01",
         {"Digitale Infrastruktur", "Digital infrastructure"},
         {"Glasfaser", "freies WLAN", "flächendeckendes Sensornetz", "künftige Mobilfunknetze",
          "lokales Rechenzentrum", "App-Familie MeinLübeck"},
         true,
         kFacts},
        {"02",
         {"Moderne Verwaltung", "Modern administration"},
         {"Leistungen online, barrierearm, ohne Medienbrüche, teils automatisiert", "E-Akte"},
         true,
         kFacts},
        {"03",
         {"Daten und Informationen", "Data and information"},
         {"Datenschutz, Sicherheit, offene Daten, digitale Souveränität, Recht und Ethik",
          "Smart City Plattform"},
         true,
         kFacts},
        {"", {"Smarte Wirtschaft", "Smart economy"}, {}, false, kFacts},
        {"", {"Intelligente Mobilität", "Intelligent mobility"}, {}, false, kFacts},
        {"", {"Social Smart City", "Social Smart City"}, {}, false, kFacts},
    };
}

std::vector<Actor> luebeckActors()
{
    return {
        {"buergerschaft",
         {"Bürgerschaft", "City council"},
         {"beschließt die Strategie und ihre Fortschreibungen", "adopts the strategy and its updates"},
         {"Bürgerschaft"},
         kCouncilPaper},
        {"hauptausschuss",
         {"Hauptausschuss", "Main committee"},
         {"berät vor der Bürgerschaft und erhält die Statusberichte",
          "deliberates before the council and receives the status reports"},
         {"Hauptausschuss"},
         kCouncilPaper},
        {"mayor",
         {"Bürgermeister", "Mayor"},
         {"Leitung der Verwaltung", "head of the administration"},
         {"Bürgermeister"},
         kFacts},
        {"cdo",
         {"Chief Digital Officer (CDO)", "Chief Digital Officer (CDO)"},
         {"leitet den Bereich 1.103 Digitalisierung, Organisation und Strategie; Federführung der "
          "Fortschreibung",
          "heads division 1.103 Digitalisation, organisation and strategy; lead author of the update"},
         {"Bereich 1.103", "DOS"},
         kFacts},
        {"social_smart_city",
         {"Leitung Social Smart City", "Social Smart City lead"},
         {"digitale Teilhabe", "digital inclusion"},
         {"Social Smart City"},
         kFacts},
        {"beirat",
         {"Beirat Lübeck Digital", "Advisory board Lübeck Digital"},
         {"Bürgerbeirat seit 11/2021 mit jährlichem Bericht", "civic board since 11/2021, yearly reports"},
         {"Beirat Lübeck Digital"},
         kFacts},
        {"energiecluster",
         {"EnergieCluster Digitales Lübeck e. V.", "EnergieCluster Digitales Lübeck association"},
         {"Verein von Firmen, Hochschulen und Stadt (43 Mitglieder 2020)",
          "association of firms, universities and city (43 members in 2020)"},
         {"EnergieCluster Digitales Lübeck"},
         kFacts},
        {"stadtwerke_digital",
         {"Stadtwerke Lübeck Digital (bis 2023 TraveKom)", "Stadtwerke Lübeck Digital (TraveKom until 2023)"},
         {"Glasfaser, LoRaWAN, Plattform, App, Sensoren", "fibre, LoRaWAN, platform, app, sensors"},
         {"Stadtwerke Lübeck Digital", "TraveKom"},
         kFacts},
        {"stadtwerke",
         {"Stadtwerke Lübeck", "Stadtwerke Lübeck (utility)"},
         {"Versorger; Eigentümer einzelner Maßnahmen", "utility; owner of single measures"},
         {"Stadtwerke Lübeck"},
         kFacts},
        {"neighbours",
         {"Nachbarn und Partner der Region", "Neighbours and partners of the region"},
         {"Vereinigte Stadtwerke, Bamberg; erste Bewerbung 2019 mit Nachbarn",
          "Vereinigte Stadtwerke, Bamberg; first bid of 2019 with neighbours"},
         {"Vereinigte Stadtwerke", "Bamberg"},
         kFacts},
        {"science",
         {"Hochschulen", "Universities"},
         {"TH Lübeck, Universität zu Lübeck (Joint Innovation Lab)",
          "TH Lübeck, University of Lübeck (Joint Innovation Lab)"},
         {"TH Lübeck", "Uni Lübeck", "Joint Innovation Lab"},
         kFacts},
    };
}

std::vector<StrategyVersion> luebeckVersions()
{
    const auto day = [](int year, int month, int number) { return Date{year, month, number}; };
    return {
        {"2018",
         {"Eckpunktepapier", "Key points paper"},
         {"Drei Felder: Glasfaser, öffentliches WLAN, LoRaWAN; Ziel: Smart City bis 2025.",
          "Three fields: fibre, public Wi-Fi, LoRaWAN; aim: smart city by 2025."},
         {{"VO/2018/06271", {2018, 8, 1, Date::Precision::Month}, "", ""}},
         "kommune21.de, zfk.de"},
        {"2020",
         {"Rahmenkonzept", "Framework concept"},
         {"Beschlossen auf 42 Seiten.", "Adopted, 42 pages."},
         {{"VO/2020/08509", day(2020, 1, 30), "Bürgerschaft",
           "https://www.luebeck.de/de/presse/pressemeldungen/view/134790"}},
         "https://www.luebeck.de/de/presse/pressemeldungen/view/134790"},
        {"2023",
         {"1. Fortschreibung", "First update"},
         {"Anlagen A Konzeptübersicht, B Zusammenhänge, C Maßnahmenbeschreibungen, D Digital Governance "
          "Board.",
          "Annexes A concept overview, B picture of the links, C measure descriptions, D Digital Governance "
          "Board."},
         {{"VO/2020/08509-03", day(2023, 2, 7), "Hauptausschuss", kCouncilPaper},
          {"VO/2020/08509-03", day(2023, 2, 23), "Bürgerschaft", kCouncilPaper}},
         kCouncilPaper},
    };
}

} // namespace twin
