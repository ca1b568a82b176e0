// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/measure_builder.h"

#include "core/geo/polygon.h"
#include "core/text.h"
#include "data/readers/attribute_fields.h"
#include "data/readers/csv_table.h"
#include "data/readers/measure_fields.h"

#include <algorithm>

namespace twin::data {
namespace {

bool isCitywide(const std::string& text)
{
    const std::string folded = foldCase(text);
    return folded == "citywide" || folded == "stadtweit" || folded == "gesamtstadt" ||
           folded == "gesamte stadt" || folded == "ganze stadt" || folded == "stadtgebiet" ||
           folded == "gesamtes stadtgebiet" || folded == "city" || folded == "city-wide" ||
           folded == "city wide" || folded == "whole city" || folded == "alle" ||
           folded == "alle stadtteile" || folded == "alle bezirke" || folded == "alle ortsteile";
}

bool isYes(const std::string& text)
{
    const std::string folded = foldCase(text);
    return folded == "1" || folded == "yes" || folded == "ja" || folded == "true" || folded == "inferred";
}

} // namespace

MeasureColumns MeasureColumns::find(const std::vector<std::string>& columns)
{
    const auto of = [&](std::initializer_list<std::string_view> names) { return findField(columns, names); };
    MeasureColumns found;
    found.id = of({"id", "measure_id", "kennung", "nummer", "nr", "massnahme_nr", "massnahmennummer",
                   "kuerzel", "massnahmen_id", "projekt_id", "projektnummer", "project_id", "code"});
    found.titleDe = of({"name_de", "title_de", "titel", "title", "massnahme", "maßnahme", "measure",
                        "bezeichnung", "name", "projekt", "projektname", "project"});
    found.titleEn = of({"name_en", "title_en"});
    found.fieldNumber = of({"field_no", "handlungsfeld_nr", "feld_nr"});
    found.field = of({"field", "handlungsfeld", "field_of_action", "themenfeld"});
    found.goals = of({"goals", "ziele", "oberziele", "goal", "oberziel"});
    found.goalsInferred = of({"goals_inferred"});
    found.status = of({"status", "stand", "umsetzungsstand", "umsetzungsstatus", "projektstatus"});
    found.start = of({"start", "beginn", "start_date", "startdatum", "von"});
    found.end = of({"end", "ende", "end_date", "enddatum", "bis", "fertigstellung"});
    found.districts = of({"districts", "stadtteile", "district", "stadtteil", "bezirk", "bezirke",
                          "stadtbezirk", "stadtbezirke", "ortsteil", "ortsteile", "quartier", "quartiere",
                          "borough", "neighbourhood", "wijk", "buurt"});
    found.place = of({"place", "ort", "standort", "lage", "adresse", "address", "location"});
    found.responsible =
        of({"responsible", "verantwortlich", "zuständig", "zustaendig", "federführung", "federfuehrung"});
    found.budget = of({"budget_eur", "budget", "kosten", "kosten_eur"});
    found.indicator = of({"indicator", "indikator", "kennzahl"});
    found.target = of({"target", "zielwert", "zielgroesse"});
    found.dependsOn = of({"depends_on", "abhängig_von", "abhaengig_von", "voraussetzung"});
    found.sourceUrl = of({"source_url", "source", "quelle", "url", "link"});
    found.confidence = of({"confidence", "sicherheit"});
    found.remarks = of({"remarks", "bemerkung", "bemerkungen", "note", "anmerkung"});
    found.history = of({"status_history", "statusverlauf"});
    return found;
}

std::vector<std::string> MeasureColumns::missing() const
{
    std::vector<std::string> names;
    if (id.empty())
        names.emplace_back("id");
    if (titleDe.empty() && titleEn.empty())
        names.emplace_back("name_de");
    return names;
}

MeasureBuilder::MeasureBuilder(std::string path, MeasureColumns columns,
                               const std::vector<District>& districts, Date asOf, Diagnostics& diagnostics)
    : mPath(std::move(path)), mColumns(std::move(columns)), mDistricts(districts), mAsOf(asOf),
      mDiagnostics(diagnostics)
{
    mStrategy.source = mPath;
}

const std::string& MeasureBuilder::cell(const MeasureRecord& record, const std::string& column) const
{
    static const std::string kNone;
    return column.empty() ? kNone : fieldValue(record.cells, column);
}

void MeasureBuilder::add(const MeasureRecord& record)
{
    Measure measure;
    measure.id = trim(cell(record, mColumns.id));
    measure.title = {trim(cell(record, mColumns.titleDe)), trim(cell(record, mColumns.titleEn))};
    if (measure.title.de.empty())
        measure.title.de = measure.title.en;
    if (measure.id.empty() || measure.title.de.empty()) {
        mDiagnostics.problem(mPath, record.where,
                             TWIN_MSG("The measure was skipped: it has no id or no title. Add both."));
        return;
    }
    if (mIndex.count(measure.id) > 0) {
        mDiagnostics.problem(
            mPath, record.where,
            TWIN_MSG("The id '%1' occurs twice; the second measure was skipped. Give it an id of its own."),
            {measure.id});
        return;
    }
    measure.fieldNumber = cell(record, mColumns.fieldNumber);
    measure.field = cell(record, mColumns.field);
    measure.responsible = cell(record, mColumns.responsible);
    measure.indicator = cell(record, mColumns.indicator);
    measure.target = cell(record, mColumns.target);
    measure.sourceUrl = cell(record, mColumns.sourceUrl);
    measure.confidence = cell(record, mColumns.confidence);
    measure.remarks = cell(record, mColumns.remarks);
    const std::string& budget = cell(record, mColumns.budget);
    measure.budgetEuro = euros(budget);
    if (!budget.empty() && !measure.budgetEuro)
        mDiagnostics.warn(
            mPath, measure.id,
            TWIN_MSG("The budget '%1' is no amount of money and was left out. Write it in euros."), {budget});
    setGoals(measure, record);
    setDates(measure, record);
    setPlacement(measure, record);
    for (const std::string& target : split(cell(record, mColumns.dependsOn), ';'))
        measure.dependsOn.push_back({target, false});
    mIndex.emplace(measure.id, mStrategy.measures.size());
    mStrategy.measures.push_back(std::move(measure));
}

void MeasureBuilder::setGoals(Measure& measure, const MeasureRecord& record)
{
    const std::string& inferred = cell(record, mColumns.goalsInferred);
    measure.goalsInferred = inferred.empty() || isYes(inferred);
    const Strategy frame = luebeckStrategyFrame();
    for (const std::string& text : split(cell(record, mColumns.goals), ';')) {
        std::string key = text;
        LocalisedText name{text, {}};
        for (const Goal& goal : frame.goals) {
            const std::string folded = foldCase(text);
            if (folded == goal.key || folded == foldCase(goal.name.de) || folded == foldCase(goal.name.en)) {
                key = goal.key;
                name = goal.name;
            }
        }
        measure.goals.push_back(key);
        if (std::none_of(mStrategy.goals.begin(), mStrategy.goals.end(),
                         [&](const Goal& goal) { return goal.key == key; }))
            mStrategy.goals.push_back({key, name});
    }
}

std::optional<Date> MeasureBuilder::date(const Measure& measure, const MeasureRecord& record,
                                         const std::string& column)
{
    const std::string& text = cell(record, column);
    const std::optional<Date> value = measureDate(text);
    if (!text.empty() && !value)
        mDiagnostics.warn(mPath, measure.id,
                          TWIN_MSG("'%1' in the column %2 is no date and was left out. Write 2026, 2026-11, "
                                   "2026-11-24 or 24.11.2026."),
                          {text, column});
    return value;
}

void MeasureBuilder::setDates(Measure& measure, const MeasureRecord& record)
{
    measure.start = date(measure, record, mColumns.start);
    measure.end = date(measure, record, mColumns.end);
    if (measure.start && measure.end && measure.end->last() < *measure.start)
        mDiagnostics.warn(mPath, measure.id,
                          TWIN_MSG("The measure ends (%1) before it starts (%2). Correct the dates."),
                          {measure.end->iso(), measure.start->iso()});
    const std::string& text = cell(record, mColumns.status);
    const std::optional<MeasureStatus> status = measureStatus(text);
    if (!text.empty() && !status) {
        std::vector<std::string> keys;
        for (const MeasureStatus known : allStatuses())
            keys.push_back(statusKey(known));
        mDiagnostics.warn(mPath, measure.id,
                          TWIN_MSG("The status '%1' is not known and counts as unknown. Known are: %2."),
                          {text, join(keys, ", ")});
    }
    std::vector<std::string> rejected;
    measure.history = statusHistory(cell(record, mColumns.history), measure.sourceUrl, rejected);
    for (const std::string& part : rejected)
        mDiagnostics.warn(
            mPath, measure.id,
            TWIN_MSG(
                "'%1' in the status history is not a date and a status such as 2030:done; it was left out."),
            {part});
    if (measure.history.empty())
        measure.history = inferHistory(status.value_or(MeasureStatus::Unknown), measure.start, measure.end,
                                       mAsOf, measure.sourceUrl);
}

void MeasureBuilder::locate(Placement& placement, const MeasureRecord& record) const
{
    placement.points = record.points;
    placement.lines = record.lines;
    placement.areas = record.areas;
    std::vector<MapPoint2> marks = record.points;
    for (const Line2& line : record.lines)
        marks.push_back(line[line.size() / 2]);
    if (!record.areas.empty())
        marks.push_back(labelPoint(record.areas));
    for (const MapPoint2& mark : marks) {
        const int index = districtAt(mDistricts, mark);
        if (index < 0)
            continue;
        const std::string& name = mDistricts[static_cast<std::size_t>(index)].name;
        if (std::find(placement.districts.begin(), placement.districts.end(), name) ==
            placement.districts.end())
            placement.districts.push_back(name);
    }
}

/// The names in a cell, separated by semicolons; by commas or slashes where only that gives districts
/// (names such as "Harburg, Stadt" contain them).
std::vector<std::string> MeasureBuilder::districtNamesIn(const std::string& cell) const
{
    std::vector<std::string> names;
    for (const std::string& text : split(cell, ';')) {
        std::vector<std::string> parts{text};
        for (const char mark : {',', '/'}) {
            if (districtByName(mDistricts, text) < 0 && parts.size() == 1)
                parts = split(text, mark);
        }
        names.insert(names.end(), parts.begin(), parts.end());
    }
    return names;
}

void MeasureBuilder::setPlacement(Measure& measure, const MeasureRecord& record)
{
    Placement& placement = measure.placement;
    placement.words = cell(record, mColumns.place);
    bool citywide = false;
    for (const std::string& text : districtNamesIn(cell(record, mColumns.districts))) {
        if (isCitywide(text)) {
            citywide = true;
            continue;
        }
        const int index = districtByName(mDistricts, text);
        if (index < 0 && !mDistricts.empty()) {
            std::vector<std::string> names;
            for (const District& district : mDistricts)
                names.push_back(district.name);
            mDiagnostics.warn(
                mPath, measure.id,
                TWIN_MSG("There is no district '%1'. Nearest: %2. The measure is not shown there."),
                {text, join(nearestNames(text, names), ", ")});
            continue;
        }
        placement.districts.push_back(index < 0 ? text : mDistricts[static_cast<std::size_t>(index)].name);
    }
    const bool placed = !record.points.empty() || !record.lines.empty() || !record.areas.empty();
    if (citywide) {
        placement.scope = Scope::Citywide;
        placement.districts.clear();
        placement.points = record.points;
        placement.lines = record.lines;
        placement.areas = record.areas;
    } else if (placed) {
        placement.scope = Scope::Place;
        locate(placement, record);
    } else {
        placement.scope = placement.districts.empty() ? Scope::Unlocated : Scope::District;
    }
}

Measure* MeasureBuilder::find(const std::string& id)
{
    const auto found = mIndex.find(id);
    return found == mIndex.end() ? nullptr : &mStrategy.measures[found->second];
}

void MeasureBuilder::applyLinks(const std::string& tablePath)
{
    const Result<CsvTable> table = readCsv(tablePath, {}, mDiagnostics);
    if (!table) {
        mDiagnostics.problem(tablePath, table.error());
        return;
    }
    const int from = table->column({"from", "von"});
    const int to = table->column({"to", "zu", "nach"});
    const int kind = table->column({"kind", "documented|inferred", "documented", "art", "basis"});
    if (from < 0 || to < 0) {
        mDiagnostics.problem(
            tablePath, {},
            TWIN_MSG("The table of links needs the columns from, to and kind. It was not used."));
        return;
    }
    for (const CsvRow& row : table->rows) {
        Measure* measure = find(table->cell(row, from));
        if (!measure || !find(table->cell(row, to))) {
            mDiagnostics.warn(
                tablePath, "line " + std::to_string(row.line),
                TWIN_MSG("The link names a measure that is not in the catalogue; it was left out."));
            continue;
        }
        const bool inferred = foldCase(table->cell(row, kind)) != "documented";
        const auto known =
            std::find_if(measure->dependsOn.begin(), measure->dependsOn.end(),
                         [&](const MeasureLink& link) { return link.target == table->cell(row, to); });
        if (known != measure->dependsOn.end())
            known->inferred = inferred;
        else
            measure->dependsOn.push_back({table->cell(row, to), inferred});
    }
}

Strategy MeasureBuilder::finish()
{
    for (Measure& measure : mStrategy.measures) {
        std::erase_if(measure.dependsOn, [&](const MeasureLink& link) {
            if (link.target != measure.id && find(link.target))
                return false;
            mDiagnostics.warn(
                mPath, measure.id,
                TWIN_MSG(
                    "The measure depends on '%1', which is not in the catalogue; the link was left out."),
                {link.target});
            return true;
        });
    }
    return std::move(mStrategy);
}

} // namespace twin::data
