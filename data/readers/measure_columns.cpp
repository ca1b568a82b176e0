// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/measure_columns.h"

#include "core/text.h"
#include "data/readers/attribute_fields.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <set>

namespace twin::data {
namespace {

using Names = std::vector<std::string_view>;

struct Known
{
    const char* key;
    Names names; ///< the likelier ones first
};

/// The order matters: a key earlier in the list takes a heading that would fit two.
const std::vector<Known>& knownColumns()
{
    static const std::vector<Known> kKnown{
        {"id", {"id",           "measure_id",    "kennung",   "nummer",       "nr",
                "nr.",          "lfd. nr.",      "lfd nr",    "massnahme_nr", "massnahmennummer",
                "massnahmennr", "maßnahmennr",   "kuerzel",   "kürzel",       "massnahmen_id",
                "projekt_id",   "projektnummer", "projektnr", "project_id",   "code",
                "no",           "no.",           "number",    "key"}},
        {"name_de",
         {"name_de", "title_de", "titel", "title", "massnahme", "maßnahme", "measure", "bezeichnung", "name",
          "projekt", "projektname", "project", "titel der massnahme", "titel der maßnahme", "vorhaben",
          "massnahmentitel", "maßnahmentitel", "projekttitel", "action"}},
        {"name_en", {"name_en", "title_en", "englischer titel", "titel (englisch)"}},
        {"summary_de",
         {"summary_de", "kurzbeschreibung", "beschreibung", "kurztext", "inhalt", "summary", "description",
          "abstract", "erläuterung"}},
        {"summary_en", {"summary_en", "description_en"}},
        {"field_no", {"field_no", "handlungsfeld_nr", "feld_nr", "hf_nr", "hf-nr."}},
        {"field",
         {"field", "handlungsfeld", "field_of_action", "themenfeld", "themenbereich", "thema", "cluster",
          "hf", "area of action", "topic", "category", "kategorie"}},
        {"goals", {"goals", "ziele", "oberziele", "goal", "oberziel", "strategisches ziel", "objectives"}},
        {"goal_weights", {"goal_weights", "gewichte", "zielgewichte"}},
        {"goals_inferred", {"goals_inferred"}},
        {"versions", {"versions", "strategieversion", "fassung"}},
        {"resolutions", {"resolutions", "beschlüsse", "beschluesse"}},
        {"resolution_paper",
         {"resolution_paper", "vorlage", "vorlagennummer", "vorlagen-nr.", "drucksache", "drucksachennummer",
          "beschluss", "beschlussnummer", "beschluss-nr.", "paper", "resolution"}},
        {"resolution_date",
         {"resolution_date", "beschlussdatum", "datum des beschlusses", "beschlossen am", "sitzung",
          "decided on"}},
        {"resolution_body", {"resolution_body", "gremium", "beschlussgremium", "ausschuss", "body"}},
        {"status_history", {"status_history", "statusverlauf"}},
        {"status",
         {"status", "umsetzungsstand", "umsetzungsstatus", "projektstatus", "bearbeitungsstand", "stand",
          "state", "progress"}},
        {"period", {"laufzeit", "zeitraum", "umsetzungszeitraum", "projektlaufzeit", "period", "duration"}},
        {"start", {"start", "beginn", "start_date", "startdatum", "von", "projektstart", "projektbeginn"}},
        {"end",
         {"end", "ende", "end_date", "enddatum", "bis", "fertigstellung", "projektende", "abschluss",
          "zieldatum", "finish"}},
        {"scope", {"scope", "reichweite"}},
        {"districts",
         {"districts", "stadtteile", "district", "stadtteil", "bezirk", "bezirke", "ortsteil", "ortsteile",
          "quartier", "quartiere", "borough", "neighbourhood", "wijk", "buurt", "raumbezug",
          "räumlicher bezug"}},
        {"quarters", {"quarters", "stadtbezirk", "stadtbezirke"}},
        {"place", {"place", "ort", "standort", "lage", "adresse", "address", "location"}},
        {"approximate", {"approximate"}},
        {"network", {"network"}},
        {"responsible",
         {"responsible", "verantwortlich", "zuständig", "zustaendig", "federführung", "federfuehrung",
          "federführend", "verantwortliche stelle", "zuständigkeit", "verantwortlichkeit", "amt", "dezernat",
          "owner", "lead"}},
        {"partners",
         {"partners", "partner", "kooperationspartner", "beteiligte", "projektpartner",
          "weitere beteiligte"}},
        {"budget_eur",
         {"budget_eur", "kosten", "kosten_eur", "gesamtkosten", "gesamtbudget", "budget gesamt", "costs",
          "cost", "kosten gesamt", "finanzbedarf", "mittelbedarf", "investition"}},
        {"budget", {"budget"}},
        {"funds",
         {"funds", "mittelherkunft", "finanzierung", "finanzierungsquelle", "fördermittel", "funding"}},
        {"indicator", {"indicator", "indikator", "kennzahl", "kpi", "messgröße", "messgroesse"}},
        {"indicators", {"indicators", "indikatoren"}},
        {"target", {"target", "zielwert", "zielgroesse", "zielgröße", "soll"}},
        {"depends_on",
         {"depends_on", "abhängig_von", "abhaengig_von", "voraussetzung", "abhängigkeiten", "dependencies",
          "abhängigkeit", "voraussetzungen"}},
        {"source_url", {"source_url", "source", "quelle", "url", "link", "webseite", "internet", "website"}},
        {"confidence", {"confidence", "sicherheit"}},
        {"remarks",
         {"remarks", "bemerkung", "bemerkungen", "note", "anmerkung", "anmerkungen", "hinweis", "hinweise",
          "kommentar", "notes"}},
        {"evidence", {"evidence", "belege", "nachweise"}},
        {"changes", {"changes"}},
    };
    return kKnown;
}

/// Where a place may stand; read by CsvGeometry, so neither mapped nor unused.
const std::set<std::string>& placeHeadings()
{
    static const std::set<std::string> kPlace{
        "crs",        "srs",      "epsg",    "srid",    "koordinatensystem", "wkt",    "geometry",
        "geom",       "the_geom", "lon",     "lat",     "longitude",         "laenge", "länge",
        "latitude",   "breite",   "lng",     "easting", "northing",          "x",      "y",
        "rechtswert", "hochwert", "ostwert", "nordwert"};
    return kPlace;
}

/// A heading without what is in brackets, line breaks and marks of a footnote.
std::string plainHeading(const std::string& heading)
{
    std::string plain;
    int depth = 0;
    for (const char c : heading) {
        depth += c == '(' || c == '[';
        if (depth == 0 && c != '*')
            plain += c == '\n' || c == '\r' || c == '/' ? ' ' : c;
        depth -= (c == ')' || c == ']') && depth > 0;
    }
    plain = trim(plain);
    while (!plain.empty() && plain.back() == ':')
        plain.pop_back();
    return plain;
}

double moneyFactor(const std::string& heading)
{
    const std::string folded = foldCase(heading);
    for (const char* word : {"t€", "teur", "tsd", "tausend", "k€"}) {
        if (folded.find(word) != std::string::npos)
            return 1e3;
    }
    for (const char* word : {"mio", "mill"}) {
        if (folded.find(word) != std::string::npos)
            return 1e6;
    }
    return 1;
}

/// "Budget 2025", "Kosten 2024 (T€)", "Ist 2023", "2026" under a group heading that speaks of money.
std::optional<YearColumn> yearColumn(const std::string& heading)
{
    const std::string folded = foldCase(heading);
    std::optional<int> year;
    for (std::size_t i = 0; i + 4 <= folded.size(); ++i) {
        const std::string part = folded.substr(i, 4);
        const bool digits =
            std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (digits && part >= "1990" && part <= "2100")
            year = std::stoi(part);
    }
    if (!year)
        return std::nullopt;
    const auto speaksOf = [&](std::initializer_list<const char*> words) {
        return std::any_of(words.begin(), words.end(),
                           [&](const char* word) { return folded.find(word) != std::string::npos; });
    };
    // "Kosten (Stand 2024)" dates an estimate and is no year of spending.
    if (speaksOf({"stand"}))
        return std::nullopt;
    const bool spent = speaksOf({"ist ", "spent", "verausgabt", "ausgaben", "abgerechnet"});
    if (!spent && !speaksOf({"budget", "kosten", "plan", "mittel", "€", "eur", "cost", "ansatz"}))
        return std::nullopt;
    return YearColumn{heading, *year, spent, moneyFactor(heading)};
}

} // namespace

const std::vector<std::string>& MeasureColumns::allKeys()
{
    static const std::vector<std::string> kKeys = [] {
        std::vector<std::string> keys;
        for (const Known& known : knownColumns())
            keys.emplace_back(known.key);
        return keys;
    }();
    return kKeys;
}

MeasureColumns MeasureColumns::guess(const std::vector<std::string>& headings)
{
    MeasureColumns found;
    std::set<std::string> taken;
    std::vector<std::string> plain;
    for (const std::string& heading : headings) {
        if (const auto year = yearColumn(heading)) {
            found.mYears.push_back(*year);
            taken.insert(heading);
        }
        plain.push_back(plainHeading(heading));
    }
    // First the headings as they stand, then without what they explain in brackets.
    for (const bool bare : {false, true}) {
        for (const Known& known : knownColumns()) {
            if (found.has(known.key))
                continue;
            for (const std::string_view name : known.names) {
                std::string heading;
                for (std::size_t i = 0; i < headings.size() && heading.empty(); ++i) {
                    const std::string& candidate = bare ? plain[i] : headings[i];
                    if (!taken.contains(headings[i]) && !findField({candidate}, {name}).empty())
                        heading = headings[i];
                }
                if (heading.empty())
                    continue;
                taken.insert(heading);
                found.mByKey[known.key] = heading;
                break;
            }
        }
    }
    found.settle(headings);
    return found;
}

MeasureColumns MeasureColumns::find(const std::vector<std::string>& headings,
                                    const std::map<std::string, std::string>& given, const std::string& file,
                                    Diagnostics& diagnostics)
{
    MeasureColumns found = guess(headings);
    for (const auto& [key, heading] : given) {
        if (std::find(allKeys().begin(), allKeys().end(), key) == allKeys().end()) {
            diagnostics.warn(file, {},
                             TWIN_MSG("The register has no field \"%1\"; that part of the mapping was left "
                                      "out. The nearest: %2."),
                             {key, join(nearestNames(key, allKeys()), ", ")});
            continue;
        }
        const std::string column = heading.empty() ? std::string() : findField(headings, {heading});
        if (!heading.empty() && column.empty()) {
            diagnostics.warn(file, {},
                             TWIN_MSG("The table has no column \"%1\" for %2; the guess was kept. The "
                                      "nearest: %3."),
                             {heading, key, join(nearestNames(heading, headings), ", ")});
            continue;
        }
        // A column means one thing: what the user says takes it from the guess.
        std::erase_if(found.mByKey, [&](const auto& entry) { return entry.second == column; });
        std::erase_if(found.mYears, [&](const YearColumn& year) { return year.heading == column; });
        if (column.empty())
            found.mByKey.erase(key);
        else
            found.mByKey[key] = column;
    }
    found.settle(headings);
    return found;
}

void MeasureColumns::settle(const std::vector<std::string>& headings)
{
    // "Budget" alone is an amount in most tables; only the register's own has a list there, beside other
    // lists.
    const bool ownTable = has("budget_eur") || has("indicators") || has("resolutions");
    if (has("budget") && !ownTable) {
        mByKey["budget_eur"] = mByKey["budget"];
        mByKey.erase("budget");
    }
    mUnused.clear();
    for (const std::string& heading : headings) {
        const bool used = std::any_of(mByKey.begin(), mByKey.end(),
                                      [&](const auto& entry) { return entry.second == heading; }) ||
                          std::any_of(mYears.begin(), mYears.end(),
                                      [&](const YearColumn& year) { return year.heading == heading; });
        if (!heading.empty() && !used && !placeHeadings().contains(foldCase(heading)))
            mUnused.push_back(heading);
    }
}

const std::string& MeasureColumns::of(const std::string& key) const
{
    static const std::string kNone;
    const auto found = mByKey.find(key);
    return found == mByKey.end() ? kNone : found->second;
}

double MeasureColumns::factor(const std::string& key) const
{
    return moneyFactor(of(key));
}

std::vector<std::string> MeasureColumns::missing() const
{
    std::vector<std::string> names;
    if (!has("id"))
        names.emplace_back("id");
    if (!has("name_de") && !has("name_en"))
        names.emplace_back("name_de");
    return names;
}

} // namespace twin::data
