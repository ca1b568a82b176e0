// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/measure_builder.h"

#include "core/strategy/register_cells.h"
#include "core/text.h"
#include "data/readers/attribute_fields.h"
#include "data/readers/csv_table.h"
#include "data/readers/measure_cells.h"
#include "data/readers/measure_fields.h"

#include <algorithm>
#include <array>

namespace twin::data {
namespace {

bool isYes(const std::string& text)
{
    const std::string folded = foldCase(text);
    return folded == "1" || folded == "yes" || folded == "ja" || folded == "true" || folded == "inferred";
}

/// Entries of the register's syntax; commas and line breaks part them where no semicolon does.
std::vector<std::string> goalNames(const std::string& cell)
{
    std::string words = cell;
    if (words.find(';') == std::string::npos)
        std::replace(words.begin(), words.end(), '\n', ';');
    std::vector<std::string> names;
    for (const std::vector<std::string>& parts : cellEntries(words))
        names.push_back(parts.front());
    return names;
}

} // namespace

MeasureBuilder::MeasureBuilder(std::string path, MeasureColumns columns,
                               const std::vector<District>& districts, Date asOf, Diagnostics& diagnostics)
    : mPath(std::move(path)), mColumns(std::move(columns)), mDistricts(districts), mAsOf(asOf),
      mDiagnostics(diagnostics)
{
    mStrategy.source = mPath;
}

const std::string& MeasureBuilder::cell(const MeasureRecord& record, const std::string& key) const
{
    static const std::string kNone;
    const std::string& column = mColumns.of(key);
    return column.empty() ? kNone : fieldValue(record.cells, column);
}

void MeasureBuilder::add(const MeasureRecord& record)
{
    Measure measure;
    measure.id = trim(cell(record, "id"));
    measure.title = {trim(cell(record, "name_de")), trim(cell(record, "name_en"))};
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
    setTexts(measure, record);
    setMoney(measure, record);
    setGoals(measure, record);
    setDates(measure, record);
    setPlacement(measure, record);
    setLists(measure, record);
    mIndex.emplace(measure.id, mStrategy.measures.size());
    mStrategy.measures.push_back(std::move(measure));
}

void MeasureBuilder::setTexts(Measure& measure, const MeasureRecord& record)
{
    measure.summary = {cell(record, "summary_de"), cell(record, "summary_en")};
    measure.fieldNumber = cell(record, "field_no");
    measure.field = cell(record, "field");
    measure.responsible = cell(record, "responsible");
    measure.indicator = cell(record, "indicator");
    measure.target = cell(record, "target");
    measure.sourceUrl = cell(record, "source_url");
    measure.confidence = cell(record, "confidence");
    measure.remarks = cell(record, "remarks");
}

std::optional<double> MeasureBuilder::money(const Measure& measure, const std::string& text,
                                            const std::string& heading, double factor)
{
    const std::string plain = trim(text);
    // What tables write where nothing is known is no amount and no mistake.
    static const std::array<const char*, 8> kNothing{"", "-", "–", "k.a.", "k. a.", "n.n.", "n/a", "offen"};
    const std::string folded = foldCase(plain);
    if (std::find(kNothing.begin(), kNothing.end(), folded) != kNothing.end())
        return std::nullopt;
    const std::optional<double> value = euros(plain);
    if (!value) {
        mDiagnostics.warn(
            mPath, measure.id,
            TWIN_MSG("'%1' in the column %2 is no amount of money and was left out. Write it in euros."),
            {plain, heading});
        return std::nullopt;
    }
    // "1,5 Mio. €" under a heading in thousands says its own unit.
    const bool ownUnit = folded.find("mio") != std::string::npos || folded.find("tsd") != std::string::npos ||
                         folded.find("t€") != std::string::npos || folded.find("€") != std::string::npos ||
                         folded.find("eur") != std::string::npos;
    return *value * (ownUnit ? 1 : factor);
}

void MeasureBuilder::setMoney(Measure& measure, const MeasureRecord& record)
{
    measure.budgetEuro =
        money(measure, cell(record, "budget_eur"), mColumns.of("budget_eur"), mColumns.factor("budget_eur"));
    const std::string funds = trim(cell(record, "funds"));
    for (const YearColumn& column : mColumns.years()) {
        const auto euro =
            money(measure, fieldValue(record.cells, column.heading), column.heading, column.factor);
        if (!euro)
            continue;
        auto item = std::find_if(measure.budget.begin(), measure.budget.end(),
                                 [&](const BudgetItem& other) { return other.year == column.year; });
        if (item == measure.budget.end())
            item = measure.budget.insert(item, {column.year, funds, {}, {}, {}});
        (column.spent ? item->spentEuro : item->plannedEuro) = euro;
    }
    std::stable_sort(measure.budget.begin(), measure.budget.end(),
                     [](const BudgetItem& a, const BudgetItem& b) { return a.year < b.year; });
    if (!funds.empty() && measure.budget.empty() && measure.budgetEuro)
        measure.budget.push_back({0, funds, measure.budgetEuro, {}, {}});
}

/// Paper, date and body in columns of their own, as most tables have them.
void MeasureBuilder::setResolution(Measure& measure, const MeasureRecord& record)
{
    const std::string paper = trim(cell(record, "resolution_paper"));
    const std::string body = trim(cell(record, "resolution_body"));
    const auto decided = date(measure, record, "resolution_date");
    if (decided)
        measure.resolutions.push_back({paper, *decided, body, {}});
    else if (!paper.empty())
        mDiagnostics.warn(mPath, measure.id,
                          TWIN_MSG("The resolution '%1' has no date and was left out. Add the day it was "
                                   "decided on."),
                          {paper});
}

void MeasureBuilder::setLists(Measure& measure, const MeasureRecord& record)
{
    setResolution(measure, record);
    // Commas part the names where no semicolon does: "DS-01, DS-08".
    const auto text = [&](const std::string& key) {
        std::string words = cell(record, key);
        const bool list = key == "depends_on" && words.find_first_of(";|") == std::string::npos;
        if (list)
            std::replace(words.begin(), words.end(), ',', ';');
        return words;
    };
    MeasureCells(mPath, mDiagnostics).read(measure, text);
}

void MeasureBuilder::setGoals(Measure& measure, const MeasureRecord& record)
{
    const std::string& inferred = cell(record, "goals_inferred");
    measure.goalsInferred = inferred.empty() || isYes(inferred);
    const Strategy frame = luebeckStrategyFrame();
    for (const std::string& text : goalNames(cell(record, "goals"))) {
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
                                         const std::string& key)
{
    const std::string& text = cell(record, key);
    const std::optional<Date> value = measureDate(text);
    if (!text.empty() && !value)
        mDiagnostics.warn(mPath, measure.id,
                          TWIN_MSG("'%1' in the column %2 is no date and was left out. Write 2026, 2026-11, "
                                   "2026-11-24 or 24.11.2026."),
                          {text, mColumns.of(key)});
    return value;
}

/// "2023–2026", "01/2024 - 12/2025", "seit 2022", "bis 2030", "ab 03.2024".
void MeasureBuilder::setPeriod(Measure& measure, const MeasureRecord& record)
{
    std::string text = foldCase(trim(cell(record, "period")));
    if (text.empty() || measure.start || measure.end)
        return;
    for (const char* dash : {"–", "—", " bis ", " to "}) {
        for (auto at = text.find(dash); at != std::string::npos; at = text.find(dash))
            text.replace(at, std::string_view(dash).size(), " - ");
    }
    const auto after = [&](std::initializer_list<const char*> words) -> std::optional<Date> {
        for (const char* word : words) {
            if (text.rfind(word, 0) == 0)
                return measureDate(trim(text.substr(std::string_view(word).size())));
        }
        return std::nullopt;
    };
    const auto dash = text.find(" - ");
    const auto hyphen = dash == std::string::npos && std::count(text.begin(), text.end(), '-') == 1
                            ? text.find('-')
                            : std::string::npos;
    if (dash != std::string::npos) {
        measure.start = measureDate(trim(text.substr(0, dash)));
        measure.end = measureDate(trim(text.substr(dash + 3)));
    } else if (hyphen != std::string::npos && text.size() - hyphen > 4) {
        // "2023-2026": a month has two digits.
        measure.start = measureDate(trim(text.substr(0, hyphen)));
        measure.end = measureDate(trim(text.substr(hyphen + 1)));
    } else if (const auto from = after({"ab ", "seit ", "from ", "since "})) {
        measure.start = from;
    } else if (const auto until = after({"bis ", "until "})) {
        measure.end = until;
    } else if (const auto only = measureDate(text)) {
        measure.start = only;
        measure.end = only;
    }
    if (!measure.start && !measure.end)
        mDiagnostics.warn(mPath, measure.id,
                          TWIN_MSG("'%1' in the column %2 is no period and was left out. Write 2023–2026 or "
                                   "01/2024 – 12/2025."),
                          {cell(record, "period"), mColumns.of("period")});
}

void MeasureBuilder::setDates(Measure& measure, const MeasureRecord& record)
{
    measure.start = date(measure, record, "start");
    measure.end = date(measure, record, "end");
    setPeriod(measure, record);
    if (measure.start && measure.end && measure.end->last() < *measure.start)
        mDiagnostics.warn(mPath, measure.id,
                          TWIN_MSG("The measure ends (%1) before it starts (%2). Correct the dates."),
                          {measure.end->iso(), measure.start->iso()});
    const std::string& text = cell(record, "status");
    const std::optional<MeasureStatus> status = measureStatus(text);
    if (!text.empty() && !status) {
        std::vector<std::string> keys;
        for (const MeasureStatus known : allStatuses())
            keys.push_back(statusKey(known));
        mDiagnostics.warn(mPath, measure.id,
                          TWIN_MSG("The status '%1' is not known and counts as unknown. Known are: %2."),
                          {text, join(keys, ", ")});
    }
    // A status history in the table takes the place of this one (setLists).
    measure.history = inferHistory(status.value_or(MeasureStatus::Unknown), measure.start, measure.end, mAsOf,
                                   measure.sourceUrl);
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

void MeasureBuilder::applyDetails(const std::string& tablePath)
{
    const Result<CsvTable> table = readCsv(tablePath, {}, mDiagnostics);
    const int id = table ? table->column({"id"}) : -1;
    if (id < 0) {
        mDiagnostics.problem(tablePath, {},
                             TWIN_MSG("The table of details needs a column id and the columns of the "
                                      "register. It was not used."));
        return;
    }
    for (const CsvRow& row : table->rows) {
        Measure* measure = find(table->cell(row, id));
        if (!measure) {
            mDiagnostics.warn(tablePath, "line " + std::to_string(row.line),
                              TWIN_MSG("The details name a measure that is not in the catalogue; they were "
                                       "left out."));
            continue;
        }
        MeasureCells(tablePath, mDiagnostics).read(*measure, [&](const std::string& key) {
            return table->cell(row, table->column({key}));
        });
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
